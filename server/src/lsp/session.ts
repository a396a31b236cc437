import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
} from 'vscode-languageserver/node';
import type { Analysis } from '../core/analyse.ts';
import type { LevelOf } from '../core/lint/judgements.ts';
import { version } from '../version.ts';
import { watchdog } from '../watchdog.ts';
import type { Asked } from './asked.ts';
import { capabilitiesFor } from './capabilities.ts';
import { type Client, clientOf } from './client.ts';
import { now } from './delivery.ts';
import { analysisOf, change, type OpenDocument, opened } from './documents.ts';
import { correcting } from './correcting.ts';
import { judging } from './judging.ts';
import { knowing } from './knowing.ts';
import { pulling } from './pulling.ts';
import { pushing } from './pushing.ts';
import { answerRequests } from './requests.ts';
import { settingsStore } from './settings.ts';
import { segmenter } from '../words/segmenter.ts';
import { wording } from './wording.ts';

/** What a client may send with `initialize`. */
interface Options {
  /** Its settings under `hegao.`, where it can't be asked for them. */
  readonly settings?: unknown;
  /** Where its rule pages are; a rule's id is put at the end. */
  readonly rulePages?: string;
}

const RULE_PAGES = 'vscode://hegao.hegao/rule/';

/** Sent once for an open file of another language that reads like a report: `{ uri }`. */
const READS_LIKE_REPORT = 'hegao/readsLikeReport';

/** Hides every finding, for a screen that others see, or shows them again: `{ quiet }`. */
const QUIET = 'hegao/quiet';

const nothing: LevelOf = () => 'off';

/** Speaks LSP over `connection` until it closes. `hasRead` is called when a report has been read, before the answer is out. */
export function startSession(connection: Connection, hasRead: () => void = () => undefined): void {
  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    const client = clientOf(capabilities);
    serve(connection, client, (initializationOptions ?? {}) as Options, hasRead);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'hegao', version } };
  });
  connection.listen();
}

function serve(connection: Connection, client: Client, options: Options, hasRead: () => void): void {
  const documents = new Map<string, OpenDocument>();
  const dog = watchdog();
  let quiet = false;
  const settings = settingsStore(connection, client.answersConfiguration, options.settings);
  const log = (line: string): void => {
    connection.console.error(line);
  };
  const complain = complainer(log);
  // No segmenter is no error: a package for every platform has none.
  const remark = (line: string): void => {
    connection.console.info(line);
  };
  const ask = async (uri: string): Promise<Asked | undefined> => {
    const own = await settings.of(uri);
    const document = documents.get(uri);
    if (!document) return undefined;
    const { readsLikeReport: known, analysis: last } = document;
    const corrected = corrections.of(uri);
    const given = { catalogue: offices.of(uri), watchdog: dog, ...(corrected && { corrections: corrected }) };
    const analysis = analysisOf(document, own, given);
    if (document.readsLikeReport && !known) void connection.sendNotification(READS_LIKE_REPORT, { uri });
    if (analysis !== last) hasRead();
    if (analysis) {
      words.asked(uri);
      complain(analysis);
    }
    const levelOf = quiet ? nothing : judgements.levelOf(uri);
    return analysis && { document, analysis, settings: own, client, levelOf };
  };
  const desk = { connection, ask, open: () => documents.keys(), log };
  const words = wording(
    desk,
    () => {
      refreshViews(connection, client, log);
    },
    segmenter(remark),
  );
  const sender = { ...desk, pages: options.rulePages ?? RULE_PAGES };
  const judgements = judging(connection, log, () => {
    delivery.reconfigured();
  });
  const offices = knowing(connection);
  const corrections = correcting(connection, log, () => {
    delivery.reconfigured();
  });
  const delivery = client.pulls ? pulling(sender, client.refreshesDiagnostics) : pushing(sender);

  connection.onInitialized(() => {
    if (client.registersConfiguration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'hegao' });
    }
  });
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version: number, text } }) => {
    documents.set(uri, opened(uri, languageId, number, text));
    delivery.opened(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version: number }, contentChanges }) => {
    const document = documents.get(uri);
    if (!document) return;
    change(document, contentChanges, number, now());
    delivery.edited(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.delete(uri);
    settings.forget(uri);
    words.closed(uri);
    delivery.closed(uri);
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings.changed(pushed);
    delivery.reconfigured();
    refreshViews(connection, client, log);
  });
  connection.onDidChangeWatchedFiles(() => {
    offices.changed();
    corrections.changed();
    judgements.changed();
  });
  connection.onNotification(QUIET, (params: { readonly quiet: boolean }) => {
    quiet = params.quiet;
    delivery.reconfigured();
  });
  connection.onShutdown(() => {
    delivery.stop();
    words.stop();
  });
  answerRequests(desk);
}

/** Names each rule that failed in a log line of its own, once a session. */
function complainer(log: (line: string) => void): (analysis: Analysis) => void {
  const said = new Set<string>();
  return ({ reports }) => {
    for (const { body } of reports) {
      for (const { rule, why } of body.linted.failures) {
        const line = `rule ${rule}: ${why}`;
        if (!said.has(line)) log(line);
        said.add(line);
      }
    }
  };
}

/** What else a setting switches on or off, where the client can be asked to look again. */
function refreshViews(connection: Connection, client: Client, log: (line: string) => void): void {
  const { languages } = connection;
  const asks = [
    ...(client.refreshesLenses ? [connection.sendRequest(CodeLensRefreshRequest.type)] : []),
    ...(client.refreshesHints ? [languages.inlayHint.refresh()] : []),
    ...(client.refreshesTokens ? [languages.semanticTokens.refresh()] : []),
  ];
  Promise.all(asks).catch((error: unknown) => {
    log(`refresh: ${String(error)}`);
  });
}
