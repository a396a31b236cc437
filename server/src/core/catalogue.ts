/** The knowledge that the analysis needs, compiled once from `server/data` and a workspace's additions. */
export interface Catalogue {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly terms: ReadonlyMap<string, Term>;
}

/** An entry of `server/data/indicators.json`; its README describes the fields. */
export interface Indicator {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ambiguousAliases?: readonly string[];
  readonly units: readonly string[];
  readonly kind: string;
  readonly growth: 'real' | 'nominal' | 'physical' | 'pp' | 'n/a';
  readonly type: string;
  readonly verifyGrowthFromLevels: 'yes' | 'approx' | 'no' | 'n/a';
  readonly definition: string;
  readonly source: string;
  readonly supplier?: readonly string[];
  readonly confusedWith?: readonly string[];
  readonly sure: boolean;
}

/** An entry of `server/data/terms.json`. */
export interface Term {
  readonly term: string;
  readonly aliases: readonly string[];
  readonly items?: readonly string[];
  readonly count?: number;
  readonly definition: string;
  readonly source?: string | null;
  readonly sure: boolean;
}
