import assert from 'node:assert/strict';
import { analyse } from '../../server/src/core/analyse.ts';
import { lint } from '../../server/src/core/lint/lint.ts';
import { watchdog } from '../../server/src/watchdog.ts';
import type { Claim, Rule } from '../../server/src/core/lint/rule.ts';
import { defaultCatalogue } from '../../server/src/catalogue-data.ts';

const context = { catalogue: defaultCatalogue() };
const TEXT = '2025年云川市政府工作报告\n地区生产总值增长5.6%。粮食产量达到12万吨。\n';
const body = analyse(TEXT, context).reports[0]?.body;
assert.ok(body);
const { view } = body;

/** A rule that finds fault with the first characters of every sentence. */
function faultFinder(change: Partial<Rule>): Rule {
  return {
    id: 'fault-finder',
    level: 'information',
    needs: 'sentence',
    title: { zh: '试', en: 'Test' },
    messages: { fault: { zh: '试', en: 'Test' } },
    *find(): Iterable<Claim> {
      for (let unit = 0; unit < view.units.length; unit++) {
        yield { place: { unit, start: 0, end: 2 }, figures: [], places: [] };
      }
    },
    judge: () => ({
      kind: 'breaks',
      message: { id: 'fault', args: {} },
      related: [],
      formula: '',
      expected: '',
      fixes: [],
    }),
    ...change,
  };
}

describe('lint', () => {
  it('keeps the findings of the others when a rule throws', () => {
    const broken = faultFinder({
      id: 'broken',
      judge: () => {
        throw new Error('out of order');
      },
    });
    const linted = lint(view, context, [broken, faultFinder({})]);
    assert.deepEqual(linted.failures, [{ rule: 'broken', why: 'out of order' }]);
    assert.equal(linted.findings.length, view.units.length);
  });

  it('stops a rule whose claims never end, and drops what it said', () => {
    const endless = faultFinder({
      id: 'endless',
      *find() {
        for (;;) yield { place: { unit: 0, start: 0, end: 1 }, figures: [], places: [] };
      },
    });
    const linted = lint(view, context, [endless]);
    assert.equal(linted.failures[0]?.rule, 'endless');
    assert.deepEqual(linted.findings, []);
  });

  it('ends a rule that loops for good, once, and keeps the findings of the others', () => {
    let begun = 0;
    const looping = faultFinder({
      id: 'looping',
      judge: () => {
        begun++;
        for (;;);
      },
    });
    const dog = watchdog();
    // A third of the time will do here.
    const hasty = { ...dog, within: <T>(time: number, work: () => T) => dog.within(time / 3, work) };
    for (const time of ['once', 'again']) {
      const linted = lint(view, { ...context, watchdog: hasty }, [looping, faultFinder({})]);
      assert.deepEqual(linted.failures, [{ rule: 'looping', why: 'it did not end' }], time);
      assert.equal(linted.findings.length, view.units.length, time);
    }
    assert.equal(begun, 2, 'with the others, by itself, and never again');
  });

  it('ends a pattern that would search for years', () => {
    const looping = faultFinder({
      id: 'looping',
      *find() {
        if (/^(?:(?:粮+)+)+$/u.test(`${'粮'.repeat(60)}食`)) yield* [];
      },
    });
    const dog = watchdog();
    const hasty = { ...dog, within: <T>(time: number, work: () => T) => dog.within(time / 3, work) };
    assert.equal(lint(view, { ...context, watchdog: hasty }, [looping]).failures[0]?.rule, 'looping');
  });

  it('says the same under a watch', () => {
    const watched = lint(view, { ...context, watchdog: watchdog() });
    assert.deepEqual(watched, lint(view, context));
  });

  it('says one cause once: the gravest finding of a place stays', () => {
    const grave = faultFinder({ id: 'grave', level: 'error' });
    const linted = lint(view, context, [faultFinder({}), grave]);
    assert.deepEqual(new Set(linted.findings.map((finding) => finding.rule)), new Set(['grave']));
  });

  it('gives a rule the level that a person has chosen, and none where it is off', () => {
    const levels = { 'fault-finder': 'hint' } as const;
    assert.equal(lint(view, { ...context, levels }, [faultFinder({})]).findings[0]?.severity, 'hint');
    const off = { 'fault-finder': 'off' } as const;
    assert.deepEqual(lint(view, { ...context, levels: off }, [faultFinder({})]).findings, []);
  });

  it('keys a finding by its rule and the sentences it speaks of, wraps left out', () => {
    const wrapped = analyse(TEXT.replace('生产总值', '生产 总值'), context).reports[0]?.body.view;
    assert.ok(wrapped);
    const [first] = lint(view, context, [faultFinder({})]).findings.slice(1);
    const [second] = lint(wrapped, context, [faultFinder({})]).findings.slice(1);
    assert.equal(first?.key, second?.key);
  });
});
