import { countOf } from '../../numbers/ordinals.ts';
import { countsIn } from '../../enumeration/counts.ts';
import { clauseAround } from '../../view/matches.ts';
import type { Span } from '../../text/span.ts';
import type { Scanned } from '../../text/unit.ts';
import { groupFrom } from './groups.ts';
import { areMeasures, mayListNames, type Names, namesIn } from './names.ts';

/** What stands before 分别 in its clause, and where the clause begins. */
export interface Subject {
  /** Without what it is compared with; '' where the names stand elsewhere. */
  readonly words: string;
  readonly start: number;
}

/** Marks that a list of names does not pass. */
export const MARKS = '，；：。！？（）';

/** “城镇、农村居民收入” in “城镇、农村居民收入比上年分别增长”. */
export function subjectOf(text: string, cue: Span): Subject {
  const { start } = clauseAround(text, cue.start, MARKS);
  const open = text.charAt(start - 1) === '）' ? text.lastIndexOf('（', start) : -1;
  if (open < 0 || start - open > ASIDES)
    return { words: text.slice(start, cue.start).replace(ASIDE, ''), start };
  // “甲、乙高考（含对口）上线人数”: what stands in brackets says nothing of the list.
  const before = clauseAround(text, open, MARKS).start;
  const words = text.slice(before, open) + text.slice(start, cue.start);
  return { words: words.replace(ASIDE, ''), start: before };
}

/** No bracket within a list is longer. */
const ASIDES = 20;

/** “较上年”, “增速” between the names and 分别, and what opens a clause. */
const ASIDE =
  /^(?:(?:剔除|扣除|还原)[^，；。：]{2,16}后|按[^，；。：]{2,8}(?:计算|口径))|^(?:其中|预计|力争|确保|全年|全市|全省|全县|全区|今年|去年)+|(?:[一二三四五六七八九十]年年均|年均|累计|同比|环比|同口径|[比较](?:上年|去年|前年|年初|“?十[二三四五六]五”?末?|20\d\d年)(?:同期|末|底)?|已|将|要|可|则|预计|力争|确保|全年|(?<![、和])(?:增速|增幅))+$/gu;

/**
 * The names that `values` numbers after 分别 stand for; undefined where the clause leaves them open, or where what was
 * said before it may name them: “临溪县、青浦岭县发展提速，工业增加值分别增长8.1%、7.6%”.
 */
export function namesFor(scanned: Scanned, subject: Subject, values: number): Names | undefined {
  const { start } = subject;
  // “甲、乙增速与8%、5.5%的目标分别相差……” names the two that differ.
  const words = subject.words.replace(COMPARED, '').replace(FROM, '');
  if (/^20\d\d年(?:\d{1,2}月)?[底末初]?$/u.test(words)) return undefined;
  const [, number] = COUNTED.exec(words) ?? YEARS.exec(words) ?? [];
  if (number !== undefined) {
    const said = countOf(number);
    return { least: said, most: said, others: [] };
  }
  // “平洞、和寨、高培三个乡镇”: as many as it says, whatever stands in a name.
  const [, total] = TOTALLED.exec(words) ?? [];
  if (total !== undefined && words.split('、').length === countOf(total))
    return { least: countOf(total), most: countOf(total), others: [] };
  // “牛羊猪饲养量”: a character each.
  const herds = HERDS.exec(words)?.[0].length;
  if (herds !== undefined) return { least: herds, most: herds, others: [] };
  const lists = SEVERAL.test(words);
  // “产值”, “增速” by themselves are sides of what was named before.
  if (!lists && words.length <= SHORTEST && !THING.test(words)) return undefined;
  const names = namesIn(words);
  if (!names) return undefined;
  const single = names.most === 1;
  // One name after another list with 分别 is a side of what that named.
  if (single && /分别|依次/u.test(sentenceBefore(scanned.reading.text, start))) return undefined;
  if (single && isToldOn(scanned, start, values)) return undefined;
  if (single && isCountBefore(scanned.reading.text, start, values)) return undefined;
  // “网格员、调解员、志愿者活跃在社区，事故起数和死亡人数分别下降…”: what a measure is of has no measure of its own.
  if (areMeasures(words)) return names;
  return namedBefore(scanned, start, single ? undefined : values) ? undefined : names;
}

/** “甲园、乙园、丙园总产值分别为12亿元、8亿元、6亿元；规上企业‸分别有15家、9家、7家”: as many as the passage before tells of what it names. */
function isToldOn(scanned: Scanned, start: number, values: number): boolean {
  if (scanned.reading.text.charAt(start - 1) !== '；') return false;
  const from = clauseAround(scanned.reading.text, start - 1, '。；！？：').start;
  return scanned.mentions.some(
    (mention) =>
      mention.kind === 'cue' &&
      mention.cue === 'respectively' &&
      mention.start >= from &&
      mention.end < start &&
      groupFrom(scanned, mention.end)?.values.length === values,
  );
}

/** “甲、乙、丙三个集群加快成长，主营业务收入分别达到…”: as many values as the clause before has counted. */
function isCountBefore(text: string, start: number, values: number): boolean {
  if (text.charAt(start - 1) !== '，') return false;
  const { start: from } = clauseAround(text, start - 1, MARKS);
  return countsIn(text.slice(from, start - 1)).some(({ said }) => said === values);
}

/** “城镇、农村居民收入由19860元、6612元分别提高到…”: what they began at. */
const FROM = /[由从]\d[\d.]*[^\d、，]{1,4}(?:[、和]\d[\d.]*[^\d、，]{1,4})+$/u;
const COMPARED = /[与同和比较][\d.]+%?[、和][\d.]+%?的[\u4e00-\u9fff]{2,8}$/u;

/** “三大产业”, “四项指标增速”: what was named before is counted; of “三次集中开工” each time has its value. */
const COUNTED =
  /^(?:这|以上|上述|前|后)?([两二三四五六七八九]|\d)(?:大|个|项|类|家|条|座|片|者|次|批)(?!年|月|季)[\u4e00-\u9fff]{0,8}$/u;

/** “龙岭、板岭‸两镇” as well. */
const TOTALLED =
  /、[^、，]{2,8}?([两二三四五六七八九\d])(?:(?:个|大|家|座|条|所)[\u4e00-\u9fff]{2,10}|[镇乡县区市州村地园校院企])$/u;

/** “五年分别为”. */
const YEARS = /^(?:过去|这|近)?([二三四五六七八九十])(?:年来?|个?季度)$/u;

const HERDS = /^[牛羊猪鸡鸭鹅马驴兔]{2,6}(?=(?:饲养|存栏|出栏|养殖)量?)/u;
const SHORTEST = 4;
/** 技改投资, 装备制造: short as it is, a thing and no side of others. */
export const THING =
  /^(?!增加|总|主营|营业|销售|经营|生产|本年|实际|累计|今年|全年|当年|其)[\u4e00-\u9fff]{2}(?:投资|制造|消费|旅游|物流|贸易|加工|建材|化工|医药|食品|产业|园区|片区)$/u;
const SEVERAL = /[、和]|”“|(?<![参赠给])与|(?<![普涉企波危])及|城乡|存贷|次产业$/u;

/** The things that the clauses before told numbers of, where 分别 names none itself. */
export interface Told extends Span {
  readonly names: Names;
}

/**
 * What values without names of their own can be said of: “甲由A增加到B，乙由C增加到D，分别增长x和y” at most of as many as
 * were told of before, “处置甲、乙、丙3起疫情，用时分别为x、y和z” of as many as are counted right before.
 */
export function toldBefore(scanned: Scanned, from: number, values: number): Told | undefined {
  const { text } = scanned.reading;
  // “建议287件、提案112件，办结率均为100%，满意率分别为…”: what is the same of all is passed by.
  const start = from - (ALL_SAME.exec(text.slice(Math.max(0, from - ASIDES), from))?.[0].length ?? 0);
  const mark = text.charAt(start - 1);
  if (mark !== '，') return undefined;
  const opening = clauseAround(text, start - 1, '。；！？：').start;
  // “两项收入9.8亿元，分别为3.8亿元和6亿元；支出9.2亿元，分别为2.8亿元和6.4亿元”
  if (isToldOn(scanned, opening, values)) return undefined;
  const last = text.slice(clauseAround(text, start - 1, MARKS).start, start - 1);
  const counts = countsIn(last).filter(({ measure }) => measure !== '');
  const count = counts.at(-1);
  // “8条路中最长的两条” counts two.
  if (
    count &&
    (counts.length === 1 || count.end === last.length) &&
    Math.abs(count.said - values) === 1 &&
    values > 1
  ) {
    const at = start - 1 - last.length;
    const { said } = count;
    if (/^[\u4e00-\u9fff（）、]*$/u.test(last.slice(count.end)))
      return { start: at, end: start - 1, names: { least: said, most: said, others: [] } };
  }
  const row = rowOf(last);
  // “甲24.8亿元、乙55.3亿元、丙62.5亿元，分别增长3.0%、3.9%”
  if (row > 2 && values === row - 1) return told(start, last, row);
  // “引进总部2家、中心3家，累计分别达到12家、14家和16家”, “建议287件、提案112件，满意率分别为98%、97%和96%”.
  if (row > 1 && values === row + 1 && OF_EACH.test(text.slice(from, from + ASIDES)))
    return told(start, last, row);
  const clauses = text.slice(opening, start - 1).split('，');
  // “甲100亿元，增长8%，其中乙30亿元、丙70亿元，分别增长6%、7%和9%”: the whole has had its own.
  const of = last.startsWith('其中') ? clauses.at(-2) : undefined;
  if (row > 0 && values === row + 1 && of !== undefined && RATE.test(of)) return told(start, last, row);
  if (values === 1) {
    // “甲完成2.8亿吨、乙完成212万标箱，分别增长4.8%”
    const told = last.split('、');
    if (told.length > 1 && told.every((item) => /\d/u.test(item) && !CHANGE.test(item)))
      return {
        start: start - 1 - last.length,
        end: start - 1,
        names: { least: told.length, most: told.length, others: [] },
      };
    // “甲支出16240元，乙支出24930元，分别增长6.1%”
    const both = clauses
      .slice(-2)
      .every((clause) => /\d/u.test(clause) && !/^(?:其中|同比|增长|比上年)/u.test(clause));
    const [least, at] = [2, start - 1 - clauses.slice(-2).join('，').length];
    return both && clauses.length > 1
      ? { start: at, end: start - 1, names: { least, most: clauses.length, others: [] } }
      : undefined;
  }
  // Where the clauses right before tell of numbers, these are what the values are of.
  const plain = clauses.findLastIndex((clause) => !/\d/u.test(clause));
  const before = plain >= 0 && plain < clauses.length - 1 ? namesIn(clauses[plain] ?? '') : undefined;
  // “成功举办采茶节、登山节，接待游客12万人次，…”: what has been done names nothing.
  const isDeed = before !== undefined && LED.test(clauses[plain] ?? '');
  if (!isDeed && (before?.most === values || before?.others.includes(values))) return undefined;
  // “与12个市合作，发运班列286列、货重31万吨，分别增长8%、9%和12%”: what stands before those that end in numbers tells of something else.
  const all = tellingAtEnd(clauses);
  if (all > 1 && values === all + 1 && amountsOf(last) > 1) return told(start, last, all);
  let most = 0;
  const telling = before ? clauses.slice(plain + 1) : clauses;
  for (const clause of telling) {
    const names = namesIn(clause.replace(AMOUNT, ''));
    if (!names) return undefined;
    most += Math.max(names.most, ...names.others);
  }
  // What is in a name, “4A级景区”, is no number told of.
  const numbers = scanned.mentions.filter(
    ({ kind, start: a, end: b }) =>
      kind === 'quantity' && a >= opening && b <= start && /\d/u.test(text.slice(a, b)),
  );
  const isOne =
    most === 1 && (numbers.length === 1 || text.slice(opening, start).match(/\d[\d.]*/gu)?.length === 1);
  // Fewer may be meant than were told of, but not more.
  return (most > 1 || (isOne && !SEVERAL.test(text.slice(opening, start)))) && values === most + 1
    ? {
        start: start - 1 - telling.join('，').length,
        end: start - 1,
        names: { least: most, most, others: [] },
      }
    : undefined;
}

const ALL_SAME = /(?<=，)[\u4e00-\u9fff]{2,8}[均都][^，。；：、]{2,10}，$/u;
const OF_EACH = /^(?:累计|[\u4e00-\u9fff]{2,4}率分别)/u;

/** A clause that opens with what is done: “成功举办…”, “力戒…”. */
const LED =
  /^(?:成功|顺利|圆满|精心|先后|积极|深入|全面|扎实|持续|大力)*(?:举办|承办|召开|开展|推进|实施|建成|完成|打造|推动|加强|深化|力戒|严禁|反对|整治|落实|坚持|弘扬)/u;

function told(start: number, clause: string, size: number): Told {
  const names = { least: size, most: size, others: [] };
  return { start: start - 1 - clause.length, end: start - 1, names };
}

/** How many names a clause tells with a number each, all in one unit: 3 of “甲24.8亿元、乙55.3亿元和丙62.5亿元”. */
function rowOf(clause: string): number {
  const units = clause.split(/[、和]/u).map((item) => EACH.exec(item)?.[1]);
  return units.every((unit) => unit !== undefined && unit === units[0]) ? units.length : 0;
}

/** How many amounts with names the last clauses tell, back to one that does not end in any. */
function tellingAtEnd(clauses: readonly string[]): number {
  const first = clauses.findLastIndex((clause) => amountsOf(clause) === 0) + 1;
  return clauses.slice(first).reduce((sum, clause) => sum + amountsOf(clause), 0);
}

/** 2 of “发运班列286列、货重31万吨”, 0 where anything else is told beside them. */
function amountsOf(clause: string): number {
  const items = clause.split(/[、和]/u);
  return items.every((item) => AMOUNT_NAMED.test(item)) ? items.length : 0;
}

const AMOUNT_NAMED = /^(?!其中|增长|下降|占)[^\d，]{2,24}\d[\d.]*[^\d%]{1,4}$/u;
const EACH = /^[^\d，]{2,16}\d[\d.]*([^\d%]{1,4})$/u;
const RATE = /\d(?:%|个?百分点)$/u;

/** “未来社区‸13个、和美乡村‸19个”: how many of a thing there are names nothing. */
const AMOUNT = /\d[\d.]*[^\d、，和与及]{1,3}(?=[、，和与及]|$)/gu;

/** No thing, but how one changed. */
const CHANGE = /^(?:同比|环比|[比较](?:上年|去年)|其中|增[长加]|下降|减少|提高|居|排|占)/u;

function sentenceBefore(text: string, start: number): string {
  return text.slice(clauseAround(text, start, '。；！？').start, start);
}

/**
 * Whether the clauses before, back to the last one with numbers, name what the values may belong to: several things
 * at all, or just as many where the list itself has several.
 */
function namedBefore(
  { reading: { text }, mentions }: Scanned,
  start: number,
  values: number | undefined,
): boolean {
  let end = start;
  while (end > 0) {
    const mark = text.charAt(end - 1);
    if (mark === '；' || mark === '。' || mark === '（') return false;
    // “甲项目3项、乙项目12项（含续建3项），完成率分别为…”: the row stands before the bracket.
    const open = mark === '，' && text.charAt(end - 2) === '）' ? text.lastIndexOf('（', end) : -1;
    if (open > 0 && tellsSeveral(text, clauseAround(text, open, MARKS).start, open + 1)) return true;
    const from = Math.min(clauseAround(text, end - 1, MARKS).start, end - 1);
    const inside = mentions.some(
      (mention) => mention.kind === 'quantity' && mention.start >= from && mention.end <= end,
    );
    if (inside) return values === undefined && tellsSeveral(text, from, end);
    const words = text.slice(from, end - 1);
    const isDeed = values !== undefined && LED.test(words);
    if (
      !COMPARISON.test(words) &&
      !isDeed &&
      (values === undefined ? mayListNames(words) : mayName(words, values))
    )
      return true;
    end = from;
  }
  return false;
}

/**
 * A row of numbers of one unit before a side of what they count: “议案96件、建议128件，合计224件，办结率分别为…”, or two
 * clauses that each tell one: “城镇标准由530元提高到580元，农村标准由305元提高到340元，月均补差分别为…”.
 */
function tellsSeveral(text: string, from: number, end: number): boolean {
  const { start: opening } = clauseAround(text, from, '。；！？：');
  const clauses = text
    .slice(opening, end - 1)
    .split('，')
    .slice(-2);
  const [one, other] = clauses.map((clause) => (CHANGE.test(clause) ? undefined : UNIT.exec(clause)?.[1]));
  if (one !== undefined && one === other) return true;
  const total = /^(?:合计|共计?|总计)\d/u.test(text.slice(from, end));
  const start = total ? clauseAround(text, from - 1, MARKS).start : from;
  const units = Array.from(
    text.slice(start, total ? from : end).matchAll(/\d([\u4e00-\u9fff]{1,2})(?=[、，和（])/gu),
    ([, unit = '']) => unit,
  );
  return units.length > 1 && units.every((unit) => unit === units[0]);
}

/** What the first number of a clause is counted in. */
const UNIT = /^[^\d、]{2,16}\d[\d.]*([\u4e00-\u9fff]{1,3}?)(?=[增提升下降到至]|$)/u;

/** “与2020年相比” lists nothing. */
const COMPARISON = /^[与同和](?:20\d\d年|上年|去年|“?十[二三四五六]五”?)[^、]{0,6}比$/u;

/** “总量小、人均水平低的县情没有根本改变”: how things are names none. */
const DESCRIBED =
  /(?:[小低弱少难慢差]|不[足优强够高多大畅])、[\u4e00-\u9fff]{2,8}(?:[小低弱少难慢差]|不[足优强够高多大畅])/u;

function mayName(words: string, values: number): boolean {
  if (DESCRIBED.test(words)) return false;
  const names = namesIn(words);
  if (!names) return true;
  return names.others.includes(values) || (names.most > 1 && names.least <= values && values <= names.most);
}
