import { type Analysis, locate, type Report } from '../analyse.ts';
import type { Finding, Fix, Severity } from '../lint/finding.ts';
import { asFound, type LevelOf, reportName } from '../lint/judgements.ts';
import { type Locale, render, renderFinding } from '../lint/messages.ts';
import type { Place, Span } from '../text/span.ts';

/** A finding as a person sees it: in words, at its places in the file. */
export interface Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  readonly fixes: readonly Mend[];
  /** `Finding.key`: what a judgement is kept by. */
  readonly key: string;
  /** The report that it is judged under: “云川市 2025”. */
  readonly report: string;
}

/** A fix in words, with its edits in the file. */
export interface Mend {
  readonly title: string;
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
  readonly safe: boolean;
}

/** What is found in the file and shown at some level, in the order of the text. */
export function problemsOf(
  analysis: Analysis,
  locale: Locale,
  levelOf: LevelOf = asFound,
): readonly Problem[] {
  return analysis.reports.flatMap((report) =>
    report.body.linted.findings.flatMap((finding) => {
      const severity = levelOf(report, finding);
      return severity === 'off' ? [] : [{ ...problemOf(analysis, report, finding, locale), severity }];
    }),
  );
}

function problemOf(analysis: Analysis, report: Report, finding: Finding, locale: Locale): Problem {
  const spanOf = (place: Place): Span => locate(analysis, report, place);
  const mendOf = (fix: Fix): Mend => ({
    title: render(finding.rule, fix.title, locale),
    edits: fix.edits.map(({ place, text }) => ({ span: spanOf(place), text })),
    safe: fix.safe,
  });
  return {
    rule: finding.rule,
    severity: finding.severity,
    span: spanOf(finding.place),
    message: renderFinding(finding, locale),
    related: finding.related.map(({ place, role }) => ({
      span: spanOf(place),
      message: render(finding.rule, role, locale),
    })),
    fixes: finding.fixes.map(mendOf),
    key: finding.key,
    report: reportName(report.body.view.facts),
  };
}
