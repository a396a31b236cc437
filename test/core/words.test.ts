import assert from 'node:assert/strict';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { wordAt } from '../../server/src/core/lexicon/words.ts';
import { compileTrie, longestAt, valueOf } from '../../server/src/core/lexicon/trie.ts';
import { marked } from '../mark.ts';

/** Each line: a text with its words in ⟦…⟧ and what they are: an entry, a place or a cue. */
const WORDS = `
  ⟦地区生产总值⟧⟦增长⟧5.6% → 地区生产总值 | rise
  ⟦人均地区生产总值⟧ → 人均地区生产总值
  ⟦规上工业增加值⟧ → 规模以上工业增加值
  ⟦一般公共预算收入⟧⟦完成⟧ → 一般公共预算收入 | reach
  ⟦GDP⟧⟦增长⟧ → 地区生产总值 | rise
  ⟦gdp⟧⟦增长⟧ → 地区生产总值 | rise
  ⟦PM2.5浓度⟧为 → 细颗粒物浓度
  CPM2.5 →
  ⟦城乡居民收入⟧⟦分别⟧ → 城乡居民人均可支配收入 | respectively
  ⟦全市⟧⟦5G基站⟧ → 全市 | 5G基站
  第15G基站 →
  新的经济⟦增长点⟧ → noun
  ⟦增加值⟧ → noun
  ⟦占⟧⟦全市⟧ → share | 全市
  ⟦提高到⟧60% → to
  ⟦新增⟧⟦规上工业企业⟧ → add | 规模以上工业企业
  ⟦“四个意识”⟧ → 四个意识`;

describe('words', () => {
  for (const line of WORDS.trim().split('\n')) {
    const [source = '', expected = ''] = line.split('→').map((side) => side.trim());
    it(source, () => {
      const { text, spans } = marked(source);
      assert.deepEqual(
        found(text),
        spans.map((span, i) => ({ ...span, is: expected.split('|')[i]?.trim() })),
      );
    });
  }

  it('takes the longest word, and none where there is none', () => {
    const trie = compileTrie([
      ['地区', 1],
      ['地区生产总值', 2],
    ]);
    const at = (text: string): number | undefined => trie.values[longestAt(trie, text, 0)];
    assert.deepEqual([at('地区生产总值'), at('地区生产'), at('地'), at('')], [2, 1, undefined, undefined]);
    assert.deepEqual(
      [valueOf(trie, '地区生产'), valueOf(trie, '地区'), valueOf(trie, '')],
      [undefined, 1, undefined],
    );
  });
});

function found(text: string): readonly { start: number; end: number; is: string | undefined }[] {
  const words = [];
  for (let i = 0; i < text.length;) {
    const word = wordAt(text, i, defaultCatalogue());
    if (word) {
      const is = word.kind === 'name' ? word.entry : word.kind === 'region' ? word.name : word.cue;
      words.push({ start: word.start, end: word.end, is });
    }
    i = word?.end ?? i + 1;
  }
  return words;
}
