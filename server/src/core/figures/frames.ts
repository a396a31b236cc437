import { type Facts, plannedOf, reviewedOf } from '../facts.ts';
import type { Heading, Outline } from '../outline.ts';
import type { Period } from '../period.ts';
import { isTitleLine } from '../title-line.ts';
import type { Scanned } from '../unit.ts';
import { type Frame, isSpan } from './frame.ts';
import { leadFrame, yearFrame } from './lead-frames.ts';
import { headingFrame, opening, type Section, sectionOf, titleFrame } from './section-frames.ts';

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
