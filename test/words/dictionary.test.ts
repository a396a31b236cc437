import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesOf } from '../../scripts/dictionary.ts';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { dictionaryFolder, segmenter } from '../../server/src/words/segmenter.ts';
import { dictionaryOf, WORDS } from '../../server/src/words/dictionary.ts';
import { hasBinary, mustHaveBinary, prepareDictionary } from './binary.ts';

describe('the dictionary', () => {
  it('keeps the most frequent words, and each name once, as frequent as the commonest nouns', () => {
    const shipped = '厂房 30 n\n增速 5 n\n总量 40 n\n';
    assert.equal(
      dictionaryOf(shipped, ['总量', '工业总产值', '工业总产值']),
      '厂房 30 n\n增速 5 n\n总量 20000 n\n工业总产值 20000 n\n',
    );
  });

  it('leaves out names that its format cannot hold', () => {
    assert.equal(dictionaryOf('', ['甲', 'A B', '产值']), '产值 20000 n\n');
  });

  it('is no larger than its words and the names', () => {
    prepareDictionary();
    const file = join(dictionaryFolder(), 'dictionary.utf8');
    const names = new Set(namesOf(defaultCatalogue()));
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').length : 0;
    assert.ok(lines <= WORDS + names.size, `${String(lines)} lines`);
    assert.equal(lines > WORDS, isShipped());
  });

  it('makes every name of the catalogue one word', async () => {
    prepareDictionary();
    const names = namesOf(defaultCatalogue()).filter((name) => name.length > 1 && !/[\s，。]/u.test(name));
    const cutter = segmenter(() => undefined);
    const words = await cutter.cut(names);
    cutter.stop();
    const parted = names.filter((name) => words && words.get(name)?.length !== 1);
    assert.deepEqual(parted, []);
    assert.equal(words !== undefined, hasBinary);
  }).timeout(10_000);
});

describe('nodejieba', () => {
  it('is there in CI where it can be built', () => {
    assert.ok(hasBinary || !mustHaveBinary());
  });
});

function isShipped(): boolean {
  try {
    createRequire(import.meta.filename).resolve('nodejieba');
    return true;
  } catch {
    return false;
  }
}
