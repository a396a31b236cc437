import type { QuantityMention } from '../scanning/mention.ts';
import type { Group } from './groups.ts';
import type { Part } from './lead.ts';
import type { Predicate } from './predicate.ts';
import type { State } from './state.ts';
import type { Subject } from './subject.ts';

/**
 * Subjects named before, by words that stand for them: 后者, 三者, “两项指标”. An empty list stands for all of them, whose
 * total follows; undefined where the words name something themselves.
 */
export function recalled(
  { named, mentioned, text }: State,
  parts: readonly Part[],
  count: number,
  sense: Predicate['sense'],
): readonly Subject[] | undefined {
  const [part] = parts;
  if (parts.length !== 1 || !part || part.names.length > 0 || part.end - part.start > 6) return undefined;
  const words = text.slice(part.start, part.end);
  if (words === '前者' || words === '后者') {
    const subject = named.length > 1 ? named.at(words === '前者' ? -2 : -1) : undefined;
    return subject && [subject];
  }
  const all = '  两三四五六'.indexOf(words.replace('二', '两').charAt(0));
  if (/^[两二三四五六]者$/u.test(words)) {
    if (sense === 'total') return [];
    return named.length >= all && all > 1 ? named.slice(-all) : undefined;
  }
  if (!/^(?:主要)?(?:经济)?指标$/u.test(words) || !text.startsWith('项', part.start - 1)) return undefined;
  const before = named.length < count ? mentioned : named;
  return before.length >= count && count > 1 ? before.slice(-count) : undefined;
}

/** Whether a number tells what was aimed at: “完成年度目标1.2万人”, “为市下达16亿元任务的120%”, “下降16%的目标”. */
export function isAim(
  text: string,
  { lead, parts }: Predicate,
  { start, end, quantity }: QuantityMention,
): boolean {
  const said = text.slice(Math.max(0, start - 12), start);
  if ((lead.compared && SET_BEFORE.test(said)) || SET_NOW.test(said)) return true;
  if (AIM.test(text.slice(end, end + 14)) || isSetByPlan(text, start)) return true;
  if (quantity.kind === 'percent' || quantity.kind === 'point' || parts.some(({ names }) => names.length > 0))
    return false;
  if (!PLAN_ENDS.includes(text.charAt(start - 1))) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  return PLAN.test(before) && !BEYOND.test(before);
}

const AIM =
  /^(?:左右|以上|以内|以下)?的?(?:年度|全年|年初|既定|预期|控制|调控|约束性|考核)*(?:目标|预期|控制[线数]|任务(?!的?(?:落实|完成)))|^的约束性指标/u;
/** “《云川市‘十四五’规划》提出，到2025年…达到500家”: what an earlier document has set, reached or not. */
export function isSetByPlan(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - DOCUMENT), at);
  return before.includes('到20') && SET_BY.test(before);
}

const DOCUMENT = 60;
const SET_BY =
  /(?:规划|纲要|计划|方案|意见)[》”]?(?:曾)?(?:提出|确定|明确|要求|规定)的?(?:，?到20\d\d年[^。；]*|，?“到20\d\d年[^。；”]*)$/u;

/** “超过目标2万吨” tells by how much. */
const BEYOND = /(?:[超高多快]|超过|超出|高于|多于|低于|少于|比|较)[^，；。的]{0,6}$/u;
const PLAN_ENDS = '标务划算数值的';
const PLAN = /(?:目标|任务|计划|预算)(?:数|任务|值)?的?$/u;
/** What a budget has set, and what the year compared with was to bring: “收入预期为53.6亿元”, “比2022年年初预期53.6亿元”. */
const SET_NOW = /(?:[收支](?:入|出)|年初|调整)(?:预期|预算)数?(?:调整)?[为是]?$/u;
const SET_BEFORE = /(?:预算|预期|计划)(?:安排|批复)?[数额]?的?$/u;

/** The subject of an aim that the sentence has named before, if its number is of the same kind. */
export function aimedAt(
  state: State,
  { parts }: Predicate,
  { quantity }: QuantityMention,
): readonly Subject[] | undefined {
  if (parts.some(({ names }) => names.length > 0)) return undefined;
  const [subject] = state.subjects;
  if (state.subjects.length !== 1 || subject?.indicator === undefined) return undefined;
  const alike = state.figures.some(
    (figure) => figure.run === subject.run && figure.quantity.kind === quantity.kind,
  );
  return alike ? state.subjects : undefined;
}

/** Whether a percentage follows the printed whole with no more than 的 or the thing counted between: “124.8万亩耕地的95%”. */
export function isOfPrinted({ lead, first }: Group, text: string): boolean {
  const { kind } = first.quantity;
  if (kind !== 'percent' && kind !== 'permille') return false;
  return lead.every(({ kind }) => kind === 'gap' || kind === 'name') && text.charAt(first.start - 1) === '的';
}
