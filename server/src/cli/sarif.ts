import { isAbsolute, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Mend, Problem } from '../core/features/problems.ts';
import type { Severity } from '../core/lint/finding.ts';
import type { Locale } from '../core/lint/messages.ts';
import { rules } from '../core/rules/index.ts';
import type { Span } from '../core/text/span.ts';
import { version } from '../version.ts';
import { hash } from '../workspace/judgements.ts';
import type { Checked } from './checked.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF has no level below a note. */
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/**
 * The Static Analysis Results Interchange Format, version 2.1.0, which code hosts show beside a change. Columns are UTF-16
 * code units; a fingerprint holds no line, so that a finding stays the same one when the text moves.
 */
export function sarif(checked: readonly Checked[], locale: Locale): string {
  const found = new Set(checked.flatMap(({ problems }) => problems.map(({ rule }) => rule)));
  const named = rules.filter(({ id }) => found.has(id));
  const driver = {
    name: 'hegao',
    version,
    rules: named.map(({ id, title, level }) => ({
      id,
      shortDescription: { text: title[locale] },
      defaultConfiguration: { level: LEVELS[level] },
    })),
  };
  const indexOf = (rule: string): number => named.findIndex(({ id }) => id === rule);
  const results = checked.flatMap((text) =>
    text.problems.map((problem) => result(text, problem, indexOf(problem.rule))),
  );
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

function result({ file, lines }: Checked, problem: Problem, ruleIndex: number) {
  const at = (span: Span) => ({
    physicalLocation: { artifactLocation: artifact(file), region: region(lines, span) },
  });
  return {
    ruleId: problem.rule,
    ruleIndex,
    level: LEVELS[problem.severity],
    message: { text: problem.message },
    locations: [at(problem.span)],
    relatedLocations: problem.related.map(({ span, message }, index) => ({
      id: index + 1,
      ...at(span),
      message: { text: message },
    })),
    partialFingerprints: { 'hegaoKey/v1': hash(problem.key) },
    ...(problem.fixes.length > 0 && { fixes: problem.fixes.map((fix) => fixed(file, lines, fix)) }),
  };
}

function fixed(file: string, lines: TextDocument, { title, edits }: Mend) {
  const replacements = edits.map(({ span, text }) => ({
    deletedRegion: region(lines, span),
    insertedContent: { text },
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: artifact(file), replacements }],
  };
}

function region(lines: TextDocument, span: Span) {
  const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Relative to where the program was called, as code hosts want it; a file elsewhere by its whole address. */
function artifact(file: string): { readonly uri: string } {
  const path = relative(process.cwd(), file);
  if (path.startsWith('..') || isAbsolute(path)) return { uri: pathToFileURL(file).href };
  return { uri: path.split(sep).map(encodeURIComponent).join('/') };
}
