/** The least that a language server can do: it keeps the text and counts its numbers. What Hegao is measured against. */
import {
  createConnection,
  ProposedFeatures,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const NUMBER = /\d+(?:\.\d+)?/g;

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(({ textDocument }) => {
  const count = documents.get(textDocument.uri)?.getText().match(NUMBER)?.length ?? 0;
  return { kind: 'full', items: [], resultId: String(count) };
});
documents.listen(connection);
connection.listen();
