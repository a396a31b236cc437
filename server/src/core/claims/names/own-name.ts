import { type AlikeGroups, alikeTo } from '../../lexicon/alike.ts';
import { matchesOf } from '../../view/matches.ts';
import { once } from '../../once.ts';
import { textOf, type View } from '../../view/view.ts';
import { isQuoted } from '../../scanning/quoted.ts';
import type { Span } from '../../text/span.ts';
import { bareName } from './bare-name.ts';
import { isCommon } from './common-words.ts';
import { isPlace } from './known-places.ts';
import { opensName } from './proper-names.ts';
import { occurrences } from './surroundings.ts';
import type { Spelled } from './turned-names.ts';

/** The report's own place with one character that sounds or looks like its own, told once: 青嵩 in the report of 青崧县. */
export function ownNameMisspelt(view: View): readonly (readonly [Spelled, Spelled])[] {
  const { place = '', placeAt } = view.facts;
  const own = bareName(place);
  if (!placeAt || own.length < 2 || own.length > 3) return [];
  const usual = { text: own, place: { ...placeAt, end: placeAt.start + own.length } };
  if (textOf(view, usual.place) !== own) return [];
  const pairs: (readonly [Spelled, Spelled])[] = [];
  for (const { found, text, place: at } of matchesOf(view, patternsBy(view.catalogue.alike)(own))) {
    const [odd] = found;
    const scanned = view.units[at.unit];
    // “泊船瓜洲，百川归海” plays on the name of 泊川; what is sold is called by it: “‘棠领云雾茶’品牌” of 棠岭.
    if (!scanned || (isQuoted(scanned, at.start) && !SOLD.test(text.slice(at.end)))) continue;
    if (!opensName(text, at.start) && !standsApart(view, text, at)) continue;
    if (occurrences(view, odd) === 1 && occurrences(view, own) >= OFTEN)
      pairs.push([{ text: odd, place: at }, usual]);
  }
  return pairs;
}

/** “襄云高铁云串段”: what stands beside makes no word with it, nor do its own characters. */
function standsApart({ catalogue }: View, text: string, { start, end }: Span): boolean {
  for (let at = start; at <= end; at++) if (isCommon(catalogue, text.slice(at - 1, at + 1))) return false;
  return !isPlace(catalogue, text.slice(start, end));
}

const OFTEN = 3;
const SOLD = /^[^“”，。]{1,8}”(?:[^，。”]{0,6}品牌|商标|地理标志|获|入选|登[陆上])/u;

/** /[清晴蜻…]崧|青[嵩松淞…]/ of 青崧. */
const patternsBy = once((groups: AlikeGroups) => {
  const known = new Map<string, RegExp>();
  return (own: string): RegExp => {
    const one = (_: string, i: number) =>
      `${own.slice(0, i)}[${alikeTo(groups, own.charAt(i))}]${own.slice(i + 1)}`;
    const pattern = known.get(own) ?? new RegExp([...own].map(one).join('|'), 'gu');
    known.set(own, pattern);
    return pattern;
  };
});
