import { resolve } from 'node:path';
import { type Analysis, analyse, locate } from '../core/analyse.ts';
import { type Problem, problemsOf } from '../core/features/problems.ts';
import type { Locale } from '../core/lint/messages.ts';
import { watchdog } from '../watchdog.ts';
import { catalogues } from '../workspace/catalogues.ts';
import { annotated } from './annotation.ts';
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
      annotated(report.body.view).map(({ at, ...figure }) => ({
        ...locate(analysis, report, at),
        ...figure,
      })),
    ),
    diagnostics: problemsOf(analysis, locale).map(printProblem),
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
