import indicators from '../data/indicators.json' with { type: 'json' };
import terms from '../data/terms.json' with { type: 'json' };
import type { Catalogue, Indicator, Term } from './core/catalogue.ts';

let compiled: Catalogue | undefined;

/** The catalogue that comes with the product, compiled at first use. */
export function defaultCatalogue(): Catalogue {
  compiled ??= {
    indicators: new Map((indicators as unknown as readonly Indicator[]).map((entry) => [entry.name, entry])),
    terms: new Map((terms as unknown as readonly Term[]).map((entry) => [entry.term, entry])),
  };
  return compiled;
}
