import { OTHER_BASIS } from '../../lexicon/bases.ts';
import { isRow } from '../../text/rows.ts';
import type { Figure } from '../../figures/figure.ts';
import { compare, type Decimal } from '../../numbers/decimal.ts';
import { type Interval, isBelow, meets, negated, scaledBy } from '../../numbers/interval.ts';
import { perFigure } from '../../figures/per-figure.ts';
import type { Period } from '../../times/period.ts';
import { valueOf } from '../../lexicon/trie.ts';
import { textOf, type View } from '../../view/view.ts';
import { isOfLess } from './of-less.ts';
import { isSlipOfKeys } from './slips.ts';
import { floorOf } from '../years/stretches.ts';
import { clauseBefore, wordsOf } from '../words.ts';

/**
 * What a figure of a known indicator states, but for its number: two figures with one key must agree. Undefined where
 * anything is not certain, or where the text tells of a part, an increment or another basis of calculation.
 */
export const statementOf = perFigure((view, figure): string | undefined => {
  const { indicator, measure, region, quantity, basis, since, base } = figure;
  const period = periodOf(view, figure);
  const status = statusOf(view, figure);
  if (!isCertain(view, figure) || indicator === undefined || !period || region === undefined)
    return undefined;
  // “确保增长8%、力争增长9%” are two numbers of one target.
  if (floorOf(view, figure)) return undefined;
  if (isPart(view, figure) || status === 'estimate' || clauseBefore(view, figure.place).includes('年初'))
    return undefined;
  // “第七次全国人口普查时点（2020年11月1日），全市常住人口为289.12万人” is of that day.
  if (CENSUS.test(sentenceBefore(view, figure))) return undefined;
  if (measure === 'rank' || measure === 'ratio' || basis === 'benchmark') return undefined;
  const growth = measure === 'rate' || measure === 'change';
  if (growth && (isOnOtherBasis(view, figure) || isOfPair(view, figure))) return undefined;
  return [
    indicator,
    measure,
    quantity.kind,
    printed(period),
    region,
    status,
    growth || basis === 'average' ? basis : '',
    growth && since ? printed(since) : '',
    kindOfChange(figure),
    measure === 'share' ? base : '',
    SIDES.test(figure.aspect) ? figure.aspect : '',
  ].join('|');
});

/** “扣掉房地产，民间投资增长10.1%”: what the clause before has taken out, where it tells no number of its own. */
function isOnOtherBasis(view: View, figure: Figure): boolean {
  const { text } = view.units[figure.place.unit]?.reading ?? { text: '' };
  const told = /[^，。；]*，?[^，。；]*$/u.exec(text.slice(0, figure.place.start))?.[0] ?? '';
  const [before = ''] = told.split('，');
  return (
    OTHER_BASIS.test(clauseBefore(view, figure.place)) || (!/\d/u.test(before) && OTHER_BASIS.test(before))
  );
}

const CENSUS = /普查(?:时点|数据|结果|公报|显示|时)?[^。；]{0,60}$/u;

function sentenceBefore({ units }: View, { place: { unit, start } }: Figure): string {
  return units[unit]?.reading.text.slice(0, start) ?? '';
}

/**
 * Whether a number behind 其中 is of a part; in “龙头企业57家，其中国家级6家，茶叶产量3.8万吨” the part has been told before, and what
 * follows is of something else.
 */
function isPart(view: View, { whole, place, quantity }: Figure): boolean {
  if (!whole || whole.quantity.kind === quantity.kind) return whole !== undefined;
  return !view.byUnit[place.unit]?.some(
    (other) =>
      other.whole === whole &&
      other.quantity.kind === whole.quantity.kind &&
      other.place.start > whole.place.start &&
      other.place.end <= place.start,
  );
}

/**
 * Whether a figure is of the indicator that it names, beyond doubt: the name is one of the catalogue's, stands in its
 * sentence, and nothing but verbs between it and the number. Tables are read by their heads and left out.
 */
export const isCertain = perFigure((view, figure) => {
  const { indicator, named, place, scope, quantity, role, list } = figure;
  const text = view.units[place.unit]?.reading.text ?? '';
  if (indicator === undefined || scope !== '' || figure.unknown.length > 0 || quantity.shape !== 'single')
    return false;
  if (named?.unit !== place.unit || isRow(text)) return false;
  // “超10亿元1户”: what stands before the number is a bar.
  if (view.byUnit[place.unit]?.some((other) => other.place.end === place.start)) return false;
  if (isOfLess(view, figure)) return false;
  // “余额存贷比77.4%，新增存贷比118.6%”: of what there is, and of what has been added.
  if (quantity.kind === 'percent' && ADDED.test(text.slice(0, named.start))) return false;
  // “48.6万亩耕地保有量、44.2万亩永久基本农田”: a name behind a number is that number's.
  if (namesAnother(view, figure, text)) return false;
  // “7个地区生产总值不足1000亿元” is told of seven places.
  if (/[\d一二两三四五六七八九十][个家户]$/u.test(text.slice(0, named.start))) return false;
  if (list && list.names.length !== list.values.length && list.values.length > 1) return false;
  if (!list || list.names.length < 2) {
    const word = valueOf(view.catalogue.words, textOf(view, named));
    if (word?.kind !== 'name' || word.ambiguous || word.entry !== indicator) return false;
  }
  // “增长4.8%，低于农村居民（6.6%）”
  if (BESIDE.test(text.slice(Math.max(0, place.start - 24), place.start))) return false;
  // “比2023年的36微克” is another year's; where “年底前由82家” begins, only a year of its own would say.
  if (sharesVerb(view, figure, text)) return false;
  // 存贷比 and 自来水 hold such words themselves.
  const before = clauseBefore(view, place).replace(textOf(view, named), '');
  const growth = figure.measure === 'rate' || figure.measure === 'change';
  if (role === 'from' ? !OWN_YEAR.test(before) : role === undefined && !growth && COMPARES.test(before))
    return false;
  if (named.start > place.start) return true;
  const between = text.slice(named.end, place.start);
  // “工业与建筑业增加值之和（1023.98亿元）” is no value of either.
  if (/(?:之[和差比]|总和|相加)[（为达到是]*$/u.test(between)) return false;
  return !/[，；：。（）]/u.test(between) || ASIDE.test(wordsOf(view, figure));
});

const ADDED = /(?:新增|增量|余额|存量|当年)$/u;

function namesAnother(view: View, { named, place }: Figure, text: string): boolean {
  if (!named || named.end > place.start || !/^[、和]$/u.test(text.slice(named.end, place.start)))
    return false;
  return (view.byUnit[place.unit] ?? []).some((other) => other.place.end === named.start);
}

/** “新增甲企业7家，乙企业46家，累计分别达到…”: a number without a verb may be told with that of the clause before, but for “经营主体总量4.1万户”. */
function sharesVerb(view: View, figure: Figure, text: string): boolean {
  if (figure.sense !== 'none' || figure.measure !== 'level') return false;
  const all = view.byUnit[figure.place.unit] ?? [];
  const last = all.findLast(({ place }) => place.end <= figure.place.start);
  if (last?.quantity.unit !== figure.quantity.unit || (last.sense !== 'add' && last.sense !== 'net'))
    return false;
  return /^，[^，；。]*(?<!总[量数额])$/u.test(text.slice(last.place.end, figure.place.start));
}

/** What a number in brackets is of, where another is said to be above or below it. */
const BESIDE = /(?:[高低快慢多少大小优好]于|高出|超过|领先)[^，。；：（）\d]{1,16}（[^（）\d]{0,6}$/u;

const OWN_YEAR = /[由从自比较].*年/u;

const COMPARES =
  /(?<![占对同环之相])比(?![重例值率缩降扩])|(?<![比相])较(?![大好高低])|[由从]|自(?![来动然主])/u;

/** What may stand before a number that goes on telling of the same: “…，总量86亿元”. */
const ASIDE = /^(?:总量|总数|总额|总规模|规模|增速|增幅|同比|比上年|较上年|其|累计)*$/u;

/**
 * Whether a figure tells what was done or added. Reports tell such sums of a year and of several without saying which,
 * so that two of them disagree only where a slip of the keys would make the one from the other.
 */
export function isSum(view: View, figure: Figure): boolean {
  const entry = view.catalogue.indicators.get(figure.indicator ?? '');
  return kindOfChange(figure) !== '' || (entry?.type === 'count' && entry.timing === 'flow');
}

/** “由A增加到B，净增C”: the change is of the years between. */
function isOfPair(view: View, { place, run }: Figure): boolean {
  return (view.byUnit[place.unit] ?? []).some((other) => other.role !== undefined && other.run === run);
}

/** A number where it stands; a figure is one. */
export type Said = Pick<Figure, 'place' | 'quantity'> & Partial<Pick<Figure, 'status' | 'sign'>>;

/**
 * Whether two numbers said of one thing can both be right. What is planned is not rounded, so two numbers of a plan are held
 * against each other as they are written: also two floors (3.8万人以上, 2.8万人以上), though a number may lie above both.
 */
export function agree(a: Said, b: Said): boolean {
  const [x, y] = [a.quantity, b.quantity];
  const planned = a.status === 'target' && b.status === 'target' && x.bound === y.bound;
  if (planned && x.unit === y.unit && x.value.exponent === y.value.exponent)
    return compare(x.value, y.value) === 0 && (a.sign ?? 1) === (b.sign ?? 1);
  const limits = planned && (x.bound === 'at-least' || x.bound === 'at-most');
  // “控制在4%以内” is another limit than “控制在4.5%以内”, however many digits either has.
  if (limits && x.kind === 'percent' && x.unit === y.unit && a.sign === b.sign)
    return compare(x.value, y.value) === 0;
  const [one, other] = limits ? [x.printed, y.printed] : [x.interval, y.interval];
  return meets(a.sign === -1 ? negated(one) : one, b.sign === -1 ? negated(other) : other);
}

/** An amount of less than two thirds of the other that no slip makes of it is told of a zone, a project, a branch. */
export function areFar({ measure, quantity: a }: Figure, { quantity: b }: Figure): boolean {
  if (measure !== 'level' || isSlipOfKeys(a, b)) return false;
  const [one, other] = [scaledBy(a.interval, HALF_MORE), scaledBy(b.interval, HALF_MORE)];
  return isBelow(one, b.interval) || isBelow(other, a.interval);
}

const HALF_MORE: Decimal = { coefficient: 15n, exponent: -1 };

/** The number with its sign, as an interval: a fall of 2 % is −2. */
export function signed({ sign, quantity }: Figure): Interval {
  return sign < 0 ? negated(quantity.interval) : quantity.interval;
}

/** “上半年增长4.9%，全年增长5.6%”: what is told of the whole year is not of its half. */
export function periodOf(view: View, { period, place }: Figure): Period | undefined {
  if (!period?.months || !clauseBefore(view, place).includes('全年')) return period;
  return { from: period.from, to: period.to };
}

/** First accounts (初步核算) are results; what was expected (预计) is none. */
export function statusOf(view: View, { status, place }: Figure): Figure['status'] {
  if (status !== 'estimate') return status;
  const text = view.units[place.unit]?.reading.text ?? '';
  return /初步|快报/u.test(text) && !text.includes('预计') ? 'actual' : status;
}

/** Sides that make a share or a level another one: 占比, 增速 are told by the measure. */
const SIDES = /占比|比重|份额|占有率|人均/u;

/** 新增 is no level, 净增 is no 新增. */
function kindOfChange({ sense, aspect }: Figure): string {
  if (aspect.startsWith('总')) return 'total';
  return sense === 'add' || sense === 'net' || sense === 'act' ? sense : '';
}

export function printed({ from, to, months }: Period): string {
  return months ? `${from}-${to}-${months.from}-${months.to}` : `${from}-${to}`;
}

/** What was reached and what is expected of a year that has ended go together; what is aimed at stands apart. */
export function isOneStatus(a: Figure['status'], b: Figure['status']): boolean {
  return (a === 'target') === (b === 'target');
}

/** Whether two figures hold at one time and place, both results or both targets. */
export function isOneTime(view: View, a: Figure, b: Figure): boolean {
  return a.region === b.region && isSameTime(view, a, b);
}

/** The same of two places. */
export function isSameTime(view: View, a: Figure, b: Figure): boolean {
  const [one, other] = [periodOf(view, a), periodOf(view, b)];
  if (!one || !other || !isOneStatus(statusOf(view, a), statusOf(view, b))) return false;
  return printed(one) === printed(other);
}
