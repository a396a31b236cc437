import type { Quantity } from '../../numbers/quantity.ts';
import type { Place } from '../../text/span.ts';
import type { Labelled } from '../numbers.ts';

/** A number with its place. */
export interface Said {
  readonly place: Place;
  readonly quantity: Quantity;
}

/**
 * A percentage's part with its whole (`perhaps`: only a slip of the keys tells), or with the words for it, and what may be meant where the
 * report tells no other.
 */
export type Beside =
  | {
      readonly part: Labelled;
      readonly whole: Labelled;
      readonly of: 'whole' | 'plan';
      readonly perhaps?: boolean;
    }
  | { readonly part: Labelled; readonly base: string; readonly likely?: Labelled };
