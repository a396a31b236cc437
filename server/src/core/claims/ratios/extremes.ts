import { compare, multiply, ONE, parseDecimal } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { grouped } from '../../grouped.ts';
import { once } from '../../once.ts';
import { perFigure } from '../../figures/per-figure.ts';
import type { Extreme } from '../../knowledge/plausible.ts';
import type { View } from '../../view/view.ts';
import { isOwnPlace, outputOf, type OwnTotal, peopleOf, placeRightBefore } from './own-totals.ts';
import { scaleOf } from './quotients.ts';
import { clauseAfter, clauseBefore } from '../words.ts';

/** What no place of the report's level passes, for the kind of a figure's unit and the words beside it. */
export interface Bounded {
  readonly extreme: Extreme;
  /** As the data write it. */
  readonly low: string;
  readonly high: string;
  readonly passed: boolean;
}

/** Undefined where the figure is another place's, or there is no such bound for it or for the report's level. */
export const boundOf = perFigure((view, figure): Bounded | undefined => {
  const bounds = applying(view, figure).flatMap((extreme) => bounded(view, figure, extreme) ?? []);
  return bounds.find(({ passed }) => passed) ?? bounds[0];
});

function bounded(view: View, { quantity: { printed } }: Figure, extreme: Extreme): Bounded | undefined {
  const { level } = view.facts;
  const [low = '', high = ''] = extreme.any ?? ['0', level && extreme[level]];
  const scale = extreme.unit === '%' ? ONE : scaleOf(extreme.unit, view.catalogue);
  const [min, max] = [parseDecimal(low), parseDecimal(high)];
  if (!min || !max || !scale || !printed.lo || !printed.hi) return undefined;
  const above = compare(printed.lo, multiply(max, scale)) > 0;
  return { extreme, low, high, passed: above || compare(printed.hi, multiply(min, scale)) < 0 };
}

/** More than so many times what the place has of people or produces. */
export interface Outgrown {
  readonly extreme: Extreme;
  readonly whole: OwnTotal;
}

/** The figures that something is known against. */
export function outgrownIn(view: View): readonly (Outgrown & { readonly figure: Figure })[] {
  return relatives(view).flatMap(({ figure, extremes }) => {
    const by = outgrownBy(view, figure, extremes);
    return by ? [{ figure, ...by }] : [];
  });
}

function outgrownBy(view: View, figure: Figure, extremes: readonly Extreme[]): Outgrown | undefined {
  for (const extreme of extremes) {
    const whole = extreme.of === '人口' ? peopleOf(view) : outputOf(view);
    const times = parseDecimal(extreme.times ?? '');
    const { lo } = figure.quantity.printed;
    const most = whole?.quantity.printed.hi;
    if (whole && times && lo && most && compare(lo, multiply(most, times)) > 0) return { extreme, whole };
  }
  return undefined;
}

const relatives = ofFigure((view, figure) => {
  const extremes = applying(view, figure).filter(({ of }) => of !== undefined);
  return extremes.length > 0 ? { figure, extremes } : undefined;
});

const ofKind = once((extremes: readonly Extreme[]) => grouped(extremes, ({ kind }) => kind));

/** Those that speak of numbers like a figure of the report's own place. */
const applying = perFigure((view, figure): readonly Extreme[] => {
  const { kind, shape, unit } = figure.quantity;
  const { place } = view.facts;
  const all = shape === 'single' ? ofKind(view.catalogue.extremes).get(kind) : undefined;
  // What no county has its town has not either.
  if (!all || (figure.region !== undefined && !figure.region.startsWith(place ?? figure.region))) return NONE;
  const before = clauseBefore(view, figure.place);
  if (!isOwnPlace(placeRightBefore(before), view)) return NONE;
  const clause = before + clauseAfter(view, figure.place);
  const sentence = (view.units[figure.place.unit]?.reading.text ?? '').slice(0, figure.place.end);
  const found = all.filter(
    ({ unit: own, words, beside, not }) =>
      (kind !== 'count' || unit.endsWith(own)) &&
      (!words || holds(clause, words)) &&
      (!beside || holds(sentence, beside)) &&
      !(not && holds(clause, not)),
  );
  return found.length > 0 ? found : NONE;
});

const NONE: readonly Extreme[] = [];

function holds(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}
