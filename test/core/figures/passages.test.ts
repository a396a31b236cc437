import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { defaultCatalogue } from '../../../server/src/catalogue-data.ts';
import { analyse, locate } from '../../../server/src/core/analyse.ts';
import type { Figure } from '../../../server/src/core/figures/figure.ts';
import { printPeriod } from '../../../server/src/core/times/period.ts';

/**
 * Whole reports in the manner of several levels and years, each paragraph with its readings below it (“=> 71.3亿元 地区生产总值
 * 2020 | 5.2% 地区生产总值 rate 2016-2020”): number, sign, indicator, measure, period, status, bound and place; `level`,
 * `actual`, `exact` and the report's own place (`@` in the first line) are left out, and so are other indicators than those
 * that the file names. `---` parts several reports in one file.
 */
const FOLDER = new URL('passages/', import.meta.url);

interface Paragraph {
  readonly text: string;
  readonly readings: readonly string[];
}

describe('the reading of whole reports', () => {
  for (const file of readdirSync(FOLDER)) {
    const [head = '', ...lines] = readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n');
    const reports = lines.join('\n').split('\n---\n').map(paragraphsOf);
    const names = new Set(
      reports.flat().flatMap(({ readings }) => readings.map((reading) => nameIn(reading))),
    );
    describe(file, () => {
      reports.forEach((report) => {
        const found = readingsOf(report, '\n', head.slice(1), names);
        report.forEach(({ text, readings }, i) => {
          if (readings.length > 0)
            it(text, () => {
              assert.deepEqual(found[i], readings);
            });
        });
        it(`${report[0]?.text ?? ''}: the same in one line`, () => {
          assert.deepEqual(readingsOf(report, '　　', head.slice(1), names), found);
        });
        it(`${report[0]?.text ?? ''}: nothing else`, () => {
          assert.deepEqual(found.filter((_, i) => report[i]?.readings.length === 0).flat(), []);
        });
      });
    });
  }
});

function paragraphsOf(report: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of report.split('\n')) {
    const last = paragraphs.at(-1);
    if (line.startsWith('=>') && last)
      paragraphs[paragraphs.length - 1] = {
        ...last,
        readings: line
          .slice(2)
          .split('|')
          .map((part) => part.trim()),
      };
    else paragraphs.push({ text: line, readings: [] });
  }
  return paragraphs;
}

/** “71.3亿元 地区生产总值 2020” is of 地区生产总值. */
function nameIn(reading: string): string {
  return reading.split(' ')[1] ?? '';
}

/** The readings of each paragraph of a report whose paragraphs are parted by `gap`. */
function readingsOf(
  report: readonly Paragraph[],
  gap: string,
  place: string,
  names: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const catalogue = defaultCatalogue();
  const analysis = analyse(report.map(({ text }) => text).join(gap), { catalogue });
  const readings: string[][] = report.map(() => []);
  for (const each of analysis.reports) {
    for (const figure of each.body.view.figures) {
      if (figure.indicator === undefined || !names.has(figure.indicator)) continue;
      const { start, end } = locate(analysis, each, figure.place);
      readings[paragraphAt(report, gap.length, start)]?.push(
        print(figure, analysis.text.slice(start, end), place),
      );
    }
  }
  return readings;
}

function paragraphAt(report: readonly Paragraph[], gap: number, offset: number): number {
  let end = 0;
  return report.findIndex(({ text }) => (end += text.length + gap) > offset);
}

function print(
  { sign, indicator, measure, period, status, bound, region }: Figure,
  text: string,
  place: string,
) {
  return [
    text + (sign < 0 ? '(-)' : ''),
    indicator,
    measure === 'level' ? '' : measure,
    period ? printPeriod(period) : '?',
    status === 'target' ? status : '',
    bound === 'exact' ? '' : bound,
    region === place ? '' : `@${region ?? '?'}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
