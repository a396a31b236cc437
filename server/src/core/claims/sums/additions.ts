import { add, type Decimal, multiply, ONE, parseDecimal, subtract } from '../../numbers/decimal.ts';
import {
  exactly,
  hull,
  type Interval,
  isBelow,
  meets,
  minus,
  overlaps,
  plus,
  scaledBy,
} from '../../numbers/interval.ts';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import { once } from '../../once.ts';
import { ofForm, type Sum } from '../../knowledge/identities.ts';
import type { Figure } from '../../figures/figure.ts';
import { fromTold } from '../../figures/figures-alone.ts';
import { grouped } from '../../grouped.ts';
import { amountOf, COUNTED, type Quantity } from '../../numbers/quantity.ts';
import type { View } from '../../view/view.ts';
import { addendsOf } from './addends.ts';
import type { Addends } from './addend.ts';
import { basesOf } from '../stocks/bases.ts';
import { capped } from '../shares/capped.ts';
import { distributionsOf } from './distributions.ts';
import { ledgerOf } from '../ratios/ledger.ts';
import { leftoversOf } from './leftovers.ts';
import { placeOf } from '../numbers.ts';
import { changesOf, isRound, shiftsOf, swapsOf, withoutFirst } from '../repeats/slips.ts';
import { type Addition, sumOf, type Term } from './addition.ts';

/** All that the report lets one add up. */
export function* additionsOf(view: View): Generator<Addition> {
  for (const addends of addendsOf(view)) yield asPlanned(view, additionOf(addends));
  yield* ofIdentities(view);
  yield* distributionsOf(view);
  yield* basesOf(view);
  yield* leftoversOf(view);
}

const ofIdentities = fromTold(ledgerOf, function* (pages, { catalogue }): Generator<Addition> {
  const sums = sumsIn(catalogue);
  for (const { values, measure } of pages) {
    if (measure !== 'level') continue;
    for (const [whole, total] of values) {
      for (const identity of sums.get(whole) ?? []) {
        const names = [...identity.parts, ...(identity.optional ?? []).filter((name) => values.has(name))];
        const parts = names.flatMap((name) => values.get(name) ?? []);
        if (parts.length < names.length) continue;
        if (parts.some(({ quantity }) => quantity.kind !== total.quantity.kind)) continue;
        yield { total, parts, are: 'all', apart: true, slack: slackOf(identity) };
      }
    }
  }
});

/** By their wholes. */
const sumsIn = once(({ identities }: Catalogue) =>
  grouped(
    ofForm(identities, 'sum').filter(({ weights }) => !weights),
    ({ whole }) => whole,
  ),
);

function additionOf({ unit, total, totalUnit = unit, parts, are, apart }: Addends): Addition {
  const terms = parts.map((one): Term => ({ place: placeOf(unit, one), quantity: one.quantity }));
  const isLast = parts.every(({ quantity }) => quantity.end <= total.quantity.start);
  return {
    total: { place: placeOf(totalUnit, total), quantity: total.quantity },
    parts: are === 'some' || !isLast ? terms : fitting(terms, total.quantity),
    are,
    apart,
  };
}

/** “建设高标准农田6万亩，其中新建3万亩、改造2万亩”: what is planned is not rounded, so round numbers of a plan are held as they are written. */
function asPlanned(view: View, addition: Addition): Addition {
  const { total, parts, are } = addition;
  const all = [total, ...parts];
  const { unit, value, kind } = total.quantity;
  if (are !== 'all' || kind === 'money' || COUNTED.has(kind)) return addition;
  const sharp = all.every(
    ({ quantity }) =>
      quantity.unit === unit &&
      quantity.value.exponent === value.exponent &&
      quantity.bound === 'exact' &&
      isRound(quantity),
  );
  if (!sharp || figuresAt(view, all).some(({ status }) => status !== 'target')) return addition;
  return { ...addition, total: asWritten(total), parts: parts.map(asWritten) };
}

function asWritten({ place, quantity }: Term): Term {
  return { place, quantity: { ...quantity, interval: exactly(amountOf(quantity)) } };
}

/** Of the numbers before 合计 the last two, three … that add up to it, if they do; or else all of them. */
function fitting(terms: readonly Term[], total: Quantity): readonly Term[] {
  for (let from = terms.length - 2; from > 0; from--) {
    const tail = terms.slice(from);
    if (meets(sumOf(tail), total.interval)) return tail;
  }
  return terms;
}

export type Failure = 'part' | 'over' | 'differs' | 'swapped';

/** How an addition fails; undefined where it holds or need not hold. `swapped`: it need not, but a swap would mend it. */
export function failureOf({ total, parts, are, apart, slack, of }: Addition): Failure | undefined {
  const whole = stretched(capped(total.quantity), slack);
  const sum = sumOf(parts);
  if (are === 'perhaps')
    return isSlipOfKeys(total, parts, sum, of ? swapsAndFirst : swapsOf) ? 'differs' : undefined;
  if (are === 'each') return isSlipOfKeys(total, parts, sum, swapsAndChanges) ? 'differs' : undefined;
  // “培育企业30家，甲镇和乙镇共10家”: what stands in a clause apart need not be a part.
  const areParts = are === 'some' || (are === 'unknown' && apart);
  if (areParts && parts.some(({ quantity }) => isBelow(whole, quantity.interval))) return 'part';
  if (parts.length < 2 || (are === 'all' ? overlaps : meets)(sum, whole)) return undefined;
  if (are === 'all') return 'differs';
  if (apart && isBelow(whole, sum)) return 'over';
  if (!apart) return undefined;
  // Some of it seldom add up to what the whole is with two of four digits in another order.
  if (are === 'some' && isLong(total) && isSlipAway(total, parts, swapsOf)) return 'differs';
  if (are === 'some') return wouldMend(total, sum) ? 'swapped' : undefined;
  return isSlipAway(total, parts) ? 'differs' : undefined;
}

/** Nothing says that these are parts of that total, but an exact number and a slip of the keys. */
function isSlipOfKeys(total: Term, parts: readonly Term[], sum: Interval, slips: Slips): boolean {
  const { bound, interval } = total.quantity;
  return bound === 'exact' && !meets(sum, interval) && isSlipAway(total, parts, slips);
}

/** What is new with a digit put before it: 18 of 8. */
function swapsAndFirst(value: Decimal): readonly Decimal[] {
  return [...swapsOf(value), ...withoutFirst(value)];
}

/** Another digit, but for the last: two teams more may be. */
function swapsAndChanges(value: Decimal): readonly Decimal[] {
  const last = value.coefficient % 10n;
  return [...swapsOf(value), ...changesOf(value).filter(({ coefficient }) => coefficient % 10n === last)];
}

function isLong({ quantity: { value, bound } }: Term): boolean {
  return bound === 'exact' && value.coefficient > 999n;
}

function stretched(interval: Interval, slack: Decimal | undefined): Interval {
  if (!slack) return interval;
  return hull(scaledBy(interval, add(ONE, slack)), scaledBy(interval, subtract(ONE, slack)));
}

function slackOf({ strength, relative }: Sum): Decimal {
  return parseDecimal(relative ?? (strength === 'approx' ? '0.1' : '0')) ?? ONE;
}

/** Whether a slip of the keys in the total, or in one of the parts, explains the difference: 37 for 73, 60 for 600. */
function isSlipAway(total: Term, parts: readonly Term[], slips: Slips = swapsAndShifts): boolean {
  if (wouldMend(total, sumOf(parts), slips)) return true;
  return parts.some((part) => {
    const others = parts.filter((other) => other !== part);
    const { interval } = total.quantity;
    return wouldMend(part, others.length > 0 ? minus(interval, sumOf(others)) : interval, slips);
  });
}

type Slips = (value: Decimal) => readonly Decimal[];

function swapsAndShifts(value: Decimal): readonly Decimal[] {
  return [...swapsOf(value), ...shiftsOf(value)];
}

function wouldMend(
  { quantity: { value, scale, printed } }: Term,
  wanted: Interval,
  slips: Slips = swapsAndShifts,
): boolean {
  return slips(value).some((slip) => {
    const offset = subtract(multiply(slip, scale), multiply(value, scale));
    return meets(plus(printed, exactly(offset)), wanted);
  });
}

/** The figures that stand at the places of terms, for coverage. */
export function figuresAt(view: View, terms: readonly Term[]): readonly Figure[] {
  return terms.flatMap(
    ({ place }) => view.byUnit[place.unit]?.find((figure) => figure.place.start === place.start) ?? [],
  );
}
