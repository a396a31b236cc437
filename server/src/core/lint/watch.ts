import type { Judged } from './by-sentence.ts';
import type { Watchdog } from '../context.ts';
import type { Rule } from './rule.ts';
import type { View } from '../view/view.ts';

/** A rule's claims and verdicts in a report, or in a part of it. */
export type Ask = (rule: Rule, view: View) => readonly Judged[];

/**
 * Does work that asks rules, so that none of them keeps the program for good. All of it is done under one watch, since to set one takes
 * as long as many a rule; where it is not done in time it is done once more, each rule under a watch of its own, and the one that
 * does not end is remembered. Without a watchdog nothing is watched.
 */
export function underWatch<T>(
  watchdog: Watchdog | undefined,
  milliseconds: number,
  ask: Ask,
  work: (ask: Ask) => T,
): T {
  if (!watchdog) return work(ask);
  try {
    return watchdog.within(milliseconds, () => work(ask));
  } catch {
    return work((rule, view) => watched(rule, view, watchdog, milliseconds / 2, ask));
  }
}

/** What is said of a rule that was not done in time. */
export const ENDLESS = 'it did not end';

function watched(
  rule: Rule,
  view: View,
  { within, overran }: Watchdog,
  milliseconds: number,
  ask: Ask,
): readonly Judged[] {
  let own: { readonly error: unknown } | undefined;
  try {
    return within(milliseconds, () => {
      try {
        return ask(rule, view);
      } catch (error) {
        own = { error };
        throw error;
      }
    });
  } catch (error) {
    if (own) throw error;
    overran.add(rule.id);
    throw new Error(ENDLESS);
  }
}
