/** What is usual and what is possible: the shapes of the catalogue's limits of common sense. */

/** Lowest and highest, as exact decimals in `unit`, by the level of the place; `any` holds for all of them. */
export interface PlausibleRange {
  readonly measure: string;
  readonly unit: string;
  /** A share of this indicator. */
  readonly of?: string;
  readonly any?: readonly string[];
  readonly county?: readonly string[];
  readonly city?: readonly string[];
  readonly province?: readonly string[];
  readonly nation?: readonly string[];
}

/** An entry of `server/data/rates.json`: whether a percentage whose name ends so can pass 100. */
export interface RateEnding {
  readonly ending: string;
  readonly over100: boolean;
  /** Where it can pass 100: what it never passes, as an exact decimal. */
  readonly max?: string;
  /** Words in the name that lift the limit. */
  readonly except?: readonly string[];
  /** Words one of which must stand there too. */
  readonly beside?: readonly string[];
}

/** An entry of `server/data/plausible-ratios.json`: “粮食产量” ÷ “粮食播种面积” in 公斤/亩. */
export interface PlausibleRatio {
  readonly name: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: string;
  /** Exact decimals in `unit`. */
  readonly min: string;
  readonly max: string;
}

/** An entry of `server/data/unit-pairs.json`: two numbers side by side whose quotient is known, “1.2万户3.9万人”. */
export interface UnitPair {
  readonly name: string;
  readonly over: UnitSide;
  readonly under: UnitSide;
  /** One of these stands beside either number. */
  readonly words?: readonly string[];
  readonly unit: string;
  /** Exact decimals in `unit`. */
  readonly min: string;
  readonly max: string;
  /** Characters between the two numbers at most. */
  readonly near: number;
  /** Only where no comma stands between them. */
  readonly clause?: boolean;
}

export interface UnitSide {
  /** Kinds of `units.json`. */
  readonly kinds: readonly string[];
  /** Units, without 万 and 亿, where not every one of the kinds will do. */
  readonly units?: readonly string[];
  /** One of these words stands beside the number, none of `not` does. */
  readonly words?: readonly string[];
  readonly not?: readonly string[];
}

/** An entry of `server/data/extremes.json`: what a number cannot be in a place of a level, “15亿亩” in a county. */
export interface Extreme {
  readonly name: string;
  readonly kind: string;
  /** What the limits are written in, as exact decimals; things that are counted are counted in it. */
  readonly unit: string;
  /** The most at each level. */
  readonly county?: string;
  readonly city?: string;
  readonly province?: string;
  readonly nation?: string;
  /** The least and the most at every level. */
  readonly any?: readonly string[];
  /** Or the most as so many times what the report tells of its own 人口 or 地区生产总值. */
  readonly of?: string;
  readonly times?: string;
  /** One of these stands in the number's clause. */
  readonly words?: readonly string[];
  /** One of these stands before the number in its sentence. */
  readonly beside?: readonly string[];
  /** Words in the number's clause that speak of other places or of sums over time. */
  readonly not?: readonly string[];
}
