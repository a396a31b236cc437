import type { Facts } from './facts.ts';
import type { Outline } from '../outline/outline.ts';
import type { Scanned } from '../text/unit.ts';

/**
 * The months of `year` that a report reviews, by its title or the first of its heads: “2024年上半年经济运行情况”, “一、前三季度工作回顾”.
 * Undefined where it looks back on more than them (“2023年决算和2024年上半年预算执行情况”), or on all but the year's end.
 */
export function monthsOf(units: readonly Scanned[], { headings }: Outline, year: number): Facts['months'] {
  const [title] = headings;
  const first = headings.find(({ level }) => level === 1);
  for (const heading of [title?.level === 0 ? title : undefined, first]) {
    if (!heading || !TOLD.test(heading.title)) continue;
    const { unit, start, end } = heading.place;
    const periods = (units[unit]?.mentions ?? []).flatMap((mention) =>
      mention.kind === 'period' && mention.start >= start && mention.end <= end ? [mention.period] : [],
    );
    if (periods.some((period) => period.shape === 'year' && period.year !== year)) continue;
    const months = periods.find((period) => period.shape === 'months');
    if (months?.from === 1 && months.to <= LATEST && (months.year ?? year) === year)
      return { from: months.from, to: months.to };
  }
  return undefined;
}

const TOLD = /情况|回顾|总结|工作|成效|运行|分析|讲话|报告/u;

/** Who has ten months behind him speaks of the year. */
const LATEST = 9;
