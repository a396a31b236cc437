import type { Figure } from './figure.ts';
import type { View } from './view.ts';

/**
 * Makes a function of a figure one that works each out once: a figure belongs to one sentence for good, and while a report
 * is edited the others stay the same objects. `work` must depend on nothing but the figure's own sentence with its figures,
 * the report's facts and the catalogue.
 */
export function perFigure<T>(work: (view: View, figure: Figure) => T): (view: View, figure: Figure) => T {
  const known = new WeakMap<Figure, Made<T>>();
  return (view, figure) => {
    let own = known.get(figure);
    if (!own) known.set(figure, (own = { made: work(view, figure) }));
    return own.made;
  };
}

/** What was made may be undefined. */
interface Made<T> {
  readonly made: T;
}
