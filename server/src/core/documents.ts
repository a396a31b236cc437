import type { Scanned } from './unit.ts';

/** A report in a file: a run of its units. Contents pages and site furniture belong to none. */
export interface DocumentRange {
  readonly first: number;
  /** One past its last unit. */
  readonly end: number;
}

/** The reports that stand in a file, in order. A file without a title is one report. */
export function documentsOf(units: readonly Scanned[]): readonly DocumentRange[] {
  return units.length ? [{ first: 0, end: units.length }] : [];
}
