import { isBelow, meets } from '../../numbers/interval.ts';
import { foundIn } from '../../view/joint.ts';
import type { View } from '../../view/view.ts';
import { type Addition, sumOf, type Term } from './addition.ts';
import { rowHead } from '../shares/of-told.ts';
import { gapOf, type Labelled, numbersOf, placeOf } from '../numbers.ts';

/** How many things, and what they cost: “产业类项目38个，总投资69亿元”, “民生类11个、20.8亿元”. */
interface Costed {
  readonly unit: number;
  readonly count: Term;
  readonly money: Term;
  /** Whether the money is what is spent in a year rather than all of it; undefined where nothing is said of it. */
  readonly yearly: boolean | undefined;
  /** What its clause says before the number, back to the mark. */
  readonly lead: string;
  /** What stands between it and the one before it in its sentence, or before it where it is the first. */
  readonly since: string;
}

/**
 * Things told together and by kind, with their number and their cost: “安排重点项目54个，总投资146.3亿元。其中，产业类29个，总投资88.6亿元；……”,
 * “产业类项目38个、总投资69亿元……以上68个项目，总投资120亿元”. Nothing says that the kinds are all: where their numbers add up
 * and their sums do not, or the reverse, one of them is a slip.
 */
export function* distributionsOf(view: View): Generator<Addition> {
  const told = [...costedIn(view)].map(({ unit, ...one }): Costed => {
    const term = (number: Labelled): Term => ({ place: placeOf(unit, number), quantity: number.quantity });
    return { ...one, unit, count: term(one.count), money: term(one.money) };
  });
  for (const [k, whole] of told.entries()) {
    const rest = told.slice(k + 1, k + 1 + MOST).filter(({ unit }) => unit - whole.unit <= NEAR);
    const ahead = told.slice(Math.max(0, k - MOST), k).filter(({ unit }) => whole.unit - unit <= NEAR);
    yield* dividedInto(whole, rest, PARTS.test(rest[0]?.since ?? ''));
    if (TOGETHER.test(whole.lead)) yield* dividedInto(whole, ahead.toReversed(), true);
  }
}

const MOST = 6;
const NEAR = 8;
/** What says that parts follow, or that they have been told. */
const PARTS = /其中|[：类]|分[\u4e00-\u9fff]{1,4}看|包括|项目\d*$/u;
const TOGETHER = /(?:^|[\u4e00-\u9fff])(?:[以上述]{2}|合计|总计|共计?|一共|合在一起)[\u4e00-\u9fff]{0,4}$/u;

/** The first of `rest` that add up to the whole in one column or the other. `told`: that they are parts of it is said. */
function* dividedInto(whole: Costed, rest: readonly Costed[], told: boolean): Generator<Addition> {
  for (let n = 2; n <= rest.length; n++) {
    const parts = rest.slice(0, n);
    if (parts.some((part) => !isPart(part, whole))) return;
    const column = (of: 'count' | 'money'): Addition => ({
      total: whole[of],
      parts: parts.map((part) => part[of]),
      are: 'all',
      apart: true,
    });
    const [counts, sums] = [column('count'), column('money')];
    const [counted, summed] = [adds(counts), adds(sums)];
    // Two small counts add up to a third by chance, and so do round sums.
    if (
      !(summed && (told || isPrecise(whole.money))) &&
      !(counted && n > 2 && (told || isPrecise(whole.count)))
    )
      continue;
    yield counts;
    yield sums;
    return;
  }
}

function isPart(part: Costed, whole: Costed): boolean {
  if (part.yearly !== undefined && whole.yearly !== undefined && part.yearly !== whole.yearly) return false;
  return (
    isBelow(part.money.quantity.interval, whole.money.quantity.interval) ||
    isBelow(part.count.quantity.interval, whole.count.quantity.interval)
  );
}

function adds({ total, parts }: Addition): boolean {
  return meets(sumOf(parts), total.quantity.interval);
}

function isPrecise({ quantity: { value } }: Term): boolean {
  return String(value.coefficient).replace(/0+$/u, '').length > 2;
}

const costedIn = foundIn(/\d[个项家席]/u, (sentence) => {
  const { text } = sentence.reading;
  const numbers = numbersOf(sentence);
  const found: (Omit<Costed, 'unit' | 'count' | 'money'> & { count: Labelled; money: Labelled })[] = [];
  let from = 0;
  for (let k = 0; k + 1 < numbers.length; k++) {
    const [one, next] = [numbers[k], numbers[k + 1]];
    if (!one || !next) break;
    const [count, money] = isCount(one) ? [one, next] : [next, one];
    const gap = gapOf(sentence, one, next);
    const joined = isCount(one) ? COSTING : OF_SUCH;
    if (!isCount(count) || !isMoney(money) || !joined.test(gap) || ADDS_UP.test(gap)) continue;
    const named = /[\u4e00-\u9fff]*$/u.exec(
      text.slice(Math.max(from, money.quantity.start - 12), money.quantity.start),
    );
    const yearly = YEARLY.test(named?.[0] ?? '')
      ? true
      : /投资|概算|投入/u.test(named?.[0] ?? '')
        ? false
        : undefined;
    const since = text.slice(from, one.quantity.start);
    // “项目47项，其中新建29项、续建18项，年度投资62.6亿元”: it is what all of them cost.
    const head = isCount(one) ? rowHead(text, numbers, k) : undefined;
    found.push({
      count: head ?? count,
      money,
      yearly,
      lead: /[^，；。：、（]*$/u.exec(since)?.[0] ?? '',
      since,
    });
    from = next.quantity.end;
    k++;
  }
  return found;
});

function isCount({ quantity: { unit, shape } }: Labelled): boolean {
  return shape === 'single' && COUNTS.has(unit);
}

const COUNTS: ReadonlySet<string> = new Set(['个', '项', '家', '席']);

function isMoney({ quantity: { kind, shape, bound }, label }: Labelled): boolean {
  const open = bound === 'at-least' || bound === 'at-most' || bound === 'range';
  return shape === 'single' && kind === 'money' && !open && !OTHER.test(label);
}

/** “38个，总投资69亿元”, “29个、88.6亿元”. */
const COSTING = /^[\u4e00-\u9fff“”]{0,8}[，、（]?[\u4e00-\u9fff]{0,8}$/u;
/** “总投资120亿元的项目68个”. */
const OF_SUCH = /^(?:的[\u4e00-\u9fff、“”]{0,36}|[\u4e00-\u9fff]{0,8})$/u;
/** “三项合计31.7亿元”: the three are the sums before it, and no things that cost. */
const ADDS_UP = /^[合总共]计/u;
const YEARLY = /年度|[今当上去]年|年内|完成|到位|已/u;
/** What is not the things' own cost. */
const OTHER = /以上|产值|收入|税|利润|增收|补[助贴]|奖|贷款|债|销售|节[约省]|人均|户均|亩均/u;
