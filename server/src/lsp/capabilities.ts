import {
  type ClientCapabilities,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';

/** What of the client the session depends on. */
export interface Client {
  /** It pulls diagnostics; otherwise they are pushed. Never both. */
  readonly pulls: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly treesOfSymbols: boolean;
}

export function clientOf({ textDocument, workspace }: ClientCapabilities): Client {
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    treesOfSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
  };
}

export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: '核稿' },
    foldingRangeProvider: true,
    hoverProvider: true,
    ...(client.pulls && {
      diagnosticProvider: { identifier: 'hegao', interFileDependencies: false, workspaceDiagnostics: true },
    }),
  };
}
