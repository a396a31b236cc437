import type { Figure } from '../figure.ts';
import { fromTold, ofFigure } from '../figures-alone.ts';
import { exactly, type Interval, meets, plus, widened } from '../interval.ts';
import { multiply, ONE, subtract, whole } from '../decimal.ts';
import type { View } from '../view.ts';
import { capped } from './capped.ts';
import { isCertain, periodOf, statusOf } from './comparable.ts';
import { growthOf, toldGrowth, verifiable } from './growth.ts';
import { swapsOf } from './slips.ts';

/** A target told as a growth and as a level, with the level of the year before: “收入增长6.5%，达到62.26亿元” of 58.46亿元. */
export interface Aim {
  readonly base: Figure;
  readonly level: Figure;
  readonly rate: Figure;
  readonly holds: boolean;
}

/** The targets of one year that are told both ways. Revised bases move a growth by a few points, which is left alone. */
export function* aimsOf(view: View): Generator<Aim> {
  const bases = basesOf(view);
  for (const rate of ratesOf(view)) {
    const level = view.byUnit[rate.place.unit]?.find(
      (other) =>
        other.run === rate.run &&
        other.place.start > rate.place.end &&
        other.indicator === rate.indicator &&
        other.status === 'target' &&
        isLevel(other),
    );
    const base = level && bases.get(keyOf(view, level, 0) ?? '');
    if (!level || base?.quantity.kind !== level.quantity.kind) continue;
    if (verifiable(view, rate, level) === 'no') continue;
    // “增长10%，突破100亿元”: what is passed may be passed by more.
    const reached = level.bound === 'at-least' ? capped(level.quantity) : level.quantity.printed;
    const growth = growthOf(base.quantity.interval, reached);
    const told = toldGrowth(rate);
    const holds = meets(widened(growth, SLACK), told) && !isSwapped(base, level, told);
    yield { base, level, rate, holds };
  }
}

const ratesOf = ofFigure((_, figure) => (isRate(figure) ? figure : undefined));

/** By what a target of the year after would be held against, the first of each. */
function basesOf(view: View): ReadonlyMap<string, Figure> {
  const [bases] = basesByKey(view);
  return bases ?? new Map<string, Figure>();
}

const basesByKey = fromTold(
  ofFigure((view, figure) => {
    const key = isLevel(figure) && statusOf(view, figure) !== 'target' ? keyOf(view, figure, 1) : undefined;
    return key !== undefined && isCertain(view, figure) ? { key, figure } : undefined;
  }),
  (all) => [new Map(all.toReversed().map(({ key, figure }) => [key, figure]))],
);

/** Whether the level is off and two of its digits in the other order would give the very growth. */
function isSwapped({ quantity: base }: Figure, { quantity: level }: Figure, told: Interval): boolean {
  if (level.bound !== 'exact' || meets(widened(growthOf(base.interval, level.printed), ONE), told))
    return false;
  return swapsOf(level.value).some((value) => {
    const shift = exactly(multiply(subtract(value, level.value), level.scale));
    return meets(growthOf(base.interval, plus(level.printed, shift)), told);
  });
}

const SLACK = whole(3);

function isRate({
  measure,
  quantity,
  basis,
  since,
  status,
  indicator,
  role,
  list,
  place,
  named,
}: Figure): boolean {
  if (measure !== 'rate' || quantity.kind !== 'percent' || quantity.shape !== 'single' || status !== 'target')
    return false;
  return (
    basis === 'year' && !since && !role && !list && indicator !== undefined && named?.unit === place.unit
  );
}

function isLevel({ measure, quantity, scope, role, list, basis, sense }: Figure): boolean {
  if (measure !== 'level' || quantity.shape !== 'single' || scope !== '' || role === 'from') return false;
  return (
    (!list || list.names.length === list.values.length) &&
    basis !== 'average' &&
    sense !== 'add' &&
    sense !== 'net'
  );
}

/** The indicator, the place and the year that a target of it would be of. */
function keyOf(view: View, figure: Figure, years: number): string | undefined {
  const { indicator, region } = figure;
  const period = periodOf(view, figure);
  if (indicator === undefined || region === undefined || !period || period.months) return undefined;
  return period.from === period.to ? `${indicator} ${region} ${period.to + years}` : undefined;
}
