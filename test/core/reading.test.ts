import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { gapBefore, read } from '../../server/src/core/text/reading.ts';
import { NOTHING_OPEN, scan } from '../../server/src/core/scanning/scan.ts';
import { at, written } from '../../server/src/core/text/unit.ts';
import { splitUnits } from '../../server/src/core/text/units.ts';
import { anyText } from './texts.ts';

const READ: readonly (readonly [source: string, read: string])[] = [
  ['地区生产总值增长5.6%。', '地区生产总值增长5.6%。'],
  // Hard wraps: a space, or a line end, wherever the page ended.
  ['实现地区生产总值增 长1.7%', '实现地区生产总值增长1.7%'],
  ['固定资产投资增长12 .3%', '固定资产投资增长12.3%'],
  ['固定资产投资增长5. 8%', '固定资产投资增长5.8%'],
  ['一般公共预算收入2 8.6 亿元', '一般公共预算收入28.6亿元'],
  ['完成投资1 286.4亿元', '完成投资1286.4亿元'],
  ['新增规上企业18 户', '新增规上企业18户'],
  ['增长5.\n8%', '增长5.8%'],
  ['增长5.6\r\n%，排名全\r\n市第一', '增长5.6%，排名全市第一'],
  ['细颗粒物（PM 2.5）浓度', '细颗粒物（PM2.5）浓度'],
  ['完成 2806.2 亿元', '完成2806.2亿元'],
  // Two numbers, two words.
  ['地区生产总值 2806.2 5.6 315.08', '地区生产总值2806.2 5.6 315.08'],
  ['2023 2024', '2023 2024'],
  ['5.6% 7.8%', '5.6% 7.8%'],
  ['Made in China', 'Made in China'],
  ['1. 5G基站建设', '1. 5G基站建设'],
  ['云川市市长　沈知远', '云川市市长 沈知远'],
  ['完成　　亿元', '完成 亿元'],
  ['政　府　工　作　报　告', '政府工作报告'],
  ['县长　张　三', '县长 张三'],
  // A page's number.
  ['稳住了经\n— 12 —\n济运行', '稳住了经济运行'],
  ['增长5.\n第3页 共20页\n8%', '增长5.8%'],
  // Widths.
  ['增长１２．３％', '增长12.3%'],
  ['１，２８６亿元', '1,286亿元'],
  ['1，286亿元，增长5%', '1,286亿元，增长5%'],
  ['指数2.36,349天优良', '指数2.36，349天优良'],
  ['2020,120家', '2020，120家'],
  ['增长5.6%,排名第一', '增长5.6%，排名第一'],
  ['增长5%,12个百分点', '增长5%，12个百分点'],
  ['(一)稳增长:', '（一）稳增长：'],
  ['比例5.8：40∶54.2', '比例5.8:40:54.2'],
  ['10:30开会', '10:30开会'],
  ['「三农」工作', '“三农”工作'],
  ['"三农"与"双碳"', '“三农”与“双碳”'],
  ['一个"没有配对', '一个"没有配对'],
  ['──打造示范县', '——打造示范县'],
  ['ＧＤＰ与5Ｇ', 'GDP与5G'],
  ['①Ⅱ类㎡℃½', '①Ⅱ类㎡℃½'],
  // What stands before the first character.
  ['\n　　各位代表', '各位代表'],
  ['## 一、综合', '一、综合'],
  ['  • 云川市', '云川市'],
  ['- **就业稳定。', '就业稳定。'],
  ['** 新增就业3万人。', '新增就业3万人。'],
  ['**（一）稳就业**', '（一）稳就业'],
  ['新增企业**家', '新增企业**家'],
  ['\ufeff云川市', '云川市'],
  ['-5.6%', '-5.6%'],
  // An item’s number right before another number.
  ['1．17件实事', '1．17件实事'],
  ['2.2024年开工', '2．2024年开工'],
  ['1.26万亩', '1.26万亩'],
  ['2.3个百分点', '2.3个百分点'],
  // A row.
  ['序号｜完成率', '序号|完成率'],
  ['| 常住人口 | 268.3 |', '|常住人口|268.3|'],
  ['指标\t 数', '指标\t数'],
];

describe('reading', () => {
  for (const [source, expected] of READ) {
    it(`${JSON.stringify(source)} as ${JSON.stringify(expected)}`, () => {
      assert.equal(read(source).text, expected);
    });
  }

  it('tells where white space was left out', () => {
    const reading = read('一、回顾 2024年，增 长');
    const gaps = Array.from(reading.text, (char, i) => (gapBefore(reading, i) ? char : '')).join('');
    assert.equal(gaps, '2长');
  });

  it('has places for all that it reads: one character for one, in order', () => {
    const catalogue = defaultCatalogue();
    fc.assert(
      fc.property(anyText, (text) => {
        for (const unit of splitUnits(text)) {
          const scanned = scan(unit, NOTHING_OPEN, catalogue);
          let end = unit.start;
          for (let i = 0; i < scanned.reading.text.length; i++) {
            const span = at(unit.start, scanned, { start: i, end: i + 1 });
            assert.ok(
              span.start >= end && span.end === span.start + 1 && span.end <= unit.start + unit.text.length,
            );
            assert.equal(sameCharacter(text.charAt(span.start), scanned.reading.text.charAt(i)), true);
            end = span.end;
          }
        }
      }),
    );
  });

  it('gives back what the author wrote, without the white space', () => {
    const [unit] = splitUnits('（一）突出转型升 级,构建 新体系');
    assert.ok(unit);
    const scanned = scan(unit, NOTHING_OPEN, defaultCatalogue());
    assert.equal(
      written(scanned, { start: 0, end: scanned.reading.text.length }),
      '（一）突出转型升级,构建新体系',
    );
  });

  it('reads the same text wherever it was wrapped', () => {
    const text = '全县地区生产总值达到1286.4亿元、增长6.1%，城镇新增就业3.46万人，5G基站达到2680个。';
    // A page's lines are longer than its numbers.
    const places = fc.array(fc.integer({ min: 9, max: 16 }), { maxLength: 6 });
    fc.assert(
      fc.property(places, fc.constantFrom(' ', '\n'), (lines, space) => {
        const wraps = lines.map((_, i) => lines.slice(0, i + 1).reduce((sum, length) => sum + length, 0));
        const wrapped = Array.from(text, (char, i) => (wraps.includes(i) ? space + char : char)).join('');
        assert.equal(read(wrapped).text, text);
      }),
    );
  });
});

/** Folding changes a character's width or form, never what it is: NFKC knows most of these pairs. */
function sameCharacter(source: string, reads: string): boolean {
  if (source === reads || (reads === ' ' && /\s/u.test(source))) return true;
  const fold = (char: string): string =>
    char
      .normalize('NFKC')
      .replace(/[「」"“”]/gu, '"')
      .replace(/[─―–—﹣]/gu, '—');
  return fold(source) === fold(reads);
}
