import type { Indicator } from '../knowledge/catalogue.ts';
import type { Measure, Sense } from './figure.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Subject } from './subject.ts';

/** What the words before a number say of it. */
export interface Saying {
  readonly sense: Sense;
  readonly verb: string;
  readonly cumulative: boolean;
  /** Whether the years of it are named: “‘十三五’累计建成”. */
  readonly spanned: boolean;
  /** What a share or a degree of completion is of. */
  readonly base: string;
}

/** How a number measures its subject: 增长5.6% a rate, 提高1.2个百分点 a change, 占81.9% a share. */
export function measureOf(
  { kind, unit }: Quantity,
  { sense, verb, cumulative, spanned, base }: Saying,
  { aspect, name, deed }: Subject,
  indicator: Indicator | undefined,
): Measure {
  switch (kind) {
    case 'rank':
      return 'rank';
    case 'point':
      return 'change';
    case 'multiple':
    case 'doubling':
      return 'ratio';
    case 'percent':
    case 'permille':
      return PLANS.test(base) || isOfShare(unit, indicator)
        ? 'ratio'
        : percentMeasure(sense, aspect, name, indicator);
  }
  switch (sense) {
    case 'rise':
    case 'fall':
    case 'above':
    case 'below':
    case 'net':
      return 'change';
    case 'add':
      return cumulative && indicator?.timing !== 'stock' ? 'level' : 'change';
    case 'act':
    case 'none':
    case 'reach':
      // A stock that is built or done (建设, 完成) grows by the number; 拥有 and 现有 tell what there is.
      // “五年累计建成12万亩” is so much more in those years.
      return (!cumulative || (spanned && sense === 'act')) &&
        !STATES.test(verb) &&
        indicator?.timing === 'stock' &&
        (sense === 'act' || deed || verb === '完成')
        ? 'change'
        : 'level';
    default:
      return 'level';
  }
}

/** 拥有, 集聚 tell what there is. */
const STATES = /有$|^(?:聚集|集聚|汇聚|入驻|覆盖|满足)/u;

function percentMeasure(
  sense: Sense,
  aspect: string,
  name: string,
  indicator: Indicator | undefined,
): Measure {
  if (sense === 'rise' || sense === 'fall') return 'rate';
  if (sense === 'above' || sense === 'below') return 'change';
  if (sense === 'share' || SHARES.test(aspect)) return 'share';
  if (RATES.test(aspect)) return 'rate';
  if (indicator) {
    if (indicator.kind === 'index') return 'rate';
    return indicator.type === 'level' || indicator.type === 'count' || indicator.type === 'percapita'
      ? 'rate'
      : 'share';
  }
  return RATES.test(name) ? 'rate' : 'share';
}

/** “研发投入强度仅相当于全国的一半”: half of a percentage is no percentage of its own. */
function isOfShare(unit: string, indicator: Indicator | undefined): boolean {
  return unit.startsWith('/') && indicator?.kind === 'percent';
}

/** What a degree of completion is of, and what others reach: neither is a whole with parts. */
const PLANS = /(?:(?:任务|计划|目标|预算)数?|平均|平均水平|平均值|均值)$/u;

const SHARES = /占比|比重|份额|占有率|比例/u;
const RATES = /[增涨降]幅|增速|增长|下降率|降低率|幅度$/u;

/** Whether a number of this kind can be the indicator's: 地区生产总值 is not counted in 人. */
export function fits(indicator: Indicator, { kind, unit }: Quantity, measure: Measure): boolean {
  // “‘四上’企业：指……四类企业”
  if (SORTS.has(unit)) return indicator.units.includes(unit);
  if (measure === 'rate' || measure === 'rank' || measure === 'ratio') return true;
  if (measure === 'share') return kind === 'percent' || kind === 'permille';
  if (kind === 'percent' || kind === 'permille' || kind === 'point') {
    return measure === 'change' || PERCENTS.has(indicator.kind) || indicator.units.includes('%');
  }
  return [indicator.kind, ...(indicator.altKinds ?? [])].some(
    (own) => own === kind || (ALSO[own]?.includes(kind) ?? false),
  );
}

/** Units that count what sorts of a thing there are. */
const SORTS: ReadonlySet<string> = new Set(['类', '种', '大类']);

const PERCENTS = new Set(['percent', 'permille', 'index', 'ratio', 'multiple']);

/** Kinds of unit that writers use for another: firms by 家, 户 or 个, visitors by 人 or 人次. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  count: ['households', 'people'],
  households: ['count', 'people'],
  people: ['person-times', 'count'],
  'person-times': ['people', 'count'],
  'money-per-capita': ['money', 'money-usd'],
  'money-per-month': ['money', 'money-per-capita'],
  'money-per-year': ['money', 'money-per-capita'],
  index: ['none'],
  ratio: ['none', 'multiple'],
  multiple: ['none', 'ratio'],
  volume: ['volume-gas'],
  concentration: ['mass'],
};
