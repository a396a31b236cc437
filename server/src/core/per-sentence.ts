import type { Catalogue } from './catalogue.ts';
import type { Scanned } from './unit.ts';

/**
 * What has been worked out about the sentences of a report while it is edited. One character changes one sentence of
 * four hundred; the others are the same objects as before, and what they alone decide need not be decided again.
 * It is bound to the sentences of a body, goes with them, and changes no answer. A report that nobody has edited keeps
 * nothing, so of a file of a thousand reports one pays.
 */
const kept = new WeakMap<readonly Scanned[], readonly Row[]>();

/** Answers about one sentence by the number of the function that was asked. */
type Row = unknown[];

/** Lets the sentences of a report begin with what is known about those they share with its sentences before an edit. */
export function carryOver(units: readonly Scanned[], previous: readonly Scanned[]): void {
  const rows = kept.get(previous);
  const known = new Map(previous.map((unit, i) => [unit, rows?.[i]]));
  kept.set(
    units,
    units.map((unit) => known.get(unit) ?? []),
  );
}

/** Whether a report began with what was known about its sentences before an edit. */
export function isEdited(units: readonly Scanned[]): boolean {
  return kept.has(units);
}

let functions = 0;

/** The sentences of a report and the knowledge they are read with: a view is one. */
export interface Sentences {
  readonly units: readonly Scanned[];
  readonly catalogue: Catalogue;
}

/**
 * Makes a function of one sentence one that is asked by its index in a report:
 * `const counts = perSentence(countsIn)`, then `counts(view)(unit)`. `work` must depend on nothing but the sentence and
 * the catalogue, which stays the same while a report is edited.
 */
export function perSentence<T extends object>(
  work: (sentence: Scanned, catalogue: Catalogue) => T,
): (report: Sentences) => (unit: number) => T {
  const own = functions++;
  return ({ units, catalogue }) => {
    const rows = kept.get(units);
    return (unit) => {
      const row = rows?.[unit];
      const known = row?.[own] as T | undefined;
      if (known !== undefined) return known;
      const fresh = work(units[unit] ?? NO_SENTENCE, catalogue);
      if (row) row[own] = fresh;
      return fresh;
    };
  };
}

const NO_SENTENCE: Scanned = {
  text: '',
  opens: 'sentence',
  reading: { text: '', lead: 0 },
  carryIn: 0,
  carryOut: 0,
  mentions: [],
};
