import { daysIn, isLeap, weekdayOf } from '../knowledge/calendar.ts';
import { plannedOf } from '../facts/facts.ts';
import { partsOf } from '../view/parts.ts';
import { clauseAround, type Match, matchesOf } from '../view/matches.ts';
import { countOf } from '../numbers/ordinals.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Dated extends Claim {
  readonly verdict: Verdict;
}

/** 日期: “6月31日”, “13月”, a weekday that is another, “5日至2日”. */
export const date: Rule<Dated> = {
  id: 'date',
  level: 'error',
  needs: 'sentence',
  title: { zh: '日期', en: 'Dates' },
  messages: {
    day: { zh: '{month}月没有{day}日：“{text}”，请核。', en: 'There is no such day: “{text}”.' },
    leap: { zh: '{year}年2月只有28天：“{text}”，请核。', en: 'February {year} has 28 days: “{text}”.' },
    month: { zh: '月份有误：“{text}”，请核。', en: 'There is no such month: “{text}”.' },
    quarter: { zh: '一年只有四个季度：“{text}”，请核。', en: 'A year has four quarters: “{text}”.' },
    stretch: {
      zh: '{name}是{from}月至{to}月：“{text}”，请核。',
      en: '“{text}” is from month {from} to month {to}.',
    },
    weekday: {
      zh: '“{text}”与星期不符：当天是星期{right}，请核。',
      en: '“{text}”: that day is another weekday.',
    },
    event: {
      zh: '“{name}”与“{text}”是一事，日期不一，请核。',
      en: '“{name}” and “{text}” are one event of two days.',
    },
    backwards: { zh: '起止日期颠倒：“{text}”，请核。', en: 'The dates run backwards: “{text}”.' },
  },
  *find(view) {
    for (const match of matchesOf(view, DAY, '月')) {
      if (!isLunar(match)) yield claim(match, dayVerdict(match, view));
    }
    for (const match of matchesOf(view, RANGE, '月')) yield claim(match, rangeVerdict(match));
    for (const match of matchesOf(view, EVENT, '”')) yield claim(match, eventVerdict(match));
    for (const match of matchesOf(view, CODE, '”')) yield claim(match, codeVerdict(match));
    for (const match of matchesOf(view, MONTH, '月')) yield claim(match, said('month', match));
    for (const match of matchesOf(view, QUARTER, '季度')) yield claim(match, said('quarter', match));
    for (const match of matchesOf(view, STRETCH, '（')) yield claim(match, stretchVerdict(match));
    for (const match of matchesOf(view, DUE, '（')) yield claim(match, dueVerdict(match));
  },
  judge: ({ verdict }) => verdict,
};

/** A finding is no longer. */
const LONGEST = 80;

const DAY =
  /(?:((?:19|20)\d\d)年)?(?<![\d.])(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?:（|，)?(?:(?:星期|周)([一二三四五六日天]))?/gu;

/** From a day to a day, the second with or without its own month and year. */
const RANGE =
  /(?:((?:19|20)\d\d)年)?(?<!\d)(\d{1,2})月(\d{1,2})日?(?:（[\u4e00-\u9fff]{1,6}）)?起?(?:—+|-|至|到|~)(?:((?:19|20)\d\d)年)?(?:(\d{1,2})月)?(\d{1,2})[日号]/gu;

const MONTH =
  /(?:年|(?<=\d[—-]))(?:1[3-9]|[2-9]\d|00?)月(?!龄)|(?<![\d.])(?:1[3-9]|[2-9]\d)月(?=[底末初份]|[上中下]旬|\d|(?:开工|动工|竣工|完工|建成|投产|投用|通车|启动|召开|举[行办]|正式|全面|上旬|之?前))/gu;
/** “‘7·16’山洪……6月16日夜里”: an event that is named by its day. */
const EVENT =
  /“(?<month>\d{1,2})[·.](?<day>\d{1,2})”(?:(?!“\d)[^。；]){0,80}?(?<!\d)(?<then>\d{1,2})月(?<last>\d{1,2})日(?<at>当[天日晚]|夜|凌晨|傍晚|深夜|灾|[^，。；]{0,3}(?:发生|突发))/gu;
/** “8·03”疫情, “7·28”特大暴雨: codes of days on which something befell. */
const CODE =
  /“(\d{1,2})[·.](\d{1,2})”(?=[\u4e00-\u9fff]{0,6}(?:疫情|暴雨|洪|涝|震|事故|火灾|爆炸|案|灾|抢险|泥石流|滑坡|溃|台风|冰雹|枪击|惨剧))/gu;
/** “三季度（7至9月）”, “上半年（1—6月）”. */
const STRETCH =
  /(?:第?([一二三四])季度|(上半年|下半年|前[二三]季度|全年))（(\d{1,2})月?(?:—+|-|~|至|到)(\d{1,2})月(?:份|底|末)?）/gu;
/** “上半年（6月30日前）”, “三季度（9月底前）”. */
const DUE =
  /(?:第?([一二三四])季度|(上半年|下半年|前[二三]季度))末?（(\d{1,2})月(?:\d{1,2}日|底|末)(?:前|以前|之前)?）/gu;
const MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  一: [1, 3],
  二: [4, 6],
  三: [7, 9],
  四: [10, 12],
  上半年: [1, 6],
  下半年: [7, 12],
  前二季度: [1, 6],
  前三季度: [1, 9],
  全年: [1, 12],
};
const QUARTER = /(?<![十\d])(?:第?[五六七八九]|[5-9])季度/gu;

function claim({ place }: Match, verdict: Verdict): Dated {
  return {
    place: { ...place, start: Math.max(place.start, place.end - LONGEST) },
    figures: [],
    places: [],
    verdict,
  };
}

function said(id: string, { found }: Match, args: Readonly<Record<string, string | number>> = {}): Verdict {
  return breaks({ id, args: { text: found[0], ...args } });
}

function dayVerdict(match: Match, view: View): Verdict {
  const [, writtenYear, writtenMonth = '', writtenDay = '', weekday] = match.found;
  const month = countOf(writtenMonth);
  const day = countOf(writtenDay);
  const year = writtenYear === undefined ? undefined : Number(writtenYear);
  if (daysIn(month) === 0) return said('month', match);
  if (day < 1 || day > daysIn(month)) return said('day', match, { month, day });
  if (month === 2 && day === 29) {
    const meant = year ?? meantYear(match, view);
    if (meant !== undefined && !isLeap(meant)) return said('leap', match, { year: meant });
  }
  if (weekday === undefined) return HOLDS;
  const days = yearsMeant(match, year, view).map((one) =>
    '日一二三四五六'.charAt(weekdayOf(one, month, day)),
  );
  const [right] = days;
  if (right === undefined || days.includes(weekday.replace('天', '日'))) return HOLDS;
  return said('weekday', match, { right });
}

/** The years that a day with its weekday may be of: the one written before it, or those that a report speaks of. */
function yearsMeant({ text, place }: Match, year: number | undefined, { facts }: View): readonly number[] {
  if (year !== undefined) return [year];
  const before = text.slice(0, place.start);
  const written = [...before.matchAll(/((?:19|20)\d\d)年/gu)].at(-1)?.[1];
  if (written !== undefined) return [Number(written)];
  if (facts.year === undefined || facts.reviewed === undefined) return [];
  if (facts.kind === 'speech') return [facts.year];
  return before.includes('今年') ? [facts.year] : [facts.reviewed, facts.year];
}

/** The year of a day that is written without one: the report's, if neither it nor the year before is a leap year. */
function meantYear({ text, place }: Match, view: View): number | undefined {
  const { year } = view.facts;
  if (year === undefined || /(?:19|20)\d\d年/u.test(text)) return undefined;
  // “2月29日前……” among the tasks of a year
  if (partsOf(view)[place.unit] === 'plan')
    return text.startsWith('前', place.end) ? plannedOf(view.facts) : undefined;
  return isLeap(year) || isLeap(year - 1) || isLeap(year + 1) ? undefined : year;
}

function rangeVerdict(match: Match): Verdict {
  const [fromYear, fromMonth, fromDay, toYear, toMonth, toDay] = match.found
    .slice(1)
    .map((written: string | undefined) => (written === undefined ? undefined : Number(written)));
  if (fromMonth === undefined || fromDay === undefined || toDay === undefined) return HOLDS;
  const months =
    12 * ((toYear ?? fromYear ?? 0) - (fromYear ?? toYear ?? 0)) + (toMonth ?? fromMonth) - fromMonth;
  // From November to March runs over the end of a year.
  if (months < 0 && (toYear === undefined || fromYear === undefined)) return HOLDS;
  return months < 0 || (months === 0 && toDay < fromDay) ? said('backwards', match) : HOLDS;
}

function dueVerdict(match: Match): Verdict {
  const [, quarter, name, month = ''] = match.found;
  const [from, to] = MONTHS[quarter ?? name ?? ''] ?? [1, 12];
  if (Number(month) >= from && Number(month) <= to) return HOLDS;
  return said('stretch', match, { name: name ?? `${quarter ?? ''}季度`, from, to });
}

function stretchVerdict(match: Match): Verdict {
  const [, quarter, span, first, last] = match.found;
  const [from, to] = MONTHS[quarter ?? span ?? ''] ?? [0, 0];
  if (Number(first) === from && Number(last) === to) return HOLDS;
  return said('stretch', match, { name: quarter ? `${quarter}季度` : (span ?? ''), from, to });
}

function codeVerdict(match: Match): Verdict {
  const [month, day] = [Number(match.found[1]), Number(match.found[2])];
  if (daysIn(month) === 0) return said('month', match);
  return day > 0 && day <= daysIn(month) ? HOLDS : said('day', match, { month, day });
}

/** Two events may fall in one month, and a night after the event; nothing is done before it. */
function eventVerdict({ found }: Match): Verdict {
  const { month, day, then, last, at = '' } = found.groups ?? {};
  const later = month === then && Number(last) >= Number(day) && !/当|灾|发/u.test(at);
  if (later || (month === then) === (day === last)) return HOLDS;
  const args = { name: `${month ?? ''}·${day ?? ''}`, text: `${then ?? ''}月${last ?? ''}日` };
  return breaks({ id: 'event', args });
}

/** Chinese numerals may be the lunar calendar's, which has other months. */
function isLunar({ text, place, found }: Match): boolean {
  const { start } = clauseAround(text, place.start);
  return /农历|阴历|正月|腊月|古历/u.test(text.slice(start, place.start)) || found[0].includes('初');
}
