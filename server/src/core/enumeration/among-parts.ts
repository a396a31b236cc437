import { add, compare } from '../numbers/decimal.ts';
import { amountOf } from '../numbers/quantity.ts';
import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import { gapOf, type Labelled, numbersOf } from '../claims/numbers.ts';
import type { Scanned } from '../text/unit.ts';
import { asCount } from './codes.ts';
import { listings, type OwnListing } from './listing.ts';

/**
 * Parts with a number each that bear what a code name counts: “‘两癌’筛查8.6万人次，其中宫颈癌4.5万人次、乳腺癌4.1万人次”, where they add up to the
 * whole, and “‘一区三园’中，云台园8平方公里、石门园6平方公里、白石园5平方公里”.
 */
export const amongCounts = listings(
  foundIn(/“[^“”]{0,3}[二两三四五六七][^“”]{1,2}”(?:中，|[^。]*其中)/u, (sentence): readonly OwnListing[] => {
    const { text } = sentence.reading;
    const numbers = numbersOf(sentence);
    return Array.from(text.matchAll(NAMED)).flatMap(
      ({ index, 0: whole, 1: lead = '', 2: number = '', 3: noun = '' }) => {
        const from = index + whole.length;
        const among = text.startsWith('中，', from) ? from : text.indexOf('其中', from);
        const row =
          among < 0 || /[。；]/u.test(text.slice(from, among)) ? [] : rowFrom(sentence, numbers, among);
        const isWhole = among === from || addsUp(numbers, row);
        const names = row.map(({ label, quantity }) =>
          label.slice(0, label.length - (quantity.end - quantity.start)),
        );
        const said = countOf(number);
        if (row.length < 2 || Math.abs(row.length - said) > 1 || !isWhole) return [];
        if (!names.every((name) => name.replace(/^(?:其中|中)：?/u, '').endsWith(noun.slice(-1)))) return [];
        const start = index + 1 + lead.length;
        const told = row.map(({ quantity }) => ({ start: quantity.start, end: quantity.end }));
        return [
          { count: asCount({ start, end: start + 1, said }), told, found: [row.length], where: 'after' },
        ];
      },
    );
  }),
);

const NAMED = /“([^“”\d]{0,3}?)([二两三四五六七])([^“”\d]{1,2})”/gu;

/** The numbers of one unit behind `from`, up to the first mark but 、 and ，. */
function rowFrom(sentence: Scanned, numbers: readonly Labelled[], from: number): readonly Labelled[] {
  const first = numbers.findIndex(({ quantity }) => quantity.start > from);
  const row = numbers.slice(first);
  const end = row.findIndex((one, i) => {
    const last = row[i - 1];
    return (
      last !== undefined &&
      (/[；：（）]/u.test(gapOf(sentence, last, one)) || one.quantity.unit !== last.quantity.unit)
    );
  });
  return first < 0 ? [] : end < 0 ? row : row.slice(0, end);
}

function addsUp(numbers: readonly Labelled[], row: readonly Labelled[]): boolean {
  const [first, ...others] = row.map(({ quantity }) => amountOf(quantity));
  const total = numbers.findLast(({ quantity }) => quantity.end <= (row[0]?.quantity.start ?? 0));
  if (!first || total?.quantity.unit !== row[0]?.quantity.unit || !total) return false;
  return compare(others.reduce(add, first), amountOf(total.quantity)) === 0;
}
