import type {
  CancellationToken,
  ResultProgressReporter,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
} from 'vscode-languageserver/node';
import { cancelled } from './fence.ts';

/** Pulls for the whole workspace that are held open until there is something to say: a client asks again at once. */
export interface HeldPulls {
  hold(
    token: CancellationToken,
    progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport>;
  /** A file was closed: what was said of it no longer stands. */
  closed(uri: string): void;
  /** The session ends. */
  release(): void;
}

export function heldPulls(): HeldPulls {
  const held = new Set<{
    readonly tell: (report: WorkspaceDiagnosticReport) => void;
    readonly release: () => void;
  }>();
  return {
    hold(token, progress) {
      return new Promise((resolve, reject) => {
        const answer = (report: WorkspaceDiagnosticReport): void => {
          held.delete(pull);
          resolve(report);
        };
        const pull = {
          tell: (report: WorkspaceDiagnosticReport) => {
            if (progress) progress.report(report);
            else answer(report);
          },
          release: () => {
            answer({ items: [] });
          },
        };
        held.add(pull);
        token.onCancellationRequested(() => {
          held.delete(pull);
          reject(cancelled());
        });
      });
    },
    closed(uri) {
      for (const { tell } of held) tell({ items: [{ kind: 'full', uri, version: null, items: [] }] });
    },
    release() {
      for (const { release } of held) release();
    },
  };
}
