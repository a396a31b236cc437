import { type Decimal, whole } from './decimal.ts';
import { digitOf, type Digits, isKilo, LONGEST, MULTIPLIERS, TENS } from './digits.ts';

/** 一千二百, 三万五千亿, 十三点五, 三四百. Runs of digits (二〇二五, 八一) are no numbers. */
export function chineseAt(text: string, start: number): Digits | undefined {
  let total = 0;
  let above = 0;
  let at = start;
  for (;;) {
    const section = sectionAt(text, at);
    if (!section) return undefined;
    at = section.end;
    const place = MULTIPLIERS.get(text.charAt(at)) ?? 0;
    // The last 万 or 亿 is the unit's, one inside the number is the number's: 三万亩, 三万五千亩.
    if (place >= 4 && !section.spread && isNumber(text, at + 1)) {
      total = place === 8 ? (total + section.value) * 1e8 : total + section.value * 1e4;
      above = place;
      at++;
      continue;
    }
    // 三万五 is 35000, 三万零五 is 30005; 一亿两千万 is 12000万.
    const value = section.isDigit && above && !place ? section.value * 10 ** (above - 1) : section.value;
    if (place === 4 && above === 8 && text.charAt(at + 1) !== '亿') total /= 1e4;
    total += value;
    if (!Number.isSafeInteger(total)) return undefined;
    const point = place || section.spread ? undefined : pointAt(text, at);
    if (point) return { value: withFraction(total, point.digits), end: point.end };
    if (total === 0) return undefined;
    const high = section.spread ? { high: whole(total + section.spread) } : {};
    return { value: whole(total), end: at, ...high };
  }
}

/** What stands before 万 or 亿: up to 九千九百九十九. */
interface Section {
  readonly value: number;
  /** How far the upper end of 三四百 is above the lower one. */
  readonly spread: number;
  /** One digit, without 零 before it. */
  readonly isDigit: boolean;
  readonly end: number;
}

function sectionAt(text: string, start: number): Section | undefined {
  let value = 0;
  let pending = -1;
  let spread = 0;
  let last = 0;
  let zero = false;
  let i = start;
  for (; i - start < LONGEST; i++) {
    const digit = digitOf(text.charCodeAt(i));
    if (digit === 0) {
      if (pending >= 0) return undefined;
      zero = true;
    } else if (digit > 0) {
      if (pending < 0) pending = digit;
      else if (spread || !isSpread(text, i, pending, digit)) return undefined;
      else spread = digit - pending;
    } else {
      const place = TENS.get(text.charAt(i));
      if (place === undefined || isKilo(text, i)) break;
      if (pending < 0 && (place > 1 || value % 100 !== 0)) break;
      value += (pending < 0 ? 1 : pending) * 10 ** place;
      pending = -1;
      last = place;
      zero = false;
      if (!spread) continue;
      return { value, spread: spread * 10 ** place, isDigit: false, end: i + 1 };
    }
  }
  const isDigit = pending > 0 && value === 0 && !zero;
  // 一千二 is 1200, 一千零二 is 1002.
  if (pending > 0) value += last > 1 && !zero && !spread ? pending * 10 ** (last - 1) : pending;
  return i > start ? { value, spread, isDigit, end: i } : undefined;
}

function withFraction(total: number, digits: string): Decimal {
  return {
    coefficient: BigInt(total) * 10n ** BigInt(digits.length) + BigInt(digits),
    exponent: -digits.length,
  };
}

/** 三四, 两三, 三五 say “about”; 一二三 and 八一 do not. 十三五 and 十四五 are plans. */
function isSpread(text: string, i: number, first: number, second: number): boolean {
  if (digitOf(text.charCodeAt(i + 1)) >= 0) return false;
  if (text.charAt(i - 2) === '十' && second === 5) return false;
  if (first === 1) return text.charAt(i) === '两';
  return second === first + 1 || (first === 3 && second === 5);
}

function isNumber(text: string, i: number): boolean {
  return (digitOf(text.charCodeAt(i)) >= 0 || TENS.has(text.charAt(i))) && !isKilo(text, i);
}

function pointAt(text: string, i: number): { readonly digits: string; readonly end: number } | undefined {
  if (text.charAt(i) !== '点') return undefined;
  let digits = '';
  let end = i + 1;
  for (let digit; (digit = digitOf(text.charCodeAt(end))) >= 0; end++) digits += String(digit);
  return digits ? { digits, end } : undefined;
}
