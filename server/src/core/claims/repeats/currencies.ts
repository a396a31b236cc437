import type { Figure } from '../../figures/figure.ts';
import { amongAlike } from '../../figures/among-alike.ts';
import { eachWithEarlier } from '../../grouped.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { toNumber } from '../../numbers/decimal.ts';
import { amountOf } from '../../numbers/quantity.ts';
import { periodOf, printed } from './comparable.ts';
import type { Echo } from './echoes.ts';

interface Priced {
  readonly figure: Figure;
  readonly name: string;
  readonly key: string;
}

const pricedOf = ofFigure((view, figure): Priced | undefined => {
  const { quantity, measure, status, region, scope, indicator, name } = figure;
  const period = periodOf(view, figure);
  if (!CURRENCIES.has(quantity.kind) || quantity.shape !== 'single' || measure !== 'level') return undefined;
  if (status === 'target' || scope !== '' || !period) return undefined;
  const called = indicator ?? name.slice(-NAMED);
  if (called.length < NAMED) return undefined;
  return { figure, name: called, key: `${called} ${printed(period)} ${region ?? ''}` };
});

/**
 * “自营出口182.4亿元” and “自营出口站稳180亿美元关口”: what one thing came to is told in one currency and in another, in nearly the same
 * number, though a dollar is worth several yuan.
 */
export const currenciesOf = amongAlike(
  pricedOf,
  ({ key }) => [key],
  function* (group): Generator<Echo> {
    for (const [{ figure: here, name: words }, earlier] of eachWithEarlier(group, MOST)) {
      const there = earlier.find(({ figure }) => areMixedUp(figure, here));
      if (there) yield { here, there: there.figure, words };
    }
  },
);

/** Whether two amounts of different currencies are about the same number. */
export function areMixedUp(
  { quantity: a }: Pick<Figure, 'quantity'>,
  { quantity: b }: Pick<Figure, 'quantity'>,
): boolean {
  if (a.kind === b.kind || !CURRENCIES.has(a.kind) || !CURRENCIES.has(b.kind)) return false;
  const ratio = toNumber(amountOf(a)) / toNumber(amountOf(b));
  return ratio > 1 / NEAR && ratio < NEAR;
}

const CURRENCIES: ReadonlySet<string> = new Set(['money', 'money-usd']);
const NAMED = 4;
const NEAR = 1.2;
const MOST = 8;
