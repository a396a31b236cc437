import { whole } from '../../numbers/decimal.ts';
import { type Interval, meets, over, scaledBy } from '../../numbers/interval.ts';
import { isLike } from '../lists/lists.ts';
import type { Labelled } from '../numbers.ts';

/** A quotient at one of two times, with what it is made of then. */
export interface TurnedQuotient {
  readonly one: Labelled;
  readonly part: Labelled;
  readonly whole: Labelled;
}

/** From what to what something went. */
type Turn = readonly [Labelled, Labelled];

/**
 * “存款由84亿元增加到132亿元，贷款由42亿元增加到81亿元，存贷比由50%提高到61.4%”, “矿井由14座减少到9座，产能由1484万吨压减到1143万吨，平均单井由106万吨提高到
 * 127万吨”: what one of two times shows to be a quotient is one at the other as well.
 */
export function turnedQuotients(text: string, numbers: readonly Labelled[]): readonly TurnedQuotient[] {
  const turns = turnsOf(text, numbers);
  return turns.flatMap((turn, k) => {
    const [before, last] = turn;
    const others = turns
      .slice(0, k)
      .filter(([one]) => !/[。]/u.test(text.slice(one.quantity.end, before.quantity.start)));
    for (const part of others) {
      for (const all of others) {
        if (part === all || !mayDivide(before, part[0], all[0])) continue;
        const then = isTelling(before) && isQuotient(before, part[0], all[0]);
        const now = isTelling(last) && isQuotient(last, part[1], all[1]);
        if (then || now)
          return [
            { one: before, part: part[0], whole: all[0] },
            { one: last, part: part[1], whole: all[1] },
          ];
      }
    }
    return [];
  });
}

function turnsOf(text: string, numbers: readonly Labelled[]): readonly Turn[] {
  return numbers.flatMap((from, k): readonly Turn[] => {
    const to = numbers[k + 1];
    if (to?.quantity.unit !== from.quantity.unit || to.quantity.shape !== 'single') return [];
    const lead = text.slice(Math.max(0, from.quantity.start - LEAD), from.quantity.start);
    const between = text.slice(from.quantity.end, to.quantity.start);
    return /[由从][^，；。]{0,8}$/u.test(lead) && TURNS.test(between) ? [[from, to]] : [];
  });
}

const LEAD = 10;
const TURNS = /^[上下]?[增提扩发升降减压缩回拓攀跃][\u4e00-\u9fff]{0,3}[到至为](?:20\d\d年的?)?$/u;

/** Three digits do not fit by chance. */
function isTelling({ quantity: { value, bound } }: Labelled): boolean {
  return bound === 'exact' && value.coefficient > 99n;
}

/** A percentage of two numbers of a kind, or what of the one comes to each of the other. */
function mayDivide(one: Labelled, part: Labelled, all: Labelled): boolean {
  if (one.quantity.kind === 'percent') return isLike(part, all) && part.quantity.kind !== 'percent';
  return isLike(part, one) && !isLike(all, one) && all.quantity.kind === 'count' && one.label.includes('均');
}

function isQuotient({ quantity }: Labelled, part: Labelled, all: Labelled): boolean {
  const ratio: Interval = over(part.quantity.interval, all.quantity.interval);
  return meets(quantity.kind === 'percent' ? scaledBy(ratio, HUNDRED) : ratio, quantity.interval);
}

const HUNDRED = whole(100);
