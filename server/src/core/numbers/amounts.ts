import { digitOf } from './digits.ts';
import { type Numeral, numeralAt } from './numerals.ts';
import { add, type Decimal } from './decimal.ts';
import { idiomAt, JOINED, JOINED_CHINESE, NUMBERING, WEAK } from '../lexicon/idioms.ts';
import { type KnownUnit, unitAt, type UnitMatch, type UnitTable } from '../lexicon/units.ts';

/** A number with the unit that stands after it: “1.71亿人”, “两年半”, “3个多月”. */
export interface Amount {
  readonly numeral: Numeral;
  readonly value: Decimal;
  readonly unit?: KnownUnit;
  /** 余 or 多, before or after the unit. */
  readonly more: string;
  readonly end: number;
}

/** The number at `i` with its unit, if what stands there counts or measures something. Without a unit it is only a numeral. */
export function amountAt(text: string, i: number, table: UnitTable): Amount | undefined {
  const numeral = numeralAt(text, i);
  return numeral && amountOf(text, numeral, table);
}

/** The same for a numeral that has been read. */
export function amountOf(text: string, numeral: Numeral, table: UnitTable): Amount {
  const found: Found | undefined = splitUnitAt(text, numeral.end, table) ?? unitAt(text, numeral.end, table);
  if (!found || !counts(text, numeral, found.unit, found.end)) {
    return { numeral, value: numeral.value, more: numeral.more, end: numeral.end };
  }
  const { unit, end } = found;
  const more = found.more ?? numeral.more;
  const half = halfAt(text, end, unit);
  if (half) return { numeral, value: add(numeral.value, half.value), unit, more, end: half.end };
  const late =
    !more && (LATE.has(unit.kind) || unit.unit === '成') && isMore(text, end) ? text.charAt(end) : '';
  return { numeral, value: numeral.value, unit, more: more || late, end: end + late.length };
}

interface Found extends UnitMatch {
  readonly more?: string;
}

/** “3个多月”, “两个多小时”: 多 inside the unit. */
function splitUnitAt(text: string, i: number, table: UnitTable): Found | undefined {
  const more = text.charAt(i + 1);
  if (text.charAt(i) !== '个' || (more !== '多' && more !== '余')) return undefined;
  const rest = text.slice(i + 2, i + 5);
  const found = unitAt(`个${rest}`, 0, table);
  return found && found.end > 1 ? { unit: found.unit, end: i + 1 + found.end, more } : undefined;
}

const HALF: Decimal = { coefficient: 5n, exponent: -1 };

/** “两年半” is 2.5 years, “八成五” 8.5 tenths. */
function halfAt(
  text: string,
  end: number,
  unit: KnownUnit,
): { readonly value: Decimal; readonly end: number } | undefined {
  if (unit.unit === '成') {
    const digit = digitOf(text.charCodeAt(end));
    if (digit <= 0) return undefined;
    return { value: { coefficient: BigInt(digit), exponent: -1 }, end: end + 1 };
  }
  if (
    text.charAt(end) !== '半' ||
    !LATE.has(unit.kind) ||
    '年个数径导岛封山以壁夜价'.includes(text.charAt(end + 1))
  )
    return undefined;
  return { value: HALF, end: end + 1 };
}

/** Kinds whose unit 多 may follow: 两年多, 三倍多, 5公里多. */
const LATE = new Set(['months', 'time', 'multiple', 'length', 'age', 'doubling']);

function isMore(text: string, i: number): boolean {
  const char = text.charAt(i);
  if (char !== '多' && char !== '余') return false;
  const next = text.charAt(i + 1);
  return next === '' || '，。；、）！？的来时以”'.includes(next);
}

/** Whether this numeral counts with this unit, and does not number, name or belong to an idiom. */
function counts(text: string, numeral: Numeral, unit: KnownUnit, end: number): boolean {
  const spelled = text.slice(numeral.end, end);
  if (NUMBERING.has(spelled)) return false;
  if (numeral.prefix && !unit.prefix) return false;
  if (isJoined(JOINED, spelled, text.charAt(end)) || isYear(numeral, unit)) return false;
  if (spelled === '日' || (spelled === '度' && !numeral.prefix)) return false;
  if (spelled === 'P' && !text.includes('算力')) return false;
  if (
    spelled === '番' &&
    !/翻了?[再近约超]?$/u.test(text.slice(Math.max(0, numeral.start - 3), numeral.start))
  )
    return false;
  if (spelled === '分' && '时点'.includes(text.charAt(numeral.start - 1)) && numeral.start > 0) return false;
  return numeral.style !== 'chinese' || chineseCounts(text, numeral, unit, spelled, end);
}

function chineseCounts(
  text: string,
  numeral: Numeral,
  unit: KnownUnit,
  spelled: string,
  end: number,
): boolean {
  if (idiomAt(text, numeral.start) || isJoined(JOINED_CHINESE, spelled, text.charAt(end))) return false;
  const single = numeral.end - numeral.start === 1;
  if (!single)
    return (
      !WEAK.has(spelled) ||
      numeral.prefix !== '' ||
      numeral.more !== '' ||
      (spelled !== '期' && numeral.end - numeral.start > 2)
    );
  if (WEAK.has(spelled)) return false;
  if (text.charAt(numeral.start) === '一') return ONE_OF.has(unit.kind) && !isSetPhrase(text, numeral, end);
  // “一核两带三区”, “三番五次”: numerals in turn with words are slogans.
  if (spelled.length === 1 && unit.kind === 'count' && inTurn(text, numeral.start, end)) return false;
  return !'初第周老新'.includes(text.charAt(numeral.start - 1)) || numeral.start === 0;
}

function isJoined(table: Readonly<Record<string, string>>, spelled: string, next: string): boolean {
  return next !== '' && (table[spelled]?.includes(next) ?? false);
}

/** 2024学年 is a year's name. */
function isYear({ style, value, prefix }: Numeral, { kind }: KnownUnit): boolean {
  if (kind !== 'months' && kind !== 'school-years') return false;
  return (
    style === 'arabic' &&
    !prefix &&
    value.exponent === 0 &&
    value.coefficient >= 1900n &&
    value.coefficient < 2100n
  );
}

/** Kinds of which one is a quantity (一吨, 一倍, 一个百分点), while 一个, 一家 and 一批 mostly count nothing. */
const ONE_OF = new Set([
  'money',
  'percent',
  'point',
  'multiple',
  'doubling',
  'area',
  'mass',
  'length',
  'power',
  'energy',
  'volume',
]);

function isSetPhrase(text: string, numeral: Numeral, end: number): boolean {
  return (
    text.startsWith('最后', numeral.start - 2) ||
    '之'.includes(text.charAt(numeral.start - 1) || ' ') ||
    text.startsWith('三分', end)
  );
}

function inTurn(text: string, start: number, end: number): boolean {
  const before =
    start >= 2 &&
    !'至到和与'.includes(text.charAt(start - 1)) &&
    isSmall(text, start - 2) &&
    /^\p{Script=Han}$/u.test(text.charAt(start - 1)) &&
    !isSmall(text, start - 1);
  return before || (isSmall(text, end) && /^\p{Script=Han}$/u.test(text.charAt(end + 1)));
}

function isSmall(text: string, i: number): boolean {
  return digitOf(text.charCodeAt(i)) > 0;
}
