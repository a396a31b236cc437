import type { Catalogue } from '../knowledge/catalogue.ts';
import { entryOf } from './ellipsis.ts';
import type { Subject } from './subject.ts';

/** “民生支出占一般公共预算支出81.3%” is an indicator of its own: 民生支出占比. */
export function shareEntry(
  { indicator, name }: Subject,
  base: string,
  catalogue: Catalogue,
): string | undefined {
  if (base === '') return undefined;
  const whole = base.replace(/的$/u, '');
  // “制造业占规上工业增加值的比重”: what it is a part of tells what of it is meant.
  if (indicator === undefined) {
    const side = name.endsWith('业') ? SIDE.exec(whole)?.[0] : undefined;
    return side === undefined ? undefined : entryOf(name + side, catalogue);
  }
  for (const told of [whole, entryOf(whole, catalogue)]) {
    const words = `${indicator}占${told ?? ''}`;
    const entry = entryOf(`${words}比重`, catalogue) ?? entryOf(`${words}的比重`, catalogue);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

const SIDE = /(?:增加值|投资)$/u;
