import type { Marker } from './headings.ts';
import type { HeadStyle } from './mention.ts';
import type { Heading, Series } from './outline.ts';
import type { Place } from './span.ts';

/**
 * The runs of items of a report at each level. A run begins anew with each number one and under each heading;
 * chapters and panels count on through the whole of a plan.
 */
export function seriesOf(markers: readonly Marker[], headings: readonly Heading[]): readonly Series[] {
  const runs: Run[] = [];
  const open = new Map<HeadStyle, Run>();
  let next = 0;
  for (const marker of markers) {
    const { style, ordinal, start, end } = marker.mention;
    while (next < headings.length && isBefore(headings[next], marker)) next++;
    const own = isAt(headings[next], marker) ? next : -1;
    const under = above(headings, own >= 0 ? (headings[own]?.parent ?? -1) : next - 1, style);
    let run = open.get(style);
    if (!run || (ordinal === 1 && style !== 'dash') || (run.under !== under && !COUNTS_ON.includes(style))) {
      run = { style, under, items: [] };
      open.set(style, run);
      runs.push(run);
    }
    run.items.push({ ordinal, place: { unit: marker.unit, start, end } });
  }
  return runs.filter(({ items }) => items.length > 1);
}

interface Run extends Series {
  readonly items: { readonly ordinal: number; readonly place: Place }[];
}

const COUNTS_ON: readonly HeadStyle[] = ['part', 'chapter', 'panel'];

function isBefore(heading: Heading | undefined, { unit, mention }: Marker): boolean {
  return heading !== undefined && (heading.place.unit - unit || heading.place.start - mention.start) < 0;
}

function isAt(heading: Heading | undefined, { unit, mention }: Marker): boolean {
  return heading?.place.unit === unit && heading.place.start === mention.start;
}

/** The innermost numbered heading from `index` upwards that is not itself an item of the run, nor a topic. */
function above(headings: readonly Heading[], index: number, style: HeadStyle): number {
  let heading = headings[index];
  while (heading && (heading.level > 2 || heading.style === style)) {
    index = heading.parent;
    heading = headings[index];
  }
  return heading ? index : -1;
}
