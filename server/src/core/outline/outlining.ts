import { documentTitle, frontMatterEnd } from './front.ts';
import { headingsOf, markersOf } from './headings.ts';
import { layoutOf } from '../text/layout.ts';
import type { Head, Heading, Outline } from './outline.ts';
import { seriesOf } from './series.ts';
import type { Place } from '../text/span.ts';
import { topicsOf } from './topics.ts';
import { unnumberedHeads } from './unnumbered.ts';
import { type Scanned, written } from '../text/unit.ts';

/** The heads and series of one report. */
export function outlineOf(units: readonly Scanned[]): Outline {
  const layout = layoutOf(units);
  const title = documentTitle(units);
  const body = frontMatterEnd(units, title);
  const markers = markersOf(units, body);
  const numbered = headingsOf(units, markers, layout);
  const heads = inOrder([...numbered, ...unnumberedHeads(units, body, numbered)]);
  const topics = topicsOf(units, body, heads, layout);
  const headings = nested(inOrder([...(title ? [headOf(title)] : []), ...heads, ...topics]), units);
  return { headings, series: seriesOf(markers, headings, units) };
}

function inOrder(heads: readonly Head[]): readonly Head[] {
  return [...heads].sort((a, b) => a.place.unit - b.place.unit || a.place.start - b.place.start);
}

function headOf(place: Place): Head {
  return { level: 0, style: 'title', ordinal: 0, place };
}

/** Gives each head the one above it and the last sentence under it. */
function nested(heads: readonly Head[], units: readonly Scanned[]): readonly Heading[] {
  const open: number[] = [];
  const parents: number[] = [];
  const last: number[] = [];
  const close = (level: number, before: Place | undefined): void => {
    while (open.length > 0) {
      const index = open.at(-1) ?? 0;
      if ((heads[index]?.level ?? 0) < level) return;
      const end = before ? (before.start > 0 ? before.unit : before.unit - 1) : units.length - 1;
      last[index] = Math.max(heads[index]?.place.unit ?? 0, end);
      open.pop();
    }
  };
  heads.forEach((head, index) => {
    close(head.level, head.place);
    parents.push(open.at(-1) ?? -1);
    open.push(index);
  });
  close(0, undefined);
  return heads.map((head, index) => {
    const unit = units[head.place.unit];
    return {
      ...head,
      title: unit ? written(unit, head.place) : '',
      parent: parents[index] ?? -1,
      lastUnit: last[index] ?? head.place.unit,
    };
  });
}
