import type { Scanned } from '../../text/unit.ts';
import type { Found } from './addend.ts';
import { isLike } from '../lists/lists.ts';
import { gapOf, type Labelled, rowFrom } from '../numbers.ts';

/**
 * Wholes in a row with a part of each in the same order: “建成甲13个、乙32个、丙19个，其中当年新建3个、6个、5个”, “新增甲3个、乙32个，
 * 累计达到7个、68个”.
 */
export function* rowed(sentence: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (let k = 2; k + 1 < numbers.length; k++) {
    const [last, first] = [numbers[k - 1], numbers[k]];
    if (!last || !first) continue;
    const gap = gapOf(sentence, last, first);
    const told = AMONG.test(gap) ? 'parts' : ALL.test(gap) ? 'wholes' : undefined;
    if (!told) continue;
    const row = rowFrom(sentence, numbers, k);
    const named = numbers.slice(Math.max(0, k - row.length), k);
    if (row.length < 2 || named.length < row.length || !isList(sentence, numbers, k - row.length, k))
      continue;
    if (!row.every((one, i) => isSameThing(one, named[i]))) continue;
    for (const [i, one] of row.entries()) {
      const other = named[i];
      if (!other) continue;
      const [total, part] = told === 'parts' ? [other, one] : [one, other];
      yield { total, parts: [part], are: 'some', apart: true };
    }
  }
}

const AMONG =
  /^[\u4e00-\u9fff]{0,6}，其中[^，；。：、]{0,8}?(?:年度?|年内|新[增建](?:成|设)?|[建完]成|[开竣]工|投[用产]|交付)$/u;
const ALL = /^[\u4e00-\u9fff]{0,6}，(?:累计|总数|总量)[\u4e00-\u9fff]{0,6}$/u;

/** Whether the numbers from `from` on stand in one list, and none before them does. */
function isList(sentence: Scanned, numbers: readonly Labelled[], from: number, end: number): boolean {
  const joined = (k: number): boolean => {
    const [one, next] = [numbers[k - 1], numbers[k]];
    return (
      one !== undefined &&
      next !== undefined &&
      /^[^，；。：]*[、和][^，；。：]*$/u.test(gapOf(sentence, one, next))
    );
  };
  for (let k = from + 1; k < end; k++) if (!joined(k)) return false;
  return from === 0 || !joined(from);
}

function isSameThing(one: Labelled, other: Labelled | undefined): boolean {
  return other?.quantity.shape === 'single' && one.quantity.shape === 'single' && isLike(one, other);
}
