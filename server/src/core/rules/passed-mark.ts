import { figuresAt } from '../claims/additions.ts';
import { type Passed, passedOf } from '../claims/marks-passed.ts';
import { placeOf } from '../claims/numbers.ts';
import { multiply } from '../decimal.ts';
import { exactly, isBelow } from '../interval.ts';
import type { Claim, Rule } from '../rule.ts';
import { breaks, HOLDS } from '../verdicts.ts';
import { textOf } from '../view.ts';

interface Mark extends Claim {
  readonly passed: Passed;
}

/** 突破而未到: “旅游总收入218.6亿元，首次突破220亿元”, “突破500亿元大关，达到482亿元”. */
export const passedMark: Rule<Mark> = {
  id: 'passed-mark',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '称突破而未到', en: 'Marks said to be passed that are not' },
  messages: {
    short: { zh: '{level}尚未到所称突破的{mark}，请核。', en: '{level} has not passed {mark}.' },
    above: { zh: '{level}并不在{mark}以下，请核。', en: '{level} is not below {mark}.' },
    other: { zh: '另一数', en: 'the other number' },
  },
  *find(view) {
    for (const passed of passedOf(view)) {
      const { unit, level, mark } = passed;
      const terms = [mark, level].map((one) => ({ place: placeOf(unit, one), quantity: one.quantity }));
      const [place, ...places] = terms.map((term) => term.place);
      if (place) yield { place, figures: figuresAt(view, terms), places, passed };
    }
  },
  judge({ passed: { level, mark, falls }, place, places }, view) {
    const line = exactly(multiply(mark.quantity.value, mark.quantity.scale));
    const { printed } = level.quantity;
    if (falls ? !isBelow(line, printed) : !isBelow(printed, line)) return HOLDS;
    const [at] = places;
    const args = { level: at ? textOf(view, at) : '', mark: textOf(view, place) };
    const related = places.map((other) => ({ place: other, role: { id: 'other', args: {} } }));
    return breaks({ id: falls ? 'above' : 'short', args }, { related });
  },
};
