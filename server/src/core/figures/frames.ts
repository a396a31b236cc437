import type { Facts } from '../facts.ts';
import type { Status } from '../figure.ts';
import type { PeriodMention } from '../mention.ts';
import type { Heading, Outline } from '../outline.ts';
import type { Period } from '../period.ts';
import { isTitleLine } from '../title-line.ts';
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
  /** The years that an average without a span of its own is of: those of the section or of the last 五年来. */
  readonly span?: Period;
  /** Whether it or the sentence before it tells of all these years: what has run up there, and where it began, is theirs. */
  readonly wide?: boolean;
}

/** The frame of each sentence. */
export function framesOf(units: readonly Scanned[], outline: Outline, facts: Facts): readonly Frame[] {
  const frames = passages(units, outline, facts);
  const spans = { actual: pastYears(units, facts), target: comingYears(units, facts) };
  let wide = false;
  return frames.map((frame, i) => {
    const unit = units[i];
    const before = wide && unit?.opens !== 'paragraph';
    wide = unit !== undefined && /年均|五年/u.test(unit.reading.text);
    const span = frame.span ?? spans[frame.status];
    return span ? { ...frame, span, wide: wide || before } : frame;
  });
}

/** The years that an average is of where nothing near it says: the plan that the year under review has ended, or 五年来. */
function pastYears(units: readonly Scanned[], facts: Facts): Period | undefined {
  const to = reviewedOf(facts);
  if (to === undefined || (to % 5 !== 0 && !says(units, PAST_FIVE))) return undefined;
  return { from: to - 4, to };
}

function comingYears(units: readonly Scanned[], facts: Facts): Period | undefined {
  const from = plannedOf(facts);
  if (from === undefined || (from % 5 !== 1 && !says(units, NEXT_FIVE))) return undefined;
  return { from, to: from + 4 };
}

function says(units: readonly Scanned[], words: RegExp): boolean {
  return units.some(({ reading: { text } }) => text.includes('五年') && words.test(text));
}

const PAST_FIVE = /五年[来间]|过去的?五年|这五年|(?:以来|任期|走过)的?五年/u;
const NEXT_FIVE = /(?:今后|未来)的?五年/u;

function passages(units: readonly Scanned[], outline: Outline, facts: Facts): readonly Frame[] {
  const sections = sectionStarts(outline);
  const byHeadings =
    outline.headings.some((heading) => heading.level > 0 && headingFrame(heading, facts)) ||
    units.some((unit) => isTitleLine(unit) && titleFrame(unit.reading.text, facts));
  let section: Section = { frame: opening(units, facts, byHeadings), fixed: byHeadings, names: 'none' };
  let frame = section.frame;
  // What “2023年，” in a review of five years sets aside until its paragraph ends.
  let aside: Frame | undefined;
  // What “一年来，” in a review of five years opens holds under the heads that follow, unless they say otherwise.
  let passage: Frame | undefined;
  return units.map((unit, index) => {
    if (aside && unit.opens === 'paragraph') frame = aside;
    if (unit.opens === 'paragraph') aside = undefined;
    for (const heading of sections.get(index) ?? []) {
      const next = sectionOf(heading, section, units, facts);
      if (next !== section) passage = undefined;
      section = next;
      frame = passage ?? section.frame;
      aside = undefined;
    }
    const line = isTitleLine(unit) ? titleFrame(unit.reading.text, facts) : undefined;
    if (line) {
      section = line;
      frame = line.frame;
      passage = aside = undefined;
      return frame;
    }
    const found = leadFrame(unit, frame, facts) ?? yearFrame(unit, frame, facts);
    if (!found) return frame;
    const long = isSpan(found) ? found.window : frame.span;
    const lead = long ? { ...found, span: long } : found;
    // In a section of results, one sentence about the plan (or the reverse) does not turn the rest around.
    if (section.fixed && lead.status !== section.frame.status) return lead;
    if (isSpan(frame) && !isSpan(lead) && !TOPIC.test(unit.reading.text)) aside ??= frame;
    if (unit.opens === 'paragraph') passage = passageOf(unit, lead, section, passage);
    frame = lead;
    return lead;
  });
}

/** “2020年是‘十三五’收官之年”, “一年来，” open a passage, “2020年，” a sentence. */
const TOPIC = /^.{0,14}年(?:来|是|的)/u;

/** What a paragraph opens that holds under the heads after it, beside what their section is about. */
function passageOf(
  { reading: { text } }: Scanned,
  lead: Frame,
  { frame, names }: Section,
  before: Frame | undefined,
): Frame | undefined {
  // Under a heading that names a single year as well, any sentence about it opens a passage.
  if (isSpan(frame)) {
    if (names !== 'both' && frame.status === 'actual' && !TOPIC.test(text)) return before;
    return isSpan(lead) ? undefined : lead;
  }
  if (names === 'year') return before;
  return isSpan(lead) ? lead : TOPIC.test(text) ? undefined : before;
}

function isSpan({ window }: Frame): boolean {
  return window !== undefined && window.from < window.to;
}

interface Section {
  readonly frame: Frame;
  /** Whether the heading says which it is. */
  readonly fixed: boolean;
  /** What times it names: a year, years of a plan, both (“‘十四五’发展目标及2021年工作安排”) or none. */
  readonly names: 'year' | 'years' | 'both' | 'none';
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
  const own = headingFrame(heading, facts);
  if (own) return own;
  if (before.fixed || heading.level > 1 || facts.kind === 'communique') return before;
  const ahead = looksAhead(units.slice(heading.place.unit, heading.lastUnit + 1));
  return { frame: ahead ? plans(facts) : results(facts), fixed: false, names: 'none' };
}

/** Below the first level 成效 and 目标 are words of what was done or is to be done: “（三）生态修复成效显著”. */
function headingFrame({ level, title }: Heading, facts: Facts): Section | undefined {
  return level === 1 || TIMED.test(title) ? titleFrame(title, facts) : undefined;
}

const TIMED =
  /(?:19|20)\d\d年|[一三五]年[来间]|五年|十[一二三四五六七]五|[今去明]年|过去|今后|未来|下一步|回顾|[执完][行成]情况|总体要求|工作安排|主要目标|预期目标|奋斗目标|重点工作|主要任务|指导思想/u;

function titleFrame(title: string, facts: Facts): Section | undefined {
  const rest = title.replace(BACK, '');
  const ended = timesOf(title, facts);
  const back = rest.length < title.length || ended === 'past';
  const ahead = AHEAD.test(rest) && ended !== 'past';
  if (!back && !ahead) return byYear(title, facts);
  const span = SPAN.exec(title);
  const single = YEAR.exec(title);
  const names = span && single ? 'both' : span ? 'years' : single ? 'year' : 'none';
  if (!back) return { frame: span ? nextYears(title, facts) : plans(facts), fixed: true, names };
  const years = span ? lastYears(title, facts) : undefined;
  // Of “2020年及‘十三五’时期工作回顾” what comes first is told first.
  const first = years && !(single && span && single.index < span.index) ? years : results(facts);
  return { frame: { ...first, ...(years?.window && { span: years.window }) }, fixed: !ahead, names };
}

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
  /以来|工作情况|主要工作回顾|目标任务完成情况|任务完成情况|完成情况|执行情况|进展情况|推进情况|落实情况|开展情况|运行情况|回顾|总结|成就|成绩|成效|取得的|过去[一五]年|[一五]年来/gu;
const AHEAD =
  /安排|目标|任务|总体要求|部署|草案|重点工作|主要工作|打算|思路|展望|今后|未来|下一步|建议|预期|自身建设|重点抓好/u;
const SPAN = /五年|本届|十[一二三四五六七]五/u;
const YEAR = /20\d\d年|去年|一年/u;

function results(facts: Facts): Frame {
  const year = reviewedOf(facts);
  return { status: 'actual', ...(year !== undefined && { window: { from: year, to: year } }) };
}

function plans(facts: Facts): Frame {
  const year = plannedOf(facts);
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

/** The year that a report plans: its own, or the next where its own is under review. */
function plannedOf({ year, reviewed, kind }: Facts): number | undefined {
  return year !== undefined && year === reviewed && kind !== 'communique' ? year + 1 : year;
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
  const targets = text.includes('目标') && namesTargets(unit);
  const years = frame.status === 'actual' && text.includes('五年') ? FIVE_YEARS.exec(text) : null;
  const to = years && reviewedOf(facts);
  if (to && !begins) return { status: 'actual', window: { from: to - 4, to } };
  if (begins) {
    const lead = periodFrame(first, text, frame, facts);
    if (lead) return targets ? { ...lead, status: 'target' } : lead;
  }
  if (!targets || frame.status === 'target') return undefined;
  return /[五三]年|十[一二三四五六七]五/u.test(text.slice(0, text.indexOf('目标')))
    ? nextYears(text, facts)
    : plans(facts);
}

/** Those that it sets out, not the one of a number: “与10%的预期目标尚有差距”. */
function namesTargets({ mentions, reading: { text } }: Scanned): boolean {
  const at = text.search(TARGETS);
  if (at < 0) return false;
  return !mentions.some(
    ({ kind, end }) =>
      kind === 'quantity' && end < at && at - end < 8 && /^(?:左右|以上|以内)?的/u.test(text.slice(end, at)),
  );
}

/** “全年，” in a passage about several years. */
function yearFrame({ reading: { text } }: Scanned, frame: Frame, facts: Facts): Frame | undefined {
  if (!isSpan(frame) || !WHOLE_YEAR.test(text)) return undefined;
  return frame.status === 'target' ? plans(facts) : results(facts);
}

const WHOLE_YEAR = /^(?:预计|(?:经)?初步核算，)?全年/u;

/** “完成预期目标的98.7%” and “低于预期目标” tell of results. */
const TARGETS =
  /目标(?:任务)?(?:是|为|：)|(?<!(?:完成|[高低快慢好]于|超过|超出|超额|超|达到|实现|[与距较比])[^，；。]{0,16})预期目标/u;

/** “县十七届人大一次会议以来的五年，是…”, “这极不平凡的五年”. */
const FIVE_YEARS = /^[^，。；]{0,28}(?:以来|任期|走过|过去|这[^，。；]{0,8})的?五年(?!来|规划)/u;

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
      if (period.part === 'since' && period.shape === 'relative' && period.offset === 0 && reviewed === year)
        return results(facts);
      if (period.part) return undefined;
      // “2024年云川市政府工作报告” says nothing of what follows.
      if (period.shape === 'year' && !/^(?:，|是|我|全|将)/u.test(text.slice(end))) return undefined;
      const named = period.shape === 'year' ? period.year : year + period.offset;
      if (named === reviewed && (named !== year || frame.status === 'actual')) return results(facts);
      return named === plannedOf(facts) ? plans(facts) : undefined;
    }
    case 'months': {
      if (facts.kind !== 'speech' || period.year !== undefined || period.offset !== undefined)
        return undefined;
      // A speech looks back on the months that are over and ahead to the rest: 上半年, 前三季度; 下半年.
      const status = period.from === 1 ? 'actual' : 'target';
      return { status, window: { from: year, to: year } };
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
