import type { Part } from './lead.ts';
import { isAdministrative, isPlace } from './regions.ts';
import type { Subject } from './subject.ts';

/** As many names of places as there are values: “青浦县、临溪县、白石县增速分别为6.8%、6.5%和6.1%”. */
export function arePlaces(parts: readonly Part[], count: number, text: string): boolean {
  return (
    count > 1 &&
    parts.length === count &&
    parts.every(({ names, start, end }) => names.length === 0 && isPlace(text.slice(start, end)))
  );
}

/** The one indicator that all values are of, in each of the places: “青浦县、临溪县分别实现地区生产总值486亿元、462亿元”. */
export function inEach(
  subjects: readonly Subject[],
  places: readonly Part[],
  text: string,
): readonly Subject[] {
  const [only] = subjects;
  if (subjects.length !== 1 || only?.indicator === undefined) return subjects;
  return places.map(({ start, end, aspect }) => ({
    ...only,
    region: text.slice(start, end),
    ...(aspect && { aspect: text.slice(aspect.start, aspect.end) }),
  }));
}

/** “临溪县、青浦区地区生产总值”, “临溪、青浦两县地区生产总值”: one indicator in several places. */
export function inPlaces(subjects: readonly Subject[], count: number): readonly Subject[] {
  const last = subjects.at(-1);
  const places = subjects.slice(0, -1);
  if (places.length === 0 || subjects.length !== count) return subjects;
  if (last?.indicator === undefined || last.region === undefined) return subjects;
  if (!places.every(({ indicator }) => indicator === undefined)) return subjects;
  const names = placesOf([...places.map(({ name }) => name), last.region]);
  return names ? subjects.map(({ run }, i) => ({ ...last, run, region: names[i] ?? last.region })) : subjects;
}

/**
 * “柏溪、云岭、白石三个重点帮扶县收入分别增长…”, “柏溪、云岭2县优良天数均超过…”: what the number before has counted are places, and
 * what is named after it is told of each.
 */
export function inCounted(
  counted: readonly Subject[],
  [told]: readonly Subject[],
  unit: string,
  isKnown: (name: string) => boolean,
): readonly Subject[] {
  if (!told) return counted;
  const { scope, region = '', indicator, name, ...subject } = told;
  const level = (LEVEL.exec(scope) ?? LEVEL.exec(region) ?? LEVEL.exec(unit))?.[0];
  const entry = indicator ?? name.slice(scope.length);
  if (level === undefined || !isKnown(entry)) return counted;
  return counted.map(({ run, name: place }) => ({
    ...subject,
    run,
    indicator: entry,
    name: entry,
    scope: '',
    region: isAdministrative(place) ? place : place + level,
  }));
}

/** 开发区 has many a name. */
const LEVEL = /[市县旗镇乡]$|(?<![发园新开保])区$/u;

/** Names of places in full: 临溪 and 青浦两县 are 临溪县 and 青浦县. */
function placesOf(words: readonly string[]): readonly string[] | undefined {
  const last = words.at(-1) ?? '';
  const [, name = last, numeral, level = ''] = COUNTED.exec(last) ?? [];
  const count =
    numeral === undefined ? words.length : Number(numeral) || '  两三四五六七八九'.indexOf(numeral);
  if (count !== words.length) return undefined;
  const names = [...words.slice(0, -1), name].map((word) => (isAdministrative(word) ? word : word + level));
  return names.every((word) => isAdministrative(word)) ? names : undefined;
}

const COUNTED = /^([\u4e00-\u9fff]{2,4}?)([2-9两三四五六七八九])个?([市县区旗州])$/u;
