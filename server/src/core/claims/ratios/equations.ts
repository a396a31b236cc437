import { type Decimal, ONE, parseDecimal, whole } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { ofFigures } from '../../figures/figures-alone.ts';
import { type Identity, ofForm } from '../../knowledge/identities.ts';
import {
  exactly,
  fromPrinted,
  type Interval,
  meets,
  minus,
  over,
  plus,
  scaledBy,
  widened,
} from '../../numbers/interval.ts';
import type { View } from '../../view/view.ts';
import { isOneTime } from '../repeats/comparable.ts';
import { ledgerOf } from './ledger.ts';

/** Two sides of an identity of which the text tells all numbers. */
export interface Equation {
  readonly result: Figure;
  readonly terms: readonly Figure[];
  readonly sign: '－' | '÷';
  /** What the terms give, in the result's base unit. */
  readonly value: Interval;
  readonly identity: Identity;
}

/** Differences and percentages by `identities.json`; averages (人均, 单产) and sums are rules of their own. */
export const equationsOf = ofFigures(function* (view): Generator<Equation> {
  const pages = ledgerOf(view).map(({ values }) => values);
  const { identities } = view.catalogue;
  for (const identity of [...ofForm(identities, 'difference'), ...ofForm(identities, 'ratio')]) {
    const [a, b] =
      identity.form === 'ratio'
        ? [identity.numerator, identity.denominator]
        : [identity.minuend, identity.subtrahend];
    for (const one of view.byIndicator.get(a) ?? []) {
      if (!isTerm(one)) continue;
      const other = alike(view, b, one, pages);
      if (other?.quantity.kind !== one.quantity.kind) continue;
      const result = alike(view, identity.result, one, pages) ?? nameless(view, identity.result, one);
      if (!result || !fits(identity, result, one)) continue;
      const value =
        identity.form === 'ratio'
          ? scaledBy(over(one.quantity.interval, other.quantity.interval), HUNDRED)
          : minus(one.quantity.interval, other.quantity.interval);
      yield { result, terms: [one, other], sign: identity.form === 'ratio' ? '÷' : '－', value, identity };
      break;
    }
  }
});

/** A value of its own, not the growth of one. */
function isTerm({ measure, quantity, role, basis }: Figure): boolean {
  if (measure !== 'level' && measure !== 'share') return false;
  return quantity.shape === 'single' && role !== 'from' && basis !== 'average';
}

/** Another indicator of the same time: what it is a part of, or told in the same sentence, or elsewhere beyond doubt. */
function alike(
  view: View,
  name: string,
  one: Figure,
  pages: readonly ReadonlyMap<string, Figure>[],
): Figure | undefined {
  // “常住人口31.4万人。其中城镇人口13.6万人”
  if (one.whole?.indicator === name && isTerm(one.whole) && isOneTime(view, one.whole, one)) return one.whole;
  const beside = view.byUnit[one.place.unit]?.find(
    (figure) => figure.indicator === name && isTerm(figure) && isOneTime(view, figure, one),
  );
  if (beside) return beside;
  const [own, other] = [
    one.indicator ?? '',
    pages.map((values) => values.get(name)).find((figure) => figure && isOneTime(view, figure, one)),
  ];
  return other && pages.some((values) => values.get(own) === one) ? other : undefined;
}

/** 贸易顺差 or 顺差, which the catalogue does not have, told by its name in the same sentence or the next two. */
function nameless(view: View, name: string, { place }: Figure): Figure | undefined {
  for (let unit = place.unit; unit <= place.unit + 2; unit++) {
    const found = view.byUnit[unit]?.find(
      (figure) =>
        figure.indicator === undefined &&
        figure.measure === 'level' &&
        figure.name.length > 1 &&
        name.endsWith(figure.name),
    );
    if (found) return found;
  }
  return undefined;
}

const HUNDRED = whole(100);

/** A difference is of its terms' kind; of the ratios these are the ones that are percentages. */
function fits(identity: Identity, { quantity }: Figure, term: Figure): boolean {
  if (identity.form === 'ratio') return identity.factor === '100' && quantity.kind === 'percent';
  return quantity.kind === term.quantity.kind;
}

/** What an identity that nearly holds may miss by. */
export function slackOf({ strength, relative }: Identity): Decimal {
  return parseDecimal(relative ?? (strength === 'approx' ? '0.05' : '0')) ?? ONE;
}

/** A price index and its change: 102.3 and a rise of 2.3 %. */
export function* indicesOf(
  view: View,
): Generator<{ readonly index: Figure; readonly change: Figure; readonly base: Interval }> {
  for (const identity of ofForm(view.catalogue.identities, 'index-change')) {
    const base = parseDecimal(identity.base);
    for (const index of view.byIndicator.get(identity.of) ?? []) {
      if (!base || index.quantity.kind !== 'none' || index.quantity.shape !== 'single') continue;
      const change = view.byUnit[index.place.unit]?.find(
        (other) =>
          other.run === index.run &&
          other.measure === 'rate' &&
          other.basis === 'year' &&
          isOneTime(view, other, index),
      );
      if (change) yield { index, change, base: exactly(base) };
    }
  }
}

/** A structure (18.5∶42.1∶39.4) beside the values that it is the structure of; `wrong` is the first term that they do not give. */
export interface Structure {
  readonly structure: Figure;
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  readonly wrong: number;
}

export function* structuresOf(view: View): Generator<Structure> {
  const pages = ledgerOf(view).map(({ values }) => values);
  for (const identity of ofForm(view.catalogue.identities, 'shares')) {
    for (const structure of view.byIndicator.get(identity.result) ?? []) {
      const { terms, shape } = structure.quantity;
      const values = pages.find(
        (page) => [...page.values()].some((one) => isOneTime(view, one, structure)) && page.has(identity.of),
      );
      const whole = values?.get(identity.of);
      const parts = identity.parts.flatMap((name) => values?.get(name) ?? []);
      if (shape !== 'ratio' || terms?.length !== parts.length || !whole || !isOneTime(view, whole, structure))
        continue;
      // Parts that do not add up are said as such.
      if (!meets(parts.map(({ quantity }) => quantity.interval).reduce(plus), whole.quantity.interval))
        continue;
      const wrong = terms.findIndex((term, i) => {
        const share = scaledBy(
          over(parts[i]?.quantity.interval ?? exactly(term), whole.quantity.interval),
          HUNDRED,
        );
        return !meets(share, widened(fromPrinted(term), { coefficient: 5n, exponent: term.exponent - 1 }));
      });
      yield { structure, whole, parts, wrong };
    }
  }
}
