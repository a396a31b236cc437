import { once } from '../once.ts';
import { foundingPairs } from '../claims/years/foundings.ts';
import { type Calendars, type Commemoration, congressYear } from '../knowledge/calendars.ts';
import { clauseAround, type Match, matchesOf } from '../view/matches.ts';
import { countOf, numeralsOf, ordinalOf } from '../numbers/ordinals.ts';
import { type Part, partsOf } from '../view/parts.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { subjectYear } from '../view/subject-year.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Kept extends Claim {
  readonly verdict: Verdict;
}

/** 周年: “新中国成立74周年” in a report of 2024, “党的十九大精神的开局之年” of 2023. */
export const anniversary: Rule<Kept> = {
  id: 'anniversary',
  level: 'error',
  needs: 'report',
  title: { zh: '周年', en: 'Anniversaries' },
  messages: {
    years: {
      zh: '{name}是{year}年，到{said}年为{due}周年，文中{count}周年，请核。',
      en: '{name}: {year}. {said} is year {due}, not {count}.',
    },
    since: {
      zh: '{name}是{year}年，到{said}年为{due}年，文中{count}年，请核。',
      en: '{name}: {year}. In {said} that is {due} years ago, not {count}.',
    },
    congress: {
      zh: '{name}在{due}年召开，文中{said}年，请核。',
      en: 'That congress was held in {due}, not {said}.',
    },
    founding: {
      zh: '“{text}”：另一处为{other}，到{said}年不合，请核。',
      en: '“{text}”: elsewhere {other}; they differ in {said}.',
    },
    said: { zh: '所说的年份', en: 'the year spoken of' },
    other: { zh: '另一处', en: 'the other place' },
    ends: { zh: '贯彻大会精神没有“收官之年”：“{text}”，请核。', en: 'No last year: “{text}”.' },
    spirit: {
      zh: '贯彻{name}精神的{which}是{due}年，文中{said}年，请核。',
      en: 'Year {nth} after that congress is {due}, not {said}.',
    },
  },
  *find(view) {
    const { calendars } = view.catalogue;
    const { patterns, since, byName } = compiled(calendars);
    const parts = partsOf(view);
    for (const { pattern, sign } of patterns) {
      for (const match of matchesOf(view, pattern, sign)) {
        const event = byName.get(match.found[1] ?? '') ?? byName.get('建党');
        const verdict = event && yearsVerdict(match, event, view, parts[match.place.unit] ?? 'unknown');
        if (verdict) yield { place: match.place, figures: [], places: [], verdict };
      }
    }
    yield* foundingClaims(view);
    for (const match of matchesOf(view, since, '年来')) {
      const event = byName.get(match.found[1] ?? '');
      const verdict = event && sinceVerdict(match, event, view);
      if (verdict) yield { place: match.place, figures: [], places: [], verdict };
    }
    for (const match of matchesOf(view, SPIRIT, '大精神')) {
      const verdict = spiritVerdict(match, view);
      if (verdict) yield { place: match.place, figures: [], places: [], verdict };
    }
    for (const match of matchesOf(view, MEETING, '党的')) {
      const verdict = meetingVerdict(match, view);
      if (verdict) yield { place: match.place, figures: [], places: [], verdict };
    }
    for (const match of matchesOf(view, AWAITED, '党的')) {
      const verdict = awaitedVerdict(match, view);
      if (verdict) yield { place: match.place, figures: [], places: [], verdict };
    }
  },
  judge: ({ verdict }) => verdict,
};

interface Names {
  readonly patterns: readonly { readonly pattern: RegExp; readonly sign: string }[];
  /** “改革开放40年来”. */
  readonly since: RegExp;
  readonly byName: ReadonlyMap<string, Commemoration>;
}

/**
 * One pattern for all events, the longest name first: 中国人民抗日战争暨世界反法西斯战争胜利 before its second half. A birthday that
 * is celebrated as 华诞 may be 党的, where 周年 may be those of a member.
 */
const compiled = once((calendars: Calendars): Names => {
  const byName = new Map<string, Commemoration>();
  for (const event of calendars.commemorations) {
    for (const name of [event.name, ...event.aliases]) byName.set(name, event);
  }
  const names = [...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[()[\]*+?.]/gu, '\\$&'))
    .join('|');
  const count =
    '(?:祖国|上升为国家战略|召开|启动|发表|即将|将|喜|迎来|走过|的)*(\\d{1,3}|[一二三四五六七八九十百零]{1,6})';
  const patterns = [
    { pattern: new RegExp(`(${names})${count}周年`, 'gu'), sign: '周年' },
    { pattern: new RegExp(`(${names}|中国共产党|党)${count}年?华诞`, 'gu'), sign: '华诞' },
  ];
  const since = new RegExp(`(${names})(\\d{1,3}|[一二三四五六七八九十]{1,4})年来`, 'gu');
  return { patterns, since, byName };
});

/** More years than have gone by, or fewer by two or more, where they are no round number. */
function sinceVerdict(
  { found }: Match,
  event: Commemoration,
  { facts: { year } }: View,
): Verdict | undefined {
  if (year === undefined || event.alsoYears !== undefined) return undefined;
  const count = countOf(found[2] ?? '');
  const due = year - event.year;
  if (count === due || count === due - 1 || (count < due && count % 10 === 0)) return HOLDS;
  const args = { name: event.name, year: event.year, said: year, due, count };
  return breaks({ id: 'since', args }, { formula: `${year}－${event.year}＝${due}` });
}

function yearsVerdict(match: Match, event: Commemoration, view: View, part: Part): Verdict | undefined {
  const count = countOf(match.found[2] ?? '');
  const fits = (year: number) =>
    [event.year, ...(event.alsoYears ?? [])].some((start) => start + count === year);
  const subject = subjectYear(view, match.text, match.place.start);
  if (subject && fits(subject.year)) return HOLDS;
  const { year, reviewed } = view.facts;
  // “2024年，新中国迎来75周年华诞”
  const certain = subject?.certain === true || (subject !== undefined && /迎来|走过/u.test(match.found[0]));
  if (!certain) {
    if (year === undefined || reviewed === undefined) return undefined;
    if (yearsMeant(match, count, { year, reviewed }, part).some(fits) || mentionsFit(match.text, fits))
      return HOLDS;
  }
  const said = (certain ? subject.year : year) ?? 0;
  const { name } = event;
  const due = said - event.year;
  return due < 1
    ? undefined
    : breaks(
        { id: 'years', args: { name, year: event.year, said, due, count } },
        {
          formula: `${said}－${event.year}＝${due}`,
          expected: String(due),
          related: certain
            ? [{ place: { ...subject.named, unit: match.place.unit }, role: { id: 'said', args: {} } }]
            : [],
        },
      );
}

/**
 * “隆重庆祝……”: the year under review in its review, the report's own among its tasks. A round one is looked ahead to, and back
 * on; but what is to be celebrated with the year's results (“以优异成绩庆祝……”) is not over.
 */
function yearsMeant(
  { text, place }: Match,
  count: number,
  { year, reviewed }: { readonly year: number; readonly reviewed: number },
  part: Part,
): readonly number[] {
  const isRound = count % 5 === 0;
  if (year === reviewed) return [year, year + 1];
  if (!isRound) return part === 'plan' ? [year] : part === 'review' ? [reviewed] : [year, reviewed];
  const ahead = [year, year + 1];
  const clause = text.slice(clauseAround(text, place.start).start, clauseAround(text, place.end).end);
  if (part === 'plan') return TO_CELEBRATE.test(clause) ? ahead : [...ahead, reviewed];
  return [...ahead, ...[0, 1, 2, 3, 4].map((back) => reviewed - back)];
}

const TO_CELEBRATE =
  /(?:优异|优良|崭新|实际行动|实绩|业绩|成绩)[^，。；]{0,12}(?:庆祝|迎接|献礼|向)|喜迎|献礼/u;

/** Whether a year written in the sentence fits: “2021年，我们庆祝建党100周年”. */
function mentionsFit(text: string, fits: (year: number) => boolean): boolean {
  return [...text.matchAll(/((?:19|20)\d\d)年/gu)].some(([, year]) => fits(Number(year)));
}

/** “建县65周年” with “1953年建县” elsewhere, or with “建县56周年”. */
function* foundingClaims(view: View): Generator<Kept> {
  const { year, reviewed } = view.facts;
  if (year === undefined || reviewed === undefined) return;
  for (const { place, text, other } of foundingPairs(view, [reviewed, year, year + 1])) {
    const args = { text, other: other.text, said: year };
    const related = [{ place: other.place, role: { id: 'other', args: {} } }];
    const verdict = other.fits ? HOLDS : breaks({ id: 'founding', args }, { related });
    yield { place, figures: [], places: [other.place], verdict };
  }
}

/** 全面贯彻党的二十大精神的开局之年 is the year after the congress, 第二年 the next; there is no 收官之年. */
const SPIRIT = /党的([二三]?十[一二三四五六七八九]?)大精神的?(?:(开局|收官)之年|第([一二三四五])个?年)/gu;

function spiritVerdict(match: Match, view: View): Verdict | undefined {
  const term = ordinalOf(match.found[1] ?? '');
  const subject = subjectYear(view, match.text, match.place.start);
  if (term < FIRST || !subject?.certain) return undefined;
  const [, , edge, ordinal] = match.found;
  const nth = ordinal === undefined ? 1 : countOf(ordinal);
  const due = congressYear(term) + nth;
  if (edge === '收官') return breaks({ id: 'ends', args: { text: match.found[0] } });
  if (subject.year === due) return HOLDS;
  const which = ordinal === undefined ? '开局之年' : `第${ordinal}年`;
  return breaks({
    id: 'spirit',
    args: { name: `党的${numeralsOf(term)}大`, which, nth, due, said: subject.year },
  });
}

/** “今年将召开党的二十大”, “2022年，党的二十大胜利召开”. */
const MEETING =
  /(?:今年|(?<year>20\d\d)年)，?(?:是|将|即将|将要)*(?:迎来|召开|喜迎)?党的(?<term>[二三]?十[一二三四五六七八九]?)大(?<held>(?:将|胜利|隆重|即将|在京)*召开)?(?<kept>的?(?:召开)?之年)?/gu;

function meetingVerdict({ found }: Match, { facts }: View): Verdict | undefined {
  const { year, term = '', held, kept } = found.groups ?? {};
  if (held === undefined && kept === undefined && !/召开|迎/u.test(found[0])) return undefined;
  const said = year === undefined ? facts.year : Number(year);
  return heldIn(ordinalOf(term), said, said === undefined ? [] : [said]);
}

/** “以优异成绩迎接党的二十大胜利召开”: in the year under review, in the report's own or the next. */
const AWAITED = /迎(?:接|来)?党的(?<term>[二三]?十[一二三四五六七八九]?)大(?=胜利|隆重|顺利|召开|，|。|！)/gu;

function awaitedVerdict({ found }: Match, { facts: { year, reviewed } }: View): Verdict | undefined {
  if (year === undefined || reviewed === undefined) return undefined;
  return heldIn(ordinalOf(found.groups?.term ?? ''), year, [reviewed, year, year + 1]);
}

function heldIn(term: number, said: number | undefined, fitting: readonly number[]): Verdict | undefined {
  if (term < FIRST || said === undefined) return undefined;
  const due = congressYear(term);
  if (fitting.includes(due)) return HOLDS;
  return breaks({ id: 'congress', args: { name: `党的${numeralsOf(term)}大`, due, said } });
}

/** Since the twelfth, congresses are held every five years. */
const FIRST = 12;
