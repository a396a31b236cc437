import type { Span } from '../span.ts';
import { type Group, isJoined } from './groups.ts';
import type { Part } from './lead.ts';
import { isPlace, reaches } from './regions.ts';
import { namingOf, type State } from './state.ts';
import { isAspect, type Subject, subjectsOf } from './subjects.ts';

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
  const naming = { ...namingOf(state), agent: agent && state.text.slice(agent.start, agent.end) };
  const all = subjectsOf(parts, naming);
  // “青浦区规上工业增加值、固定资产投资”: the place before the first name of a list is that of all.
  const shared = place ?? (named ? all[0]?.region : undefined);
  const subjects = all.map((subject) => inPlace(subject, shared, leading));
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
