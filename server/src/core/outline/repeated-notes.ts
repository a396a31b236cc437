import type { NoteMark } from './notes.ts';

/** A note that bears the number of another one, and the number that is due where it stands. */
export interface Repeated {
  readonly note: NoteMark;
  readonly other: NoteMark;
  readonly due: number | undefined;
}

/** Of notes 7, 9, 9, 10 the first 9 should be 8; of 7, 8, 8, 10 the second 8 should be 9. */
export function* repeatedIn(
  notes: readonly NoteMark[],
  marks: ReadonlyMap<number, NoteMark>,
): Generator<Repeated> {
  const first = new Map<number, number>();
  const isFree = (number: number) => marks.has(number) && notes.every((note) => note.number !== number);
  for (const [at, note] of notes.entries()) {
    const { number } = note;
    const before = first.get(number);
    const other = notes[before ?? at];
    if (before === undefined) first.set(number, at);
    if (before === undefined || !other) continue;
    const last = notes[before - 1]?.number ?? 0;
    const next = notes[at + 1]?.number ?? number + 2;
    if (last === number - 2 && isFree(number - 1)) yield { note: other, other: note, due: number - 1 };
    else yield { note, other, due: next === number + 2 && isFree(number + 1) ? number + 1 : undefined };
  }
}
