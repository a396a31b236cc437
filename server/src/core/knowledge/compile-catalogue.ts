import type { Catalogue, CatalogueData, Indicator } from './catalogue.ts';
import { compileUnits } from '../lexicon/units.ts';
import { compileWords } from '../lexicon/words.ts';

/** Compiles the data into what the readers ask; some ten milliseconds, so once. */
export function compileCatalogue(data: CatalogueData): Catalogue {
  return {
    indicators: new Map(data.indicators.map((entry) => [entry.name, entry])),
    collectives: new Map(data.collectives.map((entry) => [entry.name, entry])),
    terms: new Map(data.terms.map((entry) => [entry.term, entry])),
    phrases: data.phrases,
    words: compileWords(data),
    remainders: remaindersOf(data.indicators),
    units: compileUnits(data.units),
    rates: [...data.rates].sort((a, b) => b.ending.length - a.ending.length),
    ratios: data.ratios,
    identities: data.identities,
    partitions: data.partitions,
    unitPairs: data.unitPairs,
    extremes: data.extremes,
    calendars: data.calendars,
    places: data.places,
    counties: new Set(Object.values(data.counties).flatMap((names) => names.split(' '))),
    alike: data.alike,
    pairs: data.pairs,
  };
}

function remaindersOf(indicators: readonly Indicator[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const remainders = new Map<string, Map<string, string>>();
  for (const { name, aliases, ambiguousAliases = [], type } of indicators) {
    if (type === 'term') continue;
    for (const word of [name, ...aliases, ...ambiguousAliases]) {
      for (let i = 2; i <= word.length - 2; i++) {
        const rest = word.slice(i);
        const prefixes = remainders.get(rest) ?? new Map<string, string>();
        prefixes.set(word.slice(0, i), name);
        remainders.set(rest, prefixes);
      }
    }
  }
  return remainders;
}
