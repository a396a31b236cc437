import type { Figure } from '../../figures/figure.ts';
import { amongAlike } from '../../figures/among-alike.ts';
import { eachWithEarlier } from '../../grouped.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import type { View } from '../../view/view.ts';
import { isSwap } from './slips.ts';
import { clauseAfter, clauseBefore } from '../words.ts';

/** Two numbers behind the same words that a swap of two digits makes of each other. */
export interface RepeatedPhrase {
  readonly here: Figure;
  readonly there: Figure;
  readonly words: string;
}

/**
 * “兑现奖补资金1.85亿元” in one place and “兑现奖补资金1.58亿元的经验” in another. Chance seldom makes the one of the
 * other, but plans do come near results: only results are held against each other, or what looks back on one.
 */
export const repeatedPhrases = amongAlike(
  ofFigure((view, figure) => phrasedOf(view, figure)),
  ({ names }) => names,
  function* (group, view, key): Generator<RepeatedPhrase> {
    const words = key.slice(0, key.lastIndexOf(' '));
    for (const [{ figure: here }, earlier] of eachWithEarlier(group, MOST)) {
      const there = earlier.find(
        ({ figure }) => isSwap(here.quantity, figure.quantity) && areResults(view, here, figure),
      );
      if (there) yield { here, there: there.figure, words };
    }
  },
);

const MOST = 12;

/** A number with the words right before it, if they are telling, and the indicator's name. */
interface Phrased {
  readonly figure: Figure;
  readonly names: readonly string[];
}

function phrasedOf(view: View, figure: Figure): Phrased | undefined {
  if (figure.quantity.shape !== 'single' || figure.quantity.kind === 'percent') return undefined;
  const last = clauseBefore(view, figure.place).slice(-6);
  const words = last.length === 6 && /^[\u4e00-\u9fffA-Za-z0-9]+$/u.test(last) ? last : undefined;
  const names = words === undefined ? [] : [words];
  const name = figure.indicator ?? nameBefore(view, figure);
  const all = figure.measure === 'level' && name !== undefined ? [name, ...names] : names;
  return all.length === 0 ? undefined : { figure, names: all.map((one) => `${one} ${figure.quantity.unit}`) };
}

/** The catalogue's name that ends where the number begins: 高新技术企业 in “巩固高新技术企业268家的成果”. */
function nameBefore(view: View, { place }: Figure): string | undefined {
  const mentions = view.units[place.unit]?.mentions ?? [];
  // The last mention that begins before the number, by bisection: a line of nothing but numbers has thousands.
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? Infinity) < place.start) low = middle + 1;
    else high = middle;
  }
  const mention = mentions[low - 1];
  return mention?.kind === 'name' && mention.end === place.start && !mention.ambiguous
    ? mention.entry
    : undefined;
}

function areResults(view: View, a: Figure, b: Figure): boolean {
  if (a.place.unit === b.place.unit || a.region !== b.region || scopeOf(a) !== scopeOf(b)) return false;
  const digits = a.quantity.numeral.end - a.quantity.numeral.start;
  if (digits < 3 || a.basis !== b.basis) return false;
  const [one, other] = [a, b].map((figure) => LOOKS_BACK.test(clauseAfter(view, figure.place)));
  // “由2015年的128.6亿元增加到2020年的182.6亿元”: both may be right.
  if (!one && !other && a.period && b.period && a.period.to !== b.period.to) return false;
  return (a.status === 'actual' || one === true) && (b.status === 'actual' || other === true);
}

function scopeOf({ indicator, scope }: Figure): string {
  return indicator === undefined ? '' : scope;
}

const LOOKS_BACK = /^(?:以上|左右)?(?:的(?:成果|经验|基础|成绩|势头|做法|成效|基数|良好)|基础上)/u;
