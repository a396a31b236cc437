import { clauseAround } from '../../view/matches.ts';
import type { Scanned } from '../../text/unit.ts';
import { groupFrom } from './groups.ts';
import { mayListNames, namesIn } from './names.ts';
import { MARKS } from './subject.ts';

/**
 * Whether the clauses before, back to the last one with numbers, name what the values may belong to: several things
 * at all, or just as many where the list itself has several.
 */
export function namedBefore(
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

/** “甲园、乙园、丙园总产值分别为12亿元、8亿元、6亿元；规上企业‸分别有15家、9家、7家”: as many as the passage before tells of what it names. */
export function isToldOn(scanned: Scanned, start: number, values: number): boolean {
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

/** A clause that opens with what is done: “成功举办…”, “力戒…”. */
export const LED =
  /^(?:成功|顺利|圆满|精心|先后|积极|深入|全面|扎实|持续|大力)*(?:举办|承办|召开|开展|推进|实施|建成|完成|打造|推动|加强|深化|力戒|严禁|反对|整治|落实|坚持|弘扬)/u;

/** No thing, but how one changed. */
export const CHANGE = /^(?:同比|环比|[比较](?:上年|去年)|其中|增[长加]|下降|减少|提高|居|排|占)/u;
