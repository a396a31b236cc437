import type { Place } from '../span.ts';
import type { View } from '../view.ts';
import { countedIn } from './counts.ts';
import type { Listing } from './listing.ts';
import { countOf } from '../ordinals.ts';

/** Passages that number what is counted before them: “再办六件实事。第一件，…。第二件，…。” */
export function* numberedCounts(view: View): Generator<Listing> {
  for (const { unit, count, from } of openedIn(view)) {
    const told = passagesFrom(view, { unit, start: from, end: from }, count.measure);
    if (told.length < 2 || Math.abs(told.length - count.said) > 2) continue;
    const place = { unit, start: count.start, end: count.end };
    yield { place, count, told, found: [told.length], where: 'below' };
  }
}

/** Counts that end their sentence or stand before a colon. */
const openedIn = countedIn(/[二两三四五六七八九十\d][件项场条大类个]/u, ({ reading: { text } }, counts) => {
  const count = counts.at(-1);
  if (!count || !'件项场条类'.includes(count.measure || ' ')) return [];
  const rest = OPENS.exec(text.slice(count.end))?.[0];
  return rest === undefined ? [] : [{ count, from: count.end + rest.length }];
});

const OPENS = /^”?[\u4e00-\u9fff]{0,14}(?:[：。]|$)/u;

/** No passage of a list is farther from the one before it. */
const NEAR = 8;

/** “第一件，…”, “第二件，…”: as many as stand in their order. */
function passagesFrom(view: View, { unit, start }: Place, measure: string): readonly Place[] {
  const told: Place[] = [];
  let last = unit;
  for (let at = unit; at < view.end && at - last <= NEAR; at++) {
    const text = view.units[at]?.reading.text ?? '';
    for (const { index, 0: whole, 1: number = '', 2: own } of text.matchAll(PASSAGE)) {
      if (own !== measure || (at === unit && index < start)) continue;
      if (countOf(number) !== told.length + 1) return told;
      told.push({ unit: at, start: index, end: index + whole.length });
      last = at;
    }
  }
  return told;
}

const PASSAGE = /(?<=^|[；：。])第([一二三四五六七八九十]{1,2})([件项场条类])(?=[，：、是])/gu;
