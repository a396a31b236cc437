import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 compile what is still to be compiled by Maglev alone; to be called before a server reads its first report. Its hot
 * functions are many and small, and what TurboFan makes of them is thrown away again and again while a report is edited:
 * without it a whole analysis takes as long, and the slowest keystrokes a fifth less. V8 before 13 is left as it is, since
 * Maglev is not on there.
 */
export function compileByMaglev(): void {
  if (Number.parseInt(process.versions.v8, 10) >= 13) setFlagsFromString('--no-turbofan');
}
