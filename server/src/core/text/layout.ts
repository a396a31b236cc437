import { NO_SENTENCE } from './per-sentence.ts';
import { gapBefore } from './reading.ts';
import type { Place } from './span.ts';
import type { Scanned } from './unit.ts';

/**
 * How the author's line ends show in a report. In text copied from a page they have become spaces, inside words too.
 * A line ends where the next character does not fit in the page's width; one that ends sooner ends a paragraph.
 */
export interface Layout {
  /** Whether a paragraph begins at `i` of the read text of the unit at `unit`. */
  startsParagraph(unit: number, i: number): boolean;
}

export function layoutOf(units: readonly Scanned[]): Layout {
  const width = pageWidth(units);
  const keepsLines = hasParagraphs(units);
  return {
    startsParagraph(unit, i) {
      const scanned = units[unit];
      if (!scanned) return false;
      if (i === 0 && (scanned.opens === 'paragraph' || keepsLines)) return scanned.opens === 'paragraph';
      if (!gapBefore(scanned.reading, i)) return false;
      return width === 0 || lineBefore(units, unit, i, width) + tokenWidth(scanned.reading.text, i) <= width;
    },
  };
}

/** Sentences that a paragraph has at most on average, in a text that has kept its line ends. */
const LONGEST_PARAGRAPH = 12;

/** Whether a report has kept its line ends, so that white space between sentences tells nothing. */
export function hasParagraphs(units: readonly Scanned[]): boolean {
  const paragraphs = units.reduce((count, { opens }) => count + (opens === 'paragraph' ? 1 : 0), 0);
  return paragraphs * LONGEST_PARAGRAPH >= units.length;
}

/** How wide the line before `i` is, from the gap before it on; what is wider than `most` is not told apart. */
function lineBefore(units: readonly Scanned[], unit: number, i: number, most: number): number {
  let width = 0;
  for (let at = unit; at >= 0 && width <= most; at--) {
    const scanned = units[at];
    if (!scanned) break;
    const { reading, opens } = scanned;
    const end = at === unit ? i : reading.text.length;
    let start = end;
    while (start > 0 && end - start <= 2 * most && (start === end || !gapBefore(reading, start))) start--;
    width += widthBetween(reading.text, start, end);
    if (start > 0 || opens === 'paragraph' || (end > 0 && gapBefore(reading, 0))) break;
  }
  return width;
}

/** The width of what may not be parted from the character at `i`: a number, an opening mark, a closing mark after it. */
function tokenWidth(text: string, i: number): number {
  let end = i;
  while (OPENERS.includes(text.charAt(end)) && end < text.length) end++;
  end++;
  while (end < text.length && isUnbroken(text, end)) end++;
  return widthBetween(text, i, end);
}

const OPENERS = '“（《〔‘';
const CLOSERS = '，。、；：！？”）》〕’%';

function isUnbroken(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  return (code > 0x20 && code < 0x80) || CLOSERS.includes(text.charAt(i));
}

/** So many lines tell a page's width. */
const ENOUGH_LINES = 200;
/** A report with fewer gaps than one in so many characters is not wrapped: its gaps are paragraphs. */
const SPARSE = 60;

/** The width that wrapped lines have, 0 where lines do not wrap. */
function pageWidth(units: readonly Scanned[]): number {
  const lines: number[] = [];
  let begun: Begin = { unit: 0, start: 0 };
  const wrap = (unit: number, start: number): void => {
    lines.push(lineWidth(units, begun, { unit, start }));
    begun = { unit, start };
  };
  for (let unit = 0; unit < units.length && lines.length <= ENOUGH_LINES; unit++) {
    const { opens, reading } = units[unit] ?? NO_SENTENCE;
    if (opens === 'paragraph') begun = { unit, start: 0 };
    else if (reading.lead > 0) wrap(unit, 0);
    const { map } = reading;
    for (let i = 1; map && i < map.length; i++) if ((map[i] ?? 0) - (map[i - 1] ?? 0) > 1) wrap(unit, i);
  }
  if (lines.length < 4) return 0;
  lines.sort((a, b) => a - b);
  const median = lines[lines.length >> 1] ?? 0;
  const widest = lines[Math.floor(lines.length * 0.9)] ?? 0;
  // Most lines of a page are full; paragraphs differ.
  return median > SPARSE || 2 * median < widest ? 0 : widest;
}

/** Where a line begins. */
type Begin = Omit<Place, 'end'>;

/** Only what ends in a gap is measured: most texts have kept their line ends, and hold none. */
function lineWidth(units: readonly Scanned[], from: Begin, to: Begin): number {
  let width = 0;
  for (let unit = from.unit; unit <= to.unit; unit++) {
    const text = units[unit]?.reading.text ?? '';
    const start = unit === from.unit ? from.start : 0;
    width += widthBetween(text, start, unit === to.unit ? to.start : text.length);
  }
  return width;
}

/** In full-width characters. */
function widthBetween(text: string, start: number, end: number): number {
  let width = end - start;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) < 0x80) width -= 0.5;
  return width;
}
