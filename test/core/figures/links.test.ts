import { check, CITY } from './read.ts';

const BASES = {
  'what a share is of': `
    民生支出96亿元，占财政支出78.4% → | 财政支出
    数字经济规模突破1万亿元，占地区生产总值比重达45% → | 地区生产总值`,
  'what a gap is to': `
    地区生产总值增速高于全省平均水平1.2个百分点 → 全省平均水平
    地区生产总值增长6.5%，比全省高1.3个百分点 → | 全省`,
  'the field of a rank': `
    地区生产总值总量居全省第二 → 全省
    地区生产总值位居全省县（市）前五 → 全省县（市）`,
} as const;

describe('what a number is related to', () => {
  check(BASES, ({ base }) => base);
});

const WHOLES = {
  'parts after 其中': `
    固定资产投资增长8.1%，其中工业投资增长12.4%；社会消费品零售总额增长7% → | 固定资产投资 |
    完成固定资产投资800亿元，其中，民间投资500亿元、工业投资300亿元。 → | 固定资产投资 | 固定资产投资
    常住人口313.86万人。其中，城镇人口196.3万人；乡村人口117.56万人。 → | 常住人口 | 常住人口`,
} as const;

describe('parts and wholes', () => {
  check(WHOLES, ({ whole }) => whole?.name ?? '');
});

describe('totals', () => {
  check(
    {
      'of a row': '一期20亿元、二期35亿元，合计55亿元 → run 0 | run 1 | run 2 = 0 + 1',
      'of a list': '石材、食品产值分别达到64亿元、38亿元，合计102亿元 → run 0 | run 1 | run 2 = 0 + 1',
    },
    ({ run, sums }) => `run ${run}${sums ? ` = ${sums.join(' + ')}` : ''}`,
  );
});

const PLACES = {
  'the report’s own place': `
    地区生产总值增长5.6% → 云川市
    全市地区生产总值增长5.6% → 云川市
    我市地区生产总值增长5.6% → 云川市`,
  'another place': `
    全省地区生产总值增长5.6% → 全省
    全国城镇调查失业率5.2% → 全国
    临溪县地区生产总值突破300亿元 → 临溪县
    临溪县、青浦区地区生产总值分别增长8%、7% → 临溪县 | 青浦区`,
  'a part of it': `
    开发区规上工业增加值增长15% → 云川市开发区
    中心城区空气质量综合指数3.86、优良天数312天 → 云川市中心城区 | 云川市中心城区
    开发区规上工业增加值增长15%，固定资产投资增长8% → 云川市开发区 | 云川市开发区
    开发区规上工业增加值增长15%，城镇化率达到58% → 云川市开发区 | 云川市
    开发区规上工业增加值增长15%；固定资产投资增长8% → 云川市开发区 | 云川市`,
} as const;

describe('the place of a figure', () => {
  check(PLACES, ({ region }) => region ?? '');
  check(
    { 'a county’s report': '全市固定资产投资增长8%，全县固定资产投资增长9% → 全市 | 临溪县' },
    ({ region }) => region ?? '',
    {
      ...CITY,
      place: '临溪县',
      level: 'county',
    },
  );
});

describe('what keeps a figure out', () => {
  check(
    {
      reasons: `
    地区生产总值增长5.6% → ok
    电网工程16项 → indicator
    高新技术企业达到5公里 → unit`,
    },
    ({ unknown }) => unknown.join(' ') || 'ok',
  );
});

describe('a bound for a whole list', () => {
  check(
    {
      bounds: `
    城乡居民收入分别超过2万元和1万元 → at-least | at-least
    城乡居民收入分别增长8%和8%以上 → exact | at-least`,
    },
    ({ bound }) => bound,
  );
});
