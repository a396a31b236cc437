import type { Figure } from '../../figures/figure.ts';
import { amongAlike } from '../../figures/among-alike.ts';
import { eachWithEarlier } from '../../grouped.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { toNumber, whole } from '../../numbers/decimal.ts';
import { type Interval, isBelow, isPositive, over, scaledBy } from '../../numbers/interval.ts';
import { amountOf, COUNTED } from '../../numbers/quantity.ts';
import { textOf } from '../../view/view.ts';
import { deedOf } from '../shares/deeds.ts';

/** Two counts of one deed, told side by side: “改造老旧小区46个、5312户”. */
export interface Pair {
  readonly under: Figure;
  readonly over: Figure;
}

/** The same two in another place, with a quotient that is out of all proportion to the first, or not. */
export interface Twice {
  readonly here: Pair;
  readonly there: Pair;
  readonly fits: boolean;
}

/** By the second of the two. */
interface Keyed extends Pair {
  readonly figure: Figure;
  readonly key: string;
}

const pairOf = ofFigure((view, over): Keyed | undefined => {
  const all = view.byUnit[over.place.unit] ?? [];
  const under = all[all.indexOf(over) - 1];
  if (!under || !isCounted(over) || !isCounted(under) || over.quantity.unit === under.quantity.unit)
    return undefined;
  if (toNumber(amountOf(under.quantity)) < FEWEST) return undefined;
  const between = textOf(view, { ...over.place, start: under.place.end, end: over.place.start });
  const deed = BESIDE.test(between) ? deedOf(view, under) : undefined;
  return deed === undefined ? undefined : { figure: over, under, over, key: `${deed} ${over.quantity.kind}` };
});

function isCounted({ quantity: { kind, shape }, role }: Figure): boolean {
  return (COUNTED.has(kind) || kind === 'person-times') && shape === 'single' && !role;
}

/** A quotient of two or three things may be any. */
const FEWEST = 3;
/** “46个、5312户”, “46个，惠及居民5312户”. */
const BESIDE = /^[、，](?:(?:共|计|约|涉及|惠及|受益|覆盖|带动|吸纳|安置|解决)+(?:居民|群众|住户|农户)?)?$/u;

/** What is told of one deed in two places: each with the one before that is nearest to it. */
export const toldTwiceOf = amongAlike(
  pairOf,
  ({ key }) => [key],
  function* (group): Generator<Twice> {
    for (const [here, earlier] of eachWithEarlier(group, MOST)) {
      const others = earlier.filter(({ figure: { place } }) => place.unit !== here.figure.place.unit);
      const there = others.find((other) => isNear(here, other)) ?? others.at(-1);
      if (there) yield { here, there, fits: isNear(here, there) };
    }
  },
);

const MOST = 24;

/** Whether one quotient is not many times the other. */
export function isNear(a: Pair, b: Pair): boolean {
  const [one, other] = [quotient(a), quotient(b)];
  if (!one || !other) return true;
  return !isBelow(scaledBy(one, FAR), other) && !isBelow(scaledBy(other, FAR), one);
}

function quotient({ over: above, under }: Pair): Interval | undefined {
  const [a, b] = [above.quantity.printed, under.quantity.printed];
  return isPositive(a) && isPositive(b) ? over(a, b) : undefined;
}

/** A digit too many makes ten times as much; from year to year it is seldom three times. */
const FAR = whole(6);
