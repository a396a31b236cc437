/**
 * The extension: starts the language server, and gives a plain text file that the server takes for a report the language of
 * reports, with its colours and editor defaults. It knows nothing of reports itself.
 */
import { commands, languages, window, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { pageHandler, rulePages } from './pages.ts';

/** Sent by the server for an open document that reads like a report, whatever its language: `{ uri }`. */
const readsLikeReport = 'hegao/readsLikeReport';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.cjs');
  const outputChannel = window.createOutputChannel('Hegao 核稿', { log: true });
  const options: LanguageClientOptions = {
    documentSelector: ['file', 'untitled'].flatMap((scheme) =>
      ['policy-report', 'plaintext', 'markdown'].map((language) => ({ scheme, language })),
    ),
    initializationOptions: { rulePages: rulePages(context) },
    diagnosticPullOptions: { onChange: true, onSave: true },
    outputChannel,
  };
  client = new LanguageClient('hegao', 'Hegao 核稿', { module, transport: TransportKind.ipc }, options);
  const started = client;
  context.subscriptions.push(
    outputChannel,
    started.onNotification(readsLikeReport, adopter()),
    window.registerUriHandler(pageHandler(context)),
    commands.registerCommand('hegao.restart', () => started.restart()),
  );
  await started.start();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}

/** Changes the language of a plain text file once: who changes it back is not contradicted. */
function adopter(): (params: { readonly uri: string }) => Promise<void> {
  const adopted = new Set<string>();
  return async ({ uri }) => {
    const document = workspace.textDocuments.find((open) => open.uri.toString() === uri);
    if (document?.languageId !== 'plaintext' || adopted.has(uri)) return;
    adopted.add(uri);
    await languages.setTextDocumentLanguage(document, 'policy-report');
  };
}
