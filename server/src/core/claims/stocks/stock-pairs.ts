import type { Figure } from '../../figures/figure.ts';
import { fromTold, ofFigure } from '../../figures/figures-alone.ts';
import { meets } from '../../numbers/interval.ts';
import type { View } from '../../view/view.ts';
import type { Addition } from '../sums/addition.ts';
import { numbersIn, placeOf, rowUpTo } from '../numbers.ts';
import { startOf } from '../growth/pairs.ts';
import { clauseBefore } from '../words.ts';

/**
 * From what to what something grows, and by how much, told apart: “供热面积由96万平方米增加到128万平方米” and “新增供热面积32万平方
 * 米”; or what has been built of it, told one by one right before: “长度分别为86公里和124公里，通车里程由320公里增加到530公里”.
 */
export const stockPairsOf = (view: View): readonly Addition[] => [...toldApart(view), ...besideOf(view)];

const told = ofFigure((view, figure): Figure | undefined => {
  const { status, quantity, role, sense, measure } = figure;
  if (status !== 'target' || quantity.shape !== 'single' || !BUILT.has(quantity.kind)) return undefined;
  const isMore = measure === 'change' && !role && (sense === 'add' || sense === 'net' || sense === 'rise');
  return isMore || (role === 'to' && startOf(view, figure)) ? figure : undefined;
});

const toldApart = fromTold(told, function* (all, view): Generator<Addition> {
  for (const total of all) {
    const from = total.role === 'to' ? startOf(view, total) : undefined;
    if (!from) continue;
    // “老城新增供热面积38万平方米” and “新增乡镇供热面积12万平方米” may be some of it, or others.
    const mores = all.filter(
      (more) =>
        !more.role &&
        more.place.unit !== total.place.unit &&
        isSame(more, total) &&
        wordsFor(view, more) === wordsFor(view, from),
    );
    const [more] = mores;
    if (!more || mores.some(({ quantity }) => !meets(quantity.interval, more.quantity.interval))) continue;
    yield { total, parts: [from, more], are: 'all', apart: true, of: 'growth' };
  }
});

/** The words before a number without those that tell what is done: 城区供热面积 of “新增城区供热面积” and of “城区供热面积由”. */
function wordsFor(view: View, { place }: Figure): string {
  return clauseBefore(view, place)
    .replace(LEADING, '')
    .replace(/[由从]$/u, '');
}

const LEADING = /^\d{0,2}[.．、]?(?:全年|年内|今年|计划|力争)*(?:新增|净增|增加|扩大)?/u;

function isSame(a: Figure, b: Figure): boolean {
  if (a.indicator !== b.indicator || a.region !== b.region || a.scope !== b.scope || a.aspect !== b.aspect)
    return false;
  if (
    a.quantity.unit !== b.quantity.unit ||
    a.period?.from !== b.period?.from ||
    a.period?.to !== b.period?.to
  )
    return false;
  return a.indicator !== undefined || (a.name === b.name && a.name.length >= SHORTEST);
}

const SHORTEST = 4;
/** Roads, land and power stations stay. */
const BUILT = new Set(['length', 'area', 'power']);

/** Nothing says that the row is all that came, so that only a slip of the keys tells. */
const besideOf = ofFigure((view, total): Addition | undefined => {
  const from = BUILT.has(total.quantity.kind) ? startOf(view, total) : undefined;
  const sentence = view.units[total.place.unit];
  if (!from || !sentence || from.place.unit !== total.place.unit) return undefined;
  const numbers = numbersIn(view)(total.place.unit);
  const last = numbers.findIndex(({ quantity }) => quantity.start === from.place.start) - 1;
  const row = last > 0 ? rowUpTo(sentence, numbers, last) : [];
  if (row.length < 2 || row.some(({ quantity }) => quantity.unit !== from.quantity.unit)) return undefined;
  const parts = row.map((one) => ({ place: placeOf(total.place.unit, one), quantity: one.quantity }));
  return { total, parts: [from, ...parts], are: 'perhaps', apart: true, of: 'growth' };
});
