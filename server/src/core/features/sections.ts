import { type Analysis, locate, type Report } from '../analyse.ts';
import type { Heading } from '../outline/outline.ts';
import type { Span } from '../text/span.ts';

/** A heading with all that stands under it. Symbols, folding, breadcrumbs and sticky scroll read this one tree. */
export interface Section {
  /** “（一）聚力工业立市”, never empty. */
  readonly title: string;
  readonly level: Heading['level'];
  /** The heading alone, in the file. */
  readonly heading: Span;
  /** From the heading to the last character of what stands under it; contains its children's. */
  readonly range: Span;
  readonly children: readonly Section[];
}

/** The sections of every report in the file, outermost first. Siblings do not overlap. */
export function sectionsOf(analysis: Analysis): readonly Section[] {
  return analysis.reports.flatMap((report) => reportSections(analysis, report));
}

interface Growing extends Section {
  readonly children: Growing[];
}

function reportSections(analysis: Analysis, report: Report): readonly Section[] {
  const { headings } = report.body.view.outline;
  const spans = headings.map((heading) => locate(analysis, report, heading.place));
  const ends = endsOf(analysis, report, headings, spans);
  const top: Growing[] = [];
  const made: Growing[] = [];
  headings.forEach((heading, index) => {
    const span = spans[index];
    if (!span) return;
    const section: Growing = {
      title: heading.title || analysis.text.slice(span.start, span.end).trim() || '—',
      level: heading.level,
      heading: span,
      range: { start: span.start, end: Math.max(span.end, ends[index] ?? span.end) },
      children: [],
    };
    made.push(section);
    (made[heading.parent]?.children ?? top).push(section);
  });
  return top;
}

/** Where each section ends: with its last sentence, but before the next heading that is not under it. */
function endsOf(
  analysis: Analysis,
  report: Report,
  headings: readonly Heading[],
  spans: readonly Span[],
): readonly number[] {
  const ends = headings.map(({ lastUnit }) => unitEnd(analysis, report.first + lastUnit));
  const open: number[] = [];
  headings.forEach(({ parent }, index) => {
    const start = spans[index]?.start ?? 0;
    while (open.length > 0 && open.at(-1) !== parent) {
      const closed = open.pop() ?? 0;
      ends[closed] = Math.min(ends[closed] ?? start, lastInk(analysis.text, start));
    }
    open.push(index);
  });
  return ends;
}

/** The end of a unit of the file, without white space. */
function unitEnd(analysis: Analysis, unit: number): number {
  return lastInk(analysis.text, analysis.starts[unit + 1] ?? analysis.text.length);
}

function lastInk(text: string, end: number): number {
  let at = end;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code === 0x3000;
}
