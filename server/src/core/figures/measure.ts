import type { Indicator } from '../catalogue.ts';
import type { Measure, Sense } from '../figure.ts';
import type { Quantity } from '../quantity.ts';
import type { Subject } from './subjects.ts';

/** How a number measures its subject: 增长5.6% a rate, 提高1.2个百分点 a change, 占81.9% a share. */
export function measureOf(
  { kind }: Quantity,
  sense: Sense,
  { aspect, name, deed }: Subject,
  indicator: Indicator | undefined,
  cumulative: boolean,
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
      return percentMeasure(sense, aspect, name, indicator);
  }
  switch (sense) {
    case 'rise':
    case 'fall':
    case 'above':
    case 'below':
    case 'net':
      return 'change';
    case 'add':
      return cumulative ? 'level' : 'change';
    case 'act':
    case 'none':
    case 'reach':
      return !cumulative && indicator && STOCKS.has(indicator.kind) && (sense === 'act' || deed)
        ? 'change'
        : 'level';
    default:
      return 'level';
  }
}

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
  if (/(?:任务|计划|目标|预算)的?$/u.test(name)) return 'ratio';
  return RATES.test(name) ? 'rate' : 'share';
}

const SHARES = /占比|比重|份额|占有率|比例/u;
const RATES = /[增涨降]幅|增速|增长|下降率|幅度$/u;

/** Kinds of unit whose indicators are stocks: what is built or recognised adds to them. */
const STOCKS = new Set(['count-firms', 'count-units', 'count-beds', 'area', 'length', 'power']);

/** Whether a number of this kind can be the indicator's: 地区生产总值 is not counted in 人. */
export function fits(indicator: Indicator, { kind, unit }: Quantity, measure: Measure): boolean {
  if (measure === 'rate' || measure === 'rank' || measure === 'ratio') return true;
  if (measure === 'share') return kind === 'percent' || kind === 'permille';
  if (kind === 'percent' || kind === 'permille' || kind === 'point') {
    return measure === 'change' || PERCENTS.has(indicator.kind) || indicator.units.includes('%');
  }
  return [indicator.kind, ...(indicator.altKinds ?? [])].some(
    (own) => (UNIT_KINDS[own] ?? [own]).includes(kind) || (own === 'index' && unit === ''),
  );
}

const PERCENTS = new Set(['percent', 'index', 'structure', 'ratio']);

/** The kinds of `units.json` that an indicator's kind may be counted in, where they are not the same word. */
const UNIT_KINDS: Readonly<Record<string, readonly string[]>> = {
  'currency-per-capita': ['money', 'money-usd', 'money-per-capita', 'money-per-month', 'money-per-year'],
  percent: ['percent', 'permille', 'point'],
  structure: ['ratio', 'none', 'percent'],
  coefficient: ['none'],
  index: ['none', 'percent', 'point'],
  ratio: ['none', 'multiple', 'ratio', 'percent'],
  'count-people': ['people', 'person-times', 'count'],
  'count-households': ['households', 'count', 'people'],
  'count-visits': ['person-times', 'people', 'count'],
  'count-animals': ['count', 'people'],
  'count-beds': ['count'],
  'count-patents': ['count'],
  'count-firms': ['count', 'households'],
  'count-projects': ['count', 'households'],
  'count-units': ['count', 'households', 'people'],
  'count-items': ['count'],
  'count-cases': ['count'],
  'count-vehicles': ['count'],
  'count-users': ['households', 'people', 'count'],
  'count-teu': ['teu'],
  'per-capita': [
    'none',
    'count',
    'people',
    'area',
    'area-per-capita',
    'per-thousand',
    'per-thousand-people',
    'per-thousand-places',
    'per-10k-items',
    'per-10k-people',
    'per-10k-units',
  ],
  years: ['age', 'months', 'time'],
  days: ['time'],
  mass: ['mass', 'percent'],
  volume: ['volume', 'volume-gas'],
};
