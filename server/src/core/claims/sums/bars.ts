import type { Scanned } from '../../text/unit.ts';
import type { Found } from './addend.ts';
import { isLike } from '../lists/lists.ts';
import { type Labelled, numbersOf } from '../numbers.ts';
import { wordsTo } from '../words.ts';

/**
 * Sizes from the top to the bottom: “签约52个，其中10亿元以上3个、5亿元至10亿元11个、5亿元以下38个”. Those above the highest bar, between the others and
 * below the lowest are all there are.
 */
export function* bars(sentence: Scanned): Generator<Found> {
  const { text } = sentence.reading;
  const numbers = numbersOf(sentence);
  for (let k = 1; k < numbers.length; k++) {
    const parts = TOP.test(behind(text, numbers[k])) ? steppedFrom(text, numbers, k) : [];
    const [first] = parts;
    const total = first && numbers.slice(0, k).findLast((one) => isLike(one, first) && !isTold(text, one));
    if (!total || parts.length < 2) continue;
    const between = text.slice(total.quantity.end, numbers[k]?.quantity.start);
    if (/^[^；。]*，其中[\u4e00-\u9fff]{0,4}$/u.test(between))
      yield { total, parts, are: 'all', apart: true };
  }
}

/** The counts of a row of bars that ends below the last of them; none where the row leaves off before. */
function steppedFrom(text: string, numbers: readonly Labelled[], k: number): readonly Labelled[] {
  const parts: Labelled[] = [];
  for (let i = k; i + 1 < numbers.length; i += 2) {
    const [bar, count] = [numbers[i], numbers[i + 1]];
    if (!bar || !count || bar.quantity.kind === count.quantity.kind) return [];
    if (parts[0] && !isLike(count, parts[0])) return [];
    const next = behind(text, bar);
    const isTop = i === k;
    const isLast = BOTTOM.test(next);
    if (!isTop && !isLast && bar.quantity.shape !== 'range') return [];
    if (
      !/^(?:及?以[上下])?的?[\u4e00-\u9fff]{0,6}$/u.test(text.slice(bar.quantity.end, count.quantity.start))
    )
      return [];
    parts.push(count);
    if (isLast) return parts;
  }
  return [];
}

const TOP = /^及?以上/u;
const BOTTOM = /^及?以下/u;

function behind(text: string, one: Labelled | undefined): string {
  return one ? text.slice(one.quantity.end, one.quantity.end + 4) : '';
}

/** “占……52个的”, “净增12个”. */
function isTold(text: string, { quantity: { start, end } }: Labelled): boolean {
  return text.startsWith('的', end) || /净增|增加|减少/u.test(wordsTo(text, start, 8));
}
