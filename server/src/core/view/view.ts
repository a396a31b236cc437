import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Facts } from '../facts/facts.ts';
import type { Figure } from '../figures/figure.ts';
import { grouped } from '../grouped.ts';
import { once } from '../once.ts';
import type { Outline } from '../outline/outline.ts';
import type { Place } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';

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
  /**
   * The sentences to be asked about, from `first` up to `end`: all of a report's, or those that an edit has changed and
   * their neighbours, while the rest is left blank.
   */
  readonly first: number;
  readonly end: number;
  /** Its sentences as they stood when a person opened the file, where an editor knows them. */
  readonly before?: readonly Scanned[];
}

/** The read text of a place. */
export function textOf(view: View, place: Place): string {
  return view.units[place.unit]?.reading.text.slice(place.start, place.end) ?? '';
}

/** The figures of each sentence that has any, in the order of the text. */
export function* figuresBySentence({ byUnit, first, end }: View): Generator<readonly Figure[]> {
  for (let unit = first; unit < end; unit++) {
    const figures = byUnit[unit];
    if (figures && figures.length > 0) yield figures;
  }
}

export function viewOf(
  catalogue: Catalogue,
  facts: Facts,
  units: readonly Scanned[],
  outline: Outline,
  figures: readonly Figure[],
  before?: readonly Scanned[],
  asked = { first: 0, end: units.length },
): View {
  return {
    catalogue,
    facts,
    units,
    outline,
    figures,
    ...sorted(figures),
    byUnit: byUnitOf(figures, units.length),
    headingOf: headingsAbove(units.length, outline),
    ...asked,
    ...(before && { before }),
  };
}

const sorted = once((figures: readonly Figure[]) => ({
  byIndicator: grouped(figures, (figure) => figure.indicator),
  byName: grouped(figures, (figure) => figure.name || undefined),
}));

function byUnitOf(figures: readonly Figure[], count: number): View['byUnit'] {
  const byUnit = new Array<readonly Figure[]>(count).fill(NO_FIGURES);
  for (let from = 0; from < figures.length;) {
    const unit = figures[from]?.place.unit ?? 0;
    let to = from + 1;
    while (figures[to]?.place.unit === unit) to++;
    byUnit[unit] = figures.slice(from, to);
    from = to;
  }
  return byUnit;
}

const NO_FIGURES: readonly Figure[] = [];

function headingsAbove(count: number, outline: Outline): Int32Array {
  const above = new Int32Array(count).fill(-1);
  // Headings come in the order of the text, so a later, inner one overwrites what an outer one has claimed.
  outline.headings.forEach((heading, index) => {
    if (heading.level <= 3) above.fill(index, heading.place.unit, heading.lastUnit + 1);
  });
  return above;
}
