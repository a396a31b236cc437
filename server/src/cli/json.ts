import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core/text/span.ts';
import type { Checked } from './checked.ts';

/** For other programs: every text with what was found in it, places by offset and by line and column from 1. */
export function json(checked: readonly Checked[]): string {
  return `${JSON.stringify(checked.map(record), undefined, 2)}\n`;
}

/** The same, one text on a line. */
export function jsonl(checked: readonly Checked[]): string {
  return checked.map((text) => `${JSON.stringify(record(text))}\n`).join('');
}

function record({ file, lines, problems, coverage }: Checked) {
  return {
    file,
    coverage,
    diagnostics: problems.map(({ rule, severity, message, span, related, fixes }) => ({
      rule,
      severity,
      message,
      ...placed(lines, span),
      related: related.map((other) => ({ ...placed(lines, other.span), message: other.message })),
      fixes: fixes.map(({ title, edits }) => ({
        title,
        edits: edits.map((edit) => ({ ...edit.span, text: edit.text })),
      })),
    })),
  };
}

function placed(lines: TextDocument, { start, end }: Span) {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return {
    start,
    end,
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}
