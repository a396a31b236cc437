import { type Facts, plannedOf, reviewedOf } from '../facts/facts.ts';
import { sentencesWith } from '../view/joint.ts';
import { hasParagraphs, type Layout, layoutOf } from '../text/layout.ts';
import type { Heading, Outline } from '../outline/outline.ts';
import type { Period } from '../times/period.ts';
import { notes, type Sentences } from '../text/per-sentence.ts';
import { gapBefore } from '../text/reading.ts';
import { titleLineEnd } from '../outline/title-line.ts';
import type { Scanned } from '../text/unit.ts';
import { type Frame, isSpan, sameFrame } from './frame.ts';
import { leadFrame, yearFrame } from './lead-frames.ts';
import { levelsOf } from './level-passages.ts';
import { headingFrame, opening, type Section, sectionOf, titleFrame } from './section-frames.ts';

/** The frame of each sentence. */
export function framesOf(report: Sentences, outline: Outline, facts: Facts): readonly Frame[] {
  const { units } = report;
  const layout = layoutOf(units);
  const paragraphs = paragraphsOf(units, layout);
  const frames = passages(units, layout, paragraphs, outline, facts);
  const spans = { actual: pastYears(report, facts), target: comingYears(report, facts) };
  const tellingOfYears = new Set(sentencesWith(report, OF_YEARS));
  let last: { readonly frame: Frame; readonly spanned: Frame } | undefined;
  const levels = levelsOf(units, outline, facts);
  return frames.map((frame, i) => {
    const wide = tellingOfYears.has(i) || (tellingOfYears.has(i - 1) && !paragraphs[i]);
    const span = frame.span ?? spans[frame.status];
    const level = levels[i];
    if (!span && level === undefined) return frame;
    if (last?.frame !== frame || last.spanned.wide !== wide || last.spanned.level !== level)
      last = {
        frame,
        spanned: { ...frame, ...(span && { span, wide }), ...(level !== undefined && { level }) },
      };
    return last.spanned;
  });
}

const OF_YEARS = /年均|五年/u;

/**
 * Which sentences open a paragraph. “各位代表！‸2020年是‘十三五’收官之年”: a salutation opens one wherever it stands, and
 * where a whole chapter is one line, so does a sentence that tells what year it is about.
 */
function paragraphsOf(units: readonly Scanned[], layout: Layout): readonly boolean[] {
  const kept = hasParagraphs(units);
  return units.map(
    ({ reading }, i) =>
      layout.startsParagraph(i, 0) ||
      SALUTATION.test(units[i - 1]?.reading.text ?? '') ||
      (!kept && TOPIC.test(reading.text)),
  );
}

const SALUTATION = /^(?:各位代表|同志们)[！，：]$/u;

/** The years that an average is of where nothing near it says: the plan that the year under review has ended, or 五年来. */
function pastYears(report: Sentences, facts: Facts): Period | undefined {
  const to = reviewedOf(facts);
  if (to === undefined || (to % 5 !== 0 && sentencesWith(report, PAST_FIVE).length === 0)) return undefined;
  return { from: to - 4, to };
}

function comingYears(report: Sentences, facts: Facts): Period | undefined {
  const from = plannedOf(facts);
  if (from === undefined || (from % 5 !== 1 && sentencesWith(report, NEXT_FIVE).length === 0))
    return undefined;
  return { from, to: from + 4 };
}

const PAST_FIVE = /五年[来间]|过去的?五年|这五年|(?:以来|任期|走过)的?五年/u;
const NEXT_FIVE = /(?:今后|未来)的?五年/u;

function passages(
  units: readonly Scanned[],
  layout: Layout,
  paragraphs: readonly boolean[],
  outline: Outline,
  facts: Facts,
): readonly Frame[] {
  const sections = sectionStarts(outline);
  const byHeadings =
    outline.headings.some((heading) => heading.level > 0 && headingFrame(heading, facts)) ||
    units.some((unit) => titleLine(unit, facts) !== undefined);
  let section: Section = { frame: opening(units, facts, byHeadings), fixed: byHeadings, names: 'none' };
  let frame = section.frame;
  // What “2023年，” in a review of five years sets aside until its paragraph ends.
  let aside: Frame | undefined;
  // What “一年来，” in a review of five years opens holds under the heads that follow, unless they say otherwise.
  let passage: Frame | undefined;
  // What held when the head above was reached: a paragraph below it opens a passage for that head alone.
  let above: { readonly passage?: Frame | undefined; readonly style?: Heading['style'] } = {};
  const read = leadReader(units, facts);
  return units.map((unit, index) => {
    const opens = paragraphs[index] ?? false;
    if (aside && opens) frame = aside;
    if (opens) aside = undefined;
    let from = bodyIn(index, unit, outline, layout);
    for (const heading of sections.get(index) ?? []) {
      // “一、过去五年工作回顾 五年来，我们…”: what follows a head in its line.
      if (heading.place.end < unit.reading.text.length) from = Math.max(from, heading.place.end);
      const next = sectionOf(heading, section, units, facts);
      if (next !== section) {
        passage = undefined;
        above = {};
      } else if (heading.ordinal !== 1 && heading.style === above.style) {
        passage = above.passage;
      }
      above = { passage, style: heading.style };
      section = next;
      frame = passage ?? section.frame;
      aside = undefined;
    }
    const line = titleLine(unit, facts);
    if (line) {
      section = line;
      frame = line.frame;
      passage = aside = undefined;
      if (line.end === unit.reading.text.length) return frame;
      from = line.end;
    }
    const found = read(index, unit, from, frame);
    if (!found) return frame;
    const long = isSpan(found) ? found.window : frame.span;
    const lead = long ? { ...found, span: long } : found;
    // In a section of results, one sentence about the plan (or the reverse) does not turn the rest around.
    if (section.fixed && lead.status !== section.frame.status) return lead;
    const topic = TOPIC.test(unit.reading.text) || (opens && isAlone(unit, paragraphs[index + 1] ?? true));
    if (isSpan(frame) && !isSpan(lead) && !topic) aside ??= frame;
    if (opens) passage = passageOf(topic, lead, section, passage);
    frame = lead;
    return lead;
  });
}

/** The section that a title without a number opens, and where the title ends. */
function titleLine(unit: Scanned, facts: Facts): (Section & { readonly end: number }) | undefined {
  const end = titleLineEnd(unit);
  const section = end > 0 ? titleFrame(unit.reading.text.slice(0, end), facts) : undefined;
  return section && { ...section, end };
}

/** What a sentence says of its time, with all that it was read with. */
interface Lead {
  readonly from: number;
  readonly frame: Frame;
  readonly facts: Facts;
  readonly found: Frame | undefined;
}

const leads = notes<Lead>();

/** While a report is edited, a sentence is read again only if something else holds before it. */
function leadReader(units: readonly Scanned[], facts: Facts) {
  const known = leads(units);
  return (index: number, unit: Scanned, from: number, frame: Frame): Frame | undefined => {
    const last = known?.get(index);
    if (last?.facts === facts && last.from === from && sameFrame(last.frame, frame)) return last.found;
    const found = leadFrame(unit, from, frame, facts) ?? yearFrame(unit, frame, facts);
    known?.set(index, { from, frame, facts, found });
    return found;
  };
}

/** “2020年是‘十三五’收官之年”, “一年来，”, “刚刚过去的2020年，” open a passage, “2020年，” a sentence. */
const TOPIC = /^.{0,14}年(?:来|，?是|的)|^(?:各位代表[，！])?刚刚过去的/u;

/** Where the text proper begins in the unit that the report's title stands in, among lines that are told apart by gaps alone. */
function bodyIn(index: number, { reading }: Scanned, { headings: [title] }: Outline, layout: Layout): number {
  if (title?.level !== 0 || title.place.unit !== index) return 0;
  for (let i = reading.text.length - 1; i > title.place.end; i--) {
    if (gapBefore(reading, i) && layout.startsParagraph(index, i)) return i;
  }
  return 0;
}

/** A paragraph of one sentence without numbers tells what those after it are about: “2020年，我们主要做了以下工作：”. */
function isAlone({ mentions, reading: { text } }: Scanned, whole: boolean): boolean {
  return (whole || text.endsWith('：')) && !mentions.some(({ kind }) => kind === 'quantity');
}

/** What a paragraph opens that holds under the heads after it, beside what their section is about. */
function passageOf(
  topic: boolean,
  lead: Frame,
  { frame, names }: Section,
  before: Frame | undefined,
): Frame | undefined {
  // Under a heading that names a single year as well, any sentence about it opens a passage.
  if (isSpan(frame)) {
    if (names !== 'both' && frame.status === 'actual' && !topic) return before;
    return isSpan(lead) ? undefined : lead;
  }
  if (names === 'year') return before;
  return isSpan(lead) ? lead : topic ? undefined : before;
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
