import { defaultCatalogue } from '../catalogue-data.ts';
import { analyse, locate, type Analysis, type Report } from '../core/analyse.ts';
import type { Decimal } from '../core/decimal.ts';
import type { Figure } from '../core/figure.ts';
import type { Finding } from '../core/finding.ts';
import { render, renderFinding, type Locale } from '../core/messages.ts';
import { printPeriod } from '../core/period.ts';
import type { Span } from '../core/span.ts';
import { readInput } from './files.ts';
import { CLEAN, FAILED, type Io } from './io.ts';

/** Prints everything the product knows about each file as one JSON object on a line. */
export function analyzeFiles(files: readonly string[], locale: Locale, io: Io): number {
  let status = CLEAN;
  for (const file of files) {
    const input = readInput(file);
    if ('error' in input) {
      io.err(`${file}: ${input.error}\n`);
      status = FAILED;
      continue;
    }
    const analysis = analyse(input.text, { catalogue: defaultCatalogue() });
    io.out(`${JSON.stringify({ file, ...printable(analysis, locale) })}\n`);
    for (const { body } of analysis.reports) {
      for (const { rule, why } of body.linted.failures) io.err(`${file}: rule ${rule}: ${why}\n`);
    }
  }
  return status;
}

/** The shape of one line. Offsets are UTF-16 code units of the text; every report of the file stands in one list. */
export function printable(analysis: Analysis, locale: Locale) {
  return {
    outline: analysis.reports.flatMap((report) =>
      report.body.view.outline.headings.map(({ level, title, place }) => ({
        level,
        title,
        ...locate(analysis, report, place),
      })),
    ),
    figures: analysis.reports.flatMap((report) =>
      report.body.view.figures.map((figure) => ({
        ...locate(analysis, report, figure.place),
        ...printFigure(figure),
      })),
    ),
    diagnostics: analysis.reports.flatMap((report) =>
      report.body.linted.findings.map((finding) => printFinding(analysis, report, finding, locale)),
    ),
  };
}

/** A figure under the literals of the gold annotation, which knows results and targets only: an estimate is a result. */
function printFigure(figure: Figure) {
  const { quantity } = figure;
  return {
    indicator: figure.indicator ?? figure.name,
    value: figure.sign * numberOf(quantity.value),
    ...(quantity.high && { value2: figure.sign * numberOf(quantity.high) }),
    unit: quantity.unit,
    measure: figure.measure,
    ...(figure.period && { period: printPeriod(figure.period) }),
    status: figure.status === 'target' ? 'target' : 'actual',
    bound: figure.bound,
    ...(figure.region !== undefined && { place: figure.region }),
  };
}

function printFinding(analysis: Analysis, report: Report, finding: Finding, locale: Locale) {
  const spanOf = (place: Finding['place']): Span => locate(analysis, report, place);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: renderFinding(finding, locale),
    ...spanOf(finding.place),
    related: finding.related.map(({ place, role }) => ({
      ...spanOf(place),
      message: render(finding.rule, role, locale),
    })),
    ...(finding.fixes.length > 0 && {
      fixes: finding.fixes.map((fix) => ({
        title: render(finding.rule, fix.title, locale),
        edits: fix.edits.map(({ place, text }) => ({ ...spanOf(place), text })),
      })),
    }),
  };
}

/** For JSON alone, which knows no exact decimals. */
function numberOf({ coefficient, exponent }: Decimal): number {
  return Number(`${coefficient}e${exponent}`);
}
