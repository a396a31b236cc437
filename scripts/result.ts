/**
 * Reads what mocha's JSON reporter leaves of a run. A run that leaves nothing has not ended by itself: VS Code reports success
 * for an extension host that was killed.
 *
 * Example: `{ passed: 11, failed: 1, report: '✖ 提纲 nests sections\n…' }`.
 */
import { existsSync, readFileSync } from 'node:fs';

export interface Result {
  readonly passed: number;
  readonly failed: number;
  /** The failed tests with their errors, or why there is nothing to read. */
  readonly report: string;
}

/** Of mocha's JSON only what is read here. */
interface Left {
  readonly stats: { readonly passes: number; readonly failures: number };
  readonly failures: readonly {
    readonly fullTitle: string;
    readonly err: { readonly stack?: string; readonly message?: string };
  }[];
}

/**
 * The result of a run that ended with this exit code and printed this log. No file, no test, or a code that the counts do not
 * explain is a failure of its own, and the log the only one to tell why.
 */
export function readResult(file: string, code: number, log: string): Result {
  const lost = (why: string) => ({ passed: 0, failed: 1, report: `${why}\n${log}` });
  if (!existsSync(file)) return lost('The run left no result: it was killed, or never began.');
  const { stats, failures } = JSON.parse(readFileSync(file, 'utf8')) as Left;
  if (stats.failures > 0) {
    const report = failures.map(({ fullTitle, err }) => `✖ ${fullTitle}\n${err.stack ?? err.message ?? ''}`);
    return { passed: stats.passes, failed: stats.failures, report: report.join('\n\n') };
  }
  if (stats.passes === 0) return lost('The run held no test.');
  if (code !== 0) return lost(`All tests passed, yet the run ended with exit code ${code}.`);
  return { passed: stats.passes, failed: 0, report: '' };
}
