import assert from 'node:assert/strict';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import type { PeriodMention } from '../../server/src/core/scanning/mention.ts';
import type { WrittenPeriod } from '../../server/src/core/times/period.ts';
import { printPeriod } from '../../server/src/core/times/period.ts';
import { NOTHING_OPEN, scan } from '../../server/src/core/scanning/scan.ts';
import { at } from '../../server/src/core/text/unit.ts';
import { splitUnits } from '../../server/src/core/text/units.ts';

/** Each line: a text with its periods in ⟦…⟧, and what they are, parted by “|”. */
const PERIODS: Readonly<Record<string, string>> = {
  years: `
    ⟦2023年⟧完成 → year 2023
    比⟦2023年⟧增加 → year 2023
    ⟦2023 年⟧完成 → year 2023
    ⟦２０２３年⟧完成 → year 2023
    ⟦2023年度⟧工作 → year 2023
    ⟦二〇二五年⟧开局 → year 2025
    ⟦二○二五年⟧开局 → year 2025
    ⟦二零二五年⟧开局 → year 2025
    ⟦2023年底⟧建成 → year 2023 end
    ⟦2023年末⟧总数 → year 2023 end
    ⟦2023年初⟧启动 → year 2023 start
    ⟦2023年以来⟧新增 → year 2023 since
    由⟦2020年⟧的50家增加到⟦2025年⟧的80家 → year 2020 | year 2025
    是⟦2020年⟧的2倍 → year 2020
    回到⟦2019年⟧水平 → year 2019
    到⟦2025年⟧，总量翻番 → until 2025
    到⟦2025年底⟧建成 → until 2025
    力争到⟦2030年⟧实现 → until 2030
    ⟦2030年⟧前达峰 → until 2030
    ⟦2016-2020年⟧ → years 2016 2020
    ⟦2016—2020年⟧ → years 2016 2020
    ⟦2021～2025年⟧ → years 2021 2025
    ⟦2021年至2025年⟧ → years 2021 2025
    ⟦2021年—2025年⟧ → years 2021 2025
    ⟦2021⟧、⟦2022⟧和⟦2023年⟧ → year 2021 | year 2022 | year 2023`,

  'years by name': `
    ⟦今年⟧工作 → relative 0
    ⟦今年以来⟧新增 → relative 0 since
    ⟦去年⟧工作 → relative -1
    ⟦去年底⟧建成 → relative -1 end
    ⟦去年年底⟧建成 → relative -1 end
    ⟦上年末⟧余额 → relative -1 end
    比⟦上年⟧增加 → relative -1
    ⟦明年⟧工作 → relative 1
    ⟦前年⟧工作 → relative -2
    ⟦本年⟧收入 → relative 0
    ⟦本年度⟧收入 → relative 0
    ⟦年底⟧前完成 → relative 0 end
    到⟦年末⟧达到 → relative 0 end
    ⟦年初⟧承诺 → relative 0 start
    与⟦去年同期⟧相比 → same -1
    与⟦上年同期⟧相比 → same -1
    与⟦同期⟧相比 → same -1
    ⟦本届政府⟧任期 → term 0
    ⟦上届政府⟧任期 → term -1`,

  'months and days': `
    ⟦1—11月⟧完成 → months 1 11
    ⟦1-11月⟧完成 → months 1 11
    ⟦1至11月⟧完成 → months 1 11
    ⟦1—11月份⟧完成 → months 1 11
    ⟦前11个月⟧完成 → months 1 11
    ⟦今年1—11月⟧完成 → months 1 11 of 0
    ⟦2024年1—11月⟧完成 → months 1 11 of 2024
    ⟦2024年1月至6月⟧完成 → months 1 6 of 2024
    ⟦上半年⟧完成 → months 1 6
    ⟦下半年⟧完成 → months 7 12
    ⟦去年上半年⟧完成 → months 1 6 of -1
    ⟦2024年上半年⟧完成 → months 1 6 of 2024
    ⟦一季度⟧开门红 → months 1 3
    ⟦第三季度⟧回升 → months 7 9
    ⟦前三季度⟧增长 → months 1 9
    ⟦前三个季度⟧增长 → months 1 9
    ⟦2024年第四季度⟧增长 → months 10 12 of 2024
    ⟦12月末⟧余额 → months 12 12
    ⟦6月底⟧前完成 → months 6 6
    ⟦2024年12月末⟧余额 → months 12 12 of 2024
    ⟦9月份⟧开学 → months 9 9
    ⟦去年3月⟧开工 → months 3 3 of -1
    ⟦3月15日⟧召开 → day 3 15
    ⟦2024年1月15日⟧召开 → day 1 15 of 2024
    ⟦今年1月8日⟧召开 → day 1 8 of 0`,

  spans: `
    ⟦五年来⟧，我们 → span 5 past
    过去⟦五年⟧，我们 → span 5 past
    过去的⟦五年⟧，我们 → span 5 past
    刚刚过去的⟦一年⟧ → span 1 past
    ⟦一年来⟧，我们 → span 1 past
    近⟦三年⟧累计 → span 3 past
    最近⟦三年⟧累计 → span 3 past
    这⟦五年⟧，我们 → span 5 past
    ⟦5年来⟧，我们 → span 5 past
    ⟦五年里⟧，我们 → span 5 past
    ⟦五年下来⟧，我们 → span 5 past
    ⟦五个年头下来⟧，我们 → span 5 past
    ⟦十年间⟧，我们 → span 10 past
    连续⟦五年⟧增长 → span 5 running
    ⟦三年⟧累计投入 → span 3 running
    ⟦五年⟧年均增长 → span 5 running
    总量扩大，⟦五年⟧增长四成 → span 5 running
    未来⟦三年⟧，我们 → span 3 future
    今后⟦五年⟧，我们 → span 5 future`,

  plans: `
    ⟦“十四五”时期⟧ → plan 14 whole
    ⟦“十四五”期间⟧ → plan 14 whole
    ⟦“十四五”规划⟧ → plan 14 whole
    ⟦“十四五”⟧目标 → plan 14 whole
    ⟦十四五时期⟧ → plan 14 whole
    ⟦"十四五"时期⟧ → plan 14 whole
    ⟦「十四五」时期⟧ → plan 14 whole
    ⟦‘十四五’时期⟧ → plan 14 whole
    ⟦“十三五”末⟧ → plan 13 end
    ⟦“十二五”期末⟧ → plan 12 end
    ⟦“十四五”以来⟧ → plan 14 since
    ⟦“十五五”开局⟧之年 → plan 15 start
    ⟦“十四五”规划收官⟧之年 → plan 14 end
    ⟦“十四五”前四年⟧ → plan 14 first 4
    ⟦第十四个五年规划⟧ → plan 14 whole
    ⟦“九五”时期⟧ → plan 9 whole
    ⟦“十五”时期⟧ → plan 10 whole`,

  'none of these': `
    建党100周年
    百年大计
    千年古镇
    工期3年
    三年行动
    用三年增加产能
    半年总结
    65岁以上年龄
    过去年均增长
    “八五”普法
    每季度调度
    十四五岁少年
    编号2023-15
    总投资2023万元
    2023家企业
    第三次会议
    上级要求
    本市居民
    明确责任
    前列位置
    来年轻人
    同心协力
    年均增长
    多年以来`,
};

describe('periods', () => {
  for (const [title, table] of Object.entries(PERIODS)) {
    describe(title, () => {
      for (const line of table
        .split('\n')
        .map((text) => text.trim())
        .filter(Boolean)) {
        const [marked = '', expected = ''] = line.split(' → ');
        it(marked, () => {
          const found = periodsOf(marked.replace(/[⟦⟧]/gu, ''));
          assert.equal(mark(marked.replace(/[⟦⟧]/gu, ''), found), marked);
          assert.equal(found.map(({ period }) => print(period)).join(' | '), expected);
        });
      }
    });
  }

  it('are printed as the annotation prints them', () => {
    assert.equal(printPeriod({ from: 2023, to: 2023 }), '2023');
    assert.equal(printPeriod({ from: 2016, to: 2020 }), '2016-2020');
    assert.equal(printPeriod({ from: 2024, to: 2024, months: { from: 1, to: 11 } }), '2024-01..11');
  });
});

type Found = Pick<PeriodMention, 'start' | 'end' | 'period'>;

function periodsOf(text: string): Found[] {
  const catalogue = defaultCatalogue();
  return [...splitUnits(text)].flatMap((unit) => {
    const scanned = scan(unit, NOTHING_OPEN, catalogue);
    return scanned.mentions.flatMap((mention) =>
      mention.kind === 'period' ? [{ ...at(unit.start, scanned, mention), period: mention.period }] : [],
    );
  });
}

function mark(text: string, found: readonly Found[]): string {
  let result = '';
  let last = 0;
  for (const { start, end } of found) {
    result += `${text.slice(last, start)}⟦${text.slice(start, end)}⟧`;
    last = end;
  }
  return result + text.slice(last);
}

function print(period: WrittenPeriod): string {
  const of =
    'year' in period && period.shape !== 'year' && period.shape !== 'until' ? period.year : undefined;
  const offset =
    'offset' in period && (period.shape === 'months' || period.shape === 'day') ? period.offset : undefined;
  const owner = of ?? offset;
  const words = wordsOf(period).filter((word) => word !== undefined);
  return [period.shape, ...words, ...(owner === undefined ? [] : ['of', owner])].join(' ');
}

function wordsOf(period: WrittenPeriod): readonly (string | number | undefined)[] {
  switch (period.shape) {
    case 'year':
      return [period.year, period.part];
    case 'years':
      return [period.from, period.to];
    case 'relative':
      return [period.offset, period.part];
    case 'span':
      return [period.years, period.direction];
    case 'plan':
      return [period.number, period.part, period.years];
    case 'months':
      return [period.from, period.to];
    case 'day':
      return [period.month, period.day];
    case 'until':
      return [period.year];
    case 'same':
    case 'term':
      return [period.offset];
  }
}
