import type { Figure } from './figure.ts';
import { once } from './once.ts';
import { NO_OUTLINE } from './outline.ts';
import { carryOver, NO_SENTENCE } from './per-sentence.ts';
import { type View, viewOf } from './view.ts';

/**
 * A report with all sentences left blank that no figure stands in, and without its outline. It is the same view as long as
 * an edit leaves all figures alone, as one of 只争朝夕 does: they are bound to their places and were read with these facts.
 */
export const figuresAlone = (view: View): View => aloneBy(view.figures)(view);

/** Lets the sentences of the figures begin with what is known about those they share with the report before an edit. */
export function carryAlone(view: View, before: View): void {
  // The one before comes first: where a sentence was added behind all figures, both go by one list of them.
  const old = figuresAlone(before);
  const own = figuresAlone(view);
  if (own !== old) carryOver(own.units, old.units);
}

/**
 * Makes a function of what the figures of a report alone tell one that an edit of other sentences costs nothing:
 * `const divisionsOf = ofFigures(divisionsIn)`, then `divisionsOf(view)`. `work` is shown nothing else.
 */
export function ofFigures<T>(work: (view: View) => Iterable<T>): (view: View) => readonly T[] {
  const found = once((view: View) => [...work(view)]);
  return (view) => found(figuresAlone(view));
}

const aloneBy = once((figures: readonly Figure[]) => {
  let made: View | undefined;
  return ({ catalogue, facts, units, byUnit }: View): View => {
    if (made?.catalogue !== catalogue || made.facts !== facts || made.units.length !== units.length) {
      const told = units.map((unit, i) => ((byUnit[i]?.length ?? 0) > 0 ? unit : NO_SENTENCE));
      made = viewOf(catalogue, facts, told, NO_OUTLINE, figures);
    }
    return made;
  };
});
