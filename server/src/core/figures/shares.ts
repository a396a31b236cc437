import type { Catalogue } from '../catalogue.ts';
import { entryOf } from './ellipsis.ts';
import type { Subject } from './subjects.ts';

/** “民生支出占一般公共预算支出81.3%” is an indicator of its own: 民生支出占比. */
export function shareEntry({ indicator }: Subject, base: string, catalogue: Catalogue): string | undefined {
  if (indicator === undefined || base === '') return undefined;
  const whole = base.replace(/的$/u, '');
  for (const name of [whole, entryOf(whole, catalogue)]) {
    const words = `${indicator}占${name ?? ''}`;
    const entry = entryOf(`${words}比重`, catalogue) ?? entryOf(`${words}的比重`, catalogue);
    if (entry !== undefined) return entry;
  }
  return undefined;
}
