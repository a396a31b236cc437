import { OTHER_BASIS } from '../../lexicon/bases.ts';
import { type Decimal, multiply, ONE, whole } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import {
  exactly,
  type Interval,
  minus,
  over,
  plus,
  scaledBy,
  times,
  widened,
} from '../../numbers/interval.ts';
import { textOf, type View } from '../../view/view.ts';
import type { Place } from '../../text/span.ts';
import { signed } from '../repeats/comparable.ts';
import { portionsOf } from '../shares/portions.ts';
import { equationsOf } from './equations.ts';

/** By how many points a share has moved, beside what moved it. */
export interface MovedShare {
  readonly change: Figure;
  /** The share, and the growth of its part and of its whole; or the days that it is of, and by how many they changed. */
  readonly terms: readonly Figure[];
  /** What these make the change. */
  readonly right: Interval;
}

/**
 * “存款486亿元、增长13.6%，贷款313亿元、增长16.2%，存贷比64.3%，提高4.1个百分点”: a part that grows faster than its whole has its share grow by as
 * much as the two rates say. “优良天数318天，比上年增加14天，优良率87.1%，提高8.3个百分点”: each day is 0.27 points.
 */
export function* movedSharesOf(view: View): Generator<MovedShare> {
  const moves = movesOf(view);
  if (moves.length === 0) return;
  const ratios = new Map(ratiosOf(view));
  for (const { change, share } of moves) {
    const ratio = ratios.get(at(share.place));
    const [part, all] = [ratio?.part, ratio?.whole].map((place) => place && growthOf(view, place));
    if (ratio && part && all) {
      const grown = over(factorOf(all), factorOf(part));
      const right = times(share.quantity.interval, minus(exactly(ONE), grown));
      yield { change, terms: [share, part, all], right: widened(right, SLACK) };
    } else {
      const days = daysOf(view, share);
      if (days) {
        const right = scaledBy(over(signed(days), exactly(multiply(YEAR, days.quantity.scale))), HUNDRED);
        yield { change, terms: [share, days], right: widened(right, SLACK) };
      }
    }
  }
}

const HUNDRED = whole(100);
const YEAR = whole(365);
/** Levels are revised, and days without a valid measurement left out. */
const SLACK: Decimal = ONE;

/** A change in points that nothing but its verb parts from the share before it. */
const movesOf = ofFigure((view, change): { readonly change: Figure; readonly share: Figure } | undefined => {
  const { quantity, measure, place, basis } = change;
  if (
    quantity.kind !== 'point' ||
    quantity.shape !== 'single' ||
    measure !== 'change' ||
    basis === 'benchmark'
  )
    return undefined;
  const share = (view.byUnit[place.unit] ?? []).findLast((other) => other.place.end <= place.start);
  if (share?.quantity.kind !== 'percent' || share.measure !== 'share' || share.quantity.bound !== 'exact')
    return undefined;
  const gap = textOf(view, { ...place, start: share.place.end, end: place.start });
  return MOVED.test(gap) && !isRebased(view.units[place.unit]?.reading.text ?? '')
    ? { change, share }
    : undefined;
});

const MOVED =
  /^[，、](?:(?:[比较](?:上年|去年)|同比)(?:同期|末|底)?)?(?:提高|提升|上升|增加|下降|降低|回落)了?$/u;

function isRebased(text: string): boolean {
  return OTHER_BASIS.test(text) || text.includes('有效');
}

interface Ratio {
  readonly part: Place;
  readonly whole: Place;
}

function at({ unit, start }: Place): string {
  return `${unit} ${start}`;
}

/** The shares of which both sides are told, by where they stand. */
function* ratiosOf(view: View): Generator<readonly [string, Ratio]> {
  for (const { share, part, whole: all, of } of portionsOf(view)) {
    if (of === 'whole') yield [at(share.place), { part: part.place, whole: all.place }];
  }
  for (const { result, terms, sign } of equationsOf(view)) {
    const [part, all] = terms;
    if (sign === '÷' && part && all) yield [at(result.place), { part: part.place, whole: all.place }];
  }
}

/** The growth of what stands at a place, told in its sentence, of the year before. */
function growthOf({ byUnit }: View, { unit, start }: Place): Figure | undefined {
  const all = byUnit[unit] ?? [];
  const level = all.find(({ place }) => place.start === start);
  if (level?.indicator === undefined) return undefined;
  const rates = all.filter(
    ({ indicator, measure, quantity, basis, scope }) =>
      indicator === level.indicator &&
      scope === level.scope &&
      measure === 'rate' &&
      basis === 'year' &&
      quantity.kind === 'percent' &&
      quantity.bound === 'exact',
  );
  return rates.length === 1 ? rates[0] : undefined;
}

function factorOf(rate: Figure): Interval {
  return plus(exactly(ONE), over(signed(rate), exactly(HUNDRED)));
}

/** By how many days those that the share is of have changed. */
function daysOf({ byUnit }: View, share: Figure): Figure | undefined {
  return (byUnit[share.place.unit] ?? []).findLast(
    ({ quantity, measure, indicator, basis, place }) =>
      quantity.unit === '天' &&
      measure === 'change' &&
      indicator !== undefined &&
      indicator === share.indicator &&
      basis !== 'benchmark' &&
      quantity.bound === 'exact' &&
      place.end <= share.place.start,
  );
}
