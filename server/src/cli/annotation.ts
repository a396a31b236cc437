/**
 * Figures as an annotation of statistical indicators tells them, one number a row: a share is of its part, and what
 * is told of town and country is told of each. What the product shows knows more and is not changed by it.
 */
import type { Catalogue } from '../core/knowledge/catalogue.ts';
import { toNumber } from '../core/numbers/decimal.ts';
import type { Figure } from '../core/figures/figure.ts';
import { printPeriod } from '../core/times/period.ts';
import type { Place } from '../core/text/span.ts';
import { textOf, type View } from '../core/view/view.ts';

export type Annotated = ReturnType<typeof printFigure> & { readonly at: Place };

export function annotated(view: View): readonly Annotated[] {
  return view.figures.filter(isMeasured).flatMap((figure) => {
    const row = {
      ...printFigure(figure),
      at: figure.place,
      indicator: partOf(figure, view.catalogue),
      ...addedOf(figure, view.catalogue),
    };
    return eachOf(figure, view) ?? [row];
  });
}

/** A figure in the annotation's words, which knows results and targets only: an estimate is a result. */
export function printFigure(figure: Figure) {
  const { quantity, measure } = figure;
  return {
    indicator: figure.indicator ?? figure.name,
    value: figure.sign * toNumber(quantity.value),
    ...(quantity.high && { value2: figure.sign * toNumber(quantity.high) }),
    unit: quantity.unit,
    // “增长1.1倍” is growth, in another unit.
    measure: measure === 'ratio' ? 'rate' : measure,
    ...(figure.period && { period: printPeriod(figure.period) }),
    status: figure.status === 'target' ? 'target' : 'actual',
    bound: figure.bound,
    ...(figure.region !== undefined && { place: figure.region }),
  };
}

/**
 * There is no measure for what is told of two numbers, “是2015年的1.5倍”, “完成年度目标的105%”, “高于全省1.1个百分点”, “翻一番”, nor for
 * the change of a growth rate, “降幅比一季度收窄9.4个百分点”.
 */
function isMeasured({ measure, sense, aspect, quantity }: Figure): boolean {
  if (measure === 'ratio') return quantity.kind !== 'doubling' && (sense === 'rise' || sense === 'fall');
  if (measure !== 'change') return true;
  return (
    sense !== 'above' && sense !== 'below' && !(quantity.kind === 'point' && /[增涨降]幅|增速/u.test(aspect))
  );
}

/** A part has its own name, and its measure says that it is a share: “民间投资占比” is of 民间投资. */
function partOf({ indicator, name }: Figure, { indicators }: Catalogue): string {
  const part = indicator === undefined ? undefined : /^(.+?)占.*比[重例]?$/u.exec(indicator)?.[1];
  return part !== undefined && indicators.has(part) ? part : (indicator ?? name);
}

/** “新登记经营主体1.2万户”: so many more of them. */
function addedOf({ indicator, measure }: Figure, { indicators }: Catalogue) {
  const stock = /^新登记(.+)$/u.exec(indicator ?? '')?.[1];
  return measure === 'level' && stock !== undefined && indicators.has(stock)
    ? { indicator: stock, measure: 'change' as const }
    : undefined;
}

/** “城乡居民人均可支配收入年均增长8%以上”: each of the two is to grow so much. */
function eachOf(figure: Figure, view: View): readonly Annotated[] | undefined {
  const { named, measure, place } = figure;
  if (!named || measure !== 'rate') return undefined;
  const words = textOf(view, named);
  const collective = [...view.catalogue.collectives.values()].find(
    ({ single, name, aliases }) => single === figure.indicator && [name, ...aliases].includes(words),
  );
  return collective?.members.map((indicator) => ({ ...printFigure(figure), indicator, at: place }));
}
