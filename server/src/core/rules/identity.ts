import {
  type Equation,
  equationsOf,
  indicesOf,
  slackOf,
  structuresOf,
  type Structure,
} from '../claims/ratios/equations.ts';
import { movedSharesOf } from '../claims/ratios/moved-shares.ts';
import { betweenParts } from '../claims/growth/between-parts.ts';
import { signed } from '../claims/repeats/comparable.ts';
import { printed } from '../claims/words.ts';
import {
  add,
  type Decimal,
  divide,
  multiply,
  ONE,
  printDecimal,
  rounded,
  subtract,
  whole,
} from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { hull, type Interval, meets, minus, over, scaledBy, widened } from '../numbers/interval.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Equal extends Claim {
  readonly verdict: Verdict;
}

/** 指标恒等关系: 出生率7.00‰, 死亡率8.00‰ and a 自然增长率 of 1.00‰; 城镇化率 that its people do not give. */
export const identity: Rule<Equal> = {
  id: 'identity',
  level: 'warning',
  needs: 'figures',
  title: { zh: '指标恒等关系', en: 'Identities between indicators' },
  messages: {
    equation: {
      zh: '{terms}＝{right}，文中{name}为{told}，请核。',
      en: '{terms} = {right}, {name} is written {told}.',
    },
    index: {
      zh: '指数{index}即涨跌{right}%，文中为{told}，请核。',
      en: 'An index of {index} is a change of {right} %, written {told}.',
    },
    structure: {
      zh: '{part}÷{whole}＝{right}%，结构比中为{told}，请核。',
      en: '{part} ÷ {whole} = {right} %, the structure has {told}.',
    },
    between: {
      zh: '{name}{told}，不在各部分的{range}之间，请核。',
      en: '{name} {told} is not between its parts, {range}.',
    },
    moved: {
      zh: '按{terms}，{share}应变动{right}个百分点左右，文中为{told}，请核。',
      en: 'By {terms}, {share} moves by about {right} points, written {told}.',
    },
    part: { zh: '部分的增速', en: 'the growth of a part' },
    term: { zh: '算式中的数', en: 'a number of the equation' },
  },
  *find(view) {
    for (const equation of equationsOf(view)) {
      const { result, terms } = equation;
      yield {
        place: result.place,
        figures: [result, ...terms],
        places: terms.map(({ place }) => place),
        verdict: judged(equation, view),
      };
    }
    for (const { index, change, base } of indicesOf(view)) {
      const value = minus(index.quantity.interval, base);
      const args = {
        index: printed(view, index),
        right: middle(value, change),
        told: change.verb + printed(view, change),
      };
      const verdict = meets(value, signed(change))
        ? HOLDS
        : breaks({ id: 'index', args }, { related: [related(index)], expected: args.right });
      yield { place: change.place, figures: [index, change], places: [index.place], verdict };
    }
    for (const { whole: all, parts, range } of betweenParts(view)) {
      const told = (one: Figure): string => one.verb + printed(view, one);
      const args = {
        name: all.indicator ?? all.name,
        told: told(all),
        range: parts.map(told).join('、'),
      };
      const verdict = meets(range, signed(all))
        ? HOLDS
        : breaks(
            { id: 'between', args },
            { related: parts.map(({ place }) => ({ place, role: { id: 'part', args: {} } })) },
          );
      yield {
        place: all.place,
        figures: [all, ...parts],
        places: parts.map(({ place }) => place),
        verdict,
      };
    }
    for (const { change, terms, right } of movedSharesOf(view)) {
      const [share, ...causes] = terms;
      if (!share) continue;
      const told = (one: Figure): string => one.verb + printed(view, one);
      const args = {
        share: printed(view, share),
        terms: causes.map(told).join('、'),
        right: middle(right, change),
        told: told(change),
      };
      const verdict = meets(right, signed(change))
        ? HOLDS
        : breaks({ id: 'moved', args }, { related: terms.map(related) });
      yield {
        place: change.place,
        figures: [change, ...terms],
        places: terms.map(({ place }) => place),
        verdict,
      };
    }
    for (const structure of structuresOf(view)) {
      const { structure: told, whole: all, parts } = structure;
      yield {
        place: told.place,
        figures: [told, all, ...parts],
        places: [...parts, all].map(({ place }) => place),
        verdict: structured(structure, view),
      };
    }
  },
  judge: ({ verdict }) => verdict,
};

function structured({ structure, whole: all, parts, wrong }: Structure, view: View): Verdict {
  const [part, term] = [parts[wrong], structure.quantity.terms?.[wrong]];
  if (!part || !term) return HOLDS;
  const share = scaledBy(over(part.quantity.interval, all.quantity.interval), whole(100));
  const right = share.lo && share.hi ? divide(add(share.lo, share.hi), whole(2), 12, 'half-up') : undefined;
  const args = {
    part: printed(view, part),
    whole: printed(view, all),
    right: right ? printDecimal(rounded(right, Math.max(0, -term.exponent))) : '',
    told: printDecimal(term),
  };
  return breaks({ id: 'structure', args }, { related: [part, all].map(related), expected: args.right });
}

function judged({ result, terms, sign, value, identity: of }: Equation, view: View): Verdict {
  const slack = slackOf(of);
  // Half a step more, for what was cut off rather than rounded.
  const told = widened(signed(result), halfStep(result));
  if (meets(stretched(value, slack), told)) return HOLDS;
  const right = unitOf(result, middle(value, result));
  const formula = terms.map((term) => printed(view, term)).join(sign);
  return breaks(
    {
      id: 'equation',
      args: { terms: formula, right, name: result.indicator ?? result.name, told: printed(view, result) },
    },
    {
      formula: `${formula}＝${right}≠${printed(view, result)}`,
      expected: right,
      related: terms.map(related),
      ...(of.strength === 'approx' && { severity: 'information' as const }),
    },
  );
}

function stretched(value: Interval, slack: Decimal): Interval {
  return hull(scaledBy(value, add(ONE, slack)), scaledBy(value, subtract(ONE, slack)));
}

function halfStep({ quantity: { value, scale } }: Figure): Decimal {
  return multiply({ coefficient: 5n, exponent: value.exponent - 1 }, scale);
}

/** The middle of an interval in the unit of a figure and as many decimals as it has. */
function middle({ lo, hi }: Interval, { quantity }: Figure): string {
  if (!lo || !hi) return '';
  const mean = divide(add(lo, hi), multiply(whole(2), quantity.scale), 12, 'half-up');
  return mean ? printDecimal(rounded(mean, Math.max(0, -quantity.value.exponent))) : '';
}

function unitOf({ quantity }: Figure, value: string): string {
  return value + quantity.unit;
}

function related(figure: Figure) {
  return { place: figure.place, role: { id: 'term', args: {} } };
}
