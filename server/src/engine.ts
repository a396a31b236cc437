import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Lets V8 compile what is still to be compiled by Maglev alone; to be called before a server reads its first report. Its hot
 * functions are many and small, and what TurboFan makes of them is thrown away again and again while a report is edited:
 * without it a whole analysis takes as long, and the slowest keystrokes a fifth less. V8 before 13 is left as it is, since
 * Maglev is not on there.
 */
export function compileByMaglev(): void {
  if (Number.parseInt(process.versions.v8, 10) >= 13) setFlagsFromString('--no-turbofan');
}

/** How many readings of a report leave so little behind that collecting it takes no longer than a person's next key. */
const READINGS = 4;

/**
 * Collects what readings of a report leave behind while nobody waits, to be told of each: once in several, after the answer is
 * out. Otherwise V8 does so when its young space is full, which one keystroke in twenty waits for, for as long as it takes to
 * answer.
 */
export function sweeper(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void;
  let readings = 0;
  return () => {
    readings++;
    if (readings % READINGS === 0) setImmediate(collect, { type: 'minor' });
  };
}
