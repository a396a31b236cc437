import { type Delivery, now, type Sender } from './delivery.ts';
import { telling } from './diagnostics.ts';
import { timers } from './timers.ts';

/** How long typing must rest before a client that can't pull is sent diagnostics, in milliseconds. */
const QUIET = 250;

/** Sends diagnostics to a client that can't pull: never an empty list first, and only if the text is still the same. */
export function pushing({ connection, pages, ask, open, log }: Sender): Delivery {
  const later = timers();
  const published = new Set<string>();
  const publish = async (uri: string): Promise<void> => {
    const asked = await ask(uri);
    if (!asked) {
      await clear(uri);
      return;
    }
    const { items, moreIn } = telling(asked, pages, now());
    if (moreIn !== undefined) schedule(uri, moreIn);
    published.add(uri);
    await connection.sendDiagnostics({ uri, version: asked.document.lines.version, diagnostics: items });
  };
  const clear = async (uri: string): Promise<void> => {
    if (published.delete(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
  };
  const schedule = (uri: string, milliseconds: number): void => {
    later.set(uri, milliseconds, () => {
      publish(uri).catch((error: unknown) => {
        log(`publish: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      });
    });
  };
  return {
    opened(uri) {
      schedule(uri, 0);
    },
    edited(uri) {
      schedule(uri, QUIET);
    },
    closed(uri) {
      later.clear(uri);
      void clear(uri);
    },
    reconfigured() {
      for (const uri of open()) schedule(uri, 0);
    },
    stop() {
      later.clearAll();
    },
  };
}
