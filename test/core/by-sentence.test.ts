import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { analyse } from '../../server/src/core/analyse.ts';
import { NO_SENTENCE } from '../../server/src/core/text/per-sentence.ts';
import type { Rule } from '../../server/src/core/lint/rule.ts';
import { rules } from '../../server/src/core/rules/index.ts';
import { type View, viewOf } from '../../server/src/core/view/view.ts';

const samples = new URL('../../samples/', import.meta.url);
const views = readdirSync(samples)
  .filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')
  .flatMap(
    (name) =>
      analyse(readFileSync(new URL(name, samples), 'utf8'), { catalogue: defaultCatalogue() }).reports,
  )
  .map(({ body }) => body.view);

/** What a rule says, where and how it judges it. */
function said(rule: Rule, view: View): readonly string[] {
  return Array.from(rule.find(view), (claim) => {
    const { unit, start, end } = claim.place;
    return `${unit}:${start}-${end} ${rule.judge(claim, view).kind}`;
  });
}

/** The report with one sentence and its neighbours, without its headings. */
function alone(view: View, unit: number): View {
  const units = view.units.map((sentence, i) => (Math.abs(i - unit) < 2 ? sentence : NO_SENTENCE));
  const figures = view.byUnit.slice(Math.max(0, unit - 1), unit + 2).flat();
  return viewOf(view.catalogue, view.facts, units, { headings: [], series: [] }, figures);
}

describe('a rule that needs a sentence says the same of it alone', function () {
  this.timeout(60_000);
  for (const rule of rules.filter(({ needs }) => needs === 'sentence')) {
    it(rule.id, () => {
      for (const view of views) {
        const own = view.units.flatMap((_, unit) =>
          said(rule, alone(view, unit)).filter((claim) => claim.startsWith(`${unit}:`)),
        );
        assert.deepEqual(
          own,
          [...said(rule, view)].sort((a, b) => Number.parseInt(a) - Number.parseInt(b)),
        );
      }
    });
  }
});
