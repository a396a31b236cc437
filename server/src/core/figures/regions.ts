import type { Facts } from '../facts.ts';

/**
 * The place that a figure is about. Words for the report's own level and no word at all mean its own place; 开发区 is
 * the one of that place; 全省 and 临溪县 stay as they are written.
 */
export function regionOf(written: string | undefined, { place, level, year }: Facts): string | undefined {
  if (written === undefined || written === '' || isOwn(written, place, level))
    return place ?? (year === undefined ? undefined : OWN);
  if (/^全国|我国/u.test(written)) return '全国';
  if (GENERIC.test(written)) return place === undefined ? undefined : place + written;
  return written;
}

/** A report's own place, where nothing says which that is. */
const OWN = '本地';

function isOwn(written: string, place: string | undefined, level: Facts['level']): boolean {
  if (written === place) return true;
  const word = /^[全我本](.+)$/u.exec(written)?.[1];
  if (word === undefined) return false;
  if (place !== undefined && (place.endsWith(word) || (word === '区' && place.endsWith('自治区'))))
    return true;
  if (level === undefined) return word !== '国' && word !== '省';
  return word === LEVEL_WORDS[level];
}

const LEVEL_WORDS: Readonly<Record<NonNullable<Facts['level']>, string>> = {
  county: '县',
  city: '市',
  province: '省',
  nation: '国',
};

/** A zone without a name of its own. */
const GENERIC =
  /^(?:省级|国家级|经济|技术|高新|高新技术|产业|工业|农业|科技|综合|自由|贸易|自贸|试验|示范)*(?:开发区|经开区|高新区|中心城区|主城区|城区|市区|县城|新区|综保区|保税区|试验区|园区|自贸区)$/u;
