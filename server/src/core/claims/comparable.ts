import type { Figure } from '../figure.ts';
import { compare } from '../decimal.ts';
import { type Interval, meets, negated } from '../interval.ts';
import { perFigure } from '../per-figure.ts';
import type { Period } from '../period.ts';
import { valueOf } from '../lexicon/trie.ts';
import { textOf, type View } from '../view.ts';
import { floorOf } from './stretches.ts';
import { clauseBefore, wordsOf } from './words.ts';

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
  if (figure.whole || status === 'estimate' || clauseBefore(view, figure.place).includes('年初'))
    return undefined;
  if (measure === 'rank' || measure === 'ratio' || basis === 'benchmark') return undefined;
  const growth = measure === 'rate' || measure === 'change';
  if (growth && (OTHER_BASIS.test(clauseBefore(view, figure.place)) || isOfPair(view, figure)))
    return undefined;
  return [
    indicator,
    measure,
    quantity.kind,
    printed(period),
    region,
    status,
    basis,
    growth && since ? printed(since) : '',
    kindOfChange(figure),
    measure === 'share' ? base : '',
    SIDES.test(figure.aspect) ? figure.aspect : '',
  ].join('|');
});

/**
 * Whether a figure is of the indicator that it names, beyond doubt: the name is one of the catalogue's, stands in its
 * sentence, and nothing but verbs between it and the number. Tables are read by their heads and left out.
 */
export const isCertain = perFigure((view, figure) => {
  const { indicator, named, place, scope, quantity, role, list } = figure;
  const text = view.units[place.unit]?.reading.text ?? '';
  if (indicator === undefined || scope !== '' || figure.unknown.length > 0 || quantity.shape !== 'single')
    return false;
  if (named?.unit !== place.unit || text.startsWith('|') || text.includes('\t')) return false;
  // “超10亿元1户”: what stands before the number is a bar.
  if (view.byUnit[place.unit]?.some((other) => other.place.end === place.start)) return false;
  // “在67.4亿元的一般公共预算支出中”: the number is of what follows it.
  if (isOfNext(view, figure, text)) return false;
  // “支持青浦建设次中心，地区生产总值突破1200亿元”: what one part of the place is to reach.
  if (OF_PART.test(passageBefore(text, place.start)) || OF_ZONE.test(passageBefore(text, place.start)))
    return false;
  // “据最新公布的2022年度数据，研发投入33亿元”
  if (OF_DATA.test(passageBefore(text, place.start))) return false;
  // Every firm has sales: “食品业抓好12个项目，主营业务收入突破90亿元”.
  if (isOfAny(indicator) && !WHOLE.test(passageBefore(text, place.start))) return false;
  // “办好第七届交易会，力争签约项目20个”: what one event brings.
  if (OF_EVENT.test(text.slice(Math.max(0, place.start - 60), place.start))) return false;
  // “目标60亿元已完成78%”: the number is that of the plan.
  if (DONE_OF.test(text.slice(place.end, place.end + 16))) return false;
  // “‘夜游云川’全年接待游客116万人次” is told of one place among many.
  if (OF_ONE.test(text.slice(Math.max(0, named.start - 8), named.start))) return false;
  // “税收过千万元企业37家”: what stands before a thing is a bar.
  if (quantity.kind === 'money' && /^级?(?:企业|项目|产业|园区|大户)/u.test(text.slice(place.end)))
    return false;
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
  const before = clauseBefore(view, place);
  const growth = figure.measure === 'rate' || figure.measure === 'change';
  if (role === 'from' ? !OWN_YEAR.test(before) : role === undefined && !growth && COMPARES.test(before))
    return false;
  if (named.start > place.start) return true;
  const between = text.slice(named.end, place.start);
  return !/[，；：。（）]/u.test(between) || ASIDE.test(wordsOf(view, figure));
});

/** What every firm, trade and zone has of its own. */
export function isOfAny(name: string): boolean {
  return OF_ANY.test(name);
}

function passageBefore(text: string, at: number): string {
  return text.slice(Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1, at);
}

const OF_PART = /^支持[\u4e00-\u9fff]{2,4}(?:建设|打造|提升|做[大强优]|加快|争当|争创|创建|建成)/u;
/** “年内开发区新引进项目45个，税收突破10亿元”: the zone has done it all. */
const OF_ZONE =
  /(?:^|，)(?:年内|全年|当年|今年)?[\u4e00-\u9fff]{0,8}(?:开发区|经开区|高新区|园区|集聚区|产业园)(?:全年|年内|共|累计|力争|确保)*(?:新引进|引进|新增|新签约|新入驻|完成|实现|落地|入驻|[位列居][居列]?全[国省市])/u;
const OF_DATA = /20\d\d年度?(?:统计)?数据/u;
const OF_ANY = /^(?:主营业务收入|营业收入|销售收入|产值|总产值|利润总额|利税|利税总额)$/u;
const WHOLE = /全[省市县区州旗]|规(?:模以)?上/u;
const OF_EVENT = /(?:举办|办好|承办|主办|参加|组团)[^，。；]{2,28}[会节展周]，[^，。；\d]*$/u;
const DONE_OF = /^(?:的?(?:目标|任务|计划))?，?(?:均?已经?|均)完成了?[\d.]+%/u;
const OF_ONE = /[^五]”(?:[全去今当]年|年度?|累计|共|已|先后)*$/u;

function isOfNext(view: View, { place, indicator }: Figure, text: string): boolean {
  if (text.charAt(place.end) !== '的') return false;
  const mentions = view.units[place.unit]?.mentions ?? [];
  return mentions.some(
    (one) => one.kind === 'name' && one.start === place.end + 1 && one.entry !== indicator,
  );
}

/** “新增甲企业7家，乙企业46家，累计分别达到…”: a number without a verb may be told with that of the clause before. */
function sharesVerb(view: View, figure: Figure, text: string): boolean {
  if (figure.sense !== 'none' || figure.measure !== 'level') return false;
  const all = view.byUnit[figure.place.unit] ?? [];
  const last = all.findLast(({ place }) => place.end <= figure.place.start);
  if (last?.quantity.unit !== figure.quantity.unit || (last.sense !== 'add' && last.sense !== 'net'))
    return false;
  return /^，[^，；。]*$/u.test(text.slice(last.place.end, figure.place.start));
}

/** What a number in brackets is of, where another is said to be above or below it. */
const BESIDE = /(?:[高低快慢多少大小优好]于|高出|超过|领先)[^，。；：（）\d]{1,16}（[^（）\d]{0,6}$/u;

const OWN_YEAR = /[由从自比较].*年/u;

const COMPARES = /(?<![占对同环之相])比(?![重例值率])|(?<![比相])较(?![大好高低])|[由从自]/u;

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
  const [one, other] = limits ? [x.printed, y.printed] : [x.interval, y.interval];
  return meets(a.sign === -1 ? negated(one) : one, b.sign === -1 ? negated(other) : other);
}

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

const OTHER_BASIS = /同口径|可比|名义|实际增|扣除|剔除|不变价|还原|自然口径|现价/u;

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

/** Whether two figures hold at one time and place, both results or both targets. */
export function isOneTime(view: View, a: Figure, b: Figure): boolean {
  return a.region === b.region && isSameTime(view, a, b);
}

/** The same of two places. */
export function isSameTime(view: View, a: Figure, b: Figure): boolean {
  const [one, other] = [periodOf(view, a), periodOf(view, b)];
  if (!one || !other || statusOf(view, a) !== statusOf(view, b)) return false;
  return printed(one) === printed(other);
}
