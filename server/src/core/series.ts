import type { Heading, Series } from './outline.ts';
import type { Place } from './span.ts';
import type { Scanned } from './unit.ts';

export function seriesOf(
  _units: readonly Scanned[],
  _body: Place,
  _headings: readonly Heading[],
): readonly Series[] {
  return [];
}
