import type { Place, Span } from '../span.ts';
import type { View } from '../view.ts';
import { type Count, countedIn } from './counts.ts';

/** A code name with a count, and the words without a mark between them that it sums up. */
export interface Unparted {
  readonly place: Place;
  readonly count: Count;
  readonly items: readonly Place[];
}

/** “医疗医保医药‘三医’联动”, “农技农经农机‘三支队伍’”: words of one length that all begin alike, right before the name. */
export function* unpartedCounts(view: View): Generator<Unparted> {
  for (const { unit, count, items } of unpartedIn(view)) {
    const { start, end } = count;
    yield { place: { unit, start, end }, count, items: items.map((item) => ({ unit, ...item })) };
  }
}

const unpartedIn = countedIn(/[\u4e00-\u9fff]“[二三四五六七八九]/u, ({ reading: { text } }, counts) =>
  counts.flatMap((count) => {
    if (!count.quoted || count.measure === '大') return [];
    const items = [2, 3]
      .map((length) => rowBefore(text, count.start - 1, length))
      .find((row) => row.length > 1);
    const isNear = items && Math.abs(items.length - count.said) < 2;
    // Two words that begin alike may do so by chance, unless the name says what they share or how they are counted.
    const isSure =
      items &&
      (items.length > 2 ||
        count.measure !== '' ||
        text.charAt(items[0]?.start ?? 0) === count.noun.charAt(0));
    return isNear && isSure ? [{ count, items }] : [];
  }),
);

/** The words of so many characters that end at `end` one behind the other and begin with one character, no two alike. */
function rowBefore(text: string, end: number, length: number): readonly Span[] {
  const row: Span[] = [];
  const first = text.charAt(end - length);
  const told = new Set<string>();
  for (let at = end - length; at >= 0; at -= length) {
    const word = text.slice(at, at + length);
    if (!HAN.test(word) || !word.startsWith(first) || told.has(word)) break;
    told.add(word);
    row.unshift({ start: at, end: at + length });
  }
  return row;
}

const HAN = /^[\u4e00-\u9fff]+$/u;
