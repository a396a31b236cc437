/** places.json: all places of the two upper levels, each under a province. */
import assert from 'node:assert/strict';
import { grouped, read, repeated } from './catalogue.ts';

interface Place {
  readonly name: string;
  readonly short: string;
  readonly kind: string;
  readonly province?: string;
}
interface Places {
  readonly provinces: readonly (Place & { readonly abbr: string })[];
  readonly prefectures: readonly Place[];
  readonly directCounties: readonly Place[];
}

const { provinces, prefectures, directCounties } = read('places.json') as Places;

describe('places', () => {
  it('have 34 provinces with one letter each', () => {
    assert.equal(provinces.length, 34);
    assert.equal(new Set(provinces.map(({ abbr }) => abbr)).size, 34);
  });

  it('have 333 prefectures', () => {
    const counts = Object.fromEntries(
      [...grouped(prefectures, ({ kind }) => kind)].map(([kind, list]) => [kind, list.length]),
    );
    assert.deepEqual(counts, { city: 293, area: 7, 'autonomous-prefecture': 30, league: 3 });
  });

  it('share no full name', () => {
    assert.deepEqual(repeated([...provinces, ...prefectures, ...directCounties].map(({ name }) => name)), []);
  });

  it('begin with their short name', () => {
    const all = [...provinces, ...prefectures, ...directCounties];
    assert.deepEqual(
      all.filter(({ name, short }) => !name.startsWith(short)),
      [],
    );
  });

  it('stand under a province of the list', () => {
    const shorts = new Set(provinces.map(({ short }) => short));
    assert.deepEqual(
      [...prefectures, ...directCounties].filter(({ province }) => !shorts.has(province ?? '')),
      [],
    );
  });
});
