/**
 * Writes the dictionary's files that the segmenter loads: `dictionary.utf8`, cut from the one that comes with nodejieba
 * and with the catalogue's names in it, and what else nodejieba wants, as small as it may be.
 *
 * Example: `node scripts/dictionary.ts` writes them where the server looks for them when it runs from source.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { defaultCatalogue } from '../server/src/catalogue-data.ts';
import type { Catalogue } from '../server/src/core/knowledge/catalogue.ts';
import { dictionaryOf } from '../server/src/words/dictionary.ts';
import { dictionaryFolder } from '../server/src/words/segmenter.ts';

/** Writes the files into `folder`; false, and nothing, where nodejieba is not installed. */
export function writeDictionary(folder: string): boolean {
  const shipped = shippedFiles();
  if (!shipped) return false;
  mkdirSync(folder, { recursive: true });
  const dictionary = dictionaryOf(readFileSync(shipped.DEFAULT_DICT, 'utf8'), namesOf(defaultCatalogue()));
  writeFileSync(join(folder, 'dictionary.utf8'), dictionary);
  copyFileSync(shipped.DEFAULT_HMM_DICT, join(folder, 'hmm.utf8'));
  // Keywords are not asked for, but their files must have a line.
  writeFileSync(join(folder, 'idf.utf8'), '的 1.0\n');
  writeFileSync(join(folder, 'stop.utf8'), '的\n');
  writeFileSync(join(folder, 'user.utf8'), '');
  return true;
}

/** The names and aliases of all that the catalogue knows. */
export function namesOf({ indicators, collectives, terms }: Catalogue): readonly string[] {
  return [
    ...[...indicators.values(), ...collectives.values()].flatMap(({ name, aliases }) => [name, ...aliases]),
    ...[...terms.values()].flatMap(({ term, aliases }) => [term, ...aliases]),
  ];
}

interface Shipped {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
}

function shippedFiles(): Shipped | undefined {
  try {
    return createRequire(import.meta.filename)('nodejieba') as Shipped;
  } catch {
    return undefined;
  }
}

if (process.argv[1] === import.meta.filename && !writeDictionary(dictionaryFolder())) {
  console.log('nodejieba is not installed: no dictionary');
}
