import type { Part } from './lead.ts';
import { isPlace } from './regions.ts';
import type { Subject } from './subjects.ts';

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
