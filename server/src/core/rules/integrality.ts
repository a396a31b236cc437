import { growthOf, shortened, toldGrowth } from '../claims/growth/growth.ts';
import { printed } from '../claims/words.ts';
import {
  add,
  compare,
  type Decimal,
  divide,
  magnitude,
  multiply,
  ONE,
  printDecimal,
  sign,
  subtract,
  trimmed,
  whole,
  ZERO,
} from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { exactly, meets } from '../numbers/interval.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { figuresBySentence, type View } from '../view/view.ts';
import { COUNTED } from '../numbers/quantity.ts';

interface Whole extends Claim {
  readonly verdict: Verdict;
}

/** 件数与增幅推不出整数: “减少13起，下降22.9%” of any whole number of cases. */
export const integrality: Rule<Whole> = {
  id: 'integrality',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '增减的个数与增幅不符', en: 'Counts and rates of whole things' },
  messages: {
    base: {
      zh: '{change}、{rate}推不出整数基数（基数{base}），请核。',
      en: 'No whole number changes by {change} and by {rate} at once.',
    },
    total: {
      zh: '{change}后为{total}，折合{right}，文中为{rate}，请核。',
      en: '{change} to {total} is {right}, written {rate}.',
    },
    before: { zh: '增减的个数', en: 'The change' },
    after: { zh: '变化后的数', en: 'The number after it' },
  },
  *find(view) {
    for (const figures of figuresBySentence(view)) {
      for (const rate of figures) {
        if (rate.measure !== 'rate' || rate.quantity.kind !== 'percent' || rate.basis !== 'year') continue;
        const change = figures.find((other) => isChangeOf(other, rate));
        if (!change) continue;
        const total = figures.find((other) => isTotalOf(other, change));
        const verdict = total ? totalVerdict(view, change, total, rate) : baseVerdict(view, change, rate);
        if (verdict) yield { place: rate.place, figures: [change, rate], places: [change.place], verdict };
      }
    }
  },
  judge: ({ verdict }) => verdict,
};

/** Whole things, counted one by one: “减少13起”, not “减少1.2万起” and not “新增30家”, of which some may be gone again. */
function isChangeOf(change: Figure, rate: Figure): boolean {
  const { measure, sense, quantity, sign: way, basis } = change;
  if (measure !== 'change' || !['rise', 'fall', 'net'].includes(sense) || basis !== 'year') return false;
  if (change.run !== rate.run || way !== rate.sign) return false;
  return (
    isCounted(change) &&
    quantity.bound === 'exact' &&
    rate.quantity.bound === 'exact' &&
    sign(quantity.value) > 0
  );
}

function isCounted({ quantity: { kind, value, interval, shape } }: Figure): boolean {
  if (shape !== 'single' || !COUNTED.has(kind) || !interval.lo || !interval.hi) return false;
  // Only what is counted one by one is exact.
  return value.exponent >= 0 && compare(interval.lo, interval.hi) === 0;
}

function isTotalOf(total: Figure, change: Figure): boolean {
  if (total.run !== change.run || total.measure !== 'level' || total.role === 'from') return false;
  return total.quantity.kind === change.quantity.kind && isCounted(total) && total.quantity.bound === 'exact';
}

/** The base that the change starts from must be a whole number. */
function baseVerdict(view: View, change: Figure, rate: Figure): Verdict | undefined {
  const { lo, hi } = rate.quantity.printed;
  if (!lo || !hi || compare(lo, ZERO) <= 0) return undefined;
  const hundredfold = multiply(change.quantity.value, whole(100));
  const low = divide(hundredfold, hi, 12, 'down');
  const high = divide(hundredfold, lo, 12, 'up');
  if (!low || !high) return undefined;
  if (holdsWhole(low, high)) return HOLDS;
  const exact = divide(hundredfold, rate.quantity.value, 2, 'half-up');
  const base = exact ? printDecimal(trimmed(exact)) : '';
  const args = { change: told(view, change), rate: told(view, rate), percent: printed(view, rate), base };
  const related = [{ place: change.place, role: { id: 'before', args: {} } }];
  const formula = `${printed(view, change)}÷${args.percent}＝${base}`;
  return breaks({ id: 'base', args }, { related, formula });
}

/** Where the number after it is told too, all three must agree. */
function totalVerdict(view: View, change: Figure, total: Figure, rate: Figure): Verdict {
  const by = change.quantity.value;
  const after = total.quantity.value;
  const before = change.sign < 0 ? add(after, by) : subtract(after, by);
  if (sign(before) <= 0) return HOLDS;
  const growth = growthOf(exactly(before), exactly(after));
  if (meets(growth, toldGrowth(rate))) return HOLDS;
  const right = growth.lo ? `${shortened(magnitude(growth.lo), rate)}%` : '';
  const args = { change: told(view, change), total: printed(view, total), rate: told(view, rate), right };
  const related = [
    { place: change.place, role: { id: 'before', args: {} } },
    { place: total.place, role: { id: 'after', args: {} } },
  ];
  return breaks({ id: 'total', args }, { related, expected: right });
}

function told(view: View, figure: Figure): string {
  return figure.verb + printed(view, figure);
}

/** Whether a whole number lies between two positive ones, themselves included. */
function holdsWhole(low: Decimal, high: Decimal): boolean {
  const floor = divide(high, ONE, 0, 'down');
  return floor !== undefined && compare(floor, low) >= 0;
}
