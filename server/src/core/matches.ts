import type { Place } from './span.ts';
import type { View } from './view.ts';

/** Where a pattern matches: “我局牵头制定……” at 我局. */
export interface Match {
  readonly place: Place;
  /** The whole match and its groups. */
  readonly found: RegExpExecArray;
  /** The read text of the sentence it stands in. */
  readonly text: string;
}

/**
 * The matches of `pattern`, which must be global, sentence by sentence. A pattern that begins with its rarest words
 * passes over a report at a nanosecond a character; one that begins with anything asks for a `sign`, a string that
 * the sentences in question hold.
 */
export function* matchesOf(view: View, pattern: RegExp, sign = ''): Generator<Match> {
  for (let unit = 0; unit < view.units.length; unit++) {
    const text = view.units[unit]?.reading.text ?? '';
    if (!text.includes(sign)) continue;
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const next = pattern.lastIndex;
      yield { place: { unit, start: found.index, end: found.index + found[0].length }, found, text };
      // The reader of a match may have used the same pattern.
      pattern.lastIndex = Math.max(next, found.index + 1);
    }
  }
}

/** The clause around `at`: from the mark before it to the one after it, of those in `marks`. */
export function clauseAround(
  text: string,
  at: number,
  marks = '，；。：！？',
): { start: number; end: number } {
  let start = at;
  while (start > 0 && !marks.includes(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !marks.includes(text.charAt(end))) end++;
  return { start, end };
}
