import { type Calendars, congressYear } from '../knowledge/calendars.ts';
import { localCongressesOf, pastCongressesOf } from '../claims/years/local-congress.ts';
import { proposalsOf } from '../claims/years/proposals.ts';
import { occasionOf } from '../view/occasion.ts';
import { clauseAround, matchesOf } from '../view/matches.ts';
import { sentencesWith } from '../view/joint.ts';
import { numeralsOf, ordinalOf } from '../numbers/ordinals.ts';
import { partsOf } from '../view/parts.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';

interface Studied extends Claim {
  readonly what: 'holds' | 'behind' | 'ahead' | 'none' | 'other' | 'local' | 'past' | 'proposed';
  /** The meeting that is missing, or comes too early: 二十届三中全会. */
  readonly meeting: string;
}

/** 全会列举: a guiding sentence that stops short of the last plenary session, or of the last congress. */
export const plenum: Rule<Studied> = {
  id: 'plenum',
  level: 'warning',
  needs: 'report',
  title: { zh: '党代会与全会列举', en: 'Congresses and plenary sessions' },
  messages: {
    behind: {
      zh: '“{text}”未到{meeting}，疑为旧稿用语，请核。',
      en: '“{text}” stops short of the last one.',
    },
    ahead: { zh: '“{text}”：{meeting}在会期之后召开，请核。', en: '“{text}” had not been held yet.' },
    none: { zh: '“{text}”：没有{meeting}，请核。', en: '“{text}”: there was none.' },
    other: {
      zh: '“{text}”：全会是{meeting}之后的，请核。',
      en: '“{text}”: these sessions came after another congress.',
    },
    local: {
      zh: '“{text}”与文中的“{meeting}”届次不相承，请核。',
      en: '“{text}” does not go with “{meeting}”.',
    },
    past: {
      zh: '“{text}”：文中另一处落实的是“{meeting}”，请核届次。',
      en: '“{text}”, while another task goes by “{meeting}”.',
    },
    proposed: {
      zh: '“{text}”：另一处通过《建议》的是“{meeting}”，请核届次。',
      en: '“{text}”, while “{meeting}” passed the proposal elsewhere.',
    },
    committee: { zh: '委员会届次', en: 'the committee' },
    next: { zh: '另一处', en: 'the other place' },
  },
  *find(view) {
    yield* local(view);
    const parts = partsOf(view);
    for (const { place, next } of pastCongressesOf(view, parts))
      yield { place, figures: [], places: [next], what: 'past', meeting: textOf(view, next) };
    for (const { place, other } of proposalsOf(view))
      yield {
        place,
        figures: [],
        places: other ? [other] : [],
        what: other ? 'proposed' : 'holds',
        meeting: other ? textOf(view, other) : '',
      };
    for (const { place, found, text } of matchesOf(view, APART, '届')) {
      const [, congress = '', term = ''] = found;
      const fits = congress === term || new RegExp(`(?<![二三])${term}大`, 'u').test(text);
      const what = fits ? 'holds' : 'other';
      yield { place, figures: [], places: [], what, meeting: `党的${term}大` };
    }
    const day = dayOf(view);
    const latest = latestOf(view, day);
    const last = day === undefined ? undefined : lastBefore(view.catalogue.calendars, day);
    if (latest === undefined || (day !== undefined && !last)) return;
    for (const unit of sentencesWith(view, SIGNS)) {
      const text = view.units[unit]?.reading.text ?? '';
      const named = meetingsIn(text);
      const [first] = named;
      if (!first) continue;
      const place = { unit, start: first.start, end: named.at(-1)?.end ?? first.end };
      const claim = { place, figures: [], places: [] };
      const unheld = named.find((meeting) => isBeyond(view.catalogue.calendars, meeting));
      const odd =
        unheld ??
        named.find(
          (meeting) => isAhead(view.catalogue.calendars, meeting, latest) && !isAwaited(text, meeting),
        );
      if (odd) {
        const { start, end } = odd;
        const what = unheld ? 'none' : 'ahead';
        yield { ...claim, place: { unit, start, end }, what, meeting: nameOf(odd) };
        continue;
      }
      if (day === undefined) continue;
      const due =
        parts[unit] === 'plan' || view.facts.kind === 'plan'
          ? last
          : parts[unit] === 'review' && !OF_YEARS.test(text)
            ? lastBefore(view.catalogue.calendars, monthsEarlier(day, KNOWN))
            : undefined;
      if (due && isGuiding(view, unit))
        yield { ...claim, what: reaches(named, due) ? 'holds' : 'behind', meeting: nameOf(due) };
    }
  },
  judge({ what, meeting, place, places }, view) {
    if (what === 'holds') return HOLDS;
    const related = places.map((place) => ({
      place,
      role: { id: what === 'local' ? 'committee' : 'next', args: {} },
    }));
    return breaks({ id: what, args: { text: clipped(textOf(view, place), 24), meeting } }, { related });
  },
};

/** “党的十八大、十九届二中、三中全会”, where the nineteenth congress is not named at all. */
const APART =
  /党的([二三]?十[一二三四五六七八九]?)大(?:精神)?(?:、|和|及|以及)(?:党的)?([二三]?十[一二三四五六七八九]?)届(?=[一二三四五六七八九]中|历次|系列)/gu;

/** The congresses and committees of the place, and of those above it. */
function* local(view: View): Generator<Studied> {
  for (const { place, committee, fits } of localCongressesOf(view)) {
    const meeting = textOf(view, committee.place);
    yield { place, figures: [], places: [committee.place], what: fits ? 'holds' : 'local', meeting };
  }
}

/** A congress (number 0), a plenary session of its committee, or all of these so far. */
interface Named {
  readonly term: number;
  readonly number: number;
  readonly all: boolean;
  readonly start: number;
  readonly end: number;
}

const SIGNS = /全会|大(?:和|精神|、|及)/u;
const MEETING =
  /(?:党的)?([二三]?十[一二三四五六七八九]?)(?:大(?=和|、|及|以来|报告|精神|，|决策|部署)|届((?:[二三]?[一二三四五六七八九]中?(?:、|和|及|以及)?)+中|历次|系列)全会)|(?:历次|系列)全会/gu;

function meetingsIn(text: string): Named[] {
  const named: Named[] = [];
  for (const { 0: whole, 1: numerals, 2: sessions, index: start } of text.matchAll(MEETING)) {
    const end = start + whole.length;
    const term = numerals === undefined ? (named.at(-1)?.term ?? 0) : ordinalOf(numerals);
    const all = numerals === undefined || sessions === '历次' || sessions === '系列';
    const numbers =
      all || sessions === undefined
        ? [0]
        : Array.from(sessions.replace(/[^一二三四五六七八九]/gu, ''), ordinalOf);
    for (const number of numbers) named.push({ term, number, all, start, end });
  }
  return named.filter(({ term }) => term > 0);
}

/** The day by which meetings count: the session's, or else the first of the report's year. */
function dayOf(view: View): string | undefined {
  const { date } = occasionOf(view);
  if (date) return [date.year, date.month, date.day].map((part) => String(part).padStart(2, '0')).join('-');
  const { year, reviewed, kind, months } = view.facts;
  if (year === undefined || kind === 'communique') return undefined;
  if (months) return `${year}-${String(months.to + 1).padStart(2, '0')}-01`;
  return year === reviewed ? `${year}-12-01` : `${year}-01-01`;
}

/** The day after which nothing can have been held that the text tells of: a communiqué is out by the summer after its year. */
function latestOf(view: View, day: string | undefined): string | undefined {
  const { year, kind } = view.facts;
  if (day !== undefined) return occasionOf(view).date ? day : `${year ?? ''}-12-31`;
  return year !== undefined && kind === 'communique' ? `${year + 1}-07-31` : undefined;
}

/** A review tells of a year that a session of its autumn hardly guided; one of its spring did. */
const KNOWN = 5;
const OF_YEARS = /[五四三]年来|[五四三]年，|届政府|本届|“十.五”(?:时期|期间)/u;

function monthsEarlier(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const all = year * 12 + month - 1 - months;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
}

type Held = Pick<Named, 'term' | 'number'>;

/** The last congress, or the last plenary session after it; the first one of a term elects and is not enumerated. */
function lastBefore({ congresses, plenums }: Calendars, day: string): Held | undefined {
  const congress = congresses.findLast(({ end }) => end <= day);
  const session = plenums.findLast(({ end, number }) => end <= day && number > 1);
  if (!congress) return undefined;
  return session?.term === congress.number ? session : { term: congress.number, number: 0 };
}

function reaches(named: readonly Named[], last: Held): boolean {
  const sessions = named.filter(({ all, number }) => all || number > 0);
  if (last.number === 0 || sessions.length === 0) return named.some(({ term }) => term >= last.term);
  return sessions.some(
    ({ term, number, all }) => term > last.term || (term === last.term && (all || number >= last.number)),
  );
}

/** “十九届八中全会”: of a committee whose term is over, one more than it held. */
function isBeyond({ congresses, plenums }: Calendars, { term, number }: Named): boolean {
  const held = plenums.filter((one) => one.term === term).map((one) => one.number);
  return held.length > 0 && number > Math.max(...held) && congresses.some((one) => one.number > term);
}

/** Whether a meeting that is told as held begins after the day; all sessions of a term begin with its congress. */
function isAhead({ congresses, plenums }: Calendars, { term, number, all }: Named, day: string): boolean {
  const congress = congresses.find((one) => one.number === term)?.start ?? `${congressYear(term)}-10`;
  if (number === 0 || all) return term > EARLY && congress > day;
  const session = plenums.find((one) => one.term === term && one.number === number);
  if (session) return session.start > day;
  // One more than has been held, and the last was held this winter.
  const last = plenums.at(-1);
  return last?.term === term && number > last.number && monthsBetween(last.start, day) < SELDOM;
}

/** Plenary sessions are most of a year apart. */
const SELDOM = 9;

function monthsBetween(from: string, to: string): number {
  const [a, b] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  return (b ?? 0) - (a ?? 0);
}

/** Local congresses have had their twelfth. */
const EARLY = 15;

/** “以优异成绩迎接党的二十大、……”, “为党的二十大召开营造……”. */
function isAwaited(text: string, { start, end }: Named): boolean {
  const clause = clauseAround(text, start, '，。；');
  return /召开|迎|护航|保障|安保|维稳|营造|献礼|之年|筹备|献给/u.test(
    text.slice(clause.start, Math.max(end, clause.end)),
  );
}

/** Whether a sentence says what guides the year's work, or goes on to say it where the one before named no meeting. */
function isGuiding(view: View, unit: number): boolean {
  const own = view.units[unit];
  if (!own || GUIDING.test(own.reading.text)) return own !== undefined;
  const before = own.opens === 'sentence' ? (view.units[unit - 1]?.reading.text ?? '') : '';
  return GUIDING.test(before) && meetingsIn(before).length === 0;
}

const GUIDING =
  /为指导|指导思想|总体要求|总体思路|高举[^。]{0,14}旗帜|(?:工作|时期|今年|年|我们)，?要[^，。；]{0,10}贯彻/u;

function nameOf({ term, number }: Held): string {
  return number === 0 ? `党的${numeralsOf(term)}大` : `${numeralsOf(term)}届${numeralsOf(number)}中全会`;
}
