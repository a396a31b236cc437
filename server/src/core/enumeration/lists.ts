import type { Span } from '../span.ts';
import { sizes, split } from './members.ts';

/** A list written with 、 or in quotation marks, and how many items it may be read to have. */
export interface WrittenList extends Span {
  /** Without the 和 in its items being counted, and with. */
  readonly least: number;
  readonly most: number;
  /** 等 after it: there may be more. */
  readonly open: boolean;
  /** All of it stands between one pair of quotation marks. */
  readonly quoted: boolean;
}

/**
 * The list that ends right before `end`: “规划、审批、建设‸“三统一””, “‘优品、强商’‸四大行动”, “‘唤醒’‘扶壮’‸三大行动”.
 * Undefined where what stands there is no list, or more than a list.
 */
export function listBefore(text: string, end: number): WrittenList | undefined {
  let stop = end;
  const isQuoted = text.charAt(stop - 1) === '“';
  if (isQuoted) stop--;
  // “紧盯工程建设、土地出让、集体‘三资’等重点领域”: the code is the last of the items.
  if (isQuoted && LAST_OF_ALL.test(text.slice(end, end + 4))) return undefined;
  const open = text.charAt(stop - 1) === '等';
  if (open) stop--;
  stop -= SUMMED_UP.exec(text.slice(Math.max(0, stop - 3), stop))?.[0].length ?? 0;
  const made = MADE_OF.exec(text.slice(Math.max(0, stop - 6), stop))?.[0].length ?? 0;
  stop -= made;
  // “甲、乙、丙”的三大理念.
  if (text.slice(stop - 2, stop) === '”的') stop--;
  // 甲与乙、丙与丁的两大关系.
  else if (text.charAt(stop - 1) === '的' && RELATIONS.test(text.slice(end, end + RELATION))) stop--;
  if (text.charAt(stop - 1) === '”') {
    const quoted = quotedList(text, stop);
    // “甲”“乙”“三大行动”: one more of the same kind, and no sum.
    if (quoted && !(isQuoted && text.slice(quoted.start, stop).includes('”“'))) return { ...quoted, open };
    if (quoted) return undefined;
  }
  const start = sinceOrder(text, sinceCount(text, clauseStart(text, stop), stop));
  const items = listed(split(text.slice(start, stop), '、').map(unsized));
  if (items.length < 2 || !items.every(isItem) || NAMES_AND_MORE.test(items[0] ?? '')) return undefined;
  if (arePairs(items) && RELATIONS.test(text.slice(end, end + RELATION)))
    return { start, end: stop, least: items.length, most: items.length, open, quoted: false };
  const isDone = DONE_TO.test(text.slice(end, end + 4)) && text.charAt(stop - 1) !== '”';
  if (!isDone && !isNoun(items)) return undefined;
  // “健康扶贫‘三保险’、教育资助‘两免一补’、低保与扶贫线‘两线合一’”: each item has a code of its own.
  if (isQuoted && items.slice(0, -1).some((item) => item.endsWith('”'))) return undefined;
  // A few of several may lead: “以甲、乙等产业为主导的五大集群”.
  if (made > 0 && (items.length < 3 || items.at(-1)?.includes('等'))) return undefined;
  return { start, end: stop, ...sizes(items, joints(items)), open, quoted: false };
}

/** A code name of one character, and 等 behind it. */
const LAST_OF_ALL = /^[二两三四五六七八九][\u4e00-\u9fff]”等/u;

/** “‘平安边关’‘无毒村屯’创建和缉枪治爆、打拐禁毒‸”: names in quotation marks, and deeds beside them. */
const NAMES_AND_MORE = /“[^“”]+”[“”\u4e00-\u9fff]*”[\u4e00-\u9fff]{0,4}[和与及]/u;

/** “甲、乙、丙这‸三项”, “甲、乙、丙共‸3个”. */
const SUMMED_UP = /(?:这|(?<!公)共|共计|合计|一共|总共)$/u;

/** “由甲、乙、丙组成的‸三大板块”, “以甲、乙、丙为支撑的‸三大产业”. */
const MADE_OF = /(?:为[\u4e00-\u9fff]{2}|(?:共同)?(?:组成|构成)|在内)的$/u;

/** “规划、审批、建设‸三统一”, “图上画的、地上建的‸两者一致”: what is done to the items, which may well be deeds. */
const DONE_TO =
  /^[二两三四五六七八九](?:者|统一|联动|同步|公开|到位|融合|合一|并重|结合|覆盖|达标|促进|不误)/u;

/** The list inside the brackets that open at `start`: “4个镇‸（云台、石门、澄江、白石）”. */
export function listInBrackets(text: string, start: number): WrittenList | undefined {
  const close = text.indexOf('）', start);
  if (text.charAt(start) !== '（' || close < 0) return undefined;
  const items = split(text.slice(start + 1, close), '、');
  if (items.length < 2 || !items.every(isItem) || items.some((item) => KINDS.test(item))) return undefined;
  const open = (items.at(-1) ?? '').endsWith('等');
  const areRelated = arePairs(items) && RELATED.test(text.slice(start - 3, start));
  return {
    start: start + 1,
    end: close,
    ...(areRelated ? { least: items.length, most: items.length } : sizes(items, joints(items))),
    open,
    quoted: false,
  };
}

/** Kinds of places, not places (“12个县（市、区）”), and parts of one thing. */
const KINDS = /^(?:[市县区乡镇村]|[一二三四]期|街道|园区|社区|开发区|办事处|农场|林场|.{0,3}含.*|其中.*)$/u;

/** From the item in which a sentence goes on: “对不作为、慢作为的实行‸约谈、通报、问责”. */
function listed(items: readonly string[]): readonly string[] {
  const last = items.findLastIndex((item, i) => i > 0 && i < items.length - 1 && OVER.test(item));
  return last > 0 ? items.slice(last) : items;
}

const OVER = /的(?:实行|实施|开展|进行|推行|给予|予以|采取)/u;

const LONGEST_ITEM = 16;
const LONGEST_FIRST = 26;

/** Everything between quotation marks, split at 、 or ＋; or several quotations in a row. */
function quotedList(text: string, end: number): Omit<WrittenList, 'open'> | undefined {
  const start = text.lastIndexOf('“', end - 1);
  if (start < 0) return undefined;
  const inside = text.slice(start + 1, end - 1);
  const parts = inside.includes('、') ? split(inside, '、') : inside.split(/[+＋]|—+/u);
  const isOneOf = '、”'.includes(text.charAt(start - 1) || ' ');
  // “标准地+承诺制”“领办+代办”: each quotation is one.
  if (parts.length > 1 && (!isOneOf || inside.includes('、'))) {
    if (isOneOf || !parts.every(isItem)) return undefined;
    // “一茶一果、一药一牛”: four in two.
    const ones = parts.every((part) => ONES.test(part)) ? inside.split('一').length - 1 : 0;
    if (ones > 0) return { start, end, least: ones, most: ones, quoted: true };
    const { least, most } = sizes(parts, joints(parts));
    // “学习教育、听取意见，查摆问题、开展批评‸”: two steps of two deeds each.
    const steps = inside.split('，').length;
    return { start, end, least: steps > 1 ? Math.min(least, steps) : least, most, quoted: true };
  }
  let first = start;
  const names = new Set([inside]);
  while (/[”、和]/u.test(text.charAt(first - 1))) {
    const close = text.charAt(first - 1) === '”' ? first - 1 : first - 2;
    if (text.charAt(close) !== '”') break;
    const before = text.lastIndexOf('“', close - 1);
    if (before < 0) break;
    first = before;
    names.add(text.slice(before + 1, close));
  }
  // “甲‘子’、乙‘丑’”: the quotations are parts of longer items.
  if (names.size < 2 || text.charAt(first - 1) === '、') return undefined;
  return { start: first, end, least: names.size, most: names.size, quoted: false };
}

const ONES = /^(?:一[\u4e00-\u9fff]{1,2}){2,}$/u;

/** Back to the mark that parts clauses, past quotations and brackets. */
function clauseStart(text: string, end: number): number {
  let depth = 0;
  let i = end;
  for (; i > 0; i--) {
    const char = text.charAt(i - 1);
    if (char === '”' || char === '）') depth++;
    else if (char === '“' || char === '（') {
      if (depth === 0) return i;
      depth--;
    } else if (depth === 0 && '，。；：！？'.includes(char)) return i;
  }
  return i;
}

/** Past another list that its own count closes: “甲、乙两条河流和‸丙、丁、戊三个湖泊”. */
function sinceCount(text: string, start: number, end: number): number {
  let from = start;
  for (const { index, 0: closed } of text.slice(start, end).matchAll(CLOSED))
    from = start + index + closed.length;
  return from;
}

const CLOSED =
  /(?:[二三四五六七八九十两]|\d{1,2})(?:个|项|件|家|大|条|座|所|类|种)[\u4e00-\u9fff]{1,10}?(?:和|以及|与)(?=[\u4e00-\u9fff]{2})/gu;

/** Past those who ask for what is listed: “省、市部署的‸健康惠民、教育提升”. */
export function sinceOrder(text: string, start: number): number {
  ORDERED.lastIndex = start;
  return ORDERED.test(text) ? ORDERED.lastIndex : start;
}

const ORDERED =
  /[\u4e00-\u9fff]{0,6}?(?:国家|中央|自治区|[省市州盟县区旗])(?:[委级]|政府)?(?:、(?:国家|中央|自治区|[省市州盟县区旗])(?:[委级]|政府)?)+(?:统一)?(?:部署|下达|安排|确定|交办|要求|明确|实施|出台|推行|组织|提出)+的/uy;

/** An item is a short phrase without figures; the first may have the verb before it. */
function isItem(item: string, index: number): boolean {
  if (item.length === 0 || item.length > (index === 0 ? LONGEST_FIRST : LONGEST_ITEM)) return false;
  return !/\d|[二三四五六七八九十两](?:个|项|件|家|大|条)|分别|各|每/u.test(item);
}

/**
 * An item without its own size (“总投资50亿元的‸甲电池”, “乙集团年产30万吨‸饲料厂”, “甲医院‸（1200床）”), the first without
 * the marker of its paragraph (“2.‸深化…”) and without what has the things: “推进9个安置点‸社区服务”.
 */
function unsized(item: string, index: number): string {
  if (!/\d/u.test(item)) return item;
  const own = item.replace(SIZED, '').replace(SIZE, '').replace(ROAD, lettered);
  return index > 0 ? own : own.replace(MARKER, '').replace(HOLDERS, '');
}

const SIZED = /（[^（）]{0,6}\d[^（）]{0,8}）/gu;
/** “330国道‸、国道104改线”: two roads stay two. */
function lettered(number: string): string {
  return number.replace(/\d/gu, (digit) => 'ABCDEFGHIJ'.charAt(Number(digit)));
}

const ROAD = /[GSXY]?\d{2,4}(?=国道|省道|县道|线)|(?<=国道|省道|县道|[GSXY])\d{2,4}/gu;
const MARKER = /^\d{1,2}[.．]|^（\d{1,2}）/u;
const HOLDERS = /^[\u4e00-\u9fff]{0,6}\d{1,4}个(?=[\u4e00-\u9fff]{6})/u;

const SIZE =
  /(?:(?:总|计划|完成)?投资(?:约|超)?|年产|日处理|装机)?\d[\d.]*[十百千万亿]*(?:吨|兆瓦|千瓦|千伏|元|头|只|平方米|平米|立方米|亩|辆|MW|GW)(?:级|时)?的?(?=[\u4e00-\u9fffA-Z]{2})/gu;

/** Whether the list is of nouns that what follows sums up, not of clauses whose last verb governs it. */
function isNoun(items: readonly string[]): boolean {
  const last = items.at(-1) ?? '';
  const middle = items.slice(1);
  const isAlike = items.length > 2 && items.every((item) => item.endsWith(last.slice(-2)));
  if (last.endsWith('的') || (ORGANS.test(last) && !isAlike)) return false;
  const short = middle.some((item) => item.length === 1) && !items.every((item) => SIDE.test(item));
  if (short && !(items.length > 2 && middle.every((item) => item.length === 1 && !LEVEL.test(item))))
    return false;
  if (items.every((item) => DEEDS.test(item))) return true;
  const even = items.length > 2 && middle.every((item) => item.length === last.length);
  if (/的(?!地)/u.test(last) && !even) return false;
  return even || !(VERBS.test(last) || middle.some((item) => LEADING_VERBS.test(item)));
}

/** “东、西‸两个组团”. */
const SIDE = /^[东西南北中上下左右内外新老]$/u;

const ORGANS = /(?:委|政府|人大|政协|国务院|中央|部门|部署|要求|精神|讲话|指示|(?:^|[全我本各])[省市县])$/u;

const LEVEL = /[省市州盟县区旗乡镇街村社组]/u;

/** Phrases that end in what is done to their nouns: “传统产业提升、新兴产业培育‸两篇大文章”. */
const DEEDS =
  /[\u4e00-\u9fff]{4}(?<=提升|升级|转型|培育|培优|壮大|建设|发展|改造|改革|创新|保护|治理|整治|修复|更新|振兴|保障|巩固|突破|攻坚|创建|融合|开发|利用|提质|增效)$/u;

/** Verbs that govern what follows them: “…、打造‸五大基地”. */
const VERBS =
  /(?:实施|推进|做到|开展|落实|打造|建设|深化|坚持|完善|加快|推动|抓好|强化|突出|践行|增强|坚定|捍卫|拥护|实现|聚焦|围绕|构建|形成|健全|用好|打好|打响|争创|创建|巩固|完成|新增|新建|建成|培育|引进|达到|发展|做强|做大|做好|办好|入选|获评|荣获|成为|拥有|设立|成立|组建|认定|新认定|推出|出台|以|为|的|在|对|及|和|与|共|有)$/u;
const LEADING_VERBS =
  /^(?:实施|推进|开展|落实|打造|建设|深化|坚持|完善|加快|推动|抓好|强化|践行|增强|坚定|捍卫|拥护|实现|聚焦|构建|形成|健全|用好|打好|打响|争创|创建|巩固|完成|新增|新建|建成|培育|引进|做到|做强|做大|做好|办好|设立|成立|组建|推出|出台)./u;

/** “速度与质量、当前与长远、政府与市场”: each item has two sides. */
function arePairs(items: readonly string[]): boolean {
  return items.length > 2 && items.every((item) => item.match(JOINT)?.length === 1);
}

/** What two sides have to each other: as many as there are pairs. */
const RELATION_WORDS = '关系|统一|结合|融合|平衡|互动|互促|协同|协调|衔接|循环|矛盾|并重|同步';
const RELATIONS = new RegExp(
  `^[三四五六七八九十](?:个|大|对|组|种|项)?(?:重要|重大|主要|基本)?(?:${RELATION_WORDS})`,
  'u',
);
const RELATED = new RegExp(`(?:${RELATION_WORDS})”?$`, 'u');
const RELATION = 8;

function joints(items: readonly string[]): number {
  // “稳”与“进”、“破”与“立”: each is one.
  if (items.every((item) => PAIR.test(item))) return 0;
  return items.reduce((sum, item) => sum + (item.match(JOINT)?.length ?? 0), 0);
}

const PAIR = /”[与和及]“/u;
const JOINT =
  /(?<=[\u4e00-\u9fff”]{2}|^[\u4e00-\u9fff])(?:和|(?<![参赠给])与|(?<![推普涉波惠触遍危提顾])及)(?=[\u4e00-\u9fff“]{2}|[\u4e00-\u9fff]$)|\//gu;
