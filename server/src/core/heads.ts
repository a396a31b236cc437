import type { HeadMention } from './mention.ts';
import type { Carry, Opening } from './unit.ts';

/** The head's or item's marker that stands at `i`: “一、”, “（三）”, “一是”. Inside quotation marks there is none. */
export function headAt(_text: string, _i: number, _opens: Opening, _carry: Carry): HeadMention | undefined {
  return undefined;
}
