import { printPeriod } from '../../../server/src/core/times/period.ts';
import { check, CITY } from './read.ts';

/** When a figure holds, whether it is a result, an estimate or a target, and what it is measured against. */
const TABLES = {
  'the section tells': `
    一、2023年工作回顾¶地区生产总值增长5.6%。 → 2023 actual
    一、过去一年工作回顾¶地区生产总值增长5.6%。 → 2023 actual
    二、2024年工作安排¶地区生产总值增长6%。 → 2024 target
    二、今年的主要任务¶地区生产总值增长6%。 → 2024 target
    一、过去五年工作回顾¶地区生产总值年均增长7%。 → 2019-2023 actual average
    二、今后五年的目标任务¶地区生产总值年均增长7%。 → 2024-2028 target average
    一、“十三五”发展成就¶地区生产总值年均增长7%。 → 2016-2020 actual average`,

  'the sentence tells': `
    一年来，地区生产总值增长5.6%。 → 2023 actual
    五年来，地区生产总值年均增长7%。固定资产投资年均增长9%。 → 2019-2023 actual average | 2019-2023 actual average
    今年主要预期目标是：地区生产总值增长6%，固定资产投资增长8%。 → 2024 target | 2024 target
    今后五年，地区生产总值年均增长7%。 → 2024-2028 target average
    到2027年，地区生产总值达到3000亿元，高新技术企业突破500家。 → 2027 target | 2027 target
    到本届政府任期届满的2027年，地区生产总值冲刺3000亿元。 → 2027 target
    “十三五”时期，地区生产总值年均增长7.5%。 → 2016-2020 actual average
    二、2024年工作安排¶去年粮食产量105亿斤，今年稳定在100亿斤以上。 → 2023 actual | 2024 target
    一、2023年工作回顾¶2022年粮食产量105亿斤，2023年粮食产量106亿斤。 → 2022 actual | 2023 actual
    一般公共预算收入9.86亿元，上年为9.3亿元。 → 2023 actual | 2022 actual`,

  'stocks and flows of five years': `
    五年来，高新技术企业达到320家。 → 2023 actual
    五年来，新增高新技术企业210家。 → 2019-2023 actual span
    五年来，固定资产投资累计完成1.2万亿元。 → 2019-2023 actual
    五年来，固定资产投资合计1.2万亿元。 → 2019-2023 actual
    五年来，粮食产量稳定在100亿斤以上。 → 2019-2023 actual
    五年来，常住人口城镇化率提高5个百分点、达到62%。 → 2019-2023 actual span | 2023 actual
    五年来，地区生产总值达到2500亿元、居全省第5位。 → 2023 actual | 2023 actual`,

  'what is compared with': `
    地区生产总值比上年增长5.6% → 2023 actual since 2022
    社会消费品零售总额较2018年增长41.4% → 2019-2023 actual span since 2018
    与2018年相比，规上工业企业增加560家。 → 2019-2023 actual span since 2018
    贷款余额较年初增加120亿元 → 2023 actual since 2022
    旅游收入较疫情前增长9.9% → 2023 actual
    工业用电量环比增长2% → 2023 actual chain
    地区生产总值增速高于全省1.2个百分点 → 2023 actual benchmark`,

  'estimates and aims': `
    预计全年地区生产总值突破2000亿元，增长6%左右。 → 2023 estimate | 2023 estimate
    初步核算，全年地区生产总值2513亿元。 → 2023 estimate
    二、2024年工作安排¶预计完成固定资产投资800亿元。 → 2024 target
    一、2023年工作回顾¶城镇登记失业率3.2%，控制在4.5%的目标以内。 → 2023 actual | 2023 target
    一、2023年工作回顾¶地区生产总值增长6.5%，超额完成6%的年度目标。 → 2023 actual | 2023 target
    力争高新技术企业突破500家，经营主体突破60万户。 → 2024 target | 2024 target`,

  'parts of a year': `
    1—11月，固定资产投资增长8%。 → 2023-01..11 actual
    上半年地区生产总值增长5%。 → 2023-01..06 actual`,
} as const;

const print = ({ period, status, basis, since }: Parameters<Parameters<typeof check>[1]>[0]): string =>
  [
    period ? printPeriod(period) : '?',
    status,
    basis === 'year' ? '' : basis,
    since ? `since ${printPeriod(since)}` : '',
  ]
    .filter((word) => word !== '')
    .join(' ');

describe('when a figure holds', () => {
  check(TABLES, print);
});

describe('when nothing is known of the report', () => {
  check(
    {
      'a year in the text': '2023年，地区生产总值增长5.6%。 → 2023 actual',
      'no year': '地区生产总值增长5.6%。 → ? actual',
    },
    print,
    { kind: 'other' },
  );
});

describe('in a report held in December', () => {
  check(
    { 'this year is under review': '一、2023年工作回顾¶今年地区生产总值增长5.6%。 → 2023 actual' },
    print,
    {
      ...CITY,
      year: 2023,
      reviewed: 2023,
    },
  );
});
