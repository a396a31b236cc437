import type { Catalogue } from '../../knowledge/catalogue.ts';
import { divide, type Decimal, multiply, ONE, shift, subtract, whole } from '../../numbers/decimal.ts';
import {
  between,
  exactly,
  type Interval,
  isBelow,
  meets,
  over,
  plus,
  scaledBy,
  times,
} from '../../numbers/interval.ts';
import { foundIn } from '../../view/joint.ts';
import type { Quantity } from '../../numbers/quantity.ts';
import { type Labelled, numbersOf } from '../numbers.ts';
import { scaleOf } from './quotients.ts';
import { shiftsOf, swapsOf } from '../repeats/slips.ts';

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

/** What an average is taken of. */
interface Base {
  /** 户, 亩, 公里, 项目: the word for one of them. */
  readonly word: string;
  /** 1000 of 每千人, in base units of the measure. */
  readonly per: Decimal;
  /** What stands between it and the number: 投资, 增收. */
  readonly noun: string;
  /** Whose average it is, where its clause says so: 农村劳动力 in “农村劳动力年均转移就业”. */
  readonly subject: string;
  /** A count that goes without saying. */
  readonly known?: Interval;
}

/** The base in the words right before a number, from the mark or number before it. */
function baseOf(
  text: string,
  numbers: readonly Labelled[],
  k: number,
  catalogue: Catalogue,
): Base | undefined {
  const at = numbers[k]?.quantity.start ?? 0;
  const floor = numbers[k - 1]?.quantity.end ?? 0;
  const lead = /[^，；。：（）、]*$/u.exec(text.slice(Math.max(floor, at - 20), at))?.[0] ?? '';
  const found = BASE.exec(lead);
  const [, mean, yielded, daily, every, scale = '', people, measure, noun = ''] = found ?? [];
  const word = mean ?? yielded ?? daily ?? every ?? people ?? measure;
  // “有劳动力的搬迁家庭户均就业2人” is of some of them.
  if (word === undefined || OF_SOME.test(lead.slice(0, found?.index))) return undefined;
  const own = TIMES[word];
  const one = own ? ONE : (scaleOf(word, catalogue) ?? ONE);
  const per = shift(one, POWERS[scale] ?? 0);
  const subject = mean === '年' ? lead.slice(0, found?.index).replace(ADVERBS, '') : '';
  return { word, per, noun: noun.replace(VERBS, ''), subject, ...(own && { known: own }) };
}

const BASE =
  /(?:平均)?(?:([户人亩村镇店家台车床校班件日月年园])均|(?<![百千万])(亩)产|(日)(?=处理|供水|产(?!业))|(?:平均)?每([个所户人亩台套张床名位件项班天日月年辆座处](?:项目|企业|学校|社区|村|床位|园区)?|公里|平方公里|公顷|千瓦|村|社区)|(?:平均)?每([百千万])(?:名)?(人|老人|户|亩)|(?:平均)?单位(千瓦))([\u4e00-\u9fff]{0,10})$/u;

const OF_SOME = /有[^，]{1,6}的[\u4e00-\u9fff]{0,8}$/u;
const POWERS: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4 };
const ADVERBS = /^(?:平均|累计|预计|共|[一二三四五]年来?)+$/u;
const VERBS = /(?:达到|超过|拥有|承载|约为|达|超|近|约|为|有|仅|不到)+$/u;

/** Days and months of a year; a report tells of some of them at times. */
const TIMES: Readonly<Record<string, Interval>> = {
  日: between(whole(350), whole(366)),
  天: between(whole(350), whole(366)),
  月: between(whole(12), whole(12)),
};

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
  const only = pairs.length === 1 && first.count !== undefined && isTurned(first, first.count, each, base);
  if (only) return { ...first, number: first.many, fits: false };
  if (slipped) return { ...slipped, number: slipped.many, fits: false };
  const short =
    first.count === undefined &&
    isBelow(times(each.quantity.interval, first.many), first.total.quantity.interval);
  if (short && pairs.length === 1) return { ...first, number: first.many, fits: false };
  const sure = pairs.length === 1 && first.count !== undefined && isAside(text, numbers, k, first, base);
  return sure ? { ...first, number: first.many, fits: false } : undefined;
}

/** Whether two digits of the total, or of the count, in the other order make it right. */
function isTurned(
  { total }: Pick<Decided, 'total'>,
  count: Labelled,
  each: Labelled,
  { per }: Base,
): boolean {
  const wanted = each.quantity.interval;
  const turned = (quantity: Quantity): readonly Interval[] =>
    swapsOf(quantity.value).map((swap) =>
      plus(quantity.interval, exactly(multiply(subtract(swap, quantity.value), quantity.scale))),
    );
  const quotient = (whole: Interval, many: Interval): Interval => scaledBy(over(whole, many), per);
  return (
    turned(total.quantity).some((whole) => meets(quotient(whole, count.quantity.interval), wanted)) ||
    turned(count.quantity).some((many) => meets(quotient(total.quantity.interval, many), wanted))
  );
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

function isTotal(one: Labelled, each: Labelled, { word }: Base): boolean {
  const [a, b] = [one.quantity, each.quantity];
  // “按每亩3000元的标准” is read as so much a 亩.
  const kind = b.kind === 'money-per-mu' ? 'money' : b.kind;
  if (a.kind !== kind || AVERAGE.test(one.label) || a.kind === 'percent') return false;
  if (a.kind === 'count' && unitOf(a) !== unitOf(b)) return false;
  return unitOf(a) !== word && !/[比较].*[增减]|增长|下降|[上增]涨|标准|补助/u.test(one.label);
}

const AVERAGE = /[户人亩村日月年校店]均|每[\u4e00-\u9fff]|平均|单[位机体产]/u;

function isCount(text: string, one: Labelled, { word }: Base): boolean {
  const { quantity, label } = one;
  // “46个村每村建成300千瓦”: what stands behind a count leads to the number after it.
  const own = label.slice(0, label.indexOf(text.slice(quantity.start, quantity.end)));
  if (AVERAGE.test(own) && !own.startsWith('按')) return false;
  const unit = unitOf(quantity);
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

function unitOf({ unit }: Quantity): string {
  return unit.replace(/^[百千]?[万亿]+/u, '');
}

/** Whether the average becomes right when two digits change places, its point moves, or 万 and 亿 are taken for each other. */
function isSlip({ value, scale, interval }: Quantity, wanted: Interval): boolean {
  const slips = [...swapsOf(value), ...shiftsOf(value), ...ledOf(value), shift(value, 4), shift(value, -4)];
  return slips.some((slip) => {
    const factor = divide(slip, value, 20, 'half-up');
    // A number ten times as large is rounded to ten times as much.
    return factor && meets(moved(interval, multiply(subtract(slip, value), scale), factor), wanted);
  });
}

/** A first digit too many, or a one that is missing: 15.1 for 5.1. */
function ledOf({ coefficient, exponent }: Decimal): readonly Decimal[] {
  const digits = String(coefficient);
  const less = digits.slice(1).replace(/^0+/u, '');
  return [`1${digits}`, ...(less === '' ? [] : [less])].map((led) => ({
    coefficient: BigInt(led),
    exponent,
  }));
}

function moved(interval: Interval, offset: Decimal, factor: Decimal): Interval {
  const digits = String(factor.coefficient).replace(/0+$/u, '');
  return digits === '1' ? scaledBy(interval, factor) : plus(interval, exactly(offset));
}

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
