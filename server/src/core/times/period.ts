/**
 * A period as a sentence writes it, before the report's year is known. Years count from the report's own:
 * `offset` 0 is 今年, -1 去年.
 */
export type WrittenPeriod =
  | { readonly shape: 'year'; readonly year: number; readonly part?: YearPart } // 2023年, 2023年底, 2024年以来
  | { readonly shape: 'years'; readonly from: number; readonly to: number } // 2016—2020年; in the order written
  | { readonly shape: 'relative'; readonly offset: number; readonly part?: YearPart } // 今年 0, 去年 -1, 年底 0 with part
  | { readonly shape: 'span'; readonly years: number; readonly direction: SpanDirection } // 五年来, 未来三年
  | { readonly shape: 'plan'; readonly number: number; readonly part: PlanPart; readonly years?: number } // “十四五”时期, “十四五”前四年
  | {
      readonly shape: 'months'; // 1—11月, 去年上半年, 2024年一季度
      readonly from: number;
      readonly to: number;
      readonly year?: number;
      readonly offset?: number;
    }
  | {
      readonly shape: 'day'; // 3月15日, 今年1月8日
      readonly month: number;
      readonly day: number;
      readonly year?: number;
      readonly offset?: number;
    }
  | { readonly shape: 'until'; readonly year: number } // 到2025年, 2030年前
  | { readonly shape: 'same'; readonly offset: number } // 同期, 上年同期, 去年同期: the same months of that year
  | { readonly shape: 'term'; readonly offset: number }; // 本届政府 0, 上届 -1

/** 年初, 年中 and 年末 are points of a year; 以来 leads from it to now. */
export type YearPart = 'start' | 'middle' | 'end' | 'since';

/**
 * `past` ends with the year under review, `running` too (连续五年, 三年累计); `future` begins with the report's own; `ago`
 * (五年前) is the one year that `past` begins after.
 */
export type SpanDirection = 'past' | 'running' | 'future' | 'ago';

/** `start` 开局之年, `end` 末 and 收官之年, `since` 以来, `first` its first years (前四年). */
export type PlanPart = 'whole' | 'start' | 'end' | 'since' | 'first';

/** A period resolved: whole years, both ends included; months where it is part of a year. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly months?: { readonly from: number; readonly to: number };
}

/** As the CLI prints it: "2023", "2016-2020", "2024-01..11" for months of a year. */
export function printPeriod(period: Period): string {
  const years = period.from === period.to ? `${period.from}` : `${period.from}-${period.to}`;
  if (!period.months) return years;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${years}-${two(period.months.from)}..${two(period.months.to)}`;
}
