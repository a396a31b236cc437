import type { RulePages } from './diagnostics.ts';
import type { Desk } from './requests.ts';

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
export interface Sender extends Desk {
  readonly pages: RulePages;
}

/** Milliseconds of a clock that never goes back. */
export function now(): number {
  return performance.now();
}
