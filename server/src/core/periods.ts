import type { PeriodMention } from './mention.ts';

/** The period written at `i`: “2023年”, “去年”, “五年来”, “‘十四五’时期”. */
export function periodAt(_text: string, _i: number): PeriodMention | undefined {
  return undefined;
}
