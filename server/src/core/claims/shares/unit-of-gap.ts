import type { Figure } from '../../figures/figure.ts';
import { compare, type Decimal } from '../../numbers/decimal.ts';
import { meets, minus } from '../../numbers/interval.ts';
import { textOf, type View } from '../../view/view.ts';
import { growthOf } from '../growth/growth.ts';
import { pairsOf } from '../growth/pairs.ts';
import { signed } from '../repeats/comparable.ts';
import { clauseAfter, clauseBefore, wordsOf } from '../words.ts';
import { isPercentage, ownRate, type WantedUnit } from './unit-of-change.ts';

/** “由31.2%降到5.5%，下降25.7%”: what two percentages differ by, told in percent. */
export function differencesOf(view: View): ReadonlyMap<Figure, WantedUnit> {
  const found = new Map<Figure, WantedUnit>();
  for (const { from, to, said } of pairsOf(view)) {
    const told = said.find(({ quantity }) => quantity.kind !== 'months');
    if (to.quantity.kind !== 'percent' || told?.quantity.kind !== 'percent' || told.basis === 'average')
      continue;
    const by = signed(told);
    const relative = growthOf(from.quantity.interval, to.quantity.interval);
    if (!meets(minus(to.quantity.interval, from.quantity.interval), by) || meets(relative, by)) continue;
    found.set(told, { subject: wordsOf(view, from), verb: told.verb, wants: 'point', as: 'gap' });
  }
  return found;
}

/** “分别下降21.4%和16.7个百分点”: the second of two that share a verb. */
export function unitOfPair(view: View, figure: Figure, before: Figure | undefined): WantedUnit | undefined {
  if (figure.quantity.kind !== 'point' || before?.quantity.kind !== 'percent') return undefined;
  if (before.place.unit !== figure.place.unit) return undefined;
  const between = textOf(view, { ...figure.place, start: before.place.end, end: figure.place.start });
  const words = clauseBefore(view, before.place);
  if (!/^[、和与及]$/u.test(between) || !words.includes('分别')) return undefined;
  return { subject: '', verb: before.verb, wants: 'percent', as: 'list' };
}

/** “增长8.2%，高于全省1.2%”, “增速高于全省2%”, “快于全国3%”. */
export function unitOfGap(view: View, figure: Figure): WantedUnit | undefined {
  const { kind } = figure.quantity;
  if (figure.sense !== 'above' && figure.sense !== 'below') return undefined;
  if ((kind !== 'percent' && kind !== 'point') || isOfBenchmark(view, figure)) return undefined;
  const words = clauseBefore(view, figure.place);
  const at = words.lastIndexOf(figure.verb);
  const subject =
    at < 0
      ? ''
      : words
          .slice(0, at)
          .replace(/(?:平均|分别|均|也|继续|持续|确保|力争|争取|努力|总体|[要应须需将])+$/u, '');
  const found: WantedUnit = { subject, verb: figure.verb, wants: 'point', as: 'gap' };
  if (/[快慢]/u.test(figure.verb) || /速度?$/u.test(subject)) return found;
  if (subject.length > 1)
    return isPercentage(view, figure, subject) || /[增涨]幅$/u.test(subject) ? found : undefined;
  const own = ownRate(view, figure);
  // “增长8.2%，高于全省6.5%” may name the benchmark itself.
  return own && compare(figure.quantity.value, half(own)) < 0 ? found : undefined;
}

/** “快于全国的5.0%”, “高于全省6.5%的平均水平”: what is compared with, rather than by how much. */
function isOfBenchmark(view: View, { place, verb }: Figure): boolean {
  const before = clauseBefore(view, place);
  const field = before.slice(before.lastIndexOf(verb) + verb.length);
  return (
    clauseAfter(view, place).startsWith('的') || (verb !== '' && /[国省市区县州均值期].{0,4}的$/u.test(field))
  );
}

function half({ quantity }: Figure): Decimal {
  return { coefficient: quantity.value.coefficient * 5n, exponent: quantity.value.exponent - 1 };
}
