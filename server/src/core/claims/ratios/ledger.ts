import type { Figure } from '../../figures/figure.ts';
import { fromTold, ofFigure } from '../../figures/figures-alone.ts';
import { isCertain, periodOf, printed, statusOf } from '../repeats/comparable.ts';

/** The values of known indicators that may be held against each other: of one period, place, status and measure. */
export interface Page {
  readonly measure: 'level' | 'share';
  /** By indicator; the first of several that agree or not, which is another rule's matter. */
  readonly values: ReadonlyMap<string, Figure>;
  /** What was or will be added: 新建高标准农田2.3万亩. */
  readonly increments: ReadonlyMap<string, Figure>;
}

interface Entry {
  readonly figure: Figure;
  readonly indicator: string;
  readonly column: 'values' | 'increments';
  readonly measure: Page['measure'];
  /** What a page is of. */
  readonly key: string;
}

const entriesOf = ofFigure((view, figure): Entry | undefined => {
  const { indicator, region } = figure;
  const period = periodOf(view, figure);
  const status = statusOf(view, figure);
  const column = columnOf(figure);
  if (!column || figure.basis === 'average') return undefined;
  if (indicator === undefined || !period || region === undefined || !isCertain(view, figure))
    return undefined;
  const measure = figure.measure === 'share' ? 'share' : 'level';
  // A report given before the year's accounts tells of one year in both.
  const time = status === 'target' ? 'aimed' : 'told';
  return { figure, indicator, column, measure, key: `${measure} ${printed(period)} ${region} ${time}` };
});

/** What the report says of each period and place, as a table would have it. */
export const ledgerOf = fromTold(entriesOf, pagesOf);

function pagesOf(entries: readonly Entry[]): Iterable<Page> {
  const pages = new Map<string, MutablePage>();
  for (const { figure, indicator, column, measure, key } of entries) {
    const page = pages.get(key) ?? {
      measure,
      values: new Map<string, Figure>(),
      increments: new Map<string, Figure>(),
    };
    pages.set(key, page);
    if (!page[column].has(indicator)) page[column].set(indicator, figure);
  }
  return pages.values();
}

interface MutablePage extends Page {
  readonly values: Map<string, Figure>;
  readonly increments: Map<string, Figure>;
}

function columnOf({ measure, sense, quantity }: Figure): 'values' | 'increments' | undefined {
  const added = sense === 'add' || sense === 'net';
  if (measure === 'share') return 'values';
  if (measure === 'level') return added ? 'increments' : 'values';
  return measure === 'change' && (added || sense === 'act' || sense === 'reach') && quantity.kind !== 'point'
    ? 'increments'
    : undefined;
}
