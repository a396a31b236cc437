import { type Sizes, sizes } from './members.ts';
import { unjoined } from './unjoined.ts';

/** Whether it may be an item of a list, as “生态修复” is: a short phrase without figures; the first may have the verb before it. */
export function isItem(item: string, index: number): boolean {
  if (item.length === 0 || item.length > (index === 0 ? LONGEST_FIRST : LONGEST_ITEM)) return false;
  // “做活两翼、协调三区”: two deeds with a count each; but “‘云十条’从财税” opens the list.
  return !/\d|[二三四五六七八九十两](?:个|项|件|家|大|条)|[二三四五六七八九两][翼区带轴核极圈廊群城园链]$|分别|各|每/u.test(
    index === 0 ? item.replace(OPENING, '') : item,
  );
}

const OPENING = /^.*”[从以由围]/u;
const LONGEST_ITEM = 16;
const LONGEST_FIRST = 26;

/** The mark of a note: “聚变能源、具身智能‸〔12〕、合成生物”. */
export const NOTE_MARK = /[〔［[【]\d{1,3}[〕］\]】]|[①-⑳]/gu;

/**
 * An item without its own size (“总投资50亿元的‸甲电池”, “乙集团年产30万吨‸饲料厂”, “甲医院‸（1200床）”), the first without
 * the marker of its paragraph (“2.‸深化…”), what they were before (“由9家整合成‸城投”), the number that it explains (“‘3’指‸高端装备”), and what has the things: “推进9个安置点‸社区服务”.
 */
export function unsized(written: string, index: number): string {
  const item = written.replace(NOTE_MARK, '');
  if (!/\d/u.test(item)) return item;
  const own = item.replace(SIZED, '').replace(SIZE, '').replace(ROAD, lettered);
  return index > 0
    ? own
    : own.replace(MARKER, '').replace(TURNED, '').replace(DEFINED, '').replace(HOLDERS, '');
}

const SIZED = /（[^（）]{0,6}\d[^（）]{0,8}）/gu;
/** “330国道‸、国道104改线”: two roads stay two. */
function lettered(number: string): string {
  return number.replace(/\d/gu, (digit) => 'ABCDEFGHIJ'.charAt(Number(digit)));
}

const ROAD = /[GSXY]?\d{2,4}(?=国道|省道|县道|线)|(?<=国道|省道|县道|[GSXY])\d{2,4}/gu;
const MARKER = /^\d{1,2}[.．]|^（\d{1,2}）/u;
/** “公司由9家整合成‸城投”. */
const TURNED = /^.*\d.*(?:整合|合并|重组|归并|撤并|调整|优化|改组|组建|划分|拆分)[为成]/u;
const DEFINED = /^“\d{1,2}”(?:是指|指的是|[指是为即])/u;
const HOLDERS = /^[\u4e00-\u9fff]{0,6}\d{1,4}个(?=[\u4e00-\u9fff]{6})/u;

const SIZE =
  /(?:(?:总|计划|完成)?投资(?:约|超)?|年产|日处理|装机)?\d[\d.]*[十百千万亿]*(?:吨|兆瓦|千瓦|千伏|元|头|只|平方米|平米|立方米|亩|辆|MW|GW)(?:级|时)?的?(?=[\u4e00-\u9fffA-Z]{2})/gu;

/** Whether the list is of nouns that what follows sums up, not of clauses whose last verb governs it. */
export function isNoun(items: readonly string[]): boolean {
  const last = items.at(-1) ?? '';
  const middle = items.slice(1);
  const isAlike = items.length > 1 && items.every((item) => item.endsWith(last.slice(-2)));
  if (last.endsWith('的') || (ORGANS.test(last) && !isAlike)) return false;
  const short = middle.some((item) => item.length === 1) && !items.every((item) => SIDE.test(item));
  const inner = TREATED.test(last) ? middle.slice(0, -1) : middle;
  if (
    short &&
    !(
      items.length > 2 && inner.every((item) => item.length < (inner === middle ? 2 : 3) && !LEVEL.test(item))
    )
  )
    return false;
  if (items.every((item) => DEEDS.test(item))) return true;
  const even = items.length > 2 && middle.every((item) => item.length === last.length);
  if (/的(?!地)/u.test(last) && !even) return false;
  return even || !(VERBS.test(last) || middle.some((item) => LEADING_VERBS.test(item)));
}

/** “大气、水、土壤污染‸防治”: what the last says is done to all of them. */
const TREATED = /[\u4e00-\u9fff]{2}(?:防治|治理|整治|保护|修复|改造|安全|保障)$/u;

/** “东、西‸两个组团”. */
const SIDE = /^[东西南北中上下左右内外新老]$/u;

const ORGANS = /(?:委|政府|人大|政协|国务院|中央|部门|部署|要求|精神|讲话|指示|(?:^|[全我本各])[省市县])$/u;

const LEVEL = /[省市州盟县区旗乡镇街村社组]/u;

/** Phrases that end in what is done to their nouns or names: “‘老字号’焕新”, “传统产业提升、新兴产业培育‸两篇大文章”. */
const DEEDS =
  /[\u4e00-\u9fff”]{3,4}(?<=提升|升级|转型|培育|培优|壮大|建设|发展|改造|改革|创新|保护|治理|整治|修复|更新|振兴|保障|巩固|突破|攻坚|创建|融合|开发|利用|提质|增效|焕新|[延补强]链|倍增|支撑|引领|(?<!深入|扎实|全面|大力|加快|稳步|统筹|有序|系统|一体|协同|同步|持续|着力|聚力|合力|全力|强力|精心)(?:推进|打造|推广))$/u;

/** Verbs that govern what follows them: “…、打造‸五大基地”. */
const VERBS =
  /(?:实施|推进|做到|开展|落实|打造|建设|深化|坚持|完善|加快|推动|抓好|强化|突出|践行|增强|坚定|捍卫|拥护|实现|聚焦|围绕|构建|形成|健全|用好|打好|打响|争创|创建|巩固|完成|新增|新建|建成|培育|引进|达到|发展|做强|做大|做好|办好|入选|获评|荣获|成为|拥有|设立|成立|组建|认定|新认定|推出|出台|以|为|的|在|对|及|和|与|共|有)$/u;
const LEADING_VERBS =
  /^(?:实施|推进|开展|落实|打造|建设|深化|坚持|完善|加快|推动|抓好|强化|践行|增强|坚定|捍卫|拥护|实现|聚焦|构建|形成|健全|用好|打好|打响|争创|创建|巩固|完成|新增|新建|建成|培育|引进|做到|做强|做大|做好|办好|设立|成立|组建|推出|出台)./u;

/** “速度与质量、当前与长远、政府与市场”: each item has two sides. */
export function arePairs(items: readonly string[]): boolean {
  return items.length > 1 && items.every((item) => item.match(JOINT)?.length === 1);
}

export function joints(items: readonly string[]): number {
  // “稳”与“进”、“破”与“立”: each is one.
  if (items.every((item) => PAIR.test(item))) return 0;
  return items.reduce((sum, item) => sum + (unjoined(item).match(JOINT)?.length ?? 0), 0);
}

const PAIR = /”[与和及]“/u;
const JOINT =
  /(?<=[\u4e00-\u9fff”]{2}|^[\u4e00-\u9fff])(?:和|(?<![参赠给])与|(?<![推普涉波惠触遍危提顾])及)(?=[\u4e00-\u9fff“]{2}|[\u4e00-\u9fff]$)|\//gu;

/**
 * How many names stand between one pair of quotation marks: among five or more of four characters and up, “生态和环境修复” is one where
 * one side of its 和 is shorter than the other and than any name; the last may still add another, unless that side is a mere half.
 */
export function namesIn(items: readonly string[]): Sizes {
  const others = items.filter((item) => !JOINED.test(item));
  const shortest = Math.min(...others.map((item) => item.length));
  const tail = others[0]?.slice(-2) ?? '';
  if (others.length < MANY || shortest < LEAST || items.every((item) => item.endsWith(tail)))
    return sizes(items, joints(items));
  const parted = items.filter((item, i) => {
    const sides = item.split(JOINED).map(({ length }) => length);
    const shorter = Math.min(...sides);
    const isShort = i < items.length - 1 ? shorter < shortest : shorter * 2 < shortest;
    return !isShort || shorter === Math.max(...sides);
  });
  return { least: items.length, most: items.length + joints(parted) };
}

const JOINED = /[和与及]/u;
const MANY = 4;
const LEAST = 4;
