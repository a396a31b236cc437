import { figuresAt } from '../claims/sums/additions.ts';
import { type Labelled, placeOf } from '../claims/numbers.ts';
import { type Trend, trendsOf } from '../claims/growth/trends.ts';
import { exactly, isBelow } from '../numbers/interval.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf } from '../view/view.ts';
import { amountOf } from '../numbers/quantity.ts';

interface Years extends Claim {
  readonly trend: Trend;
  /** The number that runs against what is said, and the one it is held against. */
  readonly against?: readonly [Labelled, Labelled];
}

/** 连年升降与各年的数不符: “纠错率逐年下降，2023年、2024年、2025年分别为8.4%、6.9%和7.2%”. */
export const trend: Rule<Years> = {
  id: 'trend',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '连年升降与各年的数不符', en: 'Years on end against their numbers' },
  messages: {
    rise: { zh: '称连年上升，{then}之后为{now}，请核。', en: 'Rising on end, but {now} follows {then}.' },
    fall: { zh: '称连年下降，{then}之后为{now}，请核。', en: 'Falling on end, but {now} follows {then}.' },
    floor: { zh: '称连年在{then}以上，其中为{now}，请核。', en: 'Above {then} on end, but one is {now}.' },
    other: { zh: '相比的数', en: 'What it is held against' },
  },
  *find(view) {
    for (const trend of trendsOf(view)) {
      const { unit, values } = trend;
      const against = againstOf(trend);
      const [now, then] = against ?? values;
      if (!now || !then) continue;
      const terms = values.map((one) => ({ place: placeOf(unit, one), quantity: one.quantity }));
      yield {
        place: placeOf(unit, now),
        figures: figuresAt(view, terms),
        places: [placeOf(unit, then)],
        trend,
        ...(against && { against }),
      };
    }
  },
  judge({ trend: { as }, against, place, places }, view) {
    if (!against) return HOLDS;
    const [at] = places;
    const args = { now: textOf(view, place), then: at ? textOf(view, at) : '' };
    const related = places.map((other) => ({ place: other, role: { id: 'other', args: {} } }));
    return breaks({ id: as, args }, { related });
  },
};

/** The first number that is not what was said of all, with what it should have passed. */
function againstOf({ values, as, floor }: Trend): readonly [Labelled, Labelled] | undefined {
  for (const [k, now] of values.entries()) {
    const then = as === 'floor' ? floor : values[k - 1];
    if (!then) continue;
    // A floor is as exact as it is written.
    const before = as === 'floor' ? exactly(amountOf(then.quantity)) : then.quantity.printed;
    const [low, high] = as === 'fall' ? [now.quantity.printed, before] : [before, now.quantity.printed];
    if (isBelow(high, low)) return [now, then];
  }
  return undefined;
}
