import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Bilingual, Severity } from '../core/finding.ts';
import type { Locale } from '../core/messages.ts';
import type { Checked } from './checked.ts';

const NAMES: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '必核', en: 'error' },
  warning: { zh: '疑点', en: 'warning' },
  information: { zh: '存疑', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};

/**
 * For people: a file's name, then one line a finding, with line and column from 1 and the other places below it.
 * `云川市政府工作报告.txt:12:8` opens in most terminals.
 */
export function stylish(checked: readonly Checked[], locale: Locale): string {
  const lines = checked.flatMap(({ file, lines: text, problems }) =>
    problems.flatMap(({ span, severity, message, rule, related }) => [
      `${placeOf(file, text, span.start)}  ${NAMES[severity][locale]}  ${message}  [${rule}]`,
      ...related.map((other) => `    ${placeOf(file, text, other.span.start)}  ${other.message}`),
    ]),
  );
  return [...lines, summary(checked, locale), ''].join('\n');
}

function placeOf(file: string, text: TextDocument, offset: number): string {
  return `${file}:${lineColumn(text, offset)}`;
}

/** `12:8`: line and column, both from 1; a column is a UTF-16 code unit. */
export function lineColumn(text: TextDocument, offset: number): string {
  const { line, character } = text.positionAt(offset);
  return `${line + 1}:${character + 1}`;
}

function summary(checked: readonly Checked[], locale: Locale): string {
  const count = checked.reduce((sum, { problems }) => sum + problems.length, 0);
  return locale === 'zh'
    ? `核 ${checked.length} 篇，${count === 0 ? '未见疑点' : `有 ${count} 处请核`}。`
    : `${checked.length} texts checked, ${count === 0 ? 'nothing found' : `${count} to look at`}.`;
}
