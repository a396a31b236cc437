import type { Period } from '../times/period.ts';
import type { Place } from '../text/span.ts';

/** What a report says about itself, and all else hangs on. */
export interface Facts {
  /** The year in which it is given and whose plan it sets: 2024 for a report that reviews 2023. */
  readonly year?: number;
  /** Where the year was read; absent where a person has given it. */
  readonly yearAt?: Place;
  /** The report's own place: 云川市. */
  readonly place?: string;
  readonly placeAt?: Place;
  readonly level?: 'county' | 'city' | 'province' | 'nation';
  readonly kind: 'work-report' | 'communique' | 'plan' | 'budget' | 'speech' | 'other';
  /** The years that it is a plan for: 2021—2025 of a 第十四个五年规划纲要. */
  readonly plan?: Period;
  /** Year under review: 2023. In a report held in December it is the report's own year. */
  readonly reviewed?: number;
  /** The months of its own year that a report in the course of it reviews: 1 to 6 of “上半年计划执行情况”. */
  readonly months?: Period['months'];
}

/** The year that a report plans: its own, or the next where its own is under review to its end. */
export function plannedOf({ year, reviewed, kind, months }: Facts): number | undefined {
  return year !== undefined && year === reviewed && kind !== 'communique' && !months ? year + 1 : year;
}

/** The year under review; the year before the report's own where the report does not say. */
export function reviewedOf(facts: Facts): number | undefined {
  return facts.reviewed ?? (facts.year === undefined ? undefined : facts.year - 1);
}
