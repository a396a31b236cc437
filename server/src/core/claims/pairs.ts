import type { Figure } from '../figure.ts';
import type { View } from '../view.ts';

/** The figure that “提高到B” starts from in “由A提高到B”; undefined for any other figure. */
export function startOf(view: View, figure: Figure): Figure | undefined {
  if (figure.role !== 'to') return undefined;
  const all = view.byUnit[figure.place.unit] ?? [];
  return all.findLast(
    ({ role, run, place }) => role === 'from' && run === figure.run && place.start < figure.place.start,
  );
}
