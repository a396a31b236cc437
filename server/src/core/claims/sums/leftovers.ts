import { compare } from '../../numbers/decimal.ts';
import { foundIn } from '../../view/joint.ts';
import { amountOf, COUNTED, type Quantity } from '../../numbers/quantity.ts';
import type { Scanned } from '../../text/unit.ts';
import type { View } from '../../view/view.ts';
import type { Addition, Term } from './addition.ts';
import { isLike } from '../lists/lists.ts';
import { gapOf, type Labelled, numbersOf } from '../numbers.ts';
import { common } from '../names/surroundings.ts';
import { wordsFrom, wordsTo } from '../words.ts';

/** What is left of something, far from where the whole of it was told. */
interface Left {
  readonly quantity: Quantity;
  /** The words of its clause: 保交房项目年内全部交付. */
  readonly words: string;
}

/** A whole, what has been done of it, and the words of both. */
interface Settled {
  readonly whole: Quantity;
  readonly done: Quantity;
  readonly words: string;
}

/**
 * What is left to do, with what was there and what has been done of it in another sentence: “保交房项目12个，交付9个” and “剩余5个保交房
 * 项目年内全部交付”. Where several such wholes bear the name, one that fits will do.
 */
export function* leftoversOf(view: View): Generator<Addition> {
  const lefts = [...leftIn(view)];
  if (lefts.length === 0) return;
  const settled = [...settledIn(view)];
  for (const { unit, quantity, words } of lefts) {
    const told = settled
      .filter((one) => one.unit !== unit && one.whole.unit === quantity.unit)
      .filter((one) => common([one.words], [words]).length >= TELLING && isOneDeed(one.words, words))
      .map((one): Addition => {
        const parts = [termOf(one.unit, one.done), termOf(unit, quantity)];
        return { total: termOf(one.unit, one.whole), parts, are: 'all', apart: true };
      });
    const fitting = told.find(({ total, parts: [done] }) => isRest(quantity, total.quantity, done?.quantity));
    const found = fitting ?? told.at(-1);
    if (found) yield found;
  }
}

/** “摘帽88个” and “剩余8个……退出”, but not “剩余22个……通动力电”. */
function isOneDeed(a: string, b: string): boolean {
  return DEEDS.some((deed) => deed.test(a) && deed.test(b));
}

const DEEDS = [
  /脱贫|摘帽|出列|退出/u,
  /整改|解决|化解|办结|销号/u,
  /交付|完工|竣工|验收/u,
  /改造/u,
  /落[地实]/u,
];

/** Shorter words are shared by many things: 项目, 任务. */
const TELLING = 3;

function termOf(unit: number, quantity: Quantity): Term {
  return { place: { unit, start: quantity.start, end: quantity.end }, quantity };
}

function isRest(left: Quantity, whole: Quantity, done?: Quantity): boolean {
  return done !== undefined && left.value.coefficient + done.value.coefficient === whole.value.coefficient;
}

const leftIn = foundIn(/(?:剩余|余下|剩下|还有|尚有)的?\d/u, (sentence): readonly Left[] => {
  const { mentions, reading } = sentence;
  return mentions.flatMap((mention) => {
    if (mention.kind !== 'quantity' || !isPlain(mention.quantity)) return [];
    const { start, end } = mention.quantity;
    const before = wordsTo(reading.text, start, REACH);
    const after = /^[^，；。：（]*/u.exec(reading.text.slice(end, end + REACH))?.[0] ?? '';
    const left =
      /(?:剩余|余下|剩下)的?$/u.test(before) || (/(?:还|尚)有$/u.test(before) && /未|没有/u.test(after));
    return left ? [{ quantity: mention.quantity, words: `${before} ${after}` }] : [];
  });
});

const DONE = `(?:完成|${DEEDS.map(({ source }) => source).join('|')})`;

const settledIn = foundIn(new RegExp(DONE, 'u'), (sentence): readonly Settled[] => {
  const numbers = numbersOf(sentence);
  return numbers.slice(1).flatMap((next, i) => {
    const last = numbers[i];
    return (last && settledBy(sentence, last, next)) ?? [];
  });
});

/** “96个贫困村摘帽88个”, “保交房项目12个，交付9个”, “出列贫困村48个，占98个贫困村的49%”. */
function settledBy(sentence: Scanned, last: Labelled, next: Labelled): readonly Settled[] {
  const [a, b] = [last.quantity, next.quantity];
  if (!isPlain(a) || !isPlain(b) || !isLike(last, next)) return [];
  const gap = gapOf(sentence, last, next);
  const before = wordsTo(sentence.reading.text, a.start, REACH);
  if (OF_WHOLE.test(gap) && new RegExp(DONE, 'u').test(before))
    return [{ whole: b, done: a, words: `${before} ${wordsFrom(sentence.reading.text, b.end, REACH)}` }];
  const isMade = MADE.test(before) && THIS_YEAR.test(gap);
  return (THEN_DONE.test(gap) || isMade) && compare(amountOf(a), amountOf(b)) > 0
    ? [{ whole: a, done: b, words: `${before} ${gap}` }]
    : [];
}

const OF_WHOLE = /^，占(?:全部|全[省市县区州])?$/u;
/** Of what a year has done the rest may have been done by those before it. */
const THEN_DONE = new RegExp(
  `^，?(?![\\u4e00-\\u9fff，]*(?:其中|年|[再又新]))[\\u4e00-\\u9fff，]{0,12}${DONE}+(?:了|到位)?$`,
  'u',
);

/** But what the year itself has drawn up nobody can have begun before: “制定行动方案，梳理形成68项任务，年内落地41项”. */
const MADE = /(?:梳理|制定|形成|确定|排定|列出|谋划)[\u4e00-\u9fff]{0,4}$/u;
const THIS_YEAR = new RegExp(
  `^[\\u4e00-\\u9fff]{0,4}，(?:年内|当年|全年)?(?:已|已经)?${DONE}+(?:了|到位)?$`,
  'u',
);

function isPlain({ shape, bound, kind }: Quantity): boolean {
  return shape === 'single' && bound === 'exact' && COUNTED.has(kind);
}

const REACH = 24;
