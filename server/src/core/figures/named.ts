import type { Span } from '../text/span.ts';
import { type Group, isJoined } from './groups.ts';
import type { Part } from './lead.ts';
import { isPlace, reaches } from './regions.ts';
import { namingOf, type State } from './state.ts';
import { isAspect, subjectsOf } from './subjects.ts';
import type { Subject } from './subject.ts';

/** The subjects that names before or after the numbers mean, in the place that is named with them or led the sentence. */
export function namedHere(
  state: State,
  parts: readonly Part[],
  group: Group,
  agent: Part | undefined,
  ahead: boolean,
): readonly Subject[] {
  const named = parts.some((part) => !isAspect(part));
  const region = parts.find((part) => part.region)?.region ?? placeOf(agent, parts, state.text);
  const leads = state.named.length === 0;
  const leading = named && !region && !isJoined(group) ? state.placed : undefined;
  const place = region
    ? state.text.slice(region.start, region.end)
    : named && !isJoined(group)
      ? leading?.region
      : state.region;
  const naming = {
    ...namingOf(state),
    ...(!named && { carried: spokenOf(state, parts, group) }),
    agent: agent && state.text.slice(agent.start, agent.end),
  };
  const all = subjectsOf(parts, naming);
  // “青浦区规上工业增加值、固定资产投资”: the place before the first name of a list is that of all.
  const shared = place ?? (named ? all[0]?.region : undefined);
  const told = all.map((subject) => inPlace(subject, shared, leading));
  const subjects = region ? inBoth(told, region, group, state.text) : told;
  if (named) state.region = subjects.at(-1)?.region;
  if (named && leads) state.placed = subjects[0]?.region === undefined ? undefined : subjects[0];
  // A thing counted by the way (“覆盖32个村”) is not what the sentence goes on about.
  if (!ahead || subjects.some(({ indicator }) => indicator !== undefined)) {
    state.subjects = subjects.map((subject) => ({ ...subject, aspect: '' }));
  }
  if (named) {
    state.share = undefined;
    state.named = [...state.named, ...subjects].slice(-MOST);
    state.mentioned = [...state.mentioned, ...subjects].slice(-MOST);
  }
  state.fresh = true;
  return subjects;
}

/**
 * Whom a side without a name is told of: “存款增长10%；贷款增长13%，增速分别居全省第4、第2位” those before in order, and after the
 * share of a part (“税收占比76%，总量居全省第7位”) what it is a part of.
 */
function spokenOf(
  { subjects, named, mentioned, figures, text }: State,
  parts: readonly Part[],
  group: Group,
) {
  const count = group.values.length;
  if (count > 1 && parts.length === 1 && subjects.length !== count) {
    const before = (named.length < count ? mentioned : named).slice(-count);
    const alike = before.every(({ indicator }) => indicator !== undefined);
    if (before.length === count && alike && !ofSeveral(group, text)) return before;
  }
  const last = figures.at(-1);
  const [part] = parts;
  const size = part?.aspect !== undefined && SIZES.has(text.slice(part.aspect.start, part.aspect.end));
  if (!size || last?.measure !== 'share' || last.run !== subjects.at(-1)?.run) return subjects;
  if (figures.some(({ run, measure }) => run === last.run && measure === 'level')) return subjects;
  const whole = named.findLast(({ indicator, run }) => indicator !== undefined && run !== last.run);
  return whole ? [whole] : subjects;
}

/** What a share has none of. */
const SIZES: ReadonlySet<string> = new Set(['总量', '总数', '总额', '总规模', '规模', '余额', '绝对量']);

/** “增速分别居全国、全省第4、第2位”: one thing in several fields. */
function ofSeveral({ first: { start } }: Group, text: string): boolean {
  return /[全我][国省市县区州].{0,2}[、和与][全我]?[国省市县区州][^，；]{0,6}$/u.test(
    text.slice(Math.max(0, start - 16), start),
  );
}

/** “全国、全省规上工业增加值分别增长4.6%和6.2%”: in the two of them. */
function inBoth(subjects: readonly Subject[], { start }: Span, { values }: Group, text: string) {
  const [only] = subjects;
  const other = /([全我][国省市县区州盟])[、和与]$/u.exec(text.slice(Math.max(0, start - 3), start))?.[1];
  if (other === undefined || subjects.length !== 1 || !only || values.length !== 2) return subjects;
  return [{ ...only, region: other }, only];
}

/** The subject in a place named before; in that of the subject which the sentence begins with, if it reaches so far. */
function inPlace(subject: Subject, place: string | undefined, leading: Subject | undefined): Subject {
  if (place === undefined || subject.region !== undefined) return subject;
  return leading?.named && !reaches(place, leading.indicator, subject.indicator)
    ? subject
    : { ...subject, region: place };
}

/** “临溪县完成地区生产总值…”: the place that does it. */
function placeOf(agent: Part | undefined, parts: readonly Part[], text: string): Span | undefined {
  if (!agent || agent.names.length > 0 || !parts.some(({ names }) => names.length > 0)) return undefined;
  return isPlace(text.slice(agent.start, agent.end)) ? agent : undefined;
}

/** No sentence that is meant to be read goes on about more. */
const MOST = 24;
