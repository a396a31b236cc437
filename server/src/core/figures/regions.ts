import type { Facts } from '../facts/facts.ts';

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
  // 新区 is what 青浦新区 calls itself.
  if (written === place || (place?.endsWith(written) && GENERIC.test(written))) return true;
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

/**
 * Whether the place of the indicator that a sentence begins with is that of another one named further on: of all of them
 * in “临溪县地区生产总值增长8%，固定资产投资增长12%”, of the economy's in “高新区…”, of the air's in “中心城区优良天数281天，
 * 城镇化率达到58%”.
 */
export function reaches(region: string, first: string | undefined, next: string | undefined): boolean {
  if (next === undefined) return false;
  if (URBAN.test(region)) return isTownAir(region, first) && AIR.test(next);
  if (ZONE.test(region)) return ECONOMY.test(next);
  return first !== undefined && !LEVELS.test(region);
}

/** Whether it is the air of a town that is told of. */
export function isTownAir(region: string, indicator: string | undefined): boolean {
  return indicator !== undefined && URBAN.test(region) && AIR.test(indicator);
}

/** “省市重点项目586个” */
const LEVELS = /^[国省市县区乡镇]{2,4}$/u;
const URBAN = /(?:城区|市区|县城|州府|城市)$/u;
const ZONE = /(?:开发区|经开区|高新区|新区|综保区|保税区|试验区|园区|自贸区|度假区)$/u;
const AIR = /^(?:空气质量|细颗粒物|可吸入颗粒物|臭氧|二氧化[硫氮]浓度|重污染天数)/u;
const ECONOMY = /生产总值|增加值|工业|投资|进出口|出口|外资|预算收入|税收|签约|到位资金|企业|零售/u;

/** A zone without a name of its own. */
const GENERIC =
  /^(?:省级|国家级|旅游|经济|技术|高新|高新技术|产业|工业|农业|科技|综合|自由|贸易|自贸|试验|示范)*(?:开发区|经开区|高新区|州府城市|州府|中心市区|中心城区|主城区|城区|市区|县城|新区|综保区|保税区|试验区|园区|自贸区|度假区)$/u;

/** 临溪县, 青浦岭开发区. */
export function isPlace(words: string): boolean {
  return isAdministrative(words) || /^[\u4e00-\u9fff]{2,8}(?:开发区|高新区|经开区|新区)$/u.test(words);
}

/** 临溪县, but not 各县 or 设区市. */
export function isAdministrative(words: string): boolean {
  return (
    /^[\u4e00-\u9fff]{1,7}(?:市|县|区|旗|州|盟|镇|乡|省)$/u.test(words) &&
    !/^(?:各|每|设区|地级|县级|省辖|其他|其余|多)|^(?:城镇|乡镇|城市)$/u.test(words)
  );
}

/** The zone that words begin with: “云川高新区营业收入”. */
export function zoneBefore(words: string): string | undefined {
  return NAMED_ZONE.exec(words)?.[0];
}

const NAMED_ZONE =
  /^(?!国家|省级|市级|全|各|我)[\u4e00-\u9fff]{2,4}(?:高新区|经开区|(?:经济技术|高新技术产业|经济)?开发区|综保区|(?:综合)?保税区)(?=.)/u;
