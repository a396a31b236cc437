import type { Context } from '../context.ts';
import type { Facts } from '../facts/facts.ts';
import type { Figure } from './figure.ts';
import { type Frame, sameFrame } from './frame.ts';
import { framesOf } from './frames.ts';
import { readSentence } from './sentence.ts';
import type { Ended, Reader } from './state.ts';
import { readTable, tableEnd } from './tables.ts';
import type { Outline } from '../outline/outline.ts';
import { notes } from '../text/per-sentence.ts';
import type { Scanned } from '../text/unit.ts';

/**
 * The figures of one report, in the order of the text. Where an edit has changed none of the figures that it had `before`,
 * they are the same list, and what they alone decide need not be decided again.
 */
export function figuresOf(
  units: readonly Scanned[],
  outline: Outline,
  facts: Facts,
  context: Context,
  before: readonly Figure[] = [],
): readonly Figure[] {
  const frames = framesOf({ units, catalogue: context.catalogue }, outline, facts);
  const ends = titleEnds(outline);
  const figures: Figure[] = [];
  const read = sentenceReader(units, facts, context);
  let ended = NOTHING;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index];
    const frame = frames[index];
    if (!unit || !frame) continue;
    const end = tableEnd(units, index);
    if (end > index) {
      figures.push(...readTable(readerOf(index, facts, context), units.slice(index, end), index, frame));
      index = end - 1;
      ended = NOTHING;
    } else if (unit.mentions.some(({ kind }) => kind === 'quantity')) {
      const before = unit.opens === 'paragraph' ? NOTHING : ended;
      const sentence = read(index, unit, frame, before, ends.get(index) ?? NO_ENDS);
      figures.push(...sentence.figures);
      ended = sentence.ended;
    } else {
      ended = NOTHING;
    }
  }
  return sameList(figures, before) ? before : figures;
}

function sameList(figures: readonly Figure[], before: readonly Figure[]): boolean {
  return figures.length === before.length && figures.every((figure, i) => figure === before[i]);
}

const NOTHING: Ended = { subjects: [] };
const NO_ENDS: readonly number[] = [];

/** Where titles end in each unit that holds some: what follows in the same line is no part of them. */
function titleEnds({ headings }: Outline): ReadonlyMap<number, readonly number[]> {
  const ends = new Map<number, readonly number[]>();
  for (const { place } of headings) ends.set(place.unit, [...(ends.get(place.unit) ?? NO_ENDS), place.end]);
  return ends;
}

/** Figures of one subject share a number; no sentence has so many of them. */
const RUNS = 10_000;

function readerOf(unit: number, facts: Facts, { catalogue }: Context): Reader {
  let runs = unit * RUNS;
  return { catalogue, facts, nextRun: () => runs++ };
}

/** A sentence as it was read, with all that it was read with. */
interface Sentence {
  readonly index: number;
  readonly facts: Facts;
  readonly frame: Frame;
  readonly before: Ended;
  readonly ends: readonly number[];
  readonly figures: readonly Figure[];
  readonly ended: Ended;
}

const sentences = notes<Sentence>();

/** While a report is edited, a sentence is read again only if it stands elsewhere or something else before it. */
function sentenceReader(units: readonly Scanned[], facts: Facts, context: Context) {
  const known = sentences(units);
  return (index: number, unit: Scanned, frame: Frame, before: Ended, ends: readonly number[]): Sentence => {
    const last = known?.get(index);
    if (
      last?.index === index &&
      last.facts === facts &&
      last.before === before &&
      sameFrame(last.frame, frame) &&
      last.ends.length === ends.length &&
      last.ends.every((end, i) => end === ends[i])
    ) {
      return last;
    }
    const read = readSentence(readerOf(index, facts, context), unit, index, frame, before, ends);
    const sentence = { index, facts, frame, before, ends, ...read };
    known?.set(index, sentence);
    return sentence;
  };
}
