import type { Figure } from '../figure.ts';
import { figuresBySentence, type View } from '../view.ts';
import { ledgerOf, type Page } from './ledger.ts';
import { pairsOf } from './pairs.ts';

/** A total, what it was, and by how much it has grown; or a total and what of it is new. */
export type Increment =
  | { readonly kind: 'pair'; readonly from: Figure; readonly to: Figure; readonly change: Figure }
  | { readonly kind: 'new'; readonly added: Figure; readonly total: Figure };

/** “由82家增加到186家，净增104家”, “累计118家，比2020年末的43家增加75家”, “新增18户、总数达到71户”. */
export function* incrementsOf(view: View): Generator<Increment> {
  for (const { from, to, after } of pairsOf(view)) {
    if (to.measure === 'rank') continue;
    const change = after.find((one) => isChange(one, to));
    if (change) yield { kind: 'pair', from, to, change };
  }
  for (const figures of figuresBySentence(view)) {
    for (const [k, one] of figures.entries()) {
      const [next, last] = [figures[k + 1], figures[k + 2]];
      if (next && last && isCompared(view, one, next) && isChange(last, one) && follows(view, next, last)) {
        yield { kind: 'pair', from: next, to: one, change: last };
      }
      if (next && isNew(one) && isTotal(next, one)) yield { kind: 'new', added: one, total: next };
    }
  }
  yield* fromYearToYear(ledgerOf(view).filter(({ measure }) => measure === 'level'));
}

/** What a year adds to the total of the year before, told in places apart: 186 of 2024 and, in 2025, 净增24 and 达到210. */
function* fromYearToYear(pages: readonly Page[]): Generator<Increment> {
  for (const { values, increments } of pages) {
    for (const [indicator, change] of increments) {
      const to = values.get(indicator);
      if (change.sense !== 'net' || !to || to.role || to.quantity.unit !== change.quantity.unit) continue;
      const from = pages
        .map((page) => page.values.get(indicator))
        .find(
          (one) =>
            one &&
            one.region === to.region &&
            isYearBefore(one, to) &&
            one.quantity.unit === to.quantity.unit,
        );
      if (from) yield { kind: 'pair', from, to, change };
    }
  }
}

function isYearBefore({ period: a, status }: Figure, { period: b }: Figure): boolean {
  return (
    status === 'actual' && a !== undefined && a.from === a.to && b?.from === b?.to && a.to + 1 === b?.from
  );
}

/** A rise or fall of the whole, told in the whole's own unit; 新增 and yearly averages are none. */
function isChange({ sense, basis, quantity, role }: Figure, { quantity: whole }: Figure): boolean {
  if (sense !== 'rise' && sense !== 'fall' && sense !== 'net') return false;
  return (
    basis !== 'average' &&
    !role &&
    quantity.shape === 'single' &&
    quantity.unit === whole.unit &&
    COUNTS.has(quantity.kind)
  );
}

const COUNTS = new Set([
  'count',
  'people',
  'households',
  'money',
  'length',
  'area',
  'mass',
  'power',
  'energy',
  'time',
  'volume',
  'person-times',
]);

/** “118家，比2020年末的43家”: the second number is what the first was. */
function isCompared(view: View, level: Figure, base: Figure): boolean {
  if (level.place.unit !== base.place.unit || level.quantity.unit !== base.quantity.unit) return false;
  const gap = gapOf(view, level, base);
  return (
    /^[，、（]?(?:比|较|相比)[^，；。]*的$/u.test(gap) &&
    /年|上|初|期/u.test(gap) &&
    level.measure === 'level'
  );
}

/** “43家增加75家”: the verb stands right between them. */
function follows(view: View, base: Figure, change: Figure): boolean {
  return /^(?:净)?(?:增加|增长|提高|扩大|减少|下降|降低|压减|多|少|增|减)了?$/u.test(
    gapOf(view, base, change),
  );
}

function gapOf(view: View, a: Figure, b: Figure): string {
  return view.units[a.place.unit]?.reading.text.slice(a.place.end, b.place.start) ?? '';
}

function isNew({ sense, measure, quantity }: Figure): boolean {
  return (
    (sense === 'add' || sense === 'net') &&
    measure === 'change' &&
    quantity.shape === 'single' &&
    COUNTS.has(quantity.kind)
  );
}

/** The same things, all of them: 总数, 累计, 达到. */
function isTotal({ run, measure, sense, aspect, quantity, place }: Figure, added: Figure): boolean {
  if (run !== added.run || place.unit !== added.place.unit || measure !== 'level') return false;
  return (
    (sense === 'reach' || sense === 'total' || sense === 'to' || aspect.startsWith('总')) &&
    unitOf(quantity.unit) === unitOf(added.quantity.unit)
  );
}

/** 户 of 万户. */
function unitOf(unit: string): string {
  return unit.replace(/^[百千]?[万亿]+/u, '');
}
