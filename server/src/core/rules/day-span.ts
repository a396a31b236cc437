import { daysIn } from '../knowledge/calendar.ts';
import { matchesOf } from '../view/matches.ts';
import { countOf } from '../numbers/ordinals.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Lasting extends Claim {
  readonly text: string;
  /** Days, or months, from the first to the last. */
  readonly days: number;
  readonly told: number;
  readonly unit: '天' | '个月';
  /** Whether both ends count for certain. */
  readonly exact?: boolean;
}

/** 起止与天数: “从7月26日持续到8月1日，共9天”, “6月28日至7月4日举行，历时9天”. */
export const daySpan: Rule<Lasting> = {
  id: 'day-span',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '起止日期与天数', en: 'Dates and the days between them' },
  messages: {
    months: {
      zh: '“{text}”前后相距{right}个月，文中为{told}个月，请核。',
      en: 'Between the two are {right} months, written {told}.',
    },
    days: {
      zh: '“{text}”首尾共{right}天，文中为{told}天，请核。',
      en: 'From the first to the last day are {right} days, written {told}.',
    },
  },
  *find(view) {
    for (const pattern of [BETWEEN, BEFORE, DIRECT, HOLIDAY]) {
      for (const { place, found } of matchesOf(view, pattern, '天')) {
        const { month = '', day = '', then, last = '', told = '' } = found.groups ?? {};
        const days = daysBetween(Number(month), Number(day), Number(then ?? month), Number(last));
        if (days === undefined) continue;
        const shown = { ...place, end: Math.min(place.end, place.start + 80) };
        yield {
          place: shown,
          figures: [],
          places: [],
          text: clipped(found[0], 18),
          days,
          told: Number(told),
          unit: '天',
          exact: pattern === HOLIDAY,
        };
      }
    }
    yield* monthSpans(view);
  },
  judge({ text, days, told, unit, exact = false }) {
    if (unit === '个月') {
      if (told >= days - 1 && told <= days + 1) return HOLDS;
      return breaks({ id: 'months', args: { text, right: days, told } }, { expected: String(days) });
    }

    // Both ends count, or only one does; from February to March a year more or less has a day more.
    // Of a holiday both do.
    if (exact ? told === days + 1 : told >= days - 1 && told <= days + 2) return HOLDS;
    return breaks({ id: 'days', args: { text, right: days + 1, told } }, { expected: String(days + 1) });
  },
};

/** “不到十八个月（2014年6月至2015年11月）”, “2014年6月开工、2015年11月竣工，历时17个月”. */
const MONTHS: readonly RegExp[] = [
  /(?<told>\d{1,2}|[一二三四五六七八九十]{1,3})个月(?:的?时间)?[里内]?（[^）\d]{0,4}(?<from>20\d\d)年(?<month>\d{1,2})月[^）\d]{0,12}(?<to>20\d\d)年(?<last>\d{1,2})月/gu,
  /(?<from>20\d\d)年(?<month>\d{1,2})月[^。；\d]{0,12}(?<to>20\d\d)年(?<last>\d{1,2})月[^。；\d]{0,12}，(?:历时|用时|工期|仅用|只用|用了?|共)(?<told>\d{1,2}|[一二三四五六七八九十]{1,3})个月/gu,
];

function* monthSpans(view: View): Generator<Lasting> {
  for (const pattern of MONTHS) {
    for (const { place, found } of matchesOf(view, pattern, '个月')) {
      const { from = '', month = '', to = '', last = '', told = '' } = found.groups ?? {};
      const days = 12 * (Number(to) - Number(from)) + Number(last) - Number(month);
      if (days < 1) continue;
      const text = clipped(found[0], 18);
      yield { place, figures: [], places: [], text, days, told: countOf(told), unit: '个月' };
    }
  }
}

const FIRST = '(?<!\\d)(?<month>\\d{1,2})月(?<day>\\d{1,2})日';
const LAST = '(?:(?<then>\\d{1,2})月)?(?<last>\\d{1,2})日';
/** No other date, and no other number of days, stands between. */
const REST = '[^。；\\d日天]{0,24}?';
const LASTS = `(?:历时|为期|会期|展期|工期|用时|共计?|持续|整整|前后|时长|连续|[仅只]?用了?|经过)[^。；，\\d]{0,4}`;
const DAYS = '(?<told>\\d{1,3})天';

/** “6月28日至7月4日在云川举行，历时7天”. */
const BETWEEN = new RegExp(
  `${FIRST}(?:（[^）]{1,8}）)?${REST}(?:至|到|—+|-|~)${LAST}(?:（[^）]{1,8}）)?${REST}${LASTS}${DAYS}`,
  'gu',
);
/** “3月12日至5月31日80天内”. */
const DIRECT = new RegExp(`${FIRST}(?:至|到|—+|-|~)${LAST}，?(?:的|这)?${DAYS}(?:内|时间|里|间)`, 'gu');
/** “国庆8天长假（10月1日至8日）”. */
const HOLIDAY = new RegExp(
  `${DAYS}(?:长假|假期|小长假|黄金周|假日)?（${FIRST}(?:至|到|—+|-|~)${LAST}）`,
  'gu',
);
/** “4月15日开幕，为期16天，到4月30日闭幕”. */
const BEFORE = new RegExp(
  `${FIRST}(?:（[^）]{1,8}）)?[^。；\\d日天]{0,40}?${LASTS}${DAYS}[^。；\\d日天]{0,8}(?:至|到)${LAST}`,
  'gu',
);

/** Days from the one to the other, over the end of a year where the second is in an earlier month. */
function daysBetween(month: number, day: number, then: number, last: number): number | undefined {
  if (daysIn(month) < day || daysIn(then) < last || day < 1 || last < 1) return undefined;
  const end = then < month ? 365 : 0;
  return end + dayOfYear(then, last) - dayOfYear(month, day);
}

/** In a year without a 29th of February. */
function dayOfYear(month: number, day: number): number {
  let days = day;
  for (let before = 1; before < month; before++) days += daysIn(before, 2023);
  return days;
}
