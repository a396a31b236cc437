import { headlineEnd, itemEnd } from './headline.ts';
import type { Layout } from '../text/layout.ts';
import type { HeadMention, HeadStyle, Mention } from '../scanning/mention.ts';
import type { Head } from './outline.ts';
import { parallel } from './parallel.ts';
import type { Place } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';

/** A marker where it stands, and where in its unit the next one does. */
export interface Marker {
  readonly unit: number;
  readonly mention: HeadMention;
  readonly limit: number;
}

/** The numbered heads, with the level that their style has in this report. */
export function headingsOf(
  units: readonly Scanned[],
  markers: readonly Marker[],
  layout: Layout,
): readonly Head[] {
  const levels = levelsOf(markers, units);
  const heads: Head[] = [];
  for (const marker of markers) {
    const unit = units[marker.unit];
    const level = levels(marker);
    if (!unit || level === undefined) continue;
    const { start, end: from, style, ordinal } = marker.mention;
    const end = isItem(marker, unit)
      ? itemEnd(unit.reading.text, from, marker.limit)
      : headlineEnd(unit.reading, from, marker.limit, (i) => layout.startsParagraph(marker.unit, i));
    if (end > from) heads.push({ level, style, ordinal, place: { unit: marker.unit, start, end } });
  }
  return parallel(heads, units);
}

/** Every marker from `body` on, but those of contents lines: “第一章　发展基础……3”. */
export function markersOf(units: readonly Scanned[], body: Place): readonly Marker[] {
  const markers: Marker[] = [];
  for (let index = body.unit; index < units.length; index++) {
    const unit = units[index];
    if (!unit) continue;
    const heads = headsIn(unit);
    if (heads.length === 0) continue;
    const { text } = unit.reading;
    for (const [k, mention] of heads.entries()) {
      if (index > body.unit || mention.start >= body.start)
        markers.push({ unit: index, mention, limit: heads[k + 1]?.start ?? text.length });
    }
  }
  return markers;
}

/** The head mentions of a sentence; none in a contents line. */
function headsIn({ mentions, reading: { text } }: Scanned): readonly HeadMention[] {
  if (!mentions.some(isHead) || isContentsLine(text)) return NO_HEADS;
  return mentions.filter(isHead);
}

const NO_HEADS: readonly HeadMention[] = [];

function isHead(mention: Mention): mention is HeadMention {
  return mention.kind === 'head';
}

function isContentsLine(text: string): boolean {
  return /[.…·]{3,}\s?\d{0,3}$/u.test(text);
}

const SERIES: readonly HeadStyle[] = [
  'is-series',
  'must-series',
  'ordinal-series',
  'arabic',
  'bracketed-arabic',
];

/** An item's title ends with its clause, a head's with its sentence. */
function isItem({ mention }: Marker, { reading }: Scanned): boolean {
  return SERIES.includes(mention.style) && /[。；！]$/u.test(reading.text);
}

/** Which level each marker has; undefined for one that is no heading. */
function levelsOf(
  markers: readonly Marker[],
  units: readonly Scanned[],
): (marker: Marker) => Head['level'] | undefined {
  const has = (style: HeadStyle): boolean => markers.some(({ mention }) => mention.style === style);
  const divisions = (['part', 'chapter', 'section'] as const).filter(has);
  const under = Math.min(divisions.length, 2);
  const fixed: Partial<Record<HeadStyle, Head['level']>> = {
    part: 1,
    chapter: level(divisions.indexOf('chapter') + 1),
    section: level(divisions.indexOf('section') + 1),
    panel: level(Math.max(1, divisions.length)),
    ideographic: level(1 + under),
    'bracketed-ideographic': level(2 + under),
    arabic: 3,
  };
  const dashes = titledDashes(markers, units);
  const runs = runLengths(markers);
  const inline = inlineItems(markers, units);
  const topOrdinals = !has('ideographic') && divisions.length === 0;
  return (marker) => {
    const { style, start } = marker.mention;
    const unit = units[marker.unit];
    if (!unit) return undefined;
    switch (style) {
      case 'dash':
        return dashes.has(marker) ? 2 : undefined;
      case 'ordinal-series':
        return topOrdinals && start === 0 && unit.opens === 'paragraph'
          ? 1
          : (runs.get(marker) ?? 0) > 1
            ? 3
            : undefined;
      case 'is-series':
      case 'must-series':
        return (runs.get(marker) ?? 0) > 1 ? 3 : undefined;
      case 'bracketed-arabic':
        return undefined;
      case 'ideographic':
        return inline.has(marker) ? 3 : fixed[style];
      case 'part':
      case 'chapter':
      case 'section':
      case 'panel':
      case 'bracketed-ideographic':
      case 'arabic':
        return fixed[style];
    }
  };
}

/** The items of “如下：一、甲；二、乙；三、丙。”: none is a head, the last no more than the others. */
function inlineItems(markers: readonly Marker[], units: readonly Scanned[]): ReadonlySet<Marker> {
  const inline = new Set<Marker>();
  let before: Marker | undefined;
  for (const marker of markers) {
    const { style, start, ordinal } = marker.mention;
    if (style !== 'ideographic') continue;
    const text = units[marker.unit]?.reading.text ?? '';
    const goesOn =
      before?.unit === marker.unit && before.mention.ordinal === ordinal - 1 && inline.has(before);
    if (start > 0 && '；：，'.includes(text.charAt(start - 1)) && (marker.limit < text.length || goesOn))
      inline.add(marker);
    before = marker;
  }
  return inline;
}

function level(n: number): Head['level'] {
  return n <= 1 ? 1 : n === 2 ? 2 : 3;
}

/** How many items the run of “一是…二是…” has that each marker belongs to: one alone is a figure of speech. */
function runLengths(markers: readonly Marker[]): ReadonlyMap<Marker, number> {
  const lengths = new Map<Marker, number>();
  let run: Marker[] = [];
  const close = (): void => {
    for (const marker of run) lengths.set(marker, run.length);
    run = [];
  };
  for (const style of ['is-series', 'must-series', 'ordinal-series'] as const) {
    for (const marker of markers) {
      if (marker.mention.style !== style) continue;
      if (marker.mention.ordinal === 1) close();
      run.push(marker);
    }
    close();
  }
  return lengths;
}

/** Dashes that open a titled passage: several, each a short sentence without figures that others follow. */
function titledDashes(markers: readonly Marker[], units: readonly Scanned[]): ReadonlySet<Marker> {
  const titled = markers.filter(({ unit, mention, limit }) => {
    const text = units[unit]?.reading.text ?? '';
    if (mention.style !== 'dash' || limit < text.length || text.length - mention.end > 42) return false;
    return (
      text.endsWith('。') && !/\d/u.test(text.slice(mention.end)) && units[unit + 1]?.opens === 'sentence'
    );
  });
  return new Set(titled.length > 1 ? titled : []);
}
