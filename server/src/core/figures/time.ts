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
  readonly facts: Facts;
  readonly text: string;
  /** The period at the head of the sentence or clause, which holds for what follows. */
  readonly period?: PeriodMention | undefined;
  /** 力争 or 到2025年 before it in the sentence. */
  readonly aimed: boolean;
  /** Both ends of a pair just told: “从2015年的A增加到2020年的B，年均增长…”. */
  readonly pair?: { readonly from?: Period; readonly to?: Period } | undefined;
}

export function timeOf(
  lead: Lead,
  said: Said,
  {
    measure,
    sense,
    role,
    name,
  }: {
    readonly measure: Measure;
    readonly sense: Sense;
    readonly role: 'from' | 'to' | undefined;
    readonly name: string;
  },
): Time {
  const { frame, facts } = said;
  const mention = lead.period ?? said.period;
  const explicit = mention && periodOfMention(mention, said);
  const window = explicit ?? frame.window;
  const since = lead.since && resolved(lead.since.period, facts, window);
  const basis = basisOf(lead, measure, sense, since, window);
  const status = statusOf(lead, said, mention, explicit);
  const period = periodOf();
  return { ...(period && { period }), ...(since && { since }), basis, status };

  function periodOf(): Period | undefined {
    if (!window) return undefined;
    if (role === 'from') return explicit && mention === lead.period ? explicit : before(window);
    if (role === 'to') return last(window);
    const { pair } = said;
    if (pair?.to && (measure === 'rate' || measure === 'change' || measure === 'ratio')) {
      if (pair.from && pair.to.from > pair.from.to) return { from: pair.from.to + 1, to: pair.to.to };
    }
    if (since && (measure === 'rate' || measure === 'change') && since.to < window.to - 1) {
      return { from: since.to + 1, to: window.to };
    }
    if (window.from === window.to) return window;
    return holdsAtEnd() ? last(window) : window;
  }

  /** Over several years a stock is told as it stands at the end, a flow as it has run up. */
  function holdsAtEnd(): boolean {
    switch (measure) {
      case 'rate':
      case 'change':
        return false;
      case 'share':
      case 'rank':
        return true;
      default:
        return (
          !lead.cumulative &&
          sense !== 'hold' &&
          sense !== 'add' &&
          sense !== 'net' &&
          sense !== 'act' &&
          !FLOWS.test(name)
        );
    }
  }
}

/** Names of what runs up over the years. */
const FLOWS = /新增|签约|引资|到位|累计|减税|投入|争取/u;

function basisOf(
  lead: Lead,
  measure: Measure,
  sense: Sense,
  since: Period | undefined,
  window: Period | undefined,
): Basis {
  if (sense === 'above' || sense === 'below') return 'benchmark';
  if (lead.average) return 'average';
  if (lead.chain) return 'chain';
  const long = window !== undefined && window.from < window.to;
  if ((measure === 'rate' || measure === 'change') && (lead.cumulative || long)) return 'span';
  return since && window && since.to < window.to - 1 ? 'span' : 'year';
}

function statusOf(
  lead: Lead,
  said: Said,
  mention: PeriodMention | undefined,
  explicit: Period | undefined,
): Status {
  const { frame, facts } = said;
  if (lead.aim || said.aimed || mention?.period.shape === 'until') {
    if (
      frame.status === 'target' ||
      (explicit && facts.year !== undefined && explicit.to >= facts.year) ||
      said.aimed
    )
      return 'target';
  }
  if (explicit && facts.year !== undefined && frame.window) {
    if (frame.status === 'target' && explicit.to < facts.year && explicit.to < frame.window.from)
      return 'actual';
    if (frame.status === 'actual' && explicit.from > frame.window.to) return 'target';
  }
  return lead.estimate && frame.status === 'actual' ? 'estimate' : frame.status;
}

/** 年底 without 今 is that of the year spoken of. */
function periodOfMention(mention: PeriodMention, { facts, frame, text }: Said): Period | undefined {
  const { period } = mention;
  if (period.shape === 'relative' && period.part && frame.window && text.startsWith('年', mention.start)) {
    return last(frame.window);
  }
  return resolved(period, facts, frame.window);
}

function last(period: Period): Period {
  return period.from === period.to ? period : { from: period.to, to: period.to };
}

/** The year that a change starts from: before the span, or the year before. */
function before(period: Period): Period {
  return { from: period.from - 1, to: period.from - 1 };
}
