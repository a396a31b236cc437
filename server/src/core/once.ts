/**
 * Makes a function of something that never changes one that is worked out once for each, as long as that is kept: several rules
 * ask for the ledger of one view, and every report for what follows from the catalogue.
 */
export function once<K extends object, T>(work: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly made: T }>();
  return (key) => {
    let own = known.get(key);
    if (!own) known.set(key, (own = { made: work(key) }));
    return own.made;
  };
}
