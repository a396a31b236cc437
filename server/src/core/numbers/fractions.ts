import type { Amount } from './amounts.ts';
import { boundOf, widenedBy } from './bounds.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import { quantify } from './quantify.ts';
import { add, type Decimal, divide, ONE, subtract, trimmed, whole } from './decimal.ts';
import { between } from './interval.ts';
import { approximatorAfter, approximatorBefore } from '../lexicon/approximators.ts';
import { unitAt, type UnitTable } from '../lexicon/units.ts';
import type { Quantity } from './quantity.ts';

/** “百分之五” with its 百分之 read as the unit %: the amount begins at 百. */
export function percentAt(text: string, i: number, table: UnitTable): Amount | undefined {
  const sign = SIGNS.get(text.charAt(i));
  if (sign === undefined || !text.startsWith('分之', i + 1)) return undefined;
  const numeral = numeralAt(text, i + 3);
  const unit = unitAt(sign, 0, table)?.unit;
  if (!numeral || !unit || numeral.prefix || numeral.style === 'some') return undefined;
  // 百分之百
  return {
    numeral: { ...numeral, start: i },
    value: numeral.value,
    unit,
    more: numeral.more,
    end: numeral.end,
  };
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['百', '%'],
  ['千', '‰'],
  ['万', '/万'],
]);

/** “三分之二”, “五分之四”: a share of rough precision. */
export function fractionOf(text: string, denominator: Numeral): Quantity | undefined {
  if (!text.startsWith('分之', denominator.end) || denominator.value.exponent < 0) return undefined;
  const numerator = numeralAt(text, denominator.end + 2);
  if (!numerator || numerator.prefix || denominator.prefix) return undefined;
  return share(text, denominator.start, numerator.digitsEnd, numerator.value, denominator.value);
}

/** “一半”, “过半”, “近半”, “半数以上”. */
export function halfAt(text: string, i: number): Quantity | undefined {
  if (text.startsWith('一半', i)) return share(text, i, i + 2, ONE, whole(2));
  if (text.charAt(i) !== '半') return undefined;
  const end = text.charAt(i + 1) === '数' ? i + 2 : i + 1;
  if (end > i + 1 && text.startsWith('以上', end)) return share(text, i, end, ONE, whole(2));
  const next = text.charAt(end);
  if (!'过近超'.includes(text.charAt(i - 1) || ' ') || (next !== '' && !'，。；、）的以'.includes(next)))
    return undefined;
  return share(text, i, end, ONE, whole(2));
}

/** “占2/3”: digits over at most ten, after a word of shares; 3/5 elsewhere may be a day. */
export function slashedAt(text: string, { numeral, value, end }: Amount): Quantity | undefined {
  if (
    text.charAt(end) !== '/' ||
    value.exponent !== 0 ||
    !'占近约达到为的过有超'.includes(text.charAt(numeral.start - 1) || ' ')
  )
    return undefined;
  const below = numeralAt(text, end + 1);
  if (
    below?.style !== 'arabic' ||
    below.prefix ||
    below.value.exponent !== 0 ||
    below.value.coefficient > 10n
  )
    return undefined;
  return value.coefficient < below.value.coefficient
    ? share(text, numeral.start, below.digitsEnd, value, below.value)
    : undefined;
}

/** A fraction tells a share to about two points. */
const ROUGH: Decimal = { coefficient: 2n, exponent: 0 };

function share(
  text: string,
  start: number,
  end: number,
  numerator: Decimal,
  denominator: Decimal,
): Quantity | undefined {
  const hundredfold = { coefficient: numerator.coefficient * 100n, exponent: numerator.exponent };
  const percent = divide(hundredfold, denominator, 6, 'half-up');
  const one = divide(whole(100), denominator, 6, 'half-up');
  if (!percent || !one) return undefined;
  const before = approximatorBefore(text, start, 'bare');
  const after = approximatorAfter(text, end);
  const words = [before, after].filter((word) => word !== undefined);
  const printed = between(subtract(percent, ROUGH), add(percent, ROUGH));
  const interval = widenedBy(percent, printed, words);
  return {
    start,
    end,
    shape: 'single',
    value: numerator,
    numeral: { start, end },
    unit: `/${String(denominator.coefficient)}`,
    kind: 'percent',
    scale: trimmed(one),
    interval,
    printed,
    bound: boundOf(words),
    ...(words.length > 0 && { approximator: words.map(({ word }) => word).join('…') }),
  };
}

/** “翻番” without a numeral is 翻一番. */
export function doublingAt(text: string, i: number, table: UnitTable): Quantity | undefined {
  if (!text.startsWith('翻番', i)) return undefined;
  const unit = unitAt('番', 0, table)?.unit;
  if (!unit) return undefined;
  const numeral = {
    start: i,
    digitsEnd: i + 1,
    end: i + 1,
    value: ONE,
    prefix: '',
    more: '',
    style: 'chinese',
  } as const;
  return quantify(text, { numeral, value: ONE, unit, more: '', end: i + 2 }, table);
}
