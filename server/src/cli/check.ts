import { resolve } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultCatalogue } from '../catalogue-data.ts';
import { analyse } from '../core/analyse.ts';
import { readsLikeReport } from '../core/features/detect.ts';
import { problemsOf } from '../core/features/problems.ts';
import { asJudged } from '../core/judgements.ts';
import type { Severity } from '../core/finding.ts';
import type { Locale } from '../core/messages.ts';
import { folderOf } from '../workspace/folder.ts';
import { hash, readJudgements } from '../workspace/judgements.ts';
import { readInput } from './files.ts';
import { CLEAN, FAILED, FOUND, type Io } from './io.ts';
import { stylish, type Checked } from './stylish.ts';
import { listTexts } from './texts.ts';

/** Severities from the gravest down. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Prints what is found in each text, by line and column; whether the program fails is decided by `failOn`. */
export function checkFiles(paths: readonly string[], failOn: Severity, locale: Locale, io: Io): number {
  let unreadable = false;
  const checked: Checked[] = [];
  for (const { file, found } of listTexts(paths)) {
    const input = readInput(file);
    if ('error' in input) {
      io.err(`${file}: ${input.error}\n`);
      unreadable = true;
    } else if (!found || readsLikeReport(input.text)) {
      checked.push(check(file, input.text, locale, io));
    }
  }
  io.out(stylish(checked, locale));
  if (unreadable) return FAILED;
  const worst = SEVERITIES.indexOf(failOn);
  return checked.some(({ problems }) =>
    problems.some(({ severity }) => SEVERITIES.indexOf(severity) <= worst),
  )
    ? FOUND
    : CLEAN;
}

function check(file: string, text: string, locale: Locale, io: Io): Checked {
  const analysis = analyse(text, { catalogue: defaultCatalogue() });
  for (const { body } of analysis.reports) {
    for (const { rule, why } of body.linted.failures) io.err(`${file}: rule ${rule}: ${why}\n`);
  }
  return {
    file,
    lines: TextDocument.create(file, 'policy-report', 0, text),
    problems: problemsOf(analysis, locale, asJudged(readJudgements(folderOf(resolve(file))), hash)),
  };
}
