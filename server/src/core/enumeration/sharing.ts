import type { Span } from '../text/span.ts';
import { countedIn } from './counts.ts';
import type { Count } from './count.ts';
import { listings, type OwnListing } from './listing.ts';
import { itemsIn, pastFullName } from './members.ts';

/**
 * Code names with a count, and the items near them that bear the counted word: “按照‘四早’要求，做到早发现、早报告、早隔离、早治疗”;
 * “支部包片、小组包楼、党员包户的‘三包’机制”.
 */
export const sharedCounts = listings(
  countedIn(/“/u, ({ reading: { text } }, counts, catalogue) => {
    const found: OwnListing[] = [];
    for (const count of counts) {
      const close = count.end + count.noun.length;
      if (!count.quoted || count.noun === '' || count.noun.length > 4 || text.charAt(close) !== '”') continue;
      const named = { ...count, noun: wordOf(text, count) };
      const tied = before(text, named);
      const row = tied ?? behind(text, close + 1, named);
      const items = row && distinct(text, row);
      // A row of three and more that 的 ties to the name is what it counts, though it be two off.
      const farthest = tied && tied.length >= FEWEST ? 2 : 1;
      if (!items || items.length < 2 || Math.abs(items.length - count.said) > farthest) continue;
      // Two of what a catalogue defines are no list of it: “三农”工作，农业增产、农民增收.
      if (items.length < 3 && catalogue.terms.has(text.slice(count.start, close))) continue;
      // “城管执法、交警执法和物业管理联动”: the last may hold one more without the word.
      const last = text.slice(items.at(-1)?.start, items.at(-1)?.end);
      const more = /[和与及]/u.test(last.slice(last.indexOf(named.noun) + named.noun.length)) ? 1 : 0;
      const led = ledBy(text, items);
      const sizes = [
        ...new Set([items.length, items.length + more, items.length + led, inOneClause(text, items)]),
      ];
      const sure = count.noun.length > 1 && DEFINED.test(text.slice(close, items[0]?.start));
      found.push({ count, told: items, found: sizes, where: 'beside', ...(sure && { sure }) });
    }
    return found;
  }),
);

/**
 * How many of the items stand in the clause of the first: “创新云阳、绿色云阳、平安云阳，奋力建设幸福云阳” may be a list and what
 * comes of it.
 */
function inOneClause(text: string, items: readonly Span[]): number {
  const comma = text.indexOf('，', items[0]?.end);
  const own = items.filter(({ start }) => comma < 0 || start < comma).length;
  return own > 1 ? own : items.length;
}

/** How many stand in the list before the first that bears the word: “‘三证合一’：‸执照、组织机构代码证、税务登记证”. */
function ledBy(text: string, [first]: readonly Span[]): number {
  const end = first?.start ?? 0;
  if (text.charAt(end - 1) !== '、') return 0;
  const from = Math.max(...[...'，。；：（'].map((mark) => text.lastIndexOf(mark, end))) + 1;
  return text.slice(from, end).split('、').length - 1;
}

/** “‘六个云阳’，即…” says what they are. */
const DEFINED = /^”[\u4e00-\u9fff]{0,4}(?:，?即|，?就是|：|（)$/u;

/** What is told twice is one. */
function distinct(text: string, items: readonly Span[]): readonly Span[] {
  const words = items.map(({ start, end }) => text.slice(start, end));
  return items.filter((_, i) => words.indexOf(words[i] ?? '') === i);
}

/** The word that the items bear: 治 of “五治并举”, 招商 of “四位一体”招商, and mostly the noun itself. */
function wordOf(text: string, { end, noun, measure }: Count): string {
  if (measure === '位') return /^[\u4e00-\u9fff]{2}/u.exec(text.slice(end + noun.length + 1))?.[0] ?? noun;
  return TOGETHER.test(noun) ? noun.charAt(0) : noun;
}

const TOGETHER = /^.(?:并举|并重|共治|同治|联动|融合|同步|齐抓|齐进|协同|合一|同创|齐下)$/u;

/** The items of the list that 的 ties to the name, or of the clauses before “，这‘四个必须’”, “，以‘四个政府’的形象”. */
function before(text: string, { start, noun }: Count): readonly Span[] | undefined {
  const [tie] = /，[这以用]?$/u.exec(text.slice(0, start - 1)) ?? [];
  if (tie !== undefined && noun.length > 1) {
    const stop = start - 1 - tie.length;
    const from = Math.max(...[...'。；：'].map((mark) => text.lastIndexOf(mark, stop))) + 1;
    const all = itemsIn(text, from, stop, '、，');
    const first = all.findIndex(({ start: a, end: b }) => text.slice(a, b).includes(noun));
    const rest = all.slice(first);
    return first >= 0 && rest.every(({ start: a, end: b }) => text.slice(a, b).includes(noun))
      ? rest
      : undefined;
  }
  if (text.charAt(start - 2) === '”') return quotedBefore(text, start - 1, noun);
  if (text.charAt(start - 2) !== '的') return undefined;
  const end = start - 2;
  const from = Math.max(...[...'，；。：'].map((mark) => text.lastIndexOf(mark, end))) + 1;
  const quoted = text.charAt(end - 1) === '”' ? text.lastIndexOf('“', end) + 1 : 0;
  const items = quoted > 0 ? itemsIn(text, quoted, end - 1, '、，') : itemsIn(text, from, end, '、');
  return items.every(({ start: a, end: b }) => text.slice(a, b).includes(noun)) ? items : undefined;
}

/** “一门”“一窗”“一网”‸“三个一”, “十大产业、十大科创、十大民生”‸“三个十大”: what is quoted before the name and bears its word. */
function quotedBefore(text: string, end: number, noun: string): readonly Span[] | undefined {
  const items: Span[] = [];
  for (let close = end - 1; text.charAt(close) === '”';) {
    const open = text.lastIndexOf('“', close);
    if (open < 0) break;
    items.unshift(...itemsIn(text, open + 1, close, '、，'));
    close = text.charAt(open - 1) === '、' ? open - 2 : open - 1;
  }
  const bears = items.filter((item) => text.slice(item.start, item.end).startsWith(noun));
  return items.length >= FEWEST && bears.length === items.length ? items : undefined;
}

const FEWEST = 3;

/** The items in a row that bear the word, behind what announces them. */
function behind(text: string, at: number, { noun, said }: Count): readonly Span[] | undefined {
  LEAD.lastIndex = at;
  if (!LEAD.test(text)) return undefined;
  const from = pastFullName(text, LEAD.lastIndex);
  const stop = text.slice(from).search(/[。！？]|$/u) + from;
  // “‘五治并举’，治山、…、治矿一体推进，某县治脏、治乱”: the list that has its clause to itself.
  const clause = itemsIn(text, from, from + text.slice(from, stop).search(/[，；]|$/u), '、');
  const opens = clause.every(({ start }) => text.startsWith(noun, start));
  const after = (clause.at(-1)?.end ?? stop) + 1;
  const isPlain = !/\d/u.test(text.slice(from, after));
  if (noun.length === 1 && opens && isPlain && clause.length >= FEWEST && !text.startsWith(noun, after))
    return clause;
  // “突出目标导向，盯着任务干；突出问题导向，奔着短板去”: what ； parts is one item each.
  const passages = itemsIn(text, from, stop, '；');
  const row =
    passages.length > 1 && passages.every((one) => text.slice(one.start, one.end).split(noun).length === 2)
      ? rowOf(text, passages, noun)
      : rowOf(
          text,
          itemsIn(text, from, stop, '、，；').flatMap((item) => parted(text, item, noun)),
          noun,
        );
  const [first] = row;
  if (!first) return undefined;
  // “‘三名’工程，推动名师、名校成长”: two may be some of them, where nothing says that they are all
  // and the sentence goes on.
  const rest = text.slice(row.at(-1)?.end, stop);
  const isAll = (noun.length > 1 || noun === '一') && first.start === from && (rest === '' || AIM.test(rest));
  const isWhole = /[：（]|——|即|要求|做到|，[对把将]/u.test(text.slice(at, first.end));
  // “‘四大行动’，甲行动完成投资3亿元，乙行动…”: what is reported of a few of them; but of “马上办、网上办、一次办‸事项占90%” the
  // sentence goes on behind the last.
  const isReport =
    row.length < said &&
    row.some(({ start, end }, i) => {
      const isLast = noun.length === 1 && i > 0 && i === row.length - 1;
      return /\d/u.test(text.slice(start, isLast ? text.indexOf(noun, start) : end));
    });
  return isWhole || ((row.length > 2 || isAll) && !isReport) ? row : undefined;
}

/** “管车工程和治水工程” are two, both with the word; “乳腺癌和宫颈癌” both end in it. */
function parted(text: string, item: Span, noun: string): readonly Span[] {
  const words = text.slice(item.start, item.end);
  const at = words.search(/[和与及]/u);
  if (at < noun.length || !words.slice(0, at).endsWith(noun)) return [item];
  const other = words.slice(at + 1);
  if (noun.length > 1 ? !other.includes(noun) : other.indexOf(noun) !== other.length - 1) return [item];
  return [
    { start: item.start, end: item.start + at },
    { start: item.start + at + 1, end: item.end },
  ];
}

/** “甲医院封顶，乙医院开工，推动医疗发展”: what comes of them all. */
const AIM = /^，(?:推动|促进|带动|提升|助力|确保|让|使|不断|全面|有效|切实)[^，；、]*$/u;
const AIMED = /^(?:推动|促进|带动|助力|确保)/u;

/** The items one behind the other that bear the word, if no other does; where they open or end with it, others may stand between. */
function rowOf(text: string, all: readonly Span[], noun: string): readonly Span[] {
  const words = all.map(({ start, end }) => text.slice(start, end));
  const bears = bearing(noun, words);
  const first = words.findIndex((_, i) => bears(i));
  if (first < 0 || first > 3) return [];
  let last = first;
  while (last < words.length && bears(last) && !(last > first && AIMED.test(words[last] ?? ''))) last++;
  const rest = words.slice(last).filter((word, i) => bears(last + i) && !AIMED.test(word));
  if (rest.length === 0) return all.slice(first, last);
  // “深化学习，建设忠诚型政府；推行改革，建设法治型政府”.
  const ends = all.filter((_, i) => words[i]?.startsWith(noun) === true || words[i]?.endsWith(noun) === true);
  return noun.length > 1 && ends.length === words.filter((_, i) => bears(i)).length ? ends : [];
}

/**
 * Which items bear the word: a word of two characters stands anywhere in them; a character ends or begins them, or stands
 * where it stands in the next: “以忠心铸魂，以公心用权”. The first may have something before it, and the last something
 * behind. Of 一 each has another measure: “一名领导、一个专班、一张清单”.
 */
function bearing(noun: string, words: readonly string[]): (item: number) => boolean {
  if (noun === '一')
    return (i) =>
      ONE_OF.test(words[i] ?? '') || (HAS_ONE.test(words[i] ?? '') && ONE_OF.test(words[i + 1] ?? ''));
  if (noun.length > 1) return (i) => words[i]?.includes(noun) ?? false;
  const at = (i: number): number => words[i]?.indexOf(noun) ?? -1;
  const isFirm = (i: number): boolean =>
    i >= 0 &&
    (at(i) === 0 ||
      isLed(i) ||
      (words[i]?.endsWith(noun) ?? false) ||
      (at(i) < 3 && alike(i) && !NUMERALS.includes(words[i]?.charAt(at(i) - 1) ?? '')));
  // “产业有新提升，城乡有新面貌”: the words before it are the same, too.
  const isLed = (i: number): boolean =>
    [i - 1, i + 1].some(
      (other) =>
        at(i) > 2 && at(other) > 2 && words[i]?.charAt(at(i) - 1) === words[other]?.charAt(at(other) - 1),
    );
  const alike = (i: number): boolean => [i - 1, i + 1].some((other) => at(other) > 0 && at(other) === at(i));
  // “‘三院’工程，县医院开工，中医院封顶，妇幼保健院启用”: names of places that end in it.
  if (PLACES.includes(noun)) return (i) => PLACE.test((words[i] ?? '').slice(0, at(i) + 1));
  return (i) =>
    isFirm(i) || (at(i) > 0 && (words[i]?.length ?? 0) < MOST && (isFirm(i - 1) || isFirm(i + 1)));
}

const PLACES = '院馆校河湖桥厂';
/** “公立医院综合改革” is of no place with a name. */
const PLACE = /^(?!公立|公办|民[办营]|私立|基层|各级|[一二三]级|定点|综合|专科)[\u4e00-\u9fff]{2,8}$/u;
const NUMERALS = '一二三四五六七八九十两';
const ONE_OF = /^(?:一|[\u4e00-\u9fff]{1,6}一[名个张支套本条项册份块场次批位把根站网窗家户所座间台部])/u;
/** “每个项目都要有一名领导、一个专班”: before the first stands who has them. */
const HAS_ONE = /[有配设建定派确钩联包挂]一[名个张支套本条项册份位家]/u;

/** No item of a list of names is longer. */
const MOST = 24;

const LEAD = /[\u4e00-\u9fff]{0,8}(?:即|(?:[：，（]|——)(?:即|也?就是|重点是)?)/uy;
