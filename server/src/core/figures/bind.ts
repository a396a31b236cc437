import type { PeriodMention, QuantityMention } from '../scanning/mention.ts';
import { isDone, partsAfter } from './after.ts';
import type { Item } from './clauses.ts';
import { carried, isShare, ofApposed, together } from './carried.ts';
import { withHeadOf } from './ellipsis.ts';
import type { Group } from './groups.ts';
import { isForEach, isLimit, isOfOthers, isOfSome, modifies, nameOnly, tellsWhich } from './limits.ts';
import type { Place } from '../text/span.ts';
import { alikeBounded, apposed, split } from './lists.ts';
import { type Predicate, predicateOf } from './predicate.ts';
import { aimedAt, isAim, isOfPrinted, recalled } from './recalled.ts';
import { namingOf, type Printed, type State } from './state.ts';
import { namedHere } from './named.ts';
import { arePlaces, inCounted, inEach } from './places.ts';
import { withVerbBefore } from './shared-verb.ts';
import { subjectsOf } from './subjects.ts';
import type { Subject } from './subject.ts';

/** A group of numbers with what they are said of. */
export interface Bound {
  readonly predicate: Predicate;
  readonly values: readonly QuantityMention[];
  readonly subjects: readonly Subject[];
  /** Whether the numbers were aimed at. */
  readonly aim: boolean;
  /** Whether they tell how far a plan that was printed before is carried out. */
  readonly completes: boolean;
  /** Whether they are steps that were passed one after the other, nobody says when. */
  readonly steps: boolean;
  /** Whether each of them is of another year: “五年间增速分别为6.6%、7.4%、7.3%、6.7%和4.1%”. */
  readonly yearly: boolean;
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
  const written = withVerbBefore(state, predicateOf(items, text, first), group);
  const printed = state.printed && isOfPrinted(group, text) ? state.printed : undefined;
  const predicate = printed ? ofPrinted(written, printed) : written;
  const aim = !printed && isAim(text, predicate, first);
  const { lead } = predicate;
  // “低于6.5%的预期目标” tells the aim, not how far below it.
  const said =
    aim && (predicate.sense === 'above' || predicate.sense === 'below') ? 'reach' : predicate.sense;
  if (lead.among) state.parting = state.whole;
  if (lead.estimate) state.estimated = true;
  const once = lead.aim && isOfYearsBeginning(group, text);
  if (lead.aim && !once && !isOfAim(group, text)) state.aimed = true;
  const role = roleOf(state, predicate, first.end);
  // “苹果、连翘、土蜂蜜三个特色产业”: the number counts the names before it, which are of the kind after it.
  const members = said === 'none' && kind === 'count' && predicate.parts.length > 1 ? predicate.parts : [];
  const after = role
    ? []
    : partsAfter(group, members.length > 0 ? { ...predicate, open: true, parts: [] } : predicate, kind, text);
  const ahead = after.length > 0;
  const sense = said === 'none' && ahead && isDone(group, text) ? 'act' : said;
  const own = role === 'to' && !predicate.parts.some(({ names }) => names.length > 0) ? [] : predicate.parts;
  const { parts, head } = ahead
    ? { parts: after }
    : apposed(split(own, values.length, lead.respectively, text), text);
  const before = printed?.subjects ?? state.subjects;
  const known = printed?.subjects ?? (aim ? aimedAt(state, predicate, first) : undefined);
  const again = known ?? recalled(state, parts, values.length, sense);
  if (printed) state.subjects = printed.subjects;
  const agents = ahead ? [] : (predicate.agents ?? []);
  // After ；, too: “全市生产总值增长5%；青浦县、临溪县增速分别为6.8%、6.5%”.
  const spoken = [...state.mentioned, ...state.subjects].findLast(({ indicator }) => indicator !== undefined);
  const places = lead.respectively
    ? [...(spoken ? [parts] : []), agents].find((listed) => arePlaces(listed, values.length, text))
    : undefined;
  const told =
    again && again.length > 0
      ? again
      : places === parts && spoken
        ? [spoken]
        : parts.length > 0 && !again
          ? namedHere(state, parts, group, agents.length === 1 ? agents[0] : undefined, ahead)
          : carried(state, predicate, values.length, kind);
  const named = places ? inEach(told, places, text) : told;
  state.printed = printedBy(predicate, before, kind, aim, text);
  const each = ofApposed(state, named, parts, values.length);
  const about = together(state, each, parts, predicate, values.length, kind).map((subject) =>
    head ? { ...subject, aspect: text.slice(head.start, head.end) } : subject,
  );
  const meant =
    (parts.length === 0 && isOfSome(group, text)) ||
    ((parts.length === 0 || ahead) && isOfOthers(group, text))
      ? []
      : tellsWhich(group, sense, text) || isForEach(group, text)
        ? about.map((subject) => nameOnly(subject, text))
        : sense !== 'none' || parts.length === 0 || aim
          ? about
          : ahead && isLimit(first, text)
            ? about.map((subject) => ({ ...nameOnly(subject, text), name: '' }))
            : modifies(group, parts, text)
              ? about.map((subject) => nameOnly(subject, text))
              : about;
  const steps = meant.length === 1 && values.length > 1 && sense === 'reach' && passes(group, text);
  const yearly = lead.respectively !== undefined && yearsOf(lead.period ?? state.period) === values.length;
  const subjects = toEach(
    role === 'to' && own.length === 0
      ? meant.map((subject) => ({ ...subject, aspect: state.aspect }))
      : meant,
    values,
    sense === 'above' || sense === 'below' || steps || yearly,
  );
  if (role === 'from') state.aspect = subjects.at(-1)?.aspect ?? '';
  if (lead.respectively) state.subjects = state.subjects.map(apart);
  state.pending = lead.from;
  if (role !== 'from')
    state.verb = sense === 'none' ? undefined : { sense, ...(predicate.verb && { verb: predicate.verb }) };
  if (ahead && members.length > 0) {
    const { catalogue } = state.reader;
    const [head] = after;
    const counted = withHeadOf(
      subjectsOf(members, namingOf(state)),
      head ? text.slice(head.start, head.end) : '',
      catalogue,
    );
    state.apposed = inCounted(counted, named, first.quantity.unit, (name) => catalogue.indicators.has(name));
    state.subjects = state.apposed;
    state.named = [...state.named.slice(0, -1), ...state.apposed];
  }
  return {
    predicate: sense === predicate.sense ? predicate : { ...predicate, sense },
    members: ahead ? members.map((part) => ({ unit: state.unit, start: part.start, end: part.end })) : [],
    values: lead.respectively || steps ? alikeBounded(values, text) : values,
    subjects,
    aim: aim || once,
    completes: printed?.plan ?? false,
    steps,
    yearly: yearly && meant.length === 1,
    role,
    end: (ahead ? after.at(-1)?.end : undefined) ?? values.at(-1)?.end ?? -1,
  };
}

/** “占全市2431亿元的20%”: the percentage is a share of what was printed, or how far a plan is carried out. */
function ofPrinted(predicate: Predicate, { base, plan }: Printed): Predicate {
  return { ...predicate, parts: [], sense: plan ? 'reach' : 'share', ...(base && { base }) };
}

/** “高于6%的预期目标0.2个百分点”: the number before was the aim. */
function isOfAim({ lead: [first] }: Group, text: string): boolean {
  return first?.kind === 'gap' && text.charAt(first.start) === '的';
}

/** “年初预期增长9%，…，实际增长7.4%”: what comes after is what has come of it. */
function isOfYearsBeginning({ lead, first }: Group, text: string): boolean {
  const [item] = lead;
  return item !== undefined && /年初(?:确定的|设定的)?预期/u.test(text.slice(item.start, first.start));
}

/** What a percentage after the group may be a part of. */
function printedBy(
  { verb, parts }: Predicate,
  subjects: readonly Subject[],
  kind: string,
  aim: boolean,
  text: string,
): Printed | undefined {
  if (kind === 'percent' || kind === 'permille') return undefined;
  const plan = aim && !(verb && isShare(verb, text));
  if (!plan && !(verb && isShare(verb, text))) return undefined;
  const [first] = parts;
  const last = parts.at(-1);
  return { subjects, plan, base: first && last ? { start: first.start, end: last.end } : undefined };
}

/** “分别高于全国、全省1.3个、0.8个百分点”, “突破400亿元、500亿元大关”: several numbers of one subject. */
function toEach(
  subjects: readonly Subject[],
  values: readonly QuantityMention[],
  several: boolean,
): readonly Subject[] {
  const [only] = subjects;
  return several && subjects.length === 1 && only && values.length > 1 ? values.map(() => only) : subjects;
}

/** How many years a period has that several numbers are told of. */
function yearsOf(mention: PeriodMention | undefined): number | undefined {
  return mention?.period.shape === 'span' ? mention.period.years : undefined;
}

/** “两个台阶”, “大关” */
function passes({ values }: Group, text: string): boolean {
  const end = values.at(-1)?.end ?? 0;
  if (values[0]?.quantity.bound !== 'at-least') return false;
  return /^[两三四五]?个?(?:台阶|大关|关口)/u.test(text.slice(end, end + 6));
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

function roleOf(
  { pending, text }: State,
  { lead, sense }: Predicate,
  end: number,
): 'from' | 'to' | undefined {
  if (lead.from || lead.compared) return 'from';
  // “高新技术企业在2036家基础上净增260家”
  if ((sense === 'none' || sense === 'reach') && /^的?基础上/u.test(text.slice(end, end + 4))) return 'from';
  return pending && ENDS.has(sense) ? 'to' : undefined;
}

const ENDS: ReadonlySet<string> = new Set(['to', 'reach', 'rise', 'fall', 'rank', 'hold']);
