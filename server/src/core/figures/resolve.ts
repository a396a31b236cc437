import { type Facts, reviewedOf } from '../facts/facts.ts';
import type { Period, WrittenPeriod } from '../times/period.ts';

/**
 * A written period in years: 去年 in a report of 2024 is 2023, “十四五”时期 2021 to 2025, 五年来 the five years up to the
 * one under review. `window` is what the sentence speaks of; months without a year belong to its last year.
 */
export function resolved(
  written: WrittenPeriod,
  facts: Facts,
  window: Period | undefined,
): Period | undefined {
  switch (written.shape) {
    case 'year':
      return written.part === 'since' ? upTo(written.year, window) : single(written.year);
    case 'until':
      return single(written.year);
    case 'years':
      return { from: Math.min(written.from, written.to), to: Math.max(written.from, written.to) };
    case 'relative':
    case 'same':
      return single(yearOf(written, facts, window));
    case 'span':
    case 'term':
      return spanOf(written, facts);
    case 'plan':
      return planOf(written, window);
    case 'months': {
      const year = yearOf(written, facts, window);
      return year === undefined
        ? undefined
        : { from: year, to: year, months: { from: written.from, to: written.to } };
    }
    case 'day':
      return single(yearOf(written, facts, window));
  }
}

function single(year: number | undefined): Period | undefined {
  return year === undefined ? undefined : { from: year, to: year };
}

function yearOf(
  { year, offset }: { readonly year?: number; readonly offset?: number },
  facts: Facts,
  window: Period | undefined,
): number | undefined {
  if (year !== undefined) return year;
  if (offset === undefined) return window?.to;
  return facts.year === undefined ? undefined : facts.year + offset;
}

function spanOf(
  written: WrittenPeriod & { readonly shape: 'span' | 'term' },
  facts: Facts,
): Period | undefined {
  const reviewed = reviewedOf(facts);
  if (reviewed === undefined || facts.year === undefined) return undefined;
  if (written.shape === 'span') {
    if (written.direction === 'ago') return single(reviewed - written.years);
    const next = Math.max(facts.year, reviewed + 1);
    return written.direction === 'future'
      ? { from: next, to: next + written.years - 1 }
      : { from: reviewed - written.years + 1, to: reviewed };
  }
  const to = reviewed + 5 * written.offset;
  return { from: to - 4, to };
}

/** Five years from 1951 on: the fourteenth are 2021 to 2025. */
function planOf(written: WrittenPeriod & { readonly shape: 'plan' }, window: Period | undefined): Period {
  const from = 1951 + 5 * written.number;
  switch (written.part) {
    case 'whole':
      return { from, to: from + 4 };
    case 'start':
      return { from, to: from };
    case 'end':
      return { from: from + 4, to: from + 4 };
    case 'since':
      return upTo(from, window);
    case 'first':
      return { from, to: from + (written.years ?? 5) - 1 };
  }
}

/** From a year to the one that is spoken of. */
function upTo(from: number, window: Period | undefined): Period {
  return { from, to: Math.max(from, window?.to ?? from) };
}
