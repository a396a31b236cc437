/**
 * Words with what they stand for, asked for the longest one at a place of a text: 地区生产总值 rather than 地区.
 * Latin letters match in either case.
 */
export interface Trie<T> {
  /** Node of each first character; 0 where no word begins with it. */
  readonly first: Uint16Array;
  /** Open addressing: the key is a node and a character, the value the node after it. */
  readonly keys: Int32Array;
  readonly nexts: Uint16Array;
  /** What the word that ends at a node stands for. */
  readonly values: readonly (T | undefined)[];
  /** Characters of the word that ends at a node. */
  readonly lengths: Uint8Array;
}

/** Of two entries with one word the first stays. Throws a RangeError past 65,535 nodes, which is some 20,000 words. */
export function compileTrie<T>(entries: Iterable<readonly [string, T]>): Trie<T> {
  const children = [new Map<number, number>()];
  const values: (T | undefined)[] = [undefined];
  const lengths: number[] = [0];
  for (const [word, value] of entries) {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const code = fold(word.charCodeAt(i));
      let next = children[node]?.get(code);
      if (next === undefined) {
        next = children.length;
        children[node]?.set(code, next);
        children.push(new Map());
        values.push(undefined);
        lengths.push(i + 1);
      }
      node = next;
    }
    if (node > 0) values[node] ??= value;
  }
  if (children.length > 0xffff) throw new RangeError(`${children.length} nodes are too many for a trie`);
  return { ...packed(children), values, lengths: Uint8Array.from(lengths) };
}

/** Whether any word begins with a character. */
export function beginsWord<T>(trie: Trie<T>, code: number): boolean {
  return trie.first[fold(code)] !== 0;
}

/** The node of the longest word that begins at `i`, 0 where none does: an index of `values` and `lengths`. */
export function longestAt<T>(trie: Trie<T>, text: string, i: number): number {
  let node = trie.first[fold(text.charCodeAt(i))] ?? 0;
  let best = 0;
  for (let at = i + 1; node !== 0; at++) {
    if (trie.values[node] !== undefined) best = node;
    if (at >= text.length) break;
    node = step(trie, node, fold(text.charCodeAt(at)));
  }
  return best;
}

/** What `word` stands for as a whole. */
export function valueOf<T>(trie: Trie<T>, word: string): T | undefined {
  const node = word.length > 0 ? longestAt(trie, word, 0) : 0;
  return trie.lengths[node] === word.length ? trie.values[node] : undefined;
}

function step<T>(trie: Trie<T>, node: number, code: number): number {
  const { keys } = trie;
  const mask = keys.length - 1;
  const key = (node << 16) | code;
  for (let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask; ; slot = (slot + 1) & mask) {
    const found = keys[slot];
    if (found === key) return trie.nexts[slot] ?? 0;
    if (found === 0) return 0;
  }
}

function packed(children: readonly Map<number, number>[]) {
  const size = 2 ** Math.ceil(Math.log2(children.length * 2 + 2));
  const keys = new Int32Array(size);
  const nexts = new Uint16Array(size);
  const first = new Uint16Array(0x10000);
  children.forEach((byCode, node) => {
    for (const [code, next] of byCode) {
      if (node === 0) {
        first[code] = next;
        continue;
      }
      const key = (node << 16) | code;
      let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & (size - 1);
      while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
      keys[slot] = key;
      nexts[slot] = next;
    }
  });
  return { first, keys, nexts };
}

function fold(code: number): number {
  return code >= 0x61 && code <= 0x7a ? code - 0x20 : code;
}
