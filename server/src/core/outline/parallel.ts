import { isHan } from '../text/characters.ts';
import type { Head } from './outline.ts';
import type { Scanned } from '../text/unit.ts';

/**
 * The same heads, but where bodies run on with no mark between: “（一）坚持项目为王，在扩大有效投资上开新局项目是发展的
 * 支撑。…”. Nothing in one of them says where its title ends; but heads of a series are as long as each other, and a body
 * likes to begin with a word of its head (项目). Where most of a series repeat a word at one place, their titles end there.
 */
export function parallel(heads: readonly Head[], units: readonly Scanned[]): readonly Head[] {
  const ends = new Map<Head, number>();
  for (const series of seriesOf(heads)) {
    const repeats = series.map((head) => repeatsIn(head, units));
    const length = sharedLength(repeats);
    if (length === undefined) continue;
    series.forEach((head, k) => {
      const own = repeats[k]?.has(length) !== true && repeats[k]?.has(length + 1) === true;
      ends.set(head, head.place.start + length + (own ? 1 : 0));
    });
  }
  return heads.map((head) => {
    const end = ends.get(head);
    return end === undefined ? head : { ...head, place: { ...head.place, end } };
  });
}

/** Fewer are alike by chance. */
const FEWEST = 3;
const SHORTEST = 10;
const LONGEST = 40;

/** The heads with brackets under each head above them. */
function seriesOf(heads: readonly Head[]): readonly (readonly Head[])[] {
  const all: Head[][] = [];
  let series: Head[] = [];
  for (const head of heads) {
    if (head.style === 'bracketed-ideographic') {
      if (series.length === 0) all.push(series);
      series.push(head);
    } else if ((series[0]?.level ?? 0) > head.level) {
      series = [];
    }
  }
  return all.filter(({ length }) => length >= FEWEST);
}

/** How far from a head's beginning its sentence takes up two characters again that it has told before. */
function repeatsIn({ place }: Head, units: readonly Scanned[]): ReadonlySet<number> {
  const text = units[place.unit]?.reading.text ?? '';
  const found = new Set<number>();
  // A title that its sentence ends with is whole.
  if (place.end - place.start < LONGEST_SENTENCE && place.end >= text.length - 1) return found;
  for (let length = SHORTEST; length <= LONGEST && place.start + length + 2 < text.length; length++) {
    const at = place.start + length;
    if (!isHan(text.charCodeAt(at)) || !isHan(text.charCodeAt(at + 1))) continue;
    const earlier = text.indexOf(text.slice(at, at + 2), place.start);
    if (earlier < at - 1) found.add(length);
  }
  return found;
}

/** A head of one sentence is seldom longer. */
const LONGEST_SENTENCE = 28;

/** The length at which, or one past which, two thirds of a series repeat a word. */
function sharedLength(repeats: readonly ReadonlySet<number>[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (let length = SHORTEST; length <= LONGEST; length++) {
    const first = repeats.filter((one) => one.has(length)).length;
    const either = repeats.filter((one) => one.has(length) || one.has(length + 1)).length;
    if (first * 2 > repeats.length && either * 3 >= repeats.length * 2 && either > most) {
      best = length;
      most = either;
    }
  }
  return best;
}
