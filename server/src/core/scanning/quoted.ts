import { after, inQuotation } from './marks.ts';
import type { Scanned } from '../text/unit.ts';

/** Whether what stands at `at` is in quotation marks, be they opened sentences before: “我县的苹果不愁卖了”. */
export function isQuoted(unit: Scanned, at: number): boolean {
  let carry = unit.carryIn;
  for (const mention of unit.mentions) {
    if (mention.start >= at) break;
    if (mention.kind === 'mark') carry = after(mention.mark, carry);
  }
  return inQuotation(carry);
}
