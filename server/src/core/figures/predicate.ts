import type { Sense } from './figure.ts';
import type { QuantityMention } from '../scanning/mention.ts';
import type { Span } from '../text/span.ts';
import type { Item } from './clauses.ts';
import type { Lead, Part, Segment, Verb } from './lead.ts';
import { leadOf } from './take-apart.ts';

/** Who does what in a lead: “全市”“粮食产量”“稳定在”. */
export interface Predicate {
  readonly lead: Lead;
  /** The names that the number belongs to; empty where the sentence has named them before. */
  readonly parts: readonly Part[];
  /** The names before the verb whose object they are, or before their period. */
  readonly agents?: readonly Part[];
  readonly sense: Sense;
  readonly verb?: Span;
  /** What a share is of, what a gap is to, what field a rank is in. */
  readonly base?: Span;
  /** Whether the number follows a verb at once, so that what it counts may stand after it: “新建258座5G基站”. */
  readonly open: boolean;
}

/** Reads the lead of a group of numbers by the first of them; the field of a rank (全省) stands before it. */
export function predicateOf(
  items: readonly Item[],
  text: string,
  { start, quantity: { kind } }: QuantityMention,
): Predicate {
  if (kind === 'rank') return rankPredicate(items, text, start);
  const read = leadOf(items, text);
  // “比2020年翻一番”, “高于上年0.6个百分点”: the number tells how much, not what it is compared with.
  const lead = kind === 'doubling' || kind === 'point' ? { ...read, compared: false } : read;
  const { segments } = lead;
  const percent = kind === 'percent' || kind === 'permille';
  const share = percent ? shareIn(segments, text) : -1;
  if (share >= 0) {
    const base = segments.slice(share + 1).flatMap(({ parts }) => parts);
    return {
      lead,
      parts: nearest(segments, share),
      sense: 'share',
      ...verbOf(segments[share]?.verb),
      base: baseOf(base) ?? lead.place,
      open: false,
    };
  }
  const last = segments.findLastIndex(({ verb }) => verb !== undefined);
  const object = segments.slice(last + 1).findLast(({ parts }) => parts.length > 0)?.parts ?? [];
  const whole = percent && object.length === 1 ? planIn(object, text) : undefined;
  if (whole) {
    // “完成年度计划的95%”: of what was to be done.
    const verb = segments[last]?.verb;
    return {
      lead,
      parts: nearest(segments, last),
      sense: 'reach',
      ...verbOf(verb),
      base: whole,
      open: false,
    };
  }
  if (last < 0) return { lead, parts: object, sense: 'none', open: object.length === 0 };
  const { verb, sense } = chained(segments, last, lead, text);
  // “拉动全市投资增长5.4个百分点” tells of the investment no more than of what has driven it.
  if (kind === 'point' && isDriven(segments, last, text))
    return { lead, parts: [], sense: 'act', ...verbOf(verb), open: true };
  const of = percent ? partOf(segments, last, object, lead, sense, start, text) : undefined;
  if (of) return { lead, ...of, sense: 'share', ...verbOf(verb), open: false };
  // “社会物流总费用占生产总值比重下降0.4个百分点” is of the costs.
  const part = kind === 'point' ? shareIn(segments, text) : -1;
  return {
    lead,
    parts: object.length > 0 ? object : nearest(segments, part < 0 ? last : part),
    agents: object.length > 0 ? nearest(segments, last) : before(segments, last),
    sense,
    ...verbOf(verb),
    base: lead.benchmark,
    open: object.length === 0,
  };
}

function isDriven(segments: readonly Segment[], last: number, text: string): boolean {
  const before = segments[last - 1]?.verb;
  return before?.cue === 'act' && DRIVES.has(text.slice(before.start, before.end));
}

const DRIVES: ReadonlySet<string> = new Set(['拉动', '带动', '支撑', '推动', '助推']);

/** “进出口总额不到全省的6%”, “数字经济规模超过地区生产总值的40%”: a part of what stands right before the number, without 占. */
function partOf(
  segments: readonly Segment[],
  last: number,
  object: readonly Part[],
  { place }: Lead,
  sense: Sense,
  start: number,
  text: string,
): { readonly parts: readonly Part[]; readonly base: Span } | undefined {
  if ((sense !== 'reach' && sense !== 'to') || text.charAt(start - 1) !== '的') return undefined;
  const parts = nearest(segments, last);
  const base = object.length === 0 ? place : parts.length > 0 ? wholeIn(object, text) : undefined;
  return base?.end === start - 1 ? { parts, base } : undefined;
}

/** A name that can have parts: town and country are none of each other, “农村居民收入仅为城镇居民收入的一半”. */
function wholeIn(object: readonly Part[], text: string): Span | undefined {
  const base = object.some(({ names }) => names.length > 0) ? baseOf(object) : undefined;
  return base && !/人均|居民|农民/u.test(text.slice(base.start, base.end)) ? base : undefined;
}

/** The segment that 占 ends, or 相当于 before the name of a whole: “相当于上年同期的104%” is no share. */
function shareIn(segments: readonly Segment[], text: string): number {
  const share = segments.findLastIndex(({ verb }) => verb?.cue === 'share');
  const verb = segments[share]?.verb;
  if (!verb || text.charAt(verb.start) === '占') return share;
  return segments.slice(share + 1).some(({ parts }) => parts.length > 0) ? share : -1;
}

/** 增长达到, 增长超过: the rise tells what the number is, whatever verb comes after it. */
function chained(
  segments: readonly Segment[],
  last: number,
  lead: Lead,
  text: string,
): { verb?: Verb; sense: Sense } {
  const verb = segments[last]?.verb;
  for (let i = last; i >= 0; i--) {
    const own = segments[i]?.verb;
    if (own?.cue === 'rise' || own?.cue === 'fall') return { verb: own, sense: own.cue };
    // “净增不低于180亿元”
    if (own?.cue === 'add' && verb?.cue === 'reach') return { verb: own, sense: senseOf(own, lead, text) };
    if ((segments[i]?.parts.length ?? 0) > 0) break;
  }
  if (!verb) return { sense: 'none' };
  return { verb, sense: senseOf(verb, lead, text) };
}

function senseOf(verb: Verb, lead: Lead, text: string): Sense {
  switch (verb.cue) {
    case 'above':
      // Right before a number they bound it; with a year they compare with it: “比上年多3亿元”.
      return lead.benchmark ? 'above' : lead.since ? 'rise' : 'reach';
    case 'below':
      return lead.benchmark ? 'below' : lead.since ? 'fall' : 'reach';
    case 'add':
      return text.startsWith('净', verb.start) ? 'net' : 'add';
    case 'rank':
      return 'to';
    case 'reach':
    case 'to':
    case 'hold':
    case 'rise':
    case 'fall':
    case 'total':
    case 'act':
      return verb.cue;
    case 'share':
      return 'act';
    default:
      return 'none';
  }
}

/** “增速位居全市第二”: what follows the verb, or the last place before the number, is the field. */
function rankPredicate(items: readonly Item[], text: string, end: number): Predicate {
  const verb = items.findLastIndex((item) => item.kind === 'cue' && item.cue === 'rank');
  let region = items.findLastIndex((item) => item.kind === 'region');
  // “居全省城区前十”
  while (items[region - 1]?.kind === 'region') region--;
  const among = items.findIndex((item, i) => i > region && i < verb && item.kind === 'quantity');
  const [place, cue] = [items[region], items[verb]];
  // “在全省11个市（州）中分列第3位”: the field stands before its verb.
  if (place && cue && among > 0) {
    return rankOf(leadOf(items.slice(0, region), text), cue, { start: place.start, end: cue.start });
  }
  // “在全市的位次由第9位前移至第6位”
  const placed = place && cue && region < verb && /^的?$/u.test(text.slice(place.end, cue.start));
  const cut = verb >= 0 && !placed ? verb : region;
  const at = items[cut];
  if (at) {
    const own = leadOf(items.slice(0, cut), text);
    const lead = cue && /^[由从]$/u.test(text.slice(cue.end, end)) ? { ...own, from: true } : own;
    const field = placed
      ? { start: place.start, end: cue.end }
      : { start: verb >= 0 ? at.end : at.start, end };
    return rankOf(lead, cue, field);
  }
  const last = items.at(-1);
  if (last?.kind === 'gap') {
    const found = /(?:排名|排在|排|居|列)(?!放|查|水|污|除)[^排居列]*$/u.exec(
      text.slice(last.start, last.end),
    );
    if (found) {
      const start = last.start + found.index;
      const before: Item[] = start > last.start ? [{ kind: 'gap', start: last.start, end: start }] : [];
      return rankOf(
        leadOf([...items.slice(0, -1), ...before], text),
        { start, end: start + 1 },
        { start: start + 1, end },
      );
    }
  }
  return rankOf(leadOf(items, text), undefined, undefined);
}

function rankOf(lead: Lead, verb: Span | undefined, field: Span | undefined): Predicate {
  return {
    lead,
    parts: nearest(lead.segments, lead.segments.length - 1),
    sense: 'rank',
    ...verbOf(verb),
    base: field && field.end > field.start ? field : undefined,
    open: false,
  };
}

/** The names of the last segment up to `last` that has any. */
function nearest(segments: readonly Segment[], last: number): readonly Part[] {
  for (let i = last; i >= 0; i--) {
    const parts = segments[i]?.parts ?? [];
    if (parts.length > 0) return parts;
  }
  return [];
}

/** The name of a plan or budget, or of what others reach on the average, that a percentage is of. */
function planIn([part]: readonly Part[], text: string): Span | undefined {
  if (!part || part.names.length > 0) return undefined;
  const span = wholeOf(part);
  return /(?:任务|计划|目标|预算|预算数|任务数|目标数|平均|平均水平|平均值|均值)$/u.test(
    text.slice(span.start, span.end),
  )
    ? span
    : undefined;
}

/** A part as it is written, with its place where it is but a side of something: “全国平均水平”. */
function wholeOf({ start, end, region, aspect }: Part): Span {
  return start < end || !aspect ? { start, end } : { start: region?.start ?? start, end: aspect.end };
}

/** What stands before the names of a segment without a verb between: 临溪县 of “临溪县全年财政收入增长8%”. */
function before(segments: readonly Segment[], index: number): readonly Part[] {
  const own = segments[index]?.parts.length ?? 0;
  const segment = segments[index - 1];
  return own > 0 && segment && !segment.verb ? segment.parts : [];
}

function verbOf(verb: Span | undefined): { readonly verb?: Span } {
  return verb ? { verb: { start: verb.start, end: verb.end } } : {};
}

function baseOf(parts: readonly Part[]): Span | undefined {
  const first = parts[0];
  const last = parts.at(-1);
  return first && last && { start: wholeOf(first).start, end: wholeOf(last).end };
}
