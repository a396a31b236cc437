import { sentencesHolding, sentencesWith } from './joint.ts';
import { once } from '../once.ts';
import { type Held, heldBy, isEdited } from '../text/per-sentence.ts';
import type { Place, Span } from '../text/span.ts';
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
export function matchesOf(view: View, pattern: RegExp, sign = ''): readonly Match[] {
  const { units } = view;
  // While a report is edited, what is known of its sentences is quicker to ask than all of its text.
  if (isEdited(units)) return placed(searchFor(pattern, sign)(view));
  const candidates = sign === '' ? sentencesWith(view, pattern) : sentencesHolding(view, sign);
  return candidates.flatMap((unit) => matchesIn(unit, matched(units[unit]?.reading.text ?? '', pattern)));
}

type Found = readonly RegExpExecArray[];

/** An edit of other sentences leaves the list what it is. */
const placed = once((held: readonly Held<Found>[]) =>
  held.flatMap(({ unit, value }) => matchesIn(unit, value)),
);

function matchesIn(unit: number, all: Found = []): readonly Match[] {
  return all.map((found) => {
    const { index: start, input: text } = found;
    return { place: { unit, start, end: start + found[0].length }, found, text };
  });
}

type Search = ReturnType<typeof heldBy<Found>>;

/** By pattern, which most rules have for good, and by what it looks for, where a rule makes one for each report. */
const byPattern = new WeakMap<RegExp, Search>();
const byText = new Map<string, Search>();

function searchFor(pattern: RegExp, sign: string): Search {
  const known = byPattern.get(pattern);
  if (known) return known;
  const wanted = `${pattern.flags}/${sign}/${pattern.source}`;
  const search =
    byText.get(wanted) ??
    heldBy(({ reading: { text } }) => (text.includes(sign) ? matched(text, pattern) : undefined));
  byText.set(wanted, search);
  byPattern.set(pattern, search);
  return search;
}

/** As `matchAll`, which makes a pattern of its own for every text; most texts hold no match. */
function matched(text: string, pattern: RegExp): Found | undefined {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return undefined;
  const found: RegExpExecArray[] = [];
  while (match) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
    match = pattern.exec(text);
  }
  return found;
}

/** The clause around `at`: from the mark before it to the one after it, of those in `marks`, and no more than that far away. */
export function clauseAround(text: string, at: number, marks = '，；。：！？'): Span {
  const first = Math.max(0, at - FAR);
  const last = Math.min(text.length, at + FAR);
  let start = at;
  while (start > first && !marks.includes(text.charAt(start - 1))) start--;
  let end = at;
  while (end < last && !marks.includes(text.charAt(end))) end++;
  return { start, end };
}

/** No clause that a person writes is longer. */
const FAR = 300;
