import type { Amount } from './amounts.ts';
import { boundOf, printedAs, widenedBy } from './bounds.ts';
import { type Decimal, multiply, ONE, shift } from './decimal.ts';
import { hull, type Interval, scaledBy } from './interval.ts';
import { type Approximator, approximatorBefore, approximatorBehind } from '../lexicon/approximators.ts';
import { aroundUnit, type KnownUnit, PREFIXES, type UnitTable } from '../lexicon/units.ts';
import type { Quantity } from './quantity.ts';

/**
 * The quantity that an amount is with the words around it: 近1200余户, 每立方米36微克, 控制在5.5%以内. `shared` is the
 * word before the list that it belongs to, where it has none of its own.
 */
export function quantify(text: string, amount: Amount, table: UnitTable, shared?: Approximator): Quantity {
  const { numeral, value, end } = amount;
  const prefix = numeral.prefix;
  const before = approximatorBefore(text, numeral.start, numeral.style === 'bare' ? 'bare' : 'full');
  const unit = aroundOf(text, amount, before, table) ?? amount.unit;
  const own = wordsAround(text, amount, before, unit);
  const words = shared && own.length === 0 ? [shared] : own;
  const counted =
    unit?.integer && !prefix && (numeral.style === 'arabic' || numeral.style === 'chinese')
      ? 'counted'
      : 'measured';
  const printed = printedOf(amount, counted);
  const scale = scaleOf(unit, prefix);
  const inBase = scaledBy(printed, scale);
  return {
    start: numeral.start,
    end,
    shape: amount.numeral.high ? 'range' : 'single',
    value,
    high: numeral.high,
    numeral: { start: numeral.start, end: numeral.digitsEnd },
    unit: prefix + (unit?.unit ?? ''),
    kind: unit?.kind ?? 'none',
    scale,
    interval: words.length ? scaledBy(widenedBy(value, printed, words), scale) : inBase,
    printed: inBase,
    bound: numeral.high && !words.length ? 'about' : boundOf(words),
    approximator: words.length > 0 ? words.map(({ word }) => word).join('…') : undefined,
  };
}

export function scaleOf(unit: KnownUnit | undefined, prefix: string): Decimal {
  const scale = unit?.scale ?? ONE;
  const power = PREFIXES.get(prefix) ?? 0;
  return power ? multiply(scale, shift(ONE, power)) : scale;
}

/** What the digits say by themselves; 数百 is 200 to 1000. */
export function printedOf({ numeral, value }: Amount, counted: 'counted' | 'measured'): Interval {
  if (numeral.style === 'some') {
    return {
      lo: multiply(value, { coefficient: 2n, exponent: 0 }),
      hi: shift(value, 1),
      loOpen: false,
      hiOpen: true,
    };
  }
  const printed = printedAs(value, counted);
  return numeral.high ? hull(printed, printedAs(numeral.high, counted)) : printed;
}

function wordsAround(
  text: string,
  { numeral, more, end }: Amount,
  before: Approximator | undefined,
  unit: KnownUnit | undefined,
): Approximator[] {
  const words: Approximator[] = [];
  // “高于1.7个百分点” tells a gap, which is 1.7.
  if (before && !(unit?.kind === 'point' && /[超高低少]/u.test(before.word))) words.push(before);
  if (numeral.style === 'some') words.push({ word: text.charAt(numeral.start), widening: 'some' });
  if (more) words.push({ word: more, widening: 'more' });
  const after = approximatorBehind(text, end);
  if (after) {
    // “控制在3%左右” is about 3 %, “控制在5.5%以内” says one thing twice.
    if (before?.widening === 'most' && before.word.endsWith('在')) words.length = 0;
    const word = before && words.length === 0 ? `${before.word}…${after.word}` : after.word;
    words.push({ word, widening: after.widening });
  }
  return words;
}

/** “每立方米36微克” is 36微克/立方米. */
function aroundOf(
  text: string,
  { numeral, unit }: Amount,
  before: Approximator | undefined,
  table: UnitTable,
): KnownUnit | undefined {
  if (!unit) return undefined;
  const end = numeral.start - (before?.word.length ?? 0);
  for (let start = end - 2; start >= 0 && start >= end - LONGEST_AROUND; start--) {
    if (text.charCodeAt(start) !== EACH) continue;
    const found = aroundUnit(text.slice(start, end), unit.unit, table);
    if (found) return found;
  }
  const lead = text.slice(Math.max(0, end - LONGEST_TURN), end);
  return turnedFrom(lead, unit, table) ?? inRowOf(lead, unit, table);
}

/** “每人每月720元和520元”: both are a month's. */
function inRowOf(lead: string, unit: KnownUnit, table: UnitTable): KnownUnit | undefined {
  const [, each, first] = ROW_OF_EACH.exec(lead) ?? [];
  return each !== undefined && first === unit.unit ? aroundUnit(each, first, table) : undefined;
}

const ROW_OF_EACH = /(每[\u4e00-\u9fff]{1,7}?)\d[\d.]*([\u4e00-\u9fff]{1,2})[、和与及]$/u;

/** “由每立方米45微克下降到43微克”: what was told of each goes on to be. */
function turnedFrom(lead: string, unit: KnownUnit, table: UnitTable): KnownUnit | undefined {
  if (unit.kind === 'money' || !/[到至]$/u.test(lead)) return undefined;
  const [, each, from] = TURNED.exec(lead) ?? [];
  return each !== undefined && from === unit.unit ? aroundUnit(each, from, table) : undefined;
}

const TURNED =
  /[由从][^，；。由从]{0,8}?(每[\u4e00-\u9fff]{1,7}?)\d[\d.]*([\u4e00-\u9fff]{1,2})[上下]?[升降提增减压调回扩缩][\u4e00-\u9fff]{0,3}$/u;
const LONGEST_TURN = 34;

/** “每月每平方米”, “每名老年人每月”. */
const LONGEST_AROUND = 8;
const EACH = '每'.charCodeAt(0);
