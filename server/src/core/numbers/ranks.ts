import { widenedBy } from './bounds.ts';
import { inShortQuotes } from './guards.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import { type Decimal, ONE } from './decimal.ts';
import { exactly, type Interval } from './interval.ts';
import { approximatorAfter } from '../lexicon/approximators.ts';
import type { Quantity } from './quantity.ts';

/**
 * A place in an order: “第2位”, “第二”, “前三”, “首位”, “十强”. Kind `rank`, unit 位, exact.
 * 第一次, 第三产业, 前三季度, 前10天 are none; whether 第一 tells a rank at all, the sentence decides.
 */
export function rankAt(text: string, i: number): Quantity | undefined {
  switch (text.charAt(i)) {
    case '第':
      return inShortQuotes(text, i) ? undefined : nthAt(text, i);
    case '前':
      return inShortQuotes(text, i) ? undefined : topAt(text, i);
    case '首':
      return text.charAt(i + 1) === '位' &&
        /(?:[居列排]|全[国省市区县]|世界|全球)$/u.test(text.slice(Math.max(0, i - 2), i))
        ? rank(i, i + 1, i + 2, { value: ONE, bound: 'exact' })
        : undefined;
    default:
      return undefined;
  }
}

/** What may follow 第二 where it is a rank. */
const RANK_ENDS = '，。；、）！？”和与及或的位名 ';

function nthAt(text: string, i: number): Quantity | undefined {
  const numeral = numeralAt(text, i + 1);
  if (
    !numeral ||
    !isOrdinal(numeral.value) ||
    numeral.prefix ||
    numeral.more ||
    '倒梯'.includes(text.charAt(i - 1) || ' ')
  )
    return undefined;
  if (text.startsWith('倒数', i - 2)) return undefined;
  const after = text.charAt(numeral.end);
  if (after !== '' && !RANK_ENDS.includes(after)) return undefined;
  const end = isPlaceWord(text, numeral.end) ? numeral.end + 1 : numeral.end;
  return rank(i + 1, numeral.end, end, { value: numeral.value, bound: 'exact' }, i);
}

function topAt(text: string, i: number): Quantity | undefined {
  const numeral = numeralAt(text, i + 1);
  if (!numeral || !isOrdinal(numeral.value) || numeral.prefix || numeral.more || numeral.style === 'some')
    return undefined;
  const after = text.charAt(numeral.end);
  if (after !== '' && !RANK_ENDS.includes(after)) return undefined;
  const end = isPlaceWord(text, numeral.end) ? numeral.end + 1 : numeral.end;
  return rank(i + 1, numeral.end, end, { value: numeral.value, bound: 'at-most' }, i);
}

/** “全国150名”, “全省第3名”: places, not people; “县域十强”: the first ten. */
export function rankOf(text: string, numeral: Numeral): Quantity | undefined {
  const { start, end, value, prefix, more } = numeral;
  if (prefix || more || !isOrdinal(value)) return undefined;
  if (text.charAt(end) === '强') {
    const after = text.charAt(end + 1);
    const closed =
      after === '' ||
      '，。；、）'.includes(after) ||
      text.startsWith('行列', end + 1) ||
      text.startsWith('之列', end + 1);
    return closed ? rank(start, end, end + 1, { value, bound: 'at-most' }) : undefined;
  }
  if (
    !isPlaceWord(text, end) ||
    !/(?:全[国省市区县]|世界|全球)$/u.test(text.slice(Math.max(0, start - 2), start))
  )
    return undefined;
  const place = rank(start, end, end + 1, { value, bound: 'exact' });
  const after = approximatorAfter(text, end + 1);
  if (after?.widening !== 'about') return place;
  return {
    ...place,
    bound: 'about',
    approximator: after.word,
    interval: widenedBy(value, place.printed, [after]),
  };
}

function isOrdinal(value: Decimal): boolean {
  return value.exponent >= 0 && value.coefficient > 0n;
}

function isPlaceWord(text: string, i: number): boolean {
  const char = text.charAt(i);
  return char === '位' || char === '名';
}

function rank(
  numeralStart: number,
  numeralEnd: number,
  end: number,
  { value, bound }: Pick<Quantity, 'value' | 'bound'>,
  start = numeralStart,
): Quantity {
  const interval: Interval =
    bound === 'at-most' ? { lo: ONE, hi: value, loOpen: false, hiOpen: false } : exactly(value);
  return {
    start,
    end,
    shape: 'single',
    value,
    numeral: { start: numeralStart, end: numeralEnd },
    unit: '位',
    kind: 'rank',
    scale: ONE,
    interval,
    printed: exactly(value),
    bound,
    ...(bound === 'at-most' && { approximator: '前' }),
  };
}
