import {
  type Decimal,
  magnitude,
  multiply,
  ONE,
  printDecimal,
  rounded,
  sign,
  trimmed,
  whole,
} from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { exactly, type Interval, minus, negated, over, scaledBy } from '../interval.ts';
import type { View } from '../view.ts';
import { clauseBefore } from './words.ts';

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
  const { lo } = growthOf(exactly(valueOf(from)), exactly(valueOf(to)));
  return lo ? `${sign(lo) < 0 ? '下降' : '增长'}${shortened(magnitude(lo), told)}%` : '';
}

/** A computed number with a decimal more than the one it is held against. */
export function shortened(value: Decimal, told: Figure): string {
  const digits = Math.max(0, -told.quantity.value.exponent) + 1;
  return printDecimal(trimmed(rounded(value, digits)));
}

/** A printed number in base units, as if it were exact. */
export function valueOf({ quantity }: Figure): Decimal {
  return multiply(quantity.value, quantity.scale);
}

/**
 * Whether a growth may be held against two levels: `yes` where it is told of the same scope at the same
 * prices, `approx` where bases are revised, `no` at constant prices and where nothing is known.
 */
export function verifiable(view: View, told: Figure, level: Figure): 'yes' | 'approx' | 'no' {
  if (REBASED.test(clauseBefore(view, told.place))) return 'no';
  const entry = view.catalogue.indicators.get(level.indicator ?? '');
  if (entry) return entry.verifyGrowthFromLevels === 'n/a' ? 'no' : entry.verifyGrowthFromLevels;
  if (CONSTANT.test(level.name)) return 'no';
  if (PHYSICAL.has(level.quantity.kind)) return 'yes';
  return BALANCES.test(level.name) ? 'yes' : 'approx';
}

const REBASED = /同口径|可比|实际增|扣除|剔除|不变价|还原|现价/u;
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
