/** identities.json: every member is known or said to be outside, every form has its roles. */
import assert from 'node:assert/strict';
import { type Identity, identities, indicators } from './catalogue.ts';

const byName = new Map(indicators.map((entry) => [entry.name, entry]));
const ROLES: Readonly<Record<string, readonly string[]>> = {
  sum: ['whole', 'parts'],
  shares: ['of', 'parts', 'result', 'total'],
  difference: ['minuend', 'subtrahend', 'result'],
  ratio: ['numerator', 'denominator', 'result', 'factor'],
  'growth-ratio': ['numerator', 'denominator', 'result'],
  'index-change': ['of', 'base'],
  equal: ['left', 'right'],
  'at-most': ['left', 'right'],
  'sum-at-most': ['parts', 'max'],
  bounds: ['of', 'min', 'max'],
};
const MEMBERS = [
  'whole',
  'of',
  'left',
  'right',
  'numerator',
  'denominator',
  'minuend',
  'subtrahend',
  'result',
];

describe('identities', () => {
  it('have a known form with all of its roles', () => {
    const wrong = identities.filter((entry) => !(ROLES[entry.form]?.every((role) => role in entry) ?? false));
    assert.deepEqual(wrong, []);
  });

  it('have members of the catalogue, or say that they are outside', () => {
    const missing = identities.flatMap((entry) =>
      membersOf(entry).filter((name) => byName.has(name) === (entry.outside?.includes(name) ?? false)),
    );
    assert.deepEqual(missing, []);
  });

  it('say outside of members only', () => {
    const wrong = identities.flatMap((entry) =>
      (entry.outside ?? []).filter((name) => !membersOf(entry).includes(name)),
    );
    assert.deepEqual(wrong, []);
  });

  it('state each relation once', () => {
    const keys = identities.map((entry) => `${entry.form} ${membersOf(entry).join(' ')}`);
    assert.deepEqual(
      keys.filter((key, at) => keys.indexOf(key) !== at),
      [],
    );
  });

  it('are exact only between indicators that are sure', () => {
    const wrong = identities.filter(
      (entry) =>
        entry.strength === 'exact' && membersOf(entry).some((name) => byName.get(name)?.sure === false),
    );
    assert.deepEqual(wrong, []);
  });

  it('never put two limits the wrong way round', () => {
    const pairs = new Set(
      identities.filter(({ form }) => form === 'at-most').map((entry) => membersOf(entry).join(' ≤ ')),
    );
    const wrong = [...pairs].filter((pair) => pairs.has(pair.split(' ≤ ').reverse().join(' ≤ ')));
    assert.deepEqual(wrong, []);
  });

  it('add up and compare what is measured alike', () => {
    const alike = ['sum', 'difference', 'equal', 'at-most'];
    const wrong = identities.filter(
      (entry) => alike.includes(entry.form) && entry.rightFactor === undefined && !share(entry),
    );
    assert.deepEqual(wrong.map(membersOf), []);
  });

  it('weigh every part where they weigh one', () => {
    const wrong = identities.filter(
      ({ weights, parts }) => weights !== undefined && weights.length !== parts?.length,
    );
    assert.deepEqual(wrong, []);
  });
});

function membersOf(entry: Identity): string[] {
  const single = MEMBERS.flatMap((role) => (typeof entry[role] === 'string' ? [entry[role]] : []));
  return [...single, ...(entry.parts ?? []), ...(entry.optional ?? [])];
}

/** Whether the members have a kind of unit in common. */
function share(entry: Identity): boolean {
  const kinds = membersOf(entry)
    .flatMap((name) => byName.get(name) ?? [])
    .map(({ kind, altKinds = [] }) => new Set([kind, ...altKinds]));
  const [first = new Set<string>()] = kinds;
  return kinds.length === 0 || [...first].some((kind) => kinds.every((other) => other.has(kind)));
}
