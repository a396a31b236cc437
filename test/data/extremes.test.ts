/** extremes.json: kinds and units that units.json knows, limits that grow with the level. */
import assert from 'node:assert/strict';
import type { Extreme } from '../../server/src/core/plausible.ts';
import { read, repeated, units } from './catalogue.ts';

const extremes = read('extremes.json') as readonly Extreme[];

describe('extremes', () => {
  it('bound each kind once', () => {
    assert.deepEqual(repeated(extremes.map(({ kind }) => kind)), []);
  });

  it('have a unit of their kind', () => {
    const wrong = extremes.filter(
      ({ kind, unit }) => !units.some((one) => one.unit === unit && one.kind === kind),
    );
    assert.deepEqual(wrong, []);
  });

  it('grow from county to nation', () => {
    const wrong = extremes.filter(({ county, city, province, nation }) => {
      const limits = [county, city, province, nation].map(Number);
      return limits.some((limit, i) => i > 0 && !(limit > (limits[i - 1] ?? 0)));
    });
    assert.deepEqual(wrong, []);
  });
});
