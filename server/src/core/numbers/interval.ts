import {
  add,
  compare,
  type Decimal,
  divide,
  multiply,
  negate,
  ONE,
  type Rounding,
  shift,
  sign,
  subtract,
  ZERO,
} from './decimal.ts';

/**
 * The numbers that a printed number can stand for. A missing end is unbounded.
 * Every operation returns an interval that contains the exact result, so a rule that finds two of them apart is right.
 */
export interface Interval {
  readonly lo?: Decimal;
  readonly hi?: Decimal;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** Quotients and roots are enclosed between two numbers that differ in this decimal. */
const DIGITS = 20;

export const ALL: Interval = { loOpen: true, hiOpen: true };

/** Without properties for missing ends, so that equal intervals are deeply equal. */
function interval(
  lo: Decimal | undefined,
  hi: Decimal | undefined,
  loOpen: boolean,
  hiOpen: boolean,
): Interval {
  if (lo && hi) return { lo, hi, loOpen, hiOpen };
  if (lo) return { lo, loOpen, hiOpen: true };
  return hi ? { hi, loOpen: true, hiOpen } : ALL;
}

export function exactly(value: Decimal): Interval {
  return { lo: value, hi: value, loOpen: false, hiOpen: false };
}

export function between(lo: Decimal, hi: Decimal): Interval {
  return { lo, hi, loOpen: false, hiOpen: false };
}

/** Half a unit of the last printed digit either way: 5.6 is [5.55, 5.65]. */
export function fromPrinted(value: Decimal): Interval {
  const half: Decimal = { coefficient: 5n, exponent: value.exponent - 1 };
  return between(subtract(value, half), add(value, half));
}

export function plus(a: Interval, b: Interval): Interval {
  const lo = a.lo && b.lo && add(a.lo, b.lo);
  const hi = a.hi && b.hi && add(a.hi, b.hi);
  return interval(lo, hi, a.loOpen || b.loOpen, a.hiOpen || b.hiOpen);
}

export function minus(a: Interval, b: Interval): Interval {
  return plus(a, negated(b));
}

export function negated(a: Interval): Interval {
  return interval(a.hi && negate(a.hi), a.lo && negate(a.lo), a.hiOpen, a.loOpen);
}

/** a × factor; a factor of 0 gives 0. */
export function scaledBy(a: Interval, factor: Decimal): Interval {
  // Most units are their kind's own.
  if (factor.coefficient === 1n && factor.exponent === 0) return a;
  const direction = sign(factor);
  if (direction === 0) return exactly(ZERO);
  if (direction < 0) return negated(scaledBy(a, negate(factor)));
  return interval(a.lo && multiply(a.lo, factor), a.hi && multiply(a.hi, factor), a.loOpen, a.hiOpen);
}

/** a × 10^places. */
export function shifted(a: Interval, places: number): Interval {
  return interval(a.lo && shift(a.lo, places), a.hi && shift(a.hi, places), a.loOpen, a.hiOpen);
}

/** a × b; unbounded where either is. */
export function times(a: Interval, b: Interval): Interval {
  if (!a.lo || !a.hi || !b.lo || !b.hi) {
    return isPositive(a) && isPositive(b) && a.lo && b.lo
      ? { lo: multiply(a.lo, b.lo), loOpen: a.loOpen || b.loOpen, hiOpen: true }
      : ALL;
  }
  const products = [
    multiply(a.lo, b.lo),
    multiply(a.lo, b.hi),
    multiply(a.hi, b.lo),
    multiply(a.hi, b.hi),
  ].sort(compare);
  return between(products[0] ?? ZERO, products[3] ?? ZERO);
}

/** a ÷ b; everything where b may be 0. */
export function over(a: Interval, b: Interval): Interval {
  if (!isPositive(b) || !b.lo) return isPositive(negated(b)) ? negated(over(a, negated(b))) : ALL;
  const lo = a.lo && end(a.lo, sign(a.lo) < 0 ? b.lo : b.hi, 'down');
  const hi = a.hi && end(a.hi, sign(a.hi) < 0 ? b.hi : b.lo, 'up');
  return interval(lo, hi, a.loOpen, a.hiOpen);
}

/** A quotient's end; dividing by what has no upper end comes down to 0. */
function end(value: Decimal, divisor: Decimal | undefined, rounding: Rounding): Decimal | undefined {
  return divisor ? divide(value, divisor, DIGITS, rounding) : ZERO;
}

/** a to the power `n`, for a that holds no negative number and a whole `n` above 0; everything for others. */
export function power(a: Interval, n: number): Interval {
  if (!a.lo || sign(a.lo) < 0 || !Number.isInteger(n) || n < 1 || n > 100) return ALL;
  return interval(raised(a.lo, n), a.hi && raised(a.hi, n), a.loOpen, a.hiOpen);
}

/** The n-th root, as an average annual growth needs it: (b÷a)^(1/n). Same limits as `power`. */
export function root(a: Interval, n: number): Interval {
  if (!a.lo || sign(a.lo) < 0 || !Number.isInteger(n) || n < 1 || n > 100) return ALL;
  const hi = a.hi && add(rootOf(a.hi, n), { coefficient: 1n, exponent: -ROOT_DIGITS });
  return interval(rootOf(a.lo, n), hi, a.loOpen, a.hiOpen);
}

const ROOT_DIGITS = 12;

/** The greatest number of twelve decimals whose n-th power is not above `value`, by bisection. */
function rootOf(value: Decimal, n: number): Decimal {
  const at = (coefficient: bigint): Decimal => ({ coefficient, exponent: -ROOT_DIGITS });
  let low = 0n;
  let high = 10n ** BigInt(ROOT_DIGITS);
  while (compare(raised(at(high), n), value) <= 0) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (compare(raised(at(middle), n), value) <= 0) low = middle;
    else high = middle;
  }
  return at(low);
}

function raised(value: Decimal, n: number): Decimal {
  let result = ONE;
  for (let i = 0; i < n; i++) result = multiply(result, value);
  return result;
}

/** Both ends moved outwards by `by`, which is not negative. */
export function widened(a: Interval, by: Decimal): Interval {
  return interval(a.lo && subtract(a.lo, by), a.hi && add(a.hi, by), a.loOpen, a.hiOpen);
}

/** The least interval that contains both. */
export function hull(a: Interval, b: Interval): Interval {
  const order = a.lo && b.lo ? compare(a.lo, b.lo) : 0;
  const upper = a.hi && b.hi ? compare(a.hi, b.hi) : 0;
  const lo = a.lo && b.lo ? (order <= 0 ? a.lo : b.lo) : undefined;
  const hi = a.hi && b.hi ? (upper >= 0 ? a.hi : b.hi) : undefined;
  const loOpen = order === 0 ? a.loOpen && b.loOpen : order < 0 ? a.loOpen : b.loOpen;
  const hiOpen = upper === 0 ? a.hiOpen && b.hiOpen : upper > 0 ? a.hiOpen : b.hiOpen;
  return interval(lo, hi, loOpen, hiOpen);
}

/** Whether some number lies in both: only where none does can two statements contradict each other. */
export function meets(a: Interval, b: Interval): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

/** Whether they meet in more than a point, where neither is one: roundings never all go as far as they can. */
export function overlaps(a: Interval, b: Interval): boolean {
  return meets(a, b) && (isPoint(a) || isPoint(b) || !(touches(a, b) || touches(b, a)));
}

function isPoint({ lo, hi }: Interval): boolean {
  return lo !== undefined && hi !== undefined && compare(lo, hi) === 0;
}

function touches({ hi }: Interval, { lo }: Interval): boolean {
  return hi !== undefined && lo !== undefined && compare(hi, lo) === 0;
}

/** Whether every number of a lies below every number of b. */
export function isBelow(a: Interval, b: Interval): boolean {
  if (!a.hi || !b.lo) return false;
  const order = compare(a.hi, b.lo);
  return order < 0 || (order === 0 && (a.hiOpen || b.loOpen));
}

export function includes(a: Interval, value: Decimal): boolean {
  return meets(a, exactly(value));
}

/** Whether every number of `inner` lies in `outer`. */
export function encloses(outer: Interval, inner: Interval): boolean {
  const below = outer.lo ? (inner.lo ? compare(outer.lo, inner.lo) : 1) : -1;
  const above = outer.hi ? (inner.hi ? compare(inner.hi, outer.hi) : 1) : -1;
  return (
    (below < 0 || (below === 0 && (!outer.loOpen || inner.loOpen))) &&
    (above < 0 || (above === 0 && (!outer.hiOpen || inner.hiOpen)))
  );
}

/** Whether all of it lies above 0. */
export function isPositive(a: Interval): boolean {
  return a.lo !== undefined && (sign(a.lo) > 0 || (sign(a.lo) === 0 && a.loOpen));
}
