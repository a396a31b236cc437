import type { Cue } from '../lexicon/cues.ts';
import type { Span } from '../span.ts';
import type { Item } from './clauses.ts';
import type { Verb } from './lead.ts';
import { closeSegment, join, type LeadState, takeContent } from './segments.ts';

/** The text between two mentions: a name, its end a verb (“总量达”), or words that name nothing. */
export function takeGap(state: LeadState, gap: Span, next: Item | undefined): void {
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
