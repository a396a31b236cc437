import { type IndustryShare, industrySharesOf } from '../claims/shares/industry-shares.ts';
import { ledgerOf, type Page } from '../claims/ratios/ledger.ts';
import { isNear, type Pair, toldTwiceOf, type Twice } from '../claims/ratios/told-twice.ts';
import { type Limits, limitsOf, outside, quotientOf } from '../claims/ratios/quotients.ts';
import { type Decimal, divide, multiply, ONE, whole } from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { grouped } from '../grouped.ts';
import type { PlausibleRatio } from '../knowledge/plausible.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';

interface Proportion extends Claim {
  readonly verdict: Verdict;
}

/** 主要指标不相称: a budget of 525亿元 beside an output of 434亿元, 730万吨 of grain from 330万亩. */
export const proportion: Rule<Proportion> = {
  id: 'proportion',
  level: 'warning',
  needs: 'figures',
  title: { zh: '主要指标之间不相称', en: 'Indicators out of proportion' },
  messages: {
    ratio: {
      zh: '{over}÷{under}＝{ratio}{unit}，“{name}”一般为{min}—{max}，请核。',
      en: '{over} ÷ {under} = {ratio}{unit}: “{name}” is usually {min}–{max}.',
    },
    twice: {
      zh: '{over}÷{under}＝{ratio}，另一处{overThere}÷{underThere}＝{ratioThere}，相差悬殊，请核。',
      en: '{over} ÷ {under} = {ratio}, elsewhere {overThere} ÷ {underThere} = {ratioThere}.',
    },
    second: {
      zh: '{over}÷{under}＝{ratio}%，高于第二产业占比（{told}），请核。',
      en: '{over} ÷ {under} = {ratio}%, above the second industry ({told}).',
    },
    aim: {
      zh: '{over}÷{under}＝{ratio}%，占比目标{told}反而更低，请核。',
      en: '{over} ÷ {under} = {ratio}%; the aim of {told} is lower.',
    },
    other: { zh: '与之不相称的数', en: 'A number it is out of proportion with' },
  },
  *find(view) {
    const quotients = quotientsOf(view);
    let broken = quotients.filter(({ side }) => side !== undefined);
    for (const { over, under } of quotients.filter(({ side }) => side === undefined)) {
      yield { place: over.place, figures: [over, under], places: [under.place], verdict: HOLDS };
    }
    // One wrong number is out of proportion with several others: it is said once, of that number.
    while (broken.length > 0) {
      const culprit = commonest(broken);
      const own = broken.filter(({ over, under }) => over === culprit || under === culprit);
      const others = own.map(({ over, under }) => (over === culprit ? under : over));
      yield {
        place: culprit.place,
        figures: [culprit, ...others],
        places: others.map(({ place }) => place),
        verdict: verdictOf(view, own, others),
      };
      broken = broken.filter((one) => !own.includes(one));
    }
    for (const twice of [...toldTwiceOf(view), ...acrossYears(quotients)]) {
      const { here, there } = twice;
      const figures = [here.over, here.under, there.over, there.under];
      const places = figures.slice(1).map(({ place }) => place);
      yield { place: here.over.place, figures, places, verdict: twiceTold(view, twice) };
    }
    for (const share of industrySharesOf(view)) {
      const { part, whole: all, told, as } = share;
      const [own, ...others] = as === 'aim' ? [told, part, all] : [part, all, told];
      const places = others.map(({ place }) => place);
      const verdict = industryVerdict(view, share, others);
      yield { place: own.place, figures: [own, ...others], places, verdict };
    }
  },
  judge: ({ verdict }) => verdict,
};

function industryVerdict(
  view: View,
  { part, whole: all, told, as, fits }: IndustryShare,
  others: readonly Figure[],
): Verdict {
  if (fits) return HOLDS;
  const args = {
    over: textOf(view, part.place),
    under: textOf(view, all.place),
    ratio: quotientOf(part.quantity, all.quantity, { over: PERCENT, under: ONE }),
    told: textOf(view, told.place),
  };
  const related = others.map(({ place }) => ({ place, role: { id: 'other', args: {} } }));
  return breaks({ id: as, args }, { related, formula: `${args.over}÷${args.under}＝${args.ratio}%` });
}

const PERCENT: Decimal = { coefficient: 1n, exponent: -2 };

/** “改造老旧小区46个、5312户” and “改造老旧小区38个、42600户”. */
function twiceTold(view: View, { here, there, fits }: Twice): Verdict {
  if (fits) return HOLDS;
  const mean = ({ over, under }: Pair): string =>
    quotientOf(over.quantity, under.quantity, { over: ONE, under: ONE });
  const told = ({ place }: Figure): string => textOf(view, place);
  const args = {
    over: told(here.over),
    under: told(here.under),
    ratio: mean(here),
    overThere: told(there.over),
    underThere: told(there.under),
    ratioThere: mean(there),
  };
  const others = [here.under, there.over, there.under];
  return breaks(
    { id: 'twice', args },
    {
      formula: `${args.over}÷${args.under}＝${args.ratio}`,
      related: others.map(({ place }) => ({ place, role: { id: 'other', args: {} } })),
    },
  );
}

interface Quotient {
  readonly ratio: PlausibleRatio;
  readonly limits: Limits;
  readonly over: Figure;
  readonly under: Figure;
  readonly side: 'below' | 'above' | undefined;
}

/** The quotients of the place's own totals, of one year or of years side by side. */
function quotientsOf(view: View): readonly Quotient[] {
  const pages = ledgerOf(view).filter(({ measure, values }) => measure === 'level' && isOwn(values, view));
  const found: Quotient[] = [];
  for (const ratio of pages.length > 0 ? view.catalogue.ratios : []) {
    for (const { values } of pages) {
      const over = values.get(ratio.numerator);
      const same = over && values.get(ratio.denominator);
      const under = over && (same ?? neighbour(over, ratio.denominator, pages));
      const limits = under && limitsOf(ratio, view.catalogue);
      if (!limits) continue;
      const possible = widened(limits, same ? TWICE : TENFOLD);
      const side = outside(over.quantity.printed, under.quantity.printed, possible);
      found.push({ ratio, limits, over, under, side });
    }
  }
  return found;
}

/** Twice the limits of common sense are those of the possible; what changes from a year to the next, ten times. */
const TWICE = 2;
const TENFOLD = 10;

function widened(limits: Limits, by: number): Limits {
  const min = divide(limits.min, whole(by), 12, 'down') ?? limits.min;
  return { ...limits, min, max: multiply(limits.max, whole(by)) };
}

function isOwn(values: ReadonlyMap<string, Figure>, { facts }: View): boolean {
  const [first] = values.values();
  return first?.region !== undefined && first.region === facts.place;
}

/** One quotient of two times: what 186万人次 spent in a year, and 1286万人次 in the five years that it ends. */
function* acrossYears(quotients: readonly Quotient[]): Generator<Twice> {
  const usual = quotients.filter(({ side, over, under }) => side === undefined && isOfOneTime(over, under));
  for (const [, all] of grouped(usual, ({ ratio }) => ratio.name)) {
    for (const [k, here] of all.entries()) {
      const there = all[k - 1];
      if (there) yield { here, there, fits: isNear(here, there) };
    }
  }
}

function isOfOneTime({ period: one }: Figure, { period: other }: Figure): boolean {
  return one !== undefined && one.from === other?.from && one.to === other.to;
}

/** The other number where it is told of the year before or after, or as a target. */
function neighbour(
  { period, quantity }: Figure,
  indicator: string,
  pages: readonly Page[],
): Figure | undefined {
  return pages
    .map(({ values }) => values.get(indicator))
    .find((other) => {
      const years = other?.period && period ? Math.abs(other.period.to - period.to) : undefined;
      return (
        years !== undefined &&
        years <= 1 &&
        other?.quantity.shape === quantity.shape &&
        isYear(other) &&
        !period?.months
      );
    });
}

function isYear({ period }: Figure): boolean {
  return period !== undefined && period.from === period.to && !period.months;
}

function commonest(broken: readonly Quotient[]): Figure {
  const counts = new Map<Figure, number>();
  for (const { over, under } of broken) {
    for (const figure of [over, under]) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function verdictOf(view: View, broken: readonly Quotient[], others: readonly Figure[]): Verdict {
  const [first] = broken;
  if (!first) return HOLDS;
  const { ratio, limits, over, under } = first;
  const args = {
    over: textOf(view, over.place),
    under: textOf(view, under.place),
    ratio: quotientOf(over.quantity, under.quantity, limits),
    unit: ratio.unit,
    name: ratio.name,
    min: ratio.min,
    max: ratio.max,
  };
  return breaks(
    { id: 'ratio', args },
    {
      formula: `${args.over}÷${args.under}＝${args.ratio}${ratio.unit}`,
      expected: `${ratio.min}—${ratio.max}${ratio.unit}`,
      related: others.map(({ place }) => ({ place, role: { id: 'other', args: {} } })),
    },
  );
}
