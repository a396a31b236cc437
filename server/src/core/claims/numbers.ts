import type { QuantityMention } from '../scanning/mention.ts';
import { perSentence } from '../text/per-sentence.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Place } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';

/** A number with the words of its own, from the mark or number before it to the one after it: “惠及居民3200人”. */
export interface Labelled {
  readonly quantity: Quantity;
  readonly label: string;
}

/** The numbers of a report's sentences by their index, each in its order. */
export const numbersIn = perSentence(numbersOf);

/** The numbers of a sentence, in its order. */
export function numbersOf({ mentions, reading: { text } }: Scanned): readonly Labelled[] {
  const all = mentions.filter((mention): mention is QuantityMention => mention.kind === 'quantity');
  const numbers: Labelled[] = [];
  all.forEach(({ quantity, start, end }, k) => {
    const floor = all[k - 1]?.end ?? 0;
    const ceiling = all[k + 1]?.start ?? text.length;
    let from = start;
    while (from > floor && !MARKS.includes(text.charAt(from - 1))) from--;
    let to = end;
    while (to < ceiling && !MARKS.includes(text.charAt(to))) to++;
    // “改造公路42条、180公里”: a number without words shares those of the one before it.
    const bare = to - from === end - start && text.charAt(from - 1) === '、';
    numbers.push({
      quantity: ofPeople(quantity, text),
      label: (bare ? (numbers.at(-1)?.label ?? '') : '') + text.slice(from, to),
    });
  });
  return numbers;
}

/** “剩余3.2万贫困人口”, “4.6万搬迁群众”: people without 人 behind their number. */
function ofPeople(quantity: Quantity, text: string): Quantity {
  const { kind, unit, end } = quantity;
  return kind === 'none' && unit === '万' && PEOPLE.test(text.slice(end, end + REACH))
    ? { ...quantity, kind: 'people', unit: '万人' }
    : quantity;
}

const PEOPLE =
  /^(?:名|个)?[\u4e00-\u9fff]{0,8}?(?:人口|群众|儿女|人民|居民|移民|党员|干部职工)(?!户|家庭|点|区)/u;
const REACH = 14;

/** What stands between two numbers of a sentence. */
export function gapOf({ reading: { text } }: Scanned, a: Labelled, b: Labelled): string {
  return text.slice(a.quantity.end, b.quantity.start);
}

/** The numbers before `at` that stand in a row with it, and it: “1.61倍和1.81倍”. */
export function rowUpTo(sentence: Scanned, numbers: readonly Labelled[], at: number): readonly Labelled[] {
  let first = at;
  while (first > 0 && isJoined(sentence, numbers, first)) first--;
  return numbers.slice(first, at + 1);
}

/** The number at `at`, and those behind it that stand in a row with it. */
export function rowFrom(sentence: Scanned, numbers: readonly Labelled[], at: number): readonly Labelled[] {
  let end = at + 1;
  while (end < numbers.length && isJoined(sentence, numbers, end)) end++;
  return numbers.slice(at, end);
}

function isJoined(sentence: Scanned, numbers: readonly Labelled[], k: number): boolean {
  const [one, next] = [numbers[k - 1], numbers[k]];
  return one !== undefined && next !== undefined && /^[、和与及]$/u.test(gapOf(sentence, one, next));
}

/** Whether a number is where something began: 47 of “由47个增加到全部覆盖”. */
export function isOrigin({ reading: { text } }: Scanned, { quantity: { start, end } }: Labelled): boolean {
  return (
    /[由从][^，。；]{0,8}$/u.test(text.slice(Math.max(0, start - 9), start)) &&
    TURNS.test(text.slice(end, end + 8))
  );
}

const TURNS = /^(?:增加|提高|提升|发展|扩大|上升|攀升|拓展|减少|下降|压减|缩减|[增升降减扩拓])到?至?/u;

export function placeOf(unit: number, { quantity }: Labelled): Place {
  return { unit, start: quantity.start, end: quantity.end };
}

const MARKS = '、，；：。！？（）';
