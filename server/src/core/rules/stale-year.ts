import { plannedOf } from '../facts/facts.ts';
import type { Related } from '../lint/finding.ts';
import { matchesOf } from '../view/matches.ts';
import { futureResultsOf } from '../claims/years/future-results.ts';
import { laterDeedsOf } from '../claims/years/later-deeds.ts';
import { yearSlotsOf } from '../claims/years/year-slots.ts';
import { occasionOf } from '../view/occasion.ts';
import { facing } from '../view/parts.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import type { Place } from '../text/span.ts';
import { titleLineEnd } from '../outline/title-line.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';

interface Dated extends Claim {
  readonly what: 'heading' | 'session' | 'named' | 'opening' | 'future' | 'later' | 'event';
  /** The year that is written there. */
  readonly said: number;
  /** The year that would agree. */
  readonly due: number;
}

/** 年份没滚动: “二、2024年重点工作” in a report of 2025, a session of another year. */
export const staleYear: Rule<Dated> = {
  id: 'stale-year',
  level: 'warning',
  needs: 'report',
  title: { zh: '年份未更新', en: 'Years left behind' },
  messages: {
    heading: {
      zh: '标题写{said}年，本文是{year}年的，请核：“{text}”。',
      en: 'A heading of {said} in a report of {year}.',
    },
    session: {
      zh: '会期写{said}年，本文是{year}年的，请核。',
      en: 'A session of {said} for a report of {year}.',
    },
    named: { zh: '“{text}”与本文今年{year}年不合，请核。', en: '“{text}” does not fit a report of {year}.' },
    opening: { zh: '“{text}”与本文年份不合，此处宜为{due}年，请核。', en: '“{text}”: {due} would fit here.' },
    future: {
      zh: '“{text}”：本文为{year}年，{said}年还没有结束，请核。',
      en: '“{text}”: {said} is not over.',
    },
    later: {
      zh: '“{text}”晚于本文，此处说的是已经做了的，请核。',
      en: '“{text}” comes after this report, and is told as done.',
    },
    event: { zh: '“{text}”：新冠疫情始于{due}年，请核。', en: 'The epidemic began in {due}: “{text}”.' },
    year: { zh: '本文年份', en: 'the report’s year' },
  },
  *find(view) {
    const { year, reviewed, kind } = view.facts;
    if (year === undefined || reviewed === undefined || kind === 'speech') return;
    yield* named(view, year);
    if (kind === 'communique') {
      yield* told(view, year);
      yield* captions(view, year);
    }
    if (kind === 'communique' || view.facts.plan !== undefined) return;
    yield* headings(view, year, reviewed);
    yield* session(view, year);
    yield* titled(view, year, reviewed);
    for (const { place, said, due } of yearSlotsOf(view, year, reviewed))
      yield claim('opening', place, said, due);
    for (const { place, said } of futureResultsOf(view, reviewed))
      yield claim('future', place, said, Math.min(said, reviewed));
    for (const { place, found } of matchesOf(view, EPIDEMIC, '突如其来'))
      if (!found[0].includes('今年')) yield claim('event', place, Number(found[1]), 2020);
    for (const { place, later } of laterDeedsOf(view))
      yield claim('later', place, later ? year + 1 : year, year);
  },
  judge({ what, said, due, place }, view) {
    if (said === due) return HOLDS;
    const { year = 0, yearAt } = view.facts;
    const related: readonly Related[] = yearAt ? [{ place: yearAt, role: { id: 'year', args: {} } }] : [];
    return breaks(
      { id: what, args: { said, due, year, text: clipped(textOf(view, place), 20) } },
      { related },
    );
  },
};

function claim(what: Dated['what'], place: Place, said: number, due: number): Dated {
  return { place, figures: [], places: [], what, said, due };
}

/** Headings of the first level that name one year and say whether they look back or ahead. */
function* headings(view: View, year: number, reviewed: number): Generator<Dated> {
  const [past, ahead] = [year === reviewed ? year : year - 1, plannedOf(view.facts) ?? year];
  let reviews = false;
  const heads = [...lines(view)];
  for (const { title, place } of heads) {
    const years = [...title.matchAll(/(?<![\d—-])((?:19|20)\d\d)年/gu)];
    const [only] = years;
    // “四、2025年主要工作” after a review is what lies ahead.
    const isWork: boolean =
      reviews && WORK.test(title) && !heads.some((one) => one.title.includes(`${ahead}年`));
    // “一、2024年主要工作” before the tasks of the year is what lies behind.
    const isPast: boolean =
      !reviews &&
      heads[0]?.title === title &&
      WORK.test(title) &&
      heads.some(({ title: one }) => facing(one) === 'plan');
    const part: ReturnType<typeof facing> =
      facing(title) ?? (isWork ? 'plan' : isPast ? 'review' : undefined);
    reviews ||= part === 'review';
    const own = title.replace(
      /(?<=年)[和及、与](?:过去|这)?五年|过去五年的?(?:工作)?(?:回顾|总结)?[和及、与](?=20\d\d年)/u,
      '',
    );
    // “2024年工作总结和2025年工作安排”
    if (BOTH.test(title)) yield* turned(place, years, past);
    const last = part === 'review' ? SPAN.exec(title)?.[1] : undefined;
    if (last !== undefined) yield claim('heading', place, Number(last), past);
    if (!only || years.length > 1 || /[—-](?:19|20)\d\d年|五年|规划|展望|远景/u.test(own)) continue;
    if (part)
      yield claim('heading', upTo(view, place, only), Number(only[1]), part === 'review' ? past : ahead);
  }
}

/** “三、2024年重点工作2025年是……” in one line: the heading as far as the words behind its year. */
function upTo(view: View, place: Place, [written]: RegExpMatchArray): Place {
  if (place.end - place.start < RUN_ON) return place;
  const at = textOf(view, place).indexOf(written);
  return { ...place, end: Math.min(place.end, place.start + Math.max(0, at) + written.length + WORDS) };
}

/** No heading of a year alone is longer. */
const RUN_ON = 30;
/** 重点工作, 工作安排. */
const WORDS = 4;

/** The two years of a heading that looks back and ahead are the one that is over and the next. */
function* turned(place: Place, years: readonly RegExpMatchArray[], past: number): Generator<Dated> {
  for (const [i, [, said]] of years.entries()) yield claim('heading', place, Number(said), past + i);
}

const BOTH =
  /20\d\d年[及和]20\d\d年以来|(?<![\d—-])(?:19|20)\d\d年(?!以来)[^—年]{0,16}(?:回顾|总结|执行情况|完成情况)(?:和|与|及|暨)(?:19|20)\d\d年(?![^，。]*(?:20\d\d|五年|规划|展望|远景))/u;
/** “2013—2017年工作回顾”: what is looked back on ends with the year that is over. */
const SPAN = /^[^“（]*(?:19|20)\d\d年?(?:[—~-]+|至|到)((?:19|20)\d\d)年[^，。]{0,8}回顾$/u;
const WORK = /年(?:主要|重点|政府|的)*工作$/u;

/** Headings of the first level, and lines that stand for them. */
function* lines({ outline, units }: View): Generator<{ readonly title: string; readonly place: Place }> {
  const heads = outline.headings.filter(({ level }) => level === 1);
  yield* heads;
  if (heads.length > 0) return;
  for (const [unit, sentence] of units.entries()) {
    const end = titleLineEnd(sentence);
    if (end > 0) yield { title: sentence.reading.text.slice(0, end), place: { unit, start: 0, end } };
  }
}

/** The day of the session lies in the report's year, or in the December before. */
function* session(view: View, year: number): Generator<Dated> {
  const { date, congress } = occasionOf(view);
  if (!date || (!congress && Math.abs(date.year - year) > 2)) return;
  const early = date.month === 12 && date.year === year - 1;
  yield claim('session', date.place, date.year, early ? date.year : year);
}

/** The title's year is the one that the sections plan for. */
function* titled(view: View, year: number, reviewed: number): Generator<Dated> {
  const [title] = view.outline.headings;
  if (title?.level !== 0) return;
  const years = [...title.title.matchAll(/(?<!\d)((?:19|20)\d\d)年/gu)].map(([, written]) => Number(written));
  const [only, another] = years;
  if (only === undefined || another !== undefined) return;
  // A report of December is named after the year to come, or after its own.
  const due = (year === reviewed && only === year + 1) || OWN.test(title.title) ? only : year;
  yield claim('heading', title.place, only, due);
}

/** “2023年度工作报告” is given when its year is over. */
const OWN = /年度(?:工作)?(?:报告|总结)/u;

/** “2020年，面对突如其来的新冠肺炎疫情”. */
const EPIDEMIC = /(20\d\d)年(?!以来|至|到|—)[^。；\d]{0,20}突如其来的新(?:冠|型冠状)/gu;

/** “今年（2024年）”, “2025年（去年）”. */
function* named(view: View, year: number): Generator<Dated> {
  const pattern = /(今年|去年|明年|前年)（?((?:19|20)\d\d)年|((?:19|20)\d\d)年（(今年|去年|明年|前年)）/gu;
  for (const { place, found } of matchesOf(view, pattern)) {
    const offset = { 今年: 0, 去年: -1, 明年: 1 }[found[1] ?? found[4] ?? ''] ?? -2;
    yield claim('named', place, Number(found[2] ?? found[3]), year + offset);
  }
}

/** “表3　2023年居民消费价格比上年涨跌幅度” among the tables of 2024; what is told a year late, as research is, bears its own. */
function* captions(view: View, year: number): Generator<Dated> {
  const tables = matchesOf(view, CAPTION, '表').map(({ place, found }) => ({
    place,
    said: Number(found[1]),
  }));
  if (tables.filter(({ said }) => said === year).length < OFTEN) return;
  for (const { place, said } of tables) if (said === year - 1) yield claim('opening', place, said, year);
}

const CAPTION =
  /(?<=^[附图]?表\d{1,2}[\s：:]*)((?:19|20)\d\d)年末?(?![—~至-]|[^，。；]{0,24}(?:研究|研发|R&D|普查|修订|核实))/gu;
const OFTEN = 2;

/** A communiqué compares its own year with the one before: “2023年末……，比上年末增加” in that of 2024. */
function* told(view: View, year: number): Generator<Dated> {
  const pattern =
    /(?:^|[，。])((?:19|20)\d\d)年(?:末|底)?，?(?:全[年市县区省州]|[\u4e00-\u9fff]{0,4}(?:户籍|常住)人口)/gu;
  // “比2022年末增加2.4万人” in that of 2024, “2023年末全市共有高校5所”.
  for (const { place, found } of matchesOf(
    view,
    /(?<=比)((?:19|20)\d\d)年末(?=(?:增加|减少|提高|下降|净增))/gu,
    '年末',
  )) {
    if (Number(found[1]) === year - 2) yield claim('opening', place, year - 2, year - 1);
  }
  for (const { place, found } of matchesOf(
    view,
    /^((?:19|20)\d\d)年末(?=全[市县区省州旗][\u4e00-\u9fff]{2,14}\d)/gu,
    '年末',
  )) {
    if (Number(found[1]) === year - 1) yield claim('opening', place, year - 1, year);
  }
  for (const { place, found, text } of matchesOf(view, pattern)) {
    const rest = text.slice(place.end);
    if (
      /比(?:上年|上年末|上年同期)/u.test(rest) &&
      !rest.includes(`${year}年`) &&
      !/^.{0,20}普查/u.test(rest)
    ) {
      yield claim('opening', place, Number(found[1]), year);
    }
  }
}
