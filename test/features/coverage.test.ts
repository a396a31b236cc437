import assert from 'node:assert/strict';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { analyse } from '../../server/src/core/analyse.ts';
import { coverageOf, coveredNumbers, coveredOf, whySingle } from '../../server/src/core/features/coverage.ts';

const FRONT = '2025年临溪县政府工作报告\n一、2024年工作回顾\n';

/** A sentence, and what is said of its first figure. */
const cases: readonly { readonly text: string; readonly how: string; readonly why: RegExp }[] = [
  { text: '新建学校3所，其中城区2所。', how: 'against', why: /^$/ },
  { text: '新增专精特新中小企业34家。', how: 'none', why: /^无可比项$/ },
  { text: '参保率达到98.5%。', how: 'alone', why: /^只核了自身（.*占比、比率超过上限.*）$/ },
  { text: '我们一起奋斗，达到了12.5。', how: 'none', why: /不明/ },
];

describe('coverage', () => {
  it('counts a number of several places once', () => {
    const [report] = analyse(`${FRONT}深圳、宁波两支驻外招商小分队引进项目9个。`, {
      catalogue: defaultCatalogue(),
    }).reports;
    assert.ok(report);
    const places = coveredNumbers(report).map(({ figure: { place } }) => `${place.unit}:${place.start}`);
    assert.deepEqual(places, [...new Set(places)]);
    assert.ok(report.body.view.figures.length > places.length);
    const { checked, single } = coverageOf(report);
    assert.equal(checked.length + single.length, places.length);
  });

  for (const { text, how, why } of cases) {
    it(`${how}: ${text}`, () => {
      const [report] = analyse(FRONT + text, { catalogue: defaultCatalogue() }).reports;
      assert.ok(report);
      const [covered] = coveredOf(report);
      assert.ok(covered);
      assert.equal(covered.how, how, covered.rules.join(', '));
      assert.match(whySingle(covered, 'zh'), why);
    });
  }
});
