import type { Scanned } from '../../text/unit.ts';
import { columnsOf } from './columns.ts';
import type { Found } from './addend.ts';
import { isLike } from '../lists/lists.ts';
import type { Labelled } from '../numbers.ts';

/**
 * “全年806户2741人脱贫，贫困人口由年初的1128户3915人减少到322户1174人”: what there was is what is left and what went, households and people each.
 * Some come back, so that only a slip of the keys tells.
 */
export function* dwindled(sentence: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (const { text, numbers: column, whole } of columnsOf(sentence, numbers)) {
    for (const [k, left] of column.entries()) {
      const [gone, total] = [column[k - 2], column[k - 1]];
      if (!gone || !total || !isLike(gone, total) || !isLike(total, left)) continue;
      const between = text.slice(gone.quantity.end, total.quantity.start);
      if (!WENT.test(between) || !FELL.test(text.slice(total.quantity.end, left.quantity.start))) continue;
      yield { total: whole(total), parts: [whole(gone), whole(left)], are: 'perhaps', apart: true };
    }
  }
}

const WENT = /^[^；。]{0,10}(?:脱贫|退出|出列|摘帽|减少|销号|消除)[^；。]{0,16}[由从][^，；。\d]{0,6}$/u;
const FELL = /^[^，；。]{0,6}[减降][少低]?[到至为]$/u;
