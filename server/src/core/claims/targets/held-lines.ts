import type { Figure } from '../../figures/figure.ts';
import { perFigure } from '../../figures/per-figure.ts';
import type { View } from '../../view/view.ts';
import { isCertain, statusOf } from '../repeats/comparable.ts';

/** A line that something kept above or below for years, and one of those years: “连续五年保持在2000人以上”, “达线1873人” of the last. */
export interface Held {
  readonly line: Figure;
  readonly year: Figure;
}

/** Lines and years told of the same in places apart; those of one sentence are `marks-passed.ts`. */
export function* heldLinesOf(view: View): Generator<Held> {
  const lines = view.figures.filter(isLine);
  if (lines.length === 0) return;
  for (const year of view.figures) {
    const name = isYear(view, year) ? nameOf(view, year) : undefined;
    if (name === undefined) continue;
    for (const line of lines)
      if (nameOf(view, line) === name && isWithin(year, line) && line.quantity.kind === year.quantity.kind)
        yield { line, year };
  }
}

function isLine({ sense, bound, basis, period, quantity, status }: Figure): boolean {
  if (sense !== 'hold' || (bound !== 'at-least' && bound !== 'at-most') || basis === 'average') return false;
  return (
    status === 'actual' && period !== undefined && period.from < period.to && quantity.shape === 'single'
  );
}

const isYear = perFigure((view, figure) => {
  const { period, measure, quantity, role, basis, sense } = figure;
  if (!period || period.months || period.from !== period.to || statusOf(view, figure) !== 'actual')
    return false;
  if (measure !== 'level' && measure !== 'share') return false;
  return quantity.shape === 'single' && !role && basis === 'year' && sense !== 'hold' && sense !== 'add';
});

function isWithin({ place, period, region }: Figure, line: Figure): boolean {
  if (!period || !line.period || place.unit === line.place.unit || region !== line.region) return false;
  return period.from >= line.period.from && period.to <= line.period.to;
}

/** An indicator, or a name long enough to mean one thing alone. */
const nameOf = perFigure((view, figure): string | undefined => {
  if (figure.indicator !== undefined) return isCertain(view, figure) ? figure.indicator : undefined;
  const name = figure.scope + figure.name.replace(/以上|人数|数量|总数/gu, '');
  return name.length >= LONG ? name : undefined;
});

const LONG = 6;
