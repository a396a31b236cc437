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
