import { REBASED } from '../../lexicon/bases.ts';
import {
  add,
  type Decimal,
  magnitude,
  ONE,
  printDecimal,
  rounded,
  sign,
  subtract,
  trimmed,
  whole,
} from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import {
  exactly,
  type Interval,
  meets,
  minus,
  negated,
  over,
  plus,
  scaledBy,
} from '../../numbers/interval.ts';
import { amountOf, type Quantity } from '../../numbers/quantity.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import { shiftsOf, swapsOf } from '../repeats/slips.ts';
import { clauseBefore } from '../words.ts';

/** The percentage by which A has grown when it is B: 25 for 200 and 250. */
export function growthOf(from: Interval, to: Interval): Interval {
  return scaledBy(minus(over(to, from), exactly(ONE)), whole(100));
}

/** The percentage that a figure tells, a fall as a negative one. */
export function toldGrowth({ quantity, sign }: Figure): Interval {
  return sign < 0 ? negated(quantity.interval) : quantity.interval;
}

/** The growth between two printed numbers, with a decimal more than the told one has: “增长39.6%”. */
export function printGrowth(from: Figure, to: Figure, told: Figure): string {
  const { lo } = growthOf(exactly(amountOf(from.quantity)), exactly(amountOf(to.quantity)));
  return lo ? `${sign(lo) < 0 ? '下降' : '增长'}${shortened(magnitude(lo), told)}%` : '';
}

/** A computed number with a decimal more than the one it is held against. */
export function shortened(value: Decimal, told: Figure): string {
  return shortenedTo(value, told.quantity);
}

export function shortenedTo(value: Decimal, told: Quantity): string {
  const digits = Math.max(0, -told.value.exponent) + 1;
  return printDecimal(trimmed(rounded(value, digits)));
}

/**
 * Whether a growth may be held against two levels: `yes` where it is told of the same scope at the same
 * prices, `approx` where bases are revised, `no` at constant prices and where nothing is known.
 */
export function verifiable(view: View, told: Figure, level: Figure): 'yes' | 'approx' | 'no' {
  const words = clauseBefore(view, told.place);
  const { unit, start } = told.place;
  const { text } = view.units[unit]?.reading ?? { text: '' };
  if (OVER_PLAN.test(text.slice(Math.max(0, start - REACH), start))) return 'no';
  if (isNominal(words)) return 'yes';
  if (REBASED.test(words)) return 'no';
  const entry = view.catalogue.indicators.get(level.indicator ?? '');
  if (entry) return entry.verifyGrowthFromLevels === 'n/a' ? 'no' : entry.verifyGrowthFromLevels;
  if (CONSTANT.test(level.name)) return 'no';
  if (PHYSICAL.has(level.quantity.kind)) return 'yes';
  return BALANCES.test(level.name) ? 'yes' : 'approx';
}

const REACH = 30;
/** “比上年年初预算112800万元增长3.1%” is no growth over what was spent. */
const OVER_PLAN = /[比较][^，；。]{0,8}(?:预算|计划|目标|任务)[^，；。]*$/u;

/**
 * The same where the text states both levels, so that it was reckoned from them: 产值 and 投资 are told at current prices,
 * though their scope may have changed, which only a slip of the keys tells from a slip.
 */
export function verifiableFromBoth(
  view: View,
  told: Place,
  level: Place,
  label: string,
): 'yes' | 'approx' | 'no' {
  const text = view.units[told.unit]?.reading.text ?? '';
  const between = told.unit === level.unit ? text.slice(level.end, told.start) : '';
  const against = Math.max(between.lastIndexOf('比'), between.lastIndexOf('较'));
  const clause = between.lastIndexOf('，', against < 0 ? between.length : against);
  const words = between.slice(Math.max(clause, 0));
  if (isNominal(words)) return 'yes';
  if (REBASED.test(words)) return 'no';
  const figure = view.byUnit[level.unit]?.find(({ place }) => place.start === level.start);
  const name = (figure?.indicator ?? figure?.name ?? '') + label;
  if (REAL.test(name)) return 'no';
  if (/产值|投资/u.test(name)) return 'approx';
  const entry = view.catalogue.indicators.get(figure?.indicator ?? '');
  if (entry) return entry.verifyGrowthFromLevels === 'yes' ? 'yes' : 'approx';
  return PHYSICAL.has(figure?.quantity.kind ?? '') || BALANCES.test(name) ? 'yes' : 'approx';
}

/** Who says that prices are those of the day has reckoned from the levels, even of the output. */
function isNominal(words: string): boolean {
  return /现价|名义|当年价/u.test(words) && !/可比|不变|口径|实际/u.test(words);
}

/** Told at constant prices. */
const REAL = /增加值|生产总值|GDP|能耗|强度|生产率|农林牧渔业总产值|总产出/u;

/** Whether a rate becomes the right one when two of its digits change places, its point moves or a ten is put before it. */
export function isSlipOfRate({ value, interval }: Quantity, growth: Interval): boolean {
  const slips = [...swapsOf(value), ...shiftsOf(value), add(value, TEN), subtract(value, TEN)];
  return slips.some((slip) => meets(plus(interval, exactly(subtract(slip, value))), growth));
}

const TEN = whole(10);

const CONSTANT = /增加值|生产总值|GDP|总产值|产值|能耗|强度|生产率|投资/u;
const BALANCES = /余额|存款|贷款|标准|补助|工资|待遇|养老金|补贴|债务/u;

/** Kinds of units that have no prices. */
const PHYSICAL = new Set([
  'area',
  'length',
  'count',
  'households',
  'people',
  'mass',
  'power',
  'energy',
  'volume',
]);
