import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogueData } from '../../server/src/catalogue-data.ts';
import { analyse } from '../../server/src/core/analyse.ts';
import { renderFinding } from '../../server/src/core/lint/messages.ts';
import schema from '../../server/schemas/knowledge.schema.json' with { type: 'json' };
import { catalogues } from '../../server/src/workspace/catalogues.ts';
import { faultsOf, type Schema } from '../../server/src/workspace/schema.ts';

const FRONT = '2025年临溪县政府工作报告\n一、2024年工作回顾\n';
const TEA = { name: '云雾茶产量', units: ['吨'], aliases: ['云雾茶干茶产量'], supplier: ['茶业发展中心'] };

describe('what an office adds to the catalogue', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hegao-knowledge-'));
    mkdirSync(join(folder, '.hegao'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const write = (text: string): void => {
    writeFileSync(join(folder, '.hegao/knowledge.json'), text);
  };
  const catalogueOf = (knowledge: object) => {
    write(JSON.stringify(knowledge));
    return catalogues().of(join(folder, '报告.txt'));
  };
  const reportOf = (text: string, knowledge: object) => {
    const [report] = analyse(FRONT + text, { catalogue: catalogueOf(knowledge) }).reports;
    assert.ok(report);
    return report.body;
  };
  const findingsOf = (text: string, knowledge: object): readonly string[] =>
    reportOf(text, knowledge).linted.findings.map((one) => `${one.rule}: ${renderFinding(one, 'zh')}`);

  it('names its own indicators by all their aliases', () => {
    const { view } = reportOf('云雾茶产量860吨。云雾茶干茶产量比上年增长5%。', { indicators: [TEA] });
    assert.deepEqual(
      view.figures.map(({ indicator, measure }) => [indicator, measure]),
      [
        [TEA.name, 'level'],
        [TEA.name, 'rate'],
      ],
    );
  });

  it('lets its indicators be checked as any other', () => {
    const text = '云雾茶产量860吨。云雾茶产量达到880吨。';
    assert.match(findingsOf(text, { indicators: [TEA] }).join(), /conflicting-value: .*880吨.*860吨/u);
  });

  it('adds to an indicator that is known, and keeps the rest of it', () => {
    const own = catalogueOf({
      indicators: [{ name: '粮食产量', aliases: ['五谷总产'], supplier: ['粮食局'] }],
    });
    const known = catalogueData.indicators.find(({ name }) => name === '粮食产量');
    const now = own.indicators.get('粮食产量');
    assert.deepEqual(now?.supplier, ['粮食局']);
    assert.equal(now.definition, known?.definition);
    assert.deepEqual(now.aliases, ['五谷总产', ...(known?.aliases ?? [])]);
  });

  it('has its own terms with their members', () => {
    const term = { term: '五茶工程', items: ['茶园', '茶企', '茶市', '茶旅', '茶艺'], checkable: true };
    const terms = [{ ...term, definition: '茶产业的五件事。', source: '《临溪县茶产业规划》2023年5月' }];
    const text = '实施“五茶工程”（茶园、茶企、茶市、茶旅、茶具）。';
    assert.match(findingsOf(text, { terms }).join(), /term-members: .*五茶工程/u);
    assert.deepEqual(findingsOf(text.replace('茶具', '茶艺'), { terms }), []);
  });

  it('has its own identities', () => {
    const indicators = [TEA, { name: '春茶产量', units: ['吨'] }, { name: '夏秋茶产量', units: ['吨'] }];
    const parts = ['春茶产量', '夏秋茶产量'];
    const sum = { form: 'sum', whole: TEA.name, parts, strength: 'exact', source: '茶业统计制度' };
    const text = '云雾茶产量860吨。春茶产量500吨，夏秋茶产量340吨。';
    assert.deepEqual(findingsOf(text, { indicators }), []);
    assert.match(findingsOf(text, { indicators, identities: [sum] }).join(), /500.*340.*840/u);
  });

  it('has years of its own from which anniversaries are counted', () => {
    const calendars = { commemorations: [{ name: '临溪县茶场建场', year: 1958 }] };
    const text = '今年是临溪县茶场建场70周年。';
    assert.deepEqual(findingsOf(text, {}), []);
    assert.match(findingsOf(text, { calendars }).join(), /anniversary: .*1958/u);
  });

  it('is compiled again only when it says something else', () => {
    const office = catalogues();
    const of = () => office.of(join(folder, '报告.txt'));
    write(JSON.stringify({ indicators: [TEA] }));
    const first = of();
    write(JSON.stringify({ indicators: [TEA] }, undefined, 2));
    assert.ok(of() === first, 'the same words, otherwise spaced');
    write(JSON.stringify({ indicators: [{ ...TEA, units: ['公斤'] }] }));
    assert.ok(of() !== first, 'other words');
  });

  /** A file, and what is said of it after its name. */
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['{\n  "indicators": [}\n', /knowledge\.json:2:18: 从这里起不是合法的JSON/u],
    ['{ "indicators": [', /knowledge\.json:1:18: 从这里起不是合法的JSON/u],
    ['[]', /knowledge\.json: JSON: 应为对象/u],
    ['{ "indicator": [] }', /: indicator: 没有这一项 no such field/u],
    ['{ "indicators": [{ "units": ["吨"] }] }', /: indicators\[0\]: 缺少 lacks “name”/u],
    ['{ "indicators": [{ "name": "", "units": ["吨"] }] }', /: indicators\[0\]\.name: 不能为空/u],
    ['{ "indicators": [{ "name": "茶", "units": "吨" }] }', /: indicators\[0\]\.units: 应为列表/u],
    ['{ "indicators": [{ "name": "茶", "units": [] }] }', /: indicators\[0\]\.units: 至少要/u],
    ['{ "indicators": [{ "name": "茶" }] }', /: indicators\[0\]: “茶”是新指标/u],
    ['{ "indicators": [{ "name": "茶", "units": ["筐篓"] }] }', /units\[0\]: 不认得单位“筐篓”/u],
    [
      '{ "indicators": [{ "name": "茶", "units": ["吨"], "growth": "fast" }] }',
      /\.growth: 只能是 one of "real"/u,
    ],
    [
      '{ "ratios": [{ "name": "a", "numerator": "b", "denominator": "c", "unit": "d", "min": "一", "max": "2" }] }',
      /ratios\[0\]\.min: “一”格式不符/u,
    ],
    ['{ "identities": [{ "form": "sums" }] }', /: identities\[0\]\.form: 只能是 one of "sum"/u],
    [
      '{ "identities": [{ "form": "equal", "left": "茶", "strength": "exact", "source": "a" }] }',
      /identities\[0\]: 缺少 lacks “right”/u,
    ],
    [
      '{ "identities": [{ "form": "equal", "left": "茶", "right": "粮食产量", "strength": "exact", "source": "a" }] }',
      /identities\[0\]\.left: 没有“茶”这个指标/u,
    ],
    [
      '{ "collectives": [{ "name": "茶", "members": ["粮食产量", "茶叶"] }] }',
      /collectives\[0\]\.members: 没有“茶叶”这个指标/u,
    ],
    [
      '{ "calendars": { "commemorations": [{ "name": "建场", "year": 58 }] } }',
      /commemorations\[0\]\.year: 应在/u,
    ],
  ];
  for (const [text, said] of wrong) {
    it(`is refused with its file and place: ${text.replace(/\s+/gu, ' ')}`, () => {
      write(text);
      assert.throws(() => catalogues().of(join(folder, '报告.txt')), said);
    });
  }
});

describe('the schema of what an office adds', () => {
  const own = {
    indicators: catalogueData.indicators,
    collectives: catalogueData.collectives,
    terms: catalogueData.terms,
    identities: catalogueData.identities,
    ratios: catalogueData.ratios,
    partitions: catalogueData.partitions,
    unitPairs: catalogueData.unitPairs,
    extremes: catalogueData.extremes,
    rates: catalogueData.rates,
    calendars: {
      programmes: catalogueData.calendars.programmes,
      congresses: catalogueData.calendars.congresses,
      plenums: catalogueData.calendars.plenums,
      commemorations: catalogueData.calendars.commemorations,
      censuses: catalogueData.calendars.censuses,
    },
  };

  it('takes the catalogue that comes with the product', () => {
    assert.deepEqual(faultsOf(own, schema as unknown as Schema), []);
  });

  it('is a schema that editors understand, and means the same to them', () => {
    const validate = new Ajv({ unknownFormats: 'ignore' }).compile(schema);
    assert.ok(validate(own), JSON.stringify(validate.errors));
    for (const bad of [[], { indicator: [] }, { indicators: [{}] }, { identities: [{ form: 'sums' }] }]) {
      assert.equal(validate(bad), false);
      assert.notDeepEqual(faultsOf(bad, schema as unknown as Schema), []);
    }
  });
});
