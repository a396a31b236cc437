import { clauseAround } from '../../view/matches.ts';
import type { Span } from '../../text/span.ts';

/** What stands before 分别 in its clause, and where the clause begins. */
export interface Subject {
  /** Without what it is compared with; '' where the names stand elsewhere. */
  readonly words: string;
  readonly start: number;
}

/** Marks that a list of names does not pass. */
export const MARKS = '，；：。！？（）';

/** “城镇、农村居民收入” in “城镇、农村居民收入比上年分别增长”. */
export function subjectOf(text: string, cue: Span): Subject {
  const { start } = clauseAround(text, cue.start, MARKS);
  const open = text.charAt(start - 1) === '）' ? text.lastIndexOf('（', start) : -1;
  if (open < 0 || start - open > ASIDES)
    return { words: text.slice(start, cue.start).replace(ASIDE, ''), start };
  // “甲、乙高考（含对口）上线人数”: what stands in brackets says nothing of the list.
  const before = clauseAround(text, open, MARKS).start;
  const words = text.slice(before, open) + text.slice(start, cue.start);
  return { words: words.replace(ASIDE, ''), start: before };
}

/** No bracket within a list is longer. */
const ASIDES = 20;

/** “较上年”, “增速” between the names and 分别, and what opens a clause. */
const ASIDE =
  /^(?:(?:剔除|扣除|还原)[^，；。：]{2,16}后|按[^，；。：]{2,8}(?:计算|口径))|^(?:其中|预计|力争|确保|全年|全市|全省|全县|全区|今年|去年)+|(?:[一二三四五六七八九十]年年均|年均|累计|同比|环比|同口径|[比较](?:上年|去年|前年|年初|“?十[二三四五六]五”?末?|20\d\d年)(?:同期|末|底)?|已|将|要|可|则|预计|力争|确保|全年|(?<![、和])(?:增速|增幅))+$/gu;

/** Words that name several things: 城乡, “甲、乙”. */
export const SEVERAL = /[、和]|”“|(?<![参赠给])与|(?<![普涉企波危])及|城乡|存贷|次产业$/u;
