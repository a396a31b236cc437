import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import { asCount } from './codes.ts';
import { listings, type OwnListing } from './listing.ts';

/**
 * Rows of which each character is a thing: “‘牛羊菜果药’五大产业”, “‘红黄蓝’三色管理”, “‘人财物技’四大要素”, “推进产学研用四方协同”,
 * “闽浙赣皖四省交界”.
 */
export const initialCounts = listings(
  foundIn(
    /[二两三四五六七八九十](?:[大色季个类种项省市地方维育环链股路位]|要素)/u,
    ({ reading: { text } }): readonly OwnListing[] => [
      ...Array.from(text.matchAll(KINDS), ({ index, 1: row = '', 2: number = '', 3: measure = '' }) =>
        listing(index, row, number, measure),
      ),
      ...Array.from(text.matchAll(APART), ({ index, 1: row = '', 2: number = '', 3: measure = '' }) => ({
        ...listing(index, row, number, measure),
        where: 'before' as const,
      })),
      ...Array.from(text.matchAll(PARTS)).flatMap(
        ({ index, 1: row = '', 2: number = '', 3: measure = '' }) =>
          isRow(row, text.charAt(index - 1)) ? [listing(index, row, number, measure)] : [],
      ),
    ],
  ),
);

/** A row, in quotation marks or without, with the count behind it. */
function listing(index: number, row: string, number: string, measure: string): OwnListing {
  const start = index + row.length;
  const end = start + number.length + measure.length;
  return {
    count: { ...asCount({ start, end, said: countOf(number) }), number },
    told: [{ start: index, end: start }],
    found: [row.replace(/[“”、]/gu, '').length],
    where: 'letters',
  };
}

/** No character twice, and no word before it that may end in one: “育” of “教育科文卫体” is none of the row. */
function isRow(row: string, before: string): boolean {
  return new Set(row).size === row.length && (row.startsWith('“') || BEFORE.test(before));
}

/** Marks, and what a verb or a word between nouns ends in. */
const BEFORE = /^$|[，；。、：”的在由对及和与跨邻接进动建立成化强展施好实筹合全善用造挥现]/u;

/** Characters that stand for a thing each where they stand in a row: crops and livestock, colours, seasons, the parts of a landscape. */
const KIND_ROWS = [
  '牛羊猪鸡鸭鹅鱼虾蟹奶禽菜果茶药菌薯粮油棉麻糖烟桑蚕花竹林草豆麦稻米椒蒜姜枣梨桃',
  '红橙黄绿青蓝紫黑白',
  '春夏秋冬',
  '山水林田湖草沙海',
  '吃住行游购娱',
].map((row) => `[${row}]{3,9}`);

/** In quotation marks, or alone behind a mark: a word before it may end in one of them. */
const KINDS = new RegExp(
  `(“(?:${KIND_ROWS.join('|')})”|(?<=^|[，；。、：])${KIND_ROWS[0] ?? ''}|[山水林田湖草沙冰海]{5,9})([三四五六七八九十])(大|色|季|个|类|种|要素|项)(?=[\\u4e00-\\u9fff“])`,
  'gu',
);

/** “红、黄、绿三色”, “东、南、西、北四个方向”: colours, seasons and directions, of which two are told by their names as well. */
const APART =
  /((?:[红橙黄绿青蓝紫黑白]、)+[红橙黄绿青蓝紫黑白](?=“?[二两三四五六七]色)|(?:[春夏秋冬]、)+[春夏秋冬](?=“?[两三四五]季)|(?:[东西南北中]、)+[东西南北中](?=[三四五]个?(?:方向|片区|组团|板块|分?区)))“?([二两三四五六七])(色|季|个|)/gu;

/**
 * Characters that stand for a part of one whole each: what production takes, who works together, the services laid to a site, the stages
 * of a trade, the virtues of schooling, the trades of electronics, public services, the short names of provinces.
 */
const PART_ROWS = [
  '人财物技地钱数资才信权',
  '党政军警民企社校群',
  '政产学研金服用介银企担园',
  '产城人港文旅景村路',
  '水电路气网暖热讯污',
  '种养加产供储运销贸游',
  '责权利效',
  '芯屏端网器车光机智云材药',
  '德智体美劳',
  '教科文卫体医养旅',
  '农文旅体商康养学游',
  '水岸城林路田山湖',
  '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇藏陕甘青宁新',
].map((row) => `[${row}]{3,9}`);

/** What counts the parts, and not something that they bring about: “‘产学研’四大平台” counts platforms. */
const PARTS = new RegExp(
  `((?:“(?:${PART_ROWS.join('|')})”|${PART_ROWS.join('|')}))([三四五六七八九十])((?:[个大项类种]?(?:要素|因素|资源|事业|设施|配套|环节|主体|领域|元素|融合|联动|贯通|协同))|(?:[省地方维育环链股路]|位一体)(?=[\\u4e00-\\u9fff，。；]))`,
  'gu',
);
