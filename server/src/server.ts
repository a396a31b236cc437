/** The language server as VS Code starts it: over IPC, or over stdio with `--stdio`. */
import './engine.ts';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startSession } from './lsp/session.ts';

startSession(createConnection(ProposedFeatures.all));
