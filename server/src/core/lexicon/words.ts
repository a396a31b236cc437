import type { Catalogue } from '../catalogue.ts';
import type { CueMention, NameMention, RegionMention } from '../mention.ts';

/** The longest name, region or steering word of the lexicon that begins at `i`. */
export function wordAt(_text: string, _i: number, _catalogue: Catalogue): NameMention | RegionMention | CueMention | undefined {
  return undefined;
}
