import { type Decimal, multiply } from '../../numbers/decimal.ts';
import { exactly, isBelow, scaledBy } from '../../numbers/interval.ts';
import type { Quantity } from '../../numbers/quantity.ts';
import { swapsOf } from '../repeats/slips.ts';
import { CLASS } from '../stocks/stock-names.ts';

/** “完成技工贸总收入” and “园区技工贸总收入”: a long ending that both have, before which neither tells of a class. */
export function endsAlike(one: string, other: string): boolean {
  let n = 0;
  while (n < one.length && one.at(-1 - n) === other.at(-1 - n)) n++;
  return n >= LONG && !CLASS.test(one.slice(0, -n)) && !CLASS.test(other.slice(0, -n));
}

/** Whether a target is on the wrong side of a result, but for two digits in another order: 340 after 386, for 430. */
export function isTurnedBehind(aim: Quantity, told: Quantity, grows: 'up' | 'down'): boolean {
  if (aim.value.coefficient < 10n || (aim.value.coefficient % 10n === 0n && aim.value.exponent > 0))
    return false;
  const [low, high] = grows === 'up' ? [aim, told] : [told, aim];
  if (!isBelow(low.printed, high.printed)) return false;
  return swapsOf(aim.value).some((value) => {
    const swapped = exactly(multiply(value, aim.scale));
    const isPast = grows === 'up' ? isBelow(told.printed, swapped) : isBelow(swapped, told.printed);
    return isPast && isBelow(swapped, scaledBy(told.printed, ONE_AND_A_HALF));
  });
}

const ONE_AND_A_HALF: Decimal = { coefficient: 15n, exponent: -1 };

const LONG = 5;
