import { resolve } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse } from '../core/analyse.ts';
import type { Context } from '../core/context.ts';
import { asJudged, type LevelOf, reportName, standingsOf } from '../core/lint/judgements.ts';
import { watchdog } from '../watchdog.ts';
import { catalogues } from '../workspace/catalogues.ts';
import { correctionsOf } from '../workspace/corrections.ts';
import { folderOf } from '../workspace/folder.ts';
import { hash, readJudgements } from '../workspace/judgements.ts';
import type { Judged } from './checked.ts';
import type { Io } from './io.ts';

/** Levels by rule id. */
export type Levels = NonNullable<Context['levels']>;

/** A file with its analysis, and with what its office has said of it in `.hegao`. */
export interface Examined {
  readonly file: string;
  readonly lines: TextDocument;
  readonly analysis: Analysis;
  readonly judged: readonly Judged[];
  readonly levelOf: LevelOf;
}

/** Reads texts as the editor would. Throws `Nonsense` where a file in `.hegao` makes none. */
export type Examine = (file: string, text: string) => Examined;

/**
 * Each text is read with the knowledge of its office and corrected as a person has corrected it; its findings are at the level that a
 * person has given them. Rules that failed are named on standard error.
 */
export function examiner(io: Io, levels?: Levels): Examine {
  const offices = catalogues();
  const dog = watchdog();
  return (file, text) => {
    const path = resolve(file);
    const corrections = correctionsOf(path);
    const analysis = analyse(text, {
      catalogue: offices.of(path),
      ...(levels && { levels }),
      watchdog: dog,
      ...(corrections && { corrections }),
    });
    for (const { body } of analysis.reports) {
      for (const { rule, why } of body.linted.failures) io.err(`${file}: rule ${rule}: ${why}\n`);
    }
    const judgements = readJudgements(folderOf(path));
    const judged = analysis.reports.flatMap((report) =>
      standingsOf(judgements, report, hash).map((one) => ({
        ...one,
        report: reportName(report.body.view.facts),
      })),
    );
    const lines = TextDocument.create(file, 'policy-report', 0, text);
    return { file, lines, analysis, judged, levelOf: asJudged(judgements, hash) };
  };
}
