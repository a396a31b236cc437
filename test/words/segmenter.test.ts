import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { segmenter } from '../../server/src/words/segmenter.ts';
import { hasBinary, prepareDictionary } from './binary.ts';

describe('the segmenter', () => {
  before(prepareDictionary);

  const cases: readonly { readonly clause: string; readonly words: readonly string[] }[] = [
    { clause: '积极推动厂房建设', words: ['积极', '推动', '厂房', '建设'] },
    { clause: '社会消费品零售总额', words: ['社会消费品零售总额'] },
    { clause: '产值5.6亿', words: ['产值', '5.6', '亿'] },
    { clause: '厂房\ud842', words: ['厂房', '\ud842'] },
    { clause: '', words: [] },
  ];
  for (const { clause, words } of cases) {
    it(`cuts ${JSON.stringify(clause)}`, async () => {
      const lines: string[] = [];
      const cutter = segmenter((line) => lines.push(line));
      const answer = await cutter.cut([clause]);
      cutter.stop();
      assert.deepEqual(answer?.get(clause), hasBinary ? words : undefined);
      assert.equal(lines.length, hasBinary ? 0 : 1);
    }).timeout(10_000);
  }

  it('says once that there are no words, and answers without them', async () => {
    const lines: string[] = [];
    const cutter = segmenter((line) => lines.push(line), tmpdir());
    assert.deepEqual([await cutter.cut(['甲']), await cutter.cut(['乙'])], [undefined, undefined]);
    assert.deepEqual(lines, ['words: no dictionary']);
  });

  it('answers what is asked when it stops, and logs nothing', async () => {
    const lines: string[] = [];
    const cutter = segmenter((line) => lines.push(line));
    const answer = cutter.cut(['厂房']);
    cutter.stop();
    assert.equal(await answer, undefined);
    assert.deepEqual(lines, hasBinary ? [] : lines);
  });
});
