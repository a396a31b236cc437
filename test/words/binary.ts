import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { writeDictionary } from '../../scripts/dictionary.ts';
import { dictionaryFolder } from '../../server/src/words/segmenter.ts';

/** Whether nodejieba loads here: it is optional, so the tests say what holds with it and what holds without. */
export const hasBinary = loads();

/** Writes the dictionary where the server looks for it; for `before`. */
export function prepareDictionary(): void {
  writeDictionary(dictionaryFolder());
}

/** Whether it must load: CI installs everything, and where there is a compiler it is built. */
export function mustHaveBinary(): boolean {
  return process.env.CI === 'true' && runs('g++') && runs('make');
}

function loads(): boolean {
  try {
    const require = createRequire(import.meta.filename);
    require(require.resolve('nodejieba').replace(/index\.js$/u, 'build/Release/nodejieba.node'));
    return true;
  } catch {
    return false;
  }
}

function runs(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
