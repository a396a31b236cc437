import type { Quantity } from '../numbers/quantity.ts';
import type { WrittenPeriod } from '../times/period.ts';
import type { Span } from '../text/span.ts';
import type { Cue } from '../lexicon/cues.ts';

/** What one sentence says, from its text alone, in the order it says it. Spans are of the sentence's read text. */
export type Mention =
  QuantityMention | NameMention | PeriodMention | RegionMention | CueMention | MarkMention | HeadMention;

/** A number with its unit: “近1200户”, “8%—8.5%”, “5.8:40:54.2”. */
export interface QuantityMention extends Span {
  readonly kind: 'quantity';
  readonly quantity: Quantity;
}

/** A name of the catalogue: an indicator, a collective of several, or a term. */
export interface NameMention extends Span {
  readonly kind: 'name';
  readonly what: 'indicator' | 'collective' | 'term';
  /** The entry's name in the catalogue: 规上工业增加值 → 规模以上工业增加值. */
  readonly entry: string;
  /** An alias that means the entry only in context: 经济总量, 综合指数. */
  readonly ambiguous: boolean;
}

/** A period as written: “2023年”, “去年”, “五年来”, “‘十四五’时期”, “1—11月”. */
export interface PeriodMention extends Span {
  readonly kind: 'period';
  readonly period: WrittenPeriod;
}

/** A place or a level: “全省”, “云川市”, “临溪县”, “我市”. */
export interface RegionMention extends Span {
  readonly kind: 'region';
  readonly name: string;
}

/** A word that steers the reading of figures: 达到, 增长, 分别, 其中, 目标, 预计 (`lexicon/cues.ts`). */
export interface CueMention extends Span {
  readonly kind: 'cue';
  readonly cue: Cue;
}

/** Punctuation that parts or joins: 、，；：。 brackets and quotation marks. Width variants are one. */
export interface MarkMention extends Span {
  readonly kind: 'mark';
  readonly mark: string;
}

/** A head's or an item's marker: “一、”, “（三）”, “2.”, “一是”, “第二，”, “——”, “第三章”. */
export interface HeadMention extends Span {
  readonly kind: 'head';
  readonly style: HeadStyle;
  /** The number it bears; 0 for a dash. */
  readonly ordinal: number;
}

export type HeadStyle =
  | 'part' // 第一篇
  | 'chapter' // 第一章
  | 'section' // 第一节
  | 'panel' // 专栏1
  | 'ideographic' // 一、
  | 'bracketed-ideographic' // （一）
  | 'arabic' // 1.
  | 'bracketed-arabic' // （1）
  | 'is-series' // 一是
  | 'must-series' // 一要
  | 'ordinal-series' // 第一，
  | 'dash'; // ——
