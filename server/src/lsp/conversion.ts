import {
  type CodeDescription,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type InlayHint,
  type Location,
  MarkupKind,
  type Range,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { TextDocument, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../core/analyse.ts';
import type { Hint } from '../core/features/hints.ts';
import type { Line, Piece } from '../core/features/markup.ts';
import type { Mend, Problem } from '../core/features/problems.ts';
import type { Section } from '../core/features/sections.ts';
import type { Severity } from '../core/lint/finding.ts';
import type { Span } from '../core/text/span.ts';

/*
 * The only file of the server that knows lines and characters. A character is a UTF-16 code unit, as everywhere else,
 * so nothing is counted here: the document's own line index turns offsets into positions and back.
 */

export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** `12:8`, as people name a place: line and column from 1. */
export function placeOf(document: TextDocument, offset: number): string {
  const { line, character } = document.positionAt(offset);
  return `${line + 1}:${character + 1}`;
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
  1: SymbolKind.String,
  2: SymbolKind.String,
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

export function locationOf(document: TextDocument, span: Span): Location {
  return { uri: document.uri, range: rangeOf(document, span) };
}

/** The innermost range with those around it; where there is none, the empty range at `offset`. */
export function nestedRanges(document: TextDocument, offset: number, spans: readonly Span[]): SelectionRange {
  let nested: SelectionRange | undefined;
  for (const span of [...spans].reverse()) {
    nested = { range: rangeOf(document, span), ...(nested && { parent: nested }) };
  }
  return nested ?? { range: rangeOf(document, { start: offset, end: offset }) };
}

export interface EditStyle {
  /** What an editor calls the change where it shows it before it is made. */
  readonly label: string;
  /** The client drops an edit of a text that has changed meanwhile. */
  readonly versioned: boolean;
  /** The client can show a change of several places before it is made. */
  readonly previewed: boolean;
}

export function editsOf(document: TextDocument, edits: Mend['edits'], style: EditStyle): WorkspaceEdit {
  const changes = edits.map(({ span, text }) => ({ range: rangeOf(document, span), newText: text }));
  if (!style.versioned) return { changes: { [document.uri]: changes } };
  const textDocument = { uri: document.uri, version: document.version };
  if (!style.previewed || edits.length < 2) return { documentChanges: [{ textDocument, edits: changes }] };
  const annotated = changes.map((change) => ({ ...change, annotationId: 'hegao' }));
  return {
    documentChanges: [{ textDocument, edits: annotated }],
    changeAnnotations: { hegao: { label: style.label, needsConfirmation: true } },
  };
}

export function hintOf(document: TextDocument, { offset, text }: Hint): InlayHint {
  return { position: document.positionAt(offset), label: text, paddingLeft: true };
}

/** A span cut at line ends, as tokens must be: a hard wrap may stand inside a number. */
export function runsOf(document: TextDocument, span: Span): readonly TokenRun[] {
  const { start, end } = rangeOf(document, span);
  if (start.line === end.line) return [{ ...start, length: end.character - start.character }];
  const runs: TokenRun[] = [];
  for (let { line } = start; line <= end.line; line++) {
    const from = line === start.line ? start.character : 0;
    const to = line === end.line ? end.character : document.getLineRange(line).end.character;
    if (to > from) runs.push({ line, character: from, length: to - from });
  }
  return runs;
}

export interface TokenRun {
  readonly line: number;
  readonly character: number;
  readonly length: number;
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
