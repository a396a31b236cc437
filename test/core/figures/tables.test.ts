import { printPeriod } from '../../../server/src/core/times/period.ts';
import { check, nameOf } from './read.ts';

/** Tables whose first row names the columns; ¶ stands for a line end. */
const TABLES = {
  'in Markdown': `
    ¦指标¦单位¦2023年¦增长（%）¦¶¦---¦---¦---:¦---:¦¶¦地区生产总值¦亿元¦2513.3¦5.6¦ → 2513.3亿元 地区生产总值 level 2023 actual | 5.6% 地区生产总值 rate 2023 actual
    ¦指标¦2024年目标¦¶¦---¦---¦¶¦粮食产量（万吨）¦240以上¦ → 240万吨 粮食产量 level 2024 target at-least
    ¦项目¦投资（亿元）¦¶¦---¦---¦¶¦云川东站¦12.6¦ → 12.6亿元 （云川东站） level 2023 actual`,

  'with bars between the cells': `
    序号｜指标｜2023年完成｜2024年目标¶1｜粮食产量｜36.2万吨｜36.5万吨¶2｜高新技术企业｜48家｜60家 → 36.2万吨 粮食产量 level 2023 actual | 36.5万吨 粮食产量 level 2024 target | 48家 高新技术企业 level 2023 actual | 60家 高新技术企业 level 2024 target`,

  'of what a plan is carried out by': `
    ¦项目¦年度计划¦完成¦完成率（%）¦¶¦---¦---¦---:¦---:¦¶¦改造农村公路¦180公里¦186.4公里¦103.6¦ → 180公里 （改造农村公路） level 2023 target | 186.4公里 （改造农村公路） level 2023 actual | 103.6% （改造农村公路） ratio 2023 actual`,

  'with tabs': `
    指标⇥2023年实际⇥2024年目标¶地区生产总值⇥2513.3亿元⇥增长6%左右 → 2513.3亿元 地区生产总值 level 2023 actual | 6% 地区生产总值 rate 2024 target about
    指标⇥单位⇥总量¶高新技术企业⇥家⇥320 → 320家 高新技术企业 level 2023 actual`,
} as const;

const written = Object.fromEntries(
  Object.entries(TABLES).map(([title, table]) => [title, table.replaceAll('⇥', '\t')]),
);

describe('tables', () => {
  check(written, (figure, number) =>
    [
      number.replace(/[^\d.-]/gu, '') + figure.quantity.unit,
      nameOf(figure),
      figure.measure,
      figure.period ? printPeriod(figure.period) : '?',
      figure.status,
      figure.bound === 'exact' ? '' : figure.bound,
    ]
      .filter((word) => word !== '')
      .join(' '),
  );
});
