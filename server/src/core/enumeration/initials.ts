import { foundIn } from '../joint.ts';
import { countOf } from '../ordinals.ts';
import { asCount } from './codes.ts';
import { listings } from './listing.ts';

/** Rows of which each character is a thing: “‘牛羊菜果药’五大产业”, “‘红黄蓝’三色管理”. */
export const initialCounts = listings(
  foundIn(/[三四五六七八九十](?:[大色季个类种项]|要素)/u, ({ reading: { text } }) =>
    Array.from(
      text.matchAll(INITIALS),
      ({ index, 0: whole, 1: quoted = '', 2: plain = '', 3: number = '', 4: measure = '' }) => {
        const end = index + whole.length;
        const start = end - number.length - measure.length;
        return {
          count: { ...asCount({ start, end, said: countOf(number) }), number },
          told: [{ start: index, end: start }],
          found: [(quoted || plain).length],
          where: 'letters' as const,
        };
      },
    ),
  ),
);

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
