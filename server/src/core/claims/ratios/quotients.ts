import type { Catalogue } from '../../knowledge/catalogue.ts';
import {
  compare,
  type Decimal,
  divide,
  multiply,
  ONE,
  parseDecimal,
  printDecimal,
  rounded,
  shift,
  trimmed,
} from '../../numbers/decimal.ts';
import type { Interval } from '../../numbers/interval.ts';
import { unitAt } from '../../lexicon/units.ts';
import { amountOf, type Quantity } from '../../numbers/quantity.ts';

/** Where a quotient usually lies, in a unit as the data write it: 60 to 1000 公斤/亩. */
export interface Limits {
  readonly min: Decimal;
  readonly max: Decimal;
  readonly unit: string;
  /** What the unit's numerator and denominator are in base units. */
  readonly over: Decimal;
  readonly under: Decimal;
}

interface Written {
  readonly min: string;
  readonly max: string;
  readonly unit: string;
}

/** The limits of an entry; undefined where its unit is not one of the table's. */
export function limitsOf(entry: Written, catalogue: Catalogue): Limits | undefined {
  let limits = read.get(entry);
  if (limits === undefined) {
    limits = limitsFrom(entry, catalogue) ?? null;
    read.set(entry, limits);
  }
  return limits ?? undefined;
}

/** Entries belong to one catalogue, whose units do not change. */
const read = new WeakMap<Written, Limits | null>();

function limitsFrom({ min, max, unit }: Written, catalogue: Catalogue): Limits | undefined {
  const [low, high] = [parseDecimal(min), parseDecimal(max)];
  const [above = '', below] = unit.split('/');
  const over = scaleOf(above, catalogue);
  const under = below === undefined ? ONE : scaleOf(below, catalogue);
  return low && high && over && under ? { min: low, max: high, unit, over, under } : undefined;
}

/** 公斤 is 1, 亿元 10^8, 千人 1000, % 0.01; 倍, 比值 and 小时 (千瓦时 ÷ 千瓦) are 1. */
export function scaleOf(unit: string, catalogue: Catalogue): Decimal | undefined {
  const plain = PLAIN.get(unit);
  if (plain) return plain;
  const [, prefix = '', name = ''] = /^(百万|千|万|亿)?(.+)$/u.exec(unit) ?? [];
  const found = unitAt(name, 0, catalogue.units);
  return found?.end === name.length ? shift(found.unit.scale, POWERS[prefix] ?? 0) : undefined;
}

const PLAIN: ReadonlyMap<string, Decimal> = new Map([
  ['%', shift(ONE, -2)],
  ['倍', ONE],
  ['比值', ONE],
  ['小时', ONE],
]);
const POWERS: Readonly<Record<string, number>> = { 千: 3, 万: 4, 百万: 6, 亿: 8 };

/** On which side of the limits every quotient of two printed numbers lies; undefined where one may lie within. */
export function outside(over: Interval, under: Interval, limits: Limits): 'below' | 'above' | undefined {
  if (!over.lo || !over.hi || !under.lo || !under.hi) return undefined;
  const low = multiply(limits.min, limits.over);
  const high = multiply(limits.max, limits.over);
  if (compare(multiply(over.hi, limits.under), multiply(low, under.lo)) < 0) return 'below';
  return compare(multiply(over.lo, limits.under), multiply(high, under.hi)) > 0 ? 'above' : undefined;
}

/** The quotient of two numbers, counted in `over` a `under`, to three digits or so: for a message. */
export function quotientOf(
  above: Quantity,
  below: Quantity,
  { over, under }: Pick<Limits, 'over' | 'under'>,
): string {
  const quotient = divide(multiply(amountOf(above), under), multiply(amountOf(below), over), 12, 'half-up');
  if (!quotient) return '';
  const whole = printDecimal(rounded(quotient, 0)).length;
  const digits = compare(quotient, ONE) < 0 ? 2 : Math.max(0, 3 - whole);
  const short = rounded(quotient, digits);
  return short.coefficient === 0n ? '不足0.01' : printDecimal(trimmed(short));
}
