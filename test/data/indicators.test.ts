/** indicators.json and collectives.json: names that match one thing, units that exist, fields that agree. */
import assert from 'node:assert/strict';
import { collectives, indicators, repeated, unitOf } from './catalogue.ts';

const BARE = new Map([
  ['比', 'ratio'],
  ['女=100', 'ratio'],
  ['无量纲', 'index'],
  ['上年=100', 'index'],
]);
const names = new Set(indicators.map(({ name }) => name));

describe('indicators', () => {
  const scored =
    `5G基站 一般公共预算收入 人均地区生产总值 全社会研究与试验发展经费投入强度 农村居民人均可支配收入
    制造业增加值 单位地区生产总值能耗 原煤产量 固定资产投资 地区生产总值 城镇居民人均可支配收入 城镇新增就业
    城镇登记失业率 城镇调查失业率 实际使用外资 居民消费价格指数 工业投资 常住人口城镇化率 战略性新兴产业增加值
    招商签约金额 接待游客 数字经济规模 旅游收入 服务业增加值 森林覆盖率 民间投资 社会消费品零售总额
    空气质量优良天数比例 空气质量综合指数 第一产业增加值 第三产业增加值 第二产业增加值 粮食产量 细颗粒物浓度
    经营主体 脱贫人口人均纯收入 规模以上工业企业 规模以上工业增加值 货物进出口总额 金融机构本外币各项存款余额
    金融机构本外币各项贷款余额 高新技术企业 高标准农田`.split(/\s+/u);
  it('have the names that annotations use', () => {
    assert.deepEqual(
      scored.filter((name) => !names.has(name)),
      [],
    );
  });

  it('share no name or alias, collectives included', () => {
    const all = [...indicators, ...collectives].flatMap(({ name, aliases }) => [name, ...aliases]);
    assert.deepEqual(repeated(all), []);
  });

  it('keep safe aliases apart from ambiguous ones', () => {
    const safe = new Set(indicators.flatMap(({ name, aliases }) => [name, ...aliases]));
    const clashes = indicators.flatMap(({ name, ambiguousAliases = [] }) =>
      ambiguousAliases.filter((alias) => alias !== name && safe.has(alias)),
    );
    assert.deepEqual(clashes, []);
  });

  it('measure a level in known units of the kinds they name', () => {
    const wrong = indicators.filter(({ units, kind, altKinds = [] }) => {
      const [first, ...others] = units.map((unit) => BARE.get(unit) ?? unitOf(unit)?.kind);
      return first !== kind || others.some((other) => ![kind, 'percent', ...altKinds].includes(other ?? ''));
    });
    assert.deepEqual(
      wrong.map(({ name }) => name),
      [],
    );
  });

  const values = {
    type: ['level', 'count', 'percapita', 'concentration', 'index', 'rate', 'share', 'ratio'],
    timing: ['stock', 'flow'],
    direction: ['up', 'down', 'neutral'],
    growth: ['real', 'nominal', 'physical', 'pp', 'n/a'],
    verifyGrowthFromLevels: ['yes', 'approx', 'no', 'n/a'],
  } as const;
  for (const field of Object.keys(values) as (keyof typeof values)[]) {
    it(`have one of the values of ${field}`, () => {
      const allowed: readonly string[] = values[field];
      assert.deepEqual(
        indicators.filter((entry) => !allowed.includes(entry[field])).map(({ name }) => name),
        [],
      );
    });
  }

  it('call whole only what is counted', () => {
    const wrong = indicators.filter(
      ({ integer, units }) => integer === true && unitOf(units[0] ?? '')?.integer !== true,
    );
    assert.deepEqual(
      wrong.map(({ name }) => name),
      [],
    );
  });

  it('never check a growth at constant prices from levels', () => {
    const wrong = indicators.filter(
      (entry) => entry.growth === 'real' && entry.verifyGrowthFromLevels !== 'no',
    );
    assert.deepEqual(
      wrong.map(({ name }) => name),
      [],
    );
  });

  it('change in percentage points just where their values are percentages', () => {
    const percent = ({ kind }: { readonly kind: string }) => kind === 'percent' || kind === 'permille';
    const wrong = indicators.filter(
      (entry) =>
        entry.name !== '三次产业结构' &&
        (entry.growth === 'pp') !== percent(entry) &&
        !entry.units.includes('%'),
    );
    assert.deepEqual(
      wrong.map(({ name }) => name),
      [],
    );
  });

  it('may pass 100 only as percentages', () => {
    const wrong = indicators.filter((entry) => entry.over100 === true && entry.kind !== 'percent');
    assert.deepEqual(
      wrong.map(({ name }) => name),
      [],
    );
  });

  it('have limits of common sense in order', () => {
    const pairs = indicators.flatMap(({ name, plausible = [] }) =>
      plausible.flatMap((limit) =>
        Object.values(limit)
          .filter((value): value is [string, string] => Array.isArray(value))
          .map(([low, high]) => ({ name, low, high })),
      ),
    );
    assert.deepEqual(
      pairs.filter(({ low, high }) => !(Number(low) < Number(high))),
      [],
    );
  });

  it('stand together by category', () => {
    const runs = indicators
      .map(({ category }) => category)
      .filter((category, at, all) => category !== all[at - 1]);
    assert.deepEqual(repeated(runs), []);
  });
});

describe('collectives', () => {
  it('stand for two or more indicators of the catalogue', () => {
    const wrong = collectives.filter(
      ({ members }) => members.length < 2 || members.some((name) => !names.has(name)),
    );
    assert.deepEqual(
      wrong.map(({ name }) => name),
      [],
    );
  });

  it('mean one indicator of the catalogue where one value follows', () => {
    const wrong = collectives.filter(({ single }) => single !== undefined && !names.has(single));
    assert.deepEqual(wrong, []);
  });
});
