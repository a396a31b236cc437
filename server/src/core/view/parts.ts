import { once } from '../once.ts';
import { titleLineEnd } from '../outline/title-line.ts';
import type { View } from './view.ts';

/**
 * What a sentence's section does: it reviews what was done, or sets what is to be done. `unknown` where the headings
 * do not say, as in a text without any; `front` before the first of them.
 */
export type Part = 'front' | 'review' | 'plan' | 'unknown';

/** The part of each sentence, by the headings of the first level. */
export const partsOf = once(partsIn);

function partsIn(view: View): readonly Part[] {
  const { headings } = view.outline;
  const parts: Part[] = [];
  for (const heading of headings) {
    const own = heading.level === 1 ? partOf(heading.title, view) : (parts[heading.parent] ?? 'front');
    // What follows the tasks of the year (“四、加强政府自身建设”) is about the year too.
    parts.push(own === 'unknown' && heading.level === 1 && before(parts) === 'plan' ? 'plan' : own);
  }
  if (view.facts.kind === 'work-report') reviewFirst(view, parts);
  return underLines(
    view,
    view.units.map((_, unit) => parts[view.headingOf[unit] ?? -1] ?? 'front'),
  );
}

/** “一、这一年，我们这样走过”: what comes first in a report and before the tasks is the review, where nothing else is called so. */
function reviewFirst({ outline: { headings }, facts: { year, reviewed } }: View, parts: Part[]): void {
  const plan = headings.findIndex(({ level }, i) => level === 1 && parts[i] === 'plan');
  if (year === undefined || year === reviewed || parts.includes('review')) return;
  if (headings.slice(0, plan).filter(({ level }) => level === 1).length !== 1) return;
  for (let i = 0; i < plan; i++) if (headings[i]?.level !== 0 && parts[i] === 'unknown') parts[i] = 'review';
}

/** What headings do not tell, a line may: “2024年总体部署” without a number. */
function underLines(view: View, parts: readonly Part[]): readonly Part[] {
  let line: Part = 'unknown';
  return parts.map((part, index) => {
    const unit = view.units[index];
    const end = unit ? titleLineEnd(unit) : 0;
    if (part === 'review' || part === 'plan') line = 'unknown';
    else if (unit && end > 0) line = partOf(unit.reading.text.slice(0, end), view);
    return line === 'unknown' ? part : line;
  });
}

function before(parts: readonly Part[]): Part | undefined {
  return parts.findLast((part) => part !== 'front');
}

function partOf(title: string, { facts: { year, reviewed } }: View): Part {
  const part = facing(title);
  if (part) return part;
  if (BACK.test(title) || year === undefined || year === reviewed) return 'unknown';
  if (title.includes(`${year}年`)) return 'plan';
  return reviewed !== undefined && title.includes(`${reviewed}年`) ? 'review' : 'unknown';
}

/** Whether a heading looks back or ahead; none that does both, or neither. */
export function facing(title: string): 'review' | 'plan' | undefined {
  const back = BACK.test(title);
  return back === AHEAD.test(title) ? undefined : back ? 'review' : 'plan';
}

const BACK = /回顾|总结|完成情况|执行情况|进展情况|工作情况|成就|成绩|成效|取得|过去/u;
const AHEAD =
  /安排|部署|任务|目标|要求|思路|打算|重点|下一步|展望|预期|今后|未来|建议|举措|措施|设想|构想|考虑|计划(?!执行|完成)|做好|奋力|自身建设|政府建设|今年|明年/u;
