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
  const known = new Set<number>();
  const learn = (pair: string): void => void known.add(pairOf(pair.charCodeAt(0), pair.charCodeAt(1)));
  pairsOf(catalogue).forEach(learn);
  for (const [first, seconds] of Object.entries(catalogue.pairs))
    for (const second of seconds) learn(first + second);
  known.delete(NONE);
  return (first, second) => known.has(pairOf(first, second));
});

/** A number below 2 ** 30, which takes no object of its own; `NONE` where one of the two is none of the usual characters. */
function pairOf(first: number, second: number): number {
  const [row, column] = [first - FIRST, second - FIRST];
  return row >= 0 && row < COUNT && column >= 0 && column < COUNT ? row * COUNT + column : NONE;
}

const NONE = -1;
const FIRST = 0x4e00;
const COUNT = 0x5200;

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
