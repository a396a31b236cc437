/** A language server in a process of its own, spoken to over stdio as an editor does. */
import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  type DocumentDiagnosticReport,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

export interface Server {
  open(text: string): Promise<DocumentDiagnosticReport>;
  /** Replaces `length` characters at a position, asks for diagnostics, and gives the milliseconds till they came. */
  edit(at: Position, length: number, text: string): Promise<number>;
  stop(): Promise<void>;
}

const uri = 'file:///bench/report.txt';

export async function start(file: string): Promise<Server> {
  const child = spawn(process.execPath, [file, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest<InitializeResult>(InitializeRequest.method, {
    processId: process.pid,
    workspaceFolders: null,
    capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  let version = 1;
  const pull = (): Promise<DocumentDiagnosticReport> =>
    connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return {
    async open(text) {
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'policy-report', version, text },
      });
      return pull();
    },
    async edit(start, length, text) {
      const before = performance.now();
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range: { start, end: { ...start, character: start.character + length } }, text }],
      });
      await pull();
      return performance.now() - before;
    },
    async stop() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}
