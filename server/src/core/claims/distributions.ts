import { isBelow, meets } from '../interval.ts';
import { sentencesHolding } from '../joint.ts';
import type { View } from '../view.ts';
import { sumOf, type Addition, type Term } from './additions.ts';
import { type Labelled, numbersIn, placeOf } from './numbers.ts';

/** How many projects, and what they cost. */
interface Projects {
  readonly unit: number;
  readonly count: Term;
  readonly money: Term;
}

/**
 * Projects told together and then by kind, some sentences on: “总投资120亿元的项目68个。……产业类项目38个、总投资69亿元……”.
 * Nothing says that the kinds are all: where their numbers add up and their sums do not, or the reverse, one of them is a slip.
 */
export function* distributionsOf(view: View): Generator<Addition> {
  const told = projectsOf(view);
  for (const [k, whole] of told.entries()) {
    const rest = told.slice(k + 1, k + 1 + MOST).filter(({ unit }) => unit - whole.unit <= NEAR);
    for (let n = 2; n <= rest.length; n++) {
      const parts = rest.slice(0, n);
      const counts: Addition = {
        total: whole.count,
        parts: parts.map(({ count }) => count),
        are: 'all',
        apart: true,
      };
      const sums: Addition = {
        total: whole.money,
        parts: parts.map(({ money }) => money),
        are: 'all',
        apart: true,
      };
      if (parts.some((part) => !isBelow(part.money.quantity.interval, whole.money.quantity.interval))) break;
      const [counted, summed] = [adds(counts), adds(sums)];
      if (!counted && !summed) continue;
      // Two small counts add up to a third by chance.
      if (summed || n > 2) {
        yield counts;
        yield sums;
        break;
      }
    }
  }
}

const MOST = 6;
const NEAR = 8;

function adds({ total, parts }: Addition): boolean {
  return meets(sumOf(parts), total.quantity.interval);
}

function projectsOf(view: View): readonly Projects[] {
  const numbersAt = numbersIn(view);
  return sentencesHolding(view, '总投资').flatMap((unit) => {
    const numbers = numbersAt(unit);
    const text = view.units[unit]?.reading.text ?? '';
    return numbers.flatMap((one, k): Projects[] => {
      const next = numbers[k + 1];
      if (!next || /[；。]/u.test(text.slice(one.quantity.end, next.quantity.start))) return [];
      const [count, money] = isCount(one) ? [one, next] : [next, one];
      if (!isCount(count) || !isCost(money)) return [];
      const term = (number: Labelled): Term => ({ place: placeOf(unit, number), quantity: number.quantity });
      return [{ unit, count: term(count), money: term(money) }];
    });
  });
}

function isCount({ quantity: { unit, shape }, label }: Labelled): boolean {
  return shape === 'single' && (unit === '个' || unit === '项') && /项目|工程/u.test(label);
}

function isCost({ quantity: { kind, shape }, label }: Labelled): boolean {
  return shape === 'single' && kind === 'money' && label.includes('总投资');
}
