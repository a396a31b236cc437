import { ONE } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import type { View } from '../../view/view.ts';
import { periodOf, statusOf } from '../repeats/comparable.ts';
import type { Inclusion } from './inclusion.ts';
import type { Page } from '../ratios/ledger.ts';

/**
 * What a stock has gained is no more than what there is of it in the end: “净增经营主体81万户” beside “总量34.4万户”. What has come new
 * in several years may be gone again.
 */
export function* gainsOf(pages: readonly Page[], view: View): Generator<Inclusion> {
  for (const { increments } of pages) {
    for (const [name, part] of increments) {
      if (!isGain(view, part, name)) continue;
      const whole = endOf(pages, view, part, name);
      if (whole) yield { part, whole, factor: ONE };
    }
  }
}

function isGain(view: View, { sense, period, basis }: Figure, name: string): boolean {
  if (view.catalogue.indicators.get(name)?.timing !== 'stock' || basis === 'average') return false;
  return sense === 'net' || (sense === 'add' && period?.from === period?.to);
}

/** The stock of the same place when the gain was over, reached or aimed at like it. */
function endOf(pages: readonly Page[], view: View, part: Figure, name: string): Figure | undefined {
  const end = periodOf(view, part)?.to;
  return pages
    .flatMap(({ values, measure }) => (measure === 'level' ? (values.get(name) ?? []) : []))
    .find(
      (whole) =>
        whole.region === part.region &&
        whole.quantity.unit.at(-1) === part.quantity.unit.at(-1) &&
        statusOf(view, whole) === statusOf(view, part) &&
        periodOf(view, whole)?.to === end,
    );
}
