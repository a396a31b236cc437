import type { Decimal } from './decimal.ts';

/** The numbers that a printed number can stand for. A missing end is unbounded. */
export interface Interval {
  readonly lo?: Decimal;
  readonly hi?: Decimal;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}
