import type { Figure } from './figure.ts';
import { figuresAlone } from './figures-alone.ts';
import { byPlace } from '../text/span.ts';
import { carrying, sameEnds } from '../text/per-sentence.ts';
import type { View } from '../view/view.ts';

/** What a figure tells, to be held against what others tell. */
interface Told {
  readonly figure: Figure;
}

/** What is told, by what it may be held against; `all` is the list that it stands for now. */
interface Index<T, R> {
  all: readonly T[];
  readonly groups: Map<string, readonly T[]>;
  /** What was found in each group, where anything was. */
  readonly found: Map<string, readonly R[]>;
}

/**
 * Makes what is found among figures that share a key one that an edit costs no more than the groups that it changes: “榆岭高速 总投资”
 * is looked at again where a total of that road was edited. `work` is given a group of two or more in the order of the text, and
 * must depend on nothing but its members, their key and what `perFigure` allows of each. Finds come in the order of the groups'
 * first members.
 */
export function amongAlike<T extends Told, R>(
  told: (view: View) => readonly T[],
  keysOf: (one: T) => readonly string[],
  work: (group: readonly T[], view: View, key: string) => Iterable<R>,
): (view: View) => readonly R[] {
  const known = new WeakMap<readonly T[], readonly R[]>();
  const indexOf = carrying((_: View, before?: Index<T, R>) => before ?? emptyIndex<T, R>());
  return (view) => {
    const all = told(view);
    let found = known.get(all);
    if (!found) {
      const alone = figuresAlone(view);
      const index = indexOf(alone);
      update(index, all, keysOf, (group, key) => work(group, alone, key));
      known.set(all, (found = inOrder(index)));
    }
    return found;
  };
}

function emptyIndex<T, R>(): Index<T, R> {
  return { all: [], groups: new Map(), found: new Map() };
}

/** Brings the index up to another list; whatever list it stood for, only what differs is looked at. */
function update<T extends Told, R>(
  index: Index<T, R>,
  all: readonly T[],
  keysOf: (one: T) => readonly string[],
  work: (group: readonly T[], key: string) => Iterable<R>,
): void {
  const { first, last } = sameEnds(all, index.all);
  const gone = new Set(index.all.slice(first, index.all.length - last));
  const changed = new Map<string, T[]>();
  for (const one of gone) for (const key of keysOf(one)) changed.set(key, []);
  for (const one of all.slice(first, all.length - last)) {
    for (const key of keysOf(one)) {
      const fresh = changed.get(key);
      if (fresh) fresh.push(one);
      else changed.set(key, [one]);
    }
  }
  // Nothing is changed before all has been worked out: a rule that throws leaves the index as it was.
  const groups = Array.from(changed, ([key, fresh]) => {
    const stay = (index.groups.get(key) ?? []).filter((one) => !gone.has(one));
    const group =
      stay.length > 0 && fresh.length > 0 ? [...stay, ...fresh].sort(byFigure) : [...stay, ...fresh];
    return { key, group, found: group.length > 1 ? [...work(group, key)] : [] };
  });
  for (const { key, group, found } of groups) {
    set(index.groups, key, group);
    set(index.found, key, found);
  }
  index.all = all;
}

function set<T>(map: Map<string, readonly T[]>, key: string, members: readonly T[]): void {
  if (members.length > 0) map.set(key, members);
  else map.delete(key);
}

function inOrder<T extends Told, R>({ groups, found }: Index<T, R>): readonly R[] {
  const firstOf = (key: string): T | undefined => groups.get(key)?.[0];
  return [...found]
    .map(([key, finds]) => ({ key, finds, first: firstOf(key) }))
    .sort((a, b) => (a.first && b.first ? byFigure(a.first, b.first) : 0) || (a.key < b.key ? -1 : 1))
    .flatMap(({ finds }) => finds);
}

function byFigure({ figure: { place: a } }: Told, { figure: { place: b } }: Told): number {
  return byPlace(a, b);
}
