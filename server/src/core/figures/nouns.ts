import { isHan } from '../text/characters.ts';
import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Figure } from './figure.ts';
import type { Scanned } from '../text/unit.ts';

/**
 * Names that the catalogue lacks, as a segmenter's words trim them: “积极推动新建标准化厂房” is 标准化厂房. They are only
 * shown: figures keep the names that the text alone gives, so no finding hangs on a dictionary.
 */
export interface Nouns {
  /** The clauses that were looked up, whether their words were known or not. */
  readonly asked: readonly string[];
  /** Those of them whose words are not known yet. */
  readonly wanted: readonly string[];
  /** The trimmed name of a figure, where it differs from its name. */
  readonly of: ReadonlyMap<Figure, string>;
}

/** The words of a clause where they are known. */
export type Words = ReadonlyMap<string, readonly string[]>;

/** Looks up what stands around the names that the catalogue lacks; linear in the figures. */
export function nounsOf(
  figures: readonly Figure[],
  units: readonly Scanned[],
  catalogue: Catalogue,
  words: Words = NONE,
): Nouns {
  const asked = new Set<string>();
  const wanted = new Set<string>();
  const of = new Map<Figure, string>();
  for (const figure of figures) {
    const { indicator, name, named } = figure;
    if (indicator !== undefined || name === '' || !named || catalogue.indicators.has(name)) continue;
    const text = units[named.unit]?.reading.text ?? '';
    const at = text.indexOf(name, named.start);
    if (at < 0 || at + name.length > named.end) continue;
    const start = runStart(text, at);
    const clause = text.slice(start, runEnd(text, at + name.length));
    asked.add(clause);
    const known = words.get(clause);
    if (!known) {
      wanted.add(clause);
      continue;
    }
    const noun = trimmed(known, at - start, at - start + name.length);
    if (noun !== '' && noun !== name) of.set(figure, noun);
  }
  return { asked: [...asked], wanted: [...wanted], of };
}

const NONE: Words = new Map();

/** Whether `nounsOf` would say the same with other words. */
export function sameWords({ asked }: Nouns, a: Words = NONE, b: Words = NONE): boolean {
  return a === b || asked.every((clause) => a.get(clause) === b.get(clause));
}

/** More than this much beside a name does not change how it is cut. */
const REACH = 24;

function runStart(text: string, from: number): number {
  let start = from;
  while (start > 0 && from - start < REACH && isHan(text.charCodeAt(start - 1))) start--;
  return start;
}

function runEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < REACH && isHan(text.charCodeAt(end))) end++;
  return end;
}

/** The words that have a part in the span, without those around them that name nothing. */
function trimmed(words: readonly string[], start: number, end: number): string {
  const inside: string[] = [];
  let at = 0;
  for (const word of words) {
    const next = at + word.length;
    if (at < end && next > start) inside.push(whole(word, start - at, end - at));
    at = next;
  }
  let first = 0;
  let last = inside.length;
  while (first < last - 1 && BEFORE.has(inside[first] ?? '')) first++;
  while (last > first + 1 && AFTER.has(inside[last - 1] ?? '')) last--;
  return inside.slice(first, last).join('');
}

/** A word that only partly stands in the span: all of it (收益 for 益), unless a number's verb or measure is the rest. */
function whole(word: string, start: number, end: number): string {
  const from = start > 0 && MEASURES.includes(word.charAt(0)) ? start : 0;
  return end < word.length && VERBS.has(word.slice(end)) ? word.slice(from, end) : word.slice(from);
}

const MEASURES = '个家名项条座所户处人次万亿元';

/** Words that urge, time or gather what is named after them. */
const BEFORE = new Set(
  '积极 大力 全力 着力 努力 全面 深入 持续 扎实 稳步 有序 有效 切实 不断 进一步 加快 加速 推动 推进 促进 支持 鼓励 引导 组织 开展 实施 实现 完成 落实 做好 抓好 新建 续建 改建 扩建 建成 建设 改造 培育 引进 争取 力争 确保 已经 已 共 共计 累计 先后 相继 成功 顺利 同时 其中 全年 的 了 等 ：'.split(
    ' ',
  ),
);

/** Words that say how much or how, after a name. */
const AFTER = new Set(
  '共 共计 累计 合计 总共 已 已经 分别 均 都 就 则 也 又 再 还 的 了 等 方面 情况 基本 全部 实际'.split(' '),
);

/** Verbs that the reader has parted from the name. */
const VERBS = new Set(
  '达到 达 为 是 有 增长 增加 增 提高 提升 上升 升 下降 降 减少 减 降低 降至 升至 增至 位居 居 列 占 超过 超 突破 完成 至 到'.split(
    ' ',
  ),
);
