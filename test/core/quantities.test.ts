import assert from 'node:assert/strict';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { printDecimal } from '../../server/src/core/numbers/decimal.ts';
import type { Interval } from '../../server/src/core/numbers/interval.ts';
import type { Quantity } from '../../server/src/core/numbers/quantity.ts';
import { NOTHING_OPEN, scan } from '../../server/src/core/scanning/scan.ts';
import { at } from '../../server/src/core/text/unit.ts';
import { splitUnits } from '../../server/src/core/text/units.ts';
import { NUMBERS } from './numbers.table.ts';

describe('quantities', () => {
  for (const [title, table] of Object.entries(NUMBERS)) {
    describe(title, () => {
      for (const row of rowsOf(table)) {
        it(row.marked, () => {
          const found = quantitiesOf(row.text);
          assert.equal(marked(row.text, found), row.marked);
          const printed = found.map(({ quantity }, i) => print(quantity, row.expected[i] ?? ''));
          assert.deepEqual(printed, row.expected);
        });
      }
    });
  }

  it('are tested on 400 rows or more', () => {
    const rows = Object.values(NUMBERS).flatMap(rowsOf);
    assert.ok(rows.length >= 400, `${rows.length} rows`);
    assert.equal(new Set(rows.map(({ marked }) => marked)).size, rows.length);
  });
});

interface Row {
  readonly marked: string;
  readonly text: string;
  readonly expected: readonly string[];
}

function rowsOf(table: string): Row[] {
  const lines = table.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).map((line) => {
    const [marked = '', expected] = line.split(' → ');
    return {
      marked,
      text: marked.replace(/[⟦⟧]/gu, ''),
      expected: expected === undefined ? [] : expected.split('|').map((part) => part.trim()),
    };
  });
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
}

function quantitiesOf(text: string): Found[] {
  const catalogue = defaultCatalogue();
  return [...splitUnits(text)].flatMap((unit) => {
    const scanned = scan(unit, NOTHING_OPEN, catalogue);
    return scanned.mentions.flatMap((mention) =>
      mention.kind === 'quantity'
        ? [{ ...at(unit.start, scanned, mention), quantity: mention.quantity }]
        : [],
    );
  });
}

function marked(text: string, found: readonly Found[]): string {
  let result = '';
  let last = 0;
  for (const { start, end } of found) {
    result += `${text.slice(last, start)}⟦${text.slice(start, end)}⟧`;
    last = end;
  }
  return result + text.slice(last);
}

/** In the table's notation; the interval only where the row gives one. */
function print(quantity: Quantity, expected: string): string {
  const { shape, value, high, terms, unit, kind, bound, interval } = quantity;
  const number = terms
    ? terms.map(printDecimal).join(':')
    : printDecimal(value) + (high ? `..${printDecimal(high)}` : '');
  return [
    number,
    unit,
    bound === 'exact' ? '' : bound,
    shape === 'list' ? 'list' : '',
    kind === 'rank' ? 'rank' : '',
    /[[(][^ ]*,/u.test(expected) ? printInterval(interval) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function printInterval({ lo, hi, loOpen, hiOpen }: Interval): string {
  const short = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/u, '') : text);
  return `${loOpen ? '(' : '['}${lo ? short(printDecimal(lo)) : ''},${hi ? short(printDecimal(hi)) : ''}${hiOpen ? ')' : ']'}`;
}
