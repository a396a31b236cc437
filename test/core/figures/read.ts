import assert from 'node:assert/strict';
import { defaultCatalogue } from '../../../server/src/catalogue-data.ts';
import type { Facts } from '../../../server/src/core/facts/facts.ts';
import type { Figure } from '../../../server/src/core/figures/figure.ts';
import { figuresOf } from '../../../server/src/core/figures/figures.ts';
import { outlineOf } from '../../../server/src/core/outline/outlining.ts';
import { printPeriod } from '../../../server/src/core/times/period.ts';
import { NOTHING_OPEN, scan } from '../../../server/src/core/scanning/scan.ts';
import type { Scanned } from '../../../server/src/core/text/unit.ts';
import { splitUnits } from '../../../server/src/core/text/units.ts';

/** A city's report of 2024, which reviews 2023. */
export const CITY: Facts = {
  year: 2024,
  reviewed: 2023,
  place: '云川市',
  level: 'city',
  kind: 'work-report',
};

/** What a figure is printed as in a table of expectations; `number` is its own text. One that is not printed is left out. */
export type Print = (figure: Figure, number: string) => string | undefined;

/** Checks tables of “text → figure | figure”; each line is a test of its own. */
export function check(tables: Readonly<Record<string, string>>, print: Print, facts: Facts = CITY): void {
  for (const [title, table] of Object.entries(tables)) {
    describe(title, () => {
      for (const line of table.trim().split('\n')) {
        const [text = '', expected = ''] = line.split('→').map((side) => side.trim());
        it(text, () => {
          assert.deepEqual(
            read(text, print, facts),
            expected === '' ? [] : expected.split('|').map((figure) => figure.trim()),
          );
        });
      }
    });
  }
}

/** The figures of a text, printed; ¶ stands for a line end, ¦ for |. */
export function read(text: string, print: Print, facts: Facts = CITY): string[] {
  const catalogue = defaultCatalogue();
  const units: Scanned[] = [];
  let carry = NOTHING_OPEN;
  for (const unit of splitUnits(text.replaceAll('¶', '\n').replaceAll('¦', '|'))) {
    const scanned = scan(unit, unit.opens === 'paragraph' ? NOTHING_OPEN : carry, catalogue);
    units.push(scanned);
    carry = scanned.carryOut;
  }
  return figuresOf(units, outlineOf(units), facts, { catalogue })
    .map((figure) => {
      const unit = units[figure.place.unit];
      return print(figure, unit?.reading.text.slice(figure.place.start, figure.place.end) ?? '');
    })
    .filter((printed) => printed !== undefined);
}

/** An indicator of the catalogue as it is, another name in brackets. */
export function nameOf({ indicator, name }: Figure): string {
  return indicator ?? `（${name}）`;
}

/**
 * Number, sign, indicator, measure, period, status, bound and place; `level`, `actual`, `exact` and the report's own place
 * are left out, and so are figures of no indicator in the catalogue.
 */
export const printIn =
  (place: string): Print =>
  (figure, number) =>
    figure.indicator === undefined
      ? undefined
      : [
          number + (figure.sign < 0 ? '(-)' : ''),
          figure.indicator,
          figure.measure === 'level' ? '' : figure.measure,
          figure.period ? printPeriod(figure.period) : '?',
          figure.status === 'actual' ? '' : figure.status,
          figure.bound === 'exact' ? '' : figure.bound,
          figure.region === place ? '' : `@${figure.region ?? '?'}`,
        ]
          .filter((part) => part !== '')
          .join(' ');
