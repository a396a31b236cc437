import { foundIn } from '../view/joint.ts';
import { countsIn } from './counts.ts';
import { listings, type OwnListing } from './listing.ts';
import { itemsIn, sizes, sizesFrom } from './members.ts';

/** As many things as places that get one each: “规划三个园区，石门、白石、竹岭各建一处”. */
export const apieceCounts = listings(
  foundIn(/各[^，。；、]{0,4}[一1][处座所个家]/u, ({ reading: { text } }) =>
    [...text.matchAll(EACH)].flatMap(({ index, 0: whole, 1: list = '' }): readonly OwnListing[] => {
      const from = index + 1;
      const clause = Math.max(...[...'，。；：'].map((mark) => text.lastIndexOf(mark, index - 1))) + 1;
      const count = countsIn(text.slice(clause, from)).at(-1);
      const items = itemsIn(text, from, from + list.length, '、').map(({ start, end }) =>
        text.slice(start, end),
      );
      const behind = text.slice(index + whole.length);
      if (!count || items.length < 2 || items.some((item) => SOME.test(item)) || REST.test(behind)) return [];
      const found = sizesFrom(sizes(items));
      if (!found.some((size) => Math.abs(size - count.said) < 2)) return [];
      const moved = { ...count, start: clause + count.start, end: clause + count.end };
      return [{ count: moved, told: [{ start: from, end: from + list.length }], found, where: 'after' }];
    }),
  ),
);

const EACH = /，([^，。；：\d]{3,60})各[^，。；、]{0,4}[一1][处座所个家]/gu;

/** Some of them, or more of them behind. */
const SOME = /其中|等$|包括|另|每/u;
const REST = /^[^。]{0,30}(?:其余|其他|另外|另|还有|剩余)/u;
