import type { Decimal } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { amongAlike } from '../../figures/among-alike.ts';
import { eachWithEarlier } from '../../grouped.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { isBelow, scaledBy } from '../../numbers/interval.ts';
import type { View } from '../../view/view.ts';
import type { Echo } from './echoes.ts';
import { isSlipOfKeys, isSwap } from './slips.ts';

/** How many villages, towns or gauging sections a place has. */
export interface Division {
  readonly figure: Figure;
  readonly noun: string;
  /**
   * “全县218个行政村”, or all of them in other words: “农家书屋218个行政村全覆盖”; `whole` where nothing before the number picks some out
   * (“，218个行政村全部通车”, not “沿江12个乡镇全部通车”), `told` where something may; `plain` where nothing says that they are only some, as
   * in a list of those who take part (“218个行政村、6个社区”). What is covered (“14个街道全覆盖”) may be but few of them.
   */
  readonly all: 'named' | 'covered' | 'whole' | 'told' | 'plain' | undefined;
  /** The river that sections lie on: 清禾江; '' where none is named. */
  readonly of: string;
  /** 省 of “全省121个县（市、区）”, which has others than “全市9个”; '' where the level is not named. */
  readonly level: string;
}

/** All that a report tells of them. */
export const divisionsToldOf = ofFigure((view, figure) => divisionOf(view, figure));

/**
 * What a place is divided into, it has one number of, whatever is told of them: “全县218个行政村” and “全县228个行政村”, “218个行政村全部通车”
 * and “农家书屋实现128个行政村全覆盖”. Some of them may be any number, but for one that a slip of the keys makes of the whole.
 */
export const divisionsOf = amongAlike(
  divisionsToldOf,
  ({ noun }) => [noun],
  function* (group, view, words): Generator<Echo> {
    for (const [here, earlier] of eachWithEarlier(group, MOST)) {
      const other = earlier.find((one) => isWhole(view, here, one));
      if (other) yield { here: here.figure, there: other.figure, words };
    }
  },
);

const MOST = 24;

/** Whether two numbers are of all that a place has. */
function isWhole(view: View, a: Division, b: Division): boolean {
  const [one, other] = [a.figure, b.figure];
  if (one.place.unit === other.place.unit || one.region !== other.region || !areOnOneRiver(view, a, b))
    return false;
  if (a.level !== '' && b.level !== '' && a.level !== b.level) return false;
  const [less, more] = isBelow(one.quantity.interval, other.quantity.interval) ? [a, b] : [b, a];
  const far = isBelow(scaledBy(less.figure.quantity.interval, FAR), more.figure.quantity.interval);
  if (isAll(a) && isAll(b) && (less.all === 'named' || !far)) return true;
  if (!far && [a, b].every((division) => isAll(division) || division.all === 'whole')) return true;
  // More counties than there are.
  if (!far && COUNTIES.test(a.noun) && (less.all === 'named' || less.all === 'whole')) return true;
  const known = [a.all, b.all].some((all) => all !== undefined && all !== 'plain');
  if (known && isSwap(one.quantity, other.quantity)) return true;
  if (!isSlipOfKeys(one.quantity, other.quantity)) return false;
  // No part of a place has more of them than the whole.
  return (known && more.all !== undefined && less.all !== undefined) || less.all === 'named';
}

const COUNTIES = /^[县市区旗]+$/u;

function isAll({ all }: Division): boolean {
  return all === 'named' || all === 'covered';
}

/** Less than three quarters of all is some of them. */
const FAR: Decimal = { coefficient: 133n, exponent: -2 };

/** Where one of two names its river, the sentence of the other does so too. */
function areOnOneRiver(view: View, a: Division, b: Division): boolean {
  const named = (one: Division, of: string): boolean =>
    view.units[one.figure.place.unit]?.reading.text.includes(of) === true;
  return named(a, b.of) && named(b, a.of);
}

function divisionOf(view: View, figure: Figure): Division | undefined {
  const { place, quantity } = figure;
  if (quantity.shape !== 'single' || quantity.unit !== '个') return undefined;
  const text = view.units[place.unit]?.reading.text ?? '';
  const before = text.slice(Math.max(0, place.start - REACH), place.start);
  const level = LEVEL.exec(before)?.[1] ?? '';
  const told = TOLD.exec(before)?.[1];
  if (told !== undefined) return { figure, noun: told, all: 'named', of: '', level };
  const joined = JOINED.exec(before)?.[1];
  if (joined !== undefined) return { figure, noun: joined, all: 'told', of: '', level };
  const rest = text.slice(place.end, place.end + REACH);
  const noun = DIVISION.exec(rest)?.[0];
  if (noun === undefined) return undefined;
  const of = RIVER.exec(before)?.[1] ?? '';
  return {
    figure,
    noun: noun.replace(/[（）]/gu, ''),
    all: allOf(before, rest.slice(noun.length), noun),
    of,
    level,
  };
}

function allOf(before: string, after: string, noun: string): Division['all'] {
  if (/全[省市县区州旗镇乡部]$|下?辖[^，。；]*$/u.test(before)) return 'named';
  if (/^中[，有\d]/u.test(after)) return PICKED.test(before) ? undefined : 'named';
  if (ALL_OVER.test(after)) return 'covered';
  if (SOME.test(before)) return undefined;
  if (noun.endsWith('断面') && STATE.test(after)) return 'named';
  if (ALL.test(after)) return UNPICKED.test(before) ? 'whole' : 'told';
  return LISTED.test(after) ? 'plain' : undefined;
}

const REACH = 24;
/** “141个社区（村）”, “141个村居” are of two kinds together, and neither of them alone. */
const DIVISION =
  /^(?:(?:行政村|建制村|嘎查村|社区|苏木乡镇|乡镇（街道）|乡镇街道|镇乡街道|乡镇|镇街|街镇|街道|镇|村|市州|县（市、区）|县市区|县区|区县)(?!（(?:社区|街道|行政村|嘎查|[居村乡镇])|居(?!民)|社区|村(?![民级庄]))(?![\u4e00-\u9fff]?(?:户|卫生[室院]|敬老院|文化站|派出所|集体|服务|工厂|食堂|、(?!\d)|（社区))|(?:地表水)?(?:[国省市]、?)+(?:[控考]|考核|[控考]考核)断面|地表水(?:考核|监测)断面)/u;
const LEVEL = /全([省市县区州旗])[^，。；]{0,10}$/u;
/** “全县行政村合并为218个”. */
const TOLD =
  /全[省市县区州旗镇乡](行政村|社区|乡镇|街道)(?:总?数)?(?:由[\d个]{2,6})?(?:合并|调整|优化|整合|撤并|减少?|精简)?(?:为|至|到|成)$/u;
/** “行政村由468个调整为326个”, perhaps of a town. */
const JOINED =
  /(行政村|社区|乡镇|街道)(?:总?数)?由\d+个(?:合并|调整|优化|整合|撤并|减少|精简)(?:为|至|到|成)$/u;
const ALL_OVER = /^(?:均|全部)?(?:实现)?全覆盖/u;
/** “，全部通车”, “、3个街道全部通过验收”, “中心幼儿园全覆盖”. */
const ALL = /^(?:[、和]\d+个[\u4e00-\u9fff]{1,6})*[^，。；\d]{0,20}(?:全覆盖|全部|一个不[落少])/u;
/** Nothing stands before the number but a mark, or that it is reached. */
const UNPICKED = /(?:^|[，。；：！]|实现|完成)$/u;
/** What some are done something to, or are besides others. */
const SOME =
  /(?:其中|另|有|余|新增|建成|创建|打造|培育|改造|完成|选[取择派]|涉及|惠及|试点|治理|建设|实施|整治|推进|[第前近后超])$/u;
/** “余下的26个村中”, “尚未出列的26个村中”: of those that are told of. */
const PICKED = /[的余]$|剩下$/u;
/** “218个行政村、6个社区”. */
const LISTED = /^[、和]\d+个(?:社区|乡镇|街道|居委会|行政村|村|镇)/u;
/** Sections of rivers are told all together, by how good their water is; those that have become better may be some. */
const STATE =
  /^(?:中|(?:水质)?(?:稳定|持续|均)?达标|(?:水质)?(?:优良|优Ⅲ|达标)[^，。；\d]{0,6}(?:率|比例|比重)|水质(?:稳定|保持|只|持续|常年|总体|连续|始终)(?![^，。；]{0,8}[ⅠⅡ])|尚有|全部|均)/u;
const RIVER = /([\u4e00-\u9fff]{1,3}[江河湖溪])(?:干流|流域|[\u4e00-\u9fff]{1,3}段)?(?:的)?$/u;
