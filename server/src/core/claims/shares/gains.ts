import { ONE } from '../../numbers/decimal.ts';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import { ofForm } from '../../knowledge/identities.ts';
import { once } from '../../once.ts';
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
  yield* aimedGains(pages, view);
}

/** “培育‘小升规’企业120家” of this year beside “到2025年规上企业达到100家”: who is to come in one year is to be there in the end. */
function* aimedGains(pages: readonly Page[], view: View): Generator<Inclusion> {
  for (const { values, increments, measure } of pages) {
    if (measure !== 'level') continue;
    const gains = [...increments].filter(([name, part]) => isGain(view, part, name));
    const comers = comersIn(view.catalogue).flatMap(
      ({ left, right }): readonly (readonly [string, Figure])[] => {
        const part = values.get(left);
        return part ? [[right, part]] : [];
      },
    );
    for (const [stock, part] of [...gains, ...comers]) {
      const whole = view.byIndicator.get(stock)?.find((one) => isStock(one) && isAhead(view, part, one));
      if (whole) yield { part, whole, factor: ONE };
    }
  }
}

/** Who comes into what stock: 小升规企业 into 规模以上工业企业. */
const comersIn = once(({ identities, indicators }: Catalogue) => {
  const timing = (name: string): string | undefined => indicators.get(name)?.timing;
  return ofForm(identities, 'at-most').filter(
    ({ left, right, rightFactor, strength }) =>
      strength === 'exact' &&
      rightFactor === undefined &&
      timing(left) === 'flow' &&
      timing(right) === 'stock',
  );
});
/** Who comes in one year may be gone after many. */
const LATEST = 5;

/** By any of its names: 规上企业 are those of industry, where 小升规 is told beside them. */
function isStock({ measure, sense, scope, role, quantity, unknown }: Figure): boolean {
  return (
    measure === 'level' &&
    (sense === 'none' || sense === 'reach' || sense === 'to') &&
    scope === '' &&
    role !== 'from' &&
    quantity.shape === 'single' &&
    unknown.length === 0
  );
}

function isAhead(view: View, part: Figure, whole: Figure): boolean {
  const [year, end] = [part, whole].map((one) => periodOf(view, one)?.to ?? 0);
  if (year === undefined || end === undefined || end <= year || end > year + LATEST) return false;
  return (
    [part, whole].every((one) => statusOf(view, one) === 'target') &&
    part.region === whole.region &&
    part.quantity.unit.at(-1) === whole.quantity.unit.at(-1)
  );
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
