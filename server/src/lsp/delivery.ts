import type { Connection } from 'vscode-languageserver/node';
import type { Asked } from './asked.ts';
import type { RulePages } from './diagnostics.ts';

/** How diagnostics reach the client: pulled by it or pushed to it, never both. */
export interface Delivery {
  /** The file was opened. */
  opened(uri: string): void;
  /** Its text has changed: what was promised for later is promised anew. */
  edited(uri: string): void;
  closed(uri: string): void;
  /** The settings have changed, and with them perhaps every finding. */
  reconfigured(): void;
  /** The session ends. */
  stop(): void;
}

/** What a delivery works with. */
export interface Sender {
  readonly connection: Connection;
  readonly pages: RulePages;
  /** The report under a URI, as it is now; undefined for a file that is not open or is no report. */
  readonly ask: (uri: string) => Promise<Asked | undefined>;
  /** URIs of the open files. */
  readonly open: () => Iterable<string>;
  readonly log: (line: string) => void;
}

/** Milliseconds of a clock that never goes back. */
export function now(): number {
  return performance.now();
}
