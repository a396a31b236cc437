import { once } from '../../once.ts';
import { type Held, heldBy } from '../../text/per-sentence.ts';
import type { Span } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import type { Programme } from './programmes.ts';

/** A list of words that stands between quotation marks. */
interface Recital extends Span {
  readonly text: string;
  readonly items: readonly string[];
}

/**
 * Lists in quotation marks told again without one of their items, the shorter one first: “整治‘怕、慢、假、散’” once, and
 * “‘怕、慢、散’” elsewhere. What stands between quotation marks is told as it was.
 */
export function recitedOf(view: View): readonly (readonly [Programme, Programme])[] {
  return shorterOf(recitalsIn(view));
}

const recitalsIn = heldBy(({ reading: { text } }): readonly Recital[] | undefined => {
  const found = [...text.matchAll(LIST)].map(({ 1: list = '', index }): Recital => {
    const start = index + 1;
    return { text: list, items: list.split('、'), start, end: start + list.length };
  });
  return found.length > 0 ? found : undefined;
});

const LIST = /“([\u4e00-\u9fff]{1,8}(?:、[\u4e00-\u9fff]{1,8}){2,9})”/gu;

const shorterOf = once((held: readonly Held<readonly Recital[]>[]) => {
  const lists = held.flatMap(({ unit, value }) => value.map((list) => ({ ...list, unit })));
  const found: (readonly [Programme, Programme])[] = [];
  for (const short of lists) {
    const full = lists.find((other) => other.unit !== short.unit && lacksOne(short.items, other.items));
    if (full) found.push([shown(short), shown(full)]);
  }
  return found;
});

/** Whether one list is the other without one item, and has three at least. */
function lacksOne(short: readonly string[], full: readonly string[]): boolean {
  if (short.length + 1 !== full.length) return false;
  const at = full.findIndex((item, i) => item !== short[i]);
  return full.every((item, i) => i === at || item === short[i < at ? i : i - 1]);
}

function shown({ unit, start, end, text }: Recital & { readonly unit: number }): Programme {
  return { place: { unit, start, end }, text };
}
