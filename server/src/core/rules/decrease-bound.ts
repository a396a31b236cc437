import { HUNDRED } from '../claims/shares/percentages.ts';
import { clauseBefore, printed } from '../claims/words.ts';
import type { Figure } from '../figures/figure.ts';
import { exactly, isBelow } from '../numbers/interval.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';

interface Decrease extends Claim {
  readonly figure: Figure;
}

/** 减少多于原有: “用水量下降125%”, “事故起数减少1.2倍”. */
export const decreaseBound: Rule<Decrease> = {
  id: 'decrease-bound',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '下降超过百分之百', en: 'Decreases by more than all' },
  messages: {
    percent: { zh: '下降{value}，超过原有的100%，请核。', en: 'A fall of {value} is more than there was.' },
    multiple: { zh: '下降不用倍数，“{value}”请核。', en: 'A fall is not told in multiples: “{value}”.' },
  },
  *find(view) {
    for (const figure of view.figures) {
      const { kind } = figure.quantity;
      if (kind !== 'percent' && kind !== 'multiple') continue;
      const words = clauseBefore(view, figure.place);
      if (figure.sense !== 'fall' && !(kind === 'percent' && CUTS.test(words))) continue;
      // Profits and balances can fall below nothing.
      if (SIGNED.test(figure.name + words)) continue;
      yield { place: figure.place, figures: [figure], places: [], figure };
    }
  },
  judge({ figure }, view) {
    const value = printed(view, figure);
    if (figure.quantity.kind === 'multiple') return breaks({ id: 'multiple', args: { value } });
    if (!isBelow(exactly(HUNDRED), figure.quantity.printed)) return HOLDS;
    return breaks({ id: 'percent', args: { value } }, { formula: `${value}＞100%` });
  },
};

/** Verbs that say so of what is cut alone: “人员精简32%”. */
const CUTS = /(?:精简|精减|压缩|压减|缩短|缩减|削减|核减)(?:了|达到?|近|超过?)?$/u;
const SIGNED = /利润|亏|盈利|效益|净|[顺逆]差|结余|盈余|差额|收益/u;
