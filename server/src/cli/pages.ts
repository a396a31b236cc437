import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the bundle where there is one, else beside the rules. */
const FOLDERS = ['rules', '../core/rules'].map((folder) => join(import.meta.dirname, folder));

/** The page of a rule, in Markdown; undefined for a rule that has none. */
export function rulePage(id: string): string | undefined {
  const file = FOLDERS.map((folder) => join(folder, `${id}.md`)).find(existsSync);
  return file && readFileSync(file, 'utf8');
}
