/** An exact decimal: coefficient × 10^exponent. 2806.2 is {28062n, -1}; the trailing zeros of 80.0 are kept (800n, -1). */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

export const ZERO: Decimal = { coefficient: 0n, exponent: 0 };
export const ONE: Decimal = { coefficient: 1n, exponent: 0 };

/** Reads “2806.2”, “-0.5” or “1200”; digits, one point and a sign, nothing else. Undefined for any other text. */
export function parseDecimal(text: string): Decimal | undefined {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point < 0) return { coefficient: BigInt(text), exponent: 0 };
  return {
    coefficient: BigInt(text.slice(0, point) + text.slice(point + 1)),
    exponent: point + 1 - text.length,
  };
}

/** A whole number as a decimal; `n` must be one. */
export function whole(n: number | bigint): Decimal {
  return { coefficient: BigInt(n), exponent: 0 };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: scaled(a, exponent) + scaled(b, exponent), exponent };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  // Most factors are powers of ten, which move the point alone.
  if (b.coefficient === 1n) return shift(a, b.exponent);
  return { coefficient: a.coefficient * b.coefficient, exponent: a.exponent + b.exponent };
}

export function negate(a: Decimal): Decimal {
  return { coefficient: -a.coefficient, exponent: a.exponent };
}

export function magnitude(a: Decimal): Decimal {
  return a.coefficient < 0n ? negate(a) : a;
}

/** a × 10^places. */
export function shift(a: Decimal, places: number): Decimal {
  return places === 0 ? a : { coefficient: a.coefficient, exponent: a.exponent + places };
}

/** Negative, zero or positive as a is below, equal to or above b; 80.0 equals 80. */
export function compare(a: Decimal, b: Decimal): number {
  const exponent = Math.min(a.exponent, b.exponent);
  const left = scaled(a, exponent);
  const right = scaled(b, exponent);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function sign(a: Decimal): number {
  return a.coefficient < 0n ? -1 : a.coefficient > 0n ? 1 : 0;
}

/** How an inexact quotient or root is brought to its last digit. */
export type Rounding = 'down' | 'up' | 'half-up';

/** a ÷ b to `digits` decimals; `down` and `up` go towards −∞ and +∞, `half-up` as 四舍五入 does. Undefined where b is 0. */
export function divide(a: Decimal, b: Decimal, digits: number, rounding: Rounding): Decimal | undefined {
  if (b.coefficient === 0n) return undefined;
  const places = a.exponent - b.exponent + digits;
  let numerator = a.coefficient;
  let denominator = b.coefficient;
  if (places >= 0) numerator *= power10(places);
  else denominator *= power10(-places);
  return { coefficient: quotient(numerator, denominator, rounding), exponent: -digits };
}

/** To `digits` decimals, half up in magnitude (四舍五入); printed with exactly so many. */
export function rounded(a: Decimal, digits: number): Decimal {
  if (-a.exponent <= digits) return { coefficient: scaled(a, -digits), exponent: -digits };
  return {
    coefficient: quotient(a.coefficient, power10(-a.exponent - digits), 'half-up'),
    exponent: -digits,
  };
}

/** Without trailing zeros after the point: 80.0 becomes 80, 1200 stays. */
export function trimmed(a: Decimal): Decimal {
  let { coefficient, exponent } = a;
  if (exponent > 0) return { coefficient: scaled(a, 0), exponent: 0 };
  while (exponent < 0 && coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent++;
  }
  return { coefficient, exponent };
}

/** As it is printed, trailing zeros kept: “2806.2”, “80.0”, “-0.05”. */
export function printDecimal(a: Decimal): string {
  if (a.exponent >= 0) return String(scaled(a, 0));
  const digits = String(a.coefficient < 0n ? -a.coefficient : a.coefficient).padStart(1 - a.exponent, '0');
  const point = digits.length + a.exponent;
  return `${a.coefficient < 0n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** For display, sorting and JSON alone; no rule may decide by it. */
export function toNumber(a: Decimal): number {
  return Number(printDecimal(a));
}

/** The coefficient of the same number at a lower (or equal) exponent. */
function scaled(a: Decimal, exponent: number): bigint {
  return a.exponent === exponent ? a.coefficient : a.coefficient * power10(a.exponent - exponent);
}

const POWERS = Array.from({ length: 40 }, (_, n) => 10n ** BigInt(n));

function power10(n: number): bigint {
  return POWERS[n] ?? 10n ** BigInt(n);
}

function quotient(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  let result = n / d;
  const rest = n % d;
  const away =
    rounding === 'half-up' ? rest * 2n >= d : rest > 0n && (rounding === 'up' ? !negative : negative);
  if (away) result += 1n;
  return negative ? -result : result;
}
