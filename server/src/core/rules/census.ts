import type { Calendars } from '../calendars.ts';
import { type Match, matchesOf } from '../matches.ts';
import { ordinalOf } from '../ordinals.ts';
import type { Claim, Rule, Verdict } from '../rule.ts';
import { breaks, HOLDS } from '../verdicts.ts';
import type { View } from '../view.ts';

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
  },
  *find(view) {
    for (const match of matchesOf(view, CENSUS, '次')) {
      yield* claim(match, censusVerdict(match, view.catalogue.calendars));
    }
    for (const match of matchesOf(view, CARRIED_OUT, '普查')) yield* claim(match, carriedOut(match, view));
  },
  judge: ({ verdict }) => verdict,
};

function* claim({ place }: Match, verdict: Verdict | undefined): Generator<Counted> {
  if (verdict) yield { place, figures: [], places: [], verdict };
}

const CENSUS =
  /(?:(20\d\d)年(?:的|开展的?|进行的?|实施的?)?)第([一二三四五六七八九])次(?:全国)?(人口普查|经济普查|农业普查|国土调查)|第([一二三四五六七八九])次(?:全国)?(人口普查|经济普查|农业普查|国土调查)（(20\d\d)年/gu;

/** The data of a census are of one year; it is carried out into the next, and published later. */
function censusVerdict({ found }: Match, { censuses }: Calendars): Verdict | undefined {
  const said = Number(found[1] ?? found[6]);
  const family = found[3] ?? found[5] ?? '';
  const number = ordinalOf(found[2] ?? found[4] ?? '');
  const census = censuses.find((entry) => entry.family === family && entry.number === number);
  if (!census) return undefined;
  const fits = said === census.year || (family !== '人口普查' && Math.abs(said - census.year) <= 1);
  const name = `第${found[2] ?? found[4] ?? ''}次${family}`;
  return fits ? HOLDS : breaks({ id: 'year', args: { name, year: census.year, said } });
}

/** A census that was done or is to be done: 完成第四次全国经济普查、第七次全国人口普查. */
const CARRIED_OUT =
  /(?<=(?:完成|开展|启动|做好|实施|推进|组织|配合)[^，。；]{0,16})第([一二三四五六七八九])次(?:全国)?(人口普查|经济普查|农业普查)/gu;

/** Its year lies in the five years under review, or is the report's own or the next. */
function carriedOut({ found }: Match, { facts: { year }, catalogue }: View): Verdict | undefined {
  const number = ordinalOf(found[1] ?? '');
  const census = catalogue.calendars.censuses.find(
    (entry) => entry.family === found[2] && entry.number === number,
  );
  if (!census || year === undefined) return undefined;
  if (census.year >= year - 5 && census.year <= year + 1) return HOLDS;
  return breaks({ id: 'far', args: { name: found[0], year: census.year, said: year } });
}
