import { foundIn } from '../joint.ts';
import type { Place } from '../span.ts';
import type { View } from '../view.ts';
import { countsIn, type Count } from './counts.ts';
import { joints, split } from './members.ts';

/** A count and the clauses after its colon. */
export interface Following {
  readonly place: Place;
  readonly count: Count;
  readonly list: Place;
  readonly found: readonly number[];
}

/**
 * “办好16件民生实事：实施…，为…提供…，…。” The clauses may be parted by ；, ， or 、; the count holds if any reading
 * has as many, so only lists of clauses that are long enough to be one are taken.
 */
export function* followingCounts(view: View): Generator<Following> {
  for (const { unit, count, list, found } of followingIn(view)) {
    yield { place: { unit, start: count.start, end: count.end }, count, list: { unit, ...list }, found };
  }
}

const followingIn = foundIn(/：[^]/u, ({ reading: { text }, mentions }) => {
  const colon = text.indexOf('：');
  // Items with numbers of their own are a series.
  if (mentions.some(({ kind, start }) => kind === 'head' && start > colon)) return [];
  const count = countsIn(text.slice(0, colon)).at(-1);
  const between = count ? text.slice(count.end, colon) : '';
  if (!count || count.noun === '' || !BETWEEN.test(between)) return [];
  const rest = text.slice(colon + 1).replace(/[。！；]+$/u, '');
  if (rest.endsWith('等') || isCountedAgain(count, rest)) return [];
  const found = TASKS.test(between) ? readings(rest) : readingsOfNouns(rest);
  return found.length > 0 ? [{ count, list: { start: colon + 1, end: text.length }, found }] : [];
});

const BETWEEN = /^[\u4e00-\u9fff”“]{1,16}$/u;

const TASKS =
  /^[\u4e00-\u9fff]{0,6}(?:实事|任务|工程|行动|工作|举措|措施|项目|方面|大事)”?(?:[是为有]|包括|如下|(?:已|均|都|全部|全面|逐项|逐一|件件|如期)*(?:完成|兑现|落实|办结|见效|落地))*$/u;

/** “7个重点项目：…，甲、乙3个新项目开工，…”: a count of counts. */
function isCountedAgain({ noun }: Count, list: string): boolean {
  const kind = noun.slice(-2);
  if (kind !== '项目' && kind !== '企业') return false;
  return countsIn(list).some((other) => other.noun.includes(kind));
}

/** By ； if it has any, and else by ， or by 、; clauses that ； parts may be as many as their commas say. */
function readings(list: string): readonly number[] {
  const passages = list.split('；').length;
  if (passages > 1) return [passages, list.split(/[；，]/u).length];
  return ['，', '、'].map((mark) => list.split(mark).length).filter((size) => size > 1);
}

/** Of other things than tasks only a plain list of names is a list, or passages parted by ；. */
function readingsOfNouns(list: string): readonly number[] {
  if (list.includes('；')) return [list.split('；').length, list.split(/[；，]/u).length];
  const items = split(list, '、');
  if (items.length < 2 || list.includes('，')) return [];
  return Array.from({ length: joints(items) + 1 }, (_, i) => items.length + i);
}
