import { locate } from '../analyse.ts';
import { figureLabel } from '../features/figure-label.ts';
import type { Figure } from '../figures/figure.ts';
import { overlaps } from '../text/span.ts';
import type { Entry } from './entry.ts';
import type { Exam } from './exam.ts';

/** Figures of the past that are still called 预计: “预计增长5.5%左右”. Those that a finding speaks of are not told twice. */
export function estimatesIn(exam: Exam): Generator<Entry> {
  const { year = Infinity, reviewed = year } = exam.report.body.view.facts;
  return listed(exam, ({ status, period }) => status === 'estimate' && (period?.to ?? reviewed) <= reviewed);
}

/** Figures of some months of the year under review: “1—11月实现进出口总额50亿元”, “上半年增长5.8%”. */
export function partYearsIn(exam: Exam): Generator<Entry> {
  const { year, reviewed } = exam.report.body.view.facts;
  // A report of December can have nothing else.
  const annual = reviewed !== undefined && reviewed !== year;
  return listed(
    exam,
    ({ period }) => annual && period?.from === reviewed && period.to === reviewed && isPart(period.months),
  );
}

function isPart(months: { readonly from: number; readonly to: number } | undefined): boolean {
  return months?.from === 1 && months.to < 12;
}

function* listed(exam: Exam, wanted: (figure: Figure) => boolean): Generator<Entry> {
  const { analysis, report, locale } = exam;
  const told = report.body.linted.findings.filter(({ rule }) => rule === 'estimate');
  for (const figure of report.body.view.figures) {
    const { place } = figure;
    if (!wanted(figure)) continue;
    if (told.some((finding) => finding.place.unit === place.unit && overlaps(finding.place, place))) continue;
    yield { span: locate(analysis, report, place), text: figureLabel(figure, report, locale), state: 'look' };
  }
}
