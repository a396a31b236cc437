import type { Figure } from '../../figures/figure.ts';
import { compare, ONE } from '../../numbers/decimal.ts';
import { fromPrinted, isBelow } from '../../numbers/interval.ts';
import type { Quantity } from '../../numbers/quantity.ts';
import { figuresBySentence, textOf, type View } from '../../view/view.ts';
import { clauseAfter, clauseBefore } from '../words.ts';

/** “由A提高到B”, with what is said of the same subject after it, “，增长25%”, “，翻了一番”, or right before: “增长25%，由A提高到B”. */
export interface Pair {
  readonly from: Figure;
  readonly to: Figure;
  /** In the order of the text, up to the next pair or 。; what stands before comes last. */
  readonly said: readonly Figure[];
}

/** The pairs of a report whose two numbers count the same kind of thing; “B，比上年的A增长25%” is one too. */
export function* pairsOf(view: View): Generator<Pair> {
  for (const figures of figuresBySentence(view)) {
    for (let k = 0; k < figures.length; k++) {
      const to = figures[k];
      const compared = to && comparedWith(view, to, figures[k + 1]);
      if (to && compared) {
        yield {
          from: compared,
          to,
          said: figures
            .slice(k + 2)
            .filter(({ run }) => run === to.run)
            .slice(0, 1),
        };
        continue;
      }
      const from = to && startOf(view, to);
      if (!to || !from || !areAlike(from.quantity, to.quantity)) continue;
      yield { from, to, said: [...saidAfter(figures.slice(k + 1), to), ...saidBefore(view, from)] };
    }
  }
}

/** “由每人每月380元提高到420元”: the second is a month's too. */
function areAlike(from: Quantity, to: Quantity): boolean {
  return (
    from.kind === to.kind ||
    (/^元\/[月年]$/u.test(from.unit.slice(from.unit.indexOf('元'))) && to.kind === 'money')
  );
}

/** A later leg of one way: “由4.6亿元提高到2014年的9.1亿元，2016年回落至6.4亿元”, “由2020年的263家、2022年的381家增加到500家”. */
export function* legsOf(view: View): Generator<Pair> {
  for (const figures of figuresBySentence(view)) {
    for (let k = 2; k < figures.length; k++) {
      const [from, to] = [figures[k - 1], figures[k]];
      if (!from || to?.role !== undefined || to?.sense !== 'to' || !isEarlier(view, from, to)) continue;
      if (figures.some(({ run, role }) => run === from.run && role === 'from')) yield { from, to, said: [] };
    }
  }
}

/** A level of the same subject with a year of its own. */
function isEarlier(view: View, from: Figure, to: Figure): boolean {
  if (from.run !== to.run || from.measure !== to.measure || from.list || to.list || from.role === 'from')
    return false;
  if (from.measure !== 'level' && from.measure !== 'share') return false;
  if (from.quantity.kind !== to.quantity.kind || from.quantity.shape !== 'single' || from.whole !== to.whole)
    return false;
  const between = textOf(view, { ...to.place, start: from.place.end, end: to.place.start });
  return YEAR.test(clauseBefore(view, from.place)) && !/[；。]|其中|[比较]/u.test(between);
}

const YEAR = /(?:20\d\d年[末底]?|[一二三四五]年前)的?[\u4e00-\u9fff]{0,4}$/u;

/**
 * What is said of one subject up to the next pair; in “分别由A、B提高到C、D，分别增长7.9%和10.8%” what is said of the others stands
 * between, and in “甲由A提高到C，乙由B提高到D，分别增长7.9%和10.8%” the other pair.
 */
function saidAfter(rest: readonly Figure[], to: Figure): readonly Figure[] {
  const after: Figure[] = [];
  let passed = false;
  for (const figure of rest) {
    if (to.list && figure.list && (figure.list === to.list || !isOfOne(figure, to))) continue;
    // Beyond another pair a row alone goes back to the first.
    if (!to.list && figure.run !== to.run && (figure.role !== undefined || figure.list)) {
      passed = true;
      continue;
    }
    if (figure.role !== undefined || figure.run !== to.run || (passed && !figure.list)) break;
    after.push(figure);
  }
  return after;
}

/** “增长8%，由14.2亿元增加到15.3亿元”, “净增30家，由186家增加到216家”. */
function saidBefore(view: View, from: Figure): readonly Figure[] {
  const all = view.byUnit[from.place.unit] ?? [];
  const told = all[all.indexOf(from) - 1];
  if (told?.run !== from.run || told.role !== undefined || told.list || from.list) return [];
  if (told.measure !== 'rate' && told.measure !== 'change') return [];
  return STARTS.test(textOf(view, { ...from.place, start: told.place.end, end: from.place.start }))
    ? [told]
    : [];
}

const STARTS = /^(?:左右)?[，、](?:即)?[由从](?:(?:上年|去年|20\d\d年)末?)?的?$/u;

/** Members of two rows are of one subject where they are in one run or, with no names known, in one place of their rows. */
function isOfOne(a: Figure, b: Figure): boolean {
  if (a.run >= 0 || a.run !== b.run) return a.run === b.run;
  return a.list?.values.length === b.list?.values.length && rankIn(a) === rankIn(b);
}

/** The place of a figure in its row, from 0. */
function rankIn({ list, place }: Figure): number {
  return list?.values.findIndex(({ start }) => start === place.start) ?? -1;
}

/** What “B，比上年的A” is compared with: an earlier value of the same thing, named with its time. */
function comparedWith(view: View, level: Figure, next: Figure | undefined): Figure | undefined {
  if (next?.role !== 'from' || level.role !== undefined || next.run !== level.run) return undefined;
  if (level.measure !== next.measure || level.quantity.kind !== next.quantity.kind) return undefined;
  if (level.quantity.shape !== 'single' || next.quantity.shape !== 'single' || level.whole !== next.whole)
    return undefined;
  // “出口31.2亿元、进口17.7亿元，比上年的42.3亿元”: behind 其中, all of them may be meant.
  if (level.whole || level.list || next.list || level.scope !== next.scope || level.aspect !== next.aspect)
    return undefined;
  const { text } = view.units[level.place.unit]?.reading ?? { text: '' };
  return EARLIER.test(text.slice(level.place.end, next.place.start)) ? next : undefined;
}

/** “，比上年的”, “、较2015年末的”, “（比上年”. */
const EARLIER =
  /^[，、（](?:同口径|自然口径)?(?:比|较|相比|相较于?)(?:上年|去年|前年|年初|上年末|去年末|去年底|上年同期|去年同期|上一?年度?|五年前|[一二三四五]年前|“?十[一二三四五]?五”?(?:初|期?末)|(?:19|20)\d\d年?(?:[年底末初]|同期)?)的?$/u;

/**
 * The figure that “提高到B” starts from in “由A提高到B”; undefined for any other figure. In “分别由A、B提高到C、D” each
 * has its own, also where it is not known what they are called.
 */
export function startOf(view: View, figure: Figure): Figure | undefined {
  if (figure.role !== 'to') return undefined;
  const all = view.byUnit[figure.place.unit] ?? [];
  const from = all.findLast(
    ({ role, run, place }) => role === 'from' && run === figure.run && place.start < figure.place.start,
  );
  if (figure.run >= 0 || !from?.list || !figure.list) return from;
  return all.find((one) => one.list === from.list && isOfOne(one, figure));
}

/** Which way the verb before the second number leads; undefined for 调整为, 达到 and for ranks, whose eighth is above the twelfth. */
export function wayOf(view: View, { from, to }: Pair): 'rise' | 'fall' | undefined {
  if (to.quantity.kind === 'rank') return undefined;
  const between = textOf(view, { ...to.place, start: from.place.end, end: to.place.start });
  return RISES.test(to.verb) ? 'rise' : FALLS.test(to.verb) || MERGED.test(between) ? 'fall' : undefined;
}

/** Whether the numbers run against that verb, however they are rounded; what has not moved has neither risen nor fallen. */
export function runsAgainst(view: View, pair: Pair): boolean {
  const way = wayOf(view, pair);
  if (areOfTwo(view, pair)) return false;
  if (way && isSame(pair)) return true;
  return way === 'rise' ? isLess(pair.to, pair.from) : way === 'fall' && isLess(pair.from, pair.to);
}

/** “试点由1个村扩大到1个镇”: what is counted is another thing. */
function areOfTwo(view: View, { from, to }: Pair): boolean {
  const between = textOf(view, { ...to.place, start: from.place.end, end: to.place.start });
  const noun = between.slice(0, Math.max(0, between.lastIndexOf(to.verb)));
  return (
    /^[\u4e00-\u9fff]{1,4}$/u.test(noun) &&
    COUNTED_AFTER.test(clauseAfter(view, to.place)) &&
    !clauseAfter(view, to.place).startsWith(noun)
  );
}

const COUNTED_AFTER = /^[\u4e00-\u9fff]/u;

/** “由2.3%提高到2.3%”. */
export function isSame({ from: { quantity: a }, to: { quantity: b } }: Pair): boolean {
  const exact = a.shape === 'single' && b.shape === 'single' && a.bound === 'exact' && b.bound === 'exact';
  return (
    exact && a.unit === b.unit && a.value.exponent === b.value.exponent && compare(a.value, b.value) === 0
  );
}

/** Numbers printed to one digit are held against each other as they stand: 10.5年 is less than 10.6年, 1.84:1 than 1.92:1. */
function isLess({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  const single = a.shape === 'single' && b.shape === 'single';
  const ratios = toOne(a) && toOne(b);
  const alike = a.unit === b.unit && a.value.exponent === b.value.exponent;
  if (alike && (single || ratios) && a.bound === 'exact' && b.bound === 'exact')
    return compare(a.value, b.value) < 0;
  const [one, other] = [a.terms?.[0], b.terms?.[0]];
  if (ratios && one && other) return isBelow(fromPrinted(one), fromPrinted(other));
  return isBelow(a.interval, b.interval);
}

/** “2.04:1”. */
function toOne({ shape, terms }: Quantity): boolean {
  const [, second, ...more] = terms ?? [];
  return shape === 'ratio' && second !== undefined && more.length === 0 && compare(second, ONE) === 0;
}

const RISES =
  /(?:增长|增加|提高|提升|上升|攀升|回升|扩大|扩展|拓展|扩容|扩充|延伸|延长|拉长|发展|壮大|跃升|翻|[增升提扩涨拓])(?:到|至|为)/u;
/** “由9家整合为4家”. */
const MERGED = /(?:整合|合并|归并|撤并|精简|压减|缩减|压缩)[成为]$/u;
const FALLS = /(?:下降|降低|减少|回落|缩小|缩短|压缩|压减|精简|下调|收窄|[降减缩压跌])(?:到|至|为)/u;
