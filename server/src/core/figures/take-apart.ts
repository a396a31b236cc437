import type { Cue } from '../lexicon/cues.ts';
import type { Span } from '../text/span.ts';
import type { Item } from './clauses.ts';
import { takeGap } from './gaps.ts';
import type { Lead, Verb } from './lead.ts';
import { closePart, closeSegment, join, type LeadState, takeContent } from './segments.ts';

/** Takes the lead of a group apart. Linear in its items. */
export function leadOf(items: readonly Item[], text: string): Lead {
  const state: LeadState = { text, segments: [], parts: [], flags: {}, joined: false, comparing: false };
  items.forEach((item, i) => {
    take(state, item, items[i + 1]);
  });
  const { since, benchmark } = state.flags;
  const compared = state.comparing && since !== undefined && isNothingElse(benchmark, text);
  const against = state.comparing && benchmark !== undefined && !compared;
  closeSegment(state, undefined);
  const { flags } = state;
  const verb = state.segments.findLast((segment) => segment.verb)?.verb;
  return {
    segments: state.segments,
    // Every property, so that all leads have one shape and are quick to read; the same holds of what is made of them.
    verb,
    respectively: flags.respectively,
    period: flags.period,
    place: state.place,
    since: flags.since,
    benchmark: flags.benchmark,
    each: flags.each ?? false,
    average: flags.average ?? false,
    cumulative: flags.cumulative ?? false,
    chain: flags.chain ?? false,
    yearly: flags.yearly ?? false,
    among: flags.among ?? false,
    aim: flags.aim ?? false,
    estimate: flags.estimate ?? false,
    from: flags.from ?? false,
    wholeYear: flags.wholeYear ?? false,
    compared,
    against,
  };
}

/** “比2022年年初预算53.6亿元增长5%”, “比上年执行数…”: the same of another year, by what books it is told. */
function isNothingElse(benchmark: Span | undefined, text: string): boolean {
  return !benchmark || BOOKED.test(text.slice(benchmark.start, benchmark.end));
}

const BOOKED =
  /^的?(?:年初|年末|全年|当年|调整后?的?|实际|最终)*(?:预算|预期|计划|执行|完成|决算|快报|实际)(?:安排|批复)?[数额]?的?$/u;

function take(state: LeadState, item: Item, next: Item | undefined): void {
  switch (item.kind) {
    case 'gap':
      takeGap(state, item, next);
      return;
    case 'name':
      takeContent(state, item.start, item.end);
      if (state.part && item.what !== 'term') state.part.names = [...state.part.names, item];
      return;
    case 'region':
      if (state.comparing) takeContent(state, item.start, item.end);
      else if (state.part) takeContent(state, item.start, item.end);
      else state.region = item;
      return;
    case 'period':
      if (state.comparing) state.flags.since = item;
      else {
        state.flags.period = item;
        closeSegment(state, undefined);
      }
      return;
    case 'cue':
      takeCue(state, item, item.cue, next);
      return;
    case 'mark':
      if (item.mark === '、') join(state);
      else if (item.mark === '“' || item.mark === '《') takeContent(state, item.start, item.end);
      else if (state.part) state.part.end = item.end;
      return;
    case 'quantity':
      // “A、B、C三项指标分别增长…” gathers the names before it.
      if (state.part?.names.length && state.text.charAt(item.end - 1) === '项') return;
      // A duration that is no figure: “连续四年”.
      closeSegment(state, undefined);
      return;
  }
}

function takeCue(state: LeadState, at: Span, cue: Cue, next: Item | undefined): void {
  const { flags } = state;
  // “比2022年完成数61.2亿元”
  if (state.comparing && state.text.startsWith('数', at.end)) {
    takeContent(state, at.start, at.end);
    return;
  }
  switch (cue) {
    case 'noun':
      if (state.part || !state.text.startsWith('平均', at.start) || next?.kind !== 'cue')
        takeContent(state, at.start, at.end);
      else if (!/^每[天日月]/u.test(state.text.slice(at.end, at.end + 2))) flags.average = true;
      return;
    case 'aspect':
      takeAspect(state, at, next);
      return;
    case 'act':
      takeAct(state, at, next);
      return;
    case 'than': {
      const word = state.text.slice(at.start, at.end);
      if (word === '环比') flags.chain = true;
      if (word === '同比' || word.endsWith('年同期')) flags.yearly = true;
      // “同比增速为6.1%” goes on with the name.
      if (word.length === 2 && next?.kind === 'cue' && next.cue === 'aspect') return;
      closeSegment(state, undefined);
      state.comparing = word.length === 1 || OPEN_COMPARISON.test(word);
      return;
    }
    case 'respectively':
      flags.respectively = at;
      closePart(state);
      return;
    case 'each':
      flags.each = true;
      closePart(state);
      return;
    case 'average':
      flags.average = true;
      closePart(state);
      return;
    case 'cumulative':
      // “A、B累计增速”: of the months so far.
      if (next?.kind === 'cue' && next.cue === 'aspect') return;
      flags.cumulative = true;
      closeSegment(state, undefined);
      return;
    case 'among':
      flags.among = true;
      closeSegment(state, undefined);
      return;
    case 'aim':
      if (state.comparing || isMood(at, next, state.text)) {
        takeContent(state, at.start, at.end);
        return;
      }
      flags.aim = true;
      closeSegment(state, undefined);
      return;
    case 'estimate':
      flags.estimate = true;
      if (state.text.startsWith('全年', at.end - 2)) flags.wholeYear = true;
      closeSegment(state, undefined);
      return;
    case 'adverb':
      if (state.comparing && state.text.startsWith('年度', at.start)) {
        takeContent(state, at.start, at.end);
        return;
      }
      if (state.text.startsWith('全年', at.start)) flags.wholeYear = true;
      closeSegment(state, undefined);
      return;
    case 'above':
    case 'below':
      closeSegment(state, { start: at.start, end: at.end, cue });
      state.comparing = next !== undefined;
      return;
    default:
      closeSegment(state, { start: at.start, end: at.end, cue });
  }
}

/** These are followed by what is compared with or left out; 同比 is not. */
const OPEN_COMPARISON = /^(?:相|剔除|扣除$)/u;

/**
 * 建设 is a verb before a name, part of a longer noun inside one (综合利用率) or before its end (整改率, 兑现奖补资金), and a
 * deed after one (高标准农田建设).
 */
function takeAct(state: LeadState, at: Span, next: Item | undefined): void {
  const verb: Verb = { start: at.start, end: at.end, cue: 'act' };
  const { part, segments, text } = state;
  const noun = next?.kind === 'gap' || (next?.kind === 'cue' && next.cue === 'noun');
  if (!part || state.comparing) {
    const after = segments.at(-1)?.verb?.end === at.start && state.parts.length === 0;
    if (noun && (after || NOUN_ENDS.test(text.slice(at.end, at.end + 2))))
      takeContent(state, at.start, at.end);
    else closeSegment(state, verb);
  } else if (noun) {
    takeContent(state, at.start, at.end);
  } else if (next?.kind === 'name' || next?.kind === 'region') {
    closeSegment(state, verb);
  } else {
    part.deed = at;
    if (part.names.length === 0) part.end = at.end;
    if (next === undefined) closeSegment(state, verb);
  }
}

/** 整改 with one of these after it is a noun; 推动度假区 is none. */
const NOUN_ENDS = /^(?:[率量额数费性力面期者员金类型式]|度(?!假))/u;

/** “需求收缩、预期转弱”: what people expect, which is no aim; “预期增长6%” is one. */
export function isMood({ start, end }: Span, next: Item | undefined, text: string): boolean {
  if (end - start > 2 || text.slice(start, end) !== '预期') return false;
  return next?.kind !== 'cue' || !EXPECTED.has(next.cue);
}

const EXPECTED: ReadonlySet<Cue> = new Set(['reach', 'to', 'rise', 'fall', 'add', 'act', 'adverb']);

/** 规模 is a side of what stands before it, or a word like any other where a noun follows. */
function takeAspect(state: LeadState, at: Span, next: Item | undefined): void {
  if (state.comparing || next?.kind === 'name' || (next?.kind === 'cue' && next.cue === 'noun')) {
    takeContent(state, at.start, at.end);
    return;
  }
  if (state.text.startsWith('年均', at.start)) state.flags.average = true;
  if (state.part) {
    state.part.aspect = at;
    closePart(state);
  } else {
    state.parts.push({
      start: at.start,
      end: at.start,
      names: [],
      region: state.region,
      aspect: at,
      deed: undefined,
    });
  }
}
