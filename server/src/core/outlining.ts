import type { Outline } from './outline.ts';
import type { Scanned } from './unit.ts';

/** The heads and series of one report. */
export function outlineOf(_units: readonly Scanned[]): Outline {
  return { headings: [], series: [] };
}
