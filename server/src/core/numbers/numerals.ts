import { isDigit } from '../text/characters.ts';
import type { Decimal } from './decimal.ts';
import { arabicAt } from './arabic.ts';
import { chineseAt } from './chinese.ts';
import { digitOf, type Digits, MULTIPLIERS, TENS, isKilo } from './digits.ts';

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
  /** '', 千, 万, 亿, 万亿 or 亿亿: it belongs to the unit. */
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
  if (isDigit(code)) {
    const arabic = arabicAt(text, i);
    return arabic && finished(text, i, arabic, arabic.style);
  }
  const char = text.charAt(i);
  if (char === '数' || char === '几') return multiplierAt(text, i, i + 1, 'some');
  if (digitOf(code) >= 0 || char === '十') {
    const chinese = chineseAt(text, i);
    return chinese && finished(text, i, chinese, 'chinese');
  }
  return MULTIPLIERS.has(char) ? multiplierAt(text, i, i, 'bare') : undefined;
}

/** 百, 千亿, 万亿 after 数, 几 or nothing. */
function multiplierAt(text: string, start: number, from: number, style: NumeralStyle): Numeral | undefined {
  let end = from;
  let power = 0;
  for (let place; (place = TENS.get(text.charAt(end))) !== undefined && !isKilo(text, end); end++)
    power += place;
  if (power > 3 || (end === from && !MULTIPLIERS.has(text.charAt(end)))) return undefined;
  return finished(text, start, { value: { coefficient: 10n ** BigInt(power), exponent: 0 }, end }, style);
}

/** Adds 余 and 万, in either order. */
function finished(text: string, start: number, digits: Digits, style: NumeralStyle): Numeral {
  const { value, high, end: digitsEnd } = digits;
  let end = digitsEnd;
  let more = moreAt(text, end, style);
  end += more.length;
  // “385.21千公顷”: after decimals 千 is the unit's; “3千” is a number.
  const prefix =
    prefixAt(text, end) ||
    (value.exponent < 0 && text.charAt(end) === '千' && text.charAt(end + 1) !== '万' && !isKilo(text, end)
      ? '千'
      : '');
  end += prefix.length;
  if (!more && prefix) {
    more = moreAt(text, end, style);
    end += more.length;
  }
  return { start, digitsEnd, end, value, prefix, more, style, high };
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
