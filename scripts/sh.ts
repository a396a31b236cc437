/**
 * Runs another program to its end.
 *
 * Example: `await sh('npm', ['ci'])` gives its exit code; `onPath('chromium')` gives /usr/bin/chromium.
 */
import { spawn, type SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const windows = process.platform === 'win32';

/** The program's exit code; a program that can't be started, or that a signal ends, gives 1. */
export async function sh(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  // On Windows npm and code are command files, which only a shell runs.
  const child = spawn(program, args, { stdio: 'inherit', shell: windows, ...options });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code, signal) => {
      if (signal !== null) console.error(`${program} was ended by ${signal}.`);
      resolve(code ?? 1);
    });
  });
}

/** Where the first of these programs lies that is on the PATH. */
export function onPath(...programs: readonly string[]): string | undefined {
  const endings = windows ? ['.exe', '.cmd', '.bat'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs
    .flatMap((program) =>
      folders.flatMap((folder) => endings.map((ending) => join(folder, program + ending))),
    )
    .find((file) => existsSync(file));
}
