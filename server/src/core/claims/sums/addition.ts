import type { Decimal } from '../../numbers/decimal.ts';
import type { Quantity } from '../../numbers/quantity.ts';
import type { Place } from '../../text/span.ts';
import type { Addends } from './addend.ts';
import { type Interval, plus } from '../../numbers/interval.ts';

/** A number with its place in the report. */
export interface Term {
  readonly place: Place;
  readonly quantity: Quantity;
}

/** A total and its parts. */
export interface Addition {
  readonly total: Term;
  readonly parts: readonly Term[];
  readonly are: Addends['are'];
  readonly apart: boolean;
  /** What the total may be stretched by, for identities that nearly hold. */
  readonly slack?: Decimal;
  /** What there was and what is new of it make what there is, or what there is and what went what there was. */
  readonly of?: 'growth' | 'fall';
}

export function sumOf(terms: readonly Pick<Term, 'quantity'>[]): Interval {
  return terms.map(({ quantity }) => quantity.interval).reduce(plus);
}
