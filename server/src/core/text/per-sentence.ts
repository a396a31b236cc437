import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Scanned } from './unit.ts';

/**
 * What has been worked out about the sentences of a report while it is edited. One character changes one sentence of
 * four hundred; the others are the same objects as before, and what they alone decide need not be decided again.
 * It is bound to the sentences of a body, goes with them, and changes no answer. A report that nobody has edited keeps
 * nothing, so of a file of a thousand reports one pays.
 */
const kept = new WeakMap<readonly Scanned[], Memory>();

interface Memory {
  readonly rows: readonly Row[];
  /** What is known of the report as a whole, by its place: what the few sentences hold that hold anything. */
  readonly carried: unknown[];
  /** The same before the edit. */
  readonly before: { readonly carried: Memory['carried'] } & Seam;
}

/** How many sentences a report had before an edit, and how many of them are as they were at the beginning and at the end. */
interface Seam {
  readonly length: number;
  readonly same: Ends;
}

/** How many there are at the beginning and at the end. */
export interface Ends {
  readonly first: number;
  readonly last: number;
}

/** Answers about one sentence by the number of the function that was asked. */
type Row = unknown[];

/**
 * Lets the sentences of a report begin with what is known about those they share with its sentences before an edit: as many at
 * the beginning and at the end as `same` says.
 */
export function carryOver(
  units: readonly Scanned[],
  previous: readonly Scanned[],
  same = sameEnds(units, previous),
): void {
  const old = kept.get(previous);
  const between = Array.from({ length: units.length - same.first - same.last }, (): Row => []);
  const rows = old
    ? [...old.rows.slice(0, same.first), ...between, ...old.rows.slice(previous.length - same.last)]
    : units.map((): Row => []);
  kept.set(units, {
    rows,
    carried: [],
    before: { carried: old?.carried ?? NOTHING, length: previous.length, same },
  });
}

const NOTHING: Memory['carried'] = [];

/** How many sentences, or figures, at the beginning and at the end of two reports are the same ones. */
export function sameEnds<T>(units: readonly T[], previous: readonly T[]): Ends {
  const shorter = Math.min(units.length, previous.length);
  let first = 0;
  while (first < shorter && units[first] === previous[first]) first++;
  let last = 0;
  while (last < shorter - first && units[units.length - 1 - last] === previous[previous.length - 1 - last])
    last++;
  return { first, last };
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
  /** Those to be asked about, where not all are: from the first of them up to an end. */
  readonly first?: number;
  readonly end?: number;
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
  return (report) => {
    const { units, catalogue } = report;
    const rows = kept.get(units)?.rows;
    if (!rows) return fromColumn(report, own, work);
    return (unit) => {
      const row = rows[unit];
      const known = row?.[own] as T | undefined;
      if (known !== undefined) return known;
      const fresh = work(units[unit] ?? NO_SENTENCE, catalogue);
      if (row) row[own] = fresh;
      return fresh;
    };
  };
}

/** What was asked of the report that is read now, by function and sentence: several rules ask the same. */
let latest:
  | { readonly report: Sentences; readonly first: number; readonly columns: (unknown[] | undefined)[] }
  | undefined;

function fromColumn<T extends object>(
  report: Sentences,
  own: number,
  work: (sentence: Scanned, catalogue: Catalogue) => T,
): (unit: number) => T {
  const { units, catalogue, first = 0, end = units.length } = report;
  if (latest?.report.units !== units || latest.report.catalogue !== catalogue)
    latest = { report: { units, catalogue }, first, columns: [] };
  const from = latest.first;
  const column = (latest.columns[own] ??= new Array<unknown>(end - from));
  return (unit) => {
    const sentence = units[unit] ?? NO_SENTENCE;
    return (
      unit < from ? work(sentence, catalogue) : (column[unit - from] ??= work(sentence, catalogue))
    ) as T;
  };
}

/** What has been noted of the sentences of a report that is edited. */
export interface Notes<T> {
  get(unit: number): T | undefined;
  set(unit: number, note: T): void;
}

/**
 * Makes a place for notes on sentences, for what depends on more than the sentence: who keeps a note keeps with it what
 * it depended on, and looks whether that still holds. There is none for a report that nobody edits.
 */
export function notes<T extends object>(): (units: readonly Scanned[]) => Notes<T> | undefined {
  const own = functions++;
  return (units) => {
    const rows = kept.get(units)?.rows;
    return (
      rows && {
        get: (unit) => rows[unit]?.[own] as T | undefined,
        set(unit, note) {
          const row = rows[unit];
          if (row) row[own] = note;
        },
      }
    );
  };
}

/** Something that a sentence holds. */
export interface Held<T> {
  readonly unit: number;
  readonly value: T;
}

/**
 * Makes a function that finds something in few sentences one that is asked about a whole report:
 * `const blanks = heldBy(blankIn)`, then `blanks(view)`. After an edit it costs what the edited sentences do. `work`
 * must depend on nothing but the sentence and the catalogue, and gives undefined for one that holds nothing.
 */
export function heldBy<T extends object>(
  work: (sentence: Scanned, catalogue: Catalogue) => T | undefined,
): (report: Sentences) => readonly Held<T>[] {
  return holding((report, from, to) => searched(work, report, from, to));
}

/** Makes what a search finds from one sentence up to another what a report holds: after an edit only the edited ones are searched. */
export function holding<T, R extends Pick<Sentences, 'units'> = Sentences>(
  search: (report: R, from: number, to: number) => readonly Held<T>[],
): (report: R) => readonly Held<T>[] {
  return carrying((report: R, old?: readonly Held<T>[], seam?: Seam) => {
    const now = report.units.length;
    if (!old || !seam) return search(report, 0, now);
    const { length, same } = seam;
    const fresh = search(report, same.first, now - same.last);
    return spliced(old, fresh, same.first, length - same.last, now - length);
  });
}

/** Makes something of a report as a whole, out of what was made of it before an edit, if anything was. */
export function carrying<T extends object, R extends Pick<Sentences, 'units'>>(
  make: (report: R, old?: T, seam?: Seam) => T,
): (report: R) => T {
  const own = places++;
  return (report) => {
    const memory = kept.get(report.units);
    if (!memory) return make(report);
    const { carried, before } = memory;
    return (carried[own] ??= make(report, before.carried[own] as T | undefined, before)) as T;
  };
}

let places = 0;

/** `old` with `fresh` in place of what it has from one sentence up to another; mostly that is nothing, and nothing has moved. */
function spliced<T>(
  old: readonly Held<T>[],
  fresh: readonly Held<T>[],
  from: number,
  to: number,
  by: number,
): readonly Held<T>[] {
  let first = 0;
  while ((old[first]?.unit ?? Infinity) < from) first++;
  let last = first;
  while ((old[last]?.unit ?? Infinity) < to) last++;
  if (first === last && fresh.length === 0 && (by === 0 || last === old.length)) return old;
  const rest = old.slice(last);
  return [
    ...old.slice(0, first),
    ...fresh,
    ...(by === 0 ? rest : rest.map(({ unit, value }) => ({ unit: unit + by, value }))),
  ];
}

function searched<T>(
  work: (sentence: Scanned, catalogue: Catalogue) => T | undefined,
  { units, catalogue }: Sentences,
  from: number,
  to: number,
): readonly Held<T>[] {
  const all: Held<T>[] = [];
  for (let unit = from; unit < to; unit++) {
    const value = work(units[unit] ?? NO_SENTENCE, catalogue);
    if (value !== undefined) all.push({ unit, value });
  }
  return all;
}

/** A sentence that says nothing. */
export const NO_SENTENCE: Scanned = {
  text: '',
  opens: 'sentence',
  reading: { text: '', lead: 0 },
  carryIn: 0,
  carryOut: 0,
  mentions: [],
};
