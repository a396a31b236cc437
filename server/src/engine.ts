/**
 * How V8 compiles the server; to be imported before all else. Its hot functions are many and small, and what TurboFan makes of
 * them is thrown away again and again while a report is edited: compiled by Maglev alone, a whole analysis takes as long, and
 * the slowest keystrokes a fifth less. V8 before 13 is left as it is, since Maglev is not on there.
 */
import { setFlagsFromString } from 'node:v8';

if (Number.parseInt(process.versions.v8, 10) >= 13) setFlagsFromString('--no-turbofan');
