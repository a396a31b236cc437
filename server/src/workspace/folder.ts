import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What an office keeps beside its drafts: judgements, corrections, names of its own. Data only. */
export const FOLDER = '.hegao';

/** The nearest `.hegao` folder at or above a file; where there is none, the one that would be made beside it. */
export function folderOf(file: string): string {
  for (let at = dirname(file); ; at = dirname(at)) {
    const folder = join(at, FOLDER);
    if (existsSync(folder)) return folder;
    if (at === dirname(at)) return join(dirname(file), FOLDER);
  }
}
