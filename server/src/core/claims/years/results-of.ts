import type { Figure } from '../../figures/figure.ts';
import { isCertain } from '../repeats/comparable.ts';
import type { View } from '../../view/view.ts';

/** What is known elsewhere in the report of what a figure tells as expected. */
export function resultOf(view: View, estimated: Figure): Figure | undefined {
  return toldOf(view, estimated).find(
    (other) => other !== estimated && isResultOf(other, estimated) && isKnown(view, other),
  );
}

/** The figures of one indicator, or of one name that the catalogue lacks. */
function toldOf(view: View, { indicator, name }: Figure): readonly Figure[] {
  return indicator === undefined
    ? view.figures.filter((other) => other.indicator === undefined && other.name === name)
    : [...(view.byIndicator.get(indicator) ?? []), ...basesOf(view, indicator)];
}

/** “在2024年96.8亿元的基础上，地区生产总值增长8%”: what the aim of an indicator starts from, before its name. */
function basesOf(view: View, indicator: string): readonly Figure[] {
  return (view.byIndicator.get(indicator) ?? []).flatMap((aim) => {
    const unit = view.byUnit[aim.place.unit] ?? [];
    const from = unit[unit.indexOf(aim) - 1];
    return aim.measure === 'rate' && from && isStart(view, from, aim) ? [from] : [];
  });
}

function isStart(view: View, from: Figure, { named, place }: Figure): boolean {
  const text = view.units[place.unit]?.reading.text ?? '';
  const between = text.slice(from.place.end, named?.unit === place.unit ? named.start : place.start);
  return from.indicator === undefined && /^的?基础上，$/u.test(between);
}

/** “地区生产总值2318.6亿元，增长4.9%”: the growth is of what the level right before it is. */
function isKnown(view: View, figure: Figure): boolean {
  const { place, run, measure } = figure;
  if (isCertain(view, figure) || isBase(view, figure)) return true;
  const next = (view.byUnit[place.unit] ?? []).find((one) => one.place.start > place.start);
  if (next && isStart(view, figure, next)) return true;
  if (figure.indicator === undefined)
    return figure.unknown.length === 1 && figure.name.length >= TELLING_NAME;
  const before = (view.byUnit[place.unit] ?? []).findLast((one) => one.place.end <= place.start);
  if (before?.run !== run || measure !== 'rate' || !isCertain(view, before)) return false;
  const between = view.units[place.unit]?.reading.text.slice(before.place.end, place.start) ?? '';
  return /^[，、](?:按(?:可比|不变)价格?(?:计算)?，?)?(?:同比|比上年)?(?:增长|下降)$/u.test(between);
}

/** “在一般公共预算收入268.4亿元的基础上”, “地区生产总值由742.6亿元增加到1100亿元”. */
function isBase(view: View, { named, place, unknown, scope }: Figure): boolean {
  if (named?.unit !== place.unit || unknown.length > 0 || scope !== '') return false;
  const text = view.units[place.unit]?.reading.text ?? '';
  return (
    /^[由从达]?$/u.test(text.slice(named.end, place.start)) &&
    /^的?基础上|^(?:增加|提高|增长|提升|扩大|上升|跃升)[到至]/u.test(text.slice(place.end, place.end + 6))
  );
}

/** Of what the catalogue lacks, a name this long tells as well. */
export const TELLING_NAME = 5;

export function isResultOf(other: Figure, estimated: Figure): boolean {
  return (
    other.status === 'actual' &&
    other.measure === estimated.measure &&
    other.scope === estimated.scope &&
    aspectOf(other) === aspectOf(estimated) &&
    other.region === estimated.region &&
    other.basis === estimated.basis &&
    other.sign === estimated.sign &&
    other.quantity.kind === estimated.quantity.kind &&
    other.period?.from === estimated.period?.from &&
    other.period?.to === estimated.period?.to &&
    !other.period?.months === !estimated.period?.months
  );
}

/** “增加值增速回升到6.4%” and “增加值增长6.4%” are one. */
function aspectOf({ measure, aspect }: Figure): string {
  return measure === 'rate' ? aspect.replace(/^增[速幅长]$/u, '') : aspect;
}
