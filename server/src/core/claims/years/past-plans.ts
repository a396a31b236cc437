import { planYears } from '../../knowledge/calendars.ts';
import { clauseAround, type Match, matchesOf } from '../../view/matches.ts';
import { ordinalOf } from '../../numbers/ordinals.ts';
import { textOf, type View } from '../../view/view.ts';

/** A plan that is long over, told of as if it ran: its name, and the year in which it ended. */
export interface PastPlan {
  readonly match: Match;
  readonly plan: string;
  /** The plan and what is said of it: “十三五”国家物流枢纽. */
  readonly text: string;
  readonly end: number;
}

/**
 * “推进‘十三五’重大项目”, “获批‘十三五’国家物流枢纽” in a report of 2024. Two years after its end a plan is told of to compare with it
 * (“较‘十三五’末提高”, “是‘十二五’时期的1.5倍”), for what it left (“‘十三五’易地搬迁安置点”), or where a term or a decade is looked back on.
 */
export function* pastPlansOf(view: View, reviewed: number): Generator<PastPlan> {
  const { yearAt } = view.facts;
  // What year it is must be written: a plan named wrongly may be all that tells.
  if (!yearAt || !/\d{4}/u.test(textOf(view, yearAt))) return;
  if (view.outline.headings.some(({ level, title }) => level < 2 && SEVERAL.test(title))) return;
  for (const match of matchesOf(view, PLAN, '五”')) {
    const tens = match.found[1] ?? '';
    const { end } = planYears(ordinalOf(tens));
    if (end < reviewed - 1 && !isLookedBackOn(match))
      yield { match, plan: `${tens}五`, text: shownOf(match), end };
  }
}

function shownOf({ text, place }: Match): string {
  const { end } = clauseAround(text, place.end, '，。；：、');
  return text.slice(place.start, Math.min(end, place.end + SHOWN));
}

const SHOWN = 8;
const PLAN = /“(十[一二三四五六七]?)五”(?!“|、“|[和与]“)/gu;

/** Five years, a term or ten. */
const SPAN = /五年|十年|本届|[二三四]年来/u;
const SEVERAL = /五年(?!规划)|十年|本届/u;

function isLookedBackOn({ text, place }: Match): boolean {
  const before = text.slice(Math.max(0, place.start - REACH), place.start);
  const after = text.slice(place.end, place.end + REACH);
  return SPAN.test(text.slice(0, place.start)) || COMPARED.test(before) || OF_THEN.test(after);
}

const REACH = 16;
const COMPARED =
  /(?:[是为比较由从与同和自继超跨到]|(?<!通)过|加上|连同|算上|包括)于?[^，。；]{0,2}$|相当|对照|”$|、$/u;
const OF_THEN =
  /^(?:时期|期间|期?[末初前后]|中(?!期)|[前后]期|以来|以后|之后)|^[^，。；]{0,10}(?:搬迁|脱贫|贫困|遗留|结余|[\d.]+倍|[翻增减降提][^，。；]{0,6}[\d.])/u;
