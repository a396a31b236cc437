import { add, compare, type Decimal, magnitude, multiply, shift, sign, subtract } from './decimal.ts';
import { between, fromPrinted, hull, type Interval } from './interval.ts';
import type { Approximator, Widening } from '../lexicon/approximators.ts';
import type { Bound } from './quantity.ts';

/** What a number can stand for with the words beside it, in its own unit: 近1200 is [1080, 1200]. */
export function widenedBy(value: Decimal, printed: Interval, words: readonly Approximator[]): Interval {
  const first = words[0];
  if (!first) return printed;
  // Where two words disagree (近…余) any of their readings may be meant.
  return words
    .slice(1)
    .reduce(
      (all, word) => hull(all, widening(value, printed, word.widening)),
      widening(value, printed, first.widening),
    );
}

export function boundOf(words: readonly Approximator[]): Bound {
  const bounds = words.map((word) => BOUNDS[word.widening]);
  return bounds.find((bound) => bound !== 'about') ?? bounds[0] ?? 'exact';
}

const BOUNDS: Readonly<Record<Widening, Bound>> = {
  least: 'at-least',
  over: 'at-least',
  more: 'about',
  near: 'about',
  about: 'about',
  most: 'at-most',
  some: 'about',
};

/**
 * 以上 and 以内 are open on one side, since targets and grades use them. 超 and 突破 tell of a result,
 * whose writer would have named the next round number had it been reached: 超1200 stays below 1380, 超5000 below 6000.
 */
function widening(value: Decimal, printed: Interval, by: Widening): Interval {
  const size = magnitude(value);
  const step = lastDigit(size);
  switch (by) {
    case 'some':
      return printed;
    case 'least':
      return { lo: value, loOpen: false, hiOpen: true };
    case 'most':
      return { hi: value, loOpen: true, hiOpen: false };
    case 'more':
      return { lo: value, hi: add(value, step), loOpen: false, hiOpen: true };
    case 'over': {
      const far = multiply(size, { coefficient: 15n, exponent: -2 });
      return { lo: value, hi: add(value, compare(far, step) > 0 ? far : step), loOpen: false, hiOpen: true };
    }
    case 'near': {
      const far = multiply(size, { coefficient: 1n, exponent: -1 });
      return sign(value) < 0 ? between(value, add(value, far)) : between(subtract(value, far), value);
    }
    case 'about': {
      const rough =
        compare(size, step) >= 0 && isRound(size)
          ? shift(size, -1)
          : multiply(size, { coefficient: 5n, exponent: -2 });
      return hull(printed, between(subtract(value, rough), add(value, rough)));
    }
  }
}

/** 1 in the place of the last digit that is not 0: 100 for 1200, 0.1 for 1.5. */
function lastDigit(size: Decimal): Decimal {
  let { coefficient, exponent } = size;
  if (coefficient === 0n) return { coefficient: 1n, exponent };
  while (coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent++;
  }
  return { coefficient: 1n, exponent };
}

/** One digit alone is not 0: 300, 0.5. */
function isRound(size: Decimal): boolean {
  let { coefficient } = size;
  while (coefficient > 0n && coefficient % 10n === 0n) coefficient /= 10n;
  return coefficient < 10n;
}

/** The printed number with half a unit of its last digit; whole things that are counted one by one are exact. */
export function printedAs(value: Decimal, counted: 'counted' | 'measured'): Interval {
  return counted === 'counted' && value.exponent >= 0 ? between(value, value) : fromPrinted(value);
}
