import type { Span } from '../text/span.ts';
import { countedIn } from './counts.ts';
import { listings, type OwnListing } from './listing.ts';
import { DEED } from './resumed.ts';

/** Words without a mark between them before a code name with their count: “医疗医保医药‘三医’联动”, “护林护路护水‘三支队伍’”. */
export const unpartedCounts = listings(
  countedIn(/[\u4e00-\u9fff]“[二三四五六七八九]/u, ({ reading: { text } }, counts) =>
    counts.flatMap((count): readonly OwnListing[] => {
      if (!count.quoted || count.measure === '大') return [];
      const words = [2, 3]
        .map((length) => rowBefore(text, count.start - 1, length))
        .find((row) => row.length > 1);
      if (!words || Math.abs(words.length - count.said) > 1) return [];
      // Two words that begin alike may do so by chance, unless the name says what they share or how they are counted.
      const isSure =
        words.length > 2 ||
        count.measure !== '' ||
        text.charAt(words[0]?.start ?? 0) === count.noun.charAt(0);
      return isSure ? [{ count, told: words, found: [words.length], where: 'before' }] : [];
    }),
  ),
);

/**
 * The words of so many characters that end at `end` one behind the other and begin with one character, no two alike; a verb is none
 * of them: “综合实力实现‘三个跨越’” begins alike by chance.
 */
function rowBefore(text: string, end: number, length: number): readonly Span[] {
  const row: Span[] = [];
  const first = text.charAt(end - length);
  const told = new Set<string>();
  for (let at = end - length; at >= 0; at -= length) {
    const word = text.slice(at, at + length);
    if (!HAN.test(word) || !word.startsWith(first) || told.has(word) || DEED.test(word)) break;
    told.add(word);
    row.unshift({ start: at, end: at + length });
  }
  return row;
}

const HAN = /^[\u4e00-\u9fff]+$/u;
