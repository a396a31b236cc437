import { type Decimal, parseDecimal, whole } from '../../numbers/decimal.ts';
import { exactly, fromPrinted, meets, minus, plus, root, times, widened } from '../../numbers/interval.ts';
import { matchesOf } from '../../view/matches.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';

/** The growth of two years with their average, as they are printed, in percent. */
export interface TwoYears {
  /** Where the average stands. */
  readonly place: Place;
  readonly now: string;
  readonly then: string;
  readonly told: string;
  readonly holds: boolean;
}

/** “在上年增长3.5%的基础上，两年平均增长5.9%”: the average of two years is their geometric mean. */
export function* twoYearsOf(view: View): Generator<TwoYears> {
  for (const { place, found } of matchesOf(view, TWO_YEARS, '两年平均')) {
    const [now = '', then = '', told = ''] = found.slice(1);
    const [a, b, both] = [now, then, told].map((digits) => parseDecimal(digits));
    if (!a || !b || !both) continue;
    const [one, other] = [a, b].map((rate) => plus(fromPrinted(rate), exactly(HUNDRED)));
    if (!one || !other) continue;
    // What the year before grew by may have been revised since.
    const mean = widened(minus(root(times(one, other), 2), exactly(HUNDRED)), HALF);
    const at = { ...place, start: place.end - told.length - 1 };
    yield { place: at, now, then, told, holds: meets(mean, fromPrinted(both)) };
  }
}

const HUNDRED: Decimal = whole(100);
const HALF: Decimal = { coefficient: 5n, exponent: -1 };

const TWO_YEARS =
  /增长(\d+(?:\.\d+)?)%，(?:在|较|比)?(?:上年|去年|20\d\d年)(?:同期)?增长(\d+(?:\.\d+)?)%(?:的?基础上)?，两年平均增长(\d+(?:\.\d+)?)%/gu;
