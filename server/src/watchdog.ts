import { createContext, Script } from 'node:vm';
import type { Watchdog } from './core/context.ts';

/** Lets no rule keep the program for good: a loop that does not end is ended from outside. One serves a whole session. */
export function watchdog(): Watchdog {
  const box: { work?: () => unknown } = {};
  createContext(box);
  const script = new Script('work()');
  return {
    overran: new Set(),
    within(milliseconds, work) {
      box.work = work;
      return script.runInContext(box, { timeout: Math.ceil(milliseconds) }) as ReturnType<typeof work>;
    },
  };
}
