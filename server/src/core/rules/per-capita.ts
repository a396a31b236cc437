import type { Catalogue } from '../knowledge/catalogue.ts';
import { once } from '../once.ts';
import { ledgerOf } from '../claims/ratios/ledger.ts';
import { placeOf } from '../claims/numbers.ts';
import { type OneIn, oneInOf } from '../claims/shares/one-in.ts';
import { type OwnTotal, peopleOf } from '../claims/ratios/own-totals.ts';
import { quotientOf } from '../claims/ratios/quotients.ts';
import { clauseBefore, printed } from '../claims/words.ts';
import {
  add,
  type Decimal,
  multiply,
  ONE,
  parseDecimal,
  printDecimal,
  rounded,
  shift,
  subtract,
  trimmed,
  whole,
  ZERO,
} from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { grouped } from '../grouped.ts';
import { ofForm, type Ratio } from '../knowledge/identities.ts';
import { between, exactly, fromPrinted, type Interval, meets, over, times } from '../numbers/interval.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';
import { amountOf } from '../numbers/quantity.ts';

interface Mean extends Claim {
  readonly mean: Figure;
  readonly total: Figure;
  readonly count: OwnTotal;
  /** Whether the people are those that a report speaks to, and not those of the year. */
  readonly rough: boolean;
  readonly identity: Ratio;
}

/** How many people come to each of something, against how many there are. */
interface Each extends Claim {
  readonly verdict: Verdict;
}

/** 人均、单产与总量不符: 2806亿元, 314万人 and 7.9万元 a head. */
export const perCapita: Rule<Mean | Each> = {
  id: 'per-capita',
  level: 'warning',
  needs: 'figures',
  title: { zh: '人均、单产与总量不符', en: 'Averages against totals' },
  messages: {
    mean: {
      zh: '{total}÷{count}＝{right}，文中{name}为{mean}，请核。',
      en: '{total} ÷ {count} = {right}, {name} is written {mean}.',
    },
    each: {
      zh: '{count}×{every}＝{right}，与人口{people}不符，请核。',
      en: '{count} × {every} = {right}, but {people} people.',
    },
    people: { zh: '人口', en: 'The people' },
    total: { zh: '总量', en: 'The total' },
    count: { zh: '人口或面积', en: 'People or land' },
  },
  *find(view) {
    const ratios = ratiosIn(view.catalogue);
    for (const { values, measure } of ledgerOf(view)) {
      if (measure !== 'level') continue;
      for (const [numerator, total] of values) {
        for (const identity of ratios.get(numerator) ?? []) {
          const known = values.get(identity.denominator);
          const count = known ?? (identity.denominator === '常住人口' ? peopleOf(view) : undefined);
          const mean =
            values.get(identity.result) ??
            ratioOf(view, identity.result, total) ??
            (identity.denominator === '常住人口' ? besideTotal(view, identity.result, total) : undefined);
          if (!count || !mean) continue;
          const places = [total.place, count.place];
          const figures = known ? [mean, total, known] : [mean, total];
          yield { place: mean.place, figures, places, mean, total, count, rough: !known, identity };
        }
      }
    }
    const people = peopleOf(view);
    for (const one of people ? oneInOf(view) : []) {
      const places = [placeOf(one.unit, one.count), ...(people ? [people.place] : [])];
      const verdict = people ? eachOf(view, one, people) : HOLDS;
      const { start, end } = one.every;
      yield { place: { unit: one.unit, start, end }, figures: [], places, verdict };
    }
  },
  judge(claim, view) {
    if ('verdict' in claim) return claim.verdict;
    const { mean, total, count, rough, identity } = claim;
    const factor = times(exactly(parseDecimal(identity.factor) ?? ONE), exactly(acres(mean)));
    const quotient = times(over(total.quantity.interval, count.quantity.interval), factor);
    const stated = mean.quantity.interval;
    if (meets(within(quotient, identity.relative ?? '0'), stated)) return HOLDS;
    if (rough && meets(times(quotient, ROUGHLY), stated)) return HOLDS;
    const { scale, unit } = mean.quantity;
    const args = {
      total: printed(view, total),
      count: textOf(view, count.place),
      mean: printed(view, mean),
      name: mean.name,
      right: quotientOf(total.quantity, count.quantity, { over: scale, under: factor.lo ?? ONE }) + unit,
    };
    // The mean population of a year is not the one at its end, so that a small difference is no more than a doubt.
    const near = identity.strength === 'approx' && meets(within(quotient, '0.06'), stated);
    const severity = near ? 'information' : 'warning';
    const related = [
      { place: total.place, role: { id: 'total', args: {} } },
      { place: count.place, role: { id: 'count', args: {} } },
    ];
    return breaks(
      { id: 'mean', args },
      { severity, related, formula: `${args.total}÷${args.count}＝${args.right}`, expected: args.right },
    );
  },
};

/** Those who are registered in a place may be many more than those who live there. */
const ROUGHLY = between({ coefficient: 6n, exponent: -1 }, { coefficient: 17n, exponent: -1 });

function eachOf(view: View, { unit, every, count }: OneIn, people: OwnTotal): Verdict {
  const product = times(count.quantity.interval, fromPrinted(every.number));
  if (meets(times(product, NEARLY), people.quantity.printed)) return HOLDS;
  const right = multiply(amountOf(count.quantity), every.number);
  const args = {
    count: textOf(view, placeOf(unit, count)),
    every: printDecimal(every.number),
    people: textOf(view, people.place),
    right: `${printDecimal(trimmed(rounded(shift(right, -4), 1)))}万人`,
  };
  const related = [{ place: people.place, role: { id: 'people', args: {} } }];
  return breaks({ id: 'each', args }, { related, formula: `${args.count}×${args.every}＝${args.right}` });
}

/** The people may be those of another year. */
const NEARLY = between({ coefficient: 75n, exponent: -2 }, { coefficient: 135n, exponent: -2 });

/** By their numerators. */
const ratiosIn = once(({ identities }: Catalogue) =>
  grouped(ofForm(identities, 'ratio'), ({ numerator }) => numerator),
);

/** 城乡居民收入比 is a ratio, told of the same year and place. */
function ratioOf(view: View, name: string, { period, region, status }: Figure): Figure | undefined {
  return view.byIndicator
    .get(name)
    ?.find(
      (one) =>
        one.role !== 'from' &&
        one.sense !== 'fall' &&
        one.sense !== 'rise' &&
        one.region === region &&
        one.status === status &&
        one.period?.from === period?.from &&
        one.period?.to === period?.to &&
        (one.quantity.kind === 'ratio' || one.quantity.kind === 'none' || one.quantity.kind === 'multiple'),
    );
}

/** “地区生产总值172.6亿元，人均达到5.68万元”: a head of what the clause before tells. */
function besideTotal(view: View, name: string, { place }: Figure): Figure | undefined {
  const next = view.byUnit[place.unit]?.find(
    (one) => one.place.start > place.end && one.quantity.kind !== 'percent' && one.measure !== 'rank',
  );
  const isMean =
    next?.indicator === name && next.measure === 'level' && next.role === undefined && next.scope === '';
  return isMean && /^人均(?!可支配|纯)/u.test(clauseBefore(view, next.place)) ? next : undefined;
}

/** 公斤/亩 is kept a hectare, and land in 亩: fifteen of them. */
function acres({ quantity }: Figure): Decimal {
  return quantity.kind === 'yield' ? whole(15) : ONE;
}

/** A quotient with a part of it either way. */
function within(quotient: Interval, part: string): Interval {
  const slack = parseDecimal(part) ?? ZERO;
  return times(quotient, between(subtract(ONE, slack), add(ONE, slack)));
}
