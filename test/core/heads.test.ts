import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/analyse.ts';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import type { HeadMention, HeadStyle } from '../../server/src/core/scanning/mention.ts';
import type { Span } from '../../server/src/core/text/span.ts';
import { at } from '../../server/src/core/text/unit.ts';
import { marked } from '../mark.ts';

/** Markers, marked, with their style and number. */
const MARKERS: readonly (readonly [text: string, ...heads: readonly (readonly [HeadStyle, number])[]])[] = [
  ['⟦一、⟧2024年工作回顾', ['ideographic', 1]],
  ['⟦十二、⟧保障措施', ['ideographic', 12]],
  ['⟦一、⟧五年来工作回顾', ['ideographic', 1]],
  ['⟦（三）⟧全力促振兴', ['bracketed-ideographic', 3]],
  ['⟦(三)⟧全力促振兴', ['bracketed-ideographic', 3]],
  ['⟦（四）⟧项目建设越抓越实。', ['bracketed-ideographic', 4]],
  ['⟦1.⟧新建学校', ['arabic', 1]],
  ['⟦１．⟧新建学校', ['arabic', 1]],
  ['⟦10、⟧改造水厂', ['arabic', 10]],
  ['⟦1.⟧ 5G基站建设', ['arabic', 1]],
  ['⟦（1）⟧新建学校', ['bracketed-arabic', 1]],
  ['⟦2）⟧新建学校', ['bracketed-arabic', 2]],
  ['⟦③⟧新建学校', ['bracketed-arabic', 3]],
  ['⟦一是⟧抓项目；⟦二是⟧促消费。', ['is-series', 1], ['is-series', 2]],
  ['我们做了两件事，⟦一是⟧修路，⟦二是⟧办学。', ['is-series', 1], ['is-series', 2]],
  ['⟦一要⟧讲政治。', ['must-series', 1]],
  ['⟦第一，⟧认清形势。', ['ordinal-series', 1]],
  ['⟦第二、⟧突出重点。', ['ordinal-series', 2]],
  ['⟦——⟧打造示范县。', ['dash', 0]],
  ['⟦──⟧打造示范县。', ['dash', 0]],
  ['⟦第一篇⟧　总论', ['part', 1]],
  ['⟦第十二章⟧　产业', ['chapter', 12]],
  ['⟦第3节⟧ 能源', ['section', 3]],
  ['⟦第一部分⟧ 回顾', ['part', 1]],
  ['⟦专栏4⟧　重大工程', ['panel', 4]],
  ['今年抓好以下工作：⟦（一）⟧稳增长', ['bracketed-ideographic', 1]],
  [
    '三、重点任务 ⟦（一）⟧稳增长。'.replace('三、', '⟦三、⟧'),
    ['ideographic', 3],
    ['bracketed-ideographic', 1],
  ],
];

const NONE: readonly string[] = [
  '云川热电厂（二）期投产。',
  '组织学习《安全生产条例（十一）》有关内容。',
  '组织学习《安全生产条例 （十一）》有关内容。',
  '云川热电厂 （二）期投产。',
  '按照第（二）、（三）项办理。',
  '统一是前提，专一是关键。',
  '营商环境排名全省第一，增速第二。',
  '营商环境排名全市第 一、全省前列。',
  '第一、二、三产业增加值分别增长。',
  '一、二、三产业融合发展。',
  '一、二季度开局良好。',
  '实现地区生产总值增 长1.7%。',
  '增长8.6%。2.3万户受益。',
  '5.6%的增速来之不易。',
  '二要素齐备。',
  '文件规定：“一、不得收费。”',
  '他说“一是要快，二是要好”。',
  '——',
  '一、',
  '2024年10月',
  '建设——运营——移交模式。',
  '（2024—2026年）',
  '（一）、（二）两项',
];

interface Found {
  readonly mention: HeadMention;
  readonly span: Span;
}

function headsOf(text: string): readonly Found[] {
  const { units, starts } = analyse(text, { catalogue: defaultCatalogue() });
  return units.flatMap((unit, index) =>
    unit.mentions.flatMap((mention) =>
      mention.kind === 'head' ? [{ mention, span: at(starts[index] ?? 0, unit, mention) }] : [],
    ),
  );
}

describe('head markers', () => {
  for (const [source, ...heads] of MARKERS) {
    it(`in ${source}`, () => {
      const { text, spans } = marked(source);
      assert.deepEqual(
        headsOf(text).map(({ mention: { style, ordinal } }) => [style, ordinal]),
        heads,
      );
      assert.deepEqual(
        headsOf(text).map(({ span }) => span),
        spans,
      );
    });
  }

  for (const text of NONE)
    it(`none in ${text}`, () => {
      assert.deepEqual(headsOf(text), []);
    });

  it('are found again after a quotation that was never closed', () => {
    const text = '大家说“干得好。我们继续。再接再厉。更上层楼。一、回顾';
    assert.deepEqual(
      headsOf(text).map(({ mention }) => mention.ordinal),
      [1],
    );
  });
});
