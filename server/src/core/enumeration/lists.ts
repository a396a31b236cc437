import { countOf } from '../numbers/ordinals.ts';
import type { Span } from '../text/span.ts';
import { arePairs, isItem, isNoun, joints, namesIn, NOTE_MARK, unsized } from './list-items.ts';
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
  stop -= ENDING_MARK.exec(text.slice(Math.max(0, stop - 5), stop))?.[0].length ?? 0;
  const open = text.charAt(stop - 1) === '等';
  if (open) stop--;
  stop -= SUMMED_UP.exec(text.slice(Math.max(0, stop - 3), stop))?.[0].length ?? 0;
  const made = MADE_OF.exec(text.slice(Math.max(0, stop - 6), stop))?.[0].length ?? 0;
  stop -= made;
  // “甲、乙、丙”的三大理念.
  if (text.slice(stop - 2, stop) === '”的') stop--;
  // 甲与乙、丙与丁的两大关系.
  else if (text.charAt(stop - 1) === '的' && RELATIONS.test(text.slice(end, end + RELATION))) stop--;
  // “政府主导、企业主体、社会参与的‘三位一体’格局”.
  else if (text.charAt(stop - 1) === '的' && AS_ONE.test(text.slice(end, end + RELATION))) stop--;
  // “日碰头、周研判、月调度”的三项机制: as even as they are.
  else if (EVEN.test(text.slice(Math.max(0, stop - 12), stop)) && WAYS.test(text.slice(end, end + RELATION)))
    stop--;
  if (text.charAt(stop - 1) === '”') {
    const quoted = quotedList(text, stop);
    // “甲”“乙”“三大行动”: one more of the same kind, and no sum.
    if (quoted && !(isQuoted && text.slice(quoted.start, stop).includes('”“'))) return { ...quoted, open };
    if (quoted) return undefined;
  }
  if (text.charAt(stop - 1) === '》') {
    const titles = titlesBefore(text, stop);
    return titles && { ...titles, open };
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
  // “国企、投融资、‘放管服效’‸四位一体”: the letters of the code are meant.
  if (CODE.test(items.at(-1) ?? '') && AS_ONE.test(text.slice(end, end + RELATION))) return undefined;
  const { least, most } = sizes(items, joints(items));
  // “擂台赛、‘三月坡’‘六月六’‘吃新节’‸三大节庆”: names in a row are as many, with what stands before them or without.
  const besides = text.slice(start, stop).split('”“').length - 1 + toldApart(text.slice(start, stop));
  return { start, end: stop, least, most: most + besides, open, quoted: false };
}

/** “城乡居民收入（分列2项）”: one name for as many as its bracket says. */
function toldApart(list: string): number {
  return Array.from(list.matchAll(APART), ([, number = '']) => countOf(number) - 1).reduce(
    (a, b) => a + b,
    0,
  );
}

const APART = /（分(?:列|为|设|作|计|别列)?([2-9两二三四五])[项个类]）/gu;

const CODE = /^“[\u4e00-\u9fff]{3,6}”$/u;

const ENDING_MARK = new RegExp(`(?:${NOTE_MARK.source})$`, 'u');

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
  const [, inside] = /^“([^“”]*)”$/u.exec(text.slice(start + 1, close)) ?? [];
  const items = split(inside ?? text.slice(start + 1, close), '、');
  if (items.length < 2 || !items.every(isItem) || items.some((item) => KINDS.test(item))) return undefined;
  const open = (items.at(-1) ?? '').endsWith('等');
  const areRelated = arePairs(items) && RELATED.test(text.slice(start - 3, start));
  return {
    start: start + 1,
    end: close,
    ...(areRelated
      ? { least: items.length, most: items.length }
      : inside === undefined
        ? sizes(items, joints(items))
        : namesIn(items)),
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

/** Everything between quotation marks, split at 、 or ＋; or several quotations in a row. */
function quotedList(text: string, end: number): Omit<WrittenList, 'open'> | undefined {
  const start = text.lastIndexOf('“', end - 1);
  if (start < 0) return undefined;
  const inside = text.slice(start + 1, end - 1);
  const parts = inside.includes('、') ? split(inside, '、') : inside.split(/[+＋]|—+/u);
  const isOneOf = '、”'.includes(text.charAt(start - 1) || ' ');
  // “标准地+承诺制”“领办+代办”: each quotation is one.
  if (parts.length > 1 && (!isOneOf || inside.includes('、'))) {
    // “X+社区食堂”: the letter stands for anything.
    if (isOneOf || !parts.every(isItem) || parts.some((part) => /^[A-Z]$/u.test(part))) return undefined;
    // “一茶一果、一药一牛”: four in two.
    const tail = parts[0]?.slice(-2) ?? '';
    // But of “一企一策、一链一策” each is one.
    const areOnes = parts.every((part) => ONES.test(part)) && !parts.every((part) => part.endsWith(tail));
    const ones = areOnes ? inside.split('一').length - 1 : 0;
    if (ones > 0) return { start, end, least: ones, most: ones, quoted: true };
    const { least, most } = namesIn(parts);
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

/** 《甲》《乙》和《丙》; where something without a title stands before them, as in “方案、《甲》《乙》”, no list. */
function titlesBefore(text: string, end: number): Omit<WrittenList, 'open'> | undefined {
  let start = end;
  let size = 0;
  for (let close = end - 1; text.charAt(close) === '》'; size++) {
    start = text.lastIndexOf('《', close);
    if (start < 0) return undefined;
    close =
      '、和与及'.includes(text.charAt(start - 1) || ' ') && text.charAt(start - 2) === '》'
        ? start - 2
        : start - 1;
  }
  if (size < 2 || '、和与及'.includes(text.charAt(start - 1) || ' ')) return undefined;
  return { start, end, least: size, most: size, quoted: false };
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

/** Past another list that its own count closes: “甲、乙两条河流和‸丙、丁、戊三个湖泊”, “甲、乙的‘两进’方式和‸丙、丁等五种形式”. */
function sinceCount(text: string, start: number, end: number): number {
  let from = start;
  for (const { index, 0: closed } of text.slice(start, end).matchAll(CLOSED))
    from = start + index + closed.length;
  return from;
}

const CLOSED =
  /(?:[二三四五六七八九十两]|\d{1,2})(?:个|项|件|家|大|条|座|所|类|种)[\u4e00-\u9fff]{1,10}?(?:和|以及|与)(?=[\u4e00-\u9fff]{2})|的“[二三四五六七八九十两][\u4e00-\u9fff]{1,3}”[\u4e00-\u9fff]{0,6}?(?:和|以及|与)(?=[\u4e00-\u9fff]{2})/gu;

/** Past those who ask for what is listed: “省、市部署的‸健康惠民、教育提升”. */
export function sinceOrder(text: string, start: number): number {
  ORDERED.lastIndex = start;
  return ORDERED.test(text) ? ORDERED.lastIndex : start;
}

const ORDERED =
  /[\u4e00-\u9fff]{0,6}?(?:国家|中央|自治区|[省市州盟县区旗])(?:[委级]|政府)?(?:、(?:国家|中央|自治区|[省市州盟县区旗])(?:[委级]|政府)?)+(?:统一)?(?:部署|下达|安排|确定|交办|要求|明确|实施|出台|推行|组织|提出)+的/uy;

const AS_ONE = /^[三四五六七](?:位一体|[方级](?:联动|协同|共治|共建))/u;
const EVEN = /、[\u4e00-\u9fff]{3,5}的$/u;
const WAYS = /^[三四五六七八九](?:项|大|种|个)[\u4e00-\u9fff]{0,4}(?:机制|模式|制度|办法)/u;

/** What two sides have to each other: as many as there are pairs. */
const RELATION_WORDS = '关系|统一|结合|融合|平衡|互动|互促|协同|协调|衔接|循环|矛盾|并重|同步';
const RELATIONS = new RegExp(
  `^[三四五六七八九十](?:个|大|对|组|种|项)?(?:重要|重大|主要|基本)?(?:${RELATION_WORDS})`,
  'u',
);
const RELATED = new RegExp(`(?:${RELATION_WORDS})”?$`, 'u');
const RELATION = 8;
