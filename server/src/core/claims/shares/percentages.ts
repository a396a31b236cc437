import type { Catalogue } from '../../knowledge/catalogue.ts';
import type { RateEnding } from '../../knowledge/plausible.ts';
import { type Decimal, parseDecimal, whole } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';

export const HUNDRED: Decimal = whole(100);

/** The entry of `rates.json` for a name: 覆盖率 for 村级电商服务点覆盖率, 拨备覆盖率 for 拨备覆盖率. */
export function rateNamed(words: string, catalogue: Catalogue): RateEnding | undefined {
  const name = words.replace(/[”’》）]+$/u, '');
  return catalogue.rates.find(({ ending }) => name.endsWith(ending));
}

/**
 * The highest percentage that can stand for what `words` name; undefined where there is none or it is not known.
 * A known indicator says so itself, another name by its ending.
 */
export function limitOf(figure: Figure, words: string, catalogue: Catalogue): Decimal | undefined {
  const entry = figure.indicator === undefined ? undefined : catalogue.indicators.get(figure.indicator);
  if (entry && (entry.type === 'share' || entry.type === 'rate') && entry.kind === 'percent') {
    if (!entry.over100) return HUNDRED;
    const high = entry.plausible?.find(({ measure, any }) => measure === 'share' && any)?.any?.[1];
    return high === undefined ? undefined : parseDecimal(high);
  }
  // “产销率、出口交货值占比分别为101.2%和12.3%”: each name of a row is its own, where it is a rate's.
  const own = figure.list && rateNamed(figure.name, catalogue);
  const rate = own ?? rateNamed(words, catalogue) ?? rateNamed(figure.name + figure.aspect, catalogue);
  if (!rate || isExcepted(rate, words + figure.name)) return undefined;
  if (rate.over100) return rate.max === undefined ? undefined : parseDecimal(rate.max);
  return HUNDRED;
}

/** Whether 占 tells a part of a whole: loans and debts are told so of an output that they can exceed, results of a plan. */
export function isPart({ name, base }: Figure, words: string, catalogue: Catalogue): boolean {
  const share = catalogue.rates.find(({ ending }) => ending === '占比');
  if (EARLIER.test(words)) return false;
  return !PLANS.test(base) && !(share && isExcepted(share, words + name + base));
}

/** “相当于上年同期的104%”, “相当于全省平均水平的102%”, “相当于正常保有量的103%”. */
const EARLIER = /相当于[^，。；]{0,8}(?:年|同期|前|平均|水平|标准|保有量|需求)/u;

const PLANS = /任务|计划|目标|保有量|预算数?的?$|同期|上年|去年|序时|进度|同类/u;

function isExcepted({ except, beside }: RateEnding, words: string): boolean {
  return (
    (except?.some((word) => words.includes(word)) ?? false) &&
    (beside?.some((word) => words.includes(word)) ?? true)
  );
}
