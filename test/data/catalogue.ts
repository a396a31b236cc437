/** The files of `server/data` as the tests read them. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const folder = join(import.meta.dirname, '../../server/data');
export const files: readonly string[] = readdirSync(folder).filter((name) => name.endsWith('.json'));

export const indicators = read('indicators.json') as readonly Indicator[];
export const identities = read('identities.json') as readonly Identity[];
export const collectives = read('collectives.json') as readonly Collective[];
export const terms = read('terms.json') as readonly Term[];
export const { units, conversions } = read('units.json') as Units;

export interface Indicator {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ambiguousAliases?: readonly string[];
  readonly units: readonly string[];
  readonly kind: string;
  readonly altKinds?: readonly string[];
  readonly integer?: boolean;
  readonly type: string;
  readonly timing: string;
  readonly direction: string;
  readonly growth: string;
  readonly verifyGrowthFromLevels: string;
  readonly over100?: boolean;
  readonly category: string;
  readonly supplier: readonly string[];
  readonly source: string;
  readonly definition: string;
  readonly plausible?: readonly Readonly<Record<string, unknown>>[];
  readonly sure: boolean;
}

export interface Identity {
  readonly form: string;
  readonly parts?: readonly string[];
  readonly optional?: readonly string[];
  readonly weights?: readonly string[];
  readonly outside?: readonly string[];
  readonly strength: string;
  readonly source: string;
  readonly [role: string]: unknown;
}

export interface Collective {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly members: readonly string[];
  readonly single?: string;
}

export interface Term {
  readonly term: string;
  readonly aliases: readonly string[];
  readonly category: string;
  readonly items?: readonly string[];
  readonly count?: number;
  readonly fixed?: boolean;
  readonly formerly?: readonly string[];
  readonly beside?: string;
  readonly countNote?: string;
  readonly checkable: boolean;
  readonly definition: string;
  readonly versions?: readonly { readonly period: string; readonly items: readonly string[] }[];
  readonly source: string | null;
  readonly sure: boolean;
}

interface Units {
  readonly units: readonly UnitEntry[];
  readonly conversions: readonly {
    readonly from: string;
    readonly to: string;
    readonly factor: string;
    readonly source: string;
  }[];
}

interface UnitEntry {
  readonly unit: string;
  readonly spellings: readonly string[];
  readonly leading?: readonly string[];
  readonly around?: readonly (readonly [string, string])[];
  readonly kind: string;
  readonly base: string;
  readonly scale: string;
  readonly prefix?: boolean;
  readonly integer?: boolean;
}

const spelled = new Map(
  units.flatMap((entry) => entry.spellings.map((spelling) => [spelling, entry] as const)),
);

/** The unit that a printed unit such as 万亿元, 万人 or 微克/立方米 is made of. */
export function unitOf(printed: string): UnitEntry | undefined {
  const bare = /^(?:万亿|万|亿|千|百)(.+)$/u.exec(printed)?.[1];
  const scaled = bare === undefined ? undefined : spelled.get(bare);
  return spelled.get(printed) ?? (scaled?.prefix === true ? scaled : undefined);
}

/** The entries of a list by a key, in order. */
export function grouped<T, K>(list: readonly T[], key: (entry: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const entry of list) groups.set(key(entry), [...(groups.get(key(entry)) ?? []), entry]);
  return groups;
}

/** What a list has more than once. */
export function repeated(names: readonly string[]): string[] {
  return names.filter((name, at) => names.indexOf(name) !== at);
}

export function read(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}
