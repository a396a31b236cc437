import { daysIn, orderOf } from '../../knowledge/calendar.ts';
import { plannedOf } from '../../facts/facts.ts';
import type { Place } from '../../text/span.ts';
import { clauseAround, matchesOf } from '../../view/matches.ts';
import { occasionOf } from '../../view/occasion.ts';
import { partsOf } from '../../view/parts.ts';
import type { View } from '../../view/view.ts';

/** A day of this year by which something is still to be done. */
export interface DueDay {
  readonly place: Place;
  /** Whether it lay behind the day on which the report was given. */
  readonly gone: boolean;
  /** That day: 4月20日. */
  readonly given: string;
}

/**
 * “2月份建成文化中心”, “3月底参保率达到95%” among the tasks of a year, in a report given on 20 April of it. What is told as done, and what
 * only names a month (“2月份签约的项目”, “3月至5月”), sets no day.
 */
export function* dueDaysOf(view: View): Generator<DueDay> {
  const { date } = occasionOf(view);
  const year = plannedOf(view.facts);
  if (!date || date.year !== year) return;
  const held = orderOf(date.year, date.month, date.day);
  const parts = partsOf(view);
  for (const { place, found, text } of matchesOf(view, DUE, '月')) {
    if (parts[place.unit] !== 'plan') continue;
    const { said, month = '', day, part = '' } = found.groups ?? {};
    if (said !== undefined && Number(said) !== year) continue;
    const { start, end } = clauseAround(text, place.start, '，；。：！？、');
    const sentence = text.slice(clauseAround(text, start, '。；！？').start, end);
    const years = Array.from(sentence.matchAll(/20\d\d(?=年)/gu), ([one]) => Number(one));
    if (
      BACK.test(sentence) ||
      START.test(text.slice(start, place.start)) ||
      years.some((one) => one !== year)
    )
      continue;
    const last = Number(day ?? LAST_OF[part] ?? daysIn(Number(month)));
    const due = orderOf(date.year, Number(month), last);
    const shown = { ...place, end: Math.min(end, place.end + SHOWN) };
    yield { place: shown, gone: due < held, given: `${date.month}月${date.day}日` };
  }
}

/** Until when it is, where that is not the month's end. */
const LAST_OF: Readonly<Record<string, number>> = { 初: 10, 上旬: 10, 中旬: 20 };

/** What is finished by then; what begins (开工, 启动) is to do so only where it is said to be due. */
const DONE =
  '建成|完成|竣工|完工|投产|投用|投入[使运]|启用|开通|通车|运营|试运行|开园|开馆|开业|安装|交付|达产|达效|封顶|贯通|实现|入驻|搬入';
const DUE = new RegExp(
  '(?<![\\d月—~至.-])(?:今年，?|(?<said>20\\d\\d)年)?(?<![\\d.])(?<month>[1-9]|1[0-2])月(?:(?<day>\\d{1,2})日|(?<part>[底末份初]|[上中下]旬))?' +
    // “2月建成的水厂” says which.
    `(?:(?:之前|以前|前)(?![^，。；、]{0,16}的)|(?=(?:底|前|全线|全面|全部|基本|正式|整体|主体|如期)*(?:${DONE})(?![^，。；、]{0,10}的))|(?=[^，。；、\\d]{2,16}率(?:均|都)?(?:达到?|提高到|超过|不低于)\\d))`,
  'gu',
);
/** Told as done, or of another year. */
const BACK = /已|曾|(?<!为)了|以来|去年|上年|往年|[明次翌]年|每年|逐年|跨年|农历|目前|刚刚|月起|自\d/u;
/** A span that runs from or to that month. */
const START = /(?:[自从由至起—~-]|截[止至])$/u;

const SHOWN = 12;
