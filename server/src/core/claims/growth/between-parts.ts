import { OTHER_BASIS } from '../../lexicon/bases.ts';
import type { Figure } from '../../figures/figure.ts';
import { once } from '../../once.ts';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import { hull, type Interval, widened } from '../../numbers/interval.ts';
import { ofForm } from '../../knowledge/identities.ts';
import type { View } from '../../view/view.ts';
import { isOneTime, signed } from '../repeats/comparable.ts';
import { clauseBefore } from '../words.ts';

/** The growth of a whole and that of all its parts, which it lies between. */
export interface BetweenParts {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** From the slowest of the parts to the fastest. */
  readonly range: Interval;
}

/**
 * “地区生产总值增长6.2%。其中，第一产业增加值增长3.1%，第二产业增加值增长5.8%，第三产业增加值增长7.4%”: a sum grows by a mean of what its
 * parts grow by, no matter how large they are.
 */
export function* betweenParts(view: View): Generator<BetweenParts> {
  for (const { whole, parts } of sumsOf(view.catalogue)) {
    const [first = '', ...others] = parts;
    for (const one of ratesNear(view, first)) {
      const rates = [one, ...others.flatMap((name) => onlyNear(view, name, one, 1))];
      const total = rates.length === parts.length ? onlyNear(view, whole, one, 2)[0] : undefined;
      if (!total) continue;
      const range = rates.map(signed).reduce(hull);
      yield { whole: total, parts: rates, range: widened(range, STEP) };
    }
  }
}

const STEP = { coefficient: 5n, exponent: -2 };

const sumsOf = once(({ identities }: Catalogue) =>
  ofForm(identities, 'sum').filter(({ weights, strength }) => !weights && strength === 'exact'),
);

function ratesNear(view: View, name: string): readonly Figure[] {
  return (view.byIndicator.get(name) ?? []).filter((figure) => isRate(view, figure));
}

/** The one rate of an indicator that is told of the time of another, not more than some sentences away. */
function onlyNear(view: View, name: string, one: Figure, reach: number): readonly Figure[] {
  const near = ratesNear(view, name).filter(
    (figure) => Math.abs(figure.place.unit - one.place.unit) <= reach && isOneTime(view, figure, one),
  );
  return near.length === 1 ? near : [];
}

function isRate(view: View, { measure, quantity, basis, scope, unknown, role, place }: Figure): boolean {
  if (measure !== 'rate' || basis !== 'year' || quantity.kind !== 'percent' || quantity.shape !== 'single')
    return false;
  if (scope !== '' || unknown.length > 0 || role || quantity.bound !== 'exact') return false;
  const words = clauseBefore(view, place);
  return !OTHER_BASIS.test(words) && !OTHER_MEASURE.test(words);
}

const OTHER_MEASURE = /实际|环比|平均/u;
