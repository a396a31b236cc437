import { rules } from '../../server/src/core/rules/index.ts';
import type { Place } from '../../server/src/core/text/span.ts';
import type { Rule } from '../../server/src/core/lint/rule.ts';
import type { View } from '../../server/src/core/view/view.ts';

/**
 * A rule of the tests alone, so that they depend on no real one: every “甲数” after the first is doubted and points back to
 * it; its fix makes it “乙数”.
 */
const doubt: Rule = {
  id: 'test-doubt',
  level: 'warning',
  needs: 'report',
  title: { zh: '测试', en: 'test' },
  messages: {
    twice: { zh: '“{word}”已见于前，请核。', en: '“{word}” has been said before.' },
    first: { zh: '前文', en: 'before' },
    other: { zh: '改为“乙数”', en: 'say 乙数' },
  },
  *find(view) {
    const places = placesOf(view);
    for (const place of places.slice(1)) yield { place, figures: [], places: places.slice(0, 1) };
  },
  judge(claim) {
    return {
      kind: 'breaks',
      message: { id: 'twice', args: { word: '甲数' } },
      related: claim.places.map((place) => ({ place, role: { id: 'first', args: {} } })),
      formula: '',
      expected: '',
      fixes: [
        { title: { id: 'other', args: {} }, edits: [{ place: claim.place, text: '乙数' }], safe: false },
      ],
    };
  },
};

function placesOf(view: View): Place[] {
  return view.units.flatMap(({ reading }, unit) =>
    [...reading.text.matchAll(/甲数/g)].map(({ index }) => ({ unit, start: index, end: index + 2 })),
  );
}

/** Puts the rule among the real ones for the tests of a suite. */
export function withDoubt(): void {
  before(() => {
    (rules as Rule[]).push(doubt);
  });
  after(() => {
    (rules as Rule[]).splice(rules.indexOf(doubt), 1);
  });
}
