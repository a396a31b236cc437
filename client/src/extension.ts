/**
 * The extension: starts the language server, and gives a plain text file that the server takes for a report the language of
 * reports, with its colours and editor defaults. It knows nothing of reports itself.
 */
import { commands, window, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';
import { activeFile } from './active.ts';
import { corrector } from './correct.ts';
import { folderCheck } from './folder-check.ts';
import { adopter, LANGUAGE, setLanguage } from './language.ts';
import { judgementsOpener, sayingWhere } from './judged.ts';
import { languageStatus } from './language-status.ts';
import { ruleLinks } from './links.ts';
import { lists } from './lists.ts';
import { pageHandler, ruleIds, rulePages, showRules } from './pages.ts';
import { quietMode } from './quiet.ts';
import { openSample } from './sample.ts';
import { statusItem } from './status.ts';

/** Sent by the server for an open document that reads like a report, whatever its language: `{ uri }`. */
const readsLikeReport = 'hegao/readsLikeReport';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.cjs');
  const outputChannel = window.createOutputChannel('Hegao 核稿', { log: true });
  // Judgements and corrections that a colleague has made arrive as files.
  const kept = workspace.createFileSystemWatcher('**/.hegao/*.json');
  const options: LanguageClientOptions = {
    documentSelector: ['file', 'untitled'].flatMap((scheme) =>
      [LANGUAGE, 'plaintext', 'markdown'].map((language) => ({ scheme, language })),
    ),
    initializationOptions: { rulePages: rulePages(context) },
    diagnosticPullOptions: { onChange: true, onSave: true },
    synchronize: { fileEvents: kept },
    middleware: { executeCommand: sayingWhere },
    outputChannel,
  };
  client = new LanguageClient('hegao', 'Hegao 核稿', { module, transport: TransportKind.ipc }, options);
  const started = client;
  const active = activeFile(started);
  const quiet = quietMode(started);
  context.subscriptions.push(
    outputChannel,
    kept,
    started.onNotification(readsLikeReport, adopter()),
    window.registerUriHandler(pageHandler(context)),
    commands.registerCommand('hegao.restart', () => started.restart()),
    commands.registerCommand('hegao.setLanguage', setLanguage),
    commands.registerCommand('hegao.showRules', () => showRules(context)),
    commands.registerCommand('hegao.begin', () =>
      commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#begin`, false),
    ),
    commands.registerCommand('hegao.openSample', () => openSample(context)),
    active.subscriptions,
    quiet.subscriptions,
    statusItem(active, quiet),
    languageStatus(started, active, quiet),
    corrector(started, active.refresh),
    ruleLinks(rulePages(context), ruleIds(context)),
    judgementsOpener(started),
    folderCheck(context),
    lists(started),
  );
  await started.start();
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
