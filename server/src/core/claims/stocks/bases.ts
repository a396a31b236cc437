import { meets } from '../../numbers/interval.ts';
import type { Figure } from '../../figures/figure.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import type { View } from '../../view/view.ts';
import type { Addition } from '../sums/addition.ts';
import { ledgerOf } from '../ratios/ledger.ts';
import { stockPairsOf } from './stock-pairs.ts';
import { isUpon, stocksOf } from './stocks.ts';

/** What there is of a year, by how much it has grown since another, and what there was then, told in another place. */
export function* basesOf(view: View): Generator<Addition> {
  yield* stocksOf(view);
  yield* stockPairsOf(view);
  for (const change of changesOf(view)) {
    const found = sinceThen(view, change);
    if (found) yield found;
  }
  yield* fromYearToYear(view);
}

const SHORTEST = 3;

/** “高新技术企业达到800家，比2021年增加398家”, and in another place that there were 402 of them in 2021. */
function sinceThen(view: View, change: Figure): Addition | undefined {
  const { sense, quantity, place, run, since } = change;
  const total = view.byUnit[place.unit]?.find(
    (one) => one.run === run && one.measure === 'level' && !one.role && one.quantity.unit === quantity.unit,
  );
  const year = since?.to ?? (total?.period && total.period.to - 1);
  const known = total && (total.indicator ?? total.name);
  if (!total || year === undefined || known === undefined || known.length < SHORTEST) return undefined;
  const named = (total.indicator === undefined ? view.byName : view.byIndicator).get(known);
  const bases = (named ?? []).filter(
    (one) => one.place.unit !== place.unit && isOfYear(one, year) && isSameThing(one, total),
  );
  const [base] = bases;
  if (!base || bases.some((one) => !meets(one.quantity.interval, base.quantity.interval))) return undefined;
  return change.sign < 0 || sense === 'fall'
    ? { total: base, parts: [total, change], are: 'perhaps', apart: true, of: 'growth' }
    : { total, parts: [base, change], are: 'perhaps', apart: true, of: 'growth' };
}

const changesOf = ofFigure((_, figure) => {
  const { measure, sense, basis, role, quantity } = figure;
  if (measure !== 'change' || (sense !== 'rise' && sense !== 'fall')) return undefined;
  return basis !== 'year' || role || quantity.shape !== 'single' ? undefined : figure;
});

function isOfYear({ period, status, measure, role, sense }: Figure, year: number): boolean {
  if (status !== 'actual' || measure !== 'level' || role === 'from' || sense === 'add' || sense === 'net')
    return false;
  return period !== undefined && period.from === period.to && period.to === year && !period.months;
}

function isSameThing(a: Figure, b: Figure): boolean {
  return (
    a.quantity.unit === b.quantity.unit &&
    a.region === b.region &&
    a.scope === b.scope &&
    a.aspect === b.aspect
  );
}

/** What a year adds to the total of the year before: 186 of 2024 and, in 2025, 净增24 and 达到210. */
function* fromYearToYear(view: View): Generator<Addition> {
  const pages = ledgerOf(view).filter(({ measure }) => measure === 'level');
  for (const { values, increments } of pages) {
    for (const [indicator, change] of increments) {
      const total = values.get(indicator);
      if (
        change.sense !== 'net' ||
        // “新登记经营主体3500户、净增2200户”: who comes in a year is no stock.
        view.catalogue.indicators.get(indicator)?.timing !== 'stock' ||
        !total?.period ||
        total.role ||
        total.quantity.unit !== change.quantity.unit ||
        isUpon(view, total)
      )
        continue;
      const year = total.period.to - 1;
      const base = pages
        .flatMap((page) => page.values.get(indicator) ?? [])
        .find((one) => isOfYear(one, year) && isSameThing(one, total));
      if (base) yield { total, parts: [base, change], are: 'all', apart: true, of: 'growth' };
    }
  }
}
