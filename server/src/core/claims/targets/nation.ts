import type { Figure } from '../../figures/figure.ts';
import { parseDecimal } from '../../numbers/decimal.ts';
import { fromPrinted, hull, type Interval } from '../../numbers/interval.ts';
import { figuresBySentence, textOf, type View } from '../../view/view.ts';

/** A growth of output and by how much it is above or below the nation's: “增长5.6%，高于全国0.4个百分点”. */
export interface Against {
  readonly own: Figure;
  readonly gap: Figure;
  readonly way: 'above' | 'below';
  readonly year: number;
  /** What the nation's growth of that year has been told to be, at first and revised. */
  readonly nation: Interval;
}

/** The yearly growth of output that a report holds against the nation's. */
export function* againstNation(view: View): Generator<Against> {
  for (const figures of figuresBySentence(view)) {
    for (const [k, gap] of figures.entries()) {
      const way = gap.sense;
      if (gap.quantity.kind !== 'point' || (way !== 'above' && way !== 'below') || !isNation(gap)) continue;
      const own = figures.slice(0, k).findLast(({ basis }) => basis !== 'benchmark');
      if (own?.run !== gap.run || !isYearly(view, own)) continue;
      const year = own.period?.to ?? 0;
      const told = view.catalogue.calendars.outputGrowth.find((one) => one.year === year)?.told ?? [];
      const nation = told.flatMap((rate) => parseDecimal(rate) ?? []).map(fromPrinted);
      const [first, ...more] = nation;
      if (first) yield { own, gap, way, year, nation: more.reduce(hull, first) };
    }
  }
}

/** “高于全国”, and the first of “分别高于全国、全省”. */
function isNation({ base, list, place, quantity }: Figure): boolean {
  const first = list === undefined || list.values[0]?.start === place.start;
  return first && /^全国(?:平均)?(?:水平|增速)?(?:、|和|$)/u.test(base) && quantity.bound === 'exact';
}

/** A whole year's growth of all output that has come about, at constant prices. */
function isYearly(
  view: View,
  { indicator, measure, basis, status, period, quantity, place }: Figure,
): boolean {
  if (indicator !== '地区生产总值' || measure !== 'rate' || basis !== 'year' || status === 'target')
    return false;
  if (!period || period.from !== period.to || period.months || quantity.bound !== 'exact') return false;
  const before = textOf(view, { ...place, start: 0 });
  return !/季度|半年|\d月|名义|现价|平均|预计/u.test(before);
}
