import type { Connection, TextDocumentIdentifier } from 'vscode-languageserver/node';
import type { Asked } from './asked.ts';
import { fenced } from './fence.ts';
import { codeActions } from './handlers/code-action.ts';
import { codeLenses } from './handlers/code-lens.ts';
import { completion } from './handlers/completion.ts';
import { definition } from './handlers/definition.ts';
import { documentHighlights } from './handlers/document-highlight.ts';
import { documentSymbols } from './handlers/document-symbol.ts';
import { foldingRanges } from './handlers/folding-range.ts';
import { hover } from './handlers/hover.ts';
import { inlayHints } from './handlers/inlay-hint.ts';
import { references } from './handlers/references.ts';
import { selectionRanges } from './handlers/selection-range.ts';
import { semanticTokens, semanticTokensDelta } from './handlers/semantic-tokens.ts';
import { coverage, finalCheck, finalPage, type Listing, type PageParams } from './handlers/lists.ts';
import { status } from './handlers/status.ts';
import { workspaceSymbols } from './handlers/workspace-symbol.ts';

/** What each report of a file is taken for, and its coverage: `{ textDocument }` gives a list of `Status`. */
const STATUS = 'hegao/status';

/** 定稿体检 and 互证与孤数: `{ textDocument }` gives a `Listing`, `{ textDocument, name }` a page; null for what is no report. */
const FINAL = 'hegao/final';
const FINAL_PAGE = 'hegao/finalPage';
const COVERAGE = 'hegao/coverage';

interface AboutFile {
  readonly textDocument: TextDocumentIdentifier;
}

/** What requests are answered from. */
export interface Desk {
  readonly connection: Connection;
  /** The report under a URI, as it is now; undefined for a file that is not open or is no report. */
  readonly ask: (uri: string) => Promise<Asked | undefined>;
  /** URIs of the open files. */
  readonly open: () => Iterable<string>;
  readonly log: (line: string) => void;
}

/** Registers the handler of every request but diagnostics, each behind the fence. */
export function answerRequests({ connection, ask, open, log }: Desk): void {
  /** A request about one file: answered from its report, with `nothing` where it is none. */
  function answering<P extends AboutFile, R>(
    name: string,
    nothing: R,
    answer: (asked: Asked, params: P) => R,
  ) {
    return fenced(log, name, nothing, async (params: P): Promise<R> => {
      const asked = await ask(params.textDocument.uri);
      return asked ? answer(asked, params) : nothing;
    });
  }
  const { languages } = connection;
  connection.onDocumentSymbol(answering('documentSymbol', [], documentSymbols));
  connection.onFoldingRanges(answering('foldingRange', [], foldingRanges));
  connection.onHover(answering('hover', null, hover));
  connection.onDefinition(answering('definition', null, definition));
  connection.onReferences(answering('references', [], references));
  connection.onDocumentHighlight(answering('documentHighlight', [], documentHighlights));
  connection.onSelectionRanges(answering('selectionRange', [], selectionRanges));
  connection.onCodeAction(answering('codeAction', [], codeActions));
  connection.onCodeLens(answering('codeLens', [], codeLenses));
  connection.onCompletion(answering('completion', null, completion));
  languages.inlayHint.on(answering('inlayHint', [], inlayHints));
  languages.semanticTokens.on(answering('semanticTokens', { data: [] }, semanticTokens));
  languages.semanticTokens.onDelta(answering('semanticTokens', { data: [] }, semanticTokensDelta));
  connection.onRequest(STATUS, answering('status', [], status));
  connection.onRequest(FINAL, answering<AboutFile, Listing | null>('final', null, finalCheck));
  connection.onRequest(FINAL_PAGE, answering<PageParams, string | null>('finalPage', null, finalPage));
  connection.onRequest(COVERAGE, answering<AboutFile, Listing | null>('coverage', null, coverage));
  connection.onWorkspaceSymbol(
    fenced(log, 'workspaceSymbol', [], async ({ query }) => {
      const reports = await Promise.all([...open()].map(ask));
      return reports.flatMap((asked) => (asked ? workspaceSymbols(asked, query) : []));
    }),
  );
}
