import type { Catalogue } from './catalogue.ts';
import type { Mention } from './mention.ts';
import { read } from './reading.ts';
import type { Carry, Scanned, Unit } from './unit.ts';

/** What a paragraph starts with: nothing open. */
export const NOTHING_OPEN: Carry = 0;

/** Reads one unit: pure in its text, its opening and what was open before it. Never throws; linear in the text. */
export function scan(unit: Unit, carryIn: Carry, _catalogue: Catalogue): Scanned {
  const reading = read(unit.text);
  const mentions: Mention[] = [];
  return { text: unit.text, opens: unit.opens, reading, carryIn, carryOut: carryIn, mentions };
}
