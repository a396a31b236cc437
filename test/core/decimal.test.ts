import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  add,
  compare,
  type Decimal,
  divide,
  multiply,
  negate,
  parseDecimal,
  printDecimal,
  rounded,
  shift,
  subtract,
  toNumber,
  trimmed,
  whole,
} from '../../server/src/core/numbers/decimal.ts';

describe('decimal', () => {
  for (const text of [
    '0',
    '5',
    '-5',
    '2806.2',
    '80.0',
    '0.05',
    '-0.05',
    '123456789012345678901234567890.12',
  ]) {
    it(`prints ${text} as it reads it`, () => {
      assert.equal(printDecimal(read(text)), text);
    });
  }

  for (const text of ['', '-', '.5', '5.', '1e5', '1,000', ' 5', '５', '五', '1.2.3']) {
    it(`does not read “${text}”`, () => {
      assert.equal(parseDecimal(text), undefined);
    });
  }

  const cases: readonly (readonly [string, Decimal | undefined, string])[] = [
    ['0.1 + 0.2', add(read('0.1'), read('0.2')), '0.3'],
    ['1 + 0.57', add(read('1'), read('0.57')), '1.57'],
    ['5 - 7.25', subtract(read('5'), read('7.25')), '-2.25'],
    ['1.5 × -0.2', multiply(read('1.5'), read('-0.2')), '-0.30'],
    ['2806.2亿', shift(read('2806.2'), 8), '280620000000'],
    ['1 ÷ 3 down', divide(whole(1), whole(3), 4, 'down'), '0.3333'],
    ['1 ÷ 3 up', divide(whole(1), whole(3), 4, 'up'), '0.3334'],
    ['-1 ÷ 3 down', divide(whole(-1), whole(3), 4, 'down'), '-0.3334'],
    ['-1 ÷ 3 up', divide(whole(-1), whole(3), 4, 'up'), '-0.3333'],
    ['2 ÷ 3 half-up', divide(whole(2), whole(3), 2, 'half-up'), '0.67'],
    ['1 ÷ 8 half-up', divide(whole(1), whole(8), 2, 'half-up'), '0.13'],
    ['-1 ÷ 8 half-up', divide(whole(-1), whole(8), 2, 'half-up'), '-0.13'],
    ['1 ÷ 0', divide(whole(1), whole(0), 2, 'half-up'), 'none'],
    ['22.807 to 2', rounded(read('22.807'), 2), '22.81'],
    ['22.805 to 2', rounded(read('22.805'), 2), '22.81'],
    ['22.8 to 2', rounded(read('22.8'), 2), '22.80'],
    ['80.0 trimmed', trimmed(read('80.0')), '80'],
    ['12 × 10^3 trimmed', trimmed({ coefficient: 12n, exponent: 3 }), '12000'],
  ];
  for (const [title, value, expected] of cases) {
    it(title, () => {
      assert.equal(value ? printDecimal(value) : 'none', expected);
    });
  }

  it('is a number for display', () => {
    assert.equal(toNumber(read('2806.2')), 2806.2);
  });

  const decimals = fc
    .record({
      coefficient: fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }),
      exponent: fc.integer({ min: -8, max: 8 }),
    })
    .map((value): Decimal => value);

  it('adds and multiplies exactly', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        assert.equal(compare(add(a, b), add(b, a)), 0);
        assert.equal(compare(subtract(add(a, b), b), a), 0);
        assert.equal(compare(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))), 0);
        assert.equal(compare(negate(negate(a)), a), 0);
      }),
    );
  });

  it('divides between two neighbours', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.integer({ min: 0, max: 12 }), (a, b, digits) => {
        fc.pre(b.coefficient > 0n);
        const down = divide(a, b, digits, 'down');
        const up = divide(a, b, digits, 'up');
        assert.ok(down && up);
        assert.ok(compare(multiply(down, b), a) <= 0);
        assert.ok(compare(multiply(up, b), a) >= 0);
        assert.ok(compare(subtract(up, down), { coefficient: 1n, exponent: -digits }) <= 0);
      }),
    );
  });

  it('prints what it can read back', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        const again = parseDecimal(printDecimal(value));
        assert.ok(again && compare(again, value) === 0);
      }),
    );
  });
});

function read(text: string): Decimal {
  const value = parseDecimal(text);
  assert.ok(value, text);
  return value;
}
