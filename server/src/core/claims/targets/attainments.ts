import { compare, whole } from '../../numbers/decimal.ts';
import { amountOf } from '../../numbers/quantity.ts';
import type { Figure } from '../../figures/figure.ts';
import { reviewedOf } from '../../facts/facts.ts';
import { isSetByPlan } from '../../figures/recalled.ts';
import { amongAlike } from '../../figures/among-alike.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { isBelow, scaledBy } from '../../numbers/interval.ts';
import type { Period } from '../../times/period.ts';
import type { View } from '../../view/view.ts';
import { periodOf, statusOf } from '../repeats/comparable.ts';
import { keyOf } from './attainment-keys.ts';
import { barredOf } from './barred.ts';
import { bindingOf, bindsUpward } from './binding.ts';
import { type Direction, directionOf } from './directions.ts';
import { outputsOf } from './outputs.ts';
import { raisedOf } from './raised.ts';
import { yearlyDeedsOf } from './yearly-deeds.ts';

/** A target with the latest result of the same thing. */
export interface Attainment {
  readonly target: Figure;
  readonly result: Figure;
  readonly name: string;
  /** Years that the result is the sum of. */
  readonly years: number;
  /** Which way the target must not fall behind what is reached; absent where it may. */
  readonly grows?: Direction;
}

/** Targets of known indicators, and of what one sentence names in the same words: “蜂产业产值突破6000万元”. */
export function attainmentsOf(view: View): readonly Attainment[] {
  return [...attainmentsIn(view)].map((one, _, all) => (isOddOne(one, all) ? { ...one, grows: 'up' } : one));
}

function* attainmentsIn(view: View): Generator<Attainment> {
  yield* ofOneName(view);
  for (const { target, result, name } of outputsOf(view)) {
    yield {
      target,
      result,
      name,
      years: 1,
      ...(bindsUpward(bindingOf(view, target)) && { grows: 'up' }),
    };
  }
  const all = raisedOf(view);
  const known = new Set(all.map(({ target }) => target));
  const deeds = yearlyDeedsOf(view).filter(({ target }) => !known.has(target));
  for (const raised of [...all, ...barredOf(view), ...deeds])
    if (!isOld(raised.result, raised.target))
      yield { ...raised, years: raised.grows ? 1 : yearsOf(raised.result) };
}

/** “茶园、果园、药材分别发展到18万亩、12万亩和9万亩” and “分别达到16万亩、14万亩和10万亩”: all others of the row are to grow. */
function isOddOne({ target, result, grows }: Attainment, all: readonly Attainment[]): boolean {
  if (grows || !target.list || target.list.values.length < 3) return false;
  const row = all.filter((one) => one.target.list === target.list && one.target !== target);
  return (
    row.length === target.list.values.length - 1 &&
    row.every((one) => compare(amountOf(one.result.quantity), amountOf(one.target.quantity)) < 0) &&
    result.list?.values.length === target.list.values.length
  );
}

interface Keyed {
  readonly figure: Figure;
  readonly key: string;
}

const keyedOf = ofFigure((view, figure): Keyed | undefined => {
  const key = keyOf(view, figure);
  return key === undefined ? undefined : { figure, key };
});

const ofOneName = amongAlike(keyedOf, ({ key }) => [key], attained);

function* attained(all: readonly Keyed[], view: View, key: string): Generator<Attainment> {
  const isTarget = ({ figure }: Keyed): boolean => statusOf(view, figure) === 'target';
  const targets = all.filter(isTarget);
  // A report that is given before the year is out tells of it as expected.
  const results = all.filter((one) => !isTarget(one)).map(({ figure }) => figure);
  for (const { figure: target } of targets) {
    const result = latest(results, target, view);
    const years = result ? yearsOf(result) : 1;
    const grows = result && years === 1 ? directionOf(view, target, result) : undefined;
    if (result) yield { target, result, name: target.indicator ?? key, years, ...(grows && { grows }) };
    // “规划提出，到2025年…达到500家” is not taken back by an aim of this year that is above it.
    const { unit, start } = target.place;
    const isPlans = isSetByPlan(view.units[unit]?.reading.text ?? '', start);
    const sooner = isPlans ? undefined : soonerOf(target, targets, reviewedOf(view.facts));
    if (sooner && directionOf(view, target, sooner) === 'up')
      yield { target, result: sooner, name: target.indicator ?? key, years: 1, grows: 'up' };
  }
}

/**
 * “产值突破1300亿元” of this year, of what is to be 2000亿元 in five: the highest target of a year before. Of a year that is over
 * (“为调整预算182亿元的92.7%”) the result counts, not what was hoped for.
 */
function soonerOf(
  { place, period: aim }: Figure,
  targets: readonly Keyed[],
  reviewed = -Infinity,
): Figure | undefined {
  return targets
    .map(({ figure }) => figure)
    .filter(
      (one) =>
        one.place.unit !== place.unit &&
        one.bound !== 'about' &&
        one.bound !== 'at-most' &&
        one.period !== undefined &&
        aim !== undefined &&
        spanOf(one.period) === 0 &&
        spanOf(aim) === 0 &&
        one.period.to < aim.to &&
        one.period.to > reviewed,
    )
    .reduce<Figure | undefined>(
      (best, one) => (best && !isBelow(best.quantity.interval, one.quantity.interval) ? best : one),
      undefined,
    );
}

/**
 * The latest result before the target's own year; of one year rather than of several, exact rather than “突破1000家”; of two,
 * the one that a target is less likely to fall behind.
 */
function latest(results: readonly Figure[], target: Figure, view: View): Figure | undefined {
  const until = target.period?.from ?? Infinity;
  const falls = view.catalogue.indicators.get(target.indicator ?? '')?.direction === 'down';
  const known = results.filter((one) => (periodOf(view, one)?.to ?? Infinity) < until && !isOld(one, target));
  return known.reduce<Figure | undefined>((best, one) => {
    if (!best?.period || !one.period) return one;
    if (one.period.to !== best.period.to) return one.period.to > best.period.to ? one : best;
    if (spanOf(one.period) !== spanOf(best.period))
      return spanOf(one.period) < spanOf(best.period) ? one : best;
    if ((best.bound === 'exact') !== (one.bound === 'exact')) return best.bound === 'exact' ? best : one;
    const [low, high] = isBelow(one.quantity.interval, best.quantity.interval) ? [one, best] : [best, one];
    // What is not half of another is told of something smaller.
    if (isBelow(scaledBy(low.quantity.interval, TWO), high.quantity.interval)) return best;
    return falls ? high : low;
  }, undefined);
}

/** “1954年建县时财政收入只有38万元” tells of another time. */
function isOld({ period: then }: Figure, { period: aim }: Figure): boolean {
  return then !== undefined && aim !== undefined && then.to < aim.from - OLDEST;
}

const OLDEST = 10;

const TWO = whole(2);

function yearsOf({ period }: Figure): number {
  return period ? spanOf(period) + 1 : 1;
}

function spanOf({ from, to }: Period): number {
  return to - from;
}
