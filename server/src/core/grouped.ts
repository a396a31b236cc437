/** Members by what `key` says of each, in their order; those of which it says nothing are left out. */
export function grouped<K, T>(
  all: Iterable<T>,
  key: (one: T) => K | undefined,
): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const name = key(one);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

/** Each member with those before it that share a key with it; of one key no more than the first `most` are looked up. */
export function* withEarlier<T>(
  all: Iterable<T>,
  keysOf: (one: T) => readonly string[],
  most: number,
): Generator<readonly [one: T, earlier: readonly T[]]> {
  const known = new Map<string, T[]>();
  for (const one of all) {
    const keys = keysOf(one);
    yield [one, [...new Set(keys.flatMap((key) => known.get(key) ?? []))]];
    for (const key of keys) {
      const group = known.get(key);
      if (!group) known.set(key, [one]);
      else if (group.length < most) group.push(one);
    }
  }
}

/** The same within one group: each member but the first with those before it, the first `most` at most. */
export function* eachWithEarlier<T>(
  group: readonly T[],
  most: number,
): Generator<readonly [one: T, earlier: readonly T[]]> {
  for (const [i, one] of group.entries()) if (i > 0) yield [one, group.slice(0, Math.min(i, most))];
}
