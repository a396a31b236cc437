/** How much of a text is looked at: a report shows what it is on its first pages. */
const SAMPLE = 20_000;

const TITLE = /工作报告|统计公报|规划纲要|计划草案|预算草案|情况的报告|工作总结|工作要点|重点工作/u;
const ADDRESS = /各位(?:代表|委员|同志|领导)/u;
const HEAD =
  /(?:^|[。\n])\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[篇章节部])/gu;
const FIGURE = /[0-9０-９](?:%|％|‰|个百分点|[万亿]?(?:元|人|户|吨|千瓦|亩|平方|公里|美元|家|套|个|人次))/gu;
const HAN = /[一-龥]/gu;

/**
 * Whether a plain text reads like a policy report: mostly Chinese, and two of title, address, numbered heads and dense
 * figures (“各位代表：…一、2024年工作回顾…增长6.1%”). Cheap, so that a file which is none costs nothing more.
 */
export function readsLikeReport(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const han = count(sample, HAN);
  if (han < 60 || han < sample.replace(/\s/g, '').length * 0.5) return false;
  const heads = count(sample, HEAD);
  const figures = count(sample, FIGURE);
  const signs = [
    TITLE.test(sample.slice(0, 600)),
    ADDRESS.test(sample),
    heads >= 2,
    heads >= 6,
    figures >= 4 && figures * 400 >= sample.length,
    figures >= 20 && figures * 200 >= sample.length,
  ];
  return signs.filter(Boolean).length >= 2;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
