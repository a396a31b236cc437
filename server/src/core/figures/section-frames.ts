import { announcesWork } from '../facts/year.ts';
import { type Facts, plannedOf, reviewedOf } from '../facts/facts.ts';
import type { Heading } from '../outline/outline.ts';
import type { Period } from '../times/period.ts';
import type { Scanned } from '../text/unit.ts';
import { type Frame, lastYears, nextYears, planIn, plans, results } from './frame.ts';

/** What a section is about, by its heading or by what it says. */
export interface Section {
  readonly frame: Frame;
  /** Whether the heading says which it is. */
  readonly fixed: boolean;
  /** What times it names: a year, years of a plan, both (“‘十四五’发展目标及2021年工作安排”) or none. */
  readonly names: 'year' | 'years' | 'both' | 'none';
}

/** What stands before the first heading, or a report without headings that tell. */
export function opening(units: readonly Scanned[], facts: Facts, byHeadings: boolean): Frame {
  if (facts.kind === 'communique') return results(facts);
  if (announcesWork(units[0]?.reading.text ?? '')) return plans(facts);
  return !byHeadings && looksAhead(units) ? plans(facts) : results(facts);
}

/** The section that a heading opens in the one before it, which it may go on with. */
export function sectionOf(
  heading: Heading,
  before: Section,
  units: readonly Scanned[],
  facts: Facts,
): Section {
  const own = headingFrame(heading, facts);
  const ahead = (): boolean => looksAhead(units.slice(heading.place.unit, heading.lastUnit + 1));
  if (own) return before.fixed && isLeftOver(heading, own) && ahead() ? { ...own, frame: plans(facts) } : own;
  if (before.fixed || heading.level > 1 || facts.kind === 'communique') return before;
  return { frame: ahead() ? plans(facts) : results(facts), fixed: false, names: 'none' };
}

/** “三、2024年重点工作” behind the review of that year: its year was left from the last draft, its tasks are of the next. */
function isLeftOver({ level, title }: Heading, { frame, names }: Section): boolean {
  return level === 1 && names === 'year' && frame.status === 'actual' && TASKS.test(title);
}

const TASKS = /年(?:政府|全[省市县区州旗])*(?:重点工作|工作(?:安排|部署|打算)|主要任务|目标任务)$/u;

/** Below the first level 成效 and 目标 are words of what was done or is to be done: “（三）生态修复成效显著”. */
export function headingFrame({ level, title }: Heading, facts: Facts): Section | undefined {
  return level === 1 || TIMED.test(title) ? titleFrame(title, facts) : undefined;
}

const TIMED =
  /(?:19|20)\d\d年|[一三五]年[来间]|五年|十[一二三四五六七]五|[今去明]年|过去|今后|未来|下一步|回顾|[执完][行成]情况|总体要求|工作安排|主要目标|预期目标|奋斗目标|重点工作|主要任务|指导思想/u;

/** What a title says of the times its section is about; undefined where it says nothing. */
export function titleFrame(title: string, facts: Facts): Section | undefined {
  const rest = title.replace(BACK, '');
  const ended = timesOf(title, facts);
  const back = rest.length < title.length || ended === 'past';
  const ahead = AHEAD.test(rest) && ended !== 'past';
  if (!back && facts.year !== undefined && title.includes('下半年'))
    return {
      frame: { status: 'target', window: { from: facts.year, to: facts.year } },
      fixed: true,
      names: 'year',
    };
  if (!back && !ahead) return byYear(title, facts);
  const span = SPAN.exec(title);
  const single = YEAR.exec(title);
  const names = span && single ? 'both' : span ? 'years' : single ? 'year' : 'none';
  if (!back) return { frame: span ? nextYears(title, facts) : plans(facts), fixed: true, names };
  const own = span || ahead ? undefined : ownTime(title, facts);
  if (own) return { frame: { status: 'actual', window: own }, fixed: true, names };
  const years = span ? lastYears(title, facts) : undefined;
  // Of “2020年及‘十三五’时期工作回顾” what comes first is told first.
  const first = years && !(single && span && single.index < span.index) ? years : results(facts);
  return { frame: { ...first, ...(years?.window && { span: years.window }) }, fixed: !ahead, names };
}

/**
 * “一、2023年市级决算情况”, “二、2024年上半年预算执行情况”: each of the sections of a report of July tells of a time of its own, the one of a
 * year before and the other of the months since.
 */
function ownTime(title: string, facts: Facts): Period | undefined {
  const { year, months, reviewed } = facts;
  const named = [...title.matchAll(/20\d\d(?=年)/gu)].map(([digits]) => Number(digits));
  const [first, ...others] = named;
  if (months || year === undefined || first === undefined || others.length > 0) return undefined;
  const part = PART_YEAR.exec(title)?.[1];
  if (first === year && part !== undefined)
    return { from: year, to: year, months: { from: 1, to: LAST_MONTHS.get(part) ?? 6 } };
  return part === undefined && first === year - 1 && reviewed !== first
    ? { from: first, to: first }
    : undefined;
}

const PART_YEAR = /(上半年|前三季度|一季度)/u;
const LAST_MONTHS: ReadonlyMap<string, number> = new Map([
  ['一季度', 3],
  ['前三季度', 9],
]);

/** “二、今年的工作”, “2023年的工作”: a title that only says when. */
function byYear(title: string, facts: Facts): Section | undefined {
  const written = /(20\d\d|[今去明])年/u.exec(title)?.[1];
  if (written === undefined || facts.year === undefined || SPAN.test(title)) return undefined;
  const offset = '去今明'.indexOf(written) - 1;
  const year = written.length === 1 ? facts.year + offset : Number(written);
  if (year === reviewedOf(facts)) return { frame: results(facts), fixed: true, names: 'year' };
  return year === plannedOf(facts) ? { frame: plans(facts), fixed: true, names: 'year' } : undefined;
}

/** Whether all years and plans that a title names are over. */
function timesOf(title: string, facts: Facts): 'past' | 'other' {
  const reviewed = reviewedOf(facts);
  const years = [...title.matchAll(/20\d\d(?=年)/gu)].map(([year]) => Number(year));
  const plan = planIn(title, facts);
  if (plan) years.push(plan.to);
  return reviewed !== undefined && years.length > 0 && years.every((year) => year <= reviewed)
    ? 'past'
    : 'other';
}

const BACK =
  /决算(?:草案)?|以来|工作情况|主要工作回顾|目标任务完成情况|任务完成情况|完成情况|执行情况|进展情况|推进情况|落实情况|开展情况|运行情况|回顾|总结|成就|成绩|成效|取得的|过去[一五]年|[一五]年来/gu;
const AHEAD =
  /安排|目标|任务|总体要求|部署|草案|重点工作|主要工作|打算|思路|展望|今后|未来|下一步|建议|预期|自身建设|重点抓好/u;
const SPAN = /五年|本届|十[一二三四五六七]五/u;
const YEAR = /20\d\d年|去年|一年/u;

/** Whether a text without telling headings speaks of what is to be done: aims and exhortations against results. */
function looksAhead(units: readonly Scanned[]): boolean {
  let ahead = 0;
  let back = 0;
  for (const { reading } of units) {
    ahead += reading.text.match(/力争|争取|确保|加快|推进|推动|着力|将|要|深入实施|全力/gu)?.length ?? 0;
    back += 2 * (reading.text.match(/了|荣获|获评|圆满|成功|顺利|同比|较上年|比上年|提前/gu)?.length ?? 0);
  }
  return ahead > back;
}
