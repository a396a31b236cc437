import { figuresAt } from '../claims/sums/additions.ts';
import { calledOf } from '../claims/targets/called.ts';
import { type Passed, passedOf } from '../claims/targets/marks-passed.ts';
import { type Labelled, placeOf } from '../claims/numbers.ts';
import { type Decimal } from '../numbers/decimal.ts';
import { exactly, isBelow } from '../numbers/interval.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf } from '../view/view.ts';
import { amountOf } from '../numbers/quantity.ts';

interface Mark extends Claim {
  readonly level: Labelled;
  /** In base units. */
  readonly least: Decimal;
  readonly way: Passed['way'] | 'named';
  /** What an industry is called: 千亿. */
  readonly name?: string;
}

/** 突破而未到: “旅游总收入218.6亿元，首次突破220亿元”, “28.6万吨，连续五年稳定在30万吨以上”. */
export const passedMark: Rule<Mark> = {
  id: 'passed-mark',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '称突破而未到', en: 'Marks said to be passed that are not' },
  messages: {
    passes: { zh: '{level}尚未超过所称的{mark}，请核。', en: '{level} has not passed {mark}.' },
    falls: { zh: '{level}并不在{mark}以下，请核。', en: '{level} is not below {mark}.' },
    holds: { zh: '称历来在{mark}以上，此处为{level}，请核。', en: 'Always above {mark}, but {level} here.' },
    named: {
      zh: '{level}，不到所称的“{name}级”，请核。',
      en: '{level} is less than what it is called by ({name}).',
    },
    other: { zh: '另一数', en: 'the other number' },
  },
  *find(view) {
    for (const { unit, level, mark, way } of passedOf(view)) {
      const terms = [mark, level].map((one) => ({ place: placeOf(unit, one), quantity: one.quantity }));
      const [place, ...places] = terms.map((term) => term.place);
      const least = amountOf(mark.quantity);
      if (place) yield { place, figures: figuresAt(view, terms), places, level, least, way };
    }
    for (const { unit, level, name, least } of calledOf(view)) {
      const place = placeOf(unit, level);
      yield { place, figures: [], places: [], level, least, way: 'named', name };
    }
  },
  judge({ level, least, way, name = '', place, places }, view) {
    const line = exactly(least);
    const { printed } = level.quantity;
    if (way === 'falls' ? !isBelow(line, printed) : !isBelow(printed, line)) return HOLDS;
    const [at] = places;
    const args = { level: textOf(view, at ?? place), mark: textOf(view, place), name };
    const related = places.map((other) => ({ place: other, role: { id: 'other', args: {} } }));
    return breaks({ id: way, args }, { related });
  },
};
