import {
  type CodeDescription,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  MarkupKind,
  type Range,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver/node';
import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../core/analyse.ts';
import type { Line, Piece } from '../core/features/markup.ts';
import type { Problem } from '../core/features/problems.ts';
import type { Section } from '../core/features/sections.ts';
import type { Severity } from '../core/finding.ts';
import type { Span } from '../core/span.ts';

/*
 * The only file of the server that knows lines and characters. A character is a UTF-16 code unit, as everywhere else,
 * so nothing is counted here: the document's own line index turns offsets into positions and back.
 */

export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function spanOf(document: TextDocument, { start, end }: Range): Span {
  const from = document.offsetAt(start);
  return { start: from, end: Math.max(from, document.offsetAt(end)) };
}

/** A change as the client tells it, in offsets of the text before it. A whole new text becomes the part that differs. */
export function editOf(document: TextDocument, change: TextDocumentContentChangeEvent): TextEdit {
  if ('range' in change) return { ...spanOf(document, change.range), text: change.text };
  return difference(document.getText(), change.text);
}

function difference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic carries for the quick fixes of later: the key that judgements are kept by, and the fixes. */
export interface DiagnosticData {
  readonly key: string;
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
    readonly safe: boolean;
  }[];
}

export function diagnosticOf(document: TextDocument, problem: Problem, page: CodeDescription): Diagnostic {
  const data: DiagnosticData = {
    key: problem.key,
    fixes: problem.fixes.map(({ title, edits, safe }) => ({
      title,
      edits: edits.map(({ span, text }) => ({ range: rangeOf(document, span), newText: text })),
      safe,
    })),
  };
  return {
    range: rangeOf(document, problem.span),
    severity: SEVERITIES[problem.severity],
    code: problem.rule,
    codeDescription: page,
    source: '核稿',
    message: problem.message,
    relatedInformation: problem.related.map(({ span, message }) => ({
      location: { uri: document.uri, range: rangeOf(document, span) },
      message,
    })),
    data,
  };
}

const KINDS: Readonly<Record<Section['level'], SymbolKind>> = {
  0: SymbolKind.File,
  1: SymbolKind.Module,
  2: SymbolKind.Namespace,
  3: SymbolKind.Field,
  4: SymbolKind.String,
};

export function symbolOf(document: TextDocument, section: Section): DocumentSymbol {
  return {
    name: section.title,
    kind: KINDS[section.level],
    range: rangeOf(document, section.range),
    selectionRange: rangeOf(document, section.heading),
    children: section.children.map((child) => symbolOf(document, child)),
  };
}

/** For clients that know no tree of symbols. */
export function flatSymbols(
  document: TextDocument,
  sections: readonly Section[],
  containerName?: string,
): SymbolInformation[] {
  return sections.flatMap((section) => [
    {
      name: section.title,
      kind: KINDS[section.level],
      location: { uri: document.uri, range: rangeOf(document, section.range) },
      ...(containerName !== undefined && { containerName }),
    },
    ...flatSymbols(document, section.children, section.title),
  ]);
}

/** One fold a line: of sections that start on one line the outermost. A section on a single line has none. */
export function foldsOf(
  document: TextDocument,
  sections: readonly Section[],
  folds: FoldingRange[] = [],
): FoldingRange[] {
  for (const { range, children } of sections) {
    const startLine = document.positionAt(range.start).line;
    const endLine = document.positionAt(range.end).line;
    if (endLine > startLine && folds.at(-1)?.startLine !== startLine) folds.push({ startLine, endLine });
    foldsOf(document, children, folds);
  }
  return folds;
}

/** A hover over exactly the characters that it explains. Its lines are kept as lines. */
export function hoverOf(document: TextDocument, span: Span, lines: readonly Line[]): Hover {
  const value = lines
    .map((line) => line.map((piece) => markdownOf(document, piece)).join(''))
    .map((line) => line.replace(/^(?=(?:#{1,6}|[+-]|\d+[.)])\s)/, '\u200b'))
    .join('  \n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(document, span) };
}

function markdownOf(document: TextDocument, piece: Piece): string {
  if (typeof piece === 'string') return escapeMarkdown(piece);
  if ('bold' in piece) return `**${escapeMarkdown(piece.bold)}**`;
  const { line, character } = document.positionAt(piece.to.start);
  return `[${escapeMarkdown(piece.text)}](${document.uri}#L${line + 1},${character + 1})`;
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~|&]/g, '\\$&');
}
