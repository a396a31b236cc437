import type { Catalogue } from '../knowledge/catalogue.ts';
import type { Mention, QuantityMention } from '../scanning/mention.ts';
import { type Amount, amountAt, amountOf } from './amounts.ts';
import { doublingAt, fractionOf, halfAt, percentAt, slashedAt } from './fractions.ts';
import { goesOnAsCode, mayBegin, standsAlone } from './guards.ts';
import { numeralAt } from './numerals.ts';
import { quantify } from './quantify.ts';
import { pointOfList, rangeFrom, ratioFrom, separatorEnd, sharing, unitOfList } from './ranges.ts';
import { rankAt, rankOf } from './ranks.ts';
import { negate } from './decimal.ts';
import { isDigit, isHan } from '../text/characters.ts';
import { negated } from './interval.ts';
import { type Approximator, approximatorBefore } from '../lexicon/approximators.ts';
import type { UnitTable } from '../lexicon/units.ts';
import type { Quantity } from './quantity.ts';

/**
 * The quantity whose number begins at `i`: “1200户”, “8%—8.5%”, “三分之一”, “第2位”. An approximator before it is
 * looked for backwards from there, so that it may be a word of the lexicon as well (突破, 控制在).
 * `before` are the mentions already read, for members of a list.
 */
export function quantityAt(
  text: string,
  i: number,
  before: readonly Mention[],
  catalogue: Catalogue,
): QuantityMention | undefined {
  const role = BEGINS_QUANTITY[text.charCodeAt(i)];
  if (!role) return undefined;
  const quantity = read(text, i, role, before, catalogue.units);
  return quantity && { kind: 'quantity', start: quantity.start, end: quantity.end, quantity };
}

function read(
  text: string,
  i: number,
  role: number,
  before: readonly Mention[],
  table: UnitTable,
): Quantity | undefined {
  switch (role) {
    case NUMERAL:
      return mayBegin(text, i) ? numberAt(text, i, before, table) : undefined;
    case MINUS:
      return negativeAt(text, i, table);
    case RANK:
      return rankAt(text, i);
    default:
      return doublingAt(text, i, table) ?? halfAt(text, i);
  }
}

const NUMERAL = 1;
const MINUS = 2;
const RANK = 3;
const WORD = 4;

/** What each character may begin; 0 for nothing. */
export const BEGINS_QUANTITY = new Uint8Array(0x10000);
for (const char of '0123456789一二三四五六七八九十两数几百千万亿')
  BEGINS_QUANTITY[char.charCodeAt(0)] = NUMERAL;
for (const char of '-−') BEGINS_QUANTITY[char.charCodeAt(0)] = MINUS;
for (const char of '第前首') BEGINS_QUANTITY[char.charCodeAt(0)] = RANK;
for (const char of '翻半') BEGINS_QUANTITY[char.charCodeAt(0)] = WORD;

function numberAt(
  text: string,
  i: number,
  before: readonly Mention[],
  table: UnitTable,
): Quantity | undefined {
  const first = numeralAt(text, i);
  if (!first) return undefined;
  const percent = percentAt(text, i, table);
  const fraction = percent ? undefined : (fractionOf(text, first) ?? halfAt(text, i));
  if (fraction) return fraction;
  const amount = percent ?? amountOf(text, first, table);
  const { numeral } = amount;
  if (STRONG.includes(text.charAt(numeral.end))) {
    const place = rankOf(text, numeral);
    if (place) return place;
  }
  if (numeral.style === 'arabic') {
    const ratio = amount.unit ? undefined : (ratioFrom(text, amount) ?? slashedAt(text, amount));
    if (ratio) return ratio;
    if (!amount.unit && goesOnAsCode(text, amount.end)) return undefined;
  }
  if (isLeadingZero(text, i)) return undefined;
  if (numeral.style === 'bare' && !isBareQuantity(text, amount)) return undefined;
  const range = rangeFrom(text, amount, table);
  if (range) return range;
  if (amount.unit) {
    const point = amount.unit.unit === '个' ? pointOfList(text, amount, table) : undefined;
    if (point) return { ...quantify(text, { ...amount, unit: point }, table), shape: 'list' };
    const quantity = quantify(text, amount, table, sharedBound(text, i, before));
    return inList(text, signed(text, quantity), before);
  }
  const list = numeral.style === 'arabic' ? unitOfList(text, amount, table) : undefined;
  if (list) {
    const last: Amount = { ...amount, unit: list.unit, numeral: { ...numeral, prefix: list.prefix } };
    return { ...quantify(text, sharing(amount, last), table), shape: 'list' };
  }
  return standsAlone(text, numeral) ? quantify(text, amount, table) : undefined;
}

/** What may follow the number of a place in an order. */
const STRONG = '强位名';

/** “0355”, “007” are codes. */
function isLeadingZero(text: string, i: number): boolean {
  return text.charAt(i) === '0' && isDigit(text.charCodeAt(i + 1));
}

/** 千亿元 alone names a class (千亿元产业); after a word that bounds it, it tells a number: 突破千亿元, 上百家. */
function isBareQuantity(text: string, { numeral, unit }: Amount): boolean {
  if (!unit && !standsAlone(text, numeral)) return false;
  return numeral.more !== '' || approximatorBefore(text, numeral.start, 'bare') !== undefined;
}

/** A number that ends a list whose other members took its unit is a member as well. */
function inList(text: string, quantity: Quantity, before: readonly Mention[]): Quantity {
  return neighbour(text, quantity.start, before)?.quantity.shape === 'list'
    ? { ...quantity, shape: 'list' }
    : quantity;
}

/** “分别超过2万元和1万元”: the word before the first of a list bounds all of it. */
function sharedBound(text: string, start: number, before: readonly Mention[]): Approximator | undefined {
  let first = neighbour(text, start, before);
  let at = before.length;
  while (first) {
    at = before.lastIndexOf(first, at);
    const word = approximatorBefore(text, first.start, 'full');
    if (word) return text.endsWith('分别', first.start - word.word.length) ? word : undefined;
    first = neighbour(text, first.start, before.slice(Math.max(0, at - 2), at));
  }
  return undefined;
}

/** The quantity that stands before 、 or 和 and the number at `start`. */
function neighbour(text: string, start: number, before: readonly Mention[]): QuantityMention | undefined {
  const mark = before.at(-1);
  const last = mark?.kind === 'quantity' ? mark : before.at(-2);
  return last?.kind === 'quantity' && separatorEnd(text, last.end) === start ? last : undefined;
}

/** “增长-2.3%”: a minus stands after a word and before a share, a rate or money. */
function negativeAt(text: string, i: number, table: UnitTable): Quantity | undefined {
  if (!isDigit(text.charCodeAt(i + 1)) || i === 0) return undefined;
  if (!isHan(text.charCodeAt(i - 1)) && !'（，：、'.includes(text.charAt(i - 1))) return undefined;
  const amount = amountAt(text, i + 1, table);
  if (!amount?.unit || !SIGNED.has(amount.unit.kind)) return undefined;
  const positive = quantify(text, amount, table);
  return { ...opposite(positive), start: i, numeral: { start: i, end: positive.numeral.end } };
}

/** “增速为负2.1%”, but not “减负2.1亿元”. */
function signed(text: string, quantity: Quantity): Quantity {
  const isNegative =
    text.charAt(quantity.start - 1) === '负' &&
    '为是由达转到速幅'.includes(text.charAt(quantity.start - 2) || ' ');
  return isNegative && SIGNED.has(quantity.kind) ? opposite(quantity) : quantity;
}

function opposite(quantity: Quantity): Quantity {
  const { value, interval, printed } = quantity;
  return { ...quantity, value: negate(value), interval: negated(interval), printed: negated(printed) };
}

const SIGNED = new Set(['percent', 'permille', 'point', 'temperature', 'money']);
