import { numeralsOf, ordinalOf } from '../../numbers/ordinals.ts';
import { type Match, matchesOf } from '../../view/matches.ts';
import type { View } from '../../view/view.ts';
import { type NamedPlan, PLAN, planOf } from './named-plans.ts';

/** A place that speaks of a centenary goal, and whether it can be that one. */
export interface Centenary {
  readonly match: Match;
  readonly fits: boolean;
}

/** The first centenary goal was reached in 2021, the party's hundredth year. */
const SECOND = 2021;

/** “向第二个百年奋斗目标进军”: before 2021 the march was towards the first. */
export function* centenariesOf(view: View, year: number): Generator<Centenary> {
  for (const match of matchesOf(view, MARCH, '百年'))
    yield { match, fits: match.found[1] === '二' || year < SECOND };
}

/** “全面建成小康社会、实现第一个百年奋斗目标之后”: no other has been reached. */
export function* reachedOf(view: View): Generator<Match> {
  yield* matchesOf(view, REACHED, '百年');
}

/** “‘十四五’时期是……向第二个百年奋斗目标进军的第一个五年”: which of the five-year spans a plan is, and which it is said to be. */
export function* spansOfCentury(view: View): Generator<Centenary & NamedPlan & { readonly due: string }> {
  for (const match of matchesOf(view, SPAN, '百年')) {
    const plan = planOf(match);
    const due = (plan.start - SECOND) / 5 + 1;
    const fits = due < 1 || ordinalOf(match.found[2] ?? '') === due;
    yield { match, ...plan, due: numeralsOf(due), fits };
  }
}

const MARCH = /向着?第([一三四五六七八九])个百年(?:奋斗)?目标(?:奋勇|阔步|胜利)?(?:进军|迈进|前进)/gu;
const REACHED = /实现第[二三四五六]个百年(?:奋斗)?目标(?:之后|以后)/gu;
const SPAN = new RegExp(
  `${PLAN}时期[^。；“]{0,60}?第二个百年奋斗目标(?:奋勇|阔步|胜利)?(?:进军|迈进|前进)的第([一二三四五六])个五年`,
  'gu',
);
