/** unit-pairs.json: kinds and units that units.json knows, limits in order. */
import assert from 'node:assert/strict';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { limitsOf } from '../../server/src/core/claims/ratios/quotients.ts';
import type { UnitPair } from '../../server/src/core/knowledge/plausible.ts';
import { read, repeated, units } from './catalogue.ts';

const pairs = read('unit-pairs.json') as readonly UnitPair[];
const sides = pairs.flatMap(({ name, over, under }) => [
  { name, ...over },
  { name, ...under },
]);

describe('unit pairs', () => {
  it('list each name once', () => {
    assert.deepEqual(repeated(pairs.map(({ name }) => name)), []);
  });

  it('know the kinds they ask for', () => {
    const kinds = new Set([...units.map(({ kind }) => kind), 'none']);
    const wrong = sides.filter(({ kinds: own }) => own.length === 0 || own.some((kind) => !kinds.has(kind)));
    assert.deepEqual(wrong, []);
  });

  it('know the units they ask for', () => {
    const known = new Set(units.map(({ unit }) => unit));
    assert.deepEqual(
      sides.filter(({ units: own = [] }) => own.some((unit) => !known.has(unit))),
      [],
    );
  });

  it('have limits that can be computed with, in order', () => {
    const wrong = pairs.filter((pair) => {
      const limits = limitsOf(pair, defaultCatalogue());
      return !limits || Number(pair.min) >= Number(pair.max);
    });
    assert.deepEqual(wrong, []);
  });
});
