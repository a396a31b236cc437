import { join } from 'node:path';
import schema from '../../schemas/knowledge.schema.json' with { type: 'json' };
import type { CatalogueData } from '../core/knowledge/catalogue.ts';
import { kindsOf, type Knowledge } from '../core/knowledge/knowledge.ts';
import { Nonsense, readJson } from './json.ts';
import { type Fault, faultsOf, type Schema } from './schema.ts';

const FILE = 'knowledge.json';

/** More than these are not said at once. */
const MOST = 8;

/**
 * Reads `.hegao/knowledge.json`, data only; undefined where there is none. Throws `Nonsense`, with the file and each place, where it
 * is not as its schema says or names what neither it nor the catalogue has.
 */
export function readKnowledge(folder: string, data: CatalogueData): Knowledge | undefined {
  const file = join(folder, FILE);
  const value = readJson(file);
  if (value === undefined) return undefined;
  const shape = faultsOf(value, schema as unknown as Schema);
  const faults = shape.length > 0 ? shape : [...strangersIn(value as Knowledge, data)];
  if (faults.length > 0) {
    const said = faults.slice(0, MOST).map(({ path, what }) => `${file}: ${path || 'JSON'}: ${what}`);
    throw new Nonsense([...said, ...(faults.length > MOST ? [`… ${faults.length - MOST}`] : [])].join('\n'));
  }
  return value as Knowledge;
}

/** New indicators without a unit, and names of indicators that are nobody's. */
function* strangersIn(own: Knowledge, data: CatalogueData): Generator<Fault> {
  const known = new Set(data.indicators.map(({ name }) => name));
  const kindOf = kindsOf(data);
  for (const [i, { name, units, kind }] of (own.indicators ?? []).entries()) {
    const path = `indicators[${i}]`;
    const [unit] = units ?? [];
    if (known.has(name)) continue;
    if (unit === undefined) yield { path, what: `“${name}”是新指标，要有 a new indicator needs "units"` };
    else if (kind === undefined && kindOf(unit) === '')
      yield { path: `${path}.units[0]`, what: `不认得单位“${unit}”，请写明 unknown unit, say its "kind"` };
  }
  for (const { name } of own.indicators ?? []) known.add(name);
  for (const [i, { members }] of (own.collectives ?? []).entries()) {
    yield* unknown(members, `collectives[${i}].members`, known);
  }
  for (const [i, identity] of (own.identities ?? []).entries()) {
    const outside = new Set(identity.outside);
    for (const [role, value] of Object.entries(identity)) {
      if (!ROLES.has(role)) continue;
      const names = [value as string | readonly string[]].flat();
      yield* unknown(
        names.filter((name) => !outside.has(name)),
        `identities[${i}].${role}`,
        known,
      );
    }
  }
}

/** Fields of an identity that name indicators. */
const ROLES = new Set([
  'whole',
  'parts',
  'optional',
  'of',
  'result',
  'minuend',
  'subtrahend',
  'numerator',
  'denominator',
  'left',
  'right',
]);

function* unknown(names: readonly string[], path: string, known: ReadonlySet<string>): Generator<Fault> {
  for (const name of names) {
    if (!known.has(name)) yield { path, what: `没有“${name}”这个指标 no such indicator` };
  }
}
