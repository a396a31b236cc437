import { isBelow } from '../../numbers/interval.ts';
import { isLike } from '../lists/lists.ts';
import type { Labelled } from '../numbers.ts';

/** A rate's part and whole, both before it. */
export interface Rated {
  readonly part: Labelled;
  readonly whole: Labelled;
  readonly of: 'whole' | 'plan';
  /** Whether the rate may be of another part, so that only a slip of the keys tells. */
  readonly perhaps?: boolean;
}

/**
 * “受理诉求1200件，办结1080件，办结率90%”, “500个村中480个实现覆盖，覆盖率96%”, “项目120个，开工114个、竣工52个，开工率95%”.
 * 按期办结率 is of another part.
 */
export function asRate(text: string, numbers: readonly Labelled[], k: number): Rated | undefined {
  const [last, one] = [numbers[k - 1], numbers[k]];
  if (!last || !one) return undefined;
  const gap = text.slice(last.quantity.end, one.quantity.start);
  const planned = ofPlan(text, numbers, k, gap);
  if (planned) return planned;
  const before = numbers[k - 2];
  const bar = /^以[上下内]的/u.test(text.slice(one.quantity.end, one.quantity.end + 3));
  if (before && !bar && isLike(before, last) && isDoneOf(text, before, last, gap))
    return { part: last, whole: before, of: 'whole' };
  const [, stem, rate] = RATE.exec(gap) ?? [];
  if (stem === undefined && rate === undefined) return undefined;
  for (let at = k - 1; at > 0 && at >= k - MOST; at--) {
    const part = numbers[at];
    const whole = wholeOf(text, numbers, at);
    if (!part || !whole || !isLike(whole, part) || isLeft(text, numbers, numbers.indexOf(whole))) continue;
    const last = isCost(text, numbers, at - 1) ? numbers[at - 1] : whole;
    const told = text.slice((last ?? whole).quantity.end, part.quantity.start);
    if (
      (stem !== undefined && isSaidOf(stem, told)) ||
      (at === k - 1 && isAmong(told, gap, stem) && (!OTHER_RATE.test(gap) || isSoCalled(gap, stem))) ||
      (at === k - 1 && stem !== undefined && (isNamedSo(stem, told) || isOneNoun(stem, told, text, whole)))
    )
      return { part, whole, of: 'whole' };
  }
  return stem !== undefined &&
    before &&
    isLike(before, last) &&
    !OTHER_RATE.test(gap) &&
    !isLeft(text, numbers, k - 2) &&
    isThen(text, before, last)
    ? { part: last, whole: before, of: 'whole', perhaps: true }
    : undefined;
}

/** “由21户整合至12户，压减九户、压减率超过四成”: what is gone is none of what is left. */
function isLeft(text: string, numbers: readonly Labelled[], k: number): boolean {
  const [from, to] = [numbers[k - 1], numbers[k]];
  if (!from || !to) return false;
  return /^[\u4e00-\u9fff]{1,4}[到至为]$/u.test(text.slice(from.quantity.end, to.quantity.start));
}

/** “反映事项326件，解决313件，事项办结率96%”: the rate has a word of its own. */
function isThen(text: string, whole: Labelled, part: Labelled): boolean {
  return (
    isBelow(part.quantity.interval, whole.quantity.interval) &&
    /^[\u4e00-\u9fff]{0,6}，(?:已|其中|累计)?(?!新|改|扩)[\u4e00-\u9fff]{2,8}$/u.test(
      text.slice(whole.quantity.end, part.quantity.start),
    )
  );
}

/**
 * “1.8万人，超额完成1.5万人的年度任务，完成率120%”: what was done comes first; “年度计划投资90亿元，实际完成99亿元，完成率110%”: what was
 * planned does.
 */
function ofPlan(text: string, numbers: readonly Labelled[], k: number, gap: string): Rated | undefined {
  const [first, then] = [numbers[k - 2], numbers[k - 1]];
  if (!first || !then || !isLike(first, then)) return undefined;
  const told = text.slice(first.quantity.end, then.quantity.start);
  if (PLANNED.test(gap) && /^，(?:超额|圆满|提前)?完成[^，；。]{0,8}$/u.test(told))
    return { part: first, whole: then, of: 'plan' };
  const before = text.slice(Math.max(0, first.quantity.start - NEAR), first.quantity.start);
  const isPlan =
    /(?:^|[，；。：])[^，；。：]*(?:年度|全年|当年)(?:计划|目标|任务)[\u4e00-\u9fff]{0,6}$/u.test(before);
  return isPlan && CARRIED_OUT.test(told) && /^，(?:投资|计划|任务)?完成率(?:达到?|为)*$/u.test(gap)
    ? { part: then, whole: first, of: 'plan' }
    : undefined;
}

const CARRIED_OUT = /^，(?:全年|累计|实际|已)*完成(?:投资)?(?:达到?|了)?$/u;

/** “整合资金5.36亿元，完成投资4.98亿元，支出进度达92.9%”, “96个贫困村摘帽88个，累计完成91.7%”. */
function isDoneOf(text: string, whole: Labelled, part: Labelled, gap: string): boolean {
  const told = text.slice(whole.quantity.end, part.quantity.start);
  const named = text.slice(Math.max(0, whole.quantity.start - 20), whole.quantity.start);
  if (PACE.test(gap)) return /资金|预算/u.test(named) && PAID.test(told);
  return /^[，、](?:累计|已)完成$/u.test(gap) && SETTLED.test(told);
}

const PACE = /^[，、](?:资金|预算|财政|投资)*(?:支出|支付|拨付|执行|使用)进度(?:达到?|为|已)*$/u;
const PAID = /^，(?:已|累计|实际)*(?:完成)?(?:支出|支付|拨付|投资|兑付|使用)(?:资金)?$/u;
const SETTLED = /^[\u4e00-\u9fff]{2,12}(?:摘帽|退出|出列|脱贫|办结|整改|交付|[完竣开]工|完成|验收|销号)$/u;

const PLANNED =
  /^的?(?:年度|全年)?(?:目标|任务|计划)(?:任务|目标)?，(?:任务|目标|计划)?完成率(?:达到?|为)*$/u;
const MOST = 3;

/** The rate's own word, or none where it is called 占比 or 比例. */
const RATE =
  /^[\u4e00-\u9fff“”]{0,16}[，、](?:([\u4e00-\u9fff]{2,5}?)(?:率|比例|(?<=增长)面)|(占比|比例))(?:达到?|为|约|超过|提高到|均?达到?)*$/u;
const OTHER_RATE = /[，、](?:按期|按时|及时|增长|满意|利用|使用|贡献|收益|参保)/u;

/** The number before the part; where the part has grown (“由5个增加到8个”), the one before where it began. */
function wholeOf(text: string, numbers: readonly Labelled[], k: number): Labelled | undefined {
  const [from, part] = [numbers[k - 1], numbers[k]];
  if (!from || !part) return undefined;
  const gap = text.slice(from.quantity.end, part.quantity.start);
  // “建议98件，办复率100%，其中95件满意，满意率96.9%”: a rate of all of them is passed by.
  const passed = from.quantity.kind === 'percent' && gap === '，其中';
  if (GROWN.test(gap) || passed) return numbers[k - 2];
  return isCost(text, numbers, k - 1) ? numbers[k - 2] : from;
}

/** “签约项目32个、总投资86亿元，当年开工24个，开工率75%”: what they cost is passed by. */
function isCost(text: string, numbers: readonly Labelled[], k: number): boolean {
  const [count, cost, next] = [numbers[k - 1], numbers[k], numbers[k + 1]];
  if (!count || !cost || !next || isLike(cost, next) || cost.quantity.kind === 'percent') return false;
  const gap = text.slice(count.quantity.end, next.quantity.start);
  return /^[\u4e00-\u9fff]{0,6}[、，][\u4e00-\u9fff]{0,8}\d[^；。（]*，[^；。，]*$/u.test(gap);
}

const GROWN = /^[\u4e00-\u9fff]{1,3}[到至]$/u;

/** “1200件，办结了1080件”, “120个重点项目开工114个”: the part is told by the verb of its rate. */
function isSaidOf(rate: string, told: string): boolean {
  const verb = SAID.exec(told)?.[1];
  if (verb === undefined) return false;
  // 整改完成率 of 完成整改.
  const stem = rate.replace(/(?<=[\u4e00-\u9fff]{2})完成$/u, '');
  if (verb === stem || verb.replace(/[或和及并]/u, '') === stem) return true;
  if (DONE.test(verb.replace(stem, '·'))) return true;
  return told.length < NEAR && !told.includes('，') && verb.endsWith(stem);
}

/** 完成整改, 整改到位 for 整改. */
const DONE = /^(?:完成|实现|累计|共|顺利)*·(?:到位|完成|完毕|落实)?$/u;
const SAID =
  /^[\u4e00-\u9fff]{0,6}[，、]?(?:其中|已|全部|当年|年内)?(?:已|按期)?([\u4e00-\u9fff]{2,12}?)(?:总?[量数])?(?:达到?|为|了)?$/u;
const NEAR = 14;

/** “500个村中480个”, “174个建制村中通硬化路的达到143个”; “32项主要指标，29项如期完成，完成率”. */
function isAmong(told: string, gap: string, stem: string | undefined): boolean {
  // “道路硬化率” after villages with a station is a rate of something else.
  if ((AMONG.test(told) || SO_FAR.test(told)) && (stem === undefined || stem.length === 2)) return true;
  return stem !== undefined && AMONG_ALL.test(told) && isSoCalled(gap, stem);
}

/** “146件结果为满意，满意率”: the part is called by the word of the rate. */
function isSoCalled(gap: string, stem: string | undefined): boolean {
  return stem !== undefined && gap.slice(0, gap.search(/[，、]/u)).endsWith(stem);
}

const AMONG_ALL =
  /^(?:[\u4e00-\u9fff]{2,12}(?:，|有|，其中)(?:已有?|有)?|，[\u4e00-\u9fff]{2,6}率\d[\d.]*%，其中)$/u;

/** “规划搬迁的4.6万名群众，已有4.4万人搬入新居，入住率”: those that have of them. */
const SO_FAR = /^[\u4e00-\u9fff]{2,14}，其?中?已有$/u;
const AMONG =
  /^[\u4e00-\u9fff（）、]{0,14}[中里]，?(?:其中)?(?:已有?|有|[^，；。\d]{2,14}(?:的|达到?|有|由(?:20\d\d年的?)?\d+个?[\u4e00-\u9fff]{1,3}[到至]))?$/u;

/** “168个行政村全部通水泥路，通班车的行政村达到151个，通班车率”: the part has the word of the rate and the noun of the whole. */
function isNamedSo(stem: string, told: string): boolean {
  const [, noun = '', name = ''] = NAMED.exec(told) ?? [];
  return name.includes(stem) && name.replace(stem, '').includes(noun.slice(0, 3)) && noun.length > 1;
}

/** “国控断面8个，水质优良断面7个，优良比例”: the part has the word of the rate and ends in what the whole counts. */
function isOneNoun(stem: string, told: string, text: string, { quantity: { start } }: Labelled): boolean {
  const noun = text.slice(Math.max(0, start - 2), start);
  return /^，[\u4e00-\u9fff]{4,12}$/u.test(told) && told.includes(stem) && told.endsWith(noun);
}

const NAMED = /^([\u4e00-\u9fff]{2,16})，([\u4e00-\u9fff]{4,16})$/u;
