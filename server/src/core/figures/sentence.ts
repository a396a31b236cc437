import type { Catalogue } from '../catalogue.ts';
import { multiply } from '../decimal.ts';
import type { Facts } from '../facts.ts';
import type { Figure, Listing, Unknown } from '../figure.ts';
import { approximatorBefore } from '../lexicon/approximators.ts';
import type { PeriodMention, QuantityMention } from '../mention.ts';
import { boundOf, widenedBy } from '../numbers/bounds.ts';
import type { Period } from '../period.ts';
import type { Place, Span } from '../span.ts';
import type { Scanned } from '../unit.ts';
import { type Clause, clausesOf, type Item } from './clauses.ts';
import type { Frame } from './frames.ts';
import { type Group, groupsOf } from './groups.ts';
import { leadOf, type Part } from './lead.ts';
import { fits, measureOf } from './measure.ts';
import { type Predicate, predicateOf } from './predicate.ts';
import { regionOf } from './regions.ts';
import { isAspect, type Subject, subjectsOf } from './subjects.ts';
import { timeOf } from './time.ts';

/** What the figures of a report share while they are read. */
export interface Reader {
  readonly catalogue: Catalogue;
  readonly facts: Facts;
  readonly nextRun: () => number;
}

/** The figures of one sentence. `before` are the subjects that the sentence before ended with, in the same paragraph. */
export function readSentence(
  reader: Reader,
  scanned: Scanned,
  unit: number,
  frame: Frame,
  before: readonly Subject[],
): { readonly figures: readonly Figure[]; readonly subjects: readonly Subject[] } {
  const state: State = {
    reader,
    text: scanned.reading.text,
    unit,
    frame,
    subjects: [],
    named: [],
    fresh: false,
    region: undefined,
    aimed: false,
    figures: [],
  };
  const clauses = clausesOf(scanned);
  clauses.forEach((clause, i) => {
    if (i === 0) state.subjects = before;
    readClause(state, clause);
    if (i === 0 && !state.fresh) state.subjects = [];
  });
  state.figures.sort((a, b) => a.place.start - b.place.start);
  return { figures: state.figures, subjects: state.subjects };
}

interface State {
  readonly reader: Reader;
  readonly text: string;
  readonly unit: number;
  readonly frame: Frame;
  subjects: readonly Subject[];
  /** All that this sentence has named since its last ；, for “均排名全省第一”. */
  named: readonly Subject[];
  /** Whether this sentence has named or used a subject. */
  fresh: boolean;
  /** The place named last: 开发区 holds for what follows in its clauses. */
  region: string | undefined;
  period?: PeriodMention | undefined;
  aimed: boolean;
  /** 由A waits for its 提高到B. */
  pending?: 'from' | undefined;
  pair?: { from?: Period; to?: Period } | undefined;
  /** What 其中 takes its parts from. */
  whole?: Figure | undefined;
  parting?: Figure | undefined;
  /** The verb of the group before, which a name without one shares: “新增A80户、B5户”. */
  verb?: Pick<Predicate, 'sense' | 'verb'> | undefined;
  readonly figures: Figure[];
}

function readClause(state: State, clause: Clause): void {
  const groups = groupsOf(clause, state.text);
  if (clause.opener === '；' || clause.opener === '') {
    state.parting = undefined;
    state.pair = undefined;
    state.region = undefined;
    state.named = [];
    if (clause.opener === '；') state.subjects = [];
  }
  if (clause.opener !== '') state.verb = undefined;
  state.pending = undefined;
  const first = clause.items[0];
  if (first?.kind === 'period') state.period = first;
  if (groups.length === 0) {
    readPlain(state, clause);
    return;
  }
  let used = -1;
  groups.forEach((group) => {
    const lead = group.lead.filter((item) => item.end > used);
    used = readGroup(state, { ...group, lead });
  });
}

/** A clause without numbers may name what the next one tells of, and when. */
function readPlain(state: State, { items }: Clause): void {
  if (items.some((item) => item.kind === 'cue' && item.cue === 'aim')) state.aimed = true;
  if (!items.some((item) => item.kind === 'name' && item.what !== 'term')) return;
  const lead = leadOf(items, state.text);
  const parts =
    lead.segments.find((segment) => segment.parts.some(({ names }) => names.length > 0))?.parts ?? [];
  const subjects = subjectsOf(parts, namingOf(state));
  if (subjects.some(({ indicator }) => indicator !== undefined)) {
    state.subjects = subjects;
    state.fresh = true;
  }
}

/** Reads one group and returns where what belongs to it ends. */
function readGroup(state: State, group: Group): number {
  const { text } = state;
  const { values } = group;
  const firstValue = values[0];
  const lastValue = values.at(-1);
  if (!firstValue || !lastValue) return -1;
  const predicate = predicateOf(
    withoutApproximator(group.lead, firstValue, text),
    text,
    firstValue.quantity.kind === 'rank' ? 'rank' : 'number',
  );
  const { lead } = predicate;
  if (lead.among) state.parting = state.whole;
  const role = roleOf(state, predicate);
  const after = predicate.open && !role ? tailOf(group) : [];
  const posterior = after.length > 0 ? tailParts(after, text) : [];
  const ahead =
    posterior.length > 0 &&
    (predicate.parts.length === 0 ||
      predicate.sense === 'add' ||
      predicate.sense === 'act' ||
      predicate.sense === 'net');
  const parts =
    role === 'to' && !predicate.parts.some(({ names }) => names.length > 0)
      ? []
      : ahead
        ? posterior
        : predicate.parts;
  const subjects = subjectsFor(state, predicate, split(parts, values, lead.respectively, text), ahead);
  const { sense, verb } = inherited(state, predicate, group);
  emit(state, { ...predicate, sense, ...(verb && { verb }) }, subjects, values, role);
  if (role === 'from') state.pending = 'from';
  else {
    state.pending = undefined;
    state.verb = verb || sense !== 'none' ? { sense, ...(verb && { verb }) } : undefined;
  }
  return ahead ? (posterior.at(-1)?.end ?? lastValue.end) : lastValue.end;
}

function namingOf(state: State) {
  const { reader, text, unit, subjects } = state;
  return { catalogue: reader.catalogue, text, unit, carried: subjects, nextRun: reader.nextRun };
}

/** 近, 约 and the like stand before the number but belong to it. */
function withoutApproximator(
  lead: readonly Item[],
  { quantity }: QuantityMention,
  text: string,
): readonly Item[] {
  const last = lead.at(-1);
  const word = quantity.approximator?.split('…')[0] ?? '';
  if (last?.kind !== 'gap' || word === '' || !text.slice(last.start, last.end).endsWith(word)) return lead;
  const end = last.end - word.length;
  return end > last.start ? [...lead.slice(0, -1), { ...last, end }] : lead.slice(0, -1);
}

function roleOf(state: State, { lead, sense }: Predicate): 'from' | 'to' | undefined {
  if (lead.from) return 'from';
  if (
    state.pending === 'from' &&
    (sense === 'to' || sense === 'reach' || sense === 'rise' || sense === 'fall')
  )
    return 'to';
  return undefined;
}

/** What follows a number up to the next verb: the thing it counts. */
function tailOf({ tail }: Group): readonly Item[] {
  const end = tail.findIndex(
    (item) =>
      item.kind === 'mark' ||
      item.kind === 'period' ||
      (item.kind === 'cue' && item.cue !== 'noun' && item.cue !== 'act' && item.cue !== 'aspect'),
  );
  return end < 0 ? tail : tail.slice(0, end);
}

function tailParts(items: readonly Item[], text: string): readonly Part[] {
  const first = items[0];
  if (!first || '的。'.includes(text.charAt(first.start))) return [];
  return leadOf(items, text).segments[0]?.parts.slice(0, 1) ?? [];
}

/** “使用内资和外资分别增长10%和5%”: 和 parts names that the catalogue does not know where the values are as many. */
function split(
  parts: readonly Part[],
  values: readonly QuantityMention[],
  respectively: Span | undefined,
  text: string,
): readonly Part[] {
  const [only] = parts;
  if (parts.length !== 1 || !only || only.names.length > 0) return parts;
  if (values.length !== 2 && (values.length !== 1 || !respectively)) return parts;
  const words = text.slice(only.start, only.end);
  const at = words.search(/[和与及]/u);
  if (at <= 0 || at === words.length - 1) return parts;
  return [
    { ...only, end: only.start + at },
    { ...only, start: only.start + at + 1 },
  ];
}

/** Named here, or carried on from the numbers before. */
function subjectsFor(
  state: State,
  predicate: Predicate,
  parts: readonly Part[],
  ahead: boolean,
): readonly Subject[] {
  if (parts.length > 0) {
    const own = parts.some((part) => !isAspect(part));
    const subjects = subjectsOf(parts, namingOf(state)).map((subject) =>
      subject.region === undefined && state.region !== undefined && !own
        ? { ...subject, region: state.region }
        : subject,
    );
    const region = parts.find((part) => part.region)?.region;
    state.region = region ? state.text.slice(region.start, region.end) : own ? undefined : state.region;
    if (!ahead || subjects.some(({ indicator }) => indicator !== undefined))
      state.subjects = subjects.map((subject) => ({ ...subject, aspect: '' }));
    if (own) state.named = [...state.named, ...subjects];
    state.fresh = true;
    return subjects;
  }
  if (predicate.lead.each && state.named.length > 1) return state.named;
  if (ahead || (predicate.open && predicate.sense === 'act')) return [];
  state.fresh = true;
  return state.subjects;
}

/** A name without a verb shares the one before it in a row joined by 、. */
function inherited(
  state: State,
  { sense, verb, parts }: Predicate,
  group: Group,
): Pick<Predicate, 'sense' | 'verb'> {
  const first = group.lead[0];
  const joined = first?.kind === 'mark' && first.mark === '、';
  if (sense !== 'none' || parts.length === 0 || !joined || !state.verb)
    return { sense, ...(verb && { verb }) };
  return state.verb;
}

function emit(
  state: State,
  predicate: Predicate,
  subjects: readonly Subject[],
  values: readonly QuantityMention[],
  role: 'from' | 'to' | undefined,
): void {
  const { unit } = state;
  const names = subjects.flatMap(({ named }) => (named ? [named] : []));
  const pairs = paired(subjects, predicate.lead.respectively ? alikeBounded(values, state.text) : values);
  const list: Listing | undefined =
    subjects.length > 1 || values.length > 1
      ? {
          names,
          values: values.map(({ start, end }) => ({ unit, start, end })),
          ...(predicate.lead.respectively && { cue: placed(unit, predicate.lead.respectively) }),
        }
      : undefined;
  for (const [subject, value] of pairs)
    state.figures.push(figureOf(state, predicate, subject, value, role, list));
  const figure = state.figures.at(-1);
  if (figure && !predicate.lead.among && !state.parting && figure.measure !== 'rank') state.whole = figure;
  if (role === 'to') {
    const from = state.figures.at(-1 - pairs.length)?.period;
    state.pair = { ...(from && { from }), ...(figure?.period && { to: figure.period }) };
  }
}

/** “分别超过2万元和1万元”: a word before the first number bounds them all. */
function alikeBounded(values: readonly QuantityMention[], text: string): readonly QuantityMention[] {
  const [first] = values;
  const word = first && approximatorBefore(text, first.start, 'full');
  if (!word) return values;
  return values.map((value) => {
    const { quantity } = value;
    if (quantity.bound !== 'exact') return value;
    const interval = widenedBy(multiply(quantity.value, quantity.scale), quantity.printed, [word]);
    return { ...value, quantity: { ...quantity, interval, bound: boundOf([word]), approximator: word.word } };
  });
}

/** Which name each value belongs to; undefined where their numbers do not agree. */
function paired(
  subjects: readonly Subject[],
  values: readonly QuantityMention[],
): readonly (readonly [Subject | undefined, QuantityMention])[] {
  if (subjects.length === values.length) return values.map((value, i) => [subjects[i], value] as const);
  const [value] = values;
  if (values.length === 1 && value)
    return subjects.length === 0
      ? [[undefined, value]]
      : subjects.map((subject) => [subject, value] as const);
  return values.map((each) => [undefined, each] as const);
}

function figureOf(
  state: State,
  predicate: Predicate,
  subject: Subject | undefined,
  { quantity, start, end }: QuantityMention,
  role: 'from' | 'to' | undefined,
  list: Listing | undefined,
): Figure {
  const { reader, text, unit, frame, period } = state;
  const { lead, sense } = predicate;
  const about = subject ?? NOBODY;
  const entry = about.indicator === undefined ? undefined : reader.catalogue.indicators.get(about.indicator);
  const measure = measureOf(quantity, role ? 'to' : sense, about, entry, lead.cumulative);
  const fitting = entry !== undefined && fits(entry, quantity, measure) ? entry : undefined;
  const time = timeOf(
    lead,
    { frame, facts: reader.facts, text, period, aimed: state.aimed, pair: state.pair },
    { measure, sense, role, name: about.name },
  );
  const region = regionOf(about.region, reader.facts);
  const name =
    entry && !fitting && subject && state.subjects.includes(subject) && predicate.parts.length === 0
      ? ''
      : about.name;
  const unknown: Unknown[] = [];
  if (!fitting) unknown.push(entry ? 'unit' : 'indicator');
  if (!time.period) unknown.push('period');
  if (region === undefined) unknown.push('region');
  return {
    place: { unit, start, end },
    ...(fitting && { indicator: fitting.name }),
    name,
    ...(about.named && { named: about.named }),
    scope: about.scope,
    aspect: about.aspect,
    measure,
    quantity,
    sign: (sense === 'fall' || sense === 'below') && (measure === 'rate' || measure === 'change') ? -1 : 1,
    status: time.status,
    bound: quantity.bound,
    ...(time.period && { period: time.period }),
    ...(region !== undefined && { region }),
    verb: predicate.verb ? text.slice(predicate.verb.start, predicate.verb.end) : '',
    sense,
    basis: time.basis,
    ...(time.since && { since: time.since }),
    base: predicate.base ? text.slice(predicate.base.start, predicate.base.end) : '',
    ...(role && { role }),
    run: about.run,
    ...(list && { list }),
    ...(state.parting && { whole: state.parting }),
    unknown,
  };
}

const NOBODY: Subject = { run: -1, name: '', scope: '', aspect: '', deed: false, ambiguous: false };

function placed(unit: number, { start, end }: Span): Place {
  return { unit, start, end };
}
