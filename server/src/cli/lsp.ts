import '../engine.ts';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startSession } from '../lsp/session.ts';

/** Serves LSP on standard input and output, for editors other than VS Code; the process ends with `exit`. */
export function serveStdio(): Promise<never> {
  startSession(createConnection(ProposedFeatures.all, process.stdin, process.stdout));
  return new Promise(() => {
    // Never: the connection ends the process.
  });
}
