import type { Figure } from '../figure.ts';
import type { PeriodMention } from '../mention.ts';
import type { Scanned } from '../unit.ts';
import { bind } from './bind.ts';
import { type Clause, clausesOf, type Item } from './clauses.ts';
import { compose } from './compose.ts';
import type { Frame } from './frames.ts';
import { groupsOf } from './groups.ts';
import { leadOf } from './lead.ts';
import { type Ended, namingOf, type Reader, type State, stateOf } from './state.ts';
import { subjectsOf } from './subjects.ts';

/** The figures of one sentence. `before` is what the sentence before it has left. */
export function readSentence(
  reader: Reader,
  scanned: Scanned,
  unit: number,
  frame: Frame,
  before: Ended,
): { readonly figures: readonly Figure[]; readonly ended: Ended } {
  const state = stateOf(reader, scanned.reading.text, unit, frame, before);
  let outside: State | undefined;
  clausesOf(scanned).forEach((clause, i) => {
    // What a bracket names, and when, the sentence after it does not go on about.
    if (clause.aside) outside ??= { ...state };
    else if (outside) {
      resume(state, outside);
      outside = undefined;
    }
    // The first clause may go on about what the sentence before it ended with; the second, about the first.
    state.subjects = i === 0 ? before.subjects : i === 1 && !state.fresh ? [] : state.subjects;
    readClause(state, clause);
  });
  if (outside) resume(state, outside);
  const figures = state.figures.sort((a, b) => a.place.start - b.place.start);
  // Only a sentence with one subject leaves it to the next.
  const alone = state.fresh && state.mentioned.length < 2;
  return { figures, ended: { subjects: alone ? state.subjects : [], whole: state.whole } };
}

function resume(state: State, { subjects, whole, period, since, aimed, estimated }: State): void {
  Object.assign(state, { subjects, whole, period, since, aimed, estimated });
}

function readClause(state: State, clause: Clause): void {
  const { opener, items } = clause;
  if (opener === '；') {
    state.parting = state.dividing;
    state.pair = undefined;
    state.region = undefined;
    state.named = [];
    state.subjects = [];
  }
  state.verb = undefined;
  state.pending = false;
  const leading = leadingPeriod(items, state.text);
  if (leading) state.period = leading;
  const groups = groupsOf(clause, state.text);
  if (groups.length === 0) {
    readPlain(state, clause);
    return;
  }
  let used = -1;
  for (const group of groups) {
    const bound = bind(state, { ...group, lead: group.lead.filter((item) => item.end > used) });
    used = bound.end;
    compose(state, bound);
  }
}

/** “2023年，”, “到2027年，”, “今后五年，”: a period that a clause begins with holds for the sentence. */
function leadingPeriod([first, second]: readonly Item[], text: string): PeriodMention | undefined {
  if (first?.kind === 'period') return first;
  const led = first?.kind === 'gap' && second?.kind === 'period';
  return led && LEADERS.has(text.slice(first.start, first.end)) ? second : undefined;
}

const LEADERS = new Set(['到', '至', '截至', '今后', '未来', '过去', '近', '最近', '接下来', '在']);

/** A clause without numbers may name what the next one tells of, and when. */
function readPlain(state: State, { items }: Clause): void {
  items.forEach((item, i) => {
    const next = items[i + 1];
    if (item.kind === 'period' && next?.kind === 'cue' && next.cue === 'than') state.since = item;
    if (item.kind !== 'cue') return;
    if (item.cue === 'aim' && next) state.aimed = true;
    if (item.cue === 'estimate') state.estimated = true;
    // “其中，A…；B…”: 其中 alone holds to the end of the sentence.
    if (item.cue === 'among') state.parting = state.dividing = state.whole;
  });
  if (!items.some((item) => item.kind === 'name' && item.what !== 'term')) return;
  const { segments } = leadOf(items, state.text);
  const parts = segments.find((segment) => segment.parts.some(({ names }) => names.length > 0))?.parts ?? [];
  const subjects = subjectsOf(parts, namingOf(state));
  if (!subjects.some(({ indicator }) => indicator !== undefined)) return;
  state.subjects = subjects;
  state.fresh = true;
}
