import type { Span } from '../text/span.ts';

/** A number of things that a text says it has or lists: “八方面工作”, “四大行动”, “3个专业镇”, “三统一”. */
export interface Count extends Span {
  readonly said: number;
  /** As it is written: 八, 10, 两. */
  readonly number: string;
  /** Written in digits, as statistics are; a list that an author announces is mostly counted in characters. */
  readonly arabic: boolean;
  /** Directly after an opening quotation mark: “六大工业”. */
  readonly quoted: boolean;
  /** Its measure word, '' where the number stands before the noun itself: “三变革”. */
  readonly measure: string;
  /** What is counted, up to the next mark: 工作. */
  readonly noun: string;
}
