import { type Match, matchesOf } from '../../view/matches.ts';
import type { Congress } from '../../view/occasion.ts';
import { countOf } from '../../numbers/ordinals.ts';
import type { View } from '../../view/view.ts';

/** What is said of sessions; the short form, 届 and 次 on end, has its numbers where the other has them. */
export function referencesIn(view: View): readonly Match[] {
  return [...matchesOf(view, REFERENCE, '次'), ...matchesOf(view, SHORT, '人代会')];
}

/** Of a session: which congress it is of, and which one it is. */
export function numbersIn(found: RegExpExecArray): { readonly term: number; readonly told: number } {
  const [term = '', told = ''] = found.slice(2).filter((group: string | undefined) => group !== undefined);
  return { term: countOf(term), told: countOf(told) };
}

/** “省十四届人大三次会议” in a city's report is the province's. */
export function isOfLevel({ found: [, level = ''] }: Match, { facts }: View, { region }: Congress): boolean {
  return level === '' || (facts.place ?? region).endsWith(level);
}

/** “提请市六届人大四次会议审议” */
export function isPutTo(before: string, after: string): boolean {
  return PUT.test(before) && PUT_TO.test(after);
}

const PUT = /(?:提请|提交|向|请)[^，。；]{0,10}$/u;
const PUT_TO = /^[^，。；]{0,6}(?:审议|审查|作报告|报告|票决|表决|批准|审定|通过)/u;

/** “‸确定的目标任务” behind a session. */
export const DECIDED = /^[^，。；]{0,4}(?:确定|票决|通过|批准|部署|提出|明确|审议|安排)/u;
/** “完成了‸” before one. */
export const COMPLETED = /(?:完成|实现|兑现)了[^，。；]{0,8}$/u;

/** 届 and 次, in either way of writing numbers. */
export const NUMBER = '([一二三四五六七八九十]{1,3}|\\d{1,2})';
/** 市六届人大四次会议, 第六届人民代表大会第四次会议, 市人大六届四次会议. */
const REFERENCE = new RegExp(
  `(全国|[省市县区州旗盟镇乡])?(?:第?${NUMBER}届(?:人民代表大会|人大)|(?:人民代表大会|人大)第?${NUMBER}届)第?${NUMBER}次(?:全体)?会议`,
  'gu',
);

/** 区十八届二次人代会. */
const SHORT = new RegExp(`([省市县区州旗盟镇乡])第?${NUMBER}届${NUMBER}次人代会`, 'gu');
