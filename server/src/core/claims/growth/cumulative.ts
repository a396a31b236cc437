import { add, type Decimal, ONE, parseDecimal, shift, whole } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import {
  between,
  exactly,
  type Interval,
  minus,
  plus,
  power,
  root,
  scaledBy,
  times,
} from '../../numbers/interval.ts';
import { figuresBySentence, textOf, type View } from '../../view/view.ts';
import { yearsOf } from './yearly.ts';

/** What several years have brought in all, with what that is a year: “五年累计增长60%，年均增长9.9%”. */
export interface Cumulative {
  readonly told: Figure;
  readonly whole: Figure;
  readonly years: number;
  /** What it may be a year, in percent, in one year less than is said, in as many and in one more. */
  readonly growth: readonly Interval[];
}

/** The growth of a span beside its yearly average, of one subject: both are on one basis, at whatever prices. */
export function* cumulativeOf(view: View): Generator<Cumulative> {
  for (const figures of figuresBySentence(view)) {
    for (let k = 1; k < figures.length; k++) {
      const [first, second] = [figures[k - 1], figures[k]];
      if (!first || first.run !== second?.run) continue;
      if (!isAverage(first) && !isAverage(second)) continue;
      const [told, all] = isAverage(second) ? [second, first] : [first, second];
      const factor = factorOf(all);
      const gap = textOf(view, { ...second.place, start: first.place.end, end: second.place.start });
      const years = all.since
        ? (all.period?.to ?? 0) - all.since.to
        : yearsOf(view, told) || yearsOf(view, all);
      if (!factor || years < 2 || years > MOST || !BESIDE.test(gap)) continue;
      const growth = [years - 1, years, years + 1].map((n) => yearly(factor, n));
      yield { told, whole: all, years, growth };
    }
  }
}

const MOST = 20;

/** Nothing of its own stands between the two, no other number of years and no other prices either: “按现价增长83.1%，按可比价年均增长9.1%”. */
const BESIDE =
  /^(?:以上|左右|多)?[，、（](?:(?![两二三四五六]年平均|按?(?:可比|不变|现价|当年价)|名义|实际)[^，。；：（]){0,10}$/u;

export function isAverage({ basis, quantity, measure }: Figure): boolean {
  return basis === 'average' && quantity.kind === 'percent' && measure === 'rate';
}

function yearly(factor: Interval, years: number): Interval {
  return scaledBy(minus(root(factor, years), exactly(ONE)), whole(100));
}

/** How many times what it was something has become; undefined for what is no growth over a span. */
function factorOf({ basis, quantity, measure, sense, sign, verb }: Figure): Interval | undefined {
  const { kind, shape, interval, bound } = quantity;
  if (basis !== 'span' || shape !== 'single' || sign < 0) return undefined;
  if (kind === 'percent' && measure === 'rate' && sense === 'rise')
    return plus(scaledBy(interval, HUNDREDTH), exactly(ONE));
  if (kind === 'multiple')
    return sense === 'rise' && !/[到至为]$/u.test(verb) ? plus(interval, exactly(ONE)) : interval;
  if (kind !== 'doubling') return undefined;
  // Who has doubled may have come somewhat farther, or not quite so far.
  return times(power(exactly(TWO), Number(quantity.value.coefficient)), bound === 'exact' ? NEARLY : MORE);
}

const HUNDREDTH: Decimal = { coefficient: 1n, exponent: -2 };
const TWO = add(ONE, ONE);
const NEARLY = between(tenths('9.5'), tenths('11'));
const MORE = between(tenths('9.5'), tenths('16'));

function tenths(text: string): Decimal {
  return shift(parseDecimal(text) ?? ONE, -1);
}
