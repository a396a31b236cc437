import { isBelow, meets, plus } from '../interval.ts';
import type { Figure } from '../figure.ts';
import { ofFigure } from '../figures-alone.ts';
import type { View } from '../view.ts';
import type { Addition, Term } from './addition.ts';
import { type Enlarged, enlargedOf } from './enlarged.ts';
import { ledgerOf } from './ledger.ts';
import { placeOf } from './numbers.ts';
import { clauseAfter, clauseBefore } from './words.ts';

/**
 * What there was, told in one place, and what is new with what there is then, told in another: “高新技术企业达到165家” and “新增
 * 高新技术企业65家，总数达到230家”. As firms give up too, only a swap of two digits tells; but no total falls below what there was.
 */
export function* basesOf(view: View): Generator<Addition> {
  for (const enlarged of enlargedOf(view)) {
    const found = underName(view, enlarged);
    if (found) yield found;
  }
  for (const change of changesOf(view)) {
    const found = sinceThen(view, change);
    if (found) yield found;
  }
  yield* fromYearToYear(view);
}

function underName(view: View, { unit, added, total, name }: Enlarged): Addition | undefined {
  if (name.length < SHORTEST || added.quantity.start > total.quantity.start) return undefined;
  const [more, all] = [added, total].map((one): Term => ({
    place: placeOf(unit, one),
    quantity: one.quantity,
  }));
  const bases = view.figures.filter(
    (figure) => figure.place.unit < unit && isBase(view, figure, total.quantity.unit, name),
  );
  const [first] = bases;
  if (!first || !more || !all) return undefined;
  const fit = bases.find((base) =>
    meets(plus(base.quantity.interval, more.quantity.interval), all.quantity.interval),
  );
  if (fit) return { total: all, parts: [fit, more], are: 'perhaps', apart: true, of: 'growth' };
  if (bases.every(({ quantity }) => isBelow(all.quantity.printed, quantity.printed)))
    return { total: all, parts: [bases.at(-1) ?? first], are: 'some', apart: true, of: 'growth' };
  return bases.length === 1
    ? { total: all, parts: [first, more], are: 'perhaps', apart: true, of: 'growth' }
    : undefined;
}

const SHORTEST = 3;

/** A result of the report's own place under the name itself, not of a class of it. */
function isBase(view: View, figure: Figure, unit: string, name: string): boolean {
  const { quantity, measure, status, role, region, place } = figure;
  if (quantity.unit !== unit || quantity.shape !== 'single' || measure !== 'level' || role === 'from')
    return false;
  if (status !== 'actual' || (region !== undefined && region !== view.facts.place)) return false;
  const words = clauseBefore(view, place).replace(/[“”、]/gu, '');
  const at = words.lastIndexOf(name);
  if (at >= 0) return TOLD.test(words.slice(at + name.length)) && !CLASS.test(words.slice(0, at));
  return figure.name === name || clauseAfter(view, place).startsWith(name);
}

const TOLD = /^(?:面积|总数|累计|已|共有|共|达到?|突破|超过|发展到|增加到|增至|为|有)*$/u;
const CLASS = /[级类型等批期]$|其中|目标|力争|新|增/u;

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
        !total?.period ||
        total.role ||
        total.quantity.unit !== change.quantity.unit
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
