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

/** By what each list would be without one of its items. */
const shorterOf = once((held: readonly Held<readonly Recital[]>[]) => {
  const lists = held.flatMap(({ unit, value }) => value.map((list) => ({ ...list, unit })));
  const wholes = new Map(
    lists.flatMap((list) =>
      list.items.map((_, left) => [list.items.toSpliced(left, 1).join('、'), list] as const),
    ),
  );
  return lists.flatMap((short): readonly (readonly [Programme, Programme])[] => {
    const whole = wholes.get(short.text);
    return whole && whole.unit !== short.unit ? [[shown(short), shown(whole)]] : [];
  });
});

function shown({ unit, start, end, text }: Recital & { readonly unit: number }): Programme {
  return { place: { unit, start, end }, text };
}
