/**
 * Measures the built program against the annotated reports and the drafts in ../shared/eval, where they are: prints both tables,
 * and fails where a figure has fallen under its floor, or risen over its ceiling, in test/gold-bounds.json. The floors of the
 * reports hold for those that may be read.
 *
 * Example: `npm run gold` ends with `17 of 17 figures of the gold hold their bounds`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import bounds from '../test/gold-bounds.json' with { type: 'json' };

interface Bounds {
  readonly atLeast: Readonly<Record<string, number>>;
  readonly atMost: Readonly<Record<string, number>>;
}

interface Measured {
  readonly path: string;
  readonly measure: number;
  readonly bound: string;
  readonly holds: boolean;
}

const root = join(import.meta.dirname, '..');
const gold = join(root, '../shared/eval');
const readable = bounds.readable.flatMap((report) => ['--only', report]);

if (!existsSync(gold)) {
  console.log('The gold is not here: nothing is measured.');
} else {
  console.log(run('evaluate.mjs', []));
  console.log(run('drafts.mjs', []));
  const measured = [
    ...measuredIn(JSON.parse(run('evaluate.mjs', ['--json', ...readable])), bounds.reports),
    ...measuredIn(JSON.parse(run('drafts.mjs', ['--json'])), bounds.drafts),
  ];
  const broken = measured.filter(({ holds }) => !holds);
  for (const { path, measure, bound } of broken) console.log(`${path}: ${measure}, it must be ${bound}`);
  console.log(
    `${measured.length - broken.length} of ${measured.length} figures of the gold hold their bounds`,
  );
  process.exitCode = broken.length === 0 ? 0 : 1;
}

function run(script: string, args: readonly string[]): string {
  return execFileSync(process.execPath, [join(gold, script), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
}

/** A figure that is not there is no number, and holds no bound. */
function measuredIn(result: unknown, { atLeast, atMost }: Bounds): Measured[] {
  const measure = (path: string) => figure(result, path);
  return [
    ...Object.entries(atLeast).map(([path, least]) => ({
      path,
      measure: measure(path),
      bound: `at least ${least}`,
      holds: measure(path) >= least,
    })),
    ...Object.entries(atMost).map(([path, most]) => ({
      path,
      measure: measure(path),
      bound: `at most ${most}`,
      holds: measure(path) <= most,
    })),
  ];
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
