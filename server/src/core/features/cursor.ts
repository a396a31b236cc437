import type { Analysis, Report } from '../analyse.ts';
import type { Scanned } from '../text/unit.ts';

/** Where an offset of the file stands: its sentence, and the place in that sentence's read text. */
export interface Cursor {
  /** Index in `Analysis.units`. */
  readonly unit: number;
  readonly scanned: Scanned;
  /** Offset in `scanned.reading.text`; where the offset is inside a hard wrap, of the character after it. */
  readonly at: number;
  /** The report that the sentence belongs to; absent in a contents page or a page's furniture. */
  readonly report?: Report;
}

/** The cursor for a UTF-16 offset of the file; undefined in an empty file. */
export function cursorAt(analysis: Analysis, offset: number): Cursor | undefined {
  const unit = unitAt(analysis, offset);
  const scanned = analysis.units[unit];
  if (!scanned) return undefined;
  const at = readOffset(scanned, offset - (analysis.starts[unit] ?? 0));
  const report = reportAt(analysis, unit);
  return report ? { unit, scanned, at, report } : { unit, scanned, at };
}

/** Index of the unit in which an offset stands; the last one for an offset past the end, -1 in an empty file. */
export function unitAt(analysis: Analysis, offset: number): number {
  return lastAtMost(analysis.starts.length, (i) => (analysis.starts[i] ?? 0) <= offset);
}

/** The report to which a unit of the file belongs. */
export function reportAt(analysis: Analysis, unit: number): Report | undefined {
  const { reports } = analysis;
  const report = reports[lastAtMost(reports.length, (i) => (reports[i]?.first ?? 0) <= unit)];
  return report && unit < report.first + report.body.view.units.length ? report : undefined;
}

function readOffset({ reading }: Scanned, source: number): number {
  const { map, text } = reading;
  if (!map) return Math.min(source, text.length);
  const before = lastAtMost(map.length, (i) => (map[i] ?? 0) < source);
  return Math.min(before + 1, text.length);
}

/** The last index for which `holds`, which holds up to some index and for none after it; -1 for none. */
function lastAtMost(count: number, holds: (index: number) => boolean): number {
  let yes = -1;
  let no = count;
  while (no - yes > 1) {
    const middle = (yes + no) >> 1;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
