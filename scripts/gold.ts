/**
 * Measures the built program against the annotated reports in ../shared/eval, where they are: prints the table, and fails where
 * a figure has fallen under its floor in test/gold-floor.json. The floors hold for the reports that may be read.
 *
 * Example: `npm run gold` ends with `11 of 11 figures of the gold hold their floors`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import floor from '../test/gold-floor.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const evaluate = join(root, '../shared/eval/evaluate.mjs');

if (!existsSync(evaluate)) {
  console.log('The gold is not here: nothing is measured.');
} else {
  console.log(run([]));
  const measured: unknown = JSON.parse(
    run(['--json', ...floor.reports.flatMap((report) => ['--only', report])]),
  );
  // A figure that is not there is no number, and holds no floor.
  const short = [
    ...Object.entries(floor.atLeast).filter(([path, least]) => !(figure(measured, path) >= least)),
    ...Object.entries(floor.atMost).filter(([path, most]) => !(figure(measured, path) <= most)),
  ];
  for (const [path, bound] of short) console.log(`${path}: ${figure(measured, path)}, the floor is ${bound}`);
  const all = Object.keys(floor.atLeast).length + Object.keys(floor.atMost).length;
  console.log(`${all - short.length} of ${all} figures of the gold hold their floors`);
  process.exitCode = short.length === 0 ? 0 : 1;
}

function run(args: readonly string[]): string {
  return execFileSync(process.execPath, [evaluate, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
}

/** The figure at a path such as `outline.f1`; a tally of hits is the share of them. */
function figure(result: unknown, path: string): number {
  const value = path.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), result);
  if (isRecord(value)) return Number(value.hit) / Number(value.all);
  return Number(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
