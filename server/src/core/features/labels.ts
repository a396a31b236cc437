import type { Facts } from '../facts/facts.ts';
import type { Figure, Measure, Status, Unknown } from '../figures/figure.ts';
import type { Bilingual } from '../lint/finding.ts';
import type { Locale } from '../lint/messages.ts';

/** What the parts of a figure are called where people read them: hover, table, code lens. */

export const MEASURES: Readonly<Record<Measure, Bilingual>> = {
  level: { zh: '总量', en: 'level' },
  rate: { zh: '增速', en: 'growth' },
  change: { zh: '增减', en: 'change' },
  share: { zh: '占比', en: 'share' },
  ratio: { zh: '比例', en: 'ratio' },
  rank: { zh: '位次', en: 'rank' },
};

export const STATUSES: Readonly<Record<Status, Bilingual>> = {
  actual: { zh: '实绩', en: 'actual' },
  estimate: { zh: '预计', en: 'estimate' },
  target: { zh: '目标', en: 'target' },
};

const UNKNOWNS: Readonly<Record<Unknown, Bilingual>> = {
  indicator: { zh: '指标不明', en: 'indicator unknown' },
  period: { zh: '时期不明', en: 'period unknown' },
  region: { zh: '地区不明', en: 'place unknown' },
  unit: { zh: '单位不明', en: 'unit unknown' },
};

const KINDS: Readonly<Record<Facts['kind'], Bilingual>> = {
  'work-report': { zh: '政府工作报告', en: 'government work report' },
  communique: { zh: '统计公报', en: 'statistical communiqué' },
  plan: { zh: '规划计划', en: 'plan' },
  budget: { zh: '预算报告', en: 'budget report' },
  speech: { zh: '讲话', en: 'speech' },
  other: { zh: '文稿', en: 'text' },
};

/** Why a figure takes part in no check: “指标不明、时期不明”; '' where it may take part. */
export function whyUnknown({ unknown }: Figure, locale: Locale): string {
  return unknown.map((one) => UNKNOWNS[one][locale]).join(locale === 'zh' ? '、' : ', ');
}

/** What a report is taken for: “云川市 2025年 政府工作报告”. */
export function reportLabel({ place, year, kind }: Facts, locale: Locale): string {
  const unknownPlace = locale === 'zh' ? '地区不明' : 'place unknown';
  const unknownYear = locale === 'zh' ? '年份不明' : 'year unknown';
  const printedYear = year === undefined ? unknownYear : locale === 'zh' ? `${year}年` : `${year}`;
  return [place ?? unknownPlace, printedYear, KINDS[kind][locale]].join(' ');
}
