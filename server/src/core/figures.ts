import type { Context } from './context.ts';
import type { Facts } from './facts.ts';
import type { Figure } from './figure.ts';
import { framesOf } from './figures/frames.ts';
import { readSentence } from './figures/sentence.ts';
import type { Ended } from './figures/state.ts';
import type { Outline } from './outline.ts';
import type { Scanned } from './unit.ts';

/** The figures of one report, in the order of the text. */
export function figuresOf(
  units: readonly Scanned[],
  outline: Outline,
  facts: Facts,
  context: Context,
): readonly Figure[] {
  const frames = framesOf(units, outline, facts);
  const figures: Figure[] = [];
  let runs = 0;
  const reader = { catalogue: context.catalogue, facts, nextRun: () => runs++ };
  let ended: Ended = NOTHING;
  units.forEach((unit, index) => {
    if (unit.opens === 'paragraph') ended = NOTHING;
    const frame = frames[index];
    if (!frame || !unit.mentions.some(({ kind }) => kind === 'quantity')) {
      ended = NOTHING;
      return;
    }
    const read = readSentence(reader, unit, index, frame, ended);
    figures.push(...read.figures);
    ended = read.ended;
  });
  return figures;
}

const NOTHING: Ended = { subjects: [] };
