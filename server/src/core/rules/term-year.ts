import { plannedOf } from '../facts/facts.ts';
import { type Match, matchesOf } from '../view/matches.ts';
import { occasionOf } from '../view/occasion.ts';
import { ordinalOf } from '../numbers/ordinals.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { subjectYear } from '../view/subject-year.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';

interface TermYear extends Claim {
  readonly text: string;
  readonly year: number;
  /** Sessions held by then; 0 in the last year of the term before. */
  readonly sessions: number;
  /** Which year of a term is told, 1 to 5. */
  readonly told: number;
}

/** 届内第几年: “2017年是新一届政府的第二年” in the report to the first session of a congress. */
export const termYear: Rule<TermYear> = {
  id: 'term-year',
  level: 'warning',
  needs: 'report',
  title: { zh: '本届政府的第几年', en: 'Which year of the term' },
  messages: {
    year: {
      zh: '题注是第{session}次会议，{year}年不会是“{text}”，请核。',
      en: 'At session {session}, {year} is no “{text}”.',
    },
    session: { zh: '题注', en: 'title line' },
  },
  *find(view) {
    const { congress } = occasionOf(view);
    const { reviewed } = view.facts;
    // Towns and townships meet twice a year.
    if (!congress || /[镇乡]$/u.test(view.facts.place ?? congress.region)) return;
    const planned = plannedOf(view.facts);
    if (planned === undefined || reviewed === undefined || reviewed !== planned - 1) return;
    for (const match of matchesOf(view, WHICH, '政府')) {
      const subject = subjectYear(view, match.text, match.place.start);
      if (!subject?.certain || (subject.year !== planned && subject.year !== reviewed)) continue;
      const sessions = congress.session - (planned - subject.year);
      yield {
        place: match.place,
        figures: [],
        places: [congress.place],
        text: match.found[0],
        year: subject.year,
        sessions,
        told: toldIn(match),
      };
    }
  },
  judge({ text, year, sessions, told, places }, view) {
    if (isPossible(told, sessions)) return HOLDS;
    const related = places.map((place) => ({ place, role: { id: 'session', args: {} } }));
    const session = occasionOf(view).congress?.session ?? 0;
    return breaks({ id: 'year', args: { text: clipped(text, 18), year, session } }, { related });
  },
};

/** A congress meets every year, and between years where it has to elect; the first time may be in the autumn before. */
function isPossible(told: number, sessions: number): boolean {
  if (sessions < 1) return told === LAST;
  if (told === LAST) return sessions > 3;
  return told <= sessions && sessions - told < MOST_MORE;
}

const MOST_MORE = 3;
const LAST = 5;

/** “本届政府的开局之年”, “新一届政府依法履职的第二年”. */
const WHICH =
  /(?:本届|新一届|[一二三四五六七八九十]{1,3}届)[省市县区州旗镇乡]?(?:人民)?政府(?:班子)?(?:任期|依法|全面|履职|尽责|工作)*的?(?:(开局)之年|(收官|届满)之年|第([一二三四五])年|(最后)一年)/gu;

function toldIn({ found }: Match): number {
  const [, first, , ordinal] = found;
  if (first !== undefined) return 1;
  return ordinal === undefined ? LAST : ordinalOf(ordinal);
}
