import type { Facts } from './facts.ts';
import { monthsOf } from './months.ts';
import type { Outline } from '../outline/outline.ts';
import type { Place } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';

/** Which year a report speaks in, where that is written, and which year it reviews. */
export type YearFacts = Pick<Facts, 'year' | 'yearAt' | 'reviewed' | 'months'>;

/**
 * Title, session line and headings each name a year; they are put to the vote, so that one line left over from last
 * year's file does not decide. A report held in the last months of a year (“2024年12月28日在…会议上”, or one that says
 * 今年 of what it reviews and 明年 of what it plans) reviews its own year, one of its middle (“上半年计划执行情况”) the months that are
 * over. A communiqué speaks of the year in its title.
 */
export function yearOf(
  units: readonly Scanned[],
  outline: Outline,
  kind: Facts['kind'],
  front: readonly Place[],
): YearFacts {
  const clues = [
    ...titleClues(units, outline, kind),
    ...sessionClues(units, front),
    ...headingClues(units, outline),
  ];
  if (clues.length === 0) clues.push(...openingClues(units, outline));
  if (clues.length === 0) clues.push(...draftingClues(units));
  const given = elected(clues.filter(({ of }) => of !== 'reviewed').concat(shifted(clues)));
  if (!given) return {};
  const { year, at: yearAt } = given;
  if (kind === 'communique') return { year, yearAt, reviewed: year };
  const reviewed = elected(clues.filter(({ of }) => of === 'reviewed'))?.year;
  const late = clues.find(({ of }) => of === 'late');
  if (late) return { year: late.year, yearAt: late.at, reviewed: late.year };
  const months = monthsOf(units, outline, year);
  if (months) return { year, yearAt, reviewed: year, months };
  if (reviewed !== undefined && speaksOfReviewedYear(units, outline))
    return { year: reviewed, yearAt, reviewed };
  // No year is both reviewed and planned.
  const latest = clues.some((clue) => clue.of === 'given' && clue.year === reviewed && clue.ahead)
    ? year - 1
    : year;
  // What lies two years back was left standing.
  const isReviewed = reviewed !== undefined && reviewed <= latest && reviewed >= year - 1;
  return { year, yearAt, reviewed: isReviewed ? reviewed : year - 1 };
}

interface Clue {
  readonly year: number;
  readonly at: Place;
  readonly of: 'given' | 'reviewed' | 'late';
  /** Whether the heading of a plan says it. */
  readonly ahead?: boolean;
}

/** The year with most clues; of equals the first. */
function elected(clues: readonly Clue[]): Clue | undefined {
  const votes = new Map<number, number>();
  for (const { year } of clues) votes.set(year, (votes.get(year) ?? 0) + 1);
  const most = clues.reduce((top, { year }) => Math.max(top, votes.get(year) ?? 0), 0);
  return clues.find(({ year }) => votes.get(year) === most);
}

/** A report is given in the year after the one it reviews. */
function shifted(clues: readonly Clue[]): readonly Clue[] {
  return clues.flatMap((clue) => (clue.of === 'reviewed' ? [{ ...clue, year: clue.year + 1 }] : []));
}

function titleClues(units: readonly Scanned[], outline: Outline, kind: Facts['kind']): readonly Clue[] {
  const [title] = outline.headings;
  if (title?.level !== 0) return [];
  const years = yearsIn(units, title.place);
  // “2024年计划执行情况与2025年计划草案的报告”: the later is the report's own.
  const last = years.at(-1);
  if (last) return [{ ...last, of: 'given' }];
  const plan = /第([一二三]?十[一二三四五六七八九]?)个五年/u.exec(textOf(units, title.place));
  if (kind !== 'plan' || !plan?.[1]) return [];
  const start = title.place.start + plan.index;
  const number = 10 + Math.max(0, '一二三四五六七八九'.indexOf(plan[1].charAt(1)) + 1);
  return [
    { year: 1951 + 5 * number, at: { ...title.place, start, end: start + plan[0].length }, of: 'given' },
  ];
}

/** “2025年1月14日在云川市第六届人民代表大会第四次会议上”, “（2025年2月18日）”. */
function sessionClues(units: readonly Scanned[], front: readonly Place[]): readonly Clue[] {
  for (const place of front) {
    const match = SESSION.exec(textOf(units, place));
    if (!match?.[1]) continue;
    const start = place.start + match.index;
    const at = { unit: place.unit, start, end: start + match[1].length + 1 };
    return [{ year: Number(match[1]), at, of: Number(match[2]) >= 10 ? 'late' : 'given' }];
  }
  return [];
}

const SESSION = /((?:19|20)\d\d)年(\d{1,2})月\d{1,2}日/u;

/** “一、2024年工作回顾”, “二、2025年目标任务”. A five years' review names the years of a plan, which are no clue. */
function headingClues(units: readonly Scanned[], outline: Outline): readonly Clue[] {
  const clues: Clue[] = [];
  for (const { level, place } of outline.headings) {
    if (level !== 1) continue;
    const text = textOf(units, place);
    const of = REVIEW.test(text) ? 'reviewed' : AHEAD.test(text) ? 'given' : undefined;
    const [year, another] = yearsIn(units, place);
    if (of && year && !another) clues.push({ ...year, of, ahead: of === 'given' });
  }
  return clues;
}

const REVIEW = /回顾|总结|完成情况|执行情况|工作情况|成就|成效|[和及]过去/u;
const AHEAD = /安排|部署|任务|目标|要求|打算|重点|建议|思路|举措|工作$/u;

/** “2023年是…的一年。” at the beginning of a review, “2024年是…” of what lies ahead. */
function openingClues(units: readonly Scanned[], outline: Outline): readonly Clue[] {
  const clues: Clue[] = [];
  for (const { level, place } of outline.headings) {
    if (level !== 1) continue;
    const unit = units[place.unit];
    const own = unit && unit.reading.text.length > place.end + 8;
    const opening: Place = own
      ? { unit: place.unit, start: place.end, end: unit.reading.text.length }
      : { unit: place.unit + 1, start: 0, end: units[place.unit + 1]?.reading.text.length ?? 0 };
    const clue = openingClue(units, opening, REVIEW.test(textOf(units, place)) ? 'reviewed' : 'given');
    if (clue) clues.push(clue);
  }
  // A part of a report, without its title: “2024年是‘十四五’规划的关键之年，全市上下要…，重点做好以下工作。”
  const first = { unit: 0, start: 0, end: units[0]?.reading.text.length ?? 0 };
  const lead = announcesWork(textOf(units, first)) ? openingClue(units, first, 'given') : undefined;
  return lead ? [...clues, lead] : clues;
}

/** Whether a sentence says what is to be done: “2024年，全市上下要…，重点做好以下工作。” */
export function announcesWork(text: string): boolean {
  return WORK.test(text);
}

const WORK = /要[^。]*(?:做好|抓好)[^。]*(?:工作|任务)。$/u;

function openingClue(units: readonly Scanned[], opening: Place, of: Clue['of']): Clue | undefined {
  const match = /^ ?((?:19|20)\d\d)年[，,]?(?:是|，)/u.exec(textOf(units, opening));
  if (!match?.[1]) return undefined;
  const start = opening.start + match[0].indexOf(match[1]);
  return { year: Number(match[1]), at: { unit: opening.unit, start, end: start + 5 }, of };
}

/** “高质量编制‘十五五’规划”: a plan is drafted in the year before its first. */
function draftingClues(units: readonly Scanned[]): readonly Clue[] {
  return units.flatMap(({ reading: { text } }, unit) => {
    const match =
      text.includes('编制') && /(?<!完成)编制(?:好)?[“‘]?十([一二三四五六七八九])五[”’]?规划/u.exec(text);
    if (!match || match[1] === undefined) return [];
    const plan = 11 + '一二三四五六七八九'.indexOf(match[1]);
    const at = { unit, start: match.index, end: match.index + match[0].length };
    return [{ year: 1950 + 5 * plan, at, of: 'given' as const }];
  });
}

function yearsIn(units: readonly Scanned[], { unit, start, end }: Place): readonly Omit<Clue, 'of'>[] {
  const text = textOf(units, { unit, start, end });
  return [...text.matchAll(/(?<!\d)((?:19|20)\d\d)年/gu)].map((match) => {
    const from = start + match.index;
    return { year: Number(match[1]), at: { unit, start: from, end: from + match[0].length } };
  });
}

/** Whether the review says 今年 again and again, and the plan speaks of 明年 and never of 今年. */
function speaksOfReviewedYear(units: readonly Scanned[], outline: Outline): boolean {
  const heads = outline.headings.filter(({ level }) => level === 1);
  const review = heads.find(({ place }) => REVIEW.test(textOf(units, place)));
  const ahead = heads.find(
    ({ place }) => AHEAD.test(textOf(units, place)) && place.unit > (review?.place.unit ?? 0),
  );
  if (!review || !ahead) return false;
  const inReview = count(units, review.place.unit, review.lastUnit, /今年/u);
  const next =
    count(units, ahead.place.unit, units.length - 1, /明年/u) + count(units, 0, ahead.place.unit, /明年/u);
  return inReview > 2 && next > 0 && count(units, ahead.place.unit, ahead.lastUnit, /今年/u) === 0;
}

function count(units: readonly Scanned[], from: number, to: number, word: RegExp): number {
  let found = 0;
  for (let i = from; i <= to; i++) if (word.test(units[i]?.reading.text ?? '')) found++;
  return found;
}

function textOf(units: readonly Scanned[], { unit, start, end }: Place): string {
  return units[unit]?.reading.text.slice(start, end) ?? '';
}
