import type { Catalogue } from '../catalogue.ts';
import { once } from '../once.ts';
import { ledgerOf } from '../claims/ledger.ts';
import { quotientOf } from '../claims/quotients.ts';
import { printed } from '../claims/words.ts';
import { add, type Decimal, ONE, parseDecimal, subtract, whole, ZERO } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { grouped } from '../grouped.ts';
import type { Ratio } from '../identities.ts';
import { between, exactly, type Interval, meets, over, times } from '../interval.ts';
import type { Claim, Rule } from '../rule.ts';
import { breaks, HOLDS } from '../verdicts.ts';
import type { View } from '../view.ts';

interface Mean extends Claim {
  readonly mean: Figure;
  readonly total: Figure;
  readonly count: Figure;
  readonly identity: Ratio;
}

/** 人均、单产与总量不符: 2806亿元, 314万人 and 7.9万元 a head. */
export const perCapita: Rule<Mean> = {
  id: 'per-capita',
  level: 'warning',
  needs: 'report',
  title: { zh: '人均、单产与总量不符', en: 'Averages against totals' },
  messages: {
    mean: {
      zh: '{total}÷{count}＝{right}，文中{name}为{mean}，请核。',
      en: '{total} ÷ {count} = {right}, {name} is written {mean}.',
    },
    total: { zh: '总量', en: 'The total' },
    count: { zh: '人口或面积', en: 'People or land' },
  },
  *find(view) {
    const ratios = ratiosIn(view.catalogue);
    for (const { values, measure } of ledgerOf(view)) {
      if (measure !== 'level') continue;
      for (const [numerator, total] of values) {
        for (const identity of ratios.get(numerator) ?? []) {
          const count = values.get(identity.denominator);
          const mean = values.get(identity.result) ?? ratioOf(view, identity.result, total);
          if (!count || !mean) continue;
          const places = [total.place, count.place];
          yield { place: mean.place, figures: [mean, total, count], places, mean, total, count, identity };
        }
      }
    }
  },
  judge({ mean, total, count, identity }, view) {
    const factor = times(exactly(parseDecimal(identity.factor) ?? ONE), exactly(acres(mean)));
    const quotient = times(over(total.quantity.interval, count.quantity.interval), factor);
    const stated = mean.quantity.interval;
    if (meets(within(quotient, identity.relative ?? '0'), stated)) return HOLDS;
    const { scale, unit } = mean.quantity;
    const args = {
      total: printed(view, total),
      count: printed(view, count),
      mean: printed(view, mean),
      name: mean.name,
      right: quotientOf(total.quantity, count.quantity, { over: scale, under: factor.lo ?? ONE }) + unit,
    };
    // The mean population of a year is not the one at its end, so that a small difference is no more than a doubt.
    const near = identity.strength === 'approx' && meets(within(quotient, '0.1'), stated);
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

/** By their numerators. */
const ratiosIn = once(({ identities }: Catalogue) =>
  grouped(
    identities.filter((identity) => identity.form === 'ratio'),
    ({ numerator }) => numerator,
  ),
);

/** 城乡居民收入比 is a ratio, told of the same year and place. */
function ratioOf(view: View, name: string, { period, region, status }: Figure): Figure | undefined {
  return view.byIndicator
    .get(name)
    ?.find(
      (one) =>
        one.role !== 'from' &&
        one.region === region &&
        one.status === status &&
        one.period?.from === period?.from &&
        one.period?.to === period?.to &&
        (one.quantity.kind === 'ratio' || one.quantity.kind === 'none' || one.quantity.kind === 'multiple'),
    );
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
