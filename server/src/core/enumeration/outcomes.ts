import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import { asCount } from './codes.ts';
import { listings, type OwnListing } from './listing.ts';
import { itemsIn, sizes, sizesFrom } from './members.ts';

const WORDS =
  '(?:下降|提升|增长|达标|清零|翻番|突破|丰收|胜利|改善|轮驱动|全?覆盖|到位|赢|通|降|升|减|增|控)';
const CHANGES = new RegExp(
  `“[三四五六七]${WORDS}”|(?<=[现续面部持])[三四五六七](?:下降|提升|增长)(?=[，。；])`,
  'gu',
);
const BOTH = new RegExp(`“双${WORDS}”：([^。；，、和与及]{2,24})(?=[。；]|$)`, 'gu');
const SINGLE =
  /(?<=^|[，；。：])([^，；。：、和与及]{2,20}?(?:起数|人数|强度|余额|债务率|(?:经济社会|社会)发展|疫情防控))(?:继续|持续|全部|全面)?(?:实现|保持|取得)?(?:了)?“?双(?:下降|降|控|减|升|胜利)/gu;
const SIGN = new RegExp(
  `“[三四五六七双]${WORDS}”|[现续面部持][三四五六七](?:下降|提升|增长)|[^“]双(?:下降|降|控|减|升|胜利)`,
  'u',
);

/**
 * What became of all that is named before it: “事故起数、死亡人数和受伤人数‘三下降’”. Of two one says 双, and often
 * leaves them unnamed; so only one that stands alone behind a colon is too few (“实现‘双下降’：死亡人数减少3人”), and one
 * statistic before it: “事故死亡人数‘双下降’”.
 */
export const outcomeCounts = listings(
  foundIn(SIGN, ({ reading: { text } }) => [
    ...namedBefore(text),
    ...aloneBefore(text),
    ...aloneBehind(text),
  ]),
);

function namedBefore(text: string): readonly OwnListing[] {
  return [...text.matchAll(CHANGES)].flatMap(({ 0: whole, index }) => {
    const led = LEAD.exec(text.slice(Math.max(0, index - 6), index))?.[0].length ?? 0;
    const end = index - led;
    const from = Math.max(...[...'，；。：'].map((mark) => text.lastIndexOf(mark, end - 1))) + 1;
    const items = itemsIn(text, from, end, '、');
    const words = items.map((item) => text.slice(item.start, item.end));
    const size = sizes(words);
    if (size.most < 2 || words.some((word) => word.length > LONGEST || /\d|等$/u.test(word))) return [];
    const start = index + (whole.startsWith('“') ? 1 : 0);
    const said = countOf(text.charAt(start));
    const noun = whole.replace(/[“”]/gu, '').slice(1);
    const count = asCount({ start, end: start + 1, said, noun });
    return [{ count, told: [{ start: from, end }], found: sizesFrom(size), where: 'before' }];
  });
}

function aloneBefore(text: string): readonly OwnListing[] {
  return [...text.matchAll(SINGLE)].flatMap(({ 0: whole, 1: alone = '', index }) => {
    if (PAIR.test(alone) || STATISTIC.test(text.slice(Math.max(0, index - REACH), index))) return [];
    const start = index + whole.indexOf('双', alone.length);
    const noun = text.slice(start + 1, index + whole.length);
    const count = asCount({ start, end: start + 1, said: 2, noun });
    return [{ count, told: [{ start: index, end: index + alone.length }], found: [1], where: 'before' }];
  });
}

/** Two in one word, or one more in the clause before. */
const PAIR = /城乡|[两双]|存贷|进出|收支|总体|各|分别|均|都|及其/u;
const STATISTIC = /(?:起数|人数|总量|强度|余额|债务率|数量|发展|防控)[^。]*，$/u;
const REACH = 40;

function aloneBehind(text: string): readonly OwnListing[] {
  return Array.from(text.matchAll(BOTH), ({ 0: whole, 1: alone = '', index }) => {
    const start = index + 1;
    const noun = whole.slice(2, whole.indexOf('”'));
    const end = index + whole.length;
    return {
      count: asCount({ start, end: start + 1, said: 2, noun }),
      told: [{ start: end - alone.length, end }],
      found: [1],
      where: 'after',
    };
  });
}

const LEAD = /(?:继续|持续|全部|全面)?(?:实现|保持|取得|呈现)?(?:了)?$/u;
const LONGEST = 20;
