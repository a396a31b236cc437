import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { trimmed } from '../../server/src/core/numbers/decimal.ts';
import type { Interval } from '../../server/src/core/numbers/interval.ts';
import type { Mention, QuantityMention } from '../../server/src/core/scanning/mention.ts';
import { read } from '../../server/src/core/text/reading.ts';
import { NOTHING_OPEN, scan } from '../../server/src/core/scanning/scan.ts';
import { at, type Scanned, type Unit } from '../../server/src/core/text/unit.ts';
import { splitUnits } from '../../server/src/core/text/units.ts';
import { NUMBERS } from './numbers.table.ts';

// The first call compiles the catalogue.
before(() => {
  defaultCatalogue();
});

describe('a quantity', () => {
  it('is the same in Arabic, with commas, full-width and in Chinese', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 99_999_999 }),
        fc.constantFrom('户', '公里', '亿元', '万吨'),
        (n, unit) => {
          const chinese = inChinese(n);
          // 三万户 is printed to the ten thousand, so it says less than 30000户.
          fc.pre(!/[万亿]$/u.test(chinese));
          const arabic = String(n);
          const spellings = [arabic, withCommas(arabic), fullWidth(arabic), chinese];
          const [first, ...others] = spellings.map((spelling) => only(`总数达到${spelling}${unit}。`));
          for (const other of others) {
            assert.equal(other.unit, first?.unit);
            assert.deepEqual(other.interval, first?.interval);
          }
        },
      ),
    );
  });

  it('has the same share in signs and in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 9 }), (n, tenth) => {
        const arabic = only(`占${n}${tenth ? `.${tenth}` : ''}%。`);
        const chinese = only(`占百分之${inChinese(n)}${tenth ? `点${inChinese(tenth)}` : ''}。`);
        assert.deepEqual(chinese.interval, arabic.interval);
      }),
    );
  });

  it('does not change its value between 亿 and 万', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (high, low) => {
        const mixed = only(`总额${high}亿${low}万元。`);
        const plain = only(`总额${high * 10_000 + low}万元。`);
        assert.deepEqual(mixed.interval, plain.interval);
      }),
    );
  });
});

describe('a wrap', () => {
  const sentences = Object.values(NUMBERS)
    .flatMap((table) => table.split('\n'))
    .map((line) => line.trim().split(' → ')[0]?.replace(/[⟦⟧ ]/gu, '') ?? '')
    .filter(Boolean);

  it('beside a Chinese character changes no quantity', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sentences),
        fc.nat(),
        fc.constantFrom(' ', '\u00a0'),
        (sentence, seed, space) => {
          const place = 1 + (seed % Math.max(1, sentence.length - 1));
          fc.pre(!isAscii(sentence, place - 1) || !isAscii(sentence, place));
          const wrapped = sentence.slice(0, place) + space + sentence.slice(place);
          assert.deepEqual(quantitiesOf(wrapped).map(bare), quantitiesOf(sentence).map(bare));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('leaves every span on the characters that it came from', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.nat(), (sentence, seed) => {
        const place = 1 + (seed % Math.max(1, sentence.length - 1));
        const source = `　　${sentence.slice(0, place)} ${sentence.slice(place)}`;
        for (const { unit, scanned } of scansOf(source)) {
          for (const mention of scanned.mentions) {
            const { start, end } = at(unit.start, scanned, mention);
            const own = source.slice(start, end).replace(/ /gu, '');
            assert.equal(read(own).text, scanned.reading.text.slice(mention.start, mention.end));
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('scan', () => {
  const pieces = fc.constantFrom(
    ...'0123456789.,:;%‰+-—~一二三四五六七八九十百千万亿两零〇半数几第前首翻番成倍余多分之点年月日个元亩至到和、，。“”（）［］近约超不低于控制在以上左右A5GX每',
    '万亿',
    '百分之',
    '十四五',
    '平方公里',
    '亿元',
    '个百分点',
    '千瓦时',
    '由',
    '微克/立方米',
    '今年',
    '季度',
  );

  it('puts mentions in order, inside the text and apart, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        for (const { scanned } of scansOf(parts.join(''))) {
          let last = 0;
          for (const mention of scanned.mentions.filter(({ kind }) => kind !== 'head')) {
            assert.ok(mention.start >= last, print(mention));
            assert.ok(
              mention.end > mention.start && mention.end <= scanned.reading.text.length,
              print(mention),
            );
            last = mention.end;
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('reads quantities whose interval holds what was printed', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        for (const { quantity } of quantitiesOf(parts.join(''))) {
          assert.ok(!isEmpty(quantity.interval) && !isEmpty(quantity.printed));
          assert.ok(quantity.end - quantity.start <= 90);
        }
      }),
      { numRuns: 2000 },
    );
  });

  for (const text of ['9', '一', '二三', '1,000', '1.', '3万', '百', '“', '第', '1:', '-1']) {
    it(`reads ${text.repeat(2)}… at length without ado`, () => {
      const before = process.cpuUsage();
      quantitiesOf(text.repeat(100_000 / text.length));
      // Microseconds of the processor, so that a busy machine does not count.
      assert.ok(process.cpuUsage(before).user < 1_500_000);
    }).timeout(30_000);
  }
});

interface Scan {
  readonly unit: Unit;
  readonly scanned: Scanned;
}

function scansOf(text: string): Scan[] {
  return [...splitUnits(text)].map((unit) => ({
    unit,
    scanned: scan(unit, NOTHING_OPEN, defaultCatalogue()),
  }));
}

function quantitiesOf(text: string): QuantityMention[] {
  return scansOf(text).flatMap(({ scanned }) =>
    scanned.mentions.filter((mention): mention is QuantityMention => mention.kind === 'quantity'),
  );
}

function only(text: string): QuantityMention['quantity'] {
  const [first, ...others] = quantitiesOf(text);
  assert.ok(first && others.length === 0, text);
  return first.quantity;
}

/** All of a quantity that does not depend on where it stands. */
function bare({ quantity }: QuantityMention) {
  const { shape, value, high, unit, kind, bound, interval } = quantity;
  return { shape, value, high, unit, kind, bound, interval };
}

function isEmpty({ lo, hi }: Interval): boolean {
  if (!lo || !hi) return false;
  const [low, high] = [trimmed(lo), trimmed(hi)];
  const exponent = Math.min(low.exponent, high.exponent);
  const scale = (value: typeof low): bigint => value.coefficient * 10n ** BigInt(value.exponent - exponent);
  return scale(low) > scale(high);
}

function isAscii(text: string, i: number): boolean {
  return text.charCodeAt(i) < 0x80;
}

function print(mention: Mention): string {
  return JSON.stringify(mention, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
}

function withCommas(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

function fullWidth(digits: string): string {
  return digits.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** 1 to 99,999,999 as one says it. */
function inChinese(n: number): string {
  const high = Math.floor(n / 10_000);
  const low = n % 10_000;
  if (high === 0) return underTenThousand(low);
  const zero = low > 0 && low < 1000 ? '零' : '';
  return `${underTenThousand(high)}万${zero}${low ? underTenThousand(low) : ''}`;
}

function underTenThousand(n: number): string {
  const digits = '零一二三四五六七八九';
  let result = '';
  let gap = false;
  for (const [power, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / power) % 10;
    if (digit === 0) {
      gap = result !== '';
      continue;
    }
    result += `${gap ? '零' : ''}${digits.charAt(digit)}${name}`;
    gap = false;
  }
  return result.startsWith('一十') ? result.slice(1) : result;
}
