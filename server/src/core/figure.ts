import type { Bound, Quantity } from './quantity.ts';
import type { Period } from './period.ts';
import type { Place } from './span.ts';

/** What a statistician would write in a table: one number with all that the report says about it. */
export interface Figure {
  /** The number with its unit. */
  readonly place: Place;
  /** The indicator's name in the catalogue, where it is one of them. */
  readonly indicator?: string;
  /** The indicator's name there, or the noun phrase that the predicate belongs to; stable between mentions; '' where none was found. */
  readonly name: string;
  /** Where the name stands, if it is written in the same report. */
  readonly named?: Place;
  /** A subset that the text names before the indicator: 省级, 新增, 二期, 开发区 …; '' for the whole. */
  readonly scope: string;
  readonly measure: Measure;
  readonly quantity: Quantity;
  /** -1 where a falling verb (下降, 减少) carries the sign. */
  readonly sign: 1 | -1;
  readonly status: Status;
  readonly bound: Bound;
  readonly period?: Period;
  /** The place it is about: the report's own, 全省, 全国, 临溪县. */
  readonly region?: string;
  /** The verb that the number belongs to: 达到, 增长, 提高到, 占 …; rules tell an increase from a level by it. */
  readonly verb: string;
  /** Why it takes part in nothing: 时期不明, 指标不明 … */
  readonly unknown: readonly Unknown[];
}

export type Measure = 'level' | 'rate' | 'change' | 'share' | 'ratio' | 'rank';
export type Status = 'actual' | 'estimate' | 'target';
export type Unknown = 'indicator' | 'period' | 'region' | 'unit';
