/** extremes.json: kinds and units that units.json knows, limits that grow with the level. */
import assert from 'node:assert/strict';
import type { Extreme } from '../../server/src/core/knowledge/plausible.ts';
import { read, repeated, units } from './catalogue.ts';

const extremes = read('extremes.json') as readonly Extreme[];

describe('extremes', () => {
  it('bound each kind once, but for numbers of certain words', () => {
    const whole = extremes.filter(({ words, beside, of }) => !words && !beside && !of);
    assert.deepEqual(repeated(whole.map(({ kind }) => kind)), []);
  });

  it('have a unit of their kind', () => {
    const wrong = extremes.filter(
      ({ kind, unit }) => !units.some((one) => one.unit === unit && one.kind === kind),
    );
    assert.deepEqual(wrong, []);
  });

  it('say the limits in one way', () => {
    const wrong = extremes.filter(
      ({ county, any, of }) => [county, any, of].filter((limit) => limit !== undefined).length !== 1,
    );
    assert.deepEqual(wrong, []);
  });

  it('grow from county to nation', () => {
    const wrong = extremes.filter(({ county, city, province, nation }) => {
      if (county === undefined) return false;
      const limits = [county, city, province, nation].map(Number);
      return limits.some((limit, i) => i > 0 && !(limit > (limits[i - 1] ?? 0)));
    });
    assert.deepEqual(wrong, []);
  });

  it('have a least below the most', () => {
    const wrong = extremes.filter(({ any }) => any && Number(any[0]) >= Number(any[1]));
    assert.deepEqual(wrong, []);
  });
});
