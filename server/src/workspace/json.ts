import { existsSync, readFileSync } from 'node:fs';
import { badOffset } from './json-place.ts';

/** A file in `.hegao` that makes no sense; the message begins with the file and the place, “…/knowledge.json:3:7: …”. */
export class Nonsense extends Error {}

/** The value in a JSON file; undefined where there is no such file. Throws `Nonsense`. */
export function readJson(file: string): unknown {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const before = text.slice(0, badOffset(text)).split('\n');
    const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    throw new Nonsense(`${file}:${place}: 从这里起不是合法的JSON not JSON from here on`);
  }
}
