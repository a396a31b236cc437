import { check } from './read.ts';

/** What a number says of its indicator: level, rate, change, share, ratio or rank, with - for a fall. */
const TABLES = {
  levels: `
    地区生产总值达到2513.3亿元 → level
    地区生产总值2513.3亿元 → level
    高标准农田累计建成410万亩 → level
    5G基站累计建成1.2万座 → level
    新增城镇就业4.8万人 → level
    城镇新增就业4.8万人 → level
    固定资产投资完成800亿元 → level`,

  rates: `
    地区生产总值增长5.6% → rate
    单位GDP能耗下降3.2% → rate-
    社会消费品零售总额增速达到8% → rate
    社会消费品零售总额增长达到8% → rate
    社会消费品零售总额增长保持在8%以上 → rate
    居民消费价格涨幅控制在3%左右 → rate
    PM2.5浓度改善8.1% → rate-
    一般公共预算收入负增长2% → rate-
    旅游收入同比增30% → rate
    主要目标是：固定资产投资8%、社会消费品零售总额7% → rate | rate`,

  changes: `
    新增高新技术企业58家 → change
    高新技术企业净增58家 → change
    认定高新技术企业46户 → change
    新培育规上工业企业26户 → change
    新建5G基站135个 → change
    建设高标准农田3.8万亩 → change
    建设1.6万亩高标准农田 → change
    完成高标准农田建设3.2万亩 → change
    优良天数较上年增加12天 → change
    森林覆盖率提高0.3个百分点 → change
    劣Ⅴ类水体比例下降2个百分点 → change-
    地区生产总值增速高于全省1.2个百分点 → change
    城镇调查失业率低于全国0.3个百分点 → change-
    贷款余额比年初增加120亿元 → change
    到位资金比上年多3亿元 → change`,

  shares: `
    城镇调查失业率5.2% → share
    城镇登记失业率控制在4.5%以内 → share
    常住人口城镇化率达到62% → share
    全社会研发投入强度提高到2.35% → share
    工业投资占到全县70%以上 → share
    民间投资增长12%、占比达62% → rate | share
    税收收入占一般公共预算收入的72.3% → share`,

  ratios: `
    固定资产投资完成年度计划的95% → ratio
    一般公共预算收入32亿元，为预算的103% → level | ratio
    规上工业企业营业收入翻一番 → ratio
    技术合同成交额增长5倍 → ratio`,

  ranks: `
    总量居全省第二 → rank
    地区生产总值位居全省前五 → rank
    地区生产总值增速排全市第一 → rank`,
} as const;

describe('what a number says', () => {
  check(TABLES, ({ measure, sign }) => measure + (sign < 0 ? '-' : ''));
});
