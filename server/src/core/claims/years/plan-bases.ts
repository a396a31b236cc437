import { type Match, matchesOf } from '../../view/matches.ts';
import type { View } from '../../view/view.ts';

/** The year that a growth over a plan is counted from, and the one that the others are. */
export interface PlanBase {
  readonly match: Match;
  readonly said: number;
  readonly due: number;
}

/**
 * “由2014年的118.7亿元增加到2020年的168.4亿元，年均增长6.4%” in a report that counts from 2015 to 2020 again and again. The first year of the
 * plan may stand for the last before it.
 */
export function planBasesOf(view: View, last: number): readonly PlanBase[] {
  const due = last - YEARS;
  const spans = [...matchesOf(view, SPAN, '20')].filter(({ found }) => Number(found[2]) === last);
  const usual = spans.filter(({ found }) => Number(found[1]) === due);
  if (usual.length < LEAST) return [];
  return spans
    .filter(({ found }) => found[3] !== undefined)
    .map((match) => ({ match, said: Number(match.found[1]), due }))
    .map((base) => (base.said === due + 1 ? { ...base, said: due } : base));
}

const YEARS = 5;
const LEAST = 2;
/** A year to a year, and whether what it comes to in a year is told. */
const SPAN =
  /[由从](20\d\d)年(?:底|末)?的?[\d.]+[^，。；\d]{1,16}?(?:到|至)(20\d\d)年(?:底|末)?的?[\d.]+[^，。；\d]{0,8}(，(?:[^，。；]{0,12}，)?年均)?/gu;
