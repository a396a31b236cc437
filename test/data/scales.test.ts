/** grades.json, rates.json and plausible-ratios.json. */
import assert from 'node:assert/strict';
import { indicators, read, repeated } from './catalogue.ts';

interface Grade {
  readonly name: string;
  readonly grades: readonly string[];
  readonly best: string;
  readonly source: string;
}
interface Rate {
  readonly ending: string;
  readonly over100: boolean;
  readonly except?: readonly string[];
}
interface Ratio {
  readonly name: string;
  readonly min: string;
  readonly max: string;
  readonly reason: string;
  readonly source: string;
}

const grades = read('grades.json') as readonly Grade[];
const rates = read('rates.json') as readonly Rate[];
const ratios = read('plausible-ratios.json') as readonly Ratio[];

describe('grades', () => {
  it('have two or more steps, none twice, and a best end', () => {
    const wrong = grades.filter(
      (scale) =>
        scale.grades.length < 2 ||
        repeated(scale.grades).length > 0 ||
        !['first', 'last'].includes(scale.best),
    );
    assert.deepEqual(wrong, []);
  });

  it('name a source', () => {
    assert.deepEqual(
      grades.filter(({ source }) => source.length < 6),
      [],
    );
  });
});

describe('rates', () => {
  it('list each ending once', () => {
    assert.deepEqual(repeated(rates.map(({ ending }) => ending)), []);
  });

  it('agree with the indicators of the catalogue', () => {
    const wrong = indicators
      .filter(({ kind, growth }) => kind === 'percent' && growth === 'pp')
      .filter(({ name, over100 = false }) => {
        const rate = rates
          .filter(
            ({ ending, except = [] }) => name.endsWith(ending) && !except.some((word) => name.includes(word)),
          )
          .sort((a, b) => b.ending.length - a.ending.length)[0];
        return rate !== undefined && !rate.over100 && over100;
      });
    assert.deepEqual(
      wrong.map(({ name }) => name),
      [],
    );
  });
});

describe('plausible ratios', () => {
  it('have positive limits in order', () => {
    assert.deepEqual(
      ratios.filter(({ min, max }) => Number(min) < 0 || Number(min) >= Number(max)),
      [],
    );
  });

  it('give a reason', () => {
    assert.deepEqual(
      ratios.filter(({ reason, source }) => reason.length < 5 || source.length < 4),
      [],
    );
  });

  it('list each name once', () => {
    assert.deepEqual(repeated(ratios.map(({ name }) => name)), []);
  });
});
