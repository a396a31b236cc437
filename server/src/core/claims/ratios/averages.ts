import type { Decimal } from '../../numbers/decimal.ts';
import { exactly, type Interval, isBelow, meets, over, scaledBy, times } from '../../numbers/interval.ts';
import { foundIn } from '../../view/joint.ts';
import { plainUnit } from '../../numbers/quantity.ts';
import { type Labelled, numbersOf } from '../numbers.ts';
import { type Base, baseOf } from './average-bases.ts';
import { isSlip, isTurned } from './average-slips.ts';

/** An average with the total and the count that it is made of: “2120户8904人，户均4.2人”. */
export interface Average {
  readonly unit: number;
  readonly each: Labelled;
  readonly total: Labelled;
  /** How many there are; the months of a year where nobody says so. */
  readonly count?: Labelled;
  /** How many base units the average is told of, and how many there are: 1 and 12 for 月均. */
  readonly per: Decimal;
  readonly number: Interval;
  readonly fits: boolean;
}

const CUE = /[均每]|亩产|单位千瓦|单[机体]|日处理|日产/u;

/** The averages of a report's sentences that their totals and counts decide, in their order. */
export const averagesOf = foundIn(CUE, (sentence, catalogue): readonly Omit<Average, 'unit'>[] => {
  const found: Omit<Average, 'unit'>[] = [];
  const numbers = numbersOf(sentence).filter(({ quantity }) => quantity.shape === 'single');
  for (const [k, each] of numbers.entries()) {
    const base = baseOf(sentence.reading.text, numbers, k, catalogue);
    const average = base && averageOf(sentence.reading.text, numbers, k, base);
    if (average) found.push({ each, per: base.per, ...average });
  }
  return found;
});

type Decided = Pick<Average, 'total' | 'count' | 'number' | 'fits'>;

function averageOf(text: string, numbers: readonly Labelled[], k: number, base: Base): Decided | undefined {
  const each = numbers[k];
  if (!each) return undefined;
  // What is harvested and who has come is told a clause or two before.
  const wide = base.word === '亩' || (base.word === '人' && SPENT.test(base.noun));
  const near = numbers.filter((one) => one !== each && isNear(text, one, each, wide ? FAR : CLOSE));
  const totals = nearest(
    near.filter((one) => isTotal(one, each, base) && one.label.includes(base.subject)),
    each,
  );
  const counts = nearest(
    near.filter((one) => isCount(text, one, base)),
    each,
  );
  if (totals.length === 0 || totals.length > MOST || counts.length > MOST) return undefined;
  const number = (count: Labelled | undefined): Interval | undefined =>
    count && base.known ? exactly(count.quantity.value) : (count?.quantity.interval ?? base.known);
  const pairs = totals.flatMap((total) =>
    (counts.length > 0 ? counts : [undefined]).flatMap((count) => {
      const many = number(count);
      return many && total !== count ? [{ total, ...(count && { count }), many }] : [];
    }),
  );
  const [first] = pairs;
  if (!first) return undefined;
  const quotient = ({ total, many }: (typeof pairs)[number]): Interval =>
    scaledBy(over(total.quantity.interval, many), base.per);
  const fit = pairs.find((pair) => meets(quotient(pair), each.quantity.interval));
  if (fit) return { ...fit, number: fit.many, fits: true };
  const slipped = pairs.find((pair) => isSlip(each.quantity, quotient(pair)));
  const only =
    pairs.length === 1 && first.count !== undefined && isTurned(first.total, first.count, each, base);
  if (only) return { ...first, number: first.many, fits: false };
  if (slipped) return { ...slipped, number: slipped.many, fits: false };
  const short =
    first.count === undefined &&
    isBelow(times(each.quantity.interval, first.many), first.total.quantity.interval);
  if (short && pairs.length === 1) return { ...first, number: first.many, fits: false };
  const sure = pairs.length === 1 && first.count !== undefined && isAside(text, numbers, k, first, base);
  return sure ? { ...first, number: first.many, fits: false } : undefined;
}

const MOST = 4;
/** How far off a number may be, and what may not stand between. */
interface Reach {
  readonly most: number;
  readonly ends: RegExp;
}

const CLOSE: Reach = { most: 60, ends: /[；。]/u };
const FAR: Reach = { most: 90, ends: /。/u };
const SPENT = /^(?:消费|花费)/u;

/** Those before the average; only where there are none, those after it: “平均每天5.1万件（全年366天）”. */
function nearest(all: readonly Labelled[], each: Labelled): readonly Labelled[] {
  const before = all.filter(({ quantity }) => quantity.start < each.quantity.start);
  return before.length > 0 ? before : all;
}

function isNear(text: string, one: Labelled, each: Labelled, { most, ends }: Reach): boolean {
  const [from, to] =
    one.quantity.start < each.quantity.start
      ? [one.quantity.end, each.quantity.start]
      : [each.quantity.end, one.quantity.start];
  return to - from <= most && !ends.test(text.slice(from, to));
}

function isTotal(one: Labelled, each: Labelled, { word, known }: Base): boolean {
  const [a, b] = [one.quantity, each.quantity];
  // “按每亩3000元的标准” is read as so much a 亩.
  const kind = b.kind === 'money-per-mu' ? 'money' : b.kind;
  if (a.kind !== kind || AVERAGE.test(one.label) || a.kind === 'percent') return false;
  if (a.kind === 'count' && plainUnit(a) !== plainUnit(b)) return false;
  // “商品住宅库存412万平方米，按近12个月月均销售20.8万平方米计算”: what is in stock flows in no month.
  if (known && STOCK.test(one.label)) return false;
  return plainUnit(a) !== word && !/[比较].*[增减]|增长|下降|[上增]涨|标准|补助/u.test(one.label);
}

const STOCK = /库存|存量|余额|结存|保有/u;
const AVERAGE = /[户人亩村日月年校店]均|每[\u4e00-\u9fff]|平均|单[位机体产]/u;

function isCount(text: string, one: Labelled, { word }: Base): boolean {
  const { quantity, label } = one;
  // “46个村每村建成300千瓦”: what stands behind a count leads to the number after it.
  const own = label.slice(0, label.indexOf(text.slice(quantity.start, quantity.end)));
  if (AVERAGE.test(own) && !own.startsWith('按')) return false;
  const unit = plainUnit(quantity);
  if (word === '人' || word === '老人')
    return (
      ['people', 'person-times'].includes(quantity.kind) ||
      (quantity.kind === 'none' && word === '老人' && label.includes(word))
    );
  if (word === '日' || word === '天') return unit === '天';
  if (word === '月') return unit === '个月';
  // Floors are not land: “标准厂房180万平方米，亩均投资320万元”.
  if (AREAS.has(word)) return quantity.kind === 'area' && !unit.endsWith('平方米');
  if (word === '公里') return quantity.kind === 'length';
  if (word === '千瓦') return quantity.kind === 'power';
  const [measure = '', ...noun] = word;
  if (noun.length > 0) return quantity.kind === 'count' && label.includes(noun.join(''));
  if (unit === word || (word === '名' && unit === '人')) return true;
  if (quantity.kind !== 'count') return false;
  // “幼儿园84所” are what 园均 is taken of.
  const named = (measure === '园' || measure === '校') && label.includes(measure);
  return named || text.slice(quantity.end, quantity.end + 6).includes(measure);
}

const AREAS = new Set(['亩', '公顷', '平方公里']);

/** Whether nothing but the two numbers stands before the average, so that it is theirs: “120个村共1440万元，村均12万元”. */
function isAside(
  text: string,
  numbers: readonly Labelled[],
  k: number,
  { total, count }: { readonly total: Labelled; readonly count?: Labelled },
  { word, noun, per }: Base,
): boolean {
  const [one, other] = [numbers[k - 1], numbers[k - 2]];
  const pair = [total, count];
  // “46个村每村建成300千瓦电站，总装机1.38万千瓦”
  if (one && one === count && numbers[k + 1] === total && ALL.test(total.label))
    return /^[^，；。：（）\d]*，$/u.test(
      text.slice(numbers[k]?.quantity.end, total.quantity.start).replace(/[^，]*$/u, ''),
    );
  if (!one || !other || !pair.includes(one) || !pair.includes(other) || !count) return false;
  if (
    /[；。]|其中/u.test(
      text.slice(Math.min(total.quantity.start, count.quantity.start), numbers[k]?.quantity.start),
    )
  )
    return false;
  if (isBelow(scaledBy(total.quantity.interval, per), count.quantity.interval)) return false;
  if (word === '户' && total.quantity.kind === 'people') return true;
  return (
    noun === '' ||
    total.label.includes(noun.slice(-2)) ||
    // “推进286个新农村建设点，平均每个点30万元”
    (word === '个' && isOfNoun(text, count, noun)) ||
    (COSTS.test(noun) && COSTS.test(total.label))
  );
}

function isOfNoun(text: string, { quantity: { end } }: Labelled, noun: string): boolean {
  return (/^[^，；。：（）\d]*/u.exec(text.slice(end, end + 30))?.[0] ?? '').endsWith(noun);
}

const ALL = /^(?:总|共|合计|累计)/u;

const COSTS = /投资|造价|投入|成本|资金/u;
