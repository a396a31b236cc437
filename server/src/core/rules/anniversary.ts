import type { Calendars, Commemoration } from '../calendars.ts';
import { type Match, matchesOf } from '../matches.ts';
import { ordinalOf } from '../ordinals.ts';
import type { Claim, Rule, Verdict } from '../rule.ts';
import { subjectYear } from '../subject-year.ts';
import { breaks, HOLDS } from '../verdicts.ts';
import type { View } from '../view.ts';

interface Kept extends Claim {
  readonly verdict: Verdict;
}

/** 周年: “新中国成立74周年” in a report of 2024; “2021年第七次全国人口普查”. */
export const anniversary: Rule<Kept> = {
  id: 'anniversary',
  level: 'error',
  needs: 'report',
  title: { zh: '周年与普查年份', en: 'Anniversaries and censuses' },
  messages: {
    years: {
      zh: '{name}是{year}年，到{said}年为{due}周年，文中{count}周年，请核。',
      en: '{name}: {year}. {said} is year {due}, not {count}.',
    },
    census: {
      zh: '{name}的年份是{year}年，文中{said}年，请核。',
      en: 'That census is of {year}, not {said}.',
    },
  },
  *find(view) {
    const { calendars } = view.catalogue;
    const { pattern, byName } = compiled(calendars);
    for (const match of matchesOf(view, pattern, '周年')) {
      const event = byName.get(match.found[1] ?? '');
      const verdict = event && yearsVerdict(match, event, view);
      if (verdict) yield { place: match.place, figures: [], places: [], verdict };
    }
    for (const match of matchesOf(view, CENSUS, '次')) {
      const verdict = censusVerdict(match, calendars);
      if (verdict) yield { place: match.place, figures: [], places: [], verdict };
    }
  },
  judge: ({ verdict }) => verdict,
};

interface Names {
  readonly pattern: RegExp;
  readonly byName: ReadonlyMap<string, Commemoration>;
}

const known = new WeakMap<Calendars, Names>();

/** One pattern for all events, the longest name first: 中国人民抗日战争暨世界反法西斯战争胜利 before its second half. */
function compiled(calendars: Calendars): Names {
  const made = known.get(calendars);
  if (made) return made;
  const byName = new Map<string, Commemoration>();
  for (const event of calendars.commemorations) {
    for (const name of [event.name, ...event.aliases]) byName.set(name, event);
  }
  const names = [...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[()[\]*+?.]/gu, '\\$&'));
  const pattern = new RegExp(
    `(${names.join('|')})(?:祖国|召开|启动|发表)?(\\d{1,3}|[一二三四五六七八九十百零]{1,6})周年`,
    'gu',
  );
  const compiledNames = { pattern, byName };
  known.set(calendars, compiledNames);
  return compiledNames;
}

function yearsVerdict(match: Match, event: Commemoration, view: View): Verdict | undefined {
  const count = countOf(match.found[2] ?? '');
  const fits = (year: number) =>
    [event.year, ...(event.alsoYears ?? [])].some((start) => start + count === year);
  const subject = subjectYear(view, match.text, match.place.start);
  if (subject && fits(subject.year)) return HOLDS;
  const { year, reviewed } = view.facts;
  if (!subject?.certain) {
    // “以优异成绩庆祝……”, “喜迎……”: the year under review, the report's own or the next.
    if (year === undefined || reviewed === undefined) return undefined;
    if ([reviewed, year, year + 1].some(fits) || mentionsFit(match.text, fits)) return HOLDS;
    if (subject) return undefined;
  }
  const said = subject?.year ?? year ?? 0;
  const { name } = event;
  const due = said - event.year;
  return due < 1
    ? undefined
    : breaks(
        { id: 'years', args: { name, year: event.year, said, due, count } },
        { formula: `${said}－${event.year}＝${due}`, expected: String(due) },
      );
}

/** Whether a year written in the sentence fits: “2021年，我们庆祝建党100周年”. */
function mentionsFit(text: string, fits: (year: number) => boolean): boolean {
  return [...text.matchAll(/((?:19|20)\d\d)年/gu)].some(([, year]) => fits(Number(year)));
}

const CENSUS =
  /(?:(20\d\d)年(?:的|开展的?|进行的?|实施的?)?)第([一二三四五六七八九])次(?:全国)?(人口普查|经济普查|农业普查|国土调查)|第([一二三四五六七八九])次(?:全国)?(人口普查|经济普查|农业普查|国土调查)（(20\d\d)年/gu;

/** The data of a census are of one year; it is carried out into the next, and published later. */
function censusVerdict({ found }: Match, { censuses }: Calendars): Verdict | undefined {
  const said = Number(found[1] ?? found[6]);
  const family = found[3] ?? found[5] ?? '';
  const number = ordinalOf(found[2] ?? found[4] ?? '');
  const census = censuses.find((entry) => entry.family === family && entry.number === number);
  if (!census) return undefined;
  const fits = said === census.year || (family !== '人口普查' && Math.abs(said - census.year) <= 1);
  const name = `第${found[2] ?? found[4] ?? ''}次${family}`;
  return fits ? HOLDS : breaks({ id: 'census', args: { name, year: census.year, said } });
}

/** 75, 七十五, 一百零三. */
function countOf(written: string): number {
  if (/\d/u.test(written)) return Number(written);
  const [hundreds, rest] = written.split('百');
  if (rest === undefined) return ordinalOf(written);
  return 100 * ordinalOf(hundreds ?? '') + ordinalOf(rest.replace('零', ''));
}
