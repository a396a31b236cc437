import type { Facts } from './facts.ts';
import type { Scanned } from '../text/unit.ts';

/** What the report is, by its title; without one, a text that addresses deputies is a work report. */
export function kindOf(title: string, units: readonly Scanned[]): Facts['kind'] {
  for (const [kind, words] of KINDS) if (words.test(title)) return kind;
  return units.some(({ reading }) => reading.text.startsWith('各位代表')) ? 'work-report' : 'other';
}

const KINDS: readonly (readonly [Facts['kind'], RegExp])[] = [
  ['communique', /公报/u],
  ['other', /工作总结/u],
  ['speech', /讲话|致辞|发言/u],
  ['budget', /预算|决算/u],
  ['plan', /规划|纲要|计划/u],
  ['work-report', /工作报告/u],
];
