import type { Item } from './clauses.ts';
import type { Group } from './groups.ts';
import type { Part } from './lead.ts';
import { leadOf } from './take-apart.ts';
import type { Predicate } from './predicate.ts';

/** “新建258座5G基站”, “48个入河排污口”: the thing counted stands after its number. */
export function partsAfter(
  group: Group,
  { open, sense, parts, lead }: Predicate,
  kind: string,
  text: string,
): readonly Part[] {
  if (!open || kind === 'rank' || kind === 'point') return [];
  if (kind === 'percent' && (sense !== 'none' || lead.segments.length > 0)) return [];
  if (parts.length > 0 && sense !== 'add' && sense !== 'act' && sense !== 'net') return [];
  const items = tailOf(group);
  const [first] = items;
  if (!first || text.charAt(first.start) === '的') return [];
  return leadOf(items, text).segments[0]?.parts.slice(0, 1) ?? [];
}

/** “18.6万亩高标准农田年内建成”: the clause ends with what is done to them. */
export function isDone({ tail }: Group, text: string): boolean {
  const last = tail.at(-1);
  return last?.kind === 'cue' && tail.length > 1 && DEEDS.has(text.slice(last.start, last.end));
}

const DEEDS: ReadonlySet<string> = new Set('建成 竣工 完工 交付 投用 投产 开工'.split(' '));

/** What follows a number up to the next verb. */
function tailOf({ tail }: Group): readonly Item[] {
  const end = tail.findIndex(
    (item) =>
      (item.kind === 'mark' && item.mark !== '“' && item.mark !== '”') ||
      item.kind === 'period' ||
      (item.kind === 'cue' && item.cue !== 'noun' && item.cue !== 'act' && item.cue !== 'aspect'),
  );
  return end < 0 ? tail : tail.slice(0, end);
}
