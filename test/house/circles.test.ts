import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');

/** Whoever reads a file must not have to read a second one that needs the first: types count as well. */
describe('the imports', () => {
  for (const part of ['server/src', 'client/src', 'scripts']) {
    it(`run in no circle in ${part}`, () => {
      const circles = circlesOf(importsIn(join(root, part)));
      assert.deepEqual(
        circles.map((circle) => circle.map((file) => relative(root, file))),
        [],
      );
    });
  }
});

type Imports = ReadonlyMap<string, readonly string[]>;

function importsIn(folder: string): Imports {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
      return [
        file,
        importedFiles
          .filter((to) => to.fileName.startsWith('.'))
          .map((to) => resolve(file, '..', to.fileName)),
      ];
    }),
  );
}

/** The files that no order puts below all that import them, one list for each way round. */
function circlesOf(imports: Imports): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): void => {
    const met = way.indexOf(file);
    if (met >= 0) circles.push(way.slice(met));
    if (met >= 0 || done.has(file)) return;
    way.push(file);
    for (const next of imports.get(file) ?? []) visit(next);
    way.pop();
    done.add(file);
  };
  for (const file of imports.keys()) visit(file);
  return circles;
}
