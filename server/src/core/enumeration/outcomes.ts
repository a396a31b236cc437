import { foundIn } from '../joint.ts';
import { countOf } from '../ordinals.ts';
import { asCount } from './codes.ts';
import { listings, type OwnListing } from './listing.ts';
import { itemsIn, sizes, sizesFrom } from './members.ts';

const FEW = '[三四五六七]';
const CHANGE = `“${FEW}(?:下降|提升|增长|达标|清零|翻番|突破|丰收|胜利|改善|降|升|减|增|控)”`;
const SIGN = new RegExp(CHANGE, 'u');
const CHANGES = new RegExp(CHANGE, 'gu');

/**
 * What became of all that is named before it: “事故起数、死亡人数和受伤人数‘三下降’”. Of two one says 双, and often
 * leaves them unnamed; so three and more alone are counted.
 */
export const outcomeCounts = listings(
  foundIn(SIGN, ({ reading: { text } }) =>
    Array.from(text.matchAll(CHANGES), ({ 0: whole, index }): OwnListing | undefined => {
      const led = LEAD.exec(text.slice(Math.max(0, index - 6), index))?.[0].length ?? 0;
      const end = index - led;
      const from = Math.max(...[...'，；。：'].map((mark) => text.lastIndexOf(mark, end - 1))) + 1;
      const items = itemsIn(text, from, end, '、');
      const words = items.map((item) => text.slice(item.start, item.end));
      const size = sizes(words);
      if (size.most < 2 || words.some((word) => word.length > LONGEST || /\d|等$/u.test(word)))
        return undefined;
      const start = index + 1;
      return {
        count: asCount({
          start,
          end: start + 1,
          said: countOf(text.charAt(start)),
          noun: whole.slice(2, -1),
        }),
        told: [{ start: from, end }],
        found: sizesFrom(size),
        where: 'before',
      };
    }).filter((listing) => listing !== undefined),
  ),
);

const LEAD = /(?:继续|持续|全部|全面)?(?:实现|保持|取得|呈现)?(?:了)?$/u;
const LONGEST = 20;
