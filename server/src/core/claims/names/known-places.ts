import { once } from '../../once.ts';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import { matchesOf } from '../../view/matches.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import { bareName } from './bare-name.ts';
import { isRelated } from './strangers.ts';
import { occurrences } from './surroundings.ts';

/** A place of the country that is named where a report speaks of its own. */
export interface KnownPlace {
  readonly place: Place;
  readonly name: string;
}

/**
 * “接受临松县人大常委会监督”, “《临松市优化营商环境条例》”: what only the report's own place has, under the name of another of its level;
 * and “贡献临松力量”, “在临松办事更省心”, where no level is said. A county's own city may be named, and a city's own counties.
 */
export function* knownPlacesOf(view: View, own: string): Generator<KnownPlace> {
  const { level } = view.facts;
  if (level !== 'county' && level !== 'city') return;
  const { full, short } = namesIn(view.catalogue)[level];
  const stem = bareName(own);
  for (const { place, text } of matchesOf(view, OFFICE)) {
    const name = endingAt(text, place.end, full);
    if (name === undefined || name.includes(stem)) continue;
    const start = place.end - name.length;
    const named = { ...place, start };
    if (isRelated(text, named) || occurrences(view, name) > FEW) continue;
    yield { place: named, name };
  }
  for (const { place, found } of matchesOf(view, BARE)) {
    const name = found[1] ?? found[2] ?? '';
    if (!short.has(name) || stem.includes(name) || name.includes(stem) || occurrences(view, name) > 1)
      continue;
    const start = place.start + found[0].indexOf(name);
    yield { place: { ...place, start, end: start + name.length }, name };
  }
}

const OFFICE =
  /[县区市旗州盟](?=人大(?:常委会|代表大会)|人民代表大会|政协|人民法院|人民检察院|人民医院|中医院|妇幼保健院|脱贫攻坚(?:普查|成果)|[\u4e00-\u9fff]{2,12}条例》)/gu;
const BARE =
  /(?:贡献|展现)(?:更[多大]的?)?([\u4e00-\u9fff]{2,3})(?:力量|智慧|担当|样板|方案)|在([\u4e00-\u9fff]{2,3})(?:办事|投资|创业|兴业|干事)/gu;

/** A place that a report speaks of again and again is close to it. */
const FEW = 3;
const LONGEST = 9;

/** The longest known name that ends there. */
function endingAt(text: string, end: number, names: ReadonlySet<string>): string | undefined {
  for (let start = Math.max(0, end - LONGEST); start <= end - 3; start++) {
    const name = text.slice(start, end);
    if (names.has(name)) return name;
  }
  return undefined;
}

/** Whether a county or a city of the country is called so. */
export function isPlace(catalogue: Catalogue, name: string): boolean {
  return namesIn(catalogue).county.short.has(name);
}

interface Names {
  readonly full: ReadonlySet<string>;
  readonly short: ReadonlySet<string>;
}

/** What is foreign in the report of a county, and in that of a city. */
const namesIn = once(({ counties, places: { prefectures } }: Catalogue): Record<'county' | 'city', Names> => {
  const cities = new Set(prefectures.map(({ short }) => short));
  const bare = [...counties].filter((name) => name.length > 2).map((name) => name.slice(0, -1));
  return {
    county: { full: counties, short: new Set([...bare, ...cities]) },
    city: { full: new Set(prefectures.map(({ name }) => name)), short: cities },
  };
});
