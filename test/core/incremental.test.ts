import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';
import { type Analysis, analyse, locate, reanalyse, type TextEdit } from '../../server/src/core/analyse.ts';
import type { Context } from '../../server/src/core/context.ts';
import { anyText, realTexts } from './texts.ts';

/** After any edit the analysis is what it would be of the new text from the start. */
const context: Context = { catalogue: defaultCatalogue() };

/** An edit of a text whose length is not known yet: two places as shares of it. */
interface Change {
  readonly at: number;
  readonly removed: number;
  readonly text: string;
}

const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof({ weight: 4, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(1200) }),
  text: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('', '5', '。', '\n', ' ', '“', '”', '（一）', '一、', '增长5.6%', '2025年'),
    },
    { weight: 1, arbitrary: anyText },
  ),
});

function editOf({ at, removed, text }: Change, length: number): TextEdit {
  const start = Math.min(length, Math.floor(at * length));
  return { start, end: Math.min(length, start + removed), text };
}

function assertEqual(actual: Analysis, expected: Analysis): void {
  assert.equal(actual.text, expected.text);
  assert.deepEqual(actual.starts, expected.starts);
  assert.deepEqual(
    actual.units.map(({ text, opens, carryIn, carryOut }) => ({ text, opens, carryIn, carryOut })),
    expected.units.map(({ text, opens, carryIn, carryOut }) => ({ text, opens, carryIn, carryOut })),
  );
  // Told as yes or no: a difference of two whole analyses, printed, would fill the memory.
  assert.ok(isDeepStrictEqual(actual.reports, expected.reports), 'the reports differ');
}

function replay(text: string, changes: readonly Change[]): void {
  let analysis = analyse(text, context);
  for (const one of changes) {
    const edit = editOf(one, analysis.text.length);
    const edited = analysis.text.slice(0, edit.start) + edit.text + analysis.text.slice(edit.end);
    analysis = reanalyse(analysis, edit, context);
    assertEqual(analysis, analyse(edited, context));
  }
}

describe('reanalyse', function () {
  this.timeout(120_000);

  it('equals analyse on texts of any kind', () => {
    const script = fc.array(change, { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(anyText, script, replay), { numRuns: 60 });
  });

  for (const { name, text } of realTexts()) {
    it(`equals analyse on ${name}`, () => {
      const script = fc.array(change, { minLength: 1, maxLength: 4 });
      fc.assert(
        fc.property(script, (changes) => {
          replay(text, changes);
        }),
        { numRuns: 6 },
      );
    });
  }

  it('keeps the units that an edit does not touch', () => {
    const text = realTexts().reduce(
      (longest, one) => (one.text.length > longest.length ? one.text : longest),
      '',
    );
    const before = analyse(text, context);
    const middle = text.length >> 1;
    const after = reanalyse(before, { start: middle, end: middle, text: '５' }, context);
    const kept = new Set(before.units);
    const scanned = after.units.filter((unit) => !kept.has(unit));
    assert.ok(scanned.length < 40, `${scanned.length} of ${after.units.length} units were scanned again`);
  });
});

describe('analyse', () => {
  const TEXTS: readonly string[] = [
    '',
    '\ufeff',
    '\u0000\u0000\u0000',
    '\ud842',
    '\udfb7一、',
    '。。。。',
    '“”’’））））',
    '一、',
    '（一）（二）（三）',
    '|||\n|---|\n',
    '"'.repeat(5000),
    '一是'.repeat(3000),
    '（'.repeat(5000),
    '1 2 '.repeat(3000),
    '、'.repeat(5000),
    '\t'.repeat(5000),
  ];
  for (const text of TEXTS) {
    it(`takes ${JSON.stringify(text.slice(0, 12))}, ${text.length} characters`, () => {
      const analysis = analyse(text, context);
      for (const report of analysis.reports) assert.deepEqual(report.body.linted.failures, []);
    });
  }

  it('places all that it finds inside the text, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const analysis = analyse(text, context);
        for (const report of analysis.reports) {
          const { outline } = report.body.view;
          let last = 0;
          for (const heading of outline.headings) {
            const { start, end } = locate(analysis, report, heading.place);
            assert.ok(start >= last && start <= end && end <= text.length);
            last = start;
          }
        }
      }),
    );
  });
});
