import type { Figure } from './figure.ts';
import type { View } from '../view/view.ts';

/**
 * Makes a function of a figure one that works each out once: a figure belongs to one sentence for good, and while a report
 * is edited the others stay the same objects. `work` must depend on nothing but the figure's own sentence with its figures,
 * the report's facts and the catalogue.
 */
export function perFigure<T>(work: (view: View, figure: Figure) => T): (view: View, figure: Figure) => T {
  const own = functions++;
  return (view, figure) => {
    let row = made.get(figure);
    if (!row) made.set(figure, (row = []));
    const known = row[own];
    if (known !== undefined) return known === NOTHING ? (undefined as T) : (known as T);
    const fresh = work(view, figure);
    row[own] = fresh === undefined ? NOTHING : fresh;
    return fresh;
  };
}

/** What has been made of each figure, by the number of the function that made it. */
const made = new WeakMap<Figure, unknown[]>();
let functions = 0;

/** What was made may be undefined. */
const NOTHING = Symbol('nothing');
