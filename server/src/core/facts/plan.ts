import { planYears } from '../knowledge/calendars.ts';
import { ordinalOf } from '../numbers/ordinals.ts';
import type { Period } from '../times/period.ts';

/** The years that a plan's title sets it for: 2021—2025 of “第十四个五年规划纲要” or “乡村振兴规划（2021—2025年）”. */
export function plannedYears(title: string): Period | undefined {
  if (!/规划|纲要/u.test(title)) return undefined;
  const [, from, to] = /((?:19|20)\d\d)年?[—~至-]+((?:19|20)\d\d)年?/u.exec(title) ?? [];
  if (from !== undefined && to !== undefined && from < to) return { from: Number(from), to: Number(to) };
  const numeral = /第?([一二]?十[一二三四五六七八九]?)(?:个五年|五)/u.exec(title)?.[1];
  if (numeral === undefined) return undefined;
  const { start, end } = planYears(ordinalOf(numeral));
  return { from: start, to: end };
}
