#!/usr/bin/env node
/** The `hegao` command: `hegao check 云川市政府工作报告.txt`. */
import { run } from './program.ts';

// A reader that has seen enough (`hegao analyze … | head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  progress,
}).then((status) => {
  process.exitCode = status;
});

/** One line on a terminal that is written over; nothing for a few files, nor into a file or a pipe. */
function progress(done: number, all: number): void {
  if (!process.stderr.isTTY || all < 5) return;
  process.stderr.write(done < all ? `\r核稿 ${done + 1}/${all}` : '\r\u001b[K');
}
