import type { Report } from '../analyse.ts';
import {
  add,
  type Decimal,
  divide,
  magnitude,
  negate,
  ONE,
  printDecimal,
  shift,
} from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';

/** Last year's value as this year's and its growth imply it: 92.4亿元 and 增长5.0% imply 88.0亿元 for the year before. */
export interface ImpliedBase {
  readonly level: Figure;
  readonly rate: Figure;
  readonly year: number;
  /** Rounded to the digits that the level prints. */
  readonly value: string;
  /** What it was divided by: 1.050. */
  readonly factor: string;
}

/** The implied bases of an indicator: only where its growth may be computed from levels, and both are of one year. */
export function impliedBases({ body }: Report, indicator: string): readonly ImpliedBase[] {
  const { view } = body;
  const from = view.catalogue.indicators.get(indicator)?.verifyGrowthFromLevels;
  if (from !== 'yes' && from !== 'approx') return [];
  const figures = view.byIndicator.get(indicator) ?? [];
  return figures.flatMap((level) => {
    if (level.measure !== 'level' || level.quantity.high || level.status !== 'actual') return [];
    const { period } = level;
    if (!period || period.months || period.from !== period.to) return [];
    const rate = figures.find((figure) => isGrowthOf(figure, level));
    const factor = rate && factorOf(rate);
    const base =
      factor && divide(level.quantity.value, factor, Math.max(0, -level.quantity.value.exponent), 'half-up');
    if (!base) return [];
    return [{ level, rate, year: period.to - 1, value: printDecimal(base), factor: printDecimal(factor) }];
  });
}

function isGrowthOf(figure: Figure, level: Figure): boolean {
  return (
    figure.run === level.run && figure.measure === 'rate' && figure.basis === 'year' && !figure.quantity.high
  );
}

function factorOf({ quantity, sign }: Figure): Decimal {
  const share = shift(magnitude(quantity.value), -2);
  return add(ONE, sign < 0 ? negate(share) : share);
}
