/** What holds for every file of the catalogue. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { files, folder, read } from './catalogue.ts';

interface Formatter {
  readonly format: (catalogue: unknown) => string;
}

for (const file of files) {
  describe(file, () => {
    const content = read(file);

    it('is printed by format.mjs', async () => {
      const { format } = (await import(pathToFileURL(join(folder, 'format.mjs')).href)) as Formatter;
      assert.equal(readFileSync(join(folder, file), 'utf8'), format(content));
    });

    it('has no empty or untrimmed text', () => {
      assert.deepEqual(
        strings(content).filter((text) => text.trim() !== text || text === ''),
        [],
      );
    });

    it('has no control characters and no doubled punctuation', () => {
      assert.deepEqual(
        strings(content).filter((text) => /[\u0000-\u001f]|。。|；；|，，|、、/u.test(text)),
        [],
      );
    });
  });
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
