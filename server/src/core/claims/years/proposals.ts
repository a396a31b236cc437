import { grouped } from '../../grouped.ts';
import { matchesOf } from '../../view/matches.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';

/** A session of a place's committee that is said to have passed the proposal of the plan, and the other one that is. */
export interface Proposal {
  readonly place: Place;
  readonly other: Place | undefined;
}

const NUMERALS = '[一二三四五六七八九十]{1,3}';
const PASSED = new RegExp(
  `(?:[省市县区州旗]委)?(${NUMERALS}届(?:[省市县区州旗]委)?第?${NUMERALS}次全(?:体)?会(?:议)?)(?=(?:审议)?(?:通过|提出|作出)(?:了|的)?[^。；，]{0,40}建议)`,
  'gu',
);

/** “按照市委五届十次全会通过的《建议》” and “市委五届九次全会审议通过的《建议》”: one session passes it. */
export function* proposalsOf(view: View): Generator<Proposal> {
  const told = matchesOf(view, PASSED, '全').map(({ place, found, text }) => ({
    place,
    name: (found[1] ?? '').replace(/[第体议委省市县区州旗]/gu, ''),
    level: /([省市县区州旗])委/u.exec(text.slice(place.start, place.end))?.[1] ?? '',
  }));
  for (const [, same] of grouped(told, ({ level }) => level)) {
    const [first] = same;
    for (const { place, name } of same)
      yield { place, other: first && first.name !== name ? first.place : undefined };
  }
}
