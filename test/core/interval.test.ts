import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  add,
  compare,
  type Decimal,
  multiply,
  ONE,
  parseDecimal,
  printDecimal,
  shift,
  subtract,
  trimmed,
  whole,
  ZERO,
} from '../../server/src/core/numbers/decimal.ts';
import {
  ALL,
  between,
  encloses,
  exactly,
  fromPrinted,
  hull,
  includes,
  type Interval,
  isBelow,
  isPositive,
  meets,
  minus,
  negated,
  over,
  plus,
  power,
  root,
  scaledBy,
  shifted,
  times,
  widened,
} from '../../server/src/core/numbers/interval.ts';

describe('interval', () => {
  const cases: readonly (readonly [string, Interval, string])[] = [
    ['5.6 as printed', printed('5.6'), '[5.55,5.65]'],
    ['80.0 as printed', printed('80.0'), '[79.95,80.05]'],
    ['300 as printed', printed('300'), '[299.5,300.5]'],
    ['a sum', plus(of('[1,2]'), of('(3,4]')), '(4,6]'],
    ['a sum without an end', plus(of('[1,)'), of('[3,4]')), '[4,)'],
    ['a difference', minus(of('[5,6]'), of('[1,2)')), '(3,5]'],
    ['a negation', negated(of('[1,2)')), '(-2,-1]'],
    ['a negative multiple', scaledBy(of('[1,2)'), whole(-3)), '(-6,-3]'],
    ['none of it', scaledBy(of('[1,)'), ZERO), '[0,0]'],
    ['a shift', shifted(of('[1,2.5]'), 4), '[10000,25000]'],
    ['a product', times(of('[-1,2]'), of('[3,5]')), '[-5,10]'],
    ['a product without an end', times(of('[2,)'), of('[3,5]')), '[6,)'],
    ['a quotient', over(of('[1,2]'), of('[4,8]')), '[0.125,0.5]'],
    ['a quotient of negatives', over(of('[-2,-1]'), of('[4,8]')), '[-0.5,-0.125]'],
    ['a quotient by negatives', over(of('[1,2]'), of('[-8,-4]')), '[-0.5,-0.125]'],
    ['a quotient by what may be 0', over(of('[1,2]'), of('[0,4]')), '(,)'],
    ['a power', power(of('[1.1,2]'), 2), '[1.21,4]'],
    ['a power of negatives', power(of('[-1,2]'), 2), '(,)'],
    ['a margin', widened(of('[1,2)'), ONE), '[0,3)'],
    ['a hull', hull(of('[1,2)'), of('(1,3]')), '[1,3]'],
    ['a hull without an end', hull(of('[1,2)'), of('[0,)')), '[0,)'],
  ];
  for (const [title, interval, expected] of cases) {
    it(title, () => {
      assert.equal(print(interval), expected);
    });
  }

  it('encloses a root', () => {
    const growth = root(over(printed('1610.5'), printed('1000.0')), 5);
    assert.ok(includes(growth, read('1.1')));
    assert.ok(!includes(growth, read('1.1001')));
  });

  const pairs: readonly (readonly [string, string, 'meet' | 'lie apart'])[] = [
    ['[1,2]', '[2,3]', 'meet'],
    ['[1,2)', '[2,3]', 'lie apart'],
    ['[1,2]', '(2,3]', 'lie apart'],
    ['[1,2]', '[3,)', 'lie apart'],
    ['[1,)', '(,5]', 'meet'],
    ['[1,9]', '[3,4]', 'meet'],
  ];
  for (const [a, b, expected] of pairs) {
    it(`${a} and ${b} ${expected}`, () => {
      assert.equal(meets(of(a), of(b)), expected === 'meet');
      assert.equal(meets(of(b), of(a)), expected === 'meet');
      assert.equal(isBelow(of(a), of(b)), expected === 'lie apart');
    });
  }

  it('knows what encloses what', () => {
    assert.ok(encloses(of('[1,4]'), of('(1,4)')));
    assert.ok(!encloses(of('(1,4]'), of('[1,4]')));
    assert.ok(encloses(ALL, of('[1,)')));
    assert.ok(!encloses(of('[1,)'), ALL));
  });

  it('knows what is positive', () => {
    assert.ok(isPositive(of('(0,1]')));
    assert.ok(!isPositive(of('[0,1]')));
    assert.ok(!isPositive(of('(,1]')));
  });

  const decimals = fc
    .record({
      coefficient: fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
      exponent: fc.integer({ min: -4, max: 3 }),
    })
    .map((value): Decimal => value);
  /** An interval and a number in it. */
  const known = fc.tuple(decimals, decimals, fc.integer({ min: 0, max: 10 })).map(([a, b, tenths]) => {
    const [lo, hi] = compare(a, b) <= 0 ? [a, b] : [b, a];
    const inside = add(lo, shift(multiply(subtract(hi, lo), whole(tenths)), -1));
    return { interval: between(lo, hi), inside };
  });

  it('contains the result of every pair of its numbers', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        assert.ok(includes(plus(a.interval, b.interval), add(a.inside, b.inside)));
        assert.ok(includes(minus(a.interval, b.interval), subtract(a.inside, b.inside)));
        assert.ok(includes(times(a.interval, b.interval), multiply(a.inside, b.inside)));
        assert.ok(includes(hull(a.interval, b.interval), a.inside));
      }),
    );
  });

  it('contains every quotient', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        fc.pre(b.inside.coefficient !== 0n);
        const quotient = over(a.interval, b.interval);
        // Dividing by an interval that may be 0 says nothing, so only the others can be wrong.
        const back = times(quotient, exactly(b.inside));
        assert.ok(includes(back, a.inside));
      }),
    );
  });

  it('contains every root', () => {
    const positive = fc
      .bigInt({ min: 1n, max: 10n ** 12n })
      .map((coefficient): Decimal => ({ coefficient, exponent: -4 }));
    fc.assert(
      fc.property(positive, fc.integer({ min: 1, max: 12 }), (value, n) => {
        assert.ok(includes(power(root(exactly(value), n), n), value));
      }),
    );
  });

  it('as printed contains all numbers that round to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -50, max: 49 }), (tenths, off) => {
        const value: Decimal = { coefficient: BigInt(tenths), exponent: -1 };
        const close: Decimal = add(value, { coefficient: BigInt(off), exponent: -3 });
        assert.ok(includes(fromPrinted(value), close));
      }),
    );
  });
});

function read(text: string): Decimal {
  const value = parseDecimal(text);
  assert.ok(value, text);
  return value;
}

function printed(text: string): Interval {
  return fromPrinted(read(text));
}

/** “[1,2)”, “(,5]”. */
function of(text: string): Interval {
  const [lo = '', hi = ''] = text.slice(1, -1).split(',');
  return {
    ...(lo && { lo: read(lo) }),
    ...(hi && { hi: read(hi) }),
    loOpen: text.startsWith('('),
    hiOpen: text.endsWith(')'),
  };
}

function print({ lo, hi, loOpen, hiOpen }: Interval): string {
  const end = (value: Decimal | undefined): string => (value ? printDecimal(trimmed(value)) : '');
  return `${loOpen ? '(' : '['}${end(lo)},${end(hi)}${hiOpen ? ')' : ']'}`;
}
