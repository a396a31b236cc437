/** Characters that are taken for each other. */
import assert from 'node:assert/strict';
import alike from '../../server/data/alike.json' with { type: 'json' };
import { alikeBy, alikeTo } from '../../server/src/core/lexicon/alike.ts';

const isAlike = alikeBy(alike);
const are = (pair: string) => isAlike(pair.charCodeAt(0), pair.charCodeAt(1));

describe('characters that are alike', () => {
  for (const pair of ['螺罗', '砂沙', '汀丁', '呜鸣', '崧嵩', '栖西', '箐菁']) {
    it(`${pair} are, either way round`, () => {
      assert.ok(are(pair));
      assert.ok(are([...pair].reverse().join('')));
    });
  }

  for (const pair of ['湖河', '江湖', '林溪', '源博', '川川', '制智', 'ab']) {
    it(`${pair} are not`, () => {
      assert.ok(!are(pair));
    });
  }

  it('are named for one of them, without itself', () => {
    const others = alikeTo(alike, '螺');
    assert.ok(others.includes('罗') && !others.includes('螺') && !others.includes('河'));
  });
});
