import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../server/src/core/text/reading.ts';
import type { Opening } from '../../server/src/core/text/unit.ts';
import { LONGEST_UNIT, splitUnits } from '../../server/src/core/text/units.ts';
import { anyText } from './texts.ts';

/** A letter for how each unit begins, and its read text: `p` paragraph, `s` sentence, `c` cut. */
function shown(text: string): readonly string[] {
  const letters: Readonly<Record<Opening, string>> = { paragraph: 'p', sentence: 's', cut: 'c' };
  return [...splitUnits(text)].map(({ text: own, opens }) => `${letters[opens]} ${read(own).text}`);
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly units: readonly string[];
}

const CASES: readonly Case[] = [
  { name: 'nothing', text: '', units: [] },
  { name: 'sentences', text: '稳增长。促改革！惠民生？', units: ['p 稳增长。', 's 促改革！', 's 惠民生？'] },
  {
    name: 'a sentence that closes a quotation',
    text: '他说：“来了。”大家笑了。',
    units: ['p 他说：“来了。”', 's 大家笑了。'],
  },
  {
    name: 'rows of a table whose cells are parted by bars',
    text: '民用钢质船舶产量 | 万载重吨 | 246.8 | 14.7\n锂离子电池的产量 | 万只 | 18642.0 | 21.3\n集成电路的总产量 | 亿块 | 12.86 | 18.9',
    units: [
      'p 民用钢质船舶产量|万载重吨|246.8|14.7',
      'p 锂离子电池的产量|万只|18642.0|21.3',
      'p 集成电路的总产量|亿块|12.86|18.9',
    ],
  },
  {
    name: 'marks in a row',
    text: '好啊！！真好。；另一句。',
    units: ['p 好啊！！', 's 真好。；', 's 另一句。'],
  },
  {
    name: 'a paragraph a line',
    text: '一、回顾\n去年。\n　　今年。',
    units: ['p 一、回顾', 'p 去年。', 'p 今年。'],
  },
  { name: 'blank lines', text: '甲。\n\n\n乙。', units: ['p 甲。', 'p 乙。'] },
  { name: 'carriage returns', text: '甲。\r\n乙。\r丙。', units: ['p 甲。', 'p 乙。', 'p 丙。'] },
  { name: 'a separator of lines', text: '甲\u2028乙', units: ['p 甲', 'p 乙'] },
  { name: 'an address', text: '见https://a.cn/?b=1的说明。', units: ['p 见https://a.cn/?b=1的说明。'] },
  {
    name: 'a half-width mark before a year',
    text: '各位代表!2020年收官。',
    units: ['p 各位代表！', 's 2020年收官。'],
  },
  { name: 'half-width marks', text: '干得好!继续干?当然.', units: ['p 干得好！', 's 继续干？', 's 当然.'] },
  {
    name: 'a wrapped paragraph',
    text: '全县上下团结一心，扛住了旱涝急转的冲击，稳住了经\n济运行的大盘，实现地区生产总值九十二亿元，增长5.\n4%，粮食产量再创新高。',
    units: [
      'p 全县上下团结一心，扛住了旱涝急转的冲击，稳住了经济运行的大盘，实现地区生产总值九十二亿元，增长5.4%，粮食产量再创新高。',
    ],
  },
  {
    name: 'a page that is so many characters wide, whatever their width',
    text: '全年城镇新增就业12860人，登记失业率3.2%，城镇居民收入\n38642元、增长5.2%，乡村18940元、增长7.1%，收入\n比2.04，缩小0.03。',
    units: [
      'p 全年城镇新增就业12860人，登记失业率3.2%，城镇居民收入38642元、增长5.2%，乡村18940元、增长7.1%，收入比2.04，缩小0.03。',
    ],
  },
  {
    name: 'a wrapped paragraph of two lines',
    text: '各位代表：\n现在，我代表县人民政府，向大会报告政府工作，请列席人员提\n出意见。',
    units: ['p 各位代表：', 'p 现在，我代表县人民政府，向大会报告政府工作，请列席人员提出意见。'],
  },
  {
    name: 'a page that ends in a sentence',
    text: '全县上下团结一心，扛住了旱涝急转的冲击，稳住了经\n- 3 -\n济运行的大盘，实现地区生产总值九十二亿元，增速较\n快。',
    units: [
      'p 全县上下团结一心，扛住了旱涝急转的冲击，稳住了经济运行的大盘，实现地区生产总值九十二亿元，增速较快。',
    ],
  },
  {
    name: 'short paragraphs of one width',
    text: '坚持稳中求进，推动高质量发展。\n坚持改革开放，激发新的活力呀。',
    units: ['p 坚持稳中求进，推动高质量发展。', 'p 坚持改革开放，激发新的活力呀。'],
  },
  {
    name: 'a wrapped head',
    text: '（三）以路兴游，做活全域旅游，把过境流量变成留客增量、\n把自然风光变成富民产业。\n打通景区连接线。',
    units: [
      'p （三）以路兴游，做活全域旅游，把过境流量变成留客增量、把自然风光变成富民产业。',
      'p 打通景区连接线。',
    ],
  },
  {
    name: 'a sentence that ends with its line',
    text: '全县林地面积一百八十六万亩，森林覆盖率稳定在七成以上。\n发展林菌、林药、林蜂三种模式，种养规模达到二十多万亩，综\n合产值十四亿元。',
    units: [
      'p 全县林地面积一百八十六万亩，森林覆盖率稳定在七成以上。',
      's 发展林菌、林药、林蜂三种模式，种养规模达到二十多万亩，综合产值十四亿元。',
    ],
  },
  {
    name: 'lines alike that are heads',
    text: '（一）聚力工业立市，推动产业骨架更硬朗\n（二）聚力扩大内需，推动增长引擎更强劲\n（三）聚力改革开放，推动发展活力更充沛',
    units: [
      'p （一）聚力工业立市，推动产业骨架更硬朗',
      'p （二）聚力扩大内需，推动增长引擎更强劲',
      'p （三）聚力改革开放，推动发展活力更充沛',
    ],
  },
  {
    name: 'title, session line and speaker',
    text: '2025年云川市政府工作报告\n2025年1月14日在云川市第六届人民代表大会第四次会议上\n云川市人民政府市长　沈知远\n各位代表：',
    units: [
      'p 2025年云川市政府工作报告',
      'p 2025年1月14日在云川市第六届人民代表大会第四次会议上',
      'p 云川市人民政府市长 沈知远',
      'p 各位代表：',
    ],
  },
  {
    name: 'markdown',
    text: '# 云川市公报\n\n## 一、综合\n- 第一产业增长。\n- 第二产业增长。\n\n| 指标 | 数 |\n|---|---|\n| 常住人口。 | 268.3 |',
    units: [
      'p 云川市公报',
      'p 一、综合',
      'p 第一产业增长。',
      'p 第二产业增长。',
      'p |指标|数|',
      'p |---|---|',
      'p |常住人口。|268.3|',
    ],
  },
  {
    name: 'rows with tabulators',
    text: '指标\t数\n常住人口。\t268.3',
    units: ['p 指标\t数', 'p 常住人口。\t268.3'],
  },
];

describe('units', () => {
  for (const { name, text, units } of CASES)
    it(`of ${name}`, () => {
      assert.deepEqual(shown(text), units);
    });

  it('tile the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const unit of splitUnits(text)) {
          assert.equal(unit.start, end);
          assert.ok(unit.text.length > 0 && unit.text.length <= LONGEST_UNIT);
          end += unit.text.length;
        }
        assert.equal([...splitUnits(text)].map((unit) => unit.text).join(''), text);
        assert.equal(end, text.length);
      }),
    );
  });

  it('are cut where no sentence ends, never inside a character', () => {
    const text = '𠮷'.repeat(LONGEST_UNIT);
    for (const unit of splitUnits(text)) assert.doesNotThrow(() => encodeURI(unit.text));
  });

  it('take a page of blank lines in their stride', () => {
    assert.equal(
      [...splitUnits('\n'.repeat(100_000))].reduce((sum, unit) => sum + unit.text.length, 0),
      100_000,
    );
  });
});
