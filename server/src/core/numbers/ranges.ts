import { type Amount, amountAt } from './amounts.ts';
import { percentAt } from './fractions.ts';
import { numeralAt } from './numerals.ts';
import { quantify, scaleOf } from './quantify.ts';
import { isDigit } from '../text/characters.ts';
import { add, compare, type Decimal } from './decimal.ts';
import { fromPrinted, hull, over, scaledBy } from './interval.ts';
import type { KnownUnit, UnitTable } from '../lexicon/units.ts';
import type { Quantity } from './quantity.ts';

/** “8%—8.5%”, “3—5万亿元”, “1个至2个”; printed order is kept, also where it runs backwards. */
export function rangeFrom(text: string, left: Amount, table: UnitTable): Quantity | undefined {
  const joint = jointAt(text, left.end);
  if (!joint) return undefined;
  if (joint.word && isFromTo(text, left.numeral.start)) return undefined;
  const right = percentAt(text, joint.end, table) ?? amountAt(text, joint.end, table);
  if (!right?.unit || left.numeral.style === 'bare' || right.numeral.style === 'bare') return undefined;
  if (left.unit && left.unit.base !== right.unit.base) return undefined;
  if ((left.numeral.style === 'chinese') !== (right.numeral.style === 'chinese')) return undefined;
  const full = sharing(left, right);
  const low = quantify(text, { ...full, end: right.end }, table);
  const high = quantify(text, right, table);
  const { numeral, unit } = high;
  const shared = low.unit === unit;
  return {
    ...low,
    shape: 'range',
    high: shared ? high.value : inUnitsOf(high, low),
    numeral: { start: low.numeral.start, end: numeral.end },
    interval: hull(low.interval, high.interval),
    printed: hull(low.printed, high.printed),
    bound: 'range',
  };
}

/** The right end in the left one's unit: 9000万元—1.2亿元 ends at 12000万元. */
function inUnitsOf(high: Quantity, low: Quantity): Decimal {
  const factor = over(scaledBy(fromPrinted(high.value), high.scale), {
    lo: low.scale,
    hi: low.scale,
    loOpen: false,
    hiOpen: false,
  });
  const exact: Decimal = {
    coefficient: high.value.coefficient * high.scale.coefficient,
    exponent: high.value.exponent + high.scale.exponent,
  };
  const power = low.scale.coefficient === 1n ? low.scale.exponent : undefined;
  return power === undefined
    ? (factor.lo ?? high.value)
    : { coefficient: exact.coefficient, exponent: exact.exponent - power };
}

/** A number without a unit takes that of the one after it: 3—5万亿元, 9亿~16亿元. */
export function sharing(left: Amount, right: Amount): Amount {
  if (left.unit || !right.unit) return left;
  const prefix = left.numeral.prefix || right.numeral.prefix;
  return { ...left, unit: right.unit, numeral: { ...left.numeral, prefix } };
}

interface Joint {
  readonly end: number;
  /** 至 or 到, which also stand in “由…到…”. */
  readonly word: string;
}

function jointAt(text: string, i: number): Joint | undefined {
  const char = text.charAt(i);
  if (char === '—') return { end: text.charAt(i + 1) === '—' ? i + 2 : i + 1, word: '' };
  if (char === '-' || char === '~') return { end: i + 1, word: '' };
  return char === '至' || char === '到' ? { end: i + 1, word: char } : undefined;
}

/** Whether 由 or 从 stands before the number in its clause: then 到 leads from a value to another. */
function isFromTo(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0 && i >= start - 16; i--) {
    const char = text.charAt(i);
    if ('，。；、：'.includes(char)) return false;
    if (char === '由' || char === '从' || char === '自') return true;
  }
  return false;
}

/** “5.8:40:54.2”, “2.1:1”; a clock (8:30) is none. */
export function ratioFrom(text: string, first: Amount): Quantity | undefined {
  const terms: Decimal[] = [first.value];
  let end = first.end;
  while (text.charAt(end) === ':' && isDigit(text.charCodeAt(end + 1)) && terms.length < 8) {
    const next = numeralAt(text, end + 1);
    if (next?.style !== 'arabic') return undefined;
    terms.push(next.value);
    end = next.digitsEnd;
  }
  if (terms.length < 2 || isClock(text, first.numeral.start, end, terms)) return undefined;
  const printed = fromPrinted(first.value);
  const second = terms[1];
  const interval = terms.length === 2 && second ? over(printed, fromPrinted(second)) : printed;
  return {
    start: first.numeral.start,
    end,
    shape: 'ratio',
    value: first.value,
    terms,
    numeral: { start: first.numeral.start, end },
    unit: '',
    kind: 'ratio',
    scale: scaleOf(undefined, ''),
    interval,
    printed: interval,
    bound: 'exact',
  };
}

function isClock(text: string, start: number, end: number, terms: readonly Decimal[]): boolean {
  if (terms.some((term) => term.exponent < 0)) return false;
  if (NAMED.test(text.slice(Math.max(0, start - 10), start))) return false;
  // Hours with minutes and seconds are no words of a report: “调整为20:48:23” is a structure.
  if (terms.length > 2 && /[为到至成]$/u.test(text.slice(Math.max(0, start - 1), start))) return false;
  if (isWhole(terms) || (terms[0] && compare(terms[0], DAY) > 0)) return false;
  const minutes = text.slice(text.lastIndexOf(':', end) + 1, end);
  return minutes.length === 2 && terms.every((term) => compare(term, SIXTY) < 0);
}

/** “比例为2:15”, “结构优化为8:42:55”. */
const NAMED = /(?:比(?:例|值|重)?|结构[\u4e00-\u9fff]{0,4})(?:约|近)?(?:为|达|达到|是)?$/u;

/** Parts of a hundred: 10:50:40. */
function isWhole(terms: readonly Decimal[]): boolean {
  return terms.length > 2 && compare(terms.reduce(add), HUNDRED) === 0;
}

const HUNDRED: Decimal = { coefficient: 100n, exponent: 0 };
const DAY: Decimal = { coefficient: 24n, exponent: 0 };
const SIXTY: Decimal = { coefficient: 60n, exponent: 0 };

/** “6.8和22.5个百分点”, “5、6和7万吨”: the unit that a number without one takes from the end of its list. */
export function unitOfList(
  text: string,
  first: Amount,
  table: UnitTable,
): { readonly unit: KnownUnit; readonly prefix: string } | undefined {
  let end = first.end;
  for (let count = 0; count < LONGEST_LIST; count++) {
    const next = separatorEnd(text, end);
    if (next === undefined || !isDigit(text.charCodeAt(next))) return undefined;
    const member = amountAt(text, next, table);
    if (member?.numeral.style !== 'arabic') return undefined;
    if (member.unit) return { unit: member.unit, prefix: member.numeral.prefix };
    if (member.numeral.prefix) return undefined;
    end = member.end;
  }
  return undefined;
}

const LONGEST_LIST = 10;

/** “1.2个、5个和8.1个百分点”, “高于全国0.9个、全省1.3个百分点”: 个 is the beginning of the unit at the end of the list. */
export function pointOfList(text: string, first: Amount, table: UnitTable): KnownUnit | undefined {
  let end = first.end;
  const apart = APART.exec(text.slice(end, end + 24));
  if (apart) return amountAt(text, end + (apart[1]?.length ?? 0), table)?.unit;
  for (let count = 0; count < LONGEST_LIST; count++) {
    const next = separatorEnd(text, end);
    if (next === undefined || !isDigit(text.charCodeAt(next))) return undefined;
    const member = amountAt(text, next, table);
    if (member?.unit?.kind === 'point') return member.unit;
    if (member?.unit?.unit !== '个') return undefined;
    end = member.end;
  }
  return undefined;
}

const APART =
  /^([、，和与及]?(?:分别)?[比较]?(?:全[国省市区州]|[国省市]平均水?平?)(?:高于|快于|[高快])?)\d+(?:\.\d+)?个百分点/u;

export function separatorEnd(text: string, i: number): number | undefined {
  const char = text.charAt(i);
  if (char === '、' || char === '和' || char === '与' || char === '及') return i + 1;
  return text.startsWith('以及', i) ? i + 2 : undefined;
}
