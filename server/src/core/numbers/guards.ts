import { isDigit, isHan, isLatin } from '../text/characters.ts';
import type { Numeral } from './numerals.ts';

/** Whether a number may begin at `i`: not inside a code (PM2.5, G55), a mark (［3］, 〔2023〕5), a time or another number. */
export function mayBegin(text: string, i: number): boolean {
  if (i === 0) return true;
  const before = text.charCodeAt(i - 1);
  if (isDigit(before) || (isLatin(before) && !ABBREVIATED.test(text.slice(Math.max(0, i - 4), i))))
    return false;
  const not = !isHan(before) ? CODE_BEFORE : isDigit(text.charCodeAt(i)) ? BEFORE_ARABIC : BEFORE_CHINESE;
  if (not.includes(text.charAt(i - 1))) return before === SLASH && isHan(text.charCodeAt(i - 2));
  return !inShortQuotes(text, i);
}

/** “实现GDP1260亿元” */
const ABBREVIATED = /(?<![A-Za-z])(?:GDP|CPI|PPI)$/u;

/** “2万千瓦/4万千瓦时”: two quantities; “2/3” is none. */
const SLASH = 0x2f;

const BEFORE_ARABIC = '第每百千万亿';
const BEFORE_CHINESE = '第每百千万亿〇零一二三四五六七八九十两';
const CODE_BEFORE = '.,-+/［#@№_·*×:=&<>';

/** Longest quoted name: “1235”战略, “两个100%”, “15分钟生活圈”. */
const LONGEST_NAME = 12;

/** Whether `i` is in a quotation so short that it is a name; its numbers are the name's. */
export function inShortQuotes(text: string, i: number): boolean {
  let start = i - 1;
  const limit = Math.max(0, i - LONGEST_NAME);
  while (start >= limit) {
    const char = text.charAt(start);
    if (char === '”') return false;
    if (char === '“' || char === '‘') break;
    start--;
  }
  if (start < limit) return false;
  const close = text.charAt(start) === '“' ? '”' : '’';
  const end = text.indexOf(close, i);
  return end >= 0 && end - start - 1 <= LONGEST_NAME;
}

/** Whether the number goes on as a code, a date, a version or a clock: 5G, 1+N, 3.2.1, 8:30, 9·18. */
export function goesOnAsCode(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (isLatin(code)) return true;
  const char = text.charAt(end);
  if (char === '+' || char === '·' || char === '_' || char === '*' || char === '×' || char === '［')
    return true;
  if (char === '.' || char === ':' || char === '/') return isDigit(text.charCodeAt(end + 1));
  return char === '-' && isLatin(text.charCodeAt(end + 1));
}

/** Whether a number without a unit is one that a sentence states (指数3.12), not a year, a code or a name's (832平台). */
export function standsAlone(text: string, numeral: Numeral): boolean {
  const { start, end, value } = numeral;
  if (numeral.prefix) return isCountOfNouns(text, numeral);
  if (numeral.style !== 'arabic' || numeral.more) return false;
  const digits = numeral.digitsEnd - start;
  const isWhole = value.exponent === 0;
  if (isWhole && (digits > 6 || (digits > 1 && text.charAt(start) === '0'))) return false;
  if (isWhole && digits === 4 && value.coefficient >= 1900n && value.coefficient < 2100n) return false;
  const before = text.charAt(start - 1);
  if (isWhole && (NUMBERED.includes(before) || start === 0)) return false;
  const after = text.charAt(end);
  if (isWhole && before === '（' && after === '）') return false;
  if (!isWhole && after === '、') return true;
  if (after === '' || ENDS.includes(after)) return true;
  return FOLLOWS.some((word) => text.startsWith(word, end));
}

/** Nouns that are numbered. */
const NUMBERED = '表图栏件页卷号版章条题款节编注项例之、';
const ENDS = '，。；、）！？：” \t|';
const FOLLOWS = [
  '以上',
  '以下',
  '以内',
  '左右',
  '上下',
  '之间',
  '之内',
  '提高',
  '提升',
  '增加',
  '增长',
  '增至',
  '减少',
  '减至',
  '降低',
  '下降',
  '降至',
  '降到',
  '升至',
  '升到',
  '上升',
  '缩小',
  '缩至',
  '扩大',
  '上涨',
  '下跌',
  '至',
  '到',
  '和',
  '与',
  '及',
  '的',
];

/** “1.5万学生” and “突破百亿” need no measure word; 10亿级, 万众 and 百亿产业 count nothing. */
function isCountOfNouns(text: string, { style, end, prefix, more }: Numeral): boolean {
  const after = text.charAt(end);
  if (after === '' || ENDS.includes(after) || FOLLOWS.some((word) => text.startsWith(word, end))) return true;
  return (
    (style === 'arabic' || style === 'mixed') &&
    (more !== '' || prefix !== '') &&
    isHan(text.charCodeAt(end)) &&
    !'级众象能'.includes(after)
  );
}
