import { isDigit, isLatin } from '../text/characters.ts';
import { type Decimal, ONE, parseDecimal } from '../numbers/decimal.ts';

/** An entry of `server/data/units.json`: “亩”, with its spellings, its kind and what one of it is in base units. */
export interface UnitEntry {
  readonly unit: string;
  readonly spellings: readonly string[];
  readonly kind: string;
  readonly base: string;
  /** An exact decimal. */
  readonly scale: string;
  /** Whether 万 and 亿 stand before it. */
  readonly prefix?: boolean;
  /** Counted things, of which there are only whole ones. */
  readonly integer?: boolean;
  /** What stands before the number instead: 百分之. */
  readonly leading?: readonly string[];
  /** What stands before the number and with it: 每立方米 36 微克. */
  readonly around?: readonly (readonly string[])[];
}

export interface KnownUnit {
  /** Canonical name, without 万 or 亿: 户, 微克/立方米. */
  readonly unit: string;
  readonly kind: string;
  readonly base: string;
  readonly scale: Decimal;
  readonly prefix: boolean;
  readonly integer: boolean;
}

export interface UnitMatch {
  readonly unit: KnownUnit;
  readonly end: number;
}

/** The unit table, compiled: spellings by their first character, longest first. */
export interface UnitTable {
  readonly byFirst: ReadonlyMap<number, readonly Spelling[]>;
  /** By what precedes the number and the unit written after it: “每立方米” → 微克 → 微克/立方米. */
  readonly around: ReadonlyMap<string, ReadonlyMap<string, KnownUnit>>;
}

interface Spelling {
  readonly text: string;
  readonly unit: KnownUnit;
}

export function compileUnits(entries: readonly UnitEntry[]): UnitTable {
  const byFirst = new Map<number, Spelling[]>();
  const around = new Map<string, Map<string, KnownUnit>>();
  for (const entry of entries) {
    const { unit, kind, base, prefix = false, integer = false } = entry;
    const known: KnownUnit = { unit, kind, base, scale: parseDecimal(entry.scale) ?? ONE, prefix, integer };
    for (const text of entry.spellings) {
      const first = text.charCodeAt(0);
      const group = byFirst.get(first);
      if (group) group.push({ text, unit: known });
      else byFirst.set(first, [{ text, unit: known }]);
    }
    for (const [before, after] of entry.around ?? []) {
      if (!before?.startsWith('每') || after === undefined) continue;
      const group = around.get(before) ?? new Map<string, KnownUnit>();
      group.set(after, known);
      around.set(before, group);
    }
  }
  for (const group of byFirst.values()) group.sort((a, b) => b.text.length - a.text.length);
  return { byFirst, around };
}

/** The longest unit spelled at `i`: “公斤/亩”, “平方公里”; also A/B of two known ones: “家/平方公里”. */
export function unitAt(text: string, i: number, table: UnitTable): UnitMatch | undefined {
  const first = spelledAt(text, i, table);
  if (!first || text.charCodeAt(first.end) !== SLASH) return first;
  const second = spelledAt(text, first.end + 1, table);
  return second ? { unit: per(first.unit, second.unit), end: second.end } : first;
}

const SLASH = 0x2f;

function spelledAt(text: string, i: number, table: UnitTable): UnitMatch | undefined {
  const group = table.byFirst.get(text.charCodeAt(i));
  if (!group) return undefined;
  for (const { text: spelling, unit } of group) {
    if (!text.startsWith(spelling, i)) continue;
    const end = i + spelling.length;
    // Latin symbols end where the word ends: the G of “5G” or the m of “5mm” is no unit.
    if (isLatin(text.charCodeAt(end - 1)) && (isLatin(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))))
      continue;
    return { unit, end };
  }
  return undefined;
}

/** Quotients of units compare with equal ones alone, so their kind says which they are. */
function per(a: KnownUnit, b: KnownUnit): KnownUnit {
  return {
    unit: `${a.unit}/${b.unit}`,
    kind: `${a.kind}/${b.unit}`,
    base: `${a.base}/${b.unit}`,
    scale: a.scale,
    prefix: a.prefix,
    integer: false,
  };
}

/** The unit of a number that “每立方米” stands before and “微克” after. */
export function aroundUnit(before: string, after: string, table: UnitTable): KnownUnit | undefined {
  return table.around.get(before)?.get(after);
}

/** 10 to the power that 万 or 亿 before a unit stands for. */
export const PREFIXES: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
  ['万亿', 12],
  ['亿亿', 16],
]);
