import type { Facts } from '../facts/facts.ts';
import type { Figure } from './figure.ts';
import type { PeriodMention } from '../scanning/mention.ts';
import type { Scanned } from '../text/unit.ts';
import { benchmarkBefore, benchmarkOf, placeIn } from './benchmarks.ts';
import { bind } from './bind.ts';
import { type Clause, clausesOf, type Item } from './clauses.ts';
import { compose } from './compose.ts';
import type { Frame } from './frame.ts';
import { groupsOf } from './groups.ts';
import { backedIn, readPlain } from './plain.ts';
import { isTownAir } from './regions.ts';
import { type Ended, type Reader, type State, stateOf } from './state.ts';
import { NOBODY, type Subject } from './subject.ts';

/** The figures of one sentence. `before` is what the sentence before it has left. */
export function readSentence(
  reader: Reader,
  scanned: Scanned,
  unit: number,
  frame: Frame,
  before: Ended,
  ends: readonly number[],
): { readonly figures: readonly Figure[]; readonly ended: Ended } {
  const state = stateOf(reader, scanned.reading.text, unit, frame, before, horizonOf(scanned, reader.facts));
  let outside: State | undefined;
  clausesOf(scanned, ends).forEach((clause, i) => {
    // What a bracket names, and when, the sentence after it does not go on about.
    if (clause.aside) outside ??= { ...state };
    else if (outside) {
      resume(state, outside);
      outside = undefined;
    }
    // The first clause may go on about what the sentence before it ended with; the second, about the first.
    state.subjects = i === 0 ? before.subjects : i === 1 && !state.fresh ? [] : state.subjects;
    const first = state.figures.length;
    readClause(state, clause, i === 0 || clause.opener === '' ? 'first' : 'later');
    if (clause.opener === '（') ofBenchmark(state, clause, first);
  });
  if (outside) resume(state, outside);
  const figures = state.figures.sort((a, b) => a.place.start - b.place.start);
  // Only a sentence with one subject leaves it to the next.
  const alone = state.fresh && state.mentioned.length < 2;
  return { figures, ended: { subjects: alone ? state.subjects : [], whole: state.whole } };
}

function resume(
  state: State,
  { subjects, whole, period, since, pair, region, placed, aimed, estimated }: State,
): void {
  Object.assign(state, { subjects, whole, period, since, pair, region, placed, aimed, estimated });
}

/** “2028年突破2300亿元” after “年均增长8%”: how far the plan goes. */
function horizonOf({ mentions, reading }: Scanned, { year }: Facts): number | undefined {
  if (year === undefined || !reading.text.includes('年均')) return undefined;
  let last: number | undefined;
  for (const mention of mentions) {
    if (mention.kind !== 'period') continue;
    const { period } = mention;
    if ((period.shape === 'year' || period.shape === 'until') && period.year > (last ?? year))
      last = period.year;
  }
  return last;
}

/** A number alone in a bracket after a benchmark is the benchmark's: “快于全省平均水平（5.1%）”. */
function ofBenchmark(state: State, clause: Clause, first: number): void {
  const other = benchmarkBefore(clause, state.text);
  if (other !== undefined) placeIn(state, first, other);
}

function readClause(state: State, clause: Clause, order: 'first' | 'later'): void {
  const { opener, items } = clause;
  if (opener === '；') {
    state.parting = state.dividing;
    state.pair = undefined;
    state.compared = undefined;
    state.running = undefined;
    state.region = undefined;
    if (!holdsOn(state.placed)) state.placed = undefined;
    state.period = state.opening;
    state.named = [];
    if (!isAgainst(items, state.text) && !isAboutSame(state, items)) state.subjects = [];
  }
  state.verb = undefined;
  state.printed = undefined;
  state.beside = undefined;
  state.pending = false;
  if (order === 'first') state.period = state.since = state.region = state.placed = undefined;
  const leading = leadingPeriod(items, state.text);
  if (leading && (order === 'first' || !(isPassing(leading) || isBase(leading, state.text))))
    state.period = leading;
  else if (isNow(items, state.text)) state.period = undefined;
  if (order === 'first' || (leading && state.figures.length === 0 && state.period === leading))
    state.opening = state.period;
  if (opener === '；' || opener === '') {
    const backed = backedIn(items, state.text);
    if (backed !== undefined) state.placed = { ...NOBODY, region: backed };
  }
  const groups = groupsOf(clause, state.text);
  if (groups.length === 0) {
    readPlain(state, clause);
    return;
  }
  const told = state.subjects;
  let used = -1;
  for (const group of groups) {
    const bound = bind(state, { ...group, lead: group.lead.filter((item) => item.end > used) });
    used = bound.end;
    const at = state.figures.length;
    compose(state, bound);
    const other = benchmarkOf(group, state.text);
    if (other !== undefined) placeIn(state, at, other);
  }
  if (isAgainst(items, state.text)) state.compared = state.figures.at(-1)?.period;
  if (isCause(items, state.text)) state.subjects = told;
}

/** “；两年平均增长5.5%”: a growth alone goes on about the one thing that was spoken of. */
function isAboutSame({ mentioned }: State, items: readonly Item[]): boolean {
  const first = items.findIndex(({ kind }) => kind === 'quantity');
  const verb = items[first - 1];
  return (
    mentioned.length === 1 &&
    verb?.kind === 'cue' &&
    (verb.cue === 'rise' || verb.cue === 'fall') &&
    items.some((item) => item.kind === 'period' || (item.kind === 'cue' && item.cue === 'average')) &&
    items
      .slice(0, first)
      .every(
        ({ kind, start, end }) => kind === 'cue' || kind === 'period' || (kind === 'gap' && end - start < 3),
      )
  );
}

/** “，受房地产投资下降14.8%的拖累，”: why, not what. */
function isCause(items: readonly Item[], text: string): boolean {
  const [first] = items;
  const last = items.at(-1);
  return (
    first !== undefined &&
    last !== undefined &&
    text.charAt(first.start) === '受' &&
    CAUSE.test(text.slice(last.start, last.end))
  );
}

const CAUSE = /(?:影响|拖累|冲击|制约|带动|拉动)$/u;

/** “2023年，”, “到2027年，”, “今后五年，”, “到任期届满的2026年，”: a period that a clause begins with holds for the sentence. */
function leadingPeriod(items: readonly Item[], text: string): PeriodMention | undefined {
  const [first, second] = items;
  if (first?.kind === 'period') return first;
  if (first?.kind !== 'gap') return undefined;
  const last = items.at(-1);
  // “在2021年96.8亿元的基础上，生产总值增长8%”: what it starts from.
  if (last && text.slice(last.start, last.end).endsWith('基础上')) return undefined;
  if (last?.kind === 'period' && isOf(last, text) && '到至'.includes(text.charAt(first.start))) return last;
  return second?.kind === 'period' && LEADERS.has(text.slice(first.start, first.end)) ? second : undefined;
}

/** “任期届满的2026年”: what stands before the year tells which it is. */
function isOf({ start }: PeriodMention, text: string): boolean {
  return text.charAt(start - 1) === '的';
}

/** “五年前，…只有28户，如今达到46户” */
function isNow([first]: readonly Item[], text: string): boolean {
  return first?.kind === 'cue' && first.cue === 'adverb' && NOW.has(text.slice(first.start, first.end));
}

const NOW = new Set(['如今', '现已', '目前', '至今']);

/** “市区PM2.5平均浓度下降15%；优良天数219天”: a town's air. */
function holdsOn(placed: Subject | undefined): boolean {
  return placed?.region !== undefined && isTownAir(placed.region, placed.indicator);
}

/** “；与‘十二五’末的486.2亿元相比，” goes on about what was spoken of. */
function isAgainst(items: readonly Item[], text: string): boolean {
  const last = items.at(-1);
  const first = items[0];
  return (
    last?.kind === 'cue' &&
    last.cue === 'than' &&
    text.startsWith('相', last.start) &&
    first?.kind === 'gap' &&
    '与同和'.includes(text.charAt(first.start))
  );
}

/** “5月开工”, “两年平均增长” tell of their own clause only. */
function isPassing({ period }: PeriodMention): boolean {
  return (
    period.shape === 'day' ||
    (period.shape === 'months' && period.from === period.to) ||
    (period.shape === 'span' && period.direction === 'running')
  );
}

/** “收入61.3亿元，上年为58.8亿元，其中税收52亿元”: what is compared with is told in passing. */
function isBase({ start, end }: PeriodMention, text: string): boolean {
  return text.startsWith('上年', start) && text.charAt(end) === '为';
}

const LEADERS = new Set(['到', '至', '截至', '今后', '未来', '过去', '近', '最近', '接下来', '在']);
