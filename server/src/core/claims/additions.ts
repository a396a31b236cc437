import { add, type Decimal, multiply, ONE, parseDecimal, shift, subtract } from '../decimal.ts';
import { exactly, hull, type Interval, isBelow, meets, minus, plus, scaledBy } from '../interval.ts';
import { perCatalogue } from '../catalogue.ts';
import type { Sum } from '../identities.ts';
import { grouped } from '../grouped.ts';
import type { Quantity } from '../quantity.ts';
import type { Place } from '../span.ts';
import type { View } from '../view.ts';
import { type Addends, addendsOf } from './addends.ts';
import { distributionsOf } from './distributions.ts';
import { ledgerOf } from './ledger.ts';
import { placeOf } from './numbers.ts';

/** A number with its place in the report. */
export interface Term {
  readonly place: Place;
  readonly quantity: Quantity;
}

/** A total and its parts. */
export interface Addition {
  readonly total: Term;
  readonly parts: readonly Term[];
  readonly are: Addends['are'];
  readonly apart: boolean;
  /** What the total may be stretched by, for identities that nearly hold. */
  readonly slack?: Decimal;
}

/** All that the report lets one add up. */
export function* additionsOf(view: View): Generator<Addition> {
  for (const addends of addendsOf(view)) yield additionOf(addends);
  const sums = sumsIn(view.catalogue);
  for (const { values, measure } of ledgerOf(view)) {
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
  yield* distributionsOf(view);
}

/** By their wholes. */
const sumsIn = perCatalogue(({ identities }) =>
  grouped(
    identities.filter((identity) => identity.form === 'sum').filter(({ weights }) => !weights),
    ({ whole }) => whole,
  ),
);

function additionOf({ unit, total, parts, are, apart }: Addends): Addition {
  const term = (one: (typeof parts)[number]): Term => ({ place: placeOf(unit, one), quantity: one.quantity });
  const terms = parts.map(term);
  return { total: term(total), parts: are === 'some' ? terms : fitting(terms, total.quantity), are, apart };
}

/** Of the numbers before 合计 the last two, three … that add up to it, if they do; or else all of them. */
function fitting(terms: readonly Term[], total: Quantity): readonly Term[] {
  for (let from = terms.length - 2; from > 0; from--) {
    const tail = terms.slice(from);
    if (meets(sumOf(tail), total.interval)) return tail;
  }
  return terms;
}

export function sumOf(terms: readonly Term[]): Interval {
  return terms.map(({ quantity }) => quantity.interval).reduce(plus);
}

export type Failure = 'part' | 'over' | 'differs' | 'swapped';

/** How an addition fails; undefined where it holds or need not hold. `swapped`: it need not, but a swap would mend it. */
export function failureOf({ total, parts, are, apart, slack }: Addition): Failure | undefined {
  const whole = stretched(total.quantity.interval, slack);
  const sum = sumOf(parts);
  if (are !== 'all' && parts.some(({ quantity }) => isBelow(whole, quantity.interval))) return 'part';
  if (parts.length < 2 || meets(sum, whole)) return undefined;
  if (are === 'all') return 'differs';
  if (apart && isBelow(whole, sum)) return 'over';
  if (!apart) return undefined;
  if (are === 'some') return wouldMend(total, sum) ? 'swapped' : undefined;
  return isSlipAway(total, parts) ? 'differs' : undefined;
}

function stretched(interval: Interval, slack: Decimal | undefined): Interval {
  if (!slack) return interval;
  return hull(scaledBy(interval, add(ONE, slack)), scaledBy(interval, subtract(ONE, slack)));
}

function slackOf({ strength, relative }: Sum): Decimal {
  return parseDecimal(relative ?? (strength === 'approx' ? '0.1' : '0')) ?? ONE;
}

/** Whether a slip of the keys in the total, or in one of the parts, explains the difference: 37 for 73, 60 for 600. */
function isSlipAway(total: Term, parts: readonly Term[]): boolean {
  if (wouldMend(total, sumOf(parts))) return true;
  return parts.some((part) => {
    const others = parts.filter((other) => other !== part);
    return wouldMend(part, minus(total.quantity.interval, sumOf(others)));
  });
}

/** Whether two neighbouring digits that change places, or the point moved by one, make a number what is wanted. */
function wouldMend({ quantity: { value, scale, interval } }: Term, wanted: Interval): boolean {
  const digits = String(value.coefficient);
  const slips: Decimal[] = [shift(value, 1), shift(value, -1)];
  for (let i = 0; i + 1 < digits.length; i++) {
    const swapped = `${digits.slice(0, i)}${digits[i + 1] ?? ''}${digits[i] ?? ''}${digits.slice(i + 2)}`;
    if (swapped !== digits) slips.push({ coefficient: BigInt(swapped), exponent: value.exponent });
  }
  return slips.some((slip) => {
    const offset = subtract(multiply(slip, scale), multiply(value, scale));
    return meets(plus(interval, exactly(offset)), wanted);
  });
}
