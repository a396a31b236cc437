import type { Calendars } from './calendars.ts';
import type { CatalogueData, Collective, Indicator, Term } from './catalogue.ts';
import type { Identity, Partition } from './identities.ts';
import type { Extreme, PlausibleRatio, RateEnding, UnitPair } from './plausible.ts';

/** What an office adds to the catalogue, as `server/schemas/knowledge.schema.json` describes it: its own indicators, terms, identities. */
export interface Knowledge {
  readonly indicators?: readonly OwnIndicator[];
  readonly collectives?: readonly Own<Collective, 'name' | 'members'>[];
  readonly terms?: readonly Own<Term, 'term' | 'definition' | 'source'>[];
  readonly identities?: readonly Identity[];
  readonly ratios?: readonly PlausibleRatio[];
  readonly partitions?: readonly Partition[];
  readonly unitPairs?: readonly UnitPair[];
  readonly extremes?: readonly Extreme[];
  readonly rates?: readonly RateEnding[];
  readonly calendars?: OwnCalendars;
}

type Own<T, Needed extends keyof T> = Pick<T, Needed> & Partial<T>;

/** 青茶产量 in 吨. One whose name the catalogue has says only what is other or more. */
export type OwnIndicator = Own<Indicator, 'name'>;

type OwnCalendars = Partial<
  Pick<Calendars, 'congresses' | 'plenums' | 'censuses'> & {
    readonly programmes: readonly Own<Calendars['programmes'][number], 'name' | 'start' | 'end'>[];
    readonly commemorations: readonly Own<Calendars['commemorations'][number], 'name' | 'year'>[];
  }
>;

/**
 * The catalogue's data with an office's own before it: where a spelling or an ending is both, the office's counts. An indicator or
 * a term of a known name keeps what the office does not say, and all its aliases.
 */
export function extended(data: CatalogueData, own: Knowledge): CatalogueData {
  const kindOf = kindsOf(data);
  const { calendars = {} } = own;
  return {
    ...data,
    indicators: merged(
      own.indicators ?? [],
      data.indicators,
      ({ name }) => name,
      (one) => indicatorOf(one, kindOf),
    ),
    collectives: merged(
      own.collectives ?? [],
      data.collectives,
      ({ name }) => name,
      (one) => ({ aliases: [], ...one }),
    ),
    terms: merged(own.terms ?? [], data.terms, ({ term }) => term, termOf),
    identities: [...(own.identities ?? []), ...data.identities],
    ratios: [...(own.ratios ?? []), ...data.ratios],
    partitions: [...(own.partitions ?? []), ...data.partitions],
    unitPairs: [...(own.unitPairs ?? []), ...data.unitPairs],
    extremes: [...(own.extremes ?? []), ...data.extremes],
    rates: [
      ...(own.rates ?? []),
      ...data.rates.filter(({ ending }) => !own.rates?.some((one) => one.ending === ending)),
    ],
    calendars: {
      ...data.calendars,
      programmes: [
        ...(calendars.programmes ?? []).map((one) => ({ aliases: [], ...one })),
        ...data.calendars.programmes,
      ],
      congresses: byStart([...data.calendars.congresses, ...(calendars.congresses ?? [])]),
      plenums: byStart([...data.calendars.plenums, ...(calendars.plenums ?? [])]),
      commemorations: [
        ...(calendars.commemorations ?? []).map((one) => ({ aliases: [], ...one })),
        ...data.calendars.commemorations,
      ],
      censuses: [...data.calendars.censuses, ...(calendars.censuses ?? [])],
    },
  };
}

/** The office's entries first, each laid over the catalogue's of the same name, then the others. */
function merged<
  O extends { readonly aliases?: readonly string[] },
  T extends { readonly aliases: readonly string[] },
>(
  own: readonly O[],
  all: readonly T[],
  nameOf: (entry: O | T) => string,
  whole: (entry: O) => T,
): readonly T[] {
  if (own.length === 0) return all;
  const known = new Map(all.map((entry) => [nameOf(entry), entry]));
  const names = new Set(own.map(nameOf));
  const entries = own.map((entry) => {
    const before = known.get(nameOf(entry));
    if (!before) return whole(entry);
    return { ...before, ...entry, aliases: [...new Set([...(entry.aliases ?? []), ...before.aliases])] };
  });
  return [...entries, ...all.filter((entry) => !names.has(nameOf(entry)))];
}

/** What an office need not say: growth is not computed from levels unless it says so. */
function indicatorOf(own: OwnIndicator, kindOf: (unit: string) => string): Indicator {
  const units = own.units ?? [];
  const kind = own.kind ?? kindOf(units[0] ?? '');
  const percent = kind === 'percent' || kind === 'permille';
  return {
    aliases: [],
    category: '自有',
    growth: percent ? 'pp' : 'n/a',
    type: percent ? 'rate' : 'level',
    verifyGrowthFromLevels: percent ? 'n/a' : 'no',
    definition: '',
    source: '',
    sure: true,
    ...own,
    units,
    kind,
  };
}

function termOf(own: Own<Term, 'term' | 'definition' | 'source'>): Term {
  return {
    category: '自有',
    aliases: [],
    sure: true,
    ...(own.items && { count: own.items.length }),
    ...own,
  };
}

/** The kind of a unit by its spelling, whatever stands before it: 亿元 is money; '' where it is not known. */
export function kindsOf({ units }: CatalogueData): (unit: string) => string {
  const kinds = new Map(
    units.flatMap(({ spellings, kind }) => spellings.map((spelling) => [spelling, kind])),
  );
  return (unit) => kinds.get(unit) ?? kinds.get(unit.replace(/^[十百千万亿]+/u, '')) ?? '';
}

function byStart<T extends { readonly start: string }>(meetings: readonly T[]): readonly T[] {
  return [...meetings].sort((a, b) => (a.start < b.start ? -1 : 1));
}
