import { compare, whole } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { exactly, isBelow } from '../../numbers/interval.ts';
import type { View } from '../../view/view.ts';
import { isCertain } from '../repeats/comparable.ts';
import { isSwap } from '../repeats/slips.ts';
import { clauseBefore } from '../words.ts';
import { isCarried } from './attainment-keys.ts';
import { bindingOf, FLOOR } from './binding.ts';
import { isFives, isGrown } from './raised.ts';

/** Which way a target must not fall behind what is reached. */
export type Direction = 'up' | 'down' | 'not above';

/**
 * Which way a target binds. A stock that is to reach a number does not fall behind; what one year brings may. In two
 * years or more what grows has grown.
 */
export function directionOf(view: View, target: Figure, result: Figure): Direction | undefined {
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
  // “存贷比力争达到75%”: which way it is meant to go is said.
  if (direction === 'neutral' && binding === 'sharp' && target.measure === 'share' && isSought(view, target))
    return 'up';
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
  const isRaised = sense === 'to' && /^(?:提|增|升|扩)/u.test(verb);
  // Also of what is nearly all (89.3%) 提高到 says that there is to be more.
  const most = exactly(isRaised ? ALMOST_ALL : NEARLY_ALL);
  if (quantity.kind !== 'percent' || !isBelow(result.quantity.interval, most)) return false;
  if (
    quantity.bound === 'about' ||
    quantity.bound === 'at-most' ||
    FLOOR.test(clauseBefore(view, target.place))
  )
    return false;
  if (isRaised) return !isFives(quantity);
  const ahead = (period?.to ?? 0) - (result.period?.to ?? Infinity) > 1;
  return (
    ahead &&
    (sense === 'reach' || sense === 'to' || sense === 'share') &&
    /达|突破|超过/u.test(clauseBefore(view, target.place))
  );
}

const NEARLY_ALL = whole(80);
const ALMOST_ALL = whole(95);

function isSought(view: View, { sense, verb, place }: Figure): boolean {
  return (sense === 'to' && /[提增升]/u.test(verb)) || /力争|争取|突破/u.test(clauseBefore(view, place));
}

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
