import { compare, multiply, parseDecimal } from '../decimal.ts';
import { perFigure } from '../per-figure.ts';
import type { Extreme } from '../plausible.ts';
import { scaleOf } from './quotients.ts';
import { clauseAfter, clauseBefore } from './words.ts';

/** What no place of the report's level passes, for the kind of a figure's unit. */
export interface Bounded {
  readonly extreme: Extreme;
  readonly passed: boolean;
}

/** Undefined where the level is not known, the figure is another place's, or its unit has no such bound. */
export const boundOf = perFigure((view, figure): Bounded | undefined => {
  const { level, place } = view.facts;
  const { kind, shape, printed } = figure.quantity;
  if (level === undefined || shape !== 'single') return undefined;
  if (figure.region !== undefined && figure.region !== place) return undefined;
  const extreme = view.catalogue.extremes.find((one) => one.kind === kind);
  const limit = extreme && parseDecimal(extreme[level]);
  const scale = extreme && scaleOf(extreme.unit, view.catalogue);
  if (!extreme || !limit || !scale) return undefined;
  if (!printed.lo || compare(printed.lo, multiply(limit, scale)) <= 0) return { extreme, passed: false };
  const words = clauseBefore(view, figure.place) + clauseAfter(view, figure.place);
  return { extreme, passed: !(extreme.not?.some((word) => words.includes(word)) ?? false) };
});
