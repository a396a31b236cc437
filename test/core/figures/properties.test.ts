import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultCatalogue } from '../../../server/src/catalogue-data.ts';
import { analyse } from '../../../server/src/core/analyse.ts';
import { nameOf, read } from './read.ts';

/** Words of the genre in any order: most of what they make is nonsense, and none of it may do harm. */
const WORDS =
  '地区生产总值 城乡居民收入 存贷款余额 规上工业企业 项目 产量 增长 下降 提高到 达到 占 高于 全省平均 分别 均 其中 由 从 比 2022年 五年来 到2025年 5.6% 320家 12亿元 1.2个百分点 第二 前三位 、 ， ； （ ） 和 的 新增 建设 总量 增速 预计 力争 临溪县 开发区 “ ” 。'.split(
    ' ',
  );

const SENTENCES = [
  '地区生产总值完成2513.3亿元、增长5.6%，总量居全省第二。',
  '城镇、农村居民人均可支配收入分别达到39860元、18750元，增长5.2%和6.8%。',
  '外贸进出口总额由2018年的120亿元增长到2023年的310亿元，年均增长20.9%。',
  '新增高新技术企业58家、总数达到320家，其中规上工业企业120家。',
  '城镇调查失业率控制在5.5%以内，单位地区生产总值能耗下降2.5%左右。',
];

describe('any order of words', () => {
  it('gives figures whose places stand in the text, in order', () => {
    const context = { catalogue: defaultCatalogue() };
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }), (words) => {
        for (const { body } of analyse(words.join(''), context).reports) {
          const { figures, units } = body.view;
          figures.forEach(({ place }, i) => {
            const before = figures[i - 1]?.place;
            assert.ok(place.end <= (units[place.unit]?.reading.text.length ?? 0));
            assert.ok(!before || before.unit < place.unit || before.start <= place.start);
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a hard wrap', () => {
  const print = (text: string): string[] =>
    read(text, (figure) =>
      [
        nameOf(figure),
        figure.quantity.unit,
        figure.measure,
        figure.sign,
        figure.quantity.value.coefficient,
      ].join(' '),
    );
  for (const sentence of SENTENCES) {
    it(`changes nothing in ${sentence}`, () => {
      const expected = print(sentence);
      for (let i = 1; i < sentence.length; i++) {
        // Between the digits of one number a blank may part two.
        if (/[\d.]{2}/u.test(sentence.slice(i - 1, i + 1))) continue;
        assert.deepEqual(
          print(`${sentence.slice(0, i)} ${sentence.slice(i)}`),
          expected,
          `after ${sentence.slice(0, i)}`,
        );
      }
    });
  }
});
