import type { MarkMention } from './mention.ts';
import type { Carry } from '../text/unit.ts';

const OPENERS = '“（《【〔';
const CLOSERS = '”）》】〕';
const PLAIN = '、，；：。！？—';

/** The characters that are marks. */
export const IS_MARK = new Uint8Array(0x10000);
for (const mark of OPENERS + CLOSERS + PLAIN) IS_MARK[mark.charCodeAt(0)] = 1;

/** The punctuation mark at `i`. Brackets and quotation marks count what is open: two bits a pair, three deep. */
export function markAt(text: string, i: number): MarkMention | undefined {
  if (IS_MARK[text.charCodeAt(i)] === 0) return undefined;
  return { kind: 'mark', start: i, end: i + 1, mark: text.charAt(i) };
}

/** What is open after a mark. */
export function after(mark: string, carry: Carry): Carry {
  if (PLAIN.includes(mark)) return carry;
  const opener = OPENERS.indexOf(mark);
  if (opener >= 0) return depth(carry, opener) < 3 ? carry + 4 ** opener : carry;
  const closer = CLOSERS.indexOf(mark);
  return closer >= 0 && depth(carry, closer) > 0 ? carry - 4 ** closer : carry;
}

/**
 * What a unit hands on. A quotation that stays open over more than three sentences has lost its closing mark, and is
 * forgotten: in a report on one line it would swallow the rest.
 */
export function settled(carryIn: Carry, carry: Carry): Carry {
  const open = carry % AGE;
  if (!inQuotation(carryIn) || !inQuotation(open)) return open;
  const age = Math.floor(carryIn / AGE) + 1;
  return age > 2 ? open - depth(open, 0) : open + AGE * age;
}

/** Above the five pairs stands for how many units a quotation has been open. */
const AGE = 4 ** 5;

/** Whether a quotation is open: numbers and “一、” in it are somebody's words. */
export function inQuotation(carry: Carry): boolean {
  return depth(carry, 0) > 0;
}

/** Whether the title of a document is open: 《刑法修正案（十一）》 has no head in it. */
export function inTitle(carry: Carry): boolean {
  return depth(carry, 2) > 0;
}

function depth(carry: Carry, pair: number): number {
  return Math.floor(carry / 4 ** pair) % 4;
}
