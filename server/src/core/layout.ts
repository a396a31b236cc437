import { gapBefore } from './reading.ts';
import type { Scanned } from './unit.ts';

/**
 * How the author's line ends show in a report. In text copied from a page they have become spaces, inside words too.
 * A line ends where the next character does not fit in the page's width; one that ends sooner ends a paragraph.
 */
export interface Layout {
  /** Whether a paragraph begins at `i` of the read text of the unit at `unit`. */
  startsParagraph(unit: number, i: number): boolean;
}

/** Sentences that a paragraph has at most on average, in a text that has kept its line ends. */
const LONGEST_PARAGRAPH = 12;

/** Whether a report has kept its line ends, so that white space between sentences tells nothing. */
export function hasParagraphs(units: readonly Scanned[]): boolean {
  const paragraphs = units.reduce((count, { opens }) => count + (opens === 'paragraph' ? 1 : 0), 0);
  return paragraphs * LONGEST_PARAGRAPH >= units.length;
}

/** A report with fewer gaps than one in so many characters is not wrapped: its gaps are paragraphs. */
const SPARSE = 60;

export function layoutOf(units: readonly Scanned[]): Layout {
  const lines = linesOf(units);
  const width = pageWidth([...lines.values()]);
  const keepsLines = hasParagraphs(units);
  return {
    startsParagraph(unit, i) {
      const scanned = units[unit];
      if (!scanned) return false;
      if (i === 0 && (scanned.opens === 'paragraph' || keepsLines)) return scanned.opens === 'paragraph';
      if (!gapBefore(scanned.reading, i)) return false;
      return (
        width === 0 || (lines.get(keyOf(unit, i)) ?? width) + tokenWidth(scanned.reading.text, i) <= width
      );
    },
  };
}

function keyOf(unit: number, i: number): number {
  return unit * 4096 + i;
}

/** The width of the line before each gap, in full-width characters. */
function linesOf(units: readonly Scanned[]): Map<number, number> {
  const lines = new Map<number, number>();
  let width = 0;
  units.forEach(({ opens, reading }, index) => {
    const { text, lead, map } = reading;
    if (opens === 'paragraph') {
      width = 0;
    } else if (lead > 0) {
      lines.set(keyOf(index, 0), width);
      width = 0;
    }
    if (!map) {
      width += text.length;
      return;
    }
    let from = 0;
    for (let i = 1; i < text.length; i++) {
      if ((map[i] ?? 0) - (map[i - 1] ?? 0) === 1) continue;
      lines.set(keyOf(index, i), width + widthBetween(text, from, i));
      width = 0;
      from = i;
    }
    width += widthBetween(text, from, text.length);
  });
  return lines;
}

function widthBetween(text: string, start: number, end: number): number {
  let width = end - start;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) < 0x80) width -= 0.5;
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

/** The width that wrapped lines have, 0 where lines do not wrap. */
function pageWidth(lines: readonly number[]): number {
  if (lines.length < 4) return 0;
  const sorted = [...lines].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 0;
  return median > SPARSE ? 0 : (sorted[Math.floor(sorted.length * 0.9)] ?? 0);
}
