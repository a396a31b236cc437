import { type Analysis, locate, type Report } from '../analyse.ts';
import type { Figure } from '../figures/figure.ts';
import type { Locale } from '../lint/messages.ts';
import type { Span } from '../text/span.ts';

/** What stands under a heading, in numbers: “数据34 · 已核12 · 疑点1”. */
export interface Lens {
  readonly span: Span;
  readonly text: string;
}

/** One lens for each report and each numbered heading of the first two levels that has figures under it. */
export function lensesOf(analysis: Analysis, locale: Locale): readonly Lens[] {
  return analysis.reports.flatMap((report) => reportLenses(analysis, report, locale));
}

function reportLenses(analysis: Analysis, report: Report, locale: Locale): readonly Lens[] {
  const { view, linted } = report.body;
  const checked = new Set(linted.claims.flatMap(({ claim }) => claim.figures));
  return view.outline.headings
    .filter(({ level }) => level <= 2)
    .flatMap(({ place, lastUnit }) => {
      const figures = view.byUnit.slice(place.unit, lastUnit + 1).flat();
      if (figures.length === 0) return [];
      const findings = linted.findings.filter(
        (finding) => place.unit <= finding.place.unit && finding.place.unit <= lastUnit,
      );
      const text = counts(figures.length, countIn(figures, checked), findings.length, locale);
      return [{ span: locate(analysis, report, place), text }];
    });
}

function countIn(figures: readonly Figure[], checked: ReadonlySet<Figure>): number {
  return figures.filter((figure) => checked.has(figure)).length;
}

function counts(figures: number, checked: number, findings: number, locale: Locale): string {
  const parts =
    locale === 'zh'
      ? [`数据${figures}`, `已核${checked}`, ...(findings > 0 ? [`疑点${findings}`] : [])]
      : [`${figures} figures`, `${checked} checked`, ...(findings > 0 ? [`${findings} to look at`] : [])];
  return parts.join(' · ');
}
