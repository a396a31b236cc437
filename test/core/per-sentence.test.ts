import assert from 'node:assert/strict';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { type Analysis, analyse, reanalyse } from '../../server/src/core/analyse.ts';
import { perSentence } from '../../server/src/core/text/per-sentence.ts';

describe('what a sentence alone decides', () => {
  const asked: string[] = [];
  const lengths = perSentence(({ reading: { text } }) => {
    asked.push(text);
    return { length: text.length };
  });
  const text = '粮食产量3万吨。棉花产量2万吨。油料产量1万吨。';
  const context = { catalogue: defaultCatalogue() };
  const first = analyse(text, context);
  const second = reanalyse(first, { start: 4, end: 4, text: '约' }, context);
  const third = reanalyse(second, { start: 4, end: 5, text: '近' }, context);
  function askAll({ reports }: Analysis): readonly string[] {
    asked.length = 0;
    const view = reports[0]?.body.view;
    view?.units.forEach((unit, index) => {
      assert.equal(lengths(view)(index).length, unit.reading.text.length);
    });
    return [...asked];
  }

  it('is asked once while one report is read, and again when another was read between', () => {
    assert.equal(askAll(first).length, 3);
    assert.deepEqual(askAll(first), []);
    askAll(analyse('棉花产量2万吨。', context));
    assert.equal(askAll(first).length, 3);
  });

  it('is asked once for each sentence of a report that is edited', () => {
    assert.equal(askAll(second).length, 3);
    assert.deepEqual(askAll(second), []);
  });

  it('is asked again for the sentence that was edited alone', () => {
    assert.deepEqual(askAll(third), ['粮食产量近3万吨。']);
  });
});
