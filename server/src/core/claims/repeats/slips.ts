import { type Decimal, printDecimal, shift } from '../../numbers/decimal.ts';
import type { Quantity } from '../../numbers/quantity.ts';

/**
 * Whether one slip of the keys makes one number of the other: two neighbouring digits changed places (1.58 and 1.85),
 * one digit of three or more is another (12.6 and 13.6), a point or a multiplier is off (2.86 and 28.6, 万 and 亿).
 */
export function isSlipOfKeys(a: Quantity, b: Quantity): boolean {
  const [one, other] = [digitsOf(a), digitsOf(b)];
  if (a.kind !== b.kind) return false;
  if (one === other) return one.length > 1;
  if (one.length !== other.length) return false;
  const at = [...one].flatMap((digit, i) => (digit === other[i] ? [] : [i]));
  if (at.length === 1) return one.length > 2;
  return isSwapped(one, other);
}

/** What two neighbouring digits that changed places make of a number: 2.17 and 1.72 of 1.27. */
export function swapsOf(value: Decimal): readonly Decimal[] {
  const digits = String(value.coefficient);
  const swaps: Decimal[] = [];
  for (let i = 0; i + 1 < digits.length; i++) {
    const swapped = `${digits.slice(0, i)}${digits[i + 1] ?? ''}${digits[i] ?? ''}${digits.slice(i + 2)}`;
    if (swapped !== digits) swaps.push({ coefficient: BigInt(swapped), exponent: value.exponent });
  }
  return swaps;
}

/** What one other digit makes of a number of three or more: 3.52 and 3.62 of 3.32. */
export function changesOf(value: Decimal): readonly Decimal[] {
  const digits = String(value.coefficient);
  if (digits.length < 3) return [];
  const changes: Decimal[] = [];
  for (let i = 0; i < digits.length; i++) {
    for (const digit of '0123456789') {
      const changed = digits.slice(0, i) + digit + digits.slice(i + 1);
      if (changed !== digits) changes.push({ coefficient: BigInt(changed), exponent: value.exponent });
    }
  }
  return changes;
}

/** Of no more than two digits, but for zeros: 25, 4000. */
export function isRound({ value }: Pick<Quantity, 'value'>): boolean {
  return String(value.coefficient).replace(/0+$/u, '').length < 3;
}

/** What a point that moved by one makes of a number: 28.6 and 0.286 of 2.86. */
export function shiftsOf(value: Decimal): readonly Decimal[] {
  return [shift(value, 1), shift(value, -1)];
}

/** What a number of two digits or more is without its first: 40.2 of 140.2. */
export function withoutFirst({ coefficient, exponent }: Decimal): readonly Decimal[] {
  const rest = String(coefficient).slice(1);
  return /^[1-9]/u.test(rest) ? [{ coefficient: BigInt(rest), exponent }] : [];
}

/** Whether two neighbouring digits have changed places, and nothing else differs. */
export function isSwap(a: Quantity, b: Quantity): boolean {
  // Most numbers that stand behind the same words are the same.
  if (a.unit !== b.unit || a.value.coefficient === b.value.coefficient) return false;
  return isSwapped(digitsOf(a), digitsOf(b));
}

function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let i = 0;
  while (i < one.length && one[i] === other[i]) i++;
  return (
    i + 1 < one.length &&
    one[i] === other[i + 1] &&
    one[i + 1] === other[i] &&
    one.slice(i + 2) === other.slice(i + 2)
  );
}

/** The digits as printed: 1.58 is 158, 0.5 is 5. */
function digitsOf({ value }: Quantity): string {
  return printDecimal(value).replace(/[-.]/gu, '').replace(/^0+/u, '');
}

/** The same with the zeros before them: 0.58 is 058. */
export function printedDigitsOf({ value }: Quantity): string {
  return printDecimal(value).replace(/\D/gu, '');
}
