import type { Place } from '../span.ts';
import type { View } from '../view.ts';
import { countsIn, type Count } from './counts.ts';

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
  for (let unit = view.first; unit < view.end; unit++) {
    const scanned = view.units[unit];
    const text = scanned?.reading.text ?? '';
    const colon = text.indexOf('：');
    if (colon < 0 || colon === text.length - 1) continue;
    // Items with numbers of their own are a series.
    if (scanned?.mentions.some(({ kind, start }) => kind === 'head' && start > colon)) continue;
    const count = countsIn(text.slice(0, colon)).at(-1);
    if (!count || !TASKS.test(text.slice(count.end, colon)) || colon - count.end > 10) continue;
    const rest = text.slice(colon + 1).replace(/[。！；]+$/u, '');
    if (rest.endsWith('等')) continue;
    const found = readings(rest);
    if (found.length === 0) continue;
    yield {
      place: { unit, start: count.start, end: count.end },
      count,
      list: { unit, start: colon + 1, end: text.length },
      found,
    };
  }
}

const TASKS = /^[\u4e00-\u9fff]{0,6}(?:实事|任务|工程|行动|工作|举措|措施|项目|方面)$/u;

/** By ； if it has any, and else by ， or by 、. */
function readings(list: string): readonly number[] {
  const passages = list.split('；').length;
  if (passages > 1) return [passages];
  return ['，', '、'].map((mark) => list.split(mark).length).filter((size) => size > 1);
}
