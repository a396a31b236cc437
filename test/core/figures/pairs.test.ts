import { printPeriod } from '../../../server/src/core/times/period.ts';
import { check, nameOf } from './read.ts';

/** Both ends of a change and its growth; they share a run. */
const TABLES = {
  'from one year to another': `
    外贸进出口总额由2018年的120亿元增长到2023年的310亿元，年均增长20.9% → from 120亿元 货物进出口总额 2018 run 0 | to 310亿元 货物进出口总额 2023 run 0 | 20.9% 货物进出口总额 2019-2023 run 0
    高新技术企业从312家增加到1286家 → from 312家 高新技术企业 2022 run 0 | to 1286家 高新技术企业 2023 run 0
    高新技术企业由上年的203家增至286家，增长40.9% → from 203家 高新技术企业 2022 run 0 | to 286家 高新技术企业 2023 run 0 | 40.9% 高新技术企业 2023 run 0
    PM2.5浓度由46微克/立方米降至31微克/立方米 → from 46微克/立方米 细颗粒物浓度 2022 run 0 | to 31微克/立方米 细颗粒物浓度 2023 run 0
    县属平台公司由9家整合为4家 → from 9家 （县属平台公司） 2022 run 0 | to 4家 （县属平台公司） 2023 run 0`,

  'over five years': `
    五年来，全社会研发投入强度由1.5%提升至2.6% → from 1.5% 全社会研究与试验发展经费投入强度 2018 run 0 | to 2.6% 全社会研究与试验发展经费投入强度 2023 run 0
    五年来，经营主体由31万户发展到68万户，年均增长17% → from 31万户 经营主体 2018 run 0 | to 68万户 经营主体 2023 run 0 | 17% 经营主体 2019-2023 run 0`,

  ranks: `
    进出口总额由全省第7位跃升至第4位 → from 第7位 货物进出口总额 2022 run 0 | to 第4位 货物进出口总额 2023 run 0`,

  'several at once': `
    城乡居民收入由3.2万元、1.4万元提高到4.1万元、2万元 → from 3.2万元 城镇居民人均可支配收入 2022 run 0 | from 1.4万元 农村居民人均可支配收入 2022 run 1 | to 4.1万元 城镇居民人均可支配收入 2023 run 0 | to 2万元 农村居民人均可支配收入 2023 run 1`,
} as const;

describe('from A to B', () => {
  check(TABLES, (figure, number) =>
    [figure.role, number, nameOf(figure), figure.period && printPeriod(figure.period), `run ${figure.run}`]
      .filter(Boolean)
      .join(' '),
  );
});
