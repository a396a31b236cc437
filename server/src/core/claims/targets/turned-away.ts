import { type Decimal, multiply, whole } from '../../numbers/decimal.ts';
import {
  between,
  exactly,
  includes,
  type Interval,
  isBelow,
  scaledBy,
  times,
} from '../../numbers/interval.ts';
import { amountOf, type Quantity } from '../../numbers/quantity.ts';
import type { Attainment } from './attainments.ts';
import { isRound, swapsOf } from '../repeats/slips.ts';

/**
 * Whether two digits in the other order would bring a target and the result of the year before together, which are farther apart
 * than a year takes them: “粮食总产量25.04亿斤” and “稳定在52.16亿斤”, “优良天数318天” and “达到230天以上”. What a year brings by chance
 * is left alone.
 */
export function isTurnedAway(attainment: Attainment): boolean {
  const { target, result, years } = attainment;
  const { indicator, quantity: aim, sense, period } = target;
  const { quantity: told } = result;
  if (indicator === undefined) return isNamedAlone(attainment);
  if (SWINGS.test(indicator) || sense === 'net' || years > 1) return false;
  const later = (period?.to ?? Infinity) - (result.period?.to ?? 0);
  if (later > 1 || target.place.unit === result.place.unit) return false;
  if (isSteady(aim) && isSteady(told)) return isTurnedBy(STEADY, aim, told);
  if (sense === 'hold' && aim.kind !== 'percent' && isTurnedBy(KEPT, aim, told)) return true;
  // Small rates may halve in a year, and round amounts are aimed at as they come, but for what is only to be kept.
  const isKept = sense === 'hold' || indicator.endsWith('产量');
  if (aim.kind === 'percent' || (!isKept && isRound(aim))) return false;
  return isTurnedBy(MOVING, aim, told);
}

/** “肉牛存栏72万头” and “肉牛存栏27万头”: what no catalogue knows is said to stand, or to reach a number, where it has one. */
function isNamedAlone({ target, result, years, name }: Attainment): boolean {
  if (SWINGS.test(name) || years > 1 || target.place.unit === result.place.unit) return false;
  if ((target.period?.to ?? Infinity) - (result.period?.to ?? 0) > 1) return false;
  const isState = [target, result].every(({ sense, measure }) => STATES.has(sense) && measure === 'level');
  return (
    isState && target.quantity.kind !== 'percent' && isTurnedBy(STANDING, target.quantity, result.quantity)
  );
}

const STATES: ReadonlySet<string> = new Set(['none', 'reach', 'to', 'hold']);

function isTurnedBy({ apart, near, isLong }: Margin, a: Quantity, b: Quantity): boolean {
  if (!isFar(a, b, apart) && !isFar(b, a, apart)) return false;
  return (isLong(a) && isTurned(a, b, near)) || (isLong(b) && isTurned(b, a, near));
}

/** The share of most or much of all, or days of a year, which move by little. */
function isSteady({ kind, unit, value, printed }: Quantity): boolean {
  return kind === 'percent' ? isBelow(exactly(TWENTY), printed) : unit === '天' && value.coefficient > 99n;
}

const TWENTY = whole(20);

function isFar(a: Quantity, b: Quantity, apart: Decimal): boolean {
  return isBelow(scaledBy(a.printed, apart), b.printed);
}

function isTurned({ value, scale }: Quantity, other: Quantity, near: Interval): boolean {
  const wanted = times(exactly(amountOf(other)), near);
  return swapsOf(value).some((swap) => includes(wanted, multiply(swap, scale)));
}

interface Margin {
  /** How many times one is the other at least. */
  readonly apart: Decimal;
  /** What the other times this holds the turned one. */
  readonly near: Interval;
  /** Whether a number has digits enough to tell. */
  readonly isLong: (quantity: Quantity) => boolean;
}

const MOVING: Margin = {
  apart: tenths(15n),
  near: between(tenths(9n), tenths(11n)),
  isLong: (one) => !isRound(one),
};
/** “粮食产量稳定在94万吨以上” after 49.3, “控制在53微克以内” after 34: what is kept is about what it was, so that two digits will do. */
const KEPT: Margin = {
  apart: tenths(13n),
  near: between({ coefficient: 97n, exponent: -2 }, { coefficient: 103n, exponent: -2 }),
  isLong: ({ value }) => value.coefficient > 9n && value.coefficient % 10n !== 0n,
};
const STANDING: Margin = { ...KEPT, apart: tenths(15n), near: between(tenths(9n), tenths(11n)) };
const STEADY: Margin = {
  apart: tenths(11n),
  near: between({ coefficient: 97n, exponent: -2 }, { coefficient: 103n, exponent: -2 }),
  isLong: () => true,
};

function tenths(coefficient: bigint): Decimal {
  return { coefficient, exponent: -1 };
}

/** What a year brings more or less of. */
const SWINGS =
  /到位|外资|签约|合同|债券|资金|转移|增量|融资|造林|治理|改造|建设|新建|住房|房屋|商品房|房地产|土地|基金|小升规|案|事故|救助|工程|投资|利润|农田/u;
