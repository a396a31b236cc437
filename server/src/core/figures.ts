import type { Context } from './context.ts';
import type { Facts } from './facts.ts';
import type { Figure } from './figure.ts';
import { framesOf } from './figures/frames.ts';
import { readSentence } from './figures/sentence.ts';
import type { Ended } from './figures/state.ts';
import { readTable, tableEnd } from './figures/tables.ts';
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
  let ended = NOTHING;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index];
    const frame = frames[index];
    if (!unit || !frame) continue;
    const end = tableEnd(units, index);
    if (end > index) {
      figures.push(...readTable(reader, units.slice(index, end), index, frame));
      index = end - 1;
      ended = NOTHING;
    } else if (unit.mentions.some(({ kind }) => kind === 'quantity')) {
      const read = readSentence(reader, unit, index, frame, unit.opens === 'paragraph' ? NOTHING : ended);
      figures.push(...read.figures);
      ended = read.ended;
    } else {
      ended = NOTHING;
    }
  }
  return figures;
}

const NOTHING: Ended = { subjects: [] };
