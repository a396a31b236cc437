import type { Cue } from '../lexicon/cues.ts';
import type { NameMention, PeriodMention } from '../mention.ts';
import type { Span } from '../span.ts';
import type { Item } from './clauses.ts';

/** What stands before a group of numbers, taken apart: “全市”“城镇、农村居民人均可支配收入”“分别”“达到”. */
export interface Lead {
  /** Runs of names between the verbs, in order; the last one is what stands right before the numbers. */
  readonly segments: readonly Segment[];
  /** The verb nearest to the numbers. */
  readonly verb?: Verb;
  readonly respectively?: Span;
  readonly each: boolean;
  readonly average: boolean;
  readonly cumulative: boolean;
  readonly chain: boolean;
  readonly among: boolean;
  readonly aim: boolean;
  readonly estimate: boolean;
  /** A place that no name follows: 我县 in “我县位列全市第三”. */
  readonly place?: Span;
  /** 全年: not the months spoken of before. */
  readonly wholeYear: boolean;
  /** The numbers are what is compared with: “比2020年末的43家增加75家”. */
  readonly compared: boolean;
  /** “由” or “从” right before the first number or its period. */
  readonly from: boolean;
  readonly period?: PeriodMention;
  /** The period that is compared with: 2015年 in “较2015年”. */
  readonly since?: PeriodMention;
  /** What else is compared with: “疫情前水平”, “全省平均”. */
  readonly benchmark?: Span;
}

/** Names parted by 、 and 和, with the place before them and the verb after them. */
export interface Segment {
  readonly parts: readonly Part[];
  /** The verb that ends it, if one does. */
  readonly verb?: Verb;
}

/** One name: “规模以上工业增加值”, “完成” left out. */
export interface Part extends Span {
  readonly names: readonly NameMention[];
  /** “全省” before it. */
  readonly region?: Span;
  /** 总量, 增速 after the name or for themselves. */
  readonly aspect?: Span;
  /** 建设 in “高标准农田建设”. */
  readonly deed?: Span;
}

export interface Verb extends Span {
  readonly cue: Cue;
}

/** Takes the lead of a group apart. Linear in its items. */
export function leadOf(items: readonly Item[], text: string): Lead {
  const state: State = { text, segments: [], parts: [], flags: {}, joined: false, comparing: false };
  items.forEach((item, i) => {
    take(state, item, items[i + 1]);
  });
  const compared = state.comparing && state.flags.since !== undefined && state.flags.benchmark === undefined;
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
    among: flags.among ?? false,
    aim: flags.aim ?? false,
    estimate: flags.estimate ?? false,
    from: flags.from ?? false,
    wholeYear: flags.wholeYear ?? false,
    compared,
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface State {
  readonly text: string;
  readonly segments: Segment[];
  parts: Part[];
  part?: Mutable<Part> | undefined;
  region?: Span | undefined;
  /** The last region that a segment has ended with. */
  place?: Span | undefined;
  readonly flags: Partial<Mutable<Omit<Lead, 'segments' | 'verb' | 'place' | 'compared'>>>;
  /** Whether 、 or 和 stands before what comes next. */
  joined: boolean;
  /** Between 比 or 高于 and the next verb: what stands here is compared with. */
  comparing: boolean;
}

function take(state: State, item: Item, next: Item | undefined): void {
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
      // A duration that is no figure: “连续四年”.
      closeSegment(state, undefined);
      return;
  }
}

function takeCue(state: State, at: Span, cue: Cue, next: Item | undefined): void {
  const { flags } = state;
  switch (cue) {
    case 'noun':
      if (!state.part && state.text.startsWith('平均', at.start) && next?.kind === 'cue')
        flags.average = true;
      else takeContent(state, at.start, at.end);
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
      flags.cumulative = true;
      closeSegment(state, undefined);
      return;
    case 'among':
      flags.among = true;
      closeSegment(state, undefined);
      return;
    case 'aim':
      flags.aim = true;
      closeSegment(state, undefined);
      return;
    case 'estimate':
      flags.estimate = true;
      closeSegment(state, undefined);
      return;
    case 'adverb':
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
function takeAct(state: State, at: Span, next: Item | undefined): void {
  const verb: Verb = { start: at.start, end: at.end, cue: 'act' };
  const { part, segments, text } = state;
  const noun = next?.kind === 'gap' || (next?.kind === 'cue' && next.cue === 'noun');
  if (!part || state.comparing) {
    const after = segments.at(-1)?.verb?.end === at.start && state.parts.length === 0;
    if (noun && (after || NOUN_ENDS.includes(text.charAt(at.end)))) takeContent(state, at.start, at.end);
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

/** 整改 with one of these after it is a noun. */
const NOUN_ENDS = '率量额数费度性力面期者员金类型式';

/** 规模 is a side of what stands before it, or a word like any other where a noun follows. */
function takeAspect(state: State, at: Span, next: Item | undefined): void {
  if (state.comparing || next?.kind === 'name' || (next?.kind === 'cue' && next.cue === 'noun')) {
    takeContent(state, at.start, at.end);
  } else if (state.part) {
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

function takeContent(state: State, start: number, end: number): void {
  if (state.comparing) {
    const { benchmark } = state.flags;
    state.flags.benchmark = { start: benchmark?.start ?? start, end };
  } else if (state.part) {
    state.part.end = end;
  } else {
    // Without 、 or 和 it is no member of the list before it.
    if (state.parts.length > 0 && !state.joined) closeSegment(state, undefined);
    state.joined = false;
    state.part = { start, end, names: [], region: state.region, aspect: undefined, deed: undefined };
  }
}

function takeGap(state: State, gap: Span, next: Item | undefined): void {
  const { text } = state;
  let { start, end } = gap;
  if (!state.part && (FUNCTION_WORDS.has(text.slice(start, end)) || STEP.test(text.slice(start, end))))
    return;
  if (!state.part) while (start < end && FILLERS.includes(text.charAt(start))) start++;
  let verb: Verb | undefined;
  while (next === undefined && end > start && text.charAt(end - 1) === '了') end--;
  if (next === undefined) {
    const cue = FINAL_VERBS.get(text.charAt(end - 1));
    if (cue !== undefined && end > start) {
      verb = { start: end - 1, end, cue };
      end--;
    }
  }
  if (
    (next === undefined || next.kind === 'period') &&
    end > start &&
    '由从自'.includes(text.charAt(end - 1))
  ) {
    state.flags.from = true;
    end--;
  } else if (next?.kind === 'period' && end > start && '到至在于'.includes(text.charAt(end - 1))) {
    end--;
  }
  while (end > start && '的了'.includes(text.charAt(end - 1))) end--;
  if (start < end) takeWords(state, start, end, next);
  if (verb) closeSegment(state, verb);
}

/** 和 and 与 part two names of the catalogue; between other words the lists decide. */
function takeWords(state: State, start: number, end: number, next: Item | undefined): void {
  const { text, part } = state;
  if (part?.names.length && CONJUNCTIONS.includes(text.charAt(start))) {
    join(state);
    start++;
  }
  const splits = next?.kind === 'name' && next.what !== 'term' && CONJUNCTIONS.includes(text.charAt(end - 1));
  if (start < end - (splits ? 1 : 0)) takeContent(state, start, end - (splits ? 1 : 0));
  if (splits) join(state);
}

function join(state: State): void {
  closePart(state);
  state.joined = true;
}

function closePart(state: State): void {
  if (state.part) state.parts.push(state.part);
  state.part = undefined;
}

function closeSegment(state: State, verb: Verb | undefined): void {
  closePart(state);
  if (state.parts.length > 0 || verb) state.segments.push({ parts: state.parts, verb });
  if (state.parts.length > 0) state.region = undefined;
  else state.place = state.region;
  state.parts = [];
  state.joined = false;
  state.comparing = false;
}

const CONJUNCTIONS = '和与及或';

/** Gaps that are no names. */
const FUNCTION_WORDS = new Set(
  '要 将 拟 须 需 可 能 会 在 于 对 到 至 以 与 和 则 约 等 而 又 其 该 为 是 有 上 下 内 后 前 时 起 只 仅 就 才 都 把 让 使 令 向 的 了 比 较 中 并 且 并且 以及 及 或 共 还要 还将 要求 我们 同 也将 分 各 / 即 如 像 另 此外 尤其 特别 特别是'.split(
    ' ',
  ),
);

/** “突破2000亿元大关” */
const STEP = /^[百千万亿元]*(?:台阶|大关|关口)$/u;

/** They begin a phrase and say nothing of what is counted. */
const FILLERS = '的了也又仍已则还，。 ';

/** Verbs of one character, where they stand right before a number. */
const FINAL_VERBS: ReadonlyMap<string, Cue> = new Map([
  ['达', 'reach'],
  ['为', 'reach'],
  ['是', 'reach'],
  ['有', 'reach'],
  ['到', 'to'],
  ['至', 'to'],
  ['共', 'total'],
  ['升', 'rise'],
  ['增', 'rise'],
  ['涨', 'rise'],
  ['翻', 'rise'],
  ['长', 'rise'],
  ['降', 'fall'],
  ['减', 'fall'],
  ['跌', 'fall'],
  ['高', 'above'],
  ['快', 'above'],
  ['多', 'above'],
  ['低', 'below'],
  ['慢', 'below'],
  ['少', 'below'],
  ['居', 'rank'],
  ['列', 'rank'],
  ['排', 'rank'],
]);
