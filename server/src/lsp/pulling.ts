import type { DocumentDiagnosticParams, DocumentDiagnosticReport } from 'vscode-languageserver/node';
import { type Delivery, now, type Sender } from './delivery.ts';
import { telling } from './diagnostics.ts';
import { fenced } from './fence.ts';
import { heldPulls } from './held-pulls.ts';
import { timers } from './timers.ts';

/** Answers a client that pulls, and asks it to pull again when there is more to tell than at its last pull. */
export function pulling({ connection, pages, ask, log }: Sender, refreshes: boolean): Delivery {
  const later = timers();
  const held = heldPulls();
  const { diagnostics } = connection.languages;
  const refresh = (): void => {
    if (!refreshes) return;
    diagnostics.refresh().catch((error: unknown) => {
      log(`diagnostic refresh: ${String(error)}`);
    });
  };
  const answer = async (params: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> => {
    const { uri } = params.textDocument;
    const asked = await ask(uri);
    if (!asked) return { kind: 'full', items: [] };
    const told = telling(asked, pages, now());
    if (told.moreIn !== undefined) later.set(uri, told.moreIn, refresh);
    const { resultId, items } = told;
    return params.previousResultId === resultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items };
  };
  diagnostics.on(fenced(log, 'diagnostic', { kind: 'full', items: [] }, answer));
  diagnostics.onWorkspace((_params, token, _work, progress) => held.hold(token, progress));
  return {
    opened() {
      // The client pulls by itself, here and after every change.
    },
    edited(uri) {
      later.clear(uri);
    },
    closed(uri) {
      later.clear(uri);
      held.closed(uri);
    },
    reconfigured: refresh,
    stop() {
      later.clearAll();
      held.release();
    },
  };
}
