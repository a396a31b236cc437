import type { Facts } from '../facts.ts';
import type { Basis, Measure, Sense, Status } from '../figure.ts';
import type { PeriodMention } from '../mention.ts';
import type { Period } from '../period.ts';
import type { Frame } from './frames.ts';
import type { Lead } from './lead.ts';
import { resolved } from './resolve.ts';

/** When a figure holds, and what it is compared with. */
export interface Time {
  readonly period?: Period;
  readonly since?: Period;
  readonly basis: Basis;
  readonly status: Status;
}

/** What the sentence has said of time before the figure. */
export interface Said {
  readonly frame: Frame;
  readonly reader: { readonly facts: Facts };
  readonly text: string;
  /** The period at the head of the sentence or clause, which holds for what follows. */
  readonly period?: PeriodMention | undefined;
  /** The year that all is compared with: “与2018年相比，”. */
  readonly since?: PeriodMention | undefined;
  /** 力争 or 到2025年 before it in the sentence. */
  readonly aimed: boolean;
  /** 预计 before it in the sentence. */
  readonly estimated: boolean;
  /** Both ends of a pair just told: “从2015年的A增加到2020年的B，年均增长…”. */
  readonly pair?: { readonly from?: Period; readonly to?: Period } | undefined;
}

/** What a figure says, as far as its period hangs on it. */
export interface Told {
  readonly measure: Measure;
  readonly sense: Sense;
  readonly role: 'from' | 'to' | undefined;
  readonly verb: string;
  readonly name: string;
  /** Whether the number is named a target: “控制在4.5%的目标以内”. */
  readonly aim: boolean;
  /** A stock is told of a moment, so that its value for five years is the last one. */
  readonly timing: 'stock' | 'flow' | undefined;
}

export function timeOf(lead: Lead, said: Said, told: Told): Time {
  const { frame } = said;
  const mention = lead.compared ? lead.since : (lead.period ?? (lead.wholeYear ? undefined : said.period));
  const explicit = mention && explicitPeriod(mention, said);
  const window = explicit ?? frame.window;
  const base = lead.since ?? said.since;
  const since = base && sinceOf(base, said, window);
  const named = lead.period ?? (lead.compared ? lead.since : undefined);
  const own = told.role === 'from' ? start(named && explicit, window) : undefined;
  const period = own ?? (window && periodOf(lead, said, told, window, since)) ?? afterPair(said, told);
  return {
    period,
    since,
    basis: basisOf(lead, told, since, window),
    status: told.aim ? 'target' : statusOf(lead, said, mention, explicit),
  };
}

function periodOf(lead: Lead, said: Said, told: Told, window: Period, since: Period | undefined): Period {
  if (told.role === 'to') return last(window);
  const pair = afterPair(said, told);
  if (pair) return pair;
  if (since && isGrowth(told) && since.to < window.to - 1) return { from: since.to + 1, to: window.to };
  if (window.from === window.to) return lead.average ? (said.frame.span ?? window) : window;
  return holdsAtEnd(lead, told, isWritten(lead, said)) ? last(window) : window;
}

/** Whether the sentence itself writes the period. */
function isWritten(lead: Lead, { period }: Said): boolean {
  return (lead.period ?? period) !== undefined;
}

/** “从2015年的A增加到2020年的B，年均增长x”: the growth is of the years between. */
function afterPair({ pair }: Said, told: Told): Period | undefined {
  if (!pair?.from || !pair.to || told.role || pair.to.from <= pair.from.to || !isGrowth(told))
    return undefined;
  return { from: pair.from.to + 1, to: pair.to.to };
}

function isGrowth({ measure }: Told): boolean {
  return measure === 'rate' || measure === 'change' || measure === 'ratio';
}

/** The year that a change starts from: the one named, the one before the span, or the year before. */
function start(named: Period | undefined, window: Period | undefined): Period | undefined {
  return named ?? (window && before(window));
}

/** Over several years a stock is told as it stands at the end, a flow as it has run up. */
function holdsAtEnd(lead: Lead, { measure, sense, verb, name, timing }: Told, written: boolean): boolean {
  switch (measure) {
    case 'rate':
    case 'change':
    case 'ratio':
      return false;
    case 'share':
    case 'rank':
      return true;
    case 'level':
      if (timing === 'stock') return true;
      if (lead.cumulative || RUNNING.has(sense) || FLOWS.test(name)) return false;
      // “‘十三五’期间，接待游客1359万人次” runs up, “…达到” does not.
      return !written || (sense !== 'none' && verb !== '完成' && verb !== '实现');
  }
}

const RUNNING: ReadonlySet<Sense> = new Set(['hold', 'add', 'net', 'act']);

/** Names of what runs up over the years. */
const FLOWS = /新增|签约|引资|到位|累计|减税|投入|争取/u;

function basisOf(lead: Lead, told: Told, since: Period | undefined, window: Period | undefined): Basis {
  if (told.sense === 'above' || told.sense === 'below') return 'benchmark';
  if (lead.average) return 'average';
  if (lead.chain) return 'chain';
  const long = window !== undefined && window.from < window.to;
  if (isGrowth(told) && (lead.cumulative || long)) return 'span';
  return since && window && since.to < window.to - 1 ? 'span' : 'year';
}

function statusOf(
  lead: Lead,
  { frame, reader: { facts }, aimed, estimated }: Said,
  mention: PeriodMention | undefined,
  explicit: Period | undefined,
): Status {
  const { status, window } = frame;
  const later = explicit !== undefined && facts.year !== undefined && explicit.to >= facts.year;
  if (aimed || (lead.aim && later)) return 'target';
  if (mention?.period.shape === 'until' && later) return 'target';
  if (explicit && window && facts.year !== undefined) {
    if (status === 'target' && explicit.to < facts.year && explicit.to < window.from) return 'actual';
    if (status === 'actual' && explicit.from > window.to) return 'target';
  }
  return (lead.estimate || estimated) && status === 'actual' ? 'estimate' : status;
}

/** 年底 and 上年 go by the year spoken of, 今年底 and 去年 by the report's own. */
function explicitPeriod(
  mention: PeriodMention,
  { reader: { facts }, frame, text }: Said,
): Period | undefined {
  const { period } = mention;
  const { window } = frame;
  if (window && period.shape === 'relative') {
    if (period.part && text.startsWith('年', mention.start)) return last(window);
    if (period.offset === -1 && text.startsWith('上年', mention.start)) return before(window);
  }
  return resolved(period, facts, window);
}

/** What is compared with lies before what is told: in a review, 同期 and 去年 are the year before the one reviewed. */
function sinceOf(mention: PeriodMention, said: Said, window: Period | undefined): Period | undefined {
  const since = explicitPeriod(mention, said);
  const { shape } = mention.period;
  if (!window || (shape !== 'relative' && shape !== 'same')) return since;
  return since && since.to < window.to ? since : before(last(window));
}

function before(period: Period): Period {
  return { from: period.from - 1, to: period.from - 1 };
}

function last(period: Period): Period {
  return period.from === period.to ? period : { from: period.to, to: period.to };
}
