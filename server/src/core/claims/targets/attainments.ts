import { compare, whole } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { fromTold, ofFigure } from '../../figures/figures-alone.ts';
import { grouped } from '../../grouped.ts';
import { exactly, isBelow, scaledBy } from '../../numbers/interval.ts';
import type { Period } from '../../times/period.ts';
import { isSwap } from '../repeats/slips.ts';
import type { View } from '../../view/view.ts';
import { isCertain, periodOf, statusOf } from '../repeats/comparable.ts';
import { outputsOf } from './outputs.ts';
import { isFives, isGrown, raisedOf } from './raised.ts';
import { bindingOf, bindsUpward, FLOOR } from './binding.ts';
import { clauseBefore } from '../words.ts';

/** A target with the latest result of the same thing. */
export interface Attainment {
  readonly target: Figure;
  readonly result: Figure;
  readonly name: string;
  /** Years that the result is the sum of. */
  readonly years: number;
  /** Which way the target must not fall behind what is reached; absent where it may. */
  readonly grows?: 'up' | 'down' | 'not above';
}

/** Targets of known indicators, and of what one sentence names in the same words: “蜂产业产值突破6000万元”. */
export function* attainmentsOf(view: View): Generator<Attainment> {
  yield* ofOneName(view);
  for (const { target, result, name } of outputsOf(view)) {
    yield {
      target,
      result,
      name,
      years: 1,
      ...(bindsUpward(bindingOf(view, target)) && { grows: 'up' }),
    };
  }
  for (const raised of raisedOf(view))
    if (!isOld(raised.result, raised.target)) yield { ...raised, years: 1 };
}

interface Keyed {
  readonly figure: Figure;
  readonly key: string;
}

function* attained(all: readonly Keyed[], view: View): Generator<Attainment> {
  const isTarget = ({ figure }: Keyed): boolean => statusOf(view, figure) === 'target';
  const targets = all.filter(isTarget);
  const aims = grouped(targets, ({ key }) => key);
  // A report that is given before the year is out tells of it as expected.
  const results = grouped(
    all.filter((one) => !isTarget(one)),
    ({ key }) => key,
  );
  for (const { figure: target, key } of targets) {
    const told = results.get(key)?.map(({ figure }) => figure);
    const result = told && latest(told, target, view);
    const years = result?.period ? result.period.to - result.period.from + 1 : 1;
    const grows = result && years === 1 ? directionOf(view, target, result) : undefined;
    if (result) yield { target, result, name: target.indicator ?? key, years, ...(grows && { grows }) };
    const sooner = soonerOf(target, aims.get(key) ?? []);
    if (sooner && directionOf(view, target, sooner) === 'up')
      yield { target, result: sooner, name: target.indicator ?? key, years: 1, grows: 'up' };
  }
}

/** “产值突破1300亿元” of this year, of what is to be 2000亿元 in five: the highest target of a year before. */
function soonerOf({ place, period: aim }: Figure, targets: readonly Keyed[]): Figure | undefined {
  return targets
    .map(({ figure }) => figure)
    .filter(
      (one) =>
        one.place.unit !== place.unit &&
        one.bound !== 'about' &&
        one.bound !== 'at-most' &&
        one.period !== undefined &&
        aim !== undefined &&
        spanOf(one.period) === 0 &&
        spanOf(aim) === 0 &&
        one.period.to < aim.to,
    )
    .reduce<Figure | undefined>(
      (best, one) => (best && !isBelow(best.quantity.interval, one.quantity.interval) ? best : one),
      undefined,
    );
}

/** “38件，提前一年达到规划的36件”: a target that has been passed. */
function isForestalled(view: View, { place }: Figure): boolean {
  return /提前[^，]{0,8}?(?:达到|完成|实现)/u.test(clauseBefore(view, place));
}

/** What a target and a result must have in common; undefined for what is held against nothing. */
function keyOf(view: View, figure: Figure): string | undefined {
  const { indicator, measure, region, quantity, sense, basis, role } = figure;
  // What a year adds (新建) is held against what another has added.
  const added = sense === 'add' || sense === 'net' ? sense : '';
  const told = measure === 'level' || measure === 'share' || (measure === 'change' && added !== '');
  if (!told || role === 'from' || basis === 'average') return undefined;
  if (indicator === undefined || region === undefined) return undefined;
  if (
    !isCertain(view, figure) &&
    !isTelling(figure) &&
    !isPart(figure) &&
    !isCarried(view, figure) &&
    !isKeptUp(figure)
  )
    return undefined;
  // “其中玉米3.6万亩，总产12万吨”: what is of another kind is no part of it.
  if (periodOf(view, figure)?.months || figure.whole?.quantity.kind === quantity.kind) return undefined;
  if (isForestalled(view, figure)) return undefined;
  return `${indicator} ${measure} ${region} ${quantity.kind} ${added}`;
}

const keyedOf = ofFigure((view, figure): Keyed | undefined => {
  const key = keyOf(view, figure);
  return key === undefined ? undefined : { figure, key };
});

const ofOneName = fromTold(keyedOf, attained);

/**
 * “地区生产总值年均增长8%，2021年突破2300亿元”, “优良天数292天，优良率80%”: what is certain of the number before holds of the one
 * that follows.
 */
function isCarried(view: View, { place, indicator, scope, quantity, unknown }: Figure): boolean {
  if (scope !== '' || quantity.shape !== 'single' || unknown.length > 0) return false;
  const before = (view.byUnit[place.unit] ?? []).findLast((other) => other.place.end <= place.start);
  return before !== undefined && before.indicator === indicator && isCertain(view, before);
}

/** “民生支出占一般公共预算支出的83%”: what it is a part of stands between the name and the number. */
function isPart({ measure, sense, scope, named, place, quantity }: Figure): boolean {
  return (
    measure === 'share' &&
    sense === 'share' &&
    scope === '' &&
    named?.unit === place.unit &&
    quantity.shape === 'single'
  );
}

/** “粮食稳定在25亿斤以上”: what is to be kept up, told by a short name, is what the place brings forth. */
function isKeptUp({ sense, status, indicator = '', scope, aspect, quantity, named, place }: Figure): boolean {
  if (sense !== 'hold' || status !== 'target' || !indicator.endsWith('产量')) return false;
  return scope === '' && aspect === '' && quantity.shape === 'single' && named?.unit === place.unit;
}

/** People counted under a long name that is not the indicator's own: 劳动力转移就业. */
function isTelling({ named, place, scope, quantity }: Figure): boolean {
  if (scope !== '' || named?.unit !== place.unit || named.end - named.start < LONG) return false;
  return quantity.shape === 'single' && (quantity.kind === 'people' || quantity.kind === 'households');
}

const LONG = 5;

/**
 * The latest result before the target's own year; of one year rather than of several, exact rather than “突破1000家”; of two,
 * the one that a target is less likely to fall behind.
 */
function latest(results: readonly Figure[], target: Figure, view: View): Figure | undefined {
  const until = target.period?.from ?? Infinity;
  const falls = view.catalogue.indicators.get(target.indicator ?? '')?.direction === 'down';
  const known = results.filter((one) => (periodOf(view, one)?.to ?? Infinity) < until && !isOld(one, target));
  return known.reduce<Figure | undefined>((best, one) => {
    if (!best?.period || !one.period) return one;
    if (one.period.to !== best.period.to) return one.period.to > best.period.to ? one : best;
    if (spanOf(one.period) !== spanOf(best.period))
      return spanOf(one.period) < spanOf(best.period) ? one : best;
    if ((best.bound === 'exact') !== (one.bound === 'exact')) return best.bound === 'exact' ? best : one;
    const [low, high] = isBelow(one.quantity.interval, best.quantity.interval) ? [one, best] : [best, one];
    // What is not half of another is told of something smaller.
    if (isBelow(scaledBy(low.quantity.interval, TWO), high.quantity.interval)) return best;
    return falls ? high : low;
  }, undefined);
}

/** “1954年建县时财政收入只有38万元” tells of another time. */
function isOld({ period: then }: Figure, { period: aim }: Figure): boolean {
  return then !== undefined && aim !== undefined && then.to < aim.from - OLDEST;
}

const OLDEST = 10;

const TWO = whole(2);

function spanOf({ from, to }: Period): number {
  return to - from;
}

/**
 * Which way a target binds. A stock that is to reach a number does not fall behind; what one year brings may. In two
 * years or more what grows has grown.
 */
function directionOf(view: View, target: Figure, result: Figure): Attainment['grows'] {
  const entry = view.catalogue.indicators.get(target.indicator ?? '');
  if (!entry || !(isCertain(view, result) || isCarried(view, result))) return undefined;
  const { timing, direction, type } = entry;
  if (isGrown(view, target)) return 'up';
  if (!isCertain(view, target) && !isCarried(view, target)) return undefined;
  if (direction === 'up' && target.sense === 'hold' && isAsNow(view, target)) return 'not above';
  // “稳定在76.8%以上” of what stands at 78.6% is a slip of the keys; a floor that leaves room has other digits.
  if (target.sense === 'hold' && isSwap(target.quantity, result.quantity) && isLong(result))
    return direction === 'down'
      ? 'down'
      : compare(target.quantity.value, result.quantity.value) < 0
        ? 'up'
        : 'not above';
  // “达到6000张以上” of what 5480 stand of leaves no room below that.
  if (direction === 'up' && timing === 'stock' && type === 'count' && isReached(view, target)) return 'up';
  // “牛、羊存栏分别达到8.6万头、70万只”: what need not grow is not said to reach less than there is.
  if (direction === 'neutral' && timing === 'stock' && type === 'count')
    return bindingOf(view, target) === 'sharp' && /^(?:达|突破)/u.test(target.verb) ? 'up' : undefined;
  const falls = target.sense === 'to' && /降|减|缩|压/u.test(target.verb);
  const binding = bindingOf(view, target);
  if (direction === 'down' && (falls || binding === 'less' || binding === 'better')) return 'down';
  // What years of growth are to bring is more than what is there, also where “以上” is said of it.
  if (
    direction === 'up' &&
    type === 'level' &&
    !VARIES.test(entry.name) &&
    isMoneyAhead(view, target, result)
  )
    return 'up';
  if (direction === 'up' && isRaisedShare(view, target, result)) return 'up';
  if (direction !== 'up' || !binding || binding === 'less') return undefined;
  if (binding === 'more' || binding === 'better') return 'up';
  const later = (target.period?.to ?? 0) - (result.period?.to ?? 0) > 1 && type === 'level';
  if (later || (timing === 'stock' && !/完成|实现/u.test(target.verb))) return 'up';
  // “达到28%左右” of what stands at 35.6% leaves more room than rounding takes.
  if (binding === 'about')
    return target.measure === 'share' && isBelow(target.quantity.interval, result.quantity.interval)
      ? 'up'
      : undefined;
  if (type === 'count' && !/突破|跨|迈/u.test(target.verb)) return undefined;
  return !VARIES.test(entry.name) && RAISED.test(target.verb) ? 'up' : undefined;
}

/**
 * “城镇化率达到72%以上” in five years, “研发投入强度提高到1.7%以上” in one: a floor below what is reached is none, but for what
 * has reached nearly all there is (参保率达到95%以上).
 */
function isRaisedShare(view: View, target: Figure, result: Figure): boolean {
  const { quantity, sense, verb, period } = target;
  if (quantity.kind !== 'percent' || !isBelow(result.quantity.interval, exactly(NEARLY_ALL))) return false;
  if (
    quantity.bound === 'about' ||
    quantity.bound === 'at-most' ||
    FLOOR.test(clauseBefore(view, target.place))
  )
    return false;
  if (sense === 'to' && /^(?:提|增|升|扩)/u.test(verb)) return !isFives(quantity);
  const ahead = (period?.to ?? 0) - (result.period?.to ?? Infinity) > 1;
  return (
    ahead &&
    (sense === 'reach' || sense === 'to' || sense === 'share') &&
    /达|突破|超过/u.test(clauseBefore(view, target.place))
  );
}

const NEARLY_ALL = whole(80);

/** Money to be passed in two years or more: “一般公共预算收入超100亿元” of a plan of five years. */
function isMoneyAhead(view: View, { quantity, sense, period, place }: Figure, result: Figure): boolean {
  if (quantity.kind !== 'money' || quantity.bound === 'at-most' || quantity.bound === 'about') return false;
  if (sense !== 'none' && sense !== 'reach' && sense !== 'to') return false;
  return (period?.to ?? 0) - (result.period?.to ?? Infinity) > 1 && !FLOOR.test(clauseBefore(view, place));
}

function isLong({ quantity }: Figure): boolean {
  return quantity.value.coefficient > 99n;
}

/** What one year brings less of than another, without anyone having failed. */
const VARIES =
  /产量|单产|面积|出栏|到位|外资|签约|投资|支付|资金|支出|减税|利润|用电|增量|贷款|融资|里程|造林|治理|成本|当量|保费|上级|土地|基金/u;

/** Verbs that say that a number is new: 达到, 突破, 提高到. */
const RAISED = /达到|^达$|突破|超过|跨|迈|提[高升]|增加到|扩大|跃|增至/u;

/** “保持在96%以上的现有水平”, “稳定在70%以上，保持现有水平不降低”: what is kept has been reached. */
function isAsNow(view: View, { place }: Figure): boolean {
  const rest = view.units[place.unit]?.reading.text.slice(place.end, place.end + REACH) ?? '';
  return /^(?:以上|左右)?(?:的|，)[^，。；\d]{0,4}现有水平/u.test(rest);
}

function isReached(view: View, { sense, verb, place }: Figure): boolean {
  return (
    (sense === 'reach' || sense === 'to') &&
    /达|到|突破|超过/u.test(verb) &&
    !FLOOR.test(clauseBefore(view, place))
  );
}

const REACH = 24;
