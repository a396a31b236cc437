import type { Diagnostic, SemanticTokensBuilder } from 'vscode-languageserver/node';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { type Analysis, analyse, reanalyse, sentencesOf, type TextEdit } from '../core/analyse.ts';
import type { Context } from '../core/context.ts';
import { readsLikeReport } from '../core/features/detect.ts';
import { editOf } from './conversion.ts';
import type { Settings } from './settings.ts';
import { type Shown, shownAfter, type Typing, typingAfter } from './typing.ts';

/** The language of report files; any other is looked at only as `hegao.detect` says. */
export const LANGUAGE = 'policy-report';

/** An open file: its text with its lines, and the one analysis of it that every request reads. */
export interface OpenDocument {
  readonly lines: TextDocument;
  analysis?: Analysis;
  /** The sentences at first: what stood equal then and is changed in one place only is worth a word. */
  before?: Context['before'];
  /** What has changed since `analysis`, as one edit that covers all of it. */
  pending?: TextEdit;
  /** Once a file reads like a report it is one until it is closed, whatever is cut out of it. */
  readsLikeReport: boolean;
  /** The words of its clauses, as far as the segmenter has given them. */
  words?: ReadonlyMap<string, readonly string[]>;
  typing?: Typing | undefined;
  /** What the client was last told, and where that stands now. */
  told?: Told;
  shown: readonly Shown[];
  /** The colours that the client has, for telling it only what differs. */
  tokens?: SemanticTokensBuilder;
}

export function opened(uri: string, languageId: string, version: number, text: string): OpenDocument {
  return { lines: TextDocument.create(uri, languageId, version, text), readsLikeReport: false, shown: [] };
}

/** Takes the client's changes over. The analysis follows when it is asked for, once for all changes till then. */
export function change(
  document: OpenDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  now: number,
): void {
  const { lines } = document;
  let typing = document.typing;
  for (const one of changes) {
    const edit = editOf(lines, one);
    TextDocument.update(lines, [one], version);
    document.pending = covering(document.pending, edit, lines);
    document.shown = shownAfter(document.shown, edit);
    typing = changes.length === 1 ? typingAfter(typing, edit, now) : undefined;
  }
  document.typing = typing;
}

/** The analysis of the text as it is now; undefined for a file that is no report. */
export function analysisOf(
  document: OpenDocument,
  settings: Settings,
  given: Pick<Context, 'catalogue' | 'corrections' | 'watchdog'>,
): Analysis | undefined {
  if (!isReport(document, settings)) return undefined;
  const { analysis, pending, lines } = document;
  const { words, before } = document;
  const context: Context = {
    ...given,
    levels: settings.levels,
    ...(words && { words }),
    ...(before && { before }),
  };
  if (analysis && !pending && hasInputs(analysis.context, context)) return analysis;
  // Should the analysis fail, the next request starts afresh.
  delete document.analysis;
  delete document.pending;
  document.analysis = analysis
    ? reanalyse(analysis, pending ?? { start: 0, end: 0, text: '' }, context, lines.getText())
    : analyse(lines.getText(), context);
  document.before ??= sentencesOf(document.analysis);
  return document.analysis;
}

function hasInputs(a: Context, b: Context): boolean {
  return (
    a.catalogue === b.catalogue &&
    a.levels === b.levels &&
    a.words === b.words &&
    a.corrections === b.corrections
  );
}

function isReport(document: OpenDocument, { detect }: Settings): boolean {
  if (document.lines.languageId === LANGUAGE || detect === 'always') return true;
  if (detect === 'never') return false;
  document.readsLikeReport ||= readsLikeReport(document.lines.getText());
  return document.readsLikeReport;
}

/** One edit of the text before `pending` that does what `pending` and then `next` do; `lines` has both already. */
function covering(pending: TextEdit | undefined, next: TextEdit, lines: TextDocument): TextEdit {
  if (!pending) return next;
  const pendingEnd = pending.start + pending.text.length;
  const start = Math.min(pending.start, next.start);
  const end = pending.end + Math.max(0, next.end - pendingEnd);
  const newEnd = Math.max(pendingEnd, next.end) + next.text.length - (next.end - next.start);
  return { start, end, text: lines.getText().slice(start, newEnd) };
}
/** What a client is told of a file. */
export interface Told {
  readonly items: Diagnostic[];
  /** Changes when `items` do. */
  readonly resultId: string;
}
