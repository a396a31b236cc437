import type { Period } from '../times/period.ts';
import type { Bound, Quantity } from '../numbers/quantity.ts';
import type { Place } from '../text/span.ts';

/**
 * What a statistician would write in a table: one number with all that the report says about it.
 *
 * “地区生产总值完成2513.3亿元、增长5.6%，总量居全省第五” gives three: a level (verb 完成), a rate (增长) and a rank
 * (aspect 总量, base 全省), all of one run.
 */
export interface Figure {
  /** The number with its unit. */
  readonly place: Place;
  /** The indicator's name in the catalogue, where it is one of them; 先进制造业投资 is not 制造业投资. */
  readonly indicator?: string;
  /** The indicator's name, or the noun phrase that the predicate belongs to; stable between mentions; '' where none was found. */
  readonly name: string;
  /** Where the name stands, if it is written in the same report. */
  readonly named?: Place;
  /** A subset that the text names before the indicator: 省级, 二期, 先进 …; '' for the whole. */
  readonly scope: string;
  /** The side of the indicator that is spoken of: 总量, 增速, 占比; '' for itself. */
  readonly aspect: string;
  readonly measure: Measure;
  readonly quantity: Quantity;
  /** -1 where a falling verb (下降, 减少) or a gap below (低于) carries the sign. */
  readonly sign: 1 | -1;
  readonly status: Status;
  readonly bound: Bound;
  readonly period?: Period;
  /** The place it is about: the report's own, 全省, 全国, 临溪县, 云川市开发区. */
  readonly region?: string;
  /** The verb that the number belongs to, as written: 达到, 增长, 提高到, 占 …; '' where there is none. */
  readonly verb: string;
  /** What that verb says; rules tell an increase from a level by it. */
  readonly sense: Sense;
  /** What a rate, a change or a gap is measured against. */
  readonly basis: Basis;
  /** The period compared with, where it is written: 2015 in “较2015年增长11.4%”. */
  readonly since?: Period;
  /** The noun compared with: 一般公共预算支出 in “占一般公共预算支出81.9%”, 全省平均 of a gap, 全省 of a rank. */
  readonly base: string;
  /** Either end of “由A提高到B”. */
  readonly role?: 'from' | 'to';
  /** Figures said of one subject in a row share it: level, growth, rank; both ends of a pair and its growth. */
  readonly run: number;
  /** The list that the number is a member of: “A、B分别增长x、y”. One object for all members. */
  readonly list?: Listing;
  /** Runs of the figures that a total (合计) adds up. */
  readonly sums?: readonly number[];
  /** The figure before 其中 that this one is a part of. */
  readonly whole?: Figure;
  /** Why it takes part in nothing: 时期不明, 指标不明 … */
  readonly unknown: readonly Unknown[];
}

export type Measure = 'level' | 'rate' | 'change' | 'share' | 'ratio' | 'rank';
export type Status = 'actual' | 'estimate' | 'target';
export type Unknown = 'indicator' | 'period' | 'region' | 'unit';

/** What the verb says of the number; `none` where the number follows its name. */
export type Sense =
  | 'none'
  | 'reach' // 达到, 完成
  | 'to' // 提高到, 降至
  | 'hold' // 稳定在
  | 'rise' // 增长
  | 'fall' // 下降
  | 'share' // 占
  | 'above' // 高于
  | 'below' // 低于
  | 'rank' // 位居
  | 'add' // 新增: an increment, of which some may be lost again
  | 'net' // 净增: an increment of the total
  | 'total' // 合计
  | 'act'; // 建设, 发放

/** `year` is the same period a year before, `average` a year's share of a span, `span` the whole span, `chain` the period before. */
export type Basis = 'year' | 'average' | 'span' | 'chain' | 'benchmark';

/** Names and values that stand for each other in order; where their numbers differ the figures do not know their names. */
export interface Listing {
  /**
   * As many as values where the list is in order; a collective (城乡居民收入) counts its members. Before a count (“苹果、连翘、
   * 土蜂蜜三个特色产业”) they are what it counts.
   */
  readonly names: readonly Place[];
  readonly values: readonly Place[];
  /** 分别, if the list has it. */
  readonly cue?: Place;
}
