import { sentencesHolding, sentencesWith } from './joint.ts';
import { isEdited, perSentence } from './per-sentence.ts';
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
  const found = foundBy(pattern, sign)(view);
  for (const unit of candidates(view, pattern, sign)) {
    for (const one of found(unit)) {
      const { index } = one;
      yield { place: { unit, start: index, end: index + one[0].length }, found: one, text: one.input };
    }
  }
}

/** The sentences to be asked. While a report is edited, what is known of each is quicker to ask than all of its text. */
function candidates({ units }: View, pattern: RegExp, sign: string): Iterable<number> {
  if (sign !== '') return sentencesHolding(units, sign);
  return isEdited(units) ? units.keys() : sentencesWith(units, pattern);
}

type Search = ReturnType<typeof perSentence<readonly RegExpExecArray[]>>;

/** By what is looked for, which a rule may make anew for each report; there are no more of them than rules and places. */
const searches = new Map<string, Search>();

function foundBy(pattern: RegExp, sign: string): Search {
  const wanted = `${pattern.flags}/${sign}/${pattern.source}`;
  let search = searches.get(wanted);
  if (!search) {
    search = perSentence(({ reading: { text } }) => (text.includes(sign) ? matched(text, pattern) : NONE));
    searches.set(wanted, search);
  }
  return search;
}

const NONE: readonly RegExpExecArray[] = [];

/** As `matchAll`, which makes a pattern of its own for every text; most texts hold no match. */
function matched(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  while (match) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
    match = pattern.exec(text);
  }
  return found;
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
