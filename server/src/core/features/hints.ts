import { type Analysis, locate } from '../analyse.ts';
import type { Locale } from '../lint/messages.ts';
import { impliedBases } from './implied.ts';

/** A remark between the lines, after a number: “2023年约88.0亿元”. It is never part of the text. */
export interface Hint {
  /** UTF-16 offset in the file. */
  readonly offset: number;
  readonly text: string;
}

/** What the numbers imply, after the growth that implies it. */
export function hintsOf(analysis: Analysis, locale: Locale): readonly Hint[] {
  return analysis.reports.flatMap((report) =>
    [...report.body.view.byIndicator.keys()].flatMap((indicator) =>
      impliedBases(report, indicator).map(({ level, rate, year, value }) => ({
        offset: locate(analysis, report, rate.place).end,
        text:
          locale === 'zh'
            ? `${year}年约${value}${level.quantity.unit}`
            : `${year}: about ${value}${level.quantity.unit}`,
      })),
    ),
  );
}
