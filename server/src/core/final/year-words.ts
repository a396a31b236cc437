import { locate } from '../analyse.ts';
import type { PeriodMention } from '../scanning/mention.ts';
import { type Part, partsOf } from '../view/parts.ts';
import { overlaps } from '../text/span.ts';
import { textOf } from '../view/view.ts';
import type { Entry } from './entry.ts';
import type { Exam } from './exam.ts';

/** Year words where a last draft may have left them, with the year that they mean: “今年（2025年）” in the review. */
export function* yearWordsIn({ analysis, report, locale }: Exam): Generator<Entry> {
  const { view, linted } = report.body;
  const { year, reviewed } = view.facts;
  // In a report of December this year is the one under review.
  if (year === undefined || year === reviewed) return;
  const parts = partsOf(view);
  for (let unit = 0; unit < view.units.length; unit++) {
    for (const mention of view.units[unit]?.mentions ?? []) {
      const offset = mention.kind === 'period' ? offsetOf(mention) : undefined;
      if (offset === undefined || !isOdd(offset, parts[unit])) continue;
      const place = { unit, start: mention.start, end: mention.end };
      const word = textOf(view, place);
      if (!SAID.test(word)) continue;
      if (linted.findings.some((one) => one.place.unit === unit && overlaps(one.place, place))) continue;
      const text = locale === 'zh' ? `“${word}”指${year + offset}年` : `“${word}” is ${year + offset}`;
      yield { span: locate(analysis, report, place), text, state: 'look' };
    }
  }
}

/** 年底 alone is the year's that the sentence speaks of. */
const SAID = /^[今本明来下]/u;

function offsetOf({ period }: PeriodMention): number | undefined {
  return 'offset' in period && period.shape !== 'same' && period.shape !== 'term' ? period.offset : undefined;
}

/** A review speaks of the year that is over, a plan of this one. 去年 in a plan compares. */
function isOdd(offset: number, part: Part | undefined): boolean {
  if (part === 'review') return offset >= 0;
  return part === 'plan' && offset > 0;
}
