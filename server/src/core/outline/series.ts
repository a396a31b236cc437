import type { Marker } from './headings.ts';
import type { HeadMention, HeadStyle } from '../scanning/mention.ts';
import type { Heading, Series } from './outline.ts';
import type { Place } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';

/**
 * The runs of items of a report at each level. A run begins anew with each number one and under each heading;
 * chapters and panels count on through the whole of a plan.
 */
export function seriesOf(
  markers: readonly Marker[],
  headings: readonly Heading[],
  units: readonly Scanned[],
): readonly Series[] {
  const runs: Run[] = [];
  const open = new Map<HeadStyle, Run>();
  let next = 0;
  for (const marker of markers) {
    const { style, ordinal, start, end } = marker.mention;
    while (next < headings.length && isBefore(headings[next], marker)) next++;
    const own = isAt(headings[next], marker) ? next : -1;
    const under = above(headings, own >= 0 ? (headings[own]?.parent ?? -1) : next - 1, style);
    let run = open.get(style);
    const outer = run && resumed(run, marker.mention, under);
    if (outer) {
      open.set(style, outer);
      run = outer;
    } else if (
      !run ||
      (style === 'dash' ? isAnnounced(marker, units) : ordinal === 1) ||
      (run.under !== under && !COUNTS_ON.includes(style))
    ) {
      run = { style, under, items: [], within: run };
      open.set(style, run);
      runs.push(run);
    }
    run.items.push({ ordinal, place: { unit: marker.unit, start, end } });
  }
  return runs
    .filter(({ items }) => items.length > 1)
    .map(({ style, under, items }) => ({ style, under, items }));
}

/** Dashes bear no numbers: a list of them begins behind a colon. */
function isAnnounced({ unit, mention: { start } }: Marker, units: readonly Scanned[]): boolean {
  const text = start > 0 ? units[unit]?.reading.text.slice(0, start) : units[unit - 1]?.reading.text;
  return text?.endsWith('：') ?? false;
}

interface Run extends Series {
  readonly items: { readonly ordinal: number; readonly place: Place }[];
  /** The run of its style that it broke off. */
  readonly within: Run | undefined;
}

/** The run of heads that goes on behind items of its own style within a sentence: “三、…：一、…；二、…。” and then “四、”. */
function resumed(run: Run, { ordinal, start }: HeadMention, under: number): Run | undefined {
  const last = run.items.at(-1);
  if (start > 0 || last?.place.start === 0 || last?.ordinal === ordinal - 1) return undefined;
  const outer = run.within;
  return outer?.under === under && outer.items.at(-1)?.ordinal === ordinal - 1 ? outer : undefined;
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
