import type { Catalogue } from '../../knowledge/catalogue.ts';
import { once } from '../../once.ts';
import { isHan } from '../../text/characters.ts';

/**
 * Whether two characters that stand side by side do so in the language of reports: a usual word (守护, 满足), or a pair of
 * the catalogue's own names and definitions (乡村, 村振), but no name of a place.
 */
export function isCommon(catalogue: Catalogue, pair: string): boolean {
  return pair.length > 1 && areCommon(catalogue)(pair.charCodeAt(0), pair.charCodeAt(1));
}

/** The same by code units: every two neighbours of a report are asked about. */
export const areCommon = once((catalogue: Catalogue): ((first: number, second: number) => boolean) => {
  const told = [...pairsOf(catalogue)];
  const usual = Object.entries(catalogue.pairs);
  const count = usual.reduce((sum, [, seconds]) => sum + seconds.length, told.length);
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1;
  const known = new Uint32Array(mask + 1);
  const slotOf = (pair: number): number => {
    const mixed = Math.imul(pair, 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (known[slot] !== 0 && known[slot] !== pair) slot = (slot + 1) & mask;
    return slot;
  };
  const learn = (first: number, second: number): void => {
    const pair = pairOf(first, second);
    known[slotOf(pair)] = pair;
  };
  for (const pair of told) learn(pair.charCodeAt(0), pair.charCodeAt(1));
  for (const [first, seconds] of usual)
    for (let i = 0; i < seconds.length; i++) learn(first.charCodeAt(0), seconds.charCodeAt(i));
  return (first, second) => known[slotOf(pairOf(first, second))] !== 0;
});

function pairOf(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

/** Whether a word of two or three characters holds nothing of that language, so that it is likely a name. */
export function isUncommon(catalogue: Catalogue, word: string): boolean {
  for (let i = 0; i + 1 < word.length; i++) if (isCommon(catalogue, word.slice(i, i + 2))) return false;
  return true;
}

/** As `isUncommon`, where only the catalogue's own language is asked, for a slot that hardly holds anything else. */
export function isUntold(catalogue: Catalogue, word: string): boolean {
  for (let i = 0; i + 1 < word.length; i++) if (pairsOf(catalogue).has(word.slice(i, i + 2))) return false;
  return true;
}

const pairsOf = once(({ indicators, terms, collectives }: Catalogue): ReadonlySet<string> => {
  const pairs = new Set<string>();
  const learn = (text: string) => {
    for (let i = 0; i + 1 < text.length; i++)
      if (isHan(text.charCodeAt(i)) && isHan(text.charCodeAt(i + 1))) pairs.add(text.slice(i, i + 2));
  };
  for (const { name, aliases, definition, supplier = [] } of indicators.values())
    for (const text of [name, ...aliases, definition, ...supplier]) learn(text);
  for (const { term, aliases, definition, items = [] } of terms.values())
    for (const text of [term, ...aliases, definition, ...items]) learn(text);
  for (const { name, aliases } of collectives.values()) for (const text of [name, ...aliases]) learn(text);
  return pairs;
});
