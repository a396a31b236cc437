import { isDigit } from '../text/characters.ts';
import { digitOf } from '../numbers/digits.ts';

/** A part of a year as it is written there, whatever year it is of. */
export type Part =
  | { readonly shape: 'months'; readonly from: number; readonly to: number; readonly end: number }
  | { readonly shape: 'day'; readonly month: number; readonly day: number; readonly end: number };

/** “1—11月”, “3月15日”, “12月末”, “上半年”, “一季度”, “前三季度”, “前11个月”. */
export function partAt(text: string, i: number): Part | undefined {
  const char = text.charAt(i);
  if (isDigit(text.charCodeAt(i))) return monthsAt(text, i);
  switch (char) {
    case '上':
      return text.startsWith('半年', i + 1) && text.charAt(i - 1) !== '以' ? months(1, 6, i + 3) : undefined;
    case '下':
      return text.startsWith('半年', i + 1) ? months(7, 12, i + 3) : undefined;
    case '前':
      return firstMonthsAt(text, i + 1);
    case '首':
      return text.startsWith('季', i + 1) && text.charAt(i + 2) !== '节'
        ? quarters(1, 1, seasonEnd(text, i + 1) ?? i + 2)
        : undefined;
    case '第':
      return quarterAt(text, i + 1);
    default:
      return quarterAt(text, i);
  }
}

function months(from: number, to: number, end: number): Part {
  return { shape: 'months', from, to, end };
}

function quarters(from: number, to: number, end: number): Part {
  return months(from * 3 - 2, to * 3, end);
}

function monthsAt(text: string, i: number): Part | undefined {
  const from = smallAt(text, i);
  if (!from || from.value < 1 || from.value > 12) return undefined;
  if (text.charAt(from.end) === '月') return afterMonth(text, from.value, from.end + 1);
  const season = seasonEnd(text, from.end);
  if (season !== undefined && from.value <= 4) return quarters(from.value, from.value, season);
  const joint = jointEnd(text, from.end);
  const to = joint === undefined ? undefined : smallAt(text, joint);
  if (!to || to.value < 1 || to.value > 12) return undefined;
  if (text.charAt(to.end) !== '月') return quartersTo(text, from, to);
  return months(from.value, to.value, afterName(text, to.end + 1));
}

/** “1至3季度”. */
function quartersTo(text: string, from: Small, to: Small): Part | undefined {
  const season = seasonEnd(text, to.end);
  return season !== undefined && from.value < to.value && to.value <= 4
    ? quarters(from.value, to.value, season)
    : undefined;
}

function afterMonth(text: string, month: number, i: number): Part | undefined {
  const day = smallAt(text, i);
  if (
    day &&
    day.value >= 1 &&
    day.value <= 99 &&
    (text.charAt(day.end) === '日' || text.charAt(day.end) === '号')
  ) {
    return { shape: 'day', month, day: day.value, end: day.end + 1 };
  }
  const joint = jointEnd(text, i);
  const to = joint === undefined ? undefined : smallAt(text, joint);
  if (to && to.value >= 1 && to.value <= 12 && text.charAt(to.end) === '月') {
    return months(month, to.value, afterName(text, to.end + 1));
  }
  return months(month, month, afterName(text, i));
}

/** 份, 末 and 底 belong to a month's name; to figures, the end of a month is the month. */
function afterName(text: string, i: number): number {
  if (text.charAt(i) === '份') i++;
  return '末底初'.includes(text.charAt(i)) && i < text.length ? i + 1 : i;
}

/** After 前: 三季度, 三个季度, 11个月. */
function firstMonthsAt(text: string, i: number): Part | undefined {
  const count = smallAt(text, i) ?? chineseAt(text, i);
  if (!count || count.value < 1) return undefined;
  const at = text.charAt(count.end) === '个' ? count.end + 1 : count.end;
  if (at > count.end && text.charAt(at) === '月' && count.value <= 12) return months(1, count.value, at + 1);
  const season = seasonEnd(text, at);
  return season !== undefined && count.value <= 4 ? quarters(1, count.value, season) : undefined;
}

function quarterAt(text: string, i: number): Part | undefined {
  const number = smallAt(text, i) ?? chineseAt(text, i);
  if (!number || number.value < 1 || number.value > 4) return undefined;
  const end = seasonEnd(text, number.end);
  if (end !== undefined) return quarters(number.value, number.value, end);
  const joint = jointEnd(text, number.end);
  const to = joint === undefined ? undefined : (smallAt(text, joint) ?? chineseAt(text, joint));
  return to && quartersTo(text, number, to);
}

function seasonEnd(text: string, i: number): number | undefined {
  if (!text.startsWith('季度', i)) return undefined;
  return i + 2 + ('末底'.includes(text.charAt(i + 2)) && i + 2 < text.length ? 1 : 0);
}

interface Small {
  readonly value: number;
  readonly end: number;
}

/** One or two digits. */
export function smallAt(text: string, i: number): Small | undefined {
  if (!isDigit(text.charCodeAt(i))) return undefined;
  const end = isDigit(text.charCodeAt(i + 1)) ? i + 2 : i + 1;
  return isDigit(text.charCodeAt(end)) ? undefined : { value: Number(text.slice(i, end)), end };
}

/** 一 to 九十九. */
export function chineseAt(text: string, i: number): Small | undefined {
  const digit = digitOf(text.charCodeAt(i));
  const ten = text.charAt(i) === '十' ? i : digit > 0 && text.charAt(i + 1) === '十' ? i + 1 : -1;
  if (ten < 0)
    return digit > 0 && digitOf(text.charCodeAt(i + 1)) < 0 ? { value: digit, end: i + 1 } : undefined;
  const ones = digitOf(text.charCodeAt(ten + 1));
  const tens = ten === i ? 10 : digit * 10;
  return ones > 0 ? { value: tens + ones, end: ten + 2 } : { value: tens, end: ten + 1 };
}

/** A dash, 至 or 到 between two months or years. */
export function jointEnd(text: string, i: number): number | undefined {
  const char = text.charAt(i);
  if (char === '—') return text.charAt(i + 1) === '—' ? i + 2 : i + 1;
  return char === '-' || char === '~' || char === '至' || char === '到' ? i + 1 : undefined;
}
