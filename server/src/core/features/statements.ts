import { grouped } from '../grouped.ts';
import { type Analysis, locate, type Report } from '../analyse.ts';
import type { Figure } from '../figures/figure.ts';
import type { Locale } from '../lint/messages.ts';
import { printPeriod } from '../times/period.ts';
import type { Place, Span } from '../text/span.ts';
import { labelOf, valueOf } from './figure-label.ts';

/** What a report says of an indicator for one place, period and status, in one line: “2024年实绩 1286.4亿元、增长6.1%”. */
export interface Statement {
  readonly label: string;
  /** Numbers as written, with the verb that carries their sense. */
  readonly values: readonly string[];
  readonly place: Place;
  readonly span: Span;
}

/** What the report says of an indicator: its own place before others, the year under review first, then the targets. */
export function statementsOf(
  analysis: Analysis,
  report: Report,
  indicator: string,
  locale: Locale,
): readonly Statement[] {
  const { view } = report.body;
  const groups = grouped(view.byIndicator.get(indicator) ?? [], ({ region, scope, period, status }) =>
    [region, scope, period && printPeriod(period), status].join('|'),
  );
  return [...groups.values()]
    .sort(([a], [b]) => (a && b ? rankOf(a, report) - rankOf(b, report) : 0))
    .flatMap((figures) => {
      const [first] = figures;
      if (!first) return [];
      const values = [...new Set(figures.map((figure) => valueOf(figure, report)))];
      const span = locate(analysis, report, first.place);
      return [{ label: labelOf(first, report, locale), values, place: first.place, span }];
    });
}

function rankOf({ region, scope, period, status }: Figure, { body }: Report): number {
  const { place, reviewed, year } = body.view.facts;
  const elsewhere = region === place && scope === '' ? 0 : 100;
  const time = period === undefined ? 3 : period.to === reviewed ? 0 : period.to === year ? 1 : 2;
  return elsewhere + time + (status === 'target' ? 0.5 : 0);
}
