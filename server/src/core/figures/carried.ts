import type { Span } from '../text/span.ts';
import type { Lead, Part } from './lead.ts';
import type { Predicate } from './predicate.ts';
import type { State } from './state.ts';
import { jointly } from './subjects.ts';
import type { Subject } from './subject.ts';

/** “…三个产业产值分别达到x、y、z”: as many values as the names that 三个 counted. */
export function ofApposed(
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
export function together(
  state: State,
  subjects: readonly Subject[],
  parts: readonly Part[],
  { lead, sense }: Predicate,
  count: number,
  kind: string,
): readonly Subject[] {
  if (subjects.length < 2 || count !== 1) return subjects;
  if (sense === 'share' && isSummed(lead)) return inAll(state, subjects);
  if (EACH.has(kind) || sense === 'total' || kind === 'ratio') return subjects;
  // “存贷款余额突破600亿元” is that of both, “城乡居民收入2万元” that of all residents.
  if (parts.length < 2 && (parts.length === 0 || subjects.some(({ single }) => single !== undefined)))
    return subjects;
  if (lead.each || lead.respectively || isInPlaces(subjects)) return subjects;
  const joint = jointly(subjects, state.reader.nextRun());
  state.subjects = joint;
  return joint;
}

/** “临溪县、青浦区地区生产总值突破300亿元”: each of them. */
function isInPlaces([first, ...others]: readonly Subject[]): boolean {
  return others.every(({ indicator, region }) => indicator === first?.indicator && region !== first?.region);
}

/** “A、B合计占…”: what follows is said of all together. */
function isSummed({ segments }: Lead): boolean {
  return segments.some(({ verb }) => verb?.cue === 'total');
}

/** “临溪县、青浦区经济总量合计不到全市的12%”: one subject, in all the places or of all the names. */
function inAll(state: State, subjects: readonly Subject[]): readonly Subject[] {
  const [first] = subjects;
  const run = state.reader.nextRun();
  return first && isInPlaces(subjects)
    ? [{ ...first, run, region: subjects.map(({ region }) => region).join('、') }]
    : jointly(subjects, run);
}

/** Kinds of number that several can share: all grew by 5%. */
const EACH = new Set(['percent', 'permille', 'point', 'rank', 'multiple', 'doubling']);

/** What a number without a name of its own is said of: what was spoken of before it. */
export function carried(
  state: State,
  { lead, open, sense, verb }: Predicate,
  count: number,
  kind: string,
): readonly Subject[] {
  if (open && sense === 'act' && !goesOn(state, lead, verb, kind)) return [];
  // “我县位列全市第三”: the place itself, not what was spoken of before.
  if (kind === 'rank' && lead.place) return [];
  state.fresh = true;
  const { named, share } = state;
  const subjects = kind === 'point' && share ? [share] : state.subjects;
  const all =
    lead.each && named.length > 1
      ? named
      : (lead.respectively || isAgain(state, count, kind)) &&
          subjects.length !== count &&
          named.length >= count
        ? named.slice(-count)
        : subjects;
  const summed = sense === 'total' || (sense === 'share' && all.length === 1 && isSummed(lead));
  if (summed && count === 1) return totalOf(state, all);
  // “占全省11.6%”: the place is what it is a part of.
  if (!lead.place || (sense === 'share' && kind === 'percent')) return all;
  const region = state.text.slice(lead.place.start, lead.place.end);
  return all.map((subject) => ({ ...subject, region }));
}

/**
 * As many values as were told before, one for each name: “分别增长86.3%和92.5%，恢复到2019年的103.2%和101.6%”, “接待游客3260万人次、
 * 实现旅游收入286亿元，增长8.2%、9.1%”.
 */
function isAgain({ figures, named }: State, count: number, kind: string): boolean {
  if (count < 2) return false;
  if (figures.at(-1)?.list?.values.length === count) return true;
  const last = figures.slice(-count);
  const names = named.slice(-count);
  return (
    last.length === count &&
    names.length === count &&
    last.every(({ run, quantity }, i) => run === names[i]?.run && (EACH.has(kind) || quantity.kind === kind))
  );
}

/** “占全市2431亿元的20%” tells of the same elsewhere, “新建12万亩，累计建成118.6万亩” of the same in all. */
function goesOn(state: State, lead: Lead, verb: Span | undefined, kind: string): boolean {
  const alike = state.figures.at(-1)?.quantity.kind === kind;
  if (verb && isShare(verb, state.text)) return lead.place !== undefined && state.subjects.length === 1;
  return lead.cumulative && alike;
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

/** 占 and 相当于 say what of something else a number is. */
export function isShare({ start }: Span, text: string): boolean {
  return text.charAt(start) === '占' || text.startsWith('相当于', start);
}
