import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A text to be checked, as named or as found in a folder that was named. */
export interface Listed {
  readonly file: string;
  /** Found in a folder: checked only if it reads like a report. */
  readonly found: boolean;
}

const TEXTS = /\.(?:txt|md|markdown)$/iu;

/** The files named, and the texts in the folders named, in the order of their paths. Hidden folders are left out. */
export function listTexts(paths: readonly string[]): readonly Listed[] {
  return paths.flatMap((path): readonly Listed[] =>
    existsSync(path) && statSync(path).isDirectory()
      ? textsIn(path).map((file) => ({ file, found: true }))
      : [{ file: path, found: false }],
  );
}

function textsIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : textsIn(path);
    return entry.isFile() && TEXTS.test(entry.name) ? [path] : [];
  });
}
