import { figuresAt } from '../claims/sums/additions.ts';
import { placeOf } from '../claims/numbers.ts';
import { type Tiers, tiersOf } from '../claims/targets/tiers.ts';
import { isBelow } from '../numbers/interval.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf } from '../view/view.ts';

interface Nested extends Claim {
  readonly tiers: Tiers;
}

/** 门槛越高越少: “10万元以上的村占10%、50万元以上的村占60%”, “产值超10亿元企业57家、超50亿元71家”. */
export const nestedThreshold: Rule<Nested> = {
  id: 'nested-threshold',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '门槛高的反而多', en: 'More of them above a higher threshold' },
  messages: {
    nested: {
      zh: '过{high}的为{more}，多于过{low}的{less}，请核。',
      en: '{more} are above {high}, and only {less} above {low}.',
    },
    whole: {
      zh: '其中过{high}的为{more}，多于前面的{less}，请核。',
      en: '{more} of {less} are above {high}.',
    },
    low: { zh: '较低的门槛', en: 'The lower threshold' },
    all: { zh: '整体', en: 'The whole' },
  },
  *find(view) {
    for (const tiers of tiersOf(view)) {
      const { unit, less, more } = tiers;
      const terms = [more, less].map((one) => ({ place: placeOf(unit, one), quantity: one.quantity }));
      yield {
        place: placeOf(unit, more),
        figures: figuresAt(view, terms),
        places: [placeOf(unit, less)],
        tiers,
      };
    }
  },
  judge({ tiers: { unit, lower, higher, less, more }, place, places }, view) {
    if (!isBelow(less.quantity.printed, more.quantity.printed)) return HOLDS;
    const [high, low] = [higher, lower].map((one) => (one ? textOf(view, { unit, ...one }) : ''));
    const args = {
      high: high ?? '',
      low: low ?? '',
      more: textOf(view, place),
      less: places.map((one) => textOf(view, one)).join(''),
    };
    const related = places.map((one) => ({ place: one, role: { id: lower ? 'low' : 'all', args: {} } }));
    return breaks(
      { id: lower ? 'nested' : 'whole', args },
      { related, formula: `${args.more}＞${args.less}` },
    );
  },
};
