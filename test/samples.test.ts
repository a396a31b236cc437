import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analyse, locate } from '../server/src/core/analyse.ts';
import { defaultCatalogue } from '../server/src/catalogue-data.ts';

const folder = new URL('../samples/', import.meta.url);
const snapshot = new URL('samples.findings.json', import.meta.url);

/** What is found in each sample, by rule, with the words that it stands on. */
const expected = JSON.parse(readFileSync(snapshot, 'utf8')) as Readonly<Record<string, readonly string[]>>;

describe('the samples', () => {
  for (const file of readdirSync(folder).filter(
    (name) => name !== 'README.md' && /\.(?:txt|md)$/u.test(name),
  )) {
    it(`give the findings that are expected of them: ${file}`, () => {
      assert.deepEqual(findingsOf(readFileSync(new URL(file, folder), 'utf8')), expected[file] ?? []);
    });
  }
});

function findingsOf(text: string): readonly string[] {
  const analysis = analyse(text, { catalogue: defaultCatalogue() });
  return analysis.reports.flatMap((report) =>
    report.body.linted.findings.map(({ rule, place }) => {
      const { start, end } = locate(analysis, report, place);
      return `${rule} ${text.slice(start, end)}`;
    }),
  );
}
