import { planYears } from '../calendars.ts';
import { ordinalOf } from '../ordinals.ts';
import { partsOf } from '../parts.ts';
import type { Place } from '../span.ts';
import type { View } from '../view.ts';

/** The year that aims of five years are set for. */
export interface Horizon {
  readonly place: Place;
  readonly said: number;
  /** The years in which those five may end. */
  readonly due: readonly number[];
}

/**
 * “今后五年……主要目标是：到2026年，……年均增长6%以上”: the first year that is named after the five years, in a sentence that tells
 * yearly rates. What is looked ahead to beyond them has a sentence of its own.
 */
export function* horizonsOf(view: View, year: number, reviewed: number): Generator<Horizon> {
  const parts = partsOf(view);
  let due: readonly number[] = [];
  let until = view.first;
  for (let unit = view.first; unit < view.end; unit++) {
    const text = view.units[unit]?.reading.text ?? '';
    if (parts[unit] !== 'plan' || unit > until) {
      due = [];
    }
    if (parts[unit] !== 'plan') continue;
    const found = due.length > 0 ? AIM.exec(text) : undefined;
    if (found?.[1]) {
      const start = found.index + found[0].length - 6;
      if (text.includes('年均'))
        yield { place: { unit, start, end: start + 6 }, said: Number(found[1]), due };
      due = [];
    }
    const ahead = FIVE.exec(text);
    if (ahead) {
      const plan = ahead[1] === undefined ? undefined : planYears(ordinalOf(ahead[1]));
      if (plan && plan.start !== year && plan.start !== year + 1) continue;
      due = plan ? [plan.end] : [reviewed + 5, reviewed + 6];
      until = unit + NEAR;
    }
    if (/20[3-9]\d年远景|展望20/u.test(text)) due = [];
  }
}

/** How many sentences further on the aims may begin. */
const NEAR = 8;

/** “到2030年” at the beginning of what is aimed at. */
const AIM = /(?:^ ?|(?:目标|指标)(?:是|为)?：)到(20\d\d)年/u;
const FIVE = /(?:今后|未来)五年|“?(十[一二三四五六七])五”?时期(?!末)/u;
