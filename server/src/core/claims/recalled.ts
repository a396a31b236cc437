import type { Figure } from '../figure.ts';
import { isHan } from '../characters.ts';
import { perFigure } from '../per-figure.ts';
import { grouped } from '../grouped.ts';
import type { View } from '../view.ts';
import { isSlipOfDigits, isSwap } from './slips.ts';
import { clauseAfter, clauseBefore } from './words.ts';

/** A number that the text looks back on, and what it was said to be. */
export interface Recalled {
  readonly here: Figure;
  readonly there: Figure;
}

/**
 * Plans begin with what has been reached: “游客量由去年的368万人次增加到450万人次”, “在现有264家的基础上”, “剩余的81个贫困村”.
 * The same number stands in the review. Where it does not, but one of the same digits in another order does, said of
 * the same thing in the same unit, one of the two is a slip.
 */
export function* recalledOf(view: View): Generator<Recalled> {
  let byUnit: ReadonlyMap<string, readonly Figure[]> | undefined;
  for (const here of view.figures) {
    if (!looksBack(view, here)) continue;
    byUnit ??= grouped(view.figures, ({ quantity }) =>
      quantity.shape === 'single' ? quantity.unit : undefined,
    );
    const all = byUnit.get(here.quantity.unit) ?? [];
    const others = all.filter((one) => one.place.unit !== here.place.unit && isTold(one));
    const told = others.filter((one) => isEqual(here, one));
    const near = told.length > 0 ? told : others.filter((one) => mayBeSlip(here, one));
    const there = near.find((one) => areOfOneThing(view, here, one, all.length));
    if (there) yield { here, there };
  }
}

/** Of two digits a swap alone tells little, but where both are called the same and told of one year. */
function mayBeSlip(here: Figure, there: Figure): boolean {
  if (isSlipOfDigits(here.quantity, there.quantity)) return true;
  const alike = here.name === there.name && here.name !== '' && here.period?.to === there.period?.to;
  return alike && isSwap(here.quantity, there.quantity);
}

/** What the review says, or where a pair starts from. */
function isTold({ status, role }: Figure): boolean {
  return status === 'actual' || role === 'from';
}

function isEqual(a: Figure, b: Figure): boolean {
  return (
    a.quantity.value.coefficient === b.quantity.value.coefficient &&
    a.quantity.value.exponent === b.quantity.value.exponent
  );
}

const looksBack = perFigure((view, { quantity, role, status, sense, place }) => {
  if (quantity.shape !== 'single' || quantity.numeral.end - quantity.numeral.start < FEWEST_DIGITS)
    return false;
  const before = clauseBefore(view, place);
  const after = clauseAfter(view, place);
  if (role === 'from') return NOW.test(before) || status === 'target';
  if (sense === 'hold' && status === 'target') return true;
  return /^(?:左右)?的?基础上/u.test(after) ? /在[^在]*$/u.test(before) : LEFT.test(before);
});

const FEWEST_DIGITS = 3;

/** The period that a pair or a comparison starts from is the one that was reviewed. */
const NOW = /[由从比较在](?:去年|上年|目前|现在|现有|上一?年末?|去年[末底]|前年)/u;

/** What is there, or left to do. */
const LEFT =
  /(?:现有|已有|原有|剩余|剩下|尚余|尚有|仅剩|(?:去年|上年|已)(?:[\u4e00-\u9fff]{2,4}的)?|尚未[\u4e00-\u9fff]{2,4}的?|[由从](?:目前|现在|去年|上年))的?$/u;

/**
 * Whether two numbers are said of one thing: the words around them share a name, or their sentences a long one. Long
 * numbers and rare units (列, 座) leave less to chance, and a shorter word will do. `alike` is how many share the unit.
 */
function areOfOneThing(view: View, a: Figure, b: Figure, alike: number): boolean {
  if (a.indicator !== undefined && a.indicator === b.indicator)
    return a.measure === b.measure || a.quantity.kind !== 'percent';
  if (a.name !== '' && (b.name.endsWith(a.name) || (b.name !== '' && a.name.endsWith(b.name)))) return true;
  const telling = alike <= FEW || a.quantity.numeral.end - a.quantity.numeral.start > 3;
  return (
    shares(wordsAbout(view, a), wordsAbout(view, b), telling ? 2 : 3) ||
    shares(leadTo(view, a), leadTo(view, b), LONG)
  );
}

const FEW = 3;
const LONG = 4;

/** A figure's name and its clause: “煜海号班列开行列数比上年的”. */
const wordsAbout = perFigure(
  (view, figure) =>
    `${figure.name} ${clauseBefore(view, figure.place)} ${clauseAfter(view, figure.place).slice(0, 10)}`,
);

/** What its sentence says up to it and a little beyond. */
const leadTo = perFigure((view, { place }) =>
  (view.units[place.unit]?.reading.text ?? '')
    .slice(Math.max(0, place.start - WIDE), place.end + 12)
    .replace(/[“”]/gu, ''),
);

const WIDE = 40;

/** Whether two texts have `length` Chinese characters in a row in common that are more than words of the genre. */
function shares(one: string, other: string, length: number): boolean {
  for (let i = 0; i + length <= one.length; i++) {
    const word = one.slice(i, i + length);
    if (![...word].every((char) => isHan(char.charCodeAt(0)))) continue;
    if (other.includes(word) && !COMMON.test(word)) return true;
  }
  return false;
}

/** What is said of anything names nothing. */
const COMMON =
  /增长|增加|提高|达到|完成|新增|全[省市县区年]|以上|累计|实现|力争|去年|上年|今年|年[末底]|基础|其中|建设|投资|[比较]上|总数|突破|左右|个百分|加快|推进|[一二三四五六七八九十\d]/u;
