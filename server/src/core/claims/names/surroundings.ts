import type { Figure } from '../../figures/figure.ts';
import { perFigure } from '../../figures/per-figure.ts';
import type { View } from '../../view/view.ts';

/** The words of the clause that a number stands in, by the marks and numbers that part them: 中小学学位缺口. */
export const nearWords = perFigure((view, figure) => wordsAround(view, figure, 18, 14, '，；。：！？（）'));

/** Those of the clauses beside it too: 望江隧道 in “投资18.6亿元、长4.3公里的望江隧道”. */
export const wideWords = perFigure((view, figure) => wordsAround(view, figure, 26, 20, '；。！？'));

/** As `nearWords`, with what reports tell any number with: 重点项目 in “实施重点项目158个”. */
export function plainWords(view: View, figure: Figure): readonly string[] {
  return wordsIn(textAround(view, figure, 26, 14, '；。：！？（）'), SAYING);
}

function wordsAround(
  view: View,
  figure: Figure,
  before: number,
  after: number,
  marks: string,
): readonly string[] {
  return wordsIn(textAround(view, figure, before, after, marks), GENERAL);
}

function textAround(
  view: View,
  { place: { unit, start, end } }: Figure,
  before: number,
  after: number,
  marks: string,
): string {
  const text = view.units[unit]?.reading.text ?? '';
  let from = start;
  while (from > 0 && start - from < before && !marks.includes(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < after && !marks.includes(text.charAt(to))) to++;
  return `${text.slice(from, start)} ${text.slice(end, to)}`;
}

function wordsIn(text: string, idle: RegExp): readonly string[] {
  return text
    .replace(NUMBERS, ' ')
    .replace(idle, ' ')
    .split(/[^\u4e00-\u9fffA-Za-z]+/u)
    .filter((word) => word.length > 1);
}

/** Other numbers with their units, which many things are counted in. */
const NUMBERS =
  /\d[\d.]*(?:%|[万亿千百十]*(?:个百分点|平方公里|平方米|立方米|公里|千瓦时?|美元|人次|[元吨亩户人个家项件条座所处名年月日天套张米斤头只辆期位倍]))?/gu;

/** Words that reports tell any number with: what is done, how it is measured, when and where. */
const GENERAL =
  /总?投资额?|总产值|产值|增加值|营业收入|收入|支出|总额|总量|总数|总长|全长|面积|规模|项目|工程|企业|单位|群众|资金|建设|改造|完成|实现|达到?|新增|新建|建成|开工|竣工|投产|投用|增长|增加|提高|提升|上升|下降|减少|累计|其中|分别|全[年省市县区镇国]|[今去上明]年|[一二三四前]{1,2}季度|[上下]半年|同比|比重|占比?|突破|超过|力争|确保|计划|年度|目标|任务|基础上?|以上|以下|左右|保持在?|稳定在?|用于|安排|实施|推进|推动|加快|农村|城镇|城市|重点|[的在由从到为至和与及将等各我]/gu;

const SAYING =
  /完成|实现|达到?|新增|新建|建成|增长|增加|提高|提升|下降|减少|累计|其中|分别|全[年省市县区镇国]|[今去上明]年|同比|超过|力争|确保|计划|年度|目标|任务|基础上?|以上|以下|左右|安排|实施|推进|推动|加快|[的在由从到为至和与及将等各我]/gu;

/** The longest words that stand in both, '' where none of two characters does. */
export function common(a: readonly string[], b: readonly string[]): string {
  let longest = '';
  for (const one of a) {
    for (const other of b) {
      for (let i = 0; i < one.length; i++) {
        let n = longest.length + 1;
        while (i + n <= one.length && other.includes(one.slice(i, i + n))) longest = one.slice(i, i + n++);
      }
    }
  }
  return longest.length > 1 ? longest : '';
}

/** How often a report has these words. */
export function occurrences(view: View, words: string): number {
  let count = 0;
  for (const { reading } of view.units) {
    for (let at = reading.text.indexOf(words); at >= 0; at = reading.text.indexOf(words, at + 1)) count++;
  }
  return count;
}
