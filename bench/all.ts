/** Everything that is measured, one after the other: `npm run bench`. Exits 1 where any of it is beyond its budget. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const STEPS = ['scripts/build.ts', 'bench/speed.ts', 'bench/grammar.ts', 'bench/quick.ts'];

for (const step of STEPS) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, '..', step)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
