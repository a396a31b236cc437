import type { Scanned } from '../../text/unit.ts';
import { isLike } from '../lists/lists.ts';
import { type Labelled, rowUpTo } from '../numbers.ts';
import type { Found } from './addend.ts';

/**
 * A part of one of a row: “红枣、核桃、生姜种植面积分别达到11.3万亩、6.2万亩和3.2万亩，其中红枣挂果5.4万亩” is of the 11.3.
 */
export function* ofMember(sentence: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  const { text } = sentence.reading;
  for (const [k, part] of numbers.entries()) {
    const last = numbers[k - 1];
    const name = last && AMONG.exec(text.slice(last.quantity.end, part.quantity.start))?.[1];
    if (!last || name === undefined) continue;
    const row = rowUpTo(sentence, numbers, k - 1);
    const names = NAMES.exec(text.slice(0, row[0]?.quantity.start))?.[1]?.split(/[、和与]/u) ?? [];
    // The last bears what they all share: 生姜种植面积.
    const at = names.findIndex((one, i) => i < names.length - 1 && one.length > 1 && name.startsWith(one));
    const total = row[at];
    if (names.length === row.length && total && isLike(total, part))
      yield { total, parts: [part], are: 'some', apart: true };
  }
}

const AMONG = /^，其中([\u4e00-\u9fff]{3,12})$/u;
const NAMES =
  /(?:^|[，；。：])((?:[\u4e00-\u9fff]{2,8}、)+[\u4e00-\u9fff]{2,8}(?:[和与][\u4e00-\u9fff]{2,8})?)分别(?:达到?|为|完成)?$/u;
