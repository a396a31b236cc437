import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import type { Place } from '../text/span.ts';
import type { View } from '../view/view.ts';
import { countedIn } from './counts.ts';
import type { Listing } from './listing.ts';

/** Passages that number what is counted before them: “再办六件实事。第一件，…。第二件，…。”, “冲刺‘三个百亿’。第一个百亿，…”. */
export function* numberedCounts(view: View): Generator<Listing> {
  const runs = passageRuns(view).filter(({ items }) => items.every(({ ordinal }, i) => ordinal === i + 1));
  if (runs.length === 0) return;
  const counts = [...openedIn(view)];
  for (const { measure, noun, items } of runs) {
    const [{ place: first } = { place: undefined }] = items;
    const opened = counts.findLast(
      ({ unit, count, from }) =>
        count.measure === measure &&
        count.noun.includes(noun) &&
        (unit === first?.unit
          ? from <= first.start
          : unit < (first?.unit ?? 0) && unit + NEAR >= (first?.unit ?? 0)),
    );
    if (!opened || Math.abs(items.length - opened.count.said) > 2) continue;
    const { unit, count } = opened;
    const place = { unit, start: count.start, end: count.end };
    yield { place, count, told: items.map((item) => item.place), found: [items.length], where: 'below' };
  }
}

/** Passages that number themselves by what they are: 第一件, 第二件 …. */
export interface PassageRun {
  readonly measure: string;
  /** What each of them names again: 百亿 of “第一个百亿”, mostly ''. */
  readonly noun: string;
  readonly items: readonly { readonly ordinal: number; readonly place: Place }[];
}

/** The runs of numbered passages that begin with the first and have a second, each not far from the one before; none is skipped but one. */
export function passageRuns(view: View): readonly PassageRun[] {
  const runs: (PassageRun & { readonly items: { ordinal: number; place: Place }[] })[] = [];
  for (const { unit, start, end, ordinal, measure, noun } of passagesIn(view)) {
    const item = { ordinal, place: { unit, start, end } };
    const run = runs.findLast((one) => one.measure === measure && one.noun === noun);
    const last = run?.items.at(-1);
    if (ordinal === 1) runs.push({ measure, noun, items: [item] });
    else if (run && last && unit - last.place.unit <= NEAR && ordinal <= last.ordinal + 2)
      run.items.push(item);
  }
  return runs.filter(({ items }) => items.length > 1);
}

/** No passage of a list is farther from the one before it. */
const NEAR = 8;

const passagesIn = foundIn(/第[一二三四五六七八九十]{1,2}[件项场条大类个步]/u, ({ reading: { text } }) =>
  Array.from(
    text.matchAll(PASSAGE),
    ({ index, 0: whole, 1: number = '', 2: measure = '', 3: noun = '' }) => ({
      start: index,
      end: index + whole.length,
      ordinal: countOf(number),
      measure,
      noun,
    }),
  ),
);

const PASSAGE =
  /(?<=^|[；：。])第([一二三四五六七八九十]{1,2})([件项场条大类个步])(?!月|[三四五]年)([\u4e00-\u9fff]{0,4}?)(?=[，：、是])/gu;

/** Counts that end their sentence or stand before a colon. */
const openedIn = countedIn(/[二两三四五六七八九十\d][件项场条大类个步]/u, ({ reading: { text } }, counts) => {
  const count = counts.at(-1);
  if (!count || !'件项场条大类个步'.includes(count.measure || ' ')) return [];
  const rest = OPENS.exec(text.slice(count.end))?.[0];
  return rest === undefined ? [] : [{ count, from: count.end + rest.length }];
});

const OPENS = /^”?[\u4e00-\u9fff”]{0,14}(?:[：。]|$)/u;
