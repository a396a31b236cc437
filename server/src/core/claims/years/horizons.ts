import { planYears } from '../../knowledge/calendars.ts';
import { foundIn } from '../../view/joint.ts';
import { ordinalOf } from '../../numbers/ordinals.ts';
import { partsOf } from '../../view/parts.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';

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
  for (const { unit, aim, years, yearly, ahead, beyond } of tellings(view)) {
    if (parts[unit] !== 'plan' || unit > until) due = [];
    if (parts[unit] !== 'plan') continue;
    if (aim && due.length > 0) {
      // “到2020年，……；到2022年，……”: what comes first may be a stage.
      if (yearly && (due.includes(aim.year) || !years.some((one) => due.includes(one))))
        yield { place: { unit, start: aim.end - 6, end: aim.end }, said: aim.year, due };
      due = [];
    }
    if (ahead !== undefined) {
      const plan = ahead === '' ? undefined : planYears(ordinalOf(ahead));
      if (plan && plan.start !== year && plan.start !== year + 1) continue;
      due = plan ? [plan.end] : [reviewed + 5, reviewed + 6];
      until = unit + NEAR;
    }
    if (beyond) due = [];
  }
}

/** What a sentence tells of years to come. */
interface Telling {
  readonly aim?: { readonly year: number; readonly end: number };
  /** All years that it names. */
  readonly years: readonly number[];
  readonly yearly: boolean;
  /** The plan whose years it speaks of, '' for five years from now. */
  readonly ahead?: string;
  readonly beyond: boolean;
}

const tellings = foundIn(/到20\d\d年|五年|五”?时期|展望20/u, ({ reading: { text } }): readonly Telling[] => {
  const aim = AIM.exec(text);
  const ahead = FIVE.exec(text);
  const years = Array.from(text.matchAll(/20\d\d(?=年)/gu), ([year]) => Number(year));
  const telling = { years, yearly: text.includes('年均'), beyond: /20[3-9]\d年远景|展望20/u.test(text) };
  return [
    {
      ...telling,
      ...(aim && { aim: { year: Number(aim[1]), end: aim.index + aim[0].length } }),
      ...(ahead && { ahead: ahead[1] ?? '' }),
    },
  ];
});

/** How many sentences further on the aims may begin. */
const NEAR = 8;

/** “到2030年” at the beginning of what is aimed at, or “今后五年的目标是：生产总值年均增长6%，到2030年突破…”. */
const AIM =
  /(?:^ ?|(?:目标|指标)(?:是|为)?：|(?:今后|未来)五年[^，。；]{0,12}(?:目标|指标)(?:是|为)?：(?:(?!20\d\d)[^；。]){2,40}，)到(20\d\d)年/u;
const FIVE = /(?:今后|未来)五年|“?(十[一二三四五六七])五”?时期(?!末)/u;
