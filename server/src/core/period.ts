/** A period as a sentence writes it, before the report's year is known. */
export type WrittenPeriod =
  | { readonly shape: 'year'; readonly year: number } // 2023年
  | { readonly shape: 'years'; readonly from: number; readonly to: number } // 2016—2020年
  | { readonly shape: 'relative'; readonly offset: number } // 今年 0, 去年 -1, 明年 1, 前年 -2
  | { readonly shape: 'span'; readonly years: number } // 五年来, 过去五年, 三年累计
  | { readonly shape: 'plan'; readonly number: number; readonly part: 'whole' | 'start' | 'end' } // “十四五”时期, “十三五”末
  | { readonly shape: 'months'; readonly from: number; readonly to: number; readonly year?: number } // 1—11月, 上半年, 一季度
  | { readonly shape: 'day'; readonly year?: number; readonly month: number; readonly day: number } // 3月15日
  | { readonly shape: 'until'; readonly year: number }; // 到2025年

/** A period resolved: whole years, both ends included; months where it is part of a year. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly months?: { readonly from: number; readonly to: number };
}

/** As SCHEMA and the CLI print it: "2023", "2016-2020", "2024-01..11" for months of a year. */
export function printPeriod(period: Period): string {
  const years = period.from === period.to ? `${period.from}` : `${period.from}-${period.to}`;
  if (!period.months) return years;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${years}-${two(period.months.from)}..${two(period.months.to)}`;
}
