import type { Layout } from './layout.ts';
import type { Head } from './outlining.ts';
import type { Place } from './span.ts';
import type { Scanned } from './unit.ts';

export function topicsOf(
  _units: readonly Scanned[],
  _body: Place,
  _heads: readonly Head[],
  _layout: Layout,
): readonly Head[] {
  return [];
}
