import type { QuantityMention } from '../mention.ts';
import type { Item } from './clauses.ts';
import type { Group } from './groups.ts';
import { leadOf, type Part } from './lead.ts';
import type { Place } from '../span.ts';
import { alikeBounded, apposed, split } from './lists.ts';
import { type Predicate, predicateOf } from './predicate.ts';
import { namingOf, type State } from './state.ts';
import { isAspect, jointly, type Subject, subjectsOf } from './subjects.ts';

/** A group of numbers with what they are said of. */
export interface Bound {
  readonly predicate: Predicate;
  readonly values: readonly QuantityMention[];
  readonly subjects: readonly Subject[];
  readonly role: 'from' | 'to' | undefined;
  /** The names that the number counts: 苹果, 连翘 and 土蜂蜜 of “苹果、连翘、土蜂蜜三个特色产业”. */
  readonly members: readonly Place[];
  /** Where what belongs to the group ends: its last number, or the thing counted after it. */
  readonly end: number;
}

/** Finds the names that a group's numbers belong to: before them, after them, or in what was said before. */
export function bind(state: State, group: Group): Bound {
  const { text } = state;
  const { values, first } = group;
  const { kind } = first.quantity;
  const items = withoutApproximator(group.lead, first, text);
  const predicate = withVerbBefore(state, predicateOf(items, text, first), group);
  const { lead, sense } = predicate;
  if (lead.among) state.parting = state.whole;
  if (lead.estimate) state.estimated = true;
  if (lead.aim) state.aimed = true;
  const role = roleOf(state, predicate);
  // “苹果、连翘、土蜂蜜三个特色产业”: the number counts the names before it, which are of the kind after it.
  const members = sense === 'none' && kind === 'count' && predicate.parts.length > 1 ? predicate.parts : [];
  const after = role
    ? []
    : partsAfter(group, members.length > 0 ? { ...predicate, open: true, parts: [] } : predicate, kind, text);
  const ahead = after.length > 0;
  const own = role === 'to' && !predicate.parts.some(({ names }) => names.length > 0) ? [] : predicate.parts;
  const { parts, head } = ahead
    ? { parts: after }
    : apposed(split(own, values.length, lead.respectively, text), text);
  const named =
    parts.length > 0
      ? namedHere(state, parts, group, ahead ? undefined : predicate.agent, ahead)
      : carried(state, predicate, values.length, kind);
  const each = ofApposed(state, named, parts, values.length);
  const about = together(state, each, parts, predicate, values.length, kind).map((subject) =>
    head ? { ...subject, aspect: text.slice(head.start, head.end) } : subject,
  );
  const subjects =
    sense === 'none' && parts.length > 0 && modifies(group, text) ? about.map(nameOnly) : about;
  if (lead.respectively) state.subjects = state.subjects.map(apart);
  state.pending = lead.from;
  if (role !== 'from')
    state.verb = sense === 'none' ? undefined : { sense, ...(predicate.verb && { verb: predicate.verb }) };
  if (ahead && members.length > 0) {
    state.apposed = subjectsOf(members, namingOf(state));
    state.subjects = state.apposed;
    state.named = [...state.named.slice(0, -1), ...state.apposed];
  }
  return {
    predicate,
    members: ahead ? members.map((part) => ({ unit: state.unit, start: part.start, end: part.end })) : [],
    values: lead.respectively ? alikeBounded(values, text) : values,
    subjects,
    role,
    end: (ahead ? after.at(-1)?.end : undefined) ?? values.at(-1)?.end ?? -1,
  };
}

/** “收入50万元以上的村”: the number tells which villages are meant, not an income. */
function modifies({ tail: [next] }: Group, text: string): boolean {
  return next?.kind === 'gap' && text.charAt(next.start) === '的';
}

function nameOnly({ indicator: _, ...subject }: Subject): Subject {
  return subject;
}

/** After 分别, 城乡居民收入 stays two. */
function apart({ single: _, ...subject }: Subject): Subject {
  return subject;
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

/** A name without a verb shares the one before it in a row joined by 、. */
function withVerbBefore(state: State, predicate: Predicate, group: Group): Predicate {
  if (
    predicate.sense !== 'none' ||
    !predicate.parts.some((part) => !isAspect(part)) ||
    !isJoined(group) ||
    !state.verb
  )
    return predicate;
  return { ...predicate, ...state.verb };
}

function isJoined({ lead }: Group): boolean {
  const [first] = lead;
  return first?.kind === 'mark' && first.mark === '、';
}

function roleOf({ pending }: State, { lead, sense }: Predicate): 'from' | 'to' | undefined {
  if (lead.from || lead.compared) return 'from';
  return pending && ENDS.has(sense) ? 'to' : undefined;
}

const ENDS: ReadonlySet<string> = new Set(['to', 'reach', 'rise', 'fall', 'rank', 'hold']);

/** “新建258座5G基站”, “48个入河排污口”: the thing counted stands after its number. */
function partsAfter(
  group: Group,
  { open, sense, parts, lead }: Predicate,
  kind: string,
  text: string,
): readonly Part[] {
  if (!open || kind === 'rank' || kind === 'point') return [];
  if (kind === 'percent' && (sense !== 'none' || lead.segments.length > 0)) return [];
  if (parts.length > 0 && sense !== 'add' && sense !== 'act' && sense !== 'net') return [];
  const items = tailOf(group);
  const [first] = items;
  if (!first || text.charAt(first.start) === '的') return [];
  return leadOf(items, text).segments[0]?.parts.slice(0, 1) ?? [];
}

/** What follows a number up to the next verb. */
function tailOf({ tail }: Group): readonly Item[] {
  const end = tail.findIndex(
    (item) =>
      (item.kind === 'mark' && item.mark !== '“' && item.mark !== '”') ||
      item.kind === 'period' ||
      (item.kind === 'cue' && item.cue !== 'noun' && item.cue !== 'act' && item.cue !== 'aspect'),
  );
  return end < 0 ? tail : tail.slice(0, end);
}

function namedHere(
  state: State,
  parts: readonly Part[],
  group: Group,
  agent: Part | undefined,
  ahead: boolean,
): readonly Subject[] {
  const named = parts.some((part) => !isAspect(part));
  const region = parts.find((part) => part.region)?.region;
  if (region) state.region = state.text.slice(region.start, region.end);
  else if (named && !isJoined(group)) state.region = undefined;
  const naming = { ...namingOf(state), agent: agent && state.text.slice(agent.start, agent.end) };
  const subjects = subjectsOf(parts, naming).map((subject) =>
    subject.region === undefined && state.region !== undefined
      ? { ...subject, region: state.region }
      : subject,
  );
  // A thing counted by the way (“覆盖32个村”) is not what the sentence goes on about.
  if (!ahead || subjects.some(({ indicator }) => indicator !== undefined)) {
    state.subjects = subjects.map((subject) => ({ ...subject, aspect: '' }));
  }
  if (named) {
    state.named = [...state.named, ...subjects].slice(-MOST);
    state.mentioned = [...state.mentioned, ...subjects].slice(-MOST);
  }
  state.fresh = true;
  return subjects;
}

/** “…三个产业产值分别达到x、y、z”: as many values as the names that 三个 counted. */
function ofApposed(
  { apposed: before, text }: State,
  subjects: readonly Subject[],
  parts: readonly Part[],
  count: number,
): readonly Subject[] {
  const [part] = parts;
  if (parts.length > 1 || count < 2 || before.length !== count || subjects.length === count) return subjects;
  return part ? before.map((subject) => ({ ...subject, aspect: text.slice(part.start, part.end) })) : before;
}

/** Several names with one value that cannot be each one's. */
function together(
  state: State,
  subjects: readonly Subject[],
  parts: readonly Part[],
  { lead, sense }: Predicate,
  count: number,
  kind: string,
): readonly Subject[] {
  if (parts.length < 2 || count !== 1 || EACH.has(kind) || sense === 'total') return subjects;
  if (lead.each || lead.respectively) return subjects;
  const joint = jointly(subjects, state.reader.nextRun());
  state.subjects = joint;
  return joint;
}

/** Kinds of number that several can share: all grew by 5%. */
const EACH = new Set(['percent', 'permille', 'point', 'rank', 'multiple', 'doubling']);

/** No sentence that is meant to be read goes on about more. */
const MOST = 24;

function carried(
  state: State,
  { lead, open, sense }: Predicate,
  count: number,
  kind: string,
): readonly Subject[] {
  if (open && sense === 'act') return [];
  // “我县位列全市第三”: the place itself, not what was spoken of before.
  if (kind === 'rank' && lead.place) return [];
  state.fresh = true;
  const { named, subjects } = state;
  const all =
    lead.each && named.length > 1
      ? named
      : lead.respectively && subjects.length !== count && named.length >= count
        ? named.slice(-count)
        : subjects;
  if (sense === 'total' && count === 1) return totalOf(state, all);
  if (!lead.place) return all;
  const region = state.text.slice(lead.place.start, lead.place.end);
  return all.map((subject) => ({ ...subject, region }));
}

/** “A64亿元、B38亿元，合计102亿元” is said of none of them. */
function totalOf({ named, reader }: State, all: readonly Subject[]): readonly Subject[] {
  const last = all.at(-1);
  if (!last || named.length < 2) return all;
  const { scope, aspect, deed } = last;
  return [
    {
      run: reader.nextRun(),
      name: '',
      scope,
      aspect,
      deed,
      ambiguous: false,
      sums: named.map(({ run }) => run),
    },
  ];
}
