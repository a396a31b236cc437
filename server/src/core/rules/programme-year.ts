import type { Catalogue } from '../knowledge/catalogue.ts';
import { type Match, matchesOf } from '../view/matches.ts';
import { once } from '../once.ts';
import { countOf } from '../numbers/ordinals.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { subjectYear } from '../view/subject-year.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Year extends Claim {
  readonly verdict: Verdict;
}

/** 行动的第几年: “三年行动（2016—2018年），今年是三年中的最后一年” in a report of 2017. */
export const programmeYear: Rule<Year> = {
  id: 'programme-year',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '行动、过渡期的第几年', en: 'Which year of a programme' },
  messages: {
    year: {
      zh: '“{text}”自{from}年至{to}年，{said}年是第{right}年，请核。',
      en: 'It runs {from}—{to}; {said} is year {right}.',
    },
    outside: {
      zh: '“{text}”自{from}年至{to}年，不含{said}年，请核。',
      en: 'It runs {from}—{to}, not over {said}.',
    },
    beyond: { zh: '“{text}”共{years}年，没有{told}，请核。', en: 'It has {years} years, no {told}.' },
  },
  *find(view) {
    for (const pattern of [AFTER, BEFORE]) {
      for (const match of matchesOf(view, pattern, '年')) yield claim(match, verdictOf(match, view));
    }
    for (const match of matchesOf(view, knownIn(view.catalogue), '年')) {
      const verdict = knownVerdict(match, view);
      if (verdict) yield claim(match, verdict);
    }
    for (const match of matchesOf(view, LASTING, '第')) {
      const [text] = match.found;
      const { long = '', named: years = long, told = '', nth: ordinal = '' } = match.found.groups ?? {};
      const fits = countOf(ordinal) <= countOf(years);
      const args = { text: clipped(text, 16), years: countOf(years), told };
      yield claim(match, fits ? HOLDS : breaks({ id: 'beyond', args }));
    }
  },
  judge: ({ verdict }) => verdict,
};

const RANGE = '(?<from>20\\d\\d)年?(?:—+|-|~|至|到)(?<to>20\\d\\d)年';
const WHICH = '(?:第(?<ordinal>[一二三四五])个?年(?!均|底|末)头?|(?<last>最后一年|收官之年))';
/** The name of what has the years. */
const NAME = '(?:行动|计划|攻坚|过渡期|整治|方案|试点|创建|周期|倍增)';

/** “三年行动（2016—2018年），今年是三年中的第二年”, “过渡期为2021—2025年，……第四年”. */
const AFTER = new RegExp(`${NAME}[^。；（]{0,8}[（为]${RANGE}[^。；\\d]{0,20}${WHICH}`, 'gu');
/** “5年过渡期进入第四年（过渡期为2021—2025年）”. */
const BEFORE = new RegExp(`${NAME}[^。；（\\d]{0,14}${WHICH}[^。；\\d]{0,6}（[^）\\d]{0,8}${RANGE}`, 'gu');
/** “为期三年，目前正处于第四个年头”, “学位扩容三年行动进入第四年”. */
const LASTING = new RegExp(
  `(?:为期(?<long>[二两三四五六]|\\d)年[^。；]{0,24}?|(?<![第\\d十])(?<named>[二两三四五六])年(?:[\\u4e00-\\u9fff“”]{0,8}?)${NAME}(?:[\\u4e00-\\u9fff]{0,4})，?(?:今年|已|正)?(?:进入|步入|迈入|迈进|跨入|迎来|走到|处于|来到|[是到])了?(?:收官|攻坚|关键|最后)?的?)(?<told>第(?<nth>[一二三四五六七])个?年头?)`,
  'gu',
);

function verdictOf({ found, text, place }: Match, { facts }: View): Verdict {
  const { from: first = '', to: end = '', ordinal, last } = found.groups ?? {};
  const [from, to] = [Number(first), Number(end)];
  const number = last === undefined ? countOf(ordinal ?? '') : to - from + 1;
  const { year, reviewed } = facts;
  if (year === undefined || reviewed === undefined || to <= from) return HOLDS;
  const own = found[0] + text.slice(Math.max(0, place.start - 20), place.start);
  const said = own.includes('今年') ? [year] : [year, reviewed];
  if (said.some((one) => one - from + 1 === number)) return HOLDS;
  const args = { text: clipped(found[0], 16), from, to, said: year, right: year - from + 1 };
  return breaks({ id: 'year', args });
}

/** “今年是安全生产治本攻坚三年行动的收官之年” in 2025: those of the country have their years in `calendars.json`. */
const knownIn = once(({ calendars }: Catalogue) => {
  const names = calendars.programmes.flatMap(({ name, aliases }) => [name, ...aliases]);
  const longest = names.sort((a, b) => b.length - a.length).map((name) => name.replace(/[×·]/gu, '.'));
  return new RegExp(
    `(?<!新一轮|新的?|本|[一两二三四五]轮)(?<name>${longest.join('|')})(?:计划|方案)?的?(?:第(?<ordinal>[一二三四五])个?年(?!均|底|末)头?|(?<last>最后一年|收官之年|收官年)|(?<first>开局之年|起步之年|启动之年))`,
    'gu',
  );
});

function knownVerdict(match: Match, view: View): Verdict | undefined {
  const { name = '', ordinal, last } = match.found.groups ?? {};
  const programme = view.catalogue.calendars.programmes.find(
    (one) => one.name === name || one.aliases.includes(name),
  );
  const subject = subjectYear(view, match.text, match.place.start);
  if (!programme || !subject?.certain) return undefined;
  const { start: from, end: to } = programme;
  const number = last === undefined ? countOf(ordinal ?? '一') : to - from + 1;
  const right = subject.year - from + 1;
  if (right === number) return HOLDS;
  const args = { text: clipped(match.found[0], 16), from, to, said: subject.year, right };
  return breaks(right < 1 || subject.year > to ? { id: 'outside', args } : { id: 'year', args });
}

function claim({ place }: Match, verdict: Verdict): Year {
  return {
    place: { ...place, end: Math.min(place.end, place.start + 80) },
    figures: [],
    places: [],
    verdict,
  };
}
