import type { Facts } from '../facts/facts.ts';
import type { PeriodMention } from '../scanning/mention.ts';
import type { Period } from '../times/period.ts';
import type { Frame } from './frame.ts';

/** What the sentence has said of time before the figure. */
export interface Said {
  readonly frame: Frame;
  readonly reader: { readonly facts: Facts };
  readonly text: string;
  /** The period at the head of the sentence or clause, which holds for what follows. */
  readonly period?: PeriodMention | undefined;
  /** The year that all is compared with: “与2018年相比，”. */
  readonly since?: PeriodMention | undefined;
  /** The year of the value just compared with, in the same clause. */
  readonly beside?: PeriodMention | undefined;
  /** 力争 or 到2025年 before it in the sentence. */
  readonly aimed: boolean;
  /** 预计 before it in the sentence. */
  readonly estimated: boolean;
  /** What the figure before was compared with over several years: “较2018年增加…，年均增长…”. */
  readonly compared?: Period | undefined;
  /** The last year that the sentence aims at: “年均增长8%左右，2028年突破…”. */
  readonly horizon?: number | undefined;
  /** The years over which the number before has run up: “累计接待游客1860万人次，实现旅游收入148亿元”. */
  readonly running?: Period | undefined;
  /** Both ends of a pair just told: “从2015年的A增加到2020年的B，年均增长…”. */
  readonly pair?: { readonly from?: Period; readonly to?: Period } | undefined;
}
