import { coverageOf } from '../core/features/coverage.ts';
import { readsLikeReport } from '../core/features/detect.ts';
import { problemsOf } from '../core/features/problems.ts';
import type { Severity } from '../core/lint/finding.ts';
import type { Locale } from '../core/lint/messages.ts';
import type { Checked } from './checked.ts';
import { type Examine, examiner, type Levels } from './examined.ts';
import { readInput } from './files.ts';
import { CLEAN, FAILED, FOUND, type Io } from './io.ts';
import { json, jsonl } from './json.ts';
import { sarif } from './sarif.ts';
import { stylish } from './stylish.ts';
import { listTexts } from './texts.ts';

/** Severities from the gravest down. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export const FORMATS = ['stylish', 'json', 'jsonl', 'sarif'] as const;

export interface CheckOptions {
  readonly format: (typeof FORMATS)[number];
  /** The program fails where it finds something of this severity or a graver one. */
  readonly failOn: Severity;
  readonly locale: Locale;
  /** Levels by rule id, over those of the rules. */
  readonly levels: Levels;
}

/** Prints what is found in each text and folder. */
export function checkFiles(paths: readonly string[], options: CheckOptions, io: Io): number {
  let unreadable = false;
  const checked: Checked[] = [];
  const texts = listTexts(paths);
  const examine = examiner(io, options.levels);
  for (const [index, { file, found }] of texts.entries()) {
    io.progress(index, texts.length);
    const input = readInput(file);
    if ('error' in input) {
      io.err(`${file}: ${input.error}\n`);
      unreadable = true;
    } else if (!found || readsLikeReport(input.text)) {
      const one = check(file, input.text, options.locale, examine);
      checked.push(one);
      // Who reads lines gets each as soon as it is known.
      if (options.format === 'jsonl') io.out(jsonl([one]));
    }
  }
  io.progress(texts.length, texts.length);
  if (options.format !== 'jsonl') io.out(print(checked, options.format, options.locale));
  if (unreadable) return FAILED;
  const least = SEVERITIES.indexOf(options.failOn);
  const fails = checked.some(({ problems }) =>
    problems.some(({ severity }) => SEVERITIES.indexOf(severity) <= least),
  );
  return fails ? FOUND : CLEAN;
}

function print(
  checked: readonly Checked[],
  format: Exclude<CheckOptions['format'], 'jsonl'>,
  locale: Locale,
): string {
  switch (format) {
    case 'stylish':
      return stylish(checked, locale);
    case 'json':
      return json(checked);
    case 'sarif':
      return sarif(checked, locale);
  }
}

function check(file: string, text: string, locale: Locale, examine: Examine): Checked {
  const { lines, analysis, judged, levelOf } = examine(file, text);
  const coverage = { checked: 0, single: 0 };
  for (const { checked, single } of analysis.reports.map(coverageOf)) {
    coverage.checked += checked.length;
    coverage.single += single.length;
  }
  return { file, lines, problems: problemsOf(analysis, locale, levelOf), coverage, judged };
}
