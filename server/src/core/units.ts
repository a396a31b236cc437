import { type Opening, type Unit } from './unit.ts';

/** A unit is cut here, so that a page without any 。 stays a bounded piece of work. */
export const LONGEST_UNIT = 4096;

/**
 * How far around a place the splitting looks: whether a unit ends at a place is decided by this many code units
 * before and after it. `reanalyse` relies on it.
 */
export const LOOKAROUND = 256;

const ENDS = /[。！？!?\n]/u;
const CLOSERS = '”’」』）)》〉】］]"';

/** Cuts `text` into units from `start` on, which must be where a unit begins. */
export function* splitUnits(text: string, start = 0): Generator<Unit> {
  while (start < text.length) {
    const end = unitEnd(text, start);
    const body = text.slice(start, end);
    yield { start, text: body, opens: openingOf(text, start, body) };
    start = end;
  }
}

function unitEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_UNIT);
  let at = start;
  while (at < limit && text.charCodeAt(at) <= 0x20) at++;
  for (; at < limit; at++) {
    const char = text.charAt(at);
    if (!ENDS.test(char)) continue;
    if (char === '\n') return at;
    at++;
    while (at < limit && CLOSERS.includes(text.charAt(at))) at++;
    return at;
  }
  return limit;
}

function openingOf(text: string, start: number, body: string): Opening {
  if (start === 0 || /^\s*\n/.test(body)) return 'paragraph';
  return /[。！？!?”’」』）)》〉】］\]"]/u.test(text.charAt(start - 1)) ? 'sentence' : 'cut';
}
