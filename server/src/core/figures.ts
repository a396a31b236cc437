import type { Context } from './context.ts';
import type { Facts } from './facts.ts';
import type { Figure } from './figure.ts';
import type { Outline } from './outline.ts';
import type { Scanned } from './unit.ts';

/** The figures of one report, in the order of the text. */
export function figuresOf(_units: readonly Scanned[], _outline: Outline, _facts: Facts, _context: Context): readonly Figure[] {
  return [];
}
