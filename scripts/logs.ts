/**
 * Reads the logs that a run of VS Code has left in its profile.
 *
 * Example: `errorsIn(profile)` gives `['2025-03-01 09:00:00.000 [error] TypeError: …']`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The host's own log, and the one of the extension's output channel. */
const READ = /^(?:remoteexthost|exthost)\.log$|核稿\.log$/;

/**
 * Hosts are installed without a compiler and without downloads, so parts of VS Code are missing that only watch over its
 * processes and search in files; its own extensions that want them complain. The last ones are what closing the window leaves, and
 * that a test has failed, which its result says already.
 */
const LACKING =
  /build\/Release\/watchdog|@vscode\/ripgrep|\bvscode\.[a-z-]+|Channel has been closed|Test runner finished with error/;

/** The entries of the level error in the logs of the extension host and of the extension, each with its stack, in any order of files. */
export function errorsIn(profile: string): readonly string[] {
  if (!existsSync(profile)) return [];
  return readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((file) => READ.test(basename(file)))
    .flatMap((file) => readFileSync(join(profile, file), 'utf8').trimEnd().split(ENTRY))
    .filter((entry) => {
      const [line = ''] = entry.split('\n', 1);
      return line.includes('[error]') && !LACKING.test(line);
    });
}

/** An entry begins with its time; the lines of a stack have none. */
const ENTRY = /\n(?=\d{4}-\d\d-\d\d )/;
