import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { compileByMaglev, sweeper } from '../engine.ts';
import { startSession } from '../lsp/session.ts';

/** Serves LSP on standard input and output, for editors other than VS Code; the process ends with `exit`. */
export function serveStdio(): Promise<never> {
  compileByMaglev();
  startSession(createConnection(ProposedFeatures.all, process.stdin, process.stdout), sweeper());
  return new Promise(() => {
    // Never: the connection ends the process.
  });
}
