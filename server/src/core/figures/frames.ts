import type { Facts } from '../facts.ts';
import type { Status } from '../figure.ts';
import type { PeriodMention } from '../mention.ts';
import type { Heading, Outline } from '../outline.ts';
import type { Period } from '../period.ts';
import type { Scanned } from '../unit.ts';
import { resolved } from './resolve.ts';

/**
 * What a sentence speaks of if it does not say: results of the year under review, targets of the year to come, or
 * five years of either. “一、2023年工作回顾” sets it for a section, “五年来，” for the sentences after it.
 */
export interface Frame {
  readonly status: Exclude<Status, 'estimate'>;
  /** Absent where the report's year is not known. */
  readonly window?: Period;
}

/** The frame of each sentence. */
export function framesOf(units: readonly Scanned[], outline: Outline, facts: Facts): readonly Frame[] {
  const sections = sectionStarts(outline);
  const byHeadings = outline.headings.some(
    (heading) => heading.level > 0 && titleFrame(heading.title, facts),
  );
  let section: Section = { frame: opening(units, facts, byHeadings), fixed: byHeadings };
  let frame = section.frame;
  return units.map((unit, index) => {
    for (const heading of sections.get(index) ?? []) {
      section = sectionOf(heading, section, units, facts);
      frame = section.frame;
    }
    const lead = leadFrame(unit, frame, facts);
    if (!lead) return frame;
    // In a section of results, one sentence about the plan (or the reverse) does not turn the rest around.
    if (!section.fixed || lead.status === section.frame.status) frame = lead;
    return lead;
  });
}

interface Section {
  readonly frame: Frame;
  /** Whether the heading says which it is. */
  readonly fixed: boolean;
}

function sectionStarts(outline: Outline): ReadonlyMap<number, readonly Heading[]> {
  const starts = new Map<number, Heading[]>();
  for (const heading of outline.headings) {
    if (heading.level === 0 || heading.level > 2) continue;
    const list = starts.get(heading.place.unit);
    if (list) list.push(heading);
    else starts.set(heading.place.unit, [heading]);
  }
  return starts;
}

/** What stands before the first heading, or a report without headings that tell. */
function opening(units: readonly Scanned[], facts: Facts, byHeadings: boolean): Frame {
  if (byHeadings || facts.kind === 'communique') return results(facts);
  return looksAhead(units) ? plans(facts) : results(facts);
}

function sectionOf(heading: Heading, before: Section, units: readonly Scanned[], facts: Facts): Section {
  const own = titleFrame(heading.title, facts);
  if (own) return own;
  if (before.fixed || heading.level > 1 || facts.kind === 'communique') return before;
  const ahead = looksAhead(units.slice(heading.place.unit, heading.lastUnit + 1));
  return { frame: ahead ? plans(facts) : results(facts), fixed: false };
}

function titleFrame(title: string, facts: Facts): Section | undefined {
  const back = BACK.test(title);
  const ahead = AHEAD.test(title);
  if (!back && !ahead) return undefined;
  const span = /(?:五年|本届)/u.test(title) || /“?十[一二三四五六七]五”?/u.test(title);
  if (back) return { frame: span ? lastYears(title, facts) : results(facts), fixed: !ahead };
  return { frame: span ? nextYears(title, facts) : plans(facts), fixed: true };
}

const BACK = /回顾|总结|成就|成绩|成效|完成情况|执行情况|进展情况|取得的|过去[一五]年|[一五]年来/u;
const AHEAD =
  /安排|目标|任务|总体要求|部署|重点工作|主要工作|打算|思路|展望|今后|未来|下一步|建议|预期|自身建设|重点抓好/u;

function results(facts: Facts): Frame {
  const year = reviewedOf(facts);
  return { status: 'actual', ...(year !== undefined && { window: { from: year, to: year } }) };
}

function plans(facts: Facts): Frame {
  const { year } = facts;
  return { status: 'target', ...(year !== undefined && { window: { from: year, to: year } }) };
}

/** “十三五”, or the five years that end with the one under review. */
function lastYears(title: string, facts: Facts): Frame {
  const year = reviewedOf(facts);
  const plan = planIn(title, facts);
  if (plan && year !== undefined && plan.from <= year)
    return { status: 'actual', window: { from: plan.from, to: Math.min(plan.to, year) } };
  return { status: 'actual', ...(year !== undefined && { window: { from: year - 4, to: year } }) };
}

function nextYears(title: string, facts: Facts): Frame {
  const { year } = facts;
  const plan = planIn(title, facts);
  if (plan) return { status: 'target', window: plan };
  return { status: 'target', ...(year !== undefined && { window: { from: year, to: year + 4 } }) };
}

function planIn(title: string, facts: Facts): Period | undefined {
  const number = /十([一二三四五六七])五/u.exec(title)?.[1];
  return number === undefined
    ? undefined
    : resolved(
        { shape: 'plan', number: 10 + ' 一二三四五六七'.indexOf(number), part: 'whole' },
        facts,
        undefined,
      );
}

/** The year under review; the year before the report's own where the report does not say. */
export function reviewedOf(facts: Facts): number | undefined {
  return facts.reviewed ?? (facts.year === undefined ? undefined : facts.year - 1);
}

/** What a sentence that begins with a period, or names its targets, says of itself and of those after it. */
function leadFrame(unit: Scanned, frame: Frame, facts: Facts): Frame | undefined {
  const { text } = unit.reading;
  const first = unit.mentions.find(({ kind, end }) => kind === 'period' || end > LEAD);
  const begins = first?.kind === 'period' && BEGINNING.test(text.slice(0, first.start));
  const targets = /目标(?:任务)?(?:是|为|：)|预期目标/u.test(text);
  if (begins) {
    const lead = periodFrame(first, text, frame, facts);
    if (lead) return targets ? { ...lead, status: 'target' } : lead;
  }
  if (!targets || frame.status === 'target') return undefined;
  return /[五三]年|十[一二三四五六七]五/u.test(text.slice(0, text.indexOf('目标')))
    ? nextYears(text, facts)
    : plans(facts);
}

/** “各位代表，五年来，” at most. */
const LEAD = 14;
const BEGINNING =
  /^(?:[（(]?[一二三四五六七八九十]+[)）、]|各位代表|同志们|过去的?|刚刚过去的?|今后|未来|接下来的?|最?近|这|到|至|截至|回顾|展望|总体看|在|经过|[，！：、 ])*$/u;

function periodFrame(
  { period, end }: PeriodMention,
  text: string,
  frame: Frame,
  facts: Facts,
): Frame | undefined {
  const { year } = facts;
  const reviewed = reviewedOf(facts);
  if (year === undefined || reviewed === undefined) return undefined;
  switch (period.shape) {
    case 'year':
    case 'relative': {
      if (period.part) return undefined;
      const named = period.shape === 'year' ? period.year : year + period.offset;
      if (named === reviewed && (named !== year || frame.status === 'actual')) return results(facts);
      return named === year ? plans(facts) : undefined;
    }
    case 'span':
    case 'term': {
      const window = resolved(period, facts, undefined);
      if (!window || (period.shape === 'span' && period.direction === 'running')) return undefined;
      if (window.to > reviewed) return { status: 'target', window };
      return { status: 'actual', window };
    }
    case 'plan': {
      const window = resolved(period, facts, { from: reviewed, to: reviewed });
      if (!window || period.part === 'start' || period.part === 'end') return undefined;
      // “十四五”规划 names a document.
      if (!/^(?:，|时期|期间|以来|是|$)/u.test(text.slice(end)) && !/[期间来]$/u.test(text.slice(0, end)))
        return undefined;
      if (window.to <= reviewed) return { status: 'actual', window };
      if (window.from >= year || frame.status === 'target') return { status: 'target', window };
      return { status: 'actual', window: { from: window.from, to: reviewed } };
    }
    default:
      return undefined;
  }
}

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
