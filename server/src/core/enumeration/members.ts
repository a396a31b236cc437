import type { Span } from '../text/span.ts';
import { unjoined } from './unjoined.ts';

/** The members that follow a count, and how many there may be. */
export interface Members extends Span {
  /** Numbers of members that the list may be read to have. */
  readonly found: readonly number[];
  /** 等 after it: there may be more. */
  readonly open: boolean;
}

/**
 * The list that begins at `from` and runs on to the end of its clause: “，即‸甲、乙和丙，…”. Where the next clause goes on
 * with a list (“即‸甲港，乙区、丙区，丁基地”), it may be read to end behind either.
 */
export function membersFrom(text: string, at: number): Members | undefined {
  const from = pastFullName(text, at);
  const quoted = QUOTED.exec(text.slice(from, from + LONG))?.[1];
  if (quoted !== undefined) return membersWithin(text, from + 1, from + 1 + quoted.length);
  const found = new Set<number>();
  let [least, most] = [0, 0];
  let end = from;
  let last = '';
  // Commas part the members where the first clause holds but one; then none of them is a list of its own.
  let listed = false;
  for (const clause of clausesFrom(text, from)) {
    const items = split(text.slice(clause.start, clause.end), '、');
    const isList = items.length > 1 || joints(items) > 0;
    if (clause.start === from) {
      // “就是到2021年，甲、乙、丙翻一番”: what opens the sentence is no member.
      // “指对一年以内、一年以上的地块分别标识”: what something is done to is none either.
      if ((isList ? OBJECT : ADVERBIAL).test(items[0] ?? '')) return undefined;
      listed = isList;
    } else if (listed ? !(items.length > 1) : items.length > 1) break;
    const own = sizes(items);
    least += own.least;
    most += own.most;
    for (let size = least; size <= most; size++) found.add(size);
    ({ end } = clause);
    last = items.at(-1) ?? '';
  }
  if (most < 2) return undefined;
  const alike = openedAlike(text, from);
  return { start: from, end, found: alike > 1 ? [alike] : [...found], open: OPEN.test(last) };
}

/** “务必谦虚谨慎、艰苦奋斗，务必敢于斗争、善于斗争”: as many as there are clauses, which all open with one word that nothing else does. */
function openedAlike(text: string, from: number): number {
  const word = text.slice(from, from + 2);
  const clauses = [...clausesFrom(text, from)];
  const isWord = clauses.every(({ start }) => text.startsWith(word, start));
  return isWord && !text.slice(from, clauses.at(-1)?.end).includes(`、${word}`) ? clauses.length : 0;
}

/** “甲、乙、丙” between one pair of quotation marks, and nothing behind it in its clause. */
const QUOTED = /^“([^“”]*、[^“”]*)”(?=[，。；）]|$)/u;
const LONG = 200;

/**
 * “‘四化同步’指甲化、乙化、丙化和丁化在时间上同步、空间上叠加”: the list may end with the last in a row that bears what is counted, where the
 * sentence goes on.
 */
export function withBearers(text: string, members: Members, noun: string): Members {
  const items = text.slice(members.start, members.end).split(/[、，和与及]/u);
  const other = items.findIndex((item) => !item.includes(noun.charAt(0)));
  if (noun === '' || other < 2) return members;
  const [first = '', last = ''] = [items[0], items[other - 1]];
  // Within the last that bears it, the sentence goes on.
  const goesOn = first.endsWith(noun.charAt(0)) && !last.endsWith(noun.charAt(0));
  return { ...members, found: goesOn ? [other] : [...members.found, other] };
}

/** Whether what begins at `from` lists anything before its first comma. */
export function listsAtOnce(text: string, from: number): boolean {
  const [{ start, end } = { start: from, end: from }] = clausesFrom(text, from);
  const items = split(text.slice(start, end), '、');
  return items.length > 1 || joints(items) > 0;
}

/** As many as stand up to the end of any clause: “，即‸甲区，乙带、丙带，丁基地，加快建设…”. */
export function membersUpTo(text: string, at: number): Members | undefined {
  const from = pastFullName(text, at);
  const found = new Set<number>();
  let [least, most] = [0, 0];
  let end = from;
  let last = '';
  for (const clause of clausesFrom(text, from)) {
    const items = split(text.slice(clause.start, clause.end), '、');
    const own = sizes(items);
    least += own.least;
    most += own.most;
    for (let size = least; size <= most; size++) found.add(size);
    ({ end } = clause);
    last = items.at(-1) ?? '';
  }
  // “：甲茶扩种，产值过亿；乙菌推广；丙药上市。”: passages, of which the first has clauses of its own.
  if (text.charAt(end) === '；') found.add(split(text.slice(from).replace(/[。！？]$/u, ''), '；').length);
  return most < 2 ? undefined : { start: from, end, found: [...found], open: OPEN.test(last) };
}

/** All that stands between `from` and `end`, whatever marks part it: “（甲区，乙带、丙带，丁基地）”. */
export function membersWithin(text: string, from: number, end: number): Members | undefined {
  const items = split(text.slice(from, end), '、，；');
  if (items.length < 2) return undefined;
  return { start: from, end, found: sizesFrom(sizes(items)), open: OPEN.test(items.at(-1) ?? '') };
}

/** “‘四不摘’：即‘四个不摘’，指摘帽不摘责任、…”: before what it means stands what it is in full. */
export function pastFullName(text: string, at: number): number {
  FULL_NAME.lastIndex = at;
  return FULL_NAME.test(text) ? FULL_NAME.lastIndex : at;
}

const FULL_NAME = /“[^“”]{2,12}”，(?:是?指|即|就是)/uy;

/** How many members a list has at least and at most. */
export interface Sizes {
  readonly least: number;
  readonly most: number;
}

/** All sizes from the least to the most that a list may be read to have. */
export function sizesFrom({ least, most }: Sizes): readonly number[] {
  return Array.from({ length: most - least + 1 }, (_, i) => least + i);
}

/**
 * How many things the items of a list are: one told twice is one (“甲路、乙街、乙街”), and a 和 may part two or hold one
 * together, but for the last where it parts what is as long as the others: “权力、责任、负面和服务清单”.
 */
export function sizes(items: readonly string[], joined = joints(items)): Sizes {
  const size = new Set(items).size;
  const [, last = '', rest = ''] = /^(.+?)(?:以及|和|与|及)(.+)$/u.exec(unjoined(items.at(-1) ?? '')) ?? [];
  const [first = '', ...others] = items.slice(0, -1);
  // A verb may stand before the first of many: “构建邻里、教育、健康、服务和治理”.
  const isEven = others.every((item) => item.length === last.length);
  const isParted =
    rest.length >= last.length &&
    isEven &&
    (first.length === last.length
      ? others.length > 0
      : others.length > (last.length < PHRASE ? 3 : 0) &&
        first.length > last.length &&
        rest.length === last.length);
  return { least: size + (isParted ? 1 : 0), most: size + Math.max(joined, isParted ? 1 : 0) };
}

/** Of phrases as long as all the others, “统筹推进城市更新、产业升级和民生改善”, hardly two are one. */
const PHRASE = 4;

const ADVERBIAL = /^(?:[到在以按从对把将用由]|通过|力争|确保|经过|坚持以)/u;

const OBJECT = /^[对把将](?!口|接)/u;

const OPEN = /(?<![高中初平对相同])等(?:[\u4e00-\u9fff]{2,6})?$/u;

/** The clauses of a sentence, or of its part up to ；, from `from` on: brackets and quotations hold none of their own. */
function* clausesFrom(text: string, from: number): Generator<Span> {
  let start = from;
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '“' || char === '（' || char === '《') depth++;
    else if (char === '”' || char === '）' || char === '》') depth--;
    if (depth < 0 || (depth === 0 && '；。！？：'.includes(char))) {
      yield { start, end: i };
      return;
    }
    if (depth === 0 && char === '，') {
      yield { start, end: i };
      start = i + 1;
    }
  }
  if (start < text.length) yield { start, end: text.length };
}

/** Splits a list at `marks`, but not inside brackets or quotations. */
export function split(text: string, marks: string): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '“' || char === '（' || char === '《') depth++;
    else if (char === '”' || char === '）' || char === '》') depth--;
    else if (depth === 0 && marks.includes(char)) {
      items.push(text.slice(from, i));
      from = i + 1;
    }
  }
  items.push(text.slice(from));
  return items;
}

/** The same with their places: what stands between `from` and `end`. */
export function itemsIn(text: string, from: number, end: number, marks: string): readonly Span[] {
  let start = from;
  return split(text.slice(from, end), marks).map((item) => {
    const span = { start, end: start + item.length };
    start += item.length + 1;
    return span;
  });
}

/** How many more items there are if each 和 parts two. Where every item has one, as in “稳与进、破与立”, none does. */
export function joints(items: readonly string[]): number {
  const ending = endingOf(items);
  const each = items
    .map(unjoined)
    .map((item) =>
      Array.from(item.matchAll(JOINT)).reduce(
        (sum, { index }) => sum + (item.slice(0, index).endsWith(ending) ? 1 : 0),
        0,
      ),
    );
  if (items.length > 1 && each.every((count) => count === 1)) return 0;
  return each.reduce((sum, count) => sum + count, 0);
}

const JOINT =
  /(?<=[\u4e00-\u9fff”）》])(?:以及|和|(?<![参赠给])与|(?<![推普涉波惠触遍危提顾])及)(?=[\u4e00-\u9fff“《])|\//gu;

/** The word with which all items end, '' where they do not: “在产业与创新融合上走在前列、在城乡发展上走在前列” are two, whatever 与 joins. */
function endingOf(items: readonly string[]): string {
  const word = items.length > 1 ? (items[0]?.slice(-WORD) ?? '') : '';
  return word.length === WORD && items.every((item) => item.length > WORD && item.endsWith(word)) ? word : '';
}

const WORD = 3;
