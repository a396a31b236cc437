import type { Catalogue } from './catalogue.ts';
import type { Facts } from './facts.ts';
import type { Figure } from './figure.ts';
import type { Outline } from './outline.ts';
import type { Place } from './span.ts';
import type { Scanned } from './unit.ts';

/** A report as rules, hovers and lenses ask about it. Made once a report; everything in it is derived. */
export interface View {
  readonly catalogue: Catalogue;
  readonly facts: Facts;
  /** The report's sentences. `Place.unit` counts from the first of them. */
  readonly units: readonly Scanned[];
  readonly outline: Outline;
  readonly figures: readonly Figure[];
  readonly byIndicator: ReadonlyMap<string, readonly Figure[]>;
  /** By indicator or noun phrase. */
  readonly byName: ReadonlyMap<string, readonly Figure[]>;
  /** Figures of each sentence, in its order. */
  readonly byUnit: readonly (readonly Figure[])[];
  /** Index in `outline.headings` of the innermost heading (level 0 to 3) above each sentence, -1 where none is. */
  readonly headingOf: Int32Array;
  /** Its sentences as they stood when a person opened the file, where an editor knows them. */
  readonly before?: readonly Scanned[];
}

/** The read text of a place. */
export function textOf(view: View, place: Place): string {
  return view.units[place.unit]?.reading.text.slice(place.start, place.end) ?? '';
}

export function viewOf(
  catalogue: Catalogue,
  facts: Facts,
  units: readonly Scanned[],
  outline: Outline,
  figures: readonly Figure[],
  before?: readonly Scanned[],
): View {
  const byUnit: Figure[][] = units.map(() => []);
  for (const figure of figures) byUnit[figure.place.unit]?.push(figure);
  return {
    catalogue,
    facts,
    units,
    outline,
    figures,
    byIndicator: grouped(figures, (figure) => figure.indicator),
    byName: grouped(figures, (figure) => figure.name || undefined),
    byUnit,
    headingOf: headingsAbove(units.length, outline),
    ...(before && { before }),
  };
}

function grouped(
  figures: readonly Figure[],
  key: (figure: Figure) => string | undefined,
): Map<string, Figure[]> {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const name = key(figure);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(figure);
    else groups.set(name, [figure]);
  }
  return groups;
}

function headingsAbove(count: number, outline: Outline): Int32Array {
  const above = new Int32Array(count).fill(-1);
  // Headings come in the order of the text, so a later, inner one overwrites what an outer one has claimed.
  outline.headings.forEach((heading, index) => {
    if (heading.level <= 3) above.fill(index, heading.place.unit, heading.lastUnit + 1);
  });
  return above;
}
