import type { Sentences } from '../text/per-sentence.ts';
import type { Place, Span } from '../text/span.ts';
import type { Count } from './count.ts';

/** A count, and what the text near it lists of what it counts. */
export interface Listing {
  readonly place: Place;
  readonly count: Count;
  /** The items one by one, the list as a whole, or where another number stands. */
  readonly told: readonly Place[];
  /** How many there are; several where the list may be read in several ways. */
  readonly found: readonly number[];
  /** How what is told stands to the count; `letters` are characters, `code` a count behind a code name, `echo` an earlier count, `again` the same list in full. */
  readonly where: 'below' | 'before' | 'after' | 'beside' | 'letters' | 'code' | 'echo' | 'again';
  /** There may be more. */
  readonly open?: boolean;
  /** Clauses after a colon may be a few of what is counted. */
  readonly loose?: boolean;
  /** The text says that this is what is counted, whatever else may be. */
  readonly sure?: boolean;
  /** Heads and items with markers of their own can be counted in one way only. */
  readonly marked?: boolean;
  /** The number of the last item, where all the items' own numbers bear it out. */
  readonly last?: number;
}

/** What a sentence lists by itself, in its own spans. */
export interface OwnListing extends Omit<Listing, 'place' | 'told'> {
  readonly told: readonly Span[];
}

/** Makes what sentences list by themselves listings of a report. */
export function listings(
  find: (report: Sentences) => Iterable<OwnListing & { readonly unit: number }>,
): (report: Sentences) => Generator<Listing> {
  return function* (report) {
    for (const { unit, told, ...listing } of find(report)) {
      const { start, end } = listing.count;
      yield { ...listing, place: { unit, start, end }, told: told.map((span) => ({ ...span, unit })) };
    }
  };
}
