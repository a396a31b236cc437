import { locate } from '../../core/analyse.ts';
import type { Asked } from '../asked.ts';
import { rangeOf } from '../conversion.ts';
import type { Range } from 'vscode-languageserver/node';
import { coverageOf } from '../../core/features/coverage.ts';

/** One report of a file, for the status item: what it is taken for, and how many of its figures support each other. */
export interface Status {
  readonly place: string | null;
  readonly year: number | null;
  /** Figures that take part in a check, and those that nothing in the text confirms. */
  readonly checked: number;
  readonly single: number;
  readonly range: Range;
}

/** The reports of a file in its order. */
export function status({ document, analysis }: Asked): Status[] {
  return analysis.reports.map((report) => {
    const { facts, units } = report.body.view;
    const { checked, single } = coverageOf(report);
    const { start } = locate(analysis, report, { unit: 0, start: 0, end: 0 });
    const { end } = locate(analysis, report, { unit: units.length - 1, start: 0, end: 1 });
    return {
      place: facts.place ?? null,
      year: facts.year ?? null,
      checked: checked.length,
      single: single.length,
      range: rangeOf(document.lines, { start, end }),
    };
  });
}
