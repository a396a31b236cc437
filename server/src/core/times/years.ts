import { jointEnd, partAt, type Part } from './months.ts';
import { isDigit } from '../text/characters.ts';
import { digitOf } from '../numbers/digits.ts';
import type { WrittenPeriod, YearPart } from './period.ts';

export interface Written {
  readonly period: WrittenPeriod;
  readonly end: number;
}

/** “2023年”, “二〇二五年”, “2016—2020年”, “2024年1—11月”, “2023年底”. */
export function yearAt(text: string, i: number): Written | undefined {
  const first = fourDigits(text, i);
  if (first === undefined) return undefined;
  const named = text.charAt(i + 4) === '年';
  const joint = jointEnd(text, named ? i + 5 : i + 4);
  const last = joint === undefined ? undefined : fourDigits(text, joint);
  if (joint !== undefined && last !== undefined) {
    const end = text.startsWith('学年', joint + 4) ? joint + 6 : joint + 5;
    if (text.charAt(end - 1) === '年') return { period: { shape: 'years', from: first, to: last }, end };
  }
  if (!named)
    return isYearOfList(text, i) ? { period: { shape: 'year', year: first }, end: i + 4 } : undefined;
  const own = ownPartAt(text, i + 5);
  if (own) return { period: withYear(own, { year: first }), end: own.end };
  const { part, end } = yearEnd(text, i + 5);
  if (isUntil(text, i, end)) return { period: { shape: 'until', year: first }, end };
  return { period: { shape: 'year', year: first, ...(part && { part }) }, end };
}

/** “今年”, “去年底”, “去年1—11月”, “上年同期”, “年末”. */
export function relativeAt(text: string, i: number): Written | undefined {
  const char = text.charAt(i);
  if (char === '同')
    return text.startsWith('同期', i) ? { period: { shape: 'same', offset: -1 }, end: i + 2 } : undefined;
  if (char === '年') return edgeAt(text, i);
  const offset = OFFSETS.get(char);
  if (offset === undefined || text.charAt(i + 1) !== '年' || isInside(text, i)) return undefined;
  if (text.startsWith('同期', i + 2)) return { period: { shape: 'same', offset }, end: i + 4 };
  const own = ownPartAt(text, i + 2);
  if (own) return { period: withYear(own, { offset }), end: own.end };
  const { part, end } = yearEnd(text, i + 2);
  return { period: { shape: 'relative', offset, ...(part && { part }) }, end };
}

const OFFSETS: ReadonlyMap<string, number> = new Map([
  ['今', 0],
  ['本', 0],
  ['去', -1],
  ['上', -1],
  ['前', -2],
  ['明', 1],
  ['来', 1],
  ['后', 2],
]);

/** “以上年龄”, “过去年均”, “三年前年产” hold 上年, 去年 and 前年 without naming a year. */
function isInside(text: string, i: number): boolean {
  const before = text.charAt(i - 1);
  const after = text.charAt(i + 2);
  if ('龄轻纪薪味均产货'.includes(after) && after !== '') return true;
  if (i === 0) return false;
  switch (text.charAt(i)) {
    case '上':
      return before === '以' || before === '晚';
    case '去':
      return before === '过';
    case '前':
    case '后':
      return '年前月天之以目先今'.includes(before);
    case '来':
      return '年以未近从本往'.includes(before);
    case '明':
      return '文声证说'.includes(before);
    default:
      return false;
  }
}

/** “年底” and the like of the year that is spoken of. */
function edgeAt(text: string, i: number): Written | undefined {
  const part = PARTS.get(text.charAt(i + 1));
  if (!part || part === 'middle' || (i > 0 && !isFree(text, i - 1))) return undefined;
  return { period: { shape: 'relative', offset: 0, part }, end: i + 2 };
}

function isFree(text: string, i: number): boolean {
  const char = text.charAt(i);
  return (
    !isDigit(text.charCodeAt(i)) &&
    digitOf(text.charCodeAt(i)) < 0 &&
    !'十百千几数半周当每学全'.includes(char)
  );
}

const PARTS: ReadonlyMap<string, YearPart> = new Map([
  ['初', 'start'],
  ['中', 'middle'],
  ['底', 'end'],
  ['末', 'end'],
]);

function yearEnd(text: string, i: number): { readonly part?: YearPart; readonly end: number } {
  const at = text.charAt(i) === '度' ? i + 1 : i;
  if (text.startsWith('以来', at)) return { part: 'since', end: at + 2 };
  if (text.startsWith('年', at - 1) && text.startsWith('年', at) && PARTS.has(text.charAt(at + 1))) {
    return { part: PARTS.get(text.charAt(at + 1)) ?? 'end', end: at + 2 };
  }
  const part = PARTS.get(text.charAt(at));
  if (!part || '国央共东西级期小'.includes(text.charAt(at + 1) || ' ')) return { end: at };
  return { part, end: at + 1 };
}

function ownPartAt(text: string, i: number): Part | undefined {
  const at = text.charAt(i) === '的' || text.charAt(i) === '度' ? i + 1 : i;
  return partAt(text, at);
}

function withYear(part: Part, of: { readonly year: number } | { readonly offset: number }): WrittenPeriod {
  return part.shape === 'day'
    ? { shape: 'day', month: part.month, day: part.day, ...of }
    : { shape: 'months', from: part.from, to: part.to, ...of };
}

/** “到2025年”, “2030年前”; in “由2020年到2025年” too, and in “达到2023年的2倍” not. */
function isUntil(text: string, i: number, end: number): boolean {
  if (text.charAt(end) === '前' && !'三两四五六十0123456789'.includes(text.charAt(end + 1) || ' '))
    return true;
  const before = text.charAt(i - 1);
  if (before !== '到' && before !== '至') return false;
  if (text.charAt(end) === '的' && isDigit(text.charCodeAt(end + 1))) return false;
  return !'达回直升增高加大小低少缩得截降跌涨扩'.includes(text.charAt(i - 2) || ' ');
}

/** The 2021 and 2022 of “2021、2022和2023年”. */
function isYearOfList(text: string, i: number): boolean {
  let at = i + 4;
  for (let count = 0; count < 8; count++) {
    if (!'、和与及'.includes(text.charAt(at) || ' ')) return false;
    if (fourDigits(text, at + 1) === undefined) return false;
    at += 5;
    if (text.charAt(at) === '年') return true;
  }
  return false;
}

/** A year of four digits, Arabic or Chinese: 1900 to 2099. */
function fourDigits(text: string, i: number): number | undefined {
  let year = 0;
  const arabic = isDigit(text.charCodeAt(i));
  for (let at = i; at < i + 4; at++) {
    const code = text.charCodeAt(at);
    const digit = arabic
      ? isDigit(code)
        ? code - 0x30
        : -1
      : '○O'.includes(text.charAt(at))
        ? 0
        : digitOf(code);
    if (digit < 0) return undefined;
    year = year * 10 + digit;
  }
  if (year < 1900 || year > 2099 || isDigit(text.charCodeAt(i + 4))) return undefined;
  return year;
}
