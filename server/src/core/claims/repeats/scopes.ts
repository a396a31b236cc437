import { withEarlier } from '../../grouped.ts';
import type { Span } from '../../text/span.ts';
import { foundIn } from '../../view/joint.ts';
import type { View } from '../../view/view.ts';
import type { Programme } from './programmes.ts';

/** One aim told twice with another scope, the later one first: “打造全市优质食用菌基地” and “打造全省优质食用菌基地”. */
export function* scopesTwice(view: View): Generator<readonly [Programme, Programme]> {
  for (const [here, earlier] of withEarlier(aimsIn(view), ({ what }) => [what], MOST)) {
    const there = earlier.find(({ scope, unit }) => scope !== here.scope && unit !== here.unit);
    // Where it is told with either elsewhere, both are meant.
    if (there && !earlier.some(({ scope }) => scope === here.scope)) yield [shown(here), shown(there)];
  }
}

const MOST = 12;

/** What a place is to become within a wider one, 全市; `what` with its verb: 打造优质食用菌基地. */
const aimsIn = foundIn(/(?:打造|建设|建成)全[国省市县区]/u, ({ reading: { text } }) =>
  Array.from(text.matchAll(AIM), ({ index, 1: verb = '', 2: scope = '', 3: what = '' }) => {
    const start = index + verb.length;
    return { start, end: start + scope.length + what.length, scope, what: verb + what, text: scope + what };
  }),
);

/** First places are what one rises to: 全市一流, then 全省一流. */
const AIM =
  /(打造|建设|建成)(全[国省市县区])((?![\u4e00-\u9fff]{0,6}(?:一流|领先|前列|最|首))[\u4e00-\u9fff]{6,16})(?![\u4e00-\u9fff])/gu;

function shown({
  unit,
  start,
  end,
  text,
}: Span & { readonly unit: number; readonly text: string }): Programme {
  return { text, place: { unit, start, end } };
}
