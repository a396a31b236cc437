import { resolve } from 'node:path';
import { type Analysis, analyse, locate } from '../core/analyse.ts';
import type { Catalogue } from '../core/catalogue.ts';
import { toNumber } from '../core/decimal.ts';
import type { Figure } from '../core/figure.ts';
import { type Problem, problemsOf } from '../core/features/problems.ts';
import type { Locale } from '../core/messages.ts';
import { printPeriod } from '../core/period.ts';
import { watchdog } from '../watchdog.ts';
import { catalogues } from '../workspace/catalogues.ts';
import { readInput } from './files.ts';
import { CLEAN, FAILED, type Io } from './io.ts';

/** Prints everything the product knows about each file as one JSON object on a line. */
export function analyzeFiles(files: readonly string[], locale: Locale, io: Io): number {
  let status = CLEAN;
  const offices = catalogues();
  const dog = watchdog();
  for (const file of files) {
    const input = readInput(file);
    if ('error' in input) {
      io.err(`${file}: ${input.error}\n`);
      status = FAILED;
      continue;
    }
    const analysis = analyse(input.text, { catalogue: offices.of(resolve(file)), watchdog: dog });
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
      report.body.view.figures.filter(isMeasured).map((figure) => ({
        ...locate(analysis, report, figure.place),
        ...printFigure(figure),
        indicator: annotated(figure, analysis.context.catalogue),
      })),
    ),
    diagnostics: problemsOf(analysis, locale).map(printProblem),
  };
}

/**
 * The annotation has no measure for what is told of two numbers, “是2015年的1.5倍”, “完成年度目标的105%”, “高于全省1.1个百分点”, nor
 * for the change of a growth rate, “降幅比一季度收窄9.4个百分点”.
 */
function isMeasured({ measure, sense, aspect, quantity }: Figure): boolean {
  if (measure === 'ratio') return sense === 'rise' || sense === 'fall';
  if (measure !== 'change') return true;
  return (
    sense !== 'above' && sense !== 'below' && !(quantity.kind === 'point' && /[增涨降]幅|增速/u.test(aspect))
  );
}

/** The annotation tells a part by its own name, and by its measure that it is a share: “民间投资占比” is of 民间投资. */
function annotated({ indicator, name }: Figure, { indicators }: Catalogue): string {
  const part = indicator === undefined ? undefined : /^(.+?)占.*比[重例]?$/u.exec(indicator)?.[1];
  return part !== undefined && indicators.has(part) ? part : (indicator ?? name);
}

/** A figure under the literals of the gold annotation, which knows results and targets only: an estimate is a result. */
export function printFigure(figure: Figure) {
  const { quantity, measure } = figure;
  return {
    indicator: figure.indicator ?? figure.name,
    value: figure.sign * toNumber(quantity.value),
    ...(quantity.high && { value2: figure.sign * toNumber(quantity.high) }),
    unit: quantity.unit,
    // “增长1.1倍” is growth, in another unit.
    measure: measure === 'ratio' ? 'rate' : measure,
    ...(figure.period && { period: printPeriod(figure.period) }),
    status: figure.status === 'target' ? 'target' : 'actual',
    bound: figure.bound,
    ...(figure.region !== undefined && { place: figure.region }),
  };
}

function printProblem(problem: Problem) {
  const { rule, severity, message, span, related, fixes } = problem;
  return {
    rule,
    severity,
    message,
    ...span,
    related: related.map((other) => ({ ...other.span, message: other.message })),
    ...(fixes.length > 0 && {
      fixes: fixes.map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({ ...edit.span, text: edit.text })),
      })),
    }),
  };
}
