import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const core = join(import.meta.dirname, '../../server/src/core');

/** Pure libraries that the core may use. */
const pure: readonly string[] = [];

describe('the core', () => {
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  for (const file of files) {
    it(`imports nothing but itself in ${file}`, () => {
      const outside = importsOf(join(core, file)).filter(
        (name) => !pure.includes(name) && !inside(file, name),
      );
      assert.deepEqual(outside, []);
    });
  }
});

function importsOf(file: string): readonly string[] {
  return ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => fileName);
}

function inside(file: string, name: string): boolean {
  if (!name.startsWith('.')) return false;
  return !relative(core, join(core, dirname(file), name)).startsWith('..');
}
