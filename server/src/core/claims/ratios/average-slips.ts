import { type Decimal, divide, multiply, shift, subtract } from '../../numbers/decimal.ts';
import { exactly, type Interval, meets, over, plus, scaledBy } from '../../numbers/interval.ts';
import type { Quantity } from '../../numbers/quantity.ts';
import type { Labelled } from '../numbers.ts';
import { shiftsOf, swapsOf } from '../repeats/slips.ts';
import type { Base } from './average-bases.ts';

/** Whether two digits of the total, or of the count, in the other order make it right. */
export function isTurned(total: Labelled, count: Labelled, each: Labelled, { per }: Base): boolean {
  const wanted = each.quantity.interval;
  const turned = (quantity: Quantity): readonly Interval[] =>
    swapsOf(quantity.value).map((swap) =>
      plus(quantity.interval, exactly(multiply(subtract(swap, quantity.value), quantity.scale))),
    );
  const quotient = (whole: Interval, many: Interval): Interval => scaledBy(over(whole, many), per);
  return (
    turned(total.quantity).some((whole) => meets(quotient(whole, count.quantity.interval), wanted)) ||
    turned(count.quantity).some((many) => meets(quotient(total.quantity.interval, many), wanted))
  );
}

/** Whether the average becomes right when two digits change places, its point moves, or 万 and 亿 are taken for each other. */
export function isSlip({ value, scale, interval }: Quantity, wanted: Interval): boolean {
  const slips = [...swapsOf(value), ...shiftsOf(value), ...ledOf(value), shift(value, 4), shift(value, -4)];
  return slips.some((slip) => {
    const factor = divide(slip, value, 20, 'half-up');
    // A number ten times as large is rounded to ten times as much.
    return factor && meets(moved(interval, multiply(subtract(slip, value), scale), factor), wanted);
  });
}

/** A first digit too many, or a one that is missing: 15.1 for 5.1. */
function ledOf({ coefficient, exponent }: Decimal): readonly Decimal[] {
  const digits = String(coefficient);
  const less = digits.slice(1).replace(/^0+/u, '');
  return [`1${digits}`, ...(less === '' ? [] : [less])].map((led) => ({
    coefficient: BigInt(led),
    exponent,
  }));
}

function moved(interval: Interval, offset: Decimal, factor: Decimal): Interval {
  const digits = String(factor.coefficient).replace(/0+$/u, '');
  return digits === '1' ? scaledBy(interval, factor) : plus(interval, exactly(offset));
}
