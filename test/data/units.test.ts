/** units.json: one reading for each spelling, exact scales, conversions that follow from them. */
import assert from 'node:assert/strict';
import { conversions, grouped, repeated, unitOf, units } from './catalogue.ts';

describe('units', () => {
  it('share no spelling', () => {
    assert.deepEqual(repeated(units.flatMap(({ spellings }) => spellings)), []);
  });

  it('list the canonical spelling first', () => {
    assert.deepEqual(
      units.filter(({ unit, spellings }) => spellings[0] !== unit).map(({ unit }) => unit),
      [],
    );
  });

  it('have positive plain decimals as scales', () => {
    const wrong = units.filter(
      ({ scale }) => !/^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/u.test(scale) || Number(scale) <= 0,
    );
    assert.deepEqual(
      wrong.map(({ unit }) => unit),
      [],
    );
  });

  it('have one base for each kind, except the counted ones', () => {
    const kinds = grouped(units, ({ kind }) => kind);
    kinds.delete('count');
    const wrong = [...kinds].filter(([, entries]) => new Set(entries.map(({ base }) => base)).size > 1);
    assert.deepEqual(
      wrong.map(([kind]) => kind),
      [],
    );
  });

  it('have a spelling or both sides for every composite', () => {
    const sides = units.flatMap(({ around = [] }) => around.map((pair) => pair.join('…')));
    assert.deepEqual(repeated(sides), []);
  });

  const known = [
    ['亿元', 'money'],
    ['万亿元', 'money'],
    ['亿美元', 'money-usd'],
    ['万千瓦', 'power'],
    ['亿千瓦时', 'energy'],
    ['微克每立方米', 'concentration'],
    ['μg/m³', 'concentration'],
    ['个百分点', 'point'],
    ['万户', 'households'],
    ['万人次', 'person-times'],
    ['亿斤', 'mass'],
    ['万标箱', 'teu'],
    ['万亩', 'area'],
    ['平方公里', 'area'],
    ['元/平方米', 'money-per-area'],
  ] as const;
  for (const [printed, kind] of known) {
    it(`reads ${printed} as ${kind}`, () => {
      assert.equal(unitOf(printed)?.kind, kind);
    });
  }
});

describe('conversions', () => {
  for (const { from, to, factor } of conversions) {
    it(`1${from}=${factor}${to} follows from the scales`, () => {
      assert.equal(inBase(from), Number(factor) * inBase(to));
    });
  }
});

/** One printed unit in base units; the scales of the conversions are small enough for numbers. */
function inBase(printed: string): number {
  const unit = unitOf(printed);
  assert.ok(unit, printed);
  const prefix = unit.spellings.includes(printed) ? 1 : { 万: 1e4, 亿: 1e8 }[printed.slice(0, 1)];
  return Number(unit.scale) * (prefix ?? Number.NaN);
}
