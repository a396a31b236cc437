import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Bilingual, Severity } from '../core/lint/finding.ts';
import type { Locale } from '../core/lint/messages.ts';
import type { Checked, Judged } from './checked.ts';

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
  const sum = (of: (one: Checked) => number): number => checked.reduce((all, one) => all + of(one), 0);
  const found = sum(({ problems }) => problems.length);
  const confirmed = sum(({ coverage }) => coverage.checked);
  const single = sum(({ coverage }) => coverage.single);
  const lapsed = lapsedIn(checked);
  if (locale === 'zh') {
    const said = `核 ${checked.length} 篇，${found === 0 ? '未见疑点' : `有 ${found} 处请核`}。`;
    const judged = lapsed === 0 ? '' : `判读 ${lapsed} 条已失效（hegao judgements 列出）。`;
    return `${said}已互证${confirmed} · 孤数${single}。${judged}`;
  }
  const said = `${checked.length} texts checked, ${found === 0 ? 'nothing found' : `${found} to look at`}.`;
  const judged = lapsed === 0 ? '' : ` ${lapsed} judgements have lapsed (hegao judgements lists them).`;
  return `${said} ${confirmed} figures confirmed, ${single} single.${judged}`;
}

/** A judgement has lapsed where it fits none of the drafts of its report. */
function lapsedIn(checked: readonly Checked[]): number {
  const judged = checked.flatMap((one) => one.judged);
  const keyOf = ({ report, judgement }: Judged): string => `${report}\n${judgement.finding}`;
  const standing = new Set(judged.filter(({ state }) => state === 'stands').map(keyOf));
  return new Set(judged.map(keyOf).filter((key) => !standing.has(key))).size;
}
