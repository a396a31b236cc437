import type { Figure } from './figure.ts';
import { once } from '../once.ts';
import { NO_OUTLINE } from '../outline/outline.ts';
import { carryOver, type Ends, type Held, holding, NO_SENTENCE, sameEnds } from '../text/per-sentence.ts';
import { type View, viewOf } from '../view/view.ts';

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
  if (own !== old) carryOver(own.units, old.units, sameSentences(own, old));
}

/** How many sentences at both ends are the same and tell the same figures. */
function sameSentences(own: View, old: View): Ends {
  const units = sameEnds(own.units, old.units);
  const figures = sameEnds(own.figures, old.figures);
  const behind = (view: View, end: number): number =>
    end > figures.first ? view.units.length - 1 - (view.figures[end - 1]?.place.unit ?? 0) : Infinity;
  return {
    first: Math.min(
      units.first,
      ...[own, old].map((view) => view.figures[figures.first]?.place.unit ?? Infinity),
    ),
    last: Math.min(units.last, ...[own, old].map((view) => behind(view, view.figures.length - figures.last))),
  };
}

/**
 * Makes a function of what the figures of a report alone tell one that an edit of other sentences costs nothing:
 * `const divisionsOf = ofFigures(divisionsIn)`, then `divisionsOf(view)`. `work` is shown nothing else.
 */
export function ofFigures<T>(work: (view: View) => Iterable<T>): (view: View) => readonly T[] {
  const found = once((view: View) => [...work(view)]);
  return (view) => found(figuresAlone(view));
}

/**
 * Makes what a figure tells, with those of its sentence, a list of what all of a report tell: `const meansOf = ofFigure(meanOf)`,
 * then `meansOf(view)`. After an edit only the figures that it has changed are asked, and where they tell nothing and told
 * nothing before, the list is the same one, so that what follows from it may be worked out `once`. `work` must depend on nothing
 * but what `perFigure` allows, and gives undefined for most.
 */
export function ofFigure<T extends object>(
  work: (view: View, figure: Figure) => T | undefined,
): (view: View) => readonly T[] {
  const told = once((held: readonly Held<readonly T[]>[]) => held.flatMap(({ value }) => value));
  const held = holding((view: View, from, to) => toldBetween(view, from, to, work));
  const inAll = once((view: View) => told(held(view)));
  return (view) => inAll(figuresAlone(view));
}

/**
 * Makes what follows from such a list one that is worked out again only where the list is another. `work` must depend on nothing
 * but the figures told there and what `perFigure` allows of each.
 */
export function fromTold<T, R>(
  told: (view: View) => readonly T[],
  work: (all: readonly T[], view: View) => Iterable<R>,
): (view: View) => readonly R[] {
  const known = new WeakMap<readonly T[], readonly R[]>();
  return (view) => {
    const all = told(view);
    let made = known.get(all);
    if (!made) known.set(all, (made = [...work(all, figuresAlone(view))]));
    return made;
  };
}

function toldBetween<T extends object>(
  view: View,
  from: number,
  to: number,
  work: (view: View, figure: Figure) => T | undefined,
): readonly Held<readonly T[]>[] {
  const held: Held<readonly T[]>[] = [];
  for (let unit = from; unit < to; unit++) {
    const value = (view.byUnit[unit] ?? []).flatMap((figure) => work(view, figure) ?? []);
    if (value.length > 0) held.push({ unit, value });
  }
  return held;
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
