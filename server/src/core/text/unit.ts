import type { Mention } from '../scanning/mention.ts';
import type { Reading } from './reading.ts';
import type { Span } from './span.ts';

/**
 * A sentence: the unit of work. Units tile the text, so the white space before a sentence belongs to it:
 * “ 地区生产总值增长5.6%。” is one unit. It ends at 。！？ (with the closing quotation marks after it) or at a
 * break, and is cut at 4,096 code units.
 */
export interface Unit {
  /** UTF-16 offset in the file. */
  readonly start: number;
  readonly text: string;
  /** How it begins: a paragraph's first sentence, a following one, or the rest of one that was cut. */
  readonly opens: Opening;
}

export type Opening = 'paragraph' | 'sentence' | 'cut';

/**
 * What was still open where a unit ended, so that the next one can be scanned without it:
 * quotation marks and brackets that a 。 stood inside of. A paragraph starts afresh.
 */
export type Carry = number;

/**
 * A unit without its place: what its text alone says. The same text with the same carry gives the same answer,
 * so it is kept while the text around it moves. All spans are relative to `reading.text`; `at` makes them absolute.
 */
export interface Scanned {
  readonly text: string;
  readonly opens: Opening;
  readonly reading: Reading;
  readonly carryIn: Carry;
  readonly carryOut: Carry;
  /** Sorted by start; no two overlap but a head, which covers others. */
  readonly mentions: readonly Mention[];
}

/** The file's span for a span of a unit that starts at `start`. */
export function at(start: number, unit: Scanned, span: Span): Span {
  const from = sourceOffset(unit, span.start);
  const to = span.end > span.start ? sourceOffset(unit, span.end - 1) + 1 : from;
  return { start: start + from, end: start + to };
}

/** A span as the author wrote it, in its own widths, but for the white space that is not read. */
export function written(unit: Scanned, span: Span): string {
  const { map } = unit.reading;
  if (!map) return unit.text.slice(sourceOffset(unit, span.start), sourceOffset(unit, span.end));
  let text = '';
  for (let i = span.start; i < span.end; i++) text += unit.text.charAt(map[i] ?? unit.text.length);
  return text;
}

function sourceOffset(unit: Scanned, i: number): number {
  const { lead, map } = unit.reading;
  return map ? (map[i] ?? unit.text.length) : lead + i;
}
