import type { Figure } from '../figure.ts';
import type { View } from '../view.ts';
import { isCertain, periodOf, printed, statusOf } from './comparable.ts';

/** The values of known indicators that may be held against each other: of one period, place, status and measure. */
export interface Page {
  readonly measure: 'level' | 'share';
  /** By indicator; the first of several that agree or not, which is another rule's matter. */
  readonly values: ReadonlyMap<string, Figure>;
}

/** What the report says of each period and place, as a table would have it. */
export function ledgerOf(view: View): readonly Page[] {
  const pages = new Map<string, { measure: Page['measure']; values: Map<string, Figure> }>();
  for (const figure of view.figures) {
    const { indicator, measure, region, sense } = figure;
    const period = periodOf(view, figure);
    const status = statusOf(view, figure);
    if (measure !== 'level' && measure !== 'share') continue;
    if (sense === 'add' || sense === 'net' || figure.basis === 'average' || status === 'estimate') continue;
    if (indicator === undefined || !period || region === undefined || !isCertain(view, figure)) continue;
    const key = `${measure} ${printed(period)} ${region} ${status}`;
    const page = pages.get(key) ?? { measure, values: new Map<string, Figure>() };
    pages.set(key, page);
    if (!page.values.has(indicator)) page.values.set(indicator, figure);
  }
  return [...pages.values()];
}
