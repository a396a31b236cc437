import { HUNDRED } from '../claims/percentages.ts';
import { add, type Decimal, printDecimal, subtract, ZERO } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { between, fromPrinted, includes, plus } from '../interval.ts';
import type { Claim, Rule } from '../rule.ts';
import { breaks, HOLDS } from '../verdicts.ts';
import type { View } from '../view.ts';

interface Structure extends Claim {
  readonly terms: readonly Decimal[];
}

/** 结构比合计不为百分之百: “三次产业结构调整为8.3∶41.4∶53.0”. */
export const structureSum: Rule<Structure> = {
  id: 'structure-sum',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '结构比合计不为100', en: 'Structures that do not add up to 100' },
  messages: {
    sum: {
      zh: '结构比合计为{sum}，不是100：{terms}，请核。',
      en: 'The structure adds up to {sum}, not 100: {terms}.',
    },
  },
  *find(view) {
    let before: Figure | undefined;
    for (const figure of view.figures) {
      const { terms, shape } = figure.quantity;
      const same = before?.place.unit === figure.place.unit && before.place.start === figure.place.start;
      before = figure;
      if (same || shape !== 'ratio' || !terms || terms.length < 3) continue;
      const words = clause(view, figure) + figure.name;
      if (!/产业|结构/u.test(words)) continue;
      // “1∶2∶3” is a proportion, not a structure.
      if (!includes(NEAR, total(terms)) && !/三次产业|[一二三]产/u.test(words)) continue;
      if (includes(SMALL, total(terms))) continue;
      yield { place: figure.place, figures: [figure], places: [], terms };
    }
  },
  judge({ terms }) {
    // Each term is rounded by itself, so 99.9 and 100.1 are right for three of one decimal.
    if (includes(terms.map(fromPrinted).reduce(plus), HUNDRED)) return HOLDS;
    const sum = printDecimal(total(terms));
    const formula = `${terms.map(printDecimal).join('＋')}＝${sum}`;
    const args = { sum, terms: terms.map(printDecimal).join('＋') };
    return breaks({ id: 'sum', args }, { formula, expected: '100' });
  },
};

/** What the clause says before it, another structure too: “三次产业结构由17:48:35优化为13:46:41”. */
function clause({ units }: View, { place: { unit, start } }: Figure): string {
  const text = units[unit]?.reading.text.slice(Math.max(0, start - REACH), start) ?? '';
  return text.slice(Math.max(...MARKS.map((mark) => text.lastIndexOf(mark))) + 1);
}

const REACH = 60;
const MARKS = ['，', '；', '。'];

function total(terms: readonly Decimal[]): Decimal {
  return terms.reduce(add, ZERO);
}

const TEN: Decimal = { coefficient: 10n, exponent: 0 };
const NEAR = between(subtract(HUNDRED, TEN), add(HUNDRED, TEN));
const SMALL = between(ZERO, { coefficient: 30n, exponent: 0 });
