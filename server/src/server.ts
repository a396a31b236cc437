/** The language server as VS Code starts it: over IPC, or over stdio with `--stdio`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { compileByMaglev, sweeper } from './engine.ts';
import { startSession } from './lsp/session.ts';

compileByMaglev();
startSession(createConnection(ProposedFeatures.all), sweeper());
