import { isDigit, isLatin } from '../text/characters.ts';
import { type Decimal, shift } from './decimal.ts';
import { type Digits, isKilo, LONGEST, MULTIPLIERS, TENS } from './digits.ts';

export interface ArabicDigits extends Digits {
  readonly style: 'arabic' | 'mixed';
}

/** “1,100.9”, “3万4000”, “25万6千”, “3千”. */
export function arabicAt(text: string, start: number): ArabicDigits | undefined {
  let { value, end } = plainAt(text, start);
  if (end - start > LONGEST) return undefined;
  let style: ArabicDigits['style'] = 'arabic';
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
  return { value, end, style };
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
