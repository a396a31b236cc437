import { isDigit, isLatin } from '../characters.ts';
import { type Decimal, shift } from '../decimal.ts';

/** A number's own characters and what stands between them and the unit: “1200余”, “两千余万”, “3万4000”, “三四百”. */
export interface Numeral {
  readonly start: number;
  /** End of the digits: “1200” of “1200余”, “1.71” of “1.71亿”. */
  readonly digitsEnd: number;
  /** End of what was read, 余 and 万 included. */
  readonly end: number;
  /** Without the prefix: 1.71 for 1.71亿. Its exponent is the place of the last digit that was printed. */
  readonly value: Decimal;
  /** Upper end where two neighbouring digits say about: 三四百 is 300 to 400. */
  readonly high?: Decimal;
  /** '', 万, 亿, 万亿 or 亿亿: it belongs to the unit. */
  readonly prefix: string;
  /** 余, 多, 来 or 几 after the digits or after 万: somewhat above. */
  readonly more: string;
  readonly style: NumeralStyle;
}

/** `bare` is a multiplier alone (百亿, 千), `some` a multiplier after 数 or 几 (数百, 几十). */
export type NumeralStyle = 'arabic' | 'chinese' | 'mixed' | 'bare' | 'some';

/** The numeral that begins at `i`, at most 40 characters; it says nothing about what may stand before it. */
export function numeralAt(text: string, i: number): Numeral | undefined {
  const code = text.charCodeAt(i);
  if (isDigit(code)) return arabicAt(text, i);
  const char = text.charAt(i);
  if (char === '数' || char === '几') return multiplierAt(text, i, i + 1, 'some');
  if (digitOf(code) >= 0 || char === '十') return chineseAt(text, i);
  return MULTIPLIERS.has(char) ? multiplierAt(text, i, i, 'bare') : undefined;
}

/** 0 to 9 for 〇 to 九 and 两, -1 for other characters. */
export function digitOf(code: number): number {
  return DIGITS.get(code) ?? -1;
}

const DIGITS: ReadonlyMap<number, number> = new Map(
  [...'〇一二三四五六七八九', ...'零两'].map((char, n) => [
    char.charCodeAt(0),
    n < 10 ? n : n === 10 ? 0 : 2,
  ]),
);
const TENS: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
]);
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([...TENS, ['万', 4], ['亿', 8]]);
const LONGEST = 40;

/** 千 before these is kilo: 千瓦, 千克, 千米, 千伏, 千升, 千卡, 千帕, 千焦, 千乏. */
const KILO = '瓦克米伏升卡帕焦乏';

function isKilo(text: string, i: number): boolean {
  return text.charAt(i) === '千' && KILO.includes(text.charAt(i + 1)) && i + 1 < text.length;
}

function arabicAt(text: string, start: number): Numeral | undefined {
  let { value, end } = plainAt(text, start);
  if (end - start > LONGEST) return undefined;
  let style: NumeralStyle = 'arabic';
  // “25万6千”, “3万4000”, “1亿2000万”: what follows 万 or 亿 at once belongs to the same number.
  for (;;) {
    const place = MULTIPLIERS.get(text.charAt(end)) ?? 0;
    if (place < 4 || !isDigit(text.charCodeAt(end + 1)) || value.exponent < 0) break;
    const next = plainAt(text, end + 1);
    const tail = TENS.get(text.charAt(next.end)) ?? 0;
    const kilo = isKilo(text, next.end);
    const low = shift(next.value, kilo ? 0 : tail);
    if (next.value.exponent < 0 || isLatin(text.charCodeAt(next.end)) || digitsBefore(low) > place) break;
    style = 'mixed';
    if (place === 8 && text.charAt(next.end) === '万') {
      value = sum(shift(value, 4), low);
      end = next.end;
      break;
    }
    value = sum(shift(value, place), low);
    end = next.end + (tail > 0 && !kilo ? 1 : 0);
  }
  const tail = isKilo(text, end) ? 0 : (TENS.get(text.charAt(end)) ?? 0);
  if (tail > 1 && style === 'arabic' && value.exponent === 0 && text.charAt(end + 1) !== '分') {
    value = shift(value, tail);
    style = 'mixed';
    end++;
  }
  return finished(text, start, end, value, undefined, style);
}

/** Digits with a point or with commas between thousands. */
function plainAt(text: string, start: number): { readonly value: Decimal; readonly end: number } {
  let end = digitsEnd(text, start);
  let digits = text.slice(start, end);
  if (end - start <= 3) {
    while (text.charAt(end) === ',' && digitsEnd(text, end + 1) === end + 4) {
      digits += text.slice(end + 1, end + 4);
      end += 4;
    }
  }
  let exponent = 0;
  if (text.charAt(end) === '.' && isDigit(text.charCodeAt(end + 1))) {
    const last = digitsEnd(text, end + 1);
    digits += text.slice(end + 1, last);
    exponent = end + 1 - last;
    end = last;
  }
  return { value: { coefficient: BigInt(digits.length < 16 ? Number(digits) : digits), exponent }, end };
}

function digitsEnd(text: string, i: number): number {
  while (isDigit(text.charCodeAt(i))) i++;
  return i;
}

function digitsBefore(value: Decimal): number {
  return String(value.coefficient).length + value.exponent;
}

function sum(high: Decimal, low: Decimal): Decimal {
  const exponent = low.exponent;
  return {
    coefficient: high.coefficient * 10n ** BigInt(high.exponent - exponent) + low.coefficient,
    exponent,
  };
}

/** 一千二百, 三万五千亿, 十三点五, 三四百. Runs of digits (二〇二五, 八一) are no numbers. */
function chineseAt(text: string, start: number): Numeral | undefined {
  let total = 0;
  let section = 0;
  let pending = -1;
  let spread = 0;
  let lastPlace = 0;
  let zero = false;
  let prefix = 0;
  let i = start;
  for (; i - start < LONGEST; i++) {
    const digit = digitOf(text.charCodeAt(i));
    const char = text.charAt(i);
    if (digit === 0) {
      if (pending >= 0) return undefined;
      zero = true;
      continue;
    }
    if (digit > 0) {
      if (pending >= 0) {
        if (spread || !isSpread(text, i, pending, digit)) return undefined;
        spread = digit - pending;
      } else pending = digit;
      continue;
    }
    const place = MULTIPLIERS.get(char);
    if (place === undefined || isKilo(text, i)) break;
    if (place < 4) {
      if (pending < 0 && (place > 1 || (section > 0 && section % 100 !== 0))) break;
      section += (pending < 0 ? 1 : pending) * 10 ** place;
      spread *= 10 ** place;
      pending = -1;
      lastPlace = place;
      zero = false;
      if (spread) {
        i++;
        break;
      }
      continue;
    }
    // The last 万 or 亿 is the unit's, one inside the number is the number's: 三万亩, 三万五千亩.
    if (isNumber(text, i + 1) && !(place === 4 && text.charAt(i + 1) === '亿')) {
      total =
        place === 8
          ? (total + section + Math.max(pending, 0)) * 1e8
          : total + (section + Math.max(pending, 0)) * 1e4;
      section = 0;
      pending = -1;
      lastPlace = place;
      zero = false;
      continue;
    }
    prefix = 1;
    break;
  }
  if (pending > 0) {
    // 三万五 is 35000, 一百零五 is 105.
    const colloquial = lastPlace > 1 && !zero && !spread && prefix === 0;
    section += colloquial ? pending * 10 ** (lastPlace - 1) : pending;
  }
  if (prefix && text.charAt(i) === '万' && text.charAt(i + 1) !== '亿') total /= 1e4;
  total += section;
  if (total === 0 && text.charAt(i) !== '点') return undefined;
  if (!Number.isSafeInteger(total)) return undefined;
  const point = prefix || spread ? undefined : pointAt(text, i);
  const value = point
    ? {
        coefficient: BigInt(total) * 10n ** BigInt(point.digits.length) + BigInt(point.digits),
        exponent: -point.digits.length,
      }
    : { coefficient: BigInt(total), exponent: 0 };
  const high = spread ? { coefficient: BigInt(total + spread), exponent: 0 } : undefined;
  return finished(text, start, point?.end ?? i, value, high, 'chinese');
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

/** 百, 千亿, 万亿 after 数, 几 or nothing. */
function multiplierAt(text: string, start: number, from: number, style: NumeralStyle): Numeral | undefined {
  let end = from;
  let power = 0;
  for (let place; (place = TENS.get(text.charAt(end))) !== undefined && !isKilo(text, end); end++)
    power += place;
  if (power > 3 || (end === from && !MULTIPLIERS.has(text.charAt(end)))) return undefined;
  return finished(text, start, end, { coefficient: 10n ** BigInt(power), exponent: 0 }, undefined, style);
}

/** Adds 余 and 万, in either order. */
function finished(
  text: string,
  start: number,
  digitsEnd: number,
  value: Decimal,
  high: Decimal | undefined,
  style: NumeralStyle,
): Numeral {
  let end = digitsEnd;
  let more = moreAt(text, end, style);
  end += more.length;
  const prefix = prefixAt(text, end);
  end += prefix.length;
  if (!more && prefix) {
    more = moreAt(text, end, style);
    end += more.length;
  }
  return { start, digitsEnd, end, value, prefix, more, style, ...(high && { high }) };
}

function moreAt(text: string, i: number, style: NumeralStyle): string {
  const char = text.charAt(i);
  if (char === '余' || char === '多') return char;
  const before = text.charAt(i - 1);
  return style === 'chinese' && TENS.has(before) && (char === '来' || (char === '几' && before === '十'))
    ? char
    : '';
}

function prefixAt(text: string, i: number): string {
  const char = text.charAt(i);
  if (char === '万') return text.charAt(i + 1) === '亿' ? '万亿' : '万';
  if (char === '亿') return text.charAt(i + 1) === '亿' ? '亿亿' : '亿';
  return '';
}
