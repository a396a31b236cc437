import type { Message } from './finding.ts';
import type { Breach, Verdict } from './rule.ts';

/** What was checked agrees. */
export const HOLDS: Verdict = { kind: 'holds' };

/** A breach with what the rule has to say; by default there is no arithmetic, no other place and no fix. */
export function breaks(message: Message, more: Partial<Omit<Breach, 'kind' | 'message'>> = {}): Breach {
  return { kind: 'breaks', message, related: [], formula: '', expected: '', fixes: [], ...more };
}

/** At most `most` characters of a quotation, so that a message stays short: “奋力谱写中国式现…”. */
export function clipped(text: string, most = 18): string {
  const chars = Array.from(text.trim());
  return chars.length <= most ? chars.join('') : `${chars.slice(0, most - 1).join('')}…`;
}
