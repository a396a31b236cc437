import assert from 'node:assert/strict';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { analyse } from '../../server/src/core/analyse.ts';

/** A term of one province is fixed in reports of that province alone. */
const catalogue = defaultCatalogue();
const TEXT = '2024年云川市政府工作报告\n各位代表：\n深化拓展“四个年”活动。';

function saidIn(province: string): readonly string[] {
  const places = { ...catalogue.places, prefectures: [{ name: '云川市', short: '云川', province }] };
  const [report] = analyse(TEXT, { catalogue: { ...catalogue, places } }).reports;
  return report?.body.linted.findings.map(({ rule }) => rule) ?? [];
}

describe('terms of one province', () => {
  it('are held against reports of theirs', () => {
    assert.deepEqual(saidIn('陕西'), ['fixed-term']);
  });

  it('say nothing of others', () => {
    assert.deepEqual(saidIn('福建'), []);
  });
});
