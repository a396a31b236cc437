import type { Correction } from './context.ts';
import type { Facts } from './facts.ts';
import type { Outline } from './outline.ts';
import type { Scanned } from './unit.ts';

/** What a report says about itself; a person's correction wins. */
export function factsOf(_units: readonly Scanned[], _outline: Outline, correction?: Correction): Facts {
  return { kind: 'other', ...correction };
}
