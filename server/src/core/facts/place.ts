import type { Places } from '../calendars.ts';
import type { Facts } from '../facts.ts';
import type { Outline } from '../outline.ts';
import type { Place } from '../span.ts';
import type { Scanned } from '../unit.ts';

/** Whose report it is, where that is written, and at which level of government. */
export type PlaceFacts = Pick<Facts, 'place' | 'placeAt' | 'level'>;

/**
 * The place that the title, the session line or the speaker's line names; of a text without them, the one whose
 * people's government, committee or congress it names most often, or the prefecture that a text about 全市 names again
 * and again. 全省, 全市, 全县 alone give a level without a place.
 */
export function placeOf(
  units: readonly Scanned[],
  outline: Outline,
  front: readonly Place[],
  places: Places,
): PlaceFacts {
  const found = inTitle(units, outline) ?? inFront(units, front) ?? mostNamed(units);
  if (found) return { ...found, level: levelOf(found.place, units) };
  const level = commonLevel(units);
  const prefecture = level === 'city' ? mostMentioned(units, places) : undefined;
  return { ...prefecture, ...(level && { level }) };
}

interface Found {
  readonly place: string;
  readonly placeAt: Place;
}

const NAME = '[\\u4e00-\\u9fff]{1,11}?(?:省|市|县|区|旗|州|盟|林区|特区)';
const TITLE = new RegExp(
  `^(?:关于)?(?:(?:19|20)\\d\\d年)?((?:${NAME})+)(?=(?:人民)?政府|(?:19|20)\\d\\d年|国民经济|第|经济|“|人大|人民)`,
  'u',
);
const SESSION = new RegExp(`在(?:中国共产党)?((?:${NAME})+)第.{1,4}届`, 'u');
const OFFICE = new RegExp(`(?:^|[ ，。：——])((?:${NAME})+)(?:人民政府|发展和改革|财政|统计)`, 'u');

function inTitle(units: readonly Scanned[], outline: Outline): Found | undefined {
  const [title] = outline.headings;
  return title?.level === 0 ? match(units, title.place, TITLE) : undefined;
}

function inFront(units: readonly Scanned[], front: readonly Place[]): Found | undefined {
  for (const pattern of [SESSION, OFFICE]) {
    for (const place of front) {
      const found = match(units, place, pattern);
      if (found) return found;
    }
  }
  return undefined;
}

function match(units: readonly Scanned[], { unit, start, end }: Place, pattern: RegExp): Found | undefined {
  const found = pattern.exec(units[unit]?.reading.text.slice(start, end) ?? '');
  const names = found?.[1];
  if (!found || names === undefined || /^(?:我|全|各|本|市|县|区|省|州)[省市县区州]?$/u.test(names))
    return undefined;
  const own = innermost(names);
  const from = start + found.index + found[0].indexOf(names) + names.length - own.length;
  return { place: own, placeAt: { unit, start: from, end: from + own.length } };
}

/** “攀西省云川市临溪县” → “临溪县”: a name has two characters before its 省 or 市 at least. */
function innermost(names: string): string {
  const rest =
    /^[\u4e00-\u9fff]{2,7}?(?:省|自治区|市|自治州|州|盟|地区)(?=[\u4e00-\u9fff]{1,7}[市县区旗州盟]$)(?!区$|治)/u.exec(
      names,
    );
  return rest ? innermost(names.slice(rest[0].length)) : names;
}

/** At least so often a place is named, where nothing else tells whose report it is. */
const OFTEN = 2;

/** The most frequent name before 政府, 人大 and the like. */
function mostNamed(units: readonly Scanned[]): Found | undefined {
  const counts = new Map<string, { readonly found: Found; times: number }>();
  units.forEach(({ reading: { text } }, unit) => {
    for (const { index } of text.matchAll(SUFFIX)) {
      const name = NAMED.exec(text.slice(Math.max(0, index - 6), index + 1))?.[1];
      if (name === undefined) continue;
      const place = innermost(name);
      const known = counts.get(place);
      const placeAt = { unit, start: index + 1 - place.length, end: index + 1 };
      if (known) known.times++;
      else counts.set(place, { found: { place, placeAt }, times: 1 });
    }
  });
  const [first, second] = [...counts.values()].sort((a, b) => b.times - a.times);
  return first && first.times >= OFTEN && first.times > (second?.times ?? 0) ? first.found : undefined;
}

/** A prefecture is named so often at least, and thrice as often as any other. */
const AGAIN_AND_AGAIN = 4;

function mostMentioned(units: readonly Scanned[], { prefectures }: Places): Found | undefined {
  const names = new Map(prefectures.map(({ name, short }) => [short, name]));
  const pattern = new RegExp([...names.keys()].join('|'), 'gu');
  const counts = new Map<string, { readonly placeAt: Place; times: number }>();
  units.forEach(({ reading: { text } }, unit) => {
    for (const { 0: short, index } of text.matchAll(pattern)) {
      const known = counts.get(short);
      if (known) known.times++;
      else counts.set(short, { placeAt: { unit, start: index, end: index + short.length }, times: 1 });
    }
  });
  const [first, second] = [...counts].sort(([, a], [, b]) => b.times - a.times);
  const place = first && names.get(first[0]);
  if (!first || place === undefined || first[1].times < AGAIN_AND_AGAIN) return undefined;
  return first[1].times >= 3 * (second?.[1].times ?? 0) ? { place, placeAt: first[1].placeAt } : undefined;
}

const SUFFIX = /[省市县区旗州](?=人民政府|人大|政协|第.{1,3}届|经济社会|各族|各级|人民|篇章|高质量发展)/gu;
const NAMED = /(?:^|[，。、；：“”（ 在为向把建设造谱写代化新])([\u4e00-\u9fff]{2,4}[省市县区旗州])$/u;

const MUNICIPALITIES = /^(?:北京|上海|天津|重庆)市$/u;

function levelOf(place: string, units: readonly Scanned[]): Facts['level'] {
  if (/(?:省|自治区)$/u.test(place) || MUNICIPALITIES.test(place)) return 'province';
  if (/(?:县|旗|区)$/u.test(place)) return 'county';
  if (/(?:州|盟)$/u.test(place)) return 'city';
  return place.endsWith('市') && answersToCity(place, units) ? 'county' : 'city';
}

/** A city at county level obeys another city: “省委省政府、云川市委市政府决策部署”. */
function answersToCity(place: string, units: readonly Scanned[]): boolean {
  return units.some(({ reading }) => {
    if (!reading.text.includes('市委')) return false;
    const superior = /([\u4e00-\u9fff]{2,4}市)委、?(?:[\u4e00-\u9fff]{2,4})?市政府/u.exec(reading.text)?.[1];
    return superior !== undefined && !superior.endsWith(place) && !/[省和及、，]市$/u.test(superior);
  });
}

/** By 全县, 我市 and the like, which the scan has found. */
function commonLevel(units: readonly Scanned[]): Facts['level'] {
  const counts = { county: 0, city: 0, province: 0, nation: 0 };
  for (const { mentions } of units) {
    for (const mention of mentions) {
      if (mention.kind !== 'region' || !/^[全我本][国省市州盟县区旗]$/u.test(mention.name)) continue;
      if (mention.name === '我国') counts.nation++;
      else if (/[县区旗]/u.test(mention.name)) counts.county++;
      else if (/[市州盟]/u.test(mention.name)) counts.city++;
      else if (mention.name.endsWith('省')) counts.province++;
    }
  }
  const [first, second] = (Object.keys(counts) as (keyof typeof counts)[]).sort(
    (a, b) => counts[b] - counts[a],
  );
  return first && second && counts[first] > 1 && counts[first] > counts[second] ? first : undefined;
}
