#!/usr/bin/env node
/** The `hegao` command: `hegao check 云川市政府工作报告.txt`. */
import { run } from './program.ts';
import { progressOn } from './progress.ts';

// A reader that has seen enough (`hegao analyze … | head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  progress: progressOn(process.stderr),
}).then((status) => {
  process.exitCode = status;
});
