import assert from 'node:assert/strict';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { type Analysis, analyse, reanalyse } from '../../server/src/core/analyse.ts';
import { fromTold, ofFigure } from '../../server/src/core/figures/figures-alone.ts';

describe('what single figures tell', () => {
  const asked: string[] = [];
  const tonnes = ofFigure((_, { quantity: { unit, value } }) => {
    asked.push(unit);
    return unit.endsWith('吨') ? { unit, tens: value.coefficient } : undefined;
  });
  let sums = 0;
  const sumOf = fromTold(tonnes, (all) => {
    sums++;
    return [all.length];
  });
  const context = { catalogue: defaultCatalogue() };
  const first = analyse('粮食产量3万吨。\n城镇新增就业5万人。\n油料产量1万吨。', context);

  function told({ reports }: Analysis): ReturnType<typeof tonnes> {
    const view = reports[0]?.body.view;
    assert.ok(view);
    asked.length = 0;
    sumOf(view);
    return tonnes(view);
  }

  function edited(before: Analysis, place: string, text: string): Analysis {
    const start = before.text.indexOf(place);
    return reanalyse(before, { start, end: start, text }, context);
  }

  const second = edited(first, '产量3', '总');
  const all = told(second);

  it('is the same list where an edited figure tells nothing, and what follows from it is not worked out again', () => {
    const worked = sums;
    assert.equal(told(edited(second, '就业', '的')), all);
    assert.deepEqual(asked, ['万人']);
    assert.equal(sums, worked);
  });

  it('is asked of the edited figures alone', () => {
    const now = told(edited(second, '万吨。\n城', '5'));
    assert.deepEqual(asked, ['万吨']);
    assert.deepEqual(
      now.map(({ tens }) => tens),
      [35n, 1n],
    );
  });

  it('is asked of all that stand behind a sentence that is new', () => {
    const now = told(edited(second, '城镇', '棉花产量2万吨。\n'));
    assert.deepEqual(
      now.map(({ tens }) => tens),
      [3n, 2n, 1n],
    );
  });
});
