import assert from 'node:assert/strict';
import { sentencesHolding, sentencesWith } from '../server/src/core/view/joint.ts';
import { NOTHING_OPEN, scan } from '../server/src/core/scanning/scan.ts';
import { splitUnits } from '../server/src/core/text/units.ts';
import { defaultCatalogue } from '../server/src/catalogue-data.ts';

const catalogue = defaultCatalogue();
const TEXT = '全市增长5%。增速为8。\n\n甲、乙分别为1和2。“三区”\n建设新村。';
const units = [...splitUnits(TEXT)].map((unit) => scan(unit, NOTHING_OPEN, catalogue));
const report = { units, catalogue };

const PATTERNS: readonly RegExp[] = [
  /\d/gu,
  /分别/u,
  /^甲/u,
  /。$/gu,
  /“[^”]*”/u,
  /(?<!增)速/u,
  /建设(?![^。]*新)/u,
  /[^，]*区/gu,
  /没有/u,
];

describe('sentences that may match', () => {
  for (const pattern of PATTERNS) {
    it(`include all that match ${String(pattern)}`, () => {
      const found = sentencesWith(report, pattern);
      const wanted = [...units.keys()].filter((unit) =>
        new RegExp(pattern.source, 'u').test(units[unit]?.reading.text ?? ''),
      );
      assert.deepEqual(
        wanted.filter((unit) => !found.includes(unit)),
        [],
      );
      assert.deepEqual(
        found,
        [...new Set(found)].sort((a, b) => a - b),
      );
    });
  }

  it('are those that hold a sign', () => {
    const wanted = [...units.keys()].filter((unit) => units[unit]?.reading.text.includes('5'));
    assert.deepEqual(sentencesHolding(report, '5'), wanted);
  });
});
