import {
  compare,
  type Decimal,
  magnitude,
  multiply,
  ONE,
  parseDecimal,
  sign,
  whole,
} from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { perFigure } from '../../figures/per-figure.ts';
import type { PlausibleRange } from '../../knowledge/plausible.ts';
import type { View } from '../../view/view.ts';
import { isCertain } from '../repeats/comparable.ts';
import { scaleOf } from './quotients.ts';

/** Where an indicator's number usually lies at the report's level: 0.3 to 6 % of 城镇登记失业率. */
export interface Usual {
  readonly low: string;
  readonly high: string;
  readonly unit: string;
  /** Whether this number lies beyond the limits, which are wide: three times, where a single year may have brought it. */
  readonly broken: boolean;
}

/** What is usual of a figure; undefined where nothing is known of it, or not for certain what it is. */
export const usualOf = perFigure((view, figure): Usual | undefined => {
  const entry = view.catalogue.indicators.get(figure.indicator ?? '');
  const { quantity, measure, region, sense } = figure;
  if (!entry?.plausible || quantity.shape !== 'single') return undefined;
  // “地区生产总值60亿元已完成78%”: how far a plan is on its way.
  if (measure === 'rate' && figure.verb === '完成') return undefined;
  // Growth of several years on average keeps within what a year may bring.
  if (figure.basis !== 'year' && !(figure.basis === 'average' && measure === 'rate')) return undefined;
  if (region !== view.facts.place || sense === 'add' || sense === 'net' || !isCertain(view, figure))
    return undefined;
  const range = entry.plausible.find((one) => one.measure === measure && !one.of && isOf(figure, one.unit));
  const [low = '', high = ''] = range ? writtenLimits(range, view) : [];
  const [min, max] = [parseDecimal(low), parseDecimal(high)];
  const scale = range && unitOf(range.unit, view);
  if (!range || !min || !max || !scale) return undefined;
  return {
    low,
    high,
    unit: range.unit,
    broken: isBeyond(figure, multiply(min, scale), multiply(max, scale)),
  };
});

function isBeyond(figure: Figure, min: Decimal, max: Decimal): boolean {
  const { quantity, measure, sign: falling, basis, status } = figure;
  const value = multiply(magnitude(quantity.value), quantity.scale);
  // A fall has the lower limit of growth for its own.
  const most = magnitude(sign(min) < 0 && falling < 0 ? min : max);
  // One year may bring anything once; nobody aims at it, and several years on average do not.
  const steady = measure === 'rate' && (basis === 'average' || status === 'target');
  if (compare(value, steady ? most : multiply(most, THREE)) > 0) return true;
  return measure === 'level' && compare(multiply(value, THREE), min) < 0;
}

const THREE = whole(3);

function writtenLimits(range: PlausibleRange, { facts }: View): readonly string[] {
  return range.any ?? (facts.level ? (range[facts.level] ?? []) : []);
}

/** What a range's unit is in base units; a percent is a percent there. */
function unitOf(unit: string, view: View): Decimal | undefined {
  return unit === '%' || unit === '个百分点' ? ONE : scaleOf(unit, view.catalogue);
}

/** Whether the number is told in units that the range's unit converts to. */
function isOf({ quantity }: Figure, unit: string): boolean {
  return KINDS.get(unit.replace(/^[万亿]+/u, '')) === quantity.kind;
}

/** Kinds of the units that ranges are written in; what is told in others is not compared. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['个百分点', 'point'],
  ['元', 'money'],
  ['吨', 'mass'],
  ['人', 'people'],
  ['微克/立方米', 'concentration'],
  ['岁', 'age'],
]);
