import assert from 'node:assert/strict';
import { badOffset } from '../../server/src/workspace/json-place.ts';

/** Texts that stop being JSON at the ‸. */
const bad = [
  '‸',
  '{‸',
  '{"a" ‸}',
  '{"a": ‸}',
  '{"a": [1, ‸]}',
  '{"a": 1 ‸"b": 2}',
  '{‸a: 1}',
  "‸'a'",
  '[1] ‸[2]',
  '[0‸1]',
  '"亩"‸。',
  '[‸"a\nb"]',
  '[‸tru',
];

describe('the place at which a text stops being JSON', () => {
  for (const marked of bad) {
    it(JSON.stringify(marked), () => {
      const text = marked.replace('‸', '');
      assert.throws(() => JSON.parse(text) as unknown);
      assert.equal(badOffset(text), marked.indexOf('‸'));
    });
  }

  for (const text of ['{}', '[]', ' {"a": [1, -0.5e3, "\\u4ea9\\"", true, null, {"b": []}]}\n', '0']) {
    it(`is the end of ${JSON.stringify(text)}`, () => {
      JSON.parse(text);
      assert.equal(badOffset(text), text.length);
    });
  }
});
