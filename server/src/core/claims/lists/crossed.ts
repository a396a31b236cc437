import type { Figure, Listing } from '../../figures/figure.ts';
import { grouped } from '../../grouped.ts';
import { textOf, type View } from '../../view/view.ts';

/** Two values of a list that another sentence tells of each other's names. */
export interface Crossed {
  readonly first: Figure;
  readonly second: Figure;
  /** Where the names have them the other way round, in the order of the list's names. */
  readonly there: readonly [Figure, Figure];
}

/** “风电、光伏装机分别达到226万千瓦和438万千瓦” beside “其中风电438万千瓦、光伏226万千瓦”: both numbers are known, each of the other name. */
export function* crossedOf(view: View): Generator<Crossed> {
  const pairs = pairsIn(view);
  if (pairs.length === 0) return;
  const alike = grouped(view.figures.filter(isTelling), (figure) => textOf(view, figure.place));
  const toldAs = (value: Figure, name: string): readonly Figure[] =>
    (alike.get(textOf(view, value.place)) ?? []).filter(
      (one) => one.list !== value.list && isCalled(one.name, name),
    );
  for (const { first, second, names } of pairs) {
    const [one, other] = names;
    // Who tells them so a second time means it.
    if (toldAs(first, one).length > 0 || toldAs(second, other).length > 0) continue;
    for (const a of toldAs(second, one)) {
      const b = toldAs(first, other).find(({ place }) => place.unit === a.place.unit);
      if (!b) continue;
      yield { first, second, there: [a, b] };
      break;
    }
  }
}

interface NamedPair {
  readonly first: Figure;
  readonly second: Figure;
  readonly names: readonly [string, string];
}

function pairsIn(view: View): readonly NamedPair[] {
  const firsts = new Map<Listing, Figure>();
  return view.figures.flatMap((second): NamedPair[] => {
    const { list } = second;
    if (!list?.cue || list.values.length !== 2 || list.names.length !== 2) return [];
    const first = firsts.get(list);
    firsts.set(list, second);
    const [a, b] = list.names.map((place) => textOf(view, place));
    if (!first || a === undefined || b === undefined || isCalled(a, b)) return [];
    if (!isTelling(first) || !isTelling(second)) return [];
    return textOf(view, first.place) === textOf(view, second.place) ? [] : [{ first, second, names: [a, b] }];
  });
}

/** A number of three digits is hardly another's by chance. */
function isTelling({ quantity: { shape, kind, value } }: Figure): boolean {
  return shape === 'single' && kind !== 'percent' && String(value.coefficient).length > 2;
}

/** 光伏 and 光伏装机 are one. */
function isCalled(a: string, b: string): boolean {
  return a.length > 1 && b.length > 1 && (a.startsWith(b) || b.startsWith(a));
}
