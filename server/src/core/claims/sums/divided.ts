import { encloses, exactly, plus } from '../../numbers/interval.ts';
import { amountOf } from '../../numbers/quantity.ts';
import { isLike } from '../lists/lists.ts';
import type { Labelled } from '../numbers.ts';

/**
 * What a row right before `at` divides to the last one: 312 of “312个，新建168个、续建144个，其中产业类132个……”, so that what is told behind
 * the row divides it anew.
 */
export function dividedBefore(
  text: string,
  numbers: readonly Labelled[],
  at: number,
  head: Labelled | undefined,
): Labelled | undefined {
  const last = numbers.findLastIndex(({ quantity }) => quantity.end <= at);
  let [sum, next] = [exactly({ coefficient: 0n, exponent: 0 }), at];
  for (let i = last; i >= 0 && last - i < LONGEST; i--) {
    const one = numbers[i];
    if (!one || !head || !isLike(one, head) || BROKEN.test(text.slice(one.quantity.end, next)))
      return undefined;
    const amount = exactly(amountOf(one.quantity));
    if (i < last - 1 && encloses(sum, amount)) return one;
    sum = plus(sum, amount);
    next = one.quantity.start;
  }
  return undefined;
}

/** No row of stages or kinds is longer. */
const LONGEST = 6;
const BROKEN = /[；。]|[\u4e00-\u9fff]{9,}/u;
