import type { Calendars, Census } from '../knowledge/calendars.ts';
import { type Match, matchesOf } from '../view/matches.ts';
import { countOf, ordinalOf } from '../numbers/ordinals.ts';
import { type Part, partsOf } from '../view/parts.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Counted extends Claim {
  readonly verdict: Verdict;
}

/** 普查: “2021年第七次全国人口普查”, “完成第六次全国人口普查” in a review of 2020. */
export const census: Rule<Counted> = {
  id: 'census',
  level: 'error',
  needs: 'report',
  title: { zh: '普查年份', en: 'Years of censuses' },
  messages: {
    year: { zh: '{name}的年份是{year}年，文中{said}年，请核。', en: 'That census is of {year}, not {said}.' },
    far: {
      zh: '“{name}”的年份是{year}年，与本文{said}年相距过远，请核。',
      en: 'That census was in {year}; this is {said}.',
    },
    moment: {
      zh: '{name}的标准时点是{right}，文中{said}，请核。',
      en: 'That census counts by another day: {said}.',
    },
    ten: {
      zh: '人口普查每十年一次，请核：“{text}”。',
      en: 'The population is counted every ten years: “{text}”.',
    },
  },
  *find(view) {
    const parts = partsOf(view);
    for (const match of matchesOf(view, CENSUS, '普查')) {
      yield* claim(match, toldVerdict(match, view, parts[match.place.unit] ?? 'unknown'));
    }
    for (const match of matchesOf(view, MOMENT, '标准时点')) yield* claim(match, momentVerdict(match, view));
    for (const match of matchesOf(view, LAND, '国土调查')) yield* claim(match, datedVerdict(match, view));
  },
  judge: ({ verdict }) => verdict,
};

function* claim({ place }: Match, verdict: Verdict | undefined): Generator<Counted> {
  if (verdict) yield { place, figures: [], places: [], verdict };
}

const CENSUS = censuses('人口|经济|农业', '普查');
const LAND = censuses('国土', '调查');

/** “2020年第七次全国人口普查”, “第四次经济普查（2018年”, “完成第七次全国人口普查”. */
function censuses(of: string, what: string): RegExp {
  return new RegExp(
    `(?:(?<before>20\\d\\d)年(?:的|开展的?|进行的?|实施的?)?)?(?:全国)?第(?<number>[一二三四五六七八九])次(?:全国)?(?<family>(?:${of})${what})(?:（(?<behind>20\\d\\d)年)?`,
    'gu',
  );
}

function toldVerdict(match: Match, view: View, part: Part): Verdict | undefined {
  const { before, behind } = match.found.groups ?? {};
  if ((before ?? behind) !== undefined) return datedVerdict(match, view);
  return carriedOut(match, view, part);
}

/** The data of a census are of one year; it is carried out into the next, and published later. */
function datedVerdict(match: Match, { catalogue: { calendars } }: View): Verdict | undefined {
  const { before, behind, number = '', family = '' } = match.found.groups ?? {};
  const census = censusOf(match, calendars);
  if (!census || (before ?? behind) === undefined) return undefined;
  const said = Number(before ?? behind);
  const fits = said === census.year || (family !== '人口普查' && Math.abs(said - census.year) <= 1);
  return fits
    ? HOLDS
    : breaks({ id: 'year', args: { name: `第${number}次${family}`, year: census.year, said } });
}

/**
 * A census that is told of has been taken, or is at hand; one that is carried out in a review has its year in the five
 * years before, and among the tasks of a year it lies no more than two behind.
 */
function carriedOut(match: Match, { facts: { year }, catalogue }: View, part: Part): Verdict | undefined {
  const census = censusOf(match, catalogue.calendars);
  if (!census || year === undefined) return undefined;
  const [before, behind] = [match.text.slice(0, match.place.start), match.text.slice(match.place.end)];
  const done =
    CARRIED_OUT.test(before) ||
    COMPLETED.test(behind) ||
    (part === 'review' && !COMPARED.test(before) && AS_WORK.test(behind));
  // What is made of its results takes years.
  const used = /^[^，。；]{0,6}(?:成果|数据|资料|后续|应用|开发)/u.test(match.text.slice(match.place.end));
  const back = part === 'plan' ? 2 : census.family === '经济普查' ? 5 : 7;
  const since = done && !used ? year - back : 0;
  const until = year + (/谋划|筹备|准备|迎接/u.test(match.text) ? 3 : 1);
  if (census.year >= since && census.year <= until) return done ? HOLDS : ten(match);
  return breaks({ id: 'far', args: { name: match.found[0], year: census.year, said: year } });
}

/** “第五次全国经济普查任务圆满完成”. */
const COMPLETED =
  /^(?:登记|清查|现场|各项|任务|工作)*(?:全面|圆满|顺利|如期|高质量|有序|扎实|稳步|深入)+(?:完成|结束|收官|开展|推进|实施|启动)/u;
/** One census beside another, and both as work well done: “第四次经济普查、第七次人口普查两项调查质量过硬”. */
const AS_WORK =
  /^[^。；\d]{0,24}?(?:[圆丰]满|质量|过硬|过关|交[卷账]|收官|优秀|先进|表彰|表扬|落幕|见效|有序|扎实|完成|结束)/u;
const COMPARED = /(?:比|较|据|自|按照?|依据|根据|由|从|与|和上次)[^，。；]{0,8}$/u;
const CARRIED_OUT = /(?:完成|开展|启动|做好|实施|推进|组织|配合)[^，。；]{0,16}$/u;

/** “第七次全国人口普查，常住人口72.8万人，十年净增31.5万人”: censuses of the population lie ten years apart. */
function ten({ text, place, found }: Match): Verdict | undefined {
  const told = found.groups?.family === '人口普查' && APART.exec(text.slice(place.end));
  if (!told) return undefined;
  const [, count = ''] = told;
  return countOf(count) === 10 ? HOLDS : breaks({ id: 'ten', args: { text: told[0].slice(-6) } });
}

const APART =
  /^[^。；]{0,30}?[，比]([一二两三四五六七八九十]+|\d{1,2})年(?:间|来)?(?:共|累计)?(?:净增|增加|增长|新增)/u;

/** “第五次全国经济普查……标准时点为2023年12月31日”, “完成第七次全国人口普查11月1日零时标准时点登记”. */
const MOMENT =
  /标准时点(?:为|是|定为)?(?:(?<year>20\d\d)年)?(?<month>\d{1,2})月(?<day>\d{1,2})日|(?:(?<early>20\d\d)年)?(?<m>\d{1,2})月(?<d>\d{1,2})日(?:零时|0时|24时)?(?:为|这一|的|普查)*标准时点/gu;

function momentVerdict(
  { text, place, found }: Match,
  { catalogue: { calendars } }: View,
): Verdict | undefined {
  const [, number, family = ''] = [...text.slice(0, place.start).matchAll(NAMED)].at(-1) ?? [];
  const own = number === undefined ? undefined : ordinalOf(number);
  const census = calendars.censuses.findLast(
    (one) => one.family === family && (own === undefined || one.number === own),
  );
  if (census?.moment === undefined) return undefined;
  const { year, early = year, month, m = month, day, d = day } = found.groups ?? {};
  const [rightYear, ...right] = census.moment.split('-').map(Number);
  const isDated = own !== undefined && early !== undefined;
  const said = [Number(m), Number(d)];
  if (String(said) === String(right) && (!isDated || Number(early) === rightYear)) return HOLDS;
  const shown = (of: unknown, [a = 0, b = 0]: readonly number[]): string =>
    `${isDated ? `${String(of)}年` : ''}${a}月${b}日`;
  return breaks({
    id: 'moment',
    args: { name: family, right: shown(rightYear, right), said: shown(early, said) },
  });
}

const NAMED = /(?:第([一二三四五六七八九])次)?(?:全国)?((?:人口|经济|农业)普查)/gu;

function censusOf({ found }: Match, { censuses: all }: Calendars): Census | undefined {
  const { number = '', family } = found.groups ?? {};
  return all.find((entry) => entry.family === family && entry.number === ordinalOf(number));
}
