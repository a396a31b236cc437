import assert from 'node:assert/strict';
import { annotated } from '../../server/src/cli/annotation.ts';
import { analyse } from '../../server/src/core/analyse.ts';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';

const TITLE = '2024年临溪县政府工作报告\n一、2023年工作回顾\n';

describe("figures in an annotation's words", () => {
  for (const [name, sentence, expected] of [
    [
      'what is told of town and country is told of each',
      '城乡居民人均可支配收入增长8%。',
      ['城镇居民人均可支配收入 8 rate', '农村居民人均可支配收入 8 rate'],
    ],
    ['their level is one', '城乡居民人均可支配收入2.6万元。', ['居民人均可支配收入 2.6 level']],
    ['a share is of its part', '民间投资占固定资产投资比重达到61.3%。', ['民间投资 61.3 share']],
    [
      'what is told of two numbers is left out',
      '地区生产总值420亿元，是2015年的1.5倍。',
      ['地区生产总值 420 level'],
    ],
  ] as const) {
    it(name, () => {
      const [report] = analyse(TITLE + sentence, { catalogue: defaultCatalogue() }).reports;
      const rows = report ? annotated(report.body.view) : [];
      assert.deepEqual(
        rows.map(({ indicator, value, measure }) => `${indicator} ${value} ${measure}`),
        expected,
      );
    });
  }
});
