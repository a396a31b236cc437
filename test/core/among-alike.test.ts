import assert from 'node:assert/strict';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { type Analysis, analyse, reanalyse } from '../../server/src/core/analyse.ts';
import { amongAlike } from '../../server/src/core/figures/among-alike.ts';
import { ofFigure } from '../../server/src/core/figures/figures-alone.ts';
import { textOf } from '../../server/src/core/view/view.ts';

describe('what is found among figures that share a key', () => {
  const looked: string[] = [];
  const byUnit = amongAlike(
    ofFigure((_, figure) => ({ figure })),
    ({ figure }) => [figure.quantity.unit],
    (group, view, unit) => {
      looked.push(unit);
      return [group.map(({ figure }) => textOf(view, figure.place)).join(' ')];
    },
  );
  const context = { catalogue: defaultCatalogue() };
  const first = analyse(
    '粮食产量3万吨。\n城镇新增就业5万人。\n油料产量1万吨。\n减贫2万人。\n棉花产量4万吨。',
    context,
  );

  function found({ reports }: Analysis): readonly string[] {
    const view = reports[0]?.body.view;
    assert.ok(view);
    looked.length = 0;
    return byUnit(view);
  }

  function edited(before: Analysis, place: string, text: string): Analysis {
    const start = before.text.indexOf(place);
    return reanalyse(before, { start, end: start + place.length, text }, context);
  }

  const second = edited(first, '棉花', '全县棉花');

  it('stands in the order of the groups and of their members', () => {
    assert.deepEqual(found(second), ['3万吨 1万吨 4万吨', '5万人 2万人']);
  });

  it('is looked for again only in the group that an edit changes', () => {
    found(second);
    assert.deepEqual(found(edited(second, '产量1', '产量7')), ['3万吨 7万吨 4万吨', '5万人 2万人']);
    assert.deepEqual(looked, ['万吨']);
  });

  it('is looked for in both groups where a figure goes from one to the other', () => {
    found(second);
    const moved = edited(second, '1万吨', '1万人');
    assert.deepEqual(found(moved), ['3万吨 4万吨', '5万人 1万人 2万人']);
    assert.deepEqual(looked.toSorted(), ['万人', '万吨'].toSorted());
  });

  it('is right for an older text that is edited once more', () => {
    found(edited(second, '产量1', '产量7'));
    assert.deepEqual(found(edited(second, '5万人', '6万人')), ['3万吨 1万吨 4万吨', '6万人 2万人']);
  });
});
