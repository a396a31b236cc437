import type { Span } from '../text/span.ts';
import { countOf } from '../numbers/ordinals.ts';
import { clausesBorne } from './clauses.ts';
import { type Code, codesOf, asCount, endsRow, type Part } from './codes.ts';
import { countedIn } from './counts.ts';
import type { Count } from './count.ts';
import { listings, type OwnListing } from './listing.ts';
import {
  listsAtOnce,
  type Members,
  membersFrom,
  membersUpTo,
  membersWithin,
  withBearers,
} from './members.ts';
import { partsBorne } from './parted.ts';

const MAY_DEFINE =
  /[二两三四五六七八九][\u4e00-\u9fff]{1,2}（|即|就是|，(?:分别|涵盖|包)|——|”[为是指]|”[\u4e00-\u9fff]{0,10}[，：（]/u;

/**
 * Lists that say what is counted: “八件实事，即甲、乙…”, “‘三纵’为甲路、乙路、丙路”, “‘六个一’工程，即新建一座甲、一所乙…”, and codes that
 * are the sum of their numbers: “‘一区两带三基地’布局（甲，乙、丙，丁、戊、己）”.
 */
export const definedCounts = listings(
  countedIn(MAY_DEFINE, (sentence, counts) => {
    const { text } = sentence.reading;
    const found: OwnListing[] = [];
    for (const count of counts) {
      const members = membersOf(text, count);
      if (members && !members.found.includes(rowTo(text, count)))
        found.push(listing(count, withBearers(text, members, count.noun)));
    }
    for (const code of codesOf(sentence)) {
      const clauses = clausesBorne(text, code);
      for (const { part, members } of clauses ?? []) found.push(listing(asCount(part), members));
      const parted = clauses ? undefined : partsBorne(text, code);
      const borne = parted && areAll(code, parted) ? undefined : parted;
      for (const { part, items } of borne ?? []) found.push(listing(asCount(part), rowOf(items)));
      const count = (clauses ?? borne) ? undefined : sumOf(text, code);
      if (!count) continue;
      const members = membersOfSum(text, count);
      if (members && !tellsOnePart(text, count, code.parts, members)) found.push(listing(count, members));
    }
    return found;
  }),
);

/**
 * “一核一带一区”，即甲地区、乙经济带、丙发展区: as many as the code says in all, though one is no 核 by its name.
 */
function areAll({ parts }: Code, borne: readonly { readonly items: readonly Span[] }[]): boolean {
  const said = parts.reduce((sum, part) => sum + part.said, 0);
  const told = borne.reduce((sum, { items }) => sum + items.length, 0);
  return borne.length < parts.length && told === said;
}

function listing(count: Count, { found, open, ...list }: Members): OwnListing {
  return { count, told: [list], found, open, where: 'after' };
}

/** All that a row of counts comes to: five of “2个区、1个县级市、2个县，即甲区、乙区、丙市、丁县、戊县”; -1 where a count stands alone. */
function rowTo(text: string, { start, said }: Count): number {
  const row = ROW.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  const others = Array.from(row.matchAll(COUNTED), ([, number = '']) => countOf(number));
  return others.length === 0 ? -1 : others.reduce((sum, one) => sum + one, said);
}

const REACH = 48;
const COUNTED = /(\d{1,2}|[一二两三四五六七八九十])[个座条家所][\u4e00-\u9fff]{1,8}?[、和]/gu;
const ROW = new RegExp(`(?:${COUNTED.source})+$`, 'u');

function membersOf(text: string, count: Count): Members | undefined {
  const members = membersTold(text, count);
  if (!members || count.measure === '') return members;
  // “净增3栋，即新晋4栋、退出1栋” adds and takes away.
  const flows = new RegExp(`\\d${count.measure}(?:、|$)`, 'u');
  return flows.test(text.slice(members.start, members.end)) ? undefined : members;
}

function membersTold(text: string, count: Count): Members | undefined {
  // “2”是指甲、乙: its own part of a code.
  if ((count.measure === '' && count.noun === '') || endsRow(text, count.start)) return undefined;
  // “十路三桥五园两场”工程，即…: all of it is told.
  if (count.quoted && /[二两三四五六七八九十]/u.test(count.noun)) return undefined;
  const from = leadFrom(text, count);
  // “加办两件——新建12处食堂，实现乡镇全覆盖”: deeds are parted in another way.
  if (count.measure === '件' && from !== undefined && text.charAt(from - 1) === '—') return undefined;
  if (from !== undefined) return membersFrom(text, from);
  SPREAD.lastIndex = count.end;
  if (!SPREAD.test(text)) return undefined;
  const members = membersFrom(text, SPREAD.lastIndex);
  // Three firms may well be told to be in two towns, or in one town and two; of what is
  // said to include, some is told, and several events may be in one place.
  const least =
    SPREAD_OVER.test(text.slice(count.end, SPREAD.lastIndex)) || count.measure === '场' ? count.said : 0;
  const isNear = members?.found.some((size) => size >= least && Math.abs(size - count.said) < 2);
  // “九大工程，包括甲、乙、…、癸等，” tells more than there are.
  const isSome =
    least > 0 &&
    members?.open === true &&
    !(text.charAt(members.end - 1) === '等' && members.found.every((size) => size > count.said));
  return isNear && !isSome ? members : undefined;
}

/** Where the list begins that a word behind the count announces; undefined where none does. */
function leadFrom(text: string, { start, end, quoted }: Count): number | undefined {
  LEAD.lastIndex = end;
  const lead = LEAD.exec(text);
  if (!lead) return undefined;
  const [, closing, verb] = lead;
  // “三个行业为…” and “以‘六大基地’为支撑” go on with a sentence; “…，‘三纵’为…” defines.
  const opens = start < 2 || MARKS.includes(text.charAt(start - 2));
  // “‘三北’六期：指‘三北’防护林工程，期限为…” lists nothing.
  if (lead[0].endsWith('：指') && !listsAtOnce(text, LEAD.lastIndex)) return undefined;
  // “‘一个定位、两大战略、三项工程’，即…” tells of all of them.
  if (closing === '”' && !quoted) return undefined;
  if (verb !== undefined && !(quoted && closing === '”' && opens && listsAtOnce(text, LEAD.lastIndex)))
    return undefined;
  return LEAD.lastIndex;
}

const MARKS = '，。；：、';

const LEAD =
  /[\u4e00-\u9fff]{0,12}?(”?)(?:(?<=”)[\u4e00-\u9fff]{1,8}|“[\u4e00-\u9fff]{1,8}”[\u4e00-\u9fff]{0,6}(?=：指))?(?:[，（——]*(?:即(?![将使可便时日])(?:为|是)?|也?就是|分别是)|(?<=”[\u4e00-\u9fff]{0,6})：指(?![示导挥标数])|(?<=”)(?:：)?([为是指](?=[^\d，]))|——(?=[\u4e00-\u9fff]))/uy;

/** “达到3家，分别在甲板、乙板挂牌”: what is told of the things counted is told in as many places. */
const SPREAD =
  /[\u4e00-\u9fff“”]{0,12}，(?:分别(?:位于|坐落于|布局在|落户|在|为|是)|涵盖|包括|包含)(?=[\u4e00-\u9fff])/uy;
const SPREAD_OVER = /(?:涵盖|包括|包含)$/u;

/** “一核三园”（甲园、乙园、丙园）: where one or two things hold the several, the list may be of the several alone. */
function tellsOnePart(text: string, { said }: Count, parts: readonly Part[], members: Members): boolean {
  if (members.found.includes(said)) return false;
  // “‘三治三提’，即治脏提颜值、治乱提秩序、治散提组织”: each of the items is one of either.
  if (parts.every((part) => members.found.includes(part.said))) return true;
  const list = text.slice(members.start, members.end);
  const last = parts.at(-1);
  return (
    last !== undefined &&
    last.said > 1 &&
    members.found.includes(last.said) &&
    parts.slice(0, -1).every((other) => other.said === 1 && !list.includes(other.noun.slice(-1)))
  );
}

/** All that a code name counts, where its numbers may be summed: “三纵四横”, “一核两带三区”, “两不愁三保障”. */
function sumOf(text: string, { start, end, parts }: Code): Count | undefined {
  if (!IS_SUM.test(text.slice(start - 1, end + 1))) return undefined;
  // “双十双百”: ten of one and a hundred of another.
  if (parts.some(({ noun }) => /^[十百千万]/u.test(noun))) return undefined;
  const said = parts.reduce((sum, part) => sum + part.said, 0);
  if (said < 3 || said > 20) return undefined;
  return { start, end, said, number: '', arabic: false, quoted: true, measure: '', noun: '' };
}

/** The items of a row as a list. */
function rowOf(items: readonly Span[]): Members {
  const [start = 0, end = 0] = [items[0]?.start, items.at(-1)?.end];
  return { start, end, found: [items.length], open: false };
}

/** 一 counts places and parts of a plan; in 统一 or 一体 it does not. */
const NUMERAL =
  '(?:[二两双三四五六七八九]|一(?=[核心轴带廊翼区极圈环园谷城点片组团港岛道主副中馆院校河山湖县市镇线港枢基平廊路]))';
/** “三改一拆”: deeds of one character each, of which the last may be a single one; “四个一百” are four. */
const DEEDS = '[二两双三四五六七八九][^个一二两双三四五六七八九”]一[^一二两双三四五六七八九百千万”]';
const IS_SUM = new RegExp(`^“(?:(?:${NUMERAL}[^一二两双三四五六七八九”]{1,2}){2,5}|${DEEDS})”`, 'u');

/** In brackets or after 即, all of what stands there. */
function membersOfSum(text: string, { end }: Count): Members | undefined {
  SUM_LEAD.lastIndex = end;
  const lead = SUM_LEAD.exec(text);
  if (!lead) return undefined;
  const from = SUM_LEAD.lastIndex;
  // “‘两不愁三保障’全面实现：改造危房9872户；…” reports on it.
  if (lead[0].endsWith('：') && /^[^，；。]*\d/u.test(text.slice(from))) return undefined;
  // “‘四横三纵’：城区路网，四条东西向、三条南北向通道” counts them again.
  if (lead[0].endsWith('：') && /[二两三四五六七八九][条个座大处]/u.test(text.slice(from))) return undefined;
  if (!/（即?$/u.test(lead[0])) return membersUpTo(text, from);
  const close = text.indexOf('）', from);
  return close < 0 ? undefined : membersWithin(text, from, close);
}

const SUM_LEAD = /”[\u4e00-\u9fff]{0,8}(?:（即?|，?即|，?就是|，?分别是|：|——)/uy;
