import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  type Connection,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  ProposedFeatures,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  PublishDiagnosticsNotification,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { startSession } from '../../server/src/lsp/session.ts';

/** What VS Code can do, as far as the server asks. */
export const VSCODE: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: { relatedDocumentSupport: false },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

export const URI = 'file:///云川市/2025年云川市政府工作报告.txt';

/** An editor on the other end of two streams, with a file of its own that it keeps as an editor would. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the client answers when asked for the section `hegao`. */
  settings: unknown;
  /** Notifications and requests of the server by method, in the order in which they came. */
  readonly received: readonly { readonly method: string; readonly params: unknown }[];
  open(text: string, languageId?: string, uri?: string): TextDocument;
  /** Replaces a range of an open file, on both sides. */
  edit(document: TextDocument, range: Range, text: string): void;
  close(document: TextDocument): void;
  request<R>(method: string, params: object): Promise<R>;
  /** Waits until something the server sent passes `test`; fails after two seconds. */
  awaits(method: string, test?: (params: never) => boolean): Promise<void>;
  published(uri?: string): PublishDiagnosticsParams | undefined;
}

const running: { readonly client: ProtocolConnection; readonly server: Connection }[] = [];

/** Ends the sessions of a test, also of one that failed; for `afterEach`. */
export async function endSessions(): Promise<void> {
  for (const { client, server } of running.splice(0)) {
    await client.sendRequest(ShutdownRequest.method);
    client.dispose();
    server.dispose();
  }
}

export async function startClient(
  capabilities: ClientCapabilities = VSCODE,
  initializationOptions?: object,
  hasRead?: () => void,
): Promise<TestClient> {
  const up = new PassThrough();
  const down = new PassThrough();
  const server = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(up),
    new StreamMessageWriter(down),
  );
  startSession(server, hasRead);
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  running.push({ client: connection, server });

  const received: { method: string; params: unknown }[] = [];
  const listeners = new Set<() => void>();
  const note = (method: string, params: unknown): void => {
    received.push({ method, params });
    for (const listener of listeners) listener();
  };
  const client: { settings: unknown } = { settings: null };
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => client.settings));
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    note(DiagnosticRefreshRequest.method, undefined);
  });
  for (const method of [
    PublishDiagnosticsNotification.method,
    LogMessageNotification.method,
    'hegao/readsLikeReport',
  ]) {
    connection.onNotification(method, (params: unknown) => {
      note(method, params);
    });
  }
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>(InitializeRequest.method, {
    processId: null,
    workspaceFolders: null,
    capabilities,
    initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});

  return Object.assign(client, {
    connection,
    initialized,
    received,
    open(text: string, languageId = 'policy-report', uri = URI) {
      const document = TextDocument.create(uri, languageId, 1, text);
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      });
      return document;
    },
    edit(document: TextDocument, range: Range, text: string) {
      const version = document.version + 1;
      TextDocument.update(document, [{ range, text }], version);
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: document.uri, version },
        contentChanges: [{ range, text }],
      });
    },
    close(document: TextDocument) {
      void connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri: document.uri },
      });
    },
    request<R>(method: string, params: object) {
      return connection.sendRequest<R>(method, params);
    },
    awaits(method: string, test: (params: never) => boolean = () => true) {
      return new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => {
          listeners.delete(look);
          reject(new Error(`no ${method} came`));
        }, 2000);
        const look = (): void => {
          if (!received.some((message) => message.method === method && test(message.params as never))) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      });
    },
    published(uri = URI) {
      const all = received
        .filter(({ method }) => method === PublishDiagnosticsNotification.method)
        .map(({ params }) => params as PublishDiagnosticsParams);
      return all.filter((params) => params.uri === uri).at(-1);
    },
  });
}

/** The lines that the server has logged: none, if all went well. */
export function logged(client: TestClient): readonly unknown[] {
  return client.received
    .filter(({ method }) => method === LogMessageNotification.method)
    .map(({ params }) => params);
}

export function at(document: TextDocument, offset: number): Position {
  return document.positionAt(offset);
}

/** The text at a range, as the client has it. */
export function textAt(document: TextDocument, range: Range): string {
  return document.getText(range);
}
