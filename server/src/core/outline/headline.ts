import { isHan } from '../text/characters.ts';
import { gapBefore, type Reading } from '../text/reading.ts';

/**
 * Where the title of a head ends that begins at `from` (after its marker): at the end of its sentence, or before the
 * body that runs on in the same sentence: “一、2020年工作回顾‸刚刚过去的一年，…”, “三、加强自身建设‸ 新的一年，…”.
 * `limit` is where its sentence ends or the next head begins; `isBreak` tells whether a gap ends a paragraph.
 *
 * Nothing marks such a place for certain, so signs are added up: a gap, a word that heads end in, a word that bodies
 * begin with, a beginning that repeats the head's own words.
 */
export function headlineEnd(
  reading: Reading,
  from: number,
  limit: number,
  isBreak: (i: number) => boolean,
): number {
  const { text } = reading;
  // “一、2016—2020年：砥砺奋进的五年” on a line of its own is a title as a whole.
  const isLine = from <= LONGEST_MARKER && limit === text.length && !/[。！？；：]$/u.test(text);
  const colon = isLine && limit - from <= LONGEST_LINE ? -1 : text.slice(from, limit).search(/[：；]/u);
  const end = trimmedEnd(text, from, colon > 1 ? from + colon : limit);
  const isLong = end - from > LONGEST_SENTENCE;
  const isSentence = /[。！？；：]/u.test(text.charAt(end));
  let best = { at: end, score: isLong ? 3 : isSentence ? 5 : 6 };
  let depth = 0;
  for (let i = from + 1; i <= Math.min(end - 1, from + LONGEST_TITLE); i++) {
    if (OPENERS.includes(text.charAt(i - 1))) depth++;
    if (CLOSERS.includes(text.charAt(i - 1))) depth--;
    if (depth > 0 || i < from + 3 || !mayBegin(reading, i)) continue;
    if (NEVER_LAST.includes(text.charAt(i - 1)) || NEVER_FIRST.includes(text.charAt(i))) continue;
    const score = scoreOf(reading, from, i, isBreak);
    if (score > best.score) best = { at: i, score };
  }
  if (best.at === end && isLong && best.score === 3) return firstClause(text, from, end);
  return trimmedEnd(text, from, best.at);
}

/** Where the title of an item of a series ends: “一是抓前期，…；” at its first pause if the clause is long. */
export function itemEnd(text: string, from: number, limit: number): number {
  const stop = text.slice(from, limit).search(/[。；！？：]/u);
  const end = trimmedEnd(text, from, stop > 1 ? from + stop : limit);
  return end - from > LONGEST_ITEM ? firstClause(text, from, end) : end;
}

const LONGEST_MARKER = 6;
const LONGEST_LINE = 30;
const LONGEST_TITLE = 48;
const LONGEST_SENTENCE = 42;
const LONGEST_ITEM = 30;
const OPENERS = '“（《〔';
const CLOSERS = '”）》〕';
const NEVER_LAST = '，、的和与及在对把为以将“（《';
const NEVER_FIRST = '，、。；：！的和与及”）》%';

/** Without a gap, only what bodies begin with shows where one begins. */
function mayBegin(reading: Reading, i: number): boolean {
  return FIRST_CHARACTERS.includes(reading.text.charAt(i)) || gapBefore(reading, i);
}

const FIRST_CHARACTERS = '12“刚即过走今去新一二三四五未这各同站回面当自省市县区州盟旗本';

function firstClause(text: string, from: number, end: number): number {
  let depth = 0;
  for (let i = from; i < end; i++) {
    const char = text.charAt(i);
    if (OPENERS.includes(char)) depth++;
    else if (CLOSERS.includes(char)) depth--;
    else if (depth <= 0 && i > from + 2 && '，：；'.includes(char)) return i;
  }
  return end;
}

function trimmedEnd(text: string, from: number, end: number): number {
  while (end > from && '。！？；：，、 '.includes(text.charAt(end - 1))) end--;
  return end;
}

function scoreOf(reading: Reading, from: number, i: number, isBreak: (i: number) => boolean): number {
  const { text } = reading;
  const after = text.slice(i, i + 10);
  let score = 0;
  if (gapBefore(reading, i)) score += isLeft(text, from, i) ? 6 : isBreak(i) ? 4 : 1;
  if (LAST_WORDS.test(text.slice(Math.max(from, i - 2), i))) score += 3;
  if (FIRST_WORDS.test(after)) score += isLookBack(reading, i) ? 2 : 3;
  else if (LIKELY_FIRST_WORDS.test(after)) score += 1;
  const repeated = text.indexOf(text.slice(i, i + 4), from);
  if (repeated >= from && repeated <= i - 4 && !AMOUNT.test(text.slice(from, i))) score += 2;
  return score;
}

/** A number that is no year: what repeats words behind it goes on with the body. */
const AMOUNT = /\d(?![\d年])/u;

/** “一、2020年主要工作回顾过去的一年，…”: without a gap, 回顾 is the head's last word. */
function isLookBack(reading: Reading, i: number): boolean {
  const { text } = reading;
  return text.startsWith('回顾', i) && FIRST_WORDS.test(text.slice(i + 2, i + 12)) && !gapBefore(reading, i);
}

/** Whether the author left a blank of full width there, in a sentence: “（三）强化科技支撑　新增高新技术企业25家，…。”. */
function isLeft(text: string, from: number, i: number): boolean {
  return (
    text.charAt(i - 1) === ' ' && i - from > 5 && /[。！？；]$/u.test(text) && isHan(text.charCodeAt(i - 2))
  );
}

/** Nouns that heads of reports and plans end in. */
const LAST_WORDS =
  /(?:回顾|总结|情况|成就|成效|安排|部署|任务|要求|目标|思路|工作|重点|举措|措施|建设|政府|形势|打算|建议|展望|原则|方针|定位|保障)$/u;

/** How the body of a section begins: its time, its subject, a salutation. */
export const FIRST_WORDS =
  /^(?:(?:19|20)\d\d年|“十[一二三四五六七八九]?五”|(?:刚刚|即将)?(?:过去|走过)的?(?:[一五]|(?:19|20)\d\d)年|这[一五]年|(?:自治)?[省市县区州盟旗本]第?[一二三四五六七八九十]*届(?:人大|人民代表大会|人民政府|政府)|今年|去年|新的一年|[一二三四五]年来|今后五年|未来五年|各位代表|同志们|站在|回顾(?:过去|这|[一五]年|20)|面对|当前)/u;

/** How it may begin, and a title may go on. */
const LIKELY_FIRST_WORDS =
  /^(?:全[省市县区州盟旗国]|我[们省市县区]|坚持|围绕|按照|根据|以|要|紧扣|聚焦|牢固|深入|始终|一年)/u;
