import { multiply, ONE, whole } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import {
  exactly,
  fromPrinted,
  type Interval,
  meets,
  minus,
  over,
  root,
  scaledBy,
  widened,
} from '../../numbers/interval.ts';
import { amountOf } from '../../numbers/quantity.ts';
import { toldGrowth } from './growth.ts';
import type { Pair } from './pairs.ts';
import { swapsOf } from '../repeats/slips.ts';

/** Numbers of years that reports look back over. */
export const SPANS = [2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What a level has grown by a year, in percent: 23.7 for “由4亿元增加到11.6亿元” in five years. */
export function yearly({ from, to }: Pair, years: number): Interval {
  return meanGrowth(from.quantity.interval, to.quantity.interval, years);
}

export function meanGrowth(from: Interval, to: Interval, years: number): Interval {
  const times = over(to, from);
  return scaledBy(minus(root(times, years), exactly(ONE)), whole(100));
}

/**
 * Whether two digits of a level in the other order give the very rate, which the levels as they are written are a point off:
 * so few digits as those of “4亿元” alone would allow for much.
 */
export function isSlipOfLevel({ from, to }: Pair, told: Interval, years: readonly number[]): boolean {
  const [first, last] = [amountOf(from.quantity), amountOf(to.quantity)].map(exactly);
  if (!first || !last || from.bound !== 'exact' || to.bound !== 'exact') return false;
  if (SPANS.some((n) => meets(widened(meanGrowth(first, last, n), ONE), told))) return false;
  return years.some(
    (n) =>
      turned(from).some((level) => meets(meanGrowth(level, last, n), told)) ||
      turned(to).some((level) => meets(meanGrowth(first, level, n), told)),
  );
}

function turned({ quantity: { value, scale } }: Figure): readonly Interval[] {
  return swapsOf(value).map((swap) => exactly(multiply(swap, scale)));
}

/**
 * Whether two turned digits have taken a rate far away from what its levels give: 91.6% for 19.6%. What grows at constant prices grows
 * by another rate than they do, but many offices reckon it from them.
 */
export function isTurnedFrom(told: Figure, growth: Interval): boolean {
  const { value } = told.quantity;
  // Of three digits, so that chance does not turn one into the other.
  if (value.coefficient < 100n || meets(widened(growth, TEN), toldGrowth(told))) return false;
  return swapsOf(value).some((swap) => meets(fromPrinted(swap), growth));
}

const TEN = whole(10);
