import type { Cue } from '../lexicon/cues.ts';
import type { Span } from '../text/span.ts';
import type { Item } from './clauses.ts';
import type { Verb } from './lead.ts';
import { closeSegment, join, type LeadState, takeContent } from './segments.ts';

/** The text between two mentions: a name, its end a verb (“总量达”), or words that name nothing. */
export function takeGap(state: LeadState, gap: Span, next: Item | undefined): void {
  const { text } = state;
  let { start, end } = gap;
  [start, end] = withoutNote(text, start, end);
  if (start >= end) return;
  if (!state.part && (FUNCTION_WORDS.has(text.slice(start, end)) || STEP.test(text.slice(start, end))))
    return;
  if (state.part?.names.length && MODALS.has(text.slice(start, end))) return;
  // “低保标准提高到‸每人‸每月720元”
  if (text.slice(start, end) === '每人' && /^每[月年]/u.test(text.slice(end, end + 2))) return;
  // “规划确定的地区生产总值年均增长7%”
  if (!state.part && !state.comparing && text.charAt(end - 1) === '的' && SET.test(text.slice(start, end)))
    return;
  if (!state.part) while (start < end && FILLERS.includes(text.charAt(start))) start++;
  // “由每人每月380元提高到420元”, “由每立方米36微克降到32微克”
  const each = FROM_EACH.exec(text.slice(start, end))?.[0] ?? '';
  if (each !== '') {
    state.flags.from = true;
    end -= each.length;
  }
  let verb: Verb | undefined;
  while (next === undefined && end > start && text.charAt(end - 1) === '了') end--;
  if (next === undefined) {
    const cue = FINAL_VERBS.get(text.charAt(end - 1));
    if (cue !== undefined && end > start) {
      verb = { start: end - 1, end, cue };
      end--;
    }
  }
  // “经济总量向1.7万亿元迈进”
  if (next === undefined && text.charAt(end - 1) === '向' && HEADS_FOR.test(text.slice(end, end + 20))) {
    verb = { start: end - 1, end, cue: 'to' };
    end--;
  }
  // “森林覆盖率再提0.8个百分点”
  if (verb && state.part?.names.length && MODALS.has(text.slice(start, end))) start = end;
  if (
    (next === undefined || next.kind === 'period' || isNow(next, text) || isAlmost(next)) &&
    end > start &&
    '由从自'.includes(text.charAt(end - 1))
  ) {
    state.flags.from = true;
    end--;
  } else if (next?.kind === 'period' && end > start && '到至在于'.includes(text.charAt(end - 1))) {
    end--;
  }
  // “高新技术企业在2036家基础上”
  if (next === undefined && state.part?.names.length && text.slice(start, end) === '在') return;
  while (end > start && '的了'.includes(text.charAt(end - 1))) end--;
  if (state.part && text.charAt(start - 1) === '项' && GATHERED.test(text.slice(start, end))) return;
  if (BASIS.test(text.slice(start, end))) {
    // “在2020年基础上翻一番”, “在上年高基数基础上增长6.1%”: the year is what is compared with.
    state.flags.since ??= state.flags.period;
    state.flags.period = undefined;
  } else if (start < end && !CIRCUMSTANCES.test(text.slice(start, end))) takeWords(state, start, end, next);
  if (verb) closeSegment(state, verb);
}

/** “由不足60平方公里拓展到86平方公里” */
function isAlmost(item: Item): boolean {
  return item.kind === 'cue' && item.cue === 'reach';
}

const FROM_EACH = /[由从]每(?:[人户亩吨]|公斤|立方米|平方公里)$/u;

/** “由目前的58.2%提高到…” */
function isNow(next: Item, text: string): boolean {
  return next.kind === 'cue' && next.cue === 'adverb' && text.startsWith('目前', next.start);
}

/** 和 and 与 part two names of the catalogue; between other words the lists decide. */
function takeWords(state: LeadState, start: number, end: number, next: Item | undefined): void {
  const { text, part } = state;
  if (part?.names.length && CONJUNCTIONS.includes(text.charAt(start))) {
    join(state);
    start++;
  }
  const splits = next?.kind === 'name' && next.what !== 'term' && CONJUNCTIONS.includes(text.charAt(end - 1));
  if (start < end - (splits ? 1 : 0)) takeContent(state, start, end - (splits ? 1 : 0));
  if (splits) join(state);
}

const CONJUNCTIONS = '和与及或';

/** Gaps that are no names. */
const FUNCTION_WORDS = new Set(
  '要 将 拟 须 需 可 能 会 在 于 对 到 至 以 与 和 则 约 等 而 又 其 该 为 是 有 上 下 内 后 前 时 起 只 仅 就 才 都 把 让 使 令 向 的 了 比 较 中 并 且 但 按 未 再到 指 使 基础上 计算 测算 因素 因素后 后 并且 以及 及 或 共 还要 还将 要求 我们 同 也将 分 各 / 即 如 像 另 此外 尤其 特别 特别是 经 再 现价 名义 实际 近 最近 过去 这 今后 未来 每立方米 围绕 紧扣 锚定 瞄准 聚焦 紧盯 对照 对标'.split(
    ' ',
  ),
);

/** “地区生产总值［2］312.6亿元”: the number of a note is no word. */
function withoutNote(text: string, start: number, end: number): readonly [number, number] {
  if (!NOTE_MARKS.includes(text.charAt(start))) return [start, end];
  const note = /^[［[〔]\d{1,2}[］\]〕]/u.exec(text.slice(start, end));
  return [start + (note?.[0].length ?? 0), end];
}

const NOTE_MARKS = '［[〔';

/** Between a name and its verb: “地区生产总值要增长7%”. */
const MODALS = new Set(
  '未 未能 没能 没有 尚未 要 将 须 应 需 可 也 则 就 却 更 又 再 还 已 仍 都 将要 要求 必须 计划 可望 能够 均要 每立方米 仅 只 才 就 均 都 约 仅为 只有 仅有'.split(
    ' ',
  ),
);

/** “突破2000亿元大关”, “是上一个五年的2.5倍” */
const STEP = /^(?:[百千万亿元]*(?:台阶|大关|关口)|是?[上前]一?个|受.{1,10}影响)$/u;

/** “A、B两项主要指标” */
const GATHERED = /^(?:主要)?(?:经济)?指标$/u;

const BASIS = /^(?:的?较?[高低]?(?:位|基数|增长|水平)?)?的?较?高?基础上$/u;

/** “在上年下降2.1%的情况下，增长6.9%” */
const CIRCUMSTANCES = /^的?[\u4e00-\u9fff]{0,4}(?:情况|背景|条件|形势|前提|压力|影响)下$/u;

const HEADS_FOR = /^[\d.]+[百千万亿]*[元户家人吨斤亩]*(?:大关|目标|台阶)?(?:迈进|挺进|进军|冲刺|攀升|奋进)/u;

const SET = /^(?:[\u4e00-\u9fff]{0,4}规划)?(?:所?确定|提出|设定|明确|制定|下达)的$/u;

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
  ['提', 'rise'],
  ['翻', 'rise'],
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
