import { type Facts, plannedOf, reviewedOf } from '../facts/facts.ts';
import type { Status } from './figure.ts';
import type { Period } from '../times/period.ts';
import { resolved } from './resolve.ts';

/**
 * What a sentence speaks of if it does not say: results of the year under review, targets of the year to come, or
 * five years of either. “一、2023年工作回顾” sets it for a section, “五年来，” for the sentences after it.
 */
export interface Frame {
  readonly status: Exclude<Status, 'estimate'>;
  /** Absent where the report's year is not known. */
  readonly window?: Period;
  /** The years that an average without a span of its own is of: those of the section or of the last 五年来. */
  readonly span?: Period;
  /** Whether it or the sentence before it tells of all these years: what has run up there, and where it began, is theirs. */
  readonly wide?: boolean;
  /** The level of government whose books it is about, where that is not the whole place: 市级. */
  readonly level?: string;
}

/** Whether it tells of several years. */
export function isSpan({ window }: Frame): boolean {
  return window !== undefined && window.from < window.to;
}

/** Whether two say the same. */
export function sameFrame(a: Frame, b: Frame): boolean {
  return (
    a === b ||
    (a.status === b.status &&
      a.level === b.level &&
      samePeriod(a.window, b.window) &&
      samePeriod(a.span, b.span) &&
      a.wide === b.wide)
  );
}

function samePeriod(a: Period | undefined, b: Period | undefined): boolean {
  if (a === b || !a || !b) return a === b;
  return (
    a.from === b.from && a.to === b.to && a.months?.from === b.months?.from && a.months?.to === b.months?.to
  );
}

/** What the year under review has brought. */
export function results(facts: Facts): Frame {
  const year = reviewedOf(facts);
  const { months } = facts;
  const window = year === undefined ? undefined : { from: year, to: year, ...(months && { months }) };
  return { status: 'actual', ...(window && { window }) };
}

/** What the year to come is to bring, or the years of a plan. */
export function plans(facts: Facts): Frame {
  if (facts.plan) return { status: 'target', window: facts.plan };
  const year = plannedOf(facts);
  return { status: 'target', ...(year !== undefined && { window: { from: year, to: year } }) };
}

/** “十三五”, or the five years that end with the one under review. */
export function lastYears(title: string, facts: Facts): Frame {
  const year = reviewedOf(facts);
  const plan = planIn(title, facts);
  if (plan && year !== undefined && plan.from <= year)
    return { status: 'actual', window: { from: plan.from, to: Math.min(plan.to, year) } };
  return { status: 'actual', ...(year !== undefined && { window: { from: year - 4, to: year } }) };
}

/** The plan that a title or sentence names, or five years from the report's own. */
export function nextYears(title: string, facts: Facts): Frame {
  const { year } = facts;
  const plan = planIn(title, facts);
  if (plan) return { status: 'target', window: plan };
  return { status: 'target', ...(year !== undefined && { window: { from: year, to: year + 4 } }) };
}

/** The years of the plan that a title names: 十四五. */
export function planIn(title: string, facts: Facts): Period | undefined {
  const number = /十([一二三四五六七])五/u.exec(title)?.[1];
  return number === undefined
    ? undefined
    : resolved(
        { shape: 'plan', number: 10 + ' 一二三四五六七'.indexOf(number), part: 'whole' },
        facts,
        undefined,
      );
}
