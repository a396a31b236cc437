import { figuresAt } from '../claims/sums/additions.ts';
import { incomeRatiosOf } from '../claims/growth/income-ratios.ts';
import { type Multiple, multiplesOf } from '../claims/growth/multiples.ts';
import { shortenedTo } from '../claims/growth/growth.ts';
import { placeOf } from '../claims/numbers.ts';
import { divide, multiply, whole } from '../numbers/decimal.ts';
import { meets, over, scaledBy } from '../numbers/interval.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf } from '../view/view.ts';
import { amountOf } from '../numbers/quantity.ts';

interface Times extends Claim {
  readonly multiple: Multiple;
}

/** 倍数与两数不符: “86.4万人次，是上年43.2万人次的3倍”, “312万人次，为2019年390万人次的90%”. */
export const multiple: Rule<Times> = {
  id: 'multiple',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '倍数与两数不符', en: 'Multiples against their two numbers' },
  messages: {
    multiple: {
      zh: '{level}是{base}的{right}，文中为{told}，请核。',
      en: '{level} is {right} of {base}, written {told}.',
    },
    term: { zh: '算式中的数', en: 'a number of the equation' },
  },
  *find(view) {
    for (const multiple of [...multiplesOf(view), ...incomeRatiosOf(view)]) {
      const { unit, level, base, told } = multiple;
      const terms = [told, level, base].map((one) => ({
        place: placeOf(unit, one),
        quantity: one.quantity,
      }));
      const [place, ...places] = terms.map((term) => term.place);
      if (place) yield { place, figures: figuresAt(view, terms), places, multiple };
    }
  },
  judge({ multiple: { level, base, told }, place, places }, view) {
    const percent = told.quantity.kind === 'percent';
    const times = over(level.quantity.printed, base.quantity.interval);
    if (meets(percent ? scaledBy(times, whole(100)) : times, told.quantity.interval)) return HOLDS;
    const [a, b] = [level, base].map(({ quantity }) => amountOf(quantity));
    const [now = '', then = ''] = places.map((at) => textOf(view, at));
    const exact = a && b ? divide(percent ? multiply(a, whole(100)) : a, b, 12, 'half-up') : undefined;
    const right = exact ? shortenedTo(exact, told.quantity) + (percent ? '%' : '倍') : '';
    return breaks(
      { id: 'multiple', args: { level: now, base: then, told: textOf(view, place), right } },
      {
        related: places.map((at) => ({ place: at, role: { id: 'term', args: {} } })),
        formula: `${now}÷${then}＝${right}`,
        expected: right,
      },
    );
  },
};
