import { compare } from '../../numbers/decimal.ts';
import { grouped } from '../../grouped.ts';
import { foundIn } from '../../view/joint.ts';
import { amountOf, areOneNumber, COUNTED, type Quantity } from '../../numbers/quantity.ts';
import type { View } from '../../view/view.ts';
import type { Addition, Term } from './addition.ts';
import { isLike } from '../lists/lists.ts';
import { type Column, columnsOf } from './columns.ts';
import { type Labelled, numbersOf } from '../numbers.ts';
import { common } from '../names/surroundings.ts';
import { wordsFrom, wordsTo } from '../words.ts';

/** What is left of something, far from where the whole of it was told. */
interface Left {
  readonly quantity: Quantity;
  /** The words of its clause: 保交房项目年内全部交付. */
  readonly words: string;
  /** Whether its sentence goes on to tell how many of these there are no more: “剩余12个贫困村退出5个”. */
  readonly isBase: boolean;
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
      .filter((one) => isOneThing(one.words, words))
      .map((one): Addition => {
        const parts = [termOf(one.unit, one.done), termOf(unit, quantity)];
        return { total: termOf(one.unit, one.whole), parts, are: 'all', apart: true };
      });
    const fitting = told.find(({ total, parts: [done] }) => isRest(quantity, total.quantity, done?.quantity));
    const found = fitting ?? told.at(-1);
    if (found) yield found;
  }
}

/**
 * One thing that is left, told twice: “尚有2个保交房项目未交付” and, of the plan, “完成剩余2个保交房项目交付”. What is left at one time may have been
 * more before: where any two agree nobody is asked.
 */
export function* leftTwice(view: View): Generator<readonly [Term, Term, string]> {
  const lefts = leftIn(view).filter(({ isBase }) => !isBase);
  const named = lefts.flatMap((left) => keysOf(left).map((key) => ({ key, left })));
  const byKey = grouped(named, ({ key }) => key);
  for (const here of lefts) {
    const alike = keysOf(here).flatMap((key) => byKey.get(key) ?? []);
    const same = alike.map(({ left }) => left).filter(({ unit }) => unit !== here.unit);
    const there = same.toSorted((a, b) => a.unit - b.unit).findLast(({ unit }) => unit < here.unit);
    if (!there || same.some(({ quantity }) => areOneNumber(quantity, here.quantity))) continue;
    const [a, b] = [here, there].map(({ unit, quantity }) => termOf(unit, quantity));
    if (a && b) yield [a, b, common(namesOf(there), namesOf(here))];
  }
}

/** Any four characters of a name, with the unit: two that share one are told of one thing. */
function keysOf(left: Left): readonly string[] {
  return namesOf(left).flatMap((name) =>
    Array.from(
      { length: Math.max(0, name.length - LONG + 1) },
      (_, i) => `${left.quantity.unit} ${name.slice(i, i + LONG)}`,
    ),
  );
}

/** What is left, without what says that it is and what is done to it. */
function namesOf({ words }: Left): readonly string[] {
  return words.replace(SAYING, ' ').split(' ');
}

const SAYING =
  /剩余|余下|剩下|[还尚仍][有未]|没有|未|完成|启动|全部|全面|推进|加快|建成|确保|[今明]年|年[内底]前?|问题|任务|工作/gu;

/** “摘帽88个” and “剩余8个……退出”, but not “剩余22个……通动力电”. */
function isOneDeed(a: string, b: string): boolean {
  return DEEDS.some((deed) => deed.test(a) && deed.test(b));
}

/** One deed done to one thing, or a long name that both have: 乡镇级片区国土空间规划编制. */
function isOneThing(a: string, b: string): boolean {
  const { length } = common([a], [b]);
  return length >= (isOneDeed(a, b) ? TELLING : LONG_NAME);
}

const DEEDS = [
  /脱贫|摘帽|出列|退出/u,
  /整改|解决|化解|办结|销号/u,
  /交付|完工|竣工|验收/u,
  /改造/u,
  /落[地实]/u,
  /搬[入迁]|入住/u,
];

/** Shorter words are shared by many things: 项目, 任务. */
const TELLING = 3;
const LONG = 4;
const LONG_NAME = 8;

function termOf(unit: number, quantity: Quantity): Term {
  return { place: { unit, start: quantity.start, end: quantity.end }, quantity };
}

function isRest(left: Quantity, whole: Quantity, done?: Quantity): boolean {
  return done !== undefined && left.value.coefficient + done.value.coefficient === whole.value.coefficient;
}

const leftIn = foundIn(/(?:剩余|余下|剩下|[还尚仍]有)的?\d|[尚仍还]未/u, (sentence): readonly Left[] => {
  const { reading } = sentence;
  const numbers = numbersOf(sentence);
  const found: Left[] = [];
  for (const { quantity } of numbers) {
    if (!isPlain(quantity)) continue;
    const { start, end, unit } = quantity;
    const before = wordsTo(reading.text, start, REACH);
    const after = /^[^，；。：（]*/u.exec(reading.text.slice(end, end + FAR))?.[0] ?? '';
    const own = DONE_ALL.exec(after)?.[0];
    const last = found.at(-1);
    // “剩余2个项目、1286套住房”: the second shares the words of the first.
    const shares = last && BESIDE.test(reading.text.slice(last.quantity.end, start));
    const left =
      /(?:剩余|余下|剩下)的?$/u.test(before) ||
      (/[还尚仍]有$/u.test(before) && /未|没有/u.test(after)) ||
      (before === '' && NOT_YET.test(after)) ||
      (shares && (last.quantity.unit !== unit || own !== undefined));
    const words = own ?? `${shares ? last.words : before} ${after}`;
    const isBase = numbers.some((other) => other.quantity.start > end && other.quantity.unit === unit);
    if (left && !/[上去]年|年初|原/u.test(words)) found.push({ quantity, words, isBase });
  }
  return found;
});

const FAR = 36;
/** “剩余0.8万贫困人口全部脱贫、6个贫困村全部退出” */
const DONE_ALL = /^[\u4e00-\u9fff]{2,10}全部[\u4e00-\u9fff]{2,4}(?=、|$)/u;
const BESIDE = /^[\u4e00-\u9fff]{0,8}、$/u;
/** “5个乡镇尚未建成污水处理设施”. */
const NOT_YET = /^[\u4e00-\u9fff]{1,10}[尚仍还]未/u;

const DONE = `(?:完成|${DEEDS.map(({ source }) => source).join('|')})`;

const settledIn = foundIn(new RegExp(`${DONE}|，占\\d`, 'u'), (sentence): readonly Settled[] => {
  const numbers = numbersOf(sentence);
  const { text } = sentence.reading;
  return [{ text, numbers, whole: (one: Labelled) => one }, ...columnsOf(sentence, numbers)].flatMap(
    (column) =>
      column.numbers.slice(1).flatMap((next, i) => {
        const last = column.numbers[i];
        return last ? settledBy(column, last, next) : [];
      }),
  );
});

/** “96个贫困村摘帽88个”, “保交房项目12个，交付9个”, “出列贫困村48个，占98个贫困村的49%”. */
function settledBy({ text, whole }: Column, last: Labelled, next: Labelled): readonly Settled[] {
  const [a, b] = [last.quantity, next.quantity];
  if (!isPlain(a) || !isPlain(b) || !isLike(last, next)) return [];
  const gap = text.slice(a.end, b.start);
  const before = wordsTo(text, a.start, REACH);
  const after = wordsFrom(text, b.end, REACH);
  const [one, other] = [whole(last).quantity, whole(next).quantity];
  if (OF_WHOLE.test(gap) && new RegExp(DONE, 'u').test(before))
    return [{ whole: other, done: one, words: `${before} ${after}` }];
  // “86个村通过市级验收，占92个村的93.5%”, “4.6万搬迁群众，已有4.4万人入住”
  if (OF_DOERS.test(gap)) return [{ whole: other, done: one, words: `${before} ${gap} ${after}` }];
  if (SO_FAR.test(gap)) return [{ whole: one, done: other, words: `${before} ${gap} ${after}` }];
  const isMade = MADE.test(before) && THIS_YEAR.test(gap);
  return (THEN_DONE.test(gap) || isMade) && compare(amountOf(a), amountOf(b)) > 0
    ? [{ whole: one, done: other, words: `${before} ${gap}` }]
    : [];
}

const OF_WHOLE = /^，占(?:全部|全[省市县区州])?$/u;
const OF_DOERS = /^[\u4e00-\u9fff]{4,24}，占(?:全部|全[省市县区州])?$/u;
const SO_FAR = /^[\u4e00-\u9fff]{2,14}，已有$/u;
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
