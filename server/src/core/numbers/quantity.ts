import { compare, type Decimal, multiply } from './decimal.ts';
import type { Interval } from './interval.ts';
import type { Span } from '../text/span.ts';

/**
 * A number as the text prints it, with its unit: “近1200户”, “8%—8.5%”, “5.8:40:54.2”.
 * All values are exact. Spans are of the sentence's read text.
 */
export interface Quantity extends Span {
  /** `list` is a member of a list whose unit stands at its end: “6.8和22.5个百分点”. 三四个 is a range that is about. */
  readonly shape: 'single' | 'range' | 'ratio' | 'list';
  /**
   * As written, in `unit`: 2806.2 for 2806.2亿元, 1200 for 一千二百户, 1.71 for 1.71亿人, 1 for 三分之一, 100 for 百亿 and
   * 数百. The first end of a range, whether or not it is the lower one.
   */
  readonly value: Decimal;
  /** The other end of a range, in the same unit. */
  readonly high?: Decimal;
  /** The terms of a ratio: 5.8, 40 and 54.2. */
  readonly terms?: readonly Decimal[];
  /** The number's own characters, without approximator and unit; 翻 for 翻番. */
  readonly numeral: Span;
  /** Canonical, with its 万 or 亿: 亿元, 万户, 微克/立方米, 个百分点, 位 for a rank, /3 for thirds; empty where the number has none. */
  readonly unit: string;
  readonly kind: UnitKind;
  /** What one `unit` is in base units: 10^8 for 亿元 (元), 1 for % (a percent stays a percent), 33.333333 for /3 (%). */
  readonly scale: Decimal;
  /**
   * What the number can stand for, in base units: half a unit of the last printed digit either way, widened by its
   * approximator. What is counted one by one (13起, 512家) is exact.
   */
  readonly interval: Interval;
  /** The same without the approximator: what was printed. */
  readonly printed: Interval;
  readonly bound: Bound;
  /** The words that made the bound, “…” between several: 近, 以上, 控制在…以内, 近…余. They stand outside the span, but 余 and 多. */
  readonly approximator?: string;
}

export type Bound = 'exact' | 'at-least' | 'at-most' | 'about' | 'range';

/** A kind of unit by `server/data/units.json`: money, percent, point, power, energy, area …; `rank`, `ratio`, `none` for a bare number. */
export type UnitKind = string;

/** Kinds of what is counted one by one. */
export const COUNTED: ReadonlySet<UnitKind> = new Set(['count', 'households', 'people']);

/** Whether two numbers are printed as one: 80.0% and 80%. */
export function areOneNumber(
  a: Pick<Quantity, 'unit' | 'value'>,
  b: Pick<Quantity, 'unit' | 'value'>,
): boolean {
  return a.unit === b.unit && compare(a.value, b.value) === 0;
}

/** The unit without its multiplier: 套 of 万套. */
export function plainUnit({ unit }: Pick<Quantity, 'unit'>): string {
  return unit.replace(/^[百千]?[万亿]+/u, '');
}

/** A number in base units, as if it were exact: 12600000 of 1260万元. */
export function amountOf({ value, scale }: Pick<Quantity, 'value' | 'scale'>): Decimal {
  return multiply(value, scale);
}
