import { countOf } from '../ordinals.ts';
import { matchesOf } from '../matches.ts';
import type { View } from '../view.ts';
import type { Listing } from './listing.ts';

/**
 * “‘转型、增收、扩城、惠民’八字方针”, “沿着‘向海图强、工贸并举’的八字路径”: characters are counted, not items; and where each
 * character stands for a thing, “‘牛羊菜果药’五大产业”, “‘红黄蓝’三色管理”.
 */
export function* letteredCounts(view: View): Generator<Listing> {
  for (const { place, found } of matchesOf(view, INITIALS)) {
    const [whole, quoted = '', plain = '', number = '', measure = ''] = found;
    const letters = quoted || plain;
    const end = place.start + whole.length;
    const start = end - number.length - measure.length;
    const said = countOf(number);
    yield {
      place: { ...place, start, end },
      count: { start, end, said, number, arabic: false, quoted: false, measure, noun: '' },
      told: [{ ...place, end: start }],
      found: [letters.length],
      where: 'letters',
    };
  }
  for (const { place, found } of matchesOf(view, LETTERED, '字')) {
    const [whole, inside = '', number = ''] = found;
    const said = countOf(number);
    const letters = inside.match(/[\u4e00-\u9fff]/gu)?.length ?? 0;
    if (said < 4 || letters < 4) continue;
    const end = place.start + whole.length;
    const start = end - 1 - number.length;
    yield {
      place: { ...place, start, end },
      count: { start, end, said, number, arabic: /\d/u.test(number), quoted: false, measure: '字', noun: '' },
      told: [{ ...place, end: place.start + inside.length + 2 }],
      found: [letters],
      where: 'letters',
    };
  }
}

const LETTERED = /“([^“”]{4,80})”(?:的|这)?([一二三四五六七八九十]{1,3}|\d{1,2})字(?=[\u4e00-\u9fff])/gu;

/** Characters that stand for a thing each where they stand in a row: crops and livestock, colours, seasons, the parts of a landscape. */
const ROWS = [
  '牛羊猪鸡鸭鹅鱼虾蟹奶禽菜果茶药菌薯粮油棉麻糖烟桑蚕花竹林草豆麦稻米椒蒜姜枣梨桃',
  '红橙黄绿青蓝紫黑白',
  '春夏秋冬',
  '山水林田湖草沙海',
  '吃住行游购娱',
].map((row) => `[${row}]{3,9}`);

/** In quotation marks, or alone behind a mark: a word before it may end in one of them. */
const INITIALS = new RegExp(
  `(?:“(${ROWS.join('|')})”|(?<=^|[，；。、：])(${ROWS[0] ?? ''}))([三四五六七八九十])(大|色|季|个|类|种|要素|项)(?=[\\u4e00-\\u9fff“])`,
  'gu',
);
