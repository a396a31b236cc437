import type { Partition } from '../../knowledge/identities.ts';
import type { Labelled } from '../numbers.ts';

/** The known division that the labels are classes of, each told once. */
export function partitionOf(
  parts: readonly Labelled[],
  partitions: readonly Partition[],
): Partition | undefined {
  return partitions.find(({ parts: needed, optional = [], among = [] }) => {
    if (parts.length < needed.length) return false;
    const classes = [...needed, ...optional, ...among];
    const found = parts.map(({ label }) =>
      classes.findIndex((words) => words.some((word) => label.includes(word))),
    );
    if (found.includes(-1) || new Set(found).size !== found.length) return false;
    return needed.every((_, i) => found.includes(i));
  });
}

/** Those of the parts that may be counted among the others: 竣工 beside 新开工 and 续建. */
export function amongOthers(parts: readonly Labelled[], { among = [] }: Partition): readonly Labelled[] {
  return parts.filter(({ label }) => among.some((words) => words.some((word) => label.includes(word))));
}

/** What a number is said of: the words around it up to the marks beside it. */
export function labelOf(text: string, { quantity: { start, end } }: Labelled): string {
  const before = /[^，；。：（、]*$/u.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  return before + (/^[^，；。：（、\d]*/u.exec(text.slice(end))?.[0] ?? '');
}

/** Whether words name what is divided, and none of its classes: 出口 divides 进出口, which is no class itself. */
export function isDividedBy({ parts, optional = [], whole = [] }: Partition, words: string): boolean {
  if (!whole.some((word) => words.includes(word))) return false;
  return ![...parts, ...optional].some((spellings) =>
    spellings.some((word) => words.includes(word) && !words.includes(`进${word}`)),
  );
}
