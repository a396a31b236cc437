import type { Calendars, Places } from './calendars.ts';
import type { SetPhrase } from './set-phrase.ts';
import type { Extreme, PlausibleRange, PlausibleRatio, RateEnding, UnitPair } from './plausible.ts';
import type { Identity, Partition } from './identities.ts';
import type { AlikeGroups } from '../lexicon/alike.ts';
import type { UnitEntry, UnitTable } from '../lexicon/units.ts';
import type { Word } from '../lexicon/word.ts';
import type { Trie } from '../lexicon/trie.ts';

/** The knowledge that the analysis needs, compiled once from `server/data` and a workspace's additions. */
export interface Catalogue {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly collectives: ReadonlyMap<string, Collective>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly phrases: readonly SetPhrase[];
  /** Every name above with its aliases, and the words of the genre. */
  readonly words: Trie<Word>;
  /** By what is left of a name when its beginning is left out, the beginnings: 产量 → 粮食 (粮食产量), 原煤 (原煤产量). */
  readonly remainders: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Units of measure and measure words by their spellings. */
  readonly units: UnitTable;
  /** Endings of percentages' names, the longest first: the first that fits decides. */
  readonly rates: readonly RateEnding[];
  readonly ratios: readonly PlausibleRatio[];
  /** What holds between indicators. */
  readonly identities: readonly Identity[];
  readonly partitions: readonly Partition[];
  readonly unitPairs: readonly UnitPair[];
  readonly extremes: readonly Extreme[];
  readonly calendars: Calendars;
  readonly places: Places;
  /** 霍山县, 秦都区: what lies below the prefectures. */
  readonly counties: ReadonlySet<string>;
  /** Characters that are taken for each other. */
  readonly alike: AlikeGroups;
  /** The usual words of two characters: by their first, all second ones. */
  readonly pairs: Readonly<Record<string, string>>;
}

/** The files of `server/data`, as they are. */
export interface CatalogueData {
  readonly indicators: readonly Indicator[];
  readonly collectives: readonly Collective[];
  readonly terms: readonly Term[];
  readonly phrases: readonly SetPhrase[];
  readonly units: readonly UnitEntry[];
  readonly rates: readonly RateEnding[];
  readonly ratios: readonly PlausibleRatio[];
  readonly identities: readonly Identity[];
  readonly partitions: readonly Partition[];
  readonly unitPairs: readonly UnitPair[];
  readonly extremes: readonly Extreme[];
  readonly calendars: Calendars;
  readonly places: Places;
  /** Names parted by blanks, by province. */
  readonly counties: Readonly<Record<string, string>>;
  readonly alike: AlikeGroups;
  readonly pairs: Readonly<Record<string, string>>;
}

/** An entry of `server/data/indicators.json`; its README describes the fields. */
export interface Indicator {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ambiguousAliases?: readonly string[];
  readonly units: readonly string[];
  /** The kind of its level's unit by `units.json`: money, area; `altKinds` are others that it may have. */
  readonly kind: string;
  readonly altKinds?: readonly string[];
  /** Whole in its base unit: households, firms. */
  readonly integer?: boolean;
  readonly category: string;
  readonly growth: 'real' | 'nominal' | 'physical' | 'pp' | 'n/a';
  readonly type: string;
  readonly timing?: 'stock' | 'flow';
  readonly direction?: 'up' | 'down' | 'neutral';
  /** A percentage above 100 is possible. */
  readonly over100?: boolean;
  /** Wide limits of common sense, by what they hold for. */
  readonly plausible?: readonly PlausibleRange[];
  readonly verifyGrowthFromLevels: 'yes' | 'approx' | 'no' | 'n/a';
  readonly definition: string;
  readonly source: string;
  readonly supplier?: readonly string[];
  readonly confusedWith?: readonly string[];
  readonly sure: boolean;
}

/** An entry of `server/data/collectives.json`: one name for several indicators, 城乡居民人均可支配收入. */
export interface Collective {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Names of indicators, in the order of their values. */
  readonly members: readonly string[];
  /** What the words mean where one value follows. */
  readonly single?: string;
}

/** An entry of `server/data/terms.json`. */
export interface Term {
  readonly term: string;
  readonly category: string;
  readonly aliases: readonly string[];
  readonly items?: readonly string[];
  readonly count?: number;
  /** Whether the items are named so that a list in a text can be held against them. */
  readonly checkable?: boolean;
  /** What it has stood for at other times. */
  readonly versions?: readonly { readonly items?: readonly string[] }[];
  /** The numbers in its name belong to it: 三个维护 can only mean 两个维护. */
  readonly fixed?: boolean;
  /** The only province (陕西) that has the term; another may use the same words of something of its own. */
  readonly province?: string;
  /** What it was called before, with another number. */
  readonly formerly?: readonly string[];
  /** A fixed name is so only where this other one stands beside it. */
  readonly beside?: string;
  readonly definition: string;
  readonly source?: string | null;
  readonly sure: boolean;
}
