import alike from '../data/alike.json' with { type: 'json' };
import calendars from '../data/calendars.json' with { type: 'json' };
import collectives from '../data/collectives.json' with { type: 'json' };
import counties from '../data/counties.json' with { type: 'json' };
import extremes from '../data/extremes.json' with { type: 'json' };
import identities from '../data/identities.json' with { type: 'json' };
import indicators from '../data/indicators.json' with { type: 'json' };
import pairs from '../data/pairs.json' with { type: 'json' };
import places from '../data/places.json' with { type: 'json' };
import partitions from '../data/partitions.json' with { type: 'json' };
import ratios from '../data/plausible-ratios.json' with { type: 'json' };
import rates from '../data/rates.json' with { type: 'json' };
import phrases from '../data/set-phrases.json' with { type: 'json' };
import terms from '../data/terms.json' with { type: 'json' };
import unitPairs from '../data/unit-pairs.json' with { type: 'json' };
import units from '../data/units.json' with { type: 'json' };
import type { Catalogue, CatalogueData, Indicator } from './core/knowledge/catalogue.ts';
import { compileCatalogue } from './core/knowledge/compile-catalogue.ts';
import type { Identity } from './core/knowledge/identities.ts';

/** The data that comes with the product. */
export const catalogueData: CatalogueData = {
  indicators: indicators as unknown as readonly Indicator[],
  collectives,
  terms: terms,
  phrases,
  units: units.units,
  rates,
  ratios,
  identities: identities as unknown as readonly Identity[],
  partitions,
  unitPairs,
  extremes,
  calendars,
  places,
  counties: counties.counties,
  alike,
  pairs: pairs.pairs,
};

let compiled: Catalogue | undefined;

/** The catalogue of that data, compiled at first use. */
export function defaultCatalogue(): Catalogue {
  compiled ??= compileCatalogue(catalogueData);
  return compiled;
}
