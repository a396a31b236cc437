import { isDigit, isLatin } from '../text/characters.ts';
import type { PeriodMention } from '../scanning/mention.ts';
import { partAt } from './months.ts';
import { numberedPlanAt, planAt, spanAt } from './spans.ts';
import { relativeAt, type Written, yearAt } from './years.ts';

/** The period written at `i`: “2023年”, “去年”, “五年来”, “‘十四五’时期”, “1—11月”. 百年, 30周年 and 三年 alone are none. */
export function periodAt(text: string, i: number): PeriodMention | undefined {
  const role = BEGINS_PERIOD[text.charCodeAt(i)];
  if (!role) return undefined;
  const written = read(text, i, role);
  return written && { kind: 'period', start: i, end: written.end, period: written.period };
}

function read(text: string, i: number, role: number): Written | undefined {
  switch (role) {
    case DIGIT:
      return isInNumber(text, i) ? undefined : (yearAt(text, i) ?? partOf(text, i) ?? spanAt(text, i));
    case NUMERAL:
      return planAt(text, i) ?? yearAt(text, i) ?? partOf(text, i) ?? spanAt(text, i);
    case QUOTE:
      return planAt(text, i);
    case RELATIVE:
      return relativeAt(text, i) ?? termAt(text, i) ?? partOf(text, i);
    default:
      return partOf(text, i) ?? numberedPlanAt(text, i);
  }
}

const DIGIT = 1;
const NUMERAL = 2;
const QUOTE = 3;
const RELATIVE = 4;
const PART = 5;

/** What a period that begins with a character may be; 0 where none does. */
export const BEGINS_PERIOD = new Uint8Array(0x10000);
for (const [chars, role] of [
  ['0123456789', DIGIT],
  ['一二三四五六七八九十两', NUMERAL],
  ['“‘"', QUOTE],
  ['今去明前上本同年来后', RELATIVE],
  ['第下首', PART],
] as const) {
  for (const char of chars) BEGINS_PERIOD[char.charCodeAt(0)] = role;
}

function isInNumber(text: string, i: number): boolean {
  const before = text.charCodeAt(i - 1);
  return isDigit(before) || isLatin(before) || (i > 1 && '.-,:'.includes(text.charAt(i - 1)));
}

function partOf(text: string, i: number): Written | undefined {
  const part = partAt(text, i);
  if (!part || '每逐'.includes(text.charAt(i - 1) || ' ')) return undefined;
  const { end, ...period } = part;
  return { period, end };
}

/** “本届政府”, “上届”. */
function termAt(text: string, i: number): Written | undefined {
  if (text.charAt(i + 1) !== '届') return undefined;
  const offset = text.charAt(i) === '本' ? 0 : text.charAt(i) === '上' ? -1 : undefined;
  if (offset === undefined) return undefined;
  return { period: { shape: 'term', offset }, end: text.startsWith('政府', i + 2) ? i + 4 : i + 2 };
}
