import type { Cue } from '../lexicon/cues.ts';
import type { NameMention, PeriodMention } from '../scanning/mention.ts';
import type { Span } from '../text/span.ts';

/** What stands before a group of numbers, taken apart: “全市”“城镇、农村居民人均可支配收入”“分别”“达到”. */
export interface Lead {
  /** Runs of names between the verbs, in order; the last one is what stands right before the numbers. */
  readonly segments: readonly Segment[];
  /** The verb nearest to the numbers. */
  readonly verb?: Verb;
  readonly respectively?: Span;
  readonly each: boolean;
  readonly average: boolean;
  readonly cumulative: boolean;
  readonly chain: boolean;
  /** 同比: of the last year alone, also in a passage about several. */
  readonly yearly: boolean;
  readonly among: boolean;
  readonly aim: boolean;
  readonly estimate: boolean;
  /** A place that no name follows: 我县 in “我县位列全市第三”. */
  readonly place?: Span;
  /** 全年: not the months spoken of before. */
  readonly wholeYear: boolean;
  /** The numbers are what is compared with: “比2020年末的43家增加75家”. */
  readonly compared: boolean;
  /** So are they where no year is written: “比全省平均的5.1%高1.2个百分点”. */
  readonly against: boolean;
  /** “由” or “从” right before the first number or its period. */
  readonly from: boolean;
  readonly period?: PeriodMention;
  /** The period that is compared with: 2015年 in “较2015年”. */
  readonly since?: PeriodMention;
  /** What else is compared with: “疫情前水平”, “全省平均”. */
  readonly benchmark?: Span;
}

/** Names parted by 、 and 和, with the place before them and the verb after them. */
export interface Segment {
  readonly parts: readonly Part[];
  /** The verb that ends it, if one does. */
  readonly verb?: Verb;
}

/** One name: “规模以上工业增加值”, “完成” left out. */
export interface Part extends Span {
  readonly names: readonly NameMention[];
  /** “全省” before it. */
  readonly region?: Span;
  /** 总量, 增速 after the name or for themselves. */
  readonly aspect?: Span;
  /** 建设 in “高标准农田建设”. */
  readonly deed?: Span;
}

export interface Verb extends Span {
  readonly cue: Cue;
}
