import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { FIX_ALL } from './handlers/code-action.ts';
import { LEGEND } from './handlers/semantic-tokens.ts';
import { JUDGE } from './judging.ts';
import type { Client } from './client.ts';

export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: '核稿' },
    foldingRangeProvider: true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    workspaceSymbolProvider: true,
    selectionRangeProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    executeCommandProvider: { commands: [JUDGE] },
    codeLensProvider: {},
    inlayHintProvider: true,
    semanticTokensProvider: { legend: LEGEND, full: { delta: true } },
    // No trigger characters: nothing pops up while somebody writes.
    completionProvider: {},
    ...(client.pulls && {
      diagnosticProvider: { identifier: 'hegao', interFileDependencies: false, workspaceDiagnostics: true },
    }),
  };
}
