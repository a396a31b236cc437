import type { Related } from '../finding.ts';
import { clauseAround, matchesOf } from '../matches.ts';
import { occasionOf } from '../occasion.ts';
import { type Part, partsOf } from '../parts.ts';
import type { Claim, Rule } from '../rule.ts';
import type { Place } from '../span.ts';
import { breaks, clipped, HOLDS } from '../verdicts.ts';
import { textOf, type View } from '../view.ts';

interface Dated extends Claim {
  readonly what: 'heading' | 'session' | 'named' | 'deadline' | 'opening';
  /** The year that is written there. */
  readonly said: number;
  /** The year that would agree. */
  readonly due: number;
}

/** 年份没滚动: “二、2024年重点工作” in a report of 2025, “2023年底前完成” among the tasks of 2025. */
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
    deadline: {
      zh: '{year}年的安排里期限已过：“{text}”，请核。',
      en: 'A task of {year} with a date gone by: “{text}”.',
    },
    opening: { zh: '“{text}”与本文年份不合，此处宜为{due}年，请核。', en: '“{text}”: {due} would fit here.' },
    year: { zh: '本文年份', en: 'the report’s year' },
  },
  *find(view) {
    const { year, reviewed, kind } = view.facts;
    if (year === undefined || reviewed === undefined || kind === 'speech') return;
    yield* named(view, year);
    if (kind === 'communique' || isFiveYearPlan(view)) return;
    yield* headings(view, year, reviewed);
    yield* session(view, year);
    const parts = partsOf(view);
    yield* openings(view, parts, year, reviewed);
    yield* deadlines(view, parts, year);
  },
  judge({ what, said, due, place }, view) {
    if (said === due) return HOLDS;
    const { year = 0, yearAt } = view.facts;
    const related: readonly Related[] =
      yearAt && what !== 'deadline' ? [{ place: yearAt, role: { id: 'year', args: {} } }] : [];
    return breaks(
      { id: what, args: { said, due, year, text: clipped(textOf(view, place), 20) } },
      { related },
    );
  },
};

function isFiveYearPlan(view: View): boolean {
  return view.facts.kind === 'plan' && /规划|纲要/u.test(view.outline.headings[0]?.title ?? '');
}

function claim(what: Dated['what'], place: Place, said: number, due: number): Dated {
  return { place, figures: [], places: [], what, said, due };
}

/** Headings of the first level that name one year and say whether they look back or ahead. */
function* headings(view: View, year: number, reviewed: number): Generator<Dated> {
  const [past, ahead] = year === reviewed ? [year, year + 1] : [year - 1, year];
  for (const { level, title, place } of view.outline.headings) {
    if (level !== 1) continue;
    const years = [...title.matchAll(/(?<![\d—-])((?:19|20)\d\d)年/gu)];
    const [only] = years;
    if (!only || years.length > 1 || /[—-](?:19|20)\d\d年|五年|规划|展望/u.test(title)) continue;
    const back = BACK.test(title);
    if (back === AHEAD.test(title)) continue;
    yield claim('heading', place, Number(only[1]), back ? past : ahead);
  }
}

const BACK = /回顾|总结|完成情况|执行情况/u;
const AHEAD = /安排|部署|任务|目标|总体要求|思路|打算|重点/u;

/** The day of the session lies in the report's year, or in the December before. */
function* session(view: View, year: number): Generator<Dated> {
  const { date } = occasionOf(view);
  if (!date || Math.abs(date.year - year) > 2) return;
  const early = date.month === 12 && date.year === year - 1;
  // A report may be named after the year that it reviews.
  const due = early || date.year > year ? date.year : year;
  yield claim('session', date.place, date.year, due);
}

/** “今年（2024年）”, “2025年（去年）”. */
function* named(view: View, year: number): Generator<Dated> {
  const pattern = /(今年|去年|明年|前年)（?((?:19|20)\d\d)年|((?:19|20)\d\d)年（(今年|去年|明年|前年)）/gu;
  for (const { place, found } of matchesOf(view, pattern)) {
    const offset = { 今年: 0, 去年: -1, 明年: 1 }[found[1] ?? found[4] ?? ''] ?? -2;
    yield claim('named', place, Number(found[2] ?? found[3]), year + offset);
  }
}

/** How a review and a plan begin: “过去的2024年”, “做好2025年工作”, “2025年全市经济社会发展主要预期目标”. */
function* openings(view: View, parts: readonly Part[], year: number, reviewed: number): Generator<Dated> {
  const past = year === reviewed ? year : year - 1;
  for (const { place, found } of matchesOf(view, /过去的?((?:19|20)\d\d)年(?=，|里|是)/gu)) {
    if (parts[place.unit] === 'review') yield claim('opening', place, Number(found[1]), past);
  }
  const aims =
    /((?:19|20)\d\d)年(?:全[市县区省州])?(?:政府工作的?|经济社会发展的?|国民经济和社会发展的?)+(?:总体要求|总体思路|主要预期目标|预期目标|主要目标|目标)/gu;
  for (const { place, found } of matchesOf(view, aims)) {
    const said = Number(found[1]);
    if (parts[place.unit] === 'plan' && said < year + 1) yield claim('opening', place, said, year);
  }
}

/** Dates gone by among the tasks of the year: “2023年底前完成”; not “2000年底前建成的小区”. */
function* deadlines(view: View, parts: readonly Part[], year: number): Generator<Dated> {
  const pattern = /((?:19|20)\d\d)年(?:年?底|年?末|\d{1,2}月(?:底|末|\d{1,2}日)?|上半年)(?:之?前|以前)/gu;
  for (const { place, found, text } of matchesOf(view, pattern)) {
    if (parts[place.unit] !== 'plan') continue;
    const said = Number(found[1]);
    const { end } = clauseAround(text, place.end, '，。；、');
    if (text.slice(place.end, end).includes('的') || said < year - 3) continue;
    yield claim('deadline', { ...place, end: Math.min(end, place.end + 12) }, said, Math.max(said, year));
  }
}
