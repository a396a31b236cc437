import { planYears } from '../../knowledge/calendars.ts';
import { ordinalOf } from '../../numbers/ordinals.ts';
import type { Match } from '../../view/matches.ts';

/** A five-year plan by its short name, with its first year and its last: 十四五, 2021 to 2025. */
export interface NamedPlan {
  readonly plan: string;
  readonly start: number;
  readonly end: number;
}

/** “十四五”, quoted or not, as the source of a pattern with one group; not the 十五 of 第十五届. */
export const PLAN = '(?<!第)“?(十[一二三四五六七]?)五”?(?![次届])';

/** The plan that a match names: in its first group, or in the second of a pattern of two branches. */
export function planOf({ found }: Match): NamedPlan {
  const tens = found[1] ?? found[2] ?? '';
  return { plan: `${tens}五`, ...planYears(ordinalOf(tens)) };
}
