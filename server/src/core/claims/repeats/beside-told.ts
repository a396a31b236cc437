import type { Figure } from '../../figures/figure.ts';
import { areOneNumber } from '../../numbers/quantity.ts';
import type { View } from '../../view/view.ts';
import type { Echo } from './echoes.ts';

/**
 * What stands right beside a number that is told again is told again too: “改造老旧小区138个、1.72万户” and “改造老旧小区138个，惠及居民1.72万户”. Where the
 * numbers told twice differ already, nothing more is asked.
 */
export function* besideTold(view: View, told: Iterable<Echo>): Generator<Echo> {
  for (const { here, there, words } of told) {
    if (here === there || !areOneNumber(here.quantity, there.quantity)) continue;
    const [one, other] = [next(view, here), next(view, there)];
    if (!other || one?.quantity.unit !== other.quantity.unit || one.status !== other.status) continue;
    yield { here: one, there: other, words };
  }
}

/** The number behind another, of the same things or of those that they are for. */
function next({ byUnit, units }: View, { place, measure }: Figure): Figure | undefined {
  const one = byUnit[place.unit]?.find(({ place: { start } }) => start > place.start);
  const between = units[place.unit]?.reading.text.slice(place.end, one?.place.start) ?? '';
  if (one?.measure !== measure || one.quantity.shape !== 'single') return undefined;
  return OF_THEM.test(between) ? one : undefined;
}

const OF_THEM =
  /^[、，](?:(?:惠及|受益|涉及|覆盖|共|服务)?(?:居民|群众|农户|住户|住宅|人口|面积|建筑面积|总?里程)?)$/u;
