import { type Analysis, locate, type Report } from '../core/analyse.ts';
import { checkedBy, type Covered, coveredNumbers, whySingle } from '../core/features/coverage.ts';
import { figureLabel } from '../core/features/figure-label.ts';
import { reportLabel } from '../core/features/labels.ts';
import { entryRow, type Manner, type Row } from './row.ts';

/** 互证与孤数 as lines: which figures stand alone and why, then which are held against others and by which rules. */
export function coverageRows(analysis: Analysis, manner: Manner): readonly Row[] {
  return analysis.reports.flatMap((report) => reportRows(analysis, report, manner));
}

function reportRows(analysis: Analysis, report: Report, manner: Manner): readonly Row[] {
  const covered = coveredNumbers(report);
  const checked = covered.filter(({ how }) => how === 'against');
  const single = covered.filter(({ how }) => how !== 'against');
  const row = (one: Covered): Row => {
    const { figure } = one;
    const why = whySingle(one, manner.locale) || checkedBy(one, manner.locale);
    const span = locate(analysis, report, figure.place);
    return entryRow(span, `${figureLabel(figure, report, manner.locale)}  —  ${why}`, manner);
  };
  return [
    { kind: 'report', text: reportLabel(report.body.view.facts, manner.locale) },
    { kind: 'verdict', text: coverageLine(checked.length, single.length) },
    { kind: 'item', text: `○ 孤数 Single（${single.length}）` },
    ...single.map(row),
    { kind: 'item', text: `✓ 已互证 Confirmed（${checked.length}）` },
    ...checked.map(row),
  ];
}

/** “已互证61 · 孤数98”, with English beside it. */
export function coverageLine(checked: number, single: number): string {
  return `已互证${checked} · 孤数${single}  ·  ${checked} confirmed, ${single} single`;
}
