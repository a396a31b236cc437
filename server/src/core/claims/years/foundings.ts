import { grouped } from '../../grouped.ts';
import { matchesOf } from '../../view/matches.ts';
import { countOf } from '../../numbers/ordinals.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';

/** An anniversary of the place's own, with another mention of how it came to be. */
export interface FoundingPair {
  readonly place: Place;
  /** 建县65周年. */
  readonly text: string;
  readonly other: { readonly place: Place; readonly text: string; readonly fits: boolean };
}

interface Told {
  readonly place: Place;
  readonly text: string;
  /** 建县, 撤县设市: what a place may have done in other years too. 自治县 and 县庆 are 自治县成立. */
  readonly what: string;
  readonly value: number;
  /** The year it began in, where one is told: 1956 of “2016年我们迎来自治县成立60周年”. */
  readonly since?: number;
}

/**
 * “办好建县65周年系列活动” beside “1953年建县”, or beside “建县56周年”, where no year in question makes one of the other. What is told in
 * one sentence is not looked at.
 */
export function* foundingPairs(view: View, years: readonly number[]): Generator<FoundingPair> {
  const counts = [
    ...told(view, COUNT, '周年'),
    ...told(view, ANY, '周年'),
    ...told(view, BIRTHDAY, '岁'),
    ...told(view, PASSED, '个年头'),
    ...told(view, LOOKED_BACK, '年'),
  ];
  const dated = counts.flatMap(({ since, ...one }) => (since === undefined ? [] : { ...one, value: since }));
  const began = grouped([...told(view, BEGAN, '年'), ...dated], ({ what }) => what);
  const sameCounts = grouped(counts, ({ what }) => what);
  for (const { place, text, what, value, since } of counts) {
    if (since !== undefined) continue;
    const [start, another] = began.get(what) ?? [];
    // Two years of one deed are two deeds.
    if (start && !another) {
      if (start.place.unit === place.unit) continue;
      const fits = years.some((year) => start.value + value === year);
      yield { place, text, other: { place: start.place, text: start.text, fits } };
      continue;
    }
    const [first] = sameCounts.get(what) ?? [];
    if (!first || first.place.unit === place.unit) continue;
    yield {
      place,
      text,
      other: { place: first.place, text: first.text, fits: areOne(first, { text, value }) },
    };
  }
}

/** “撤县设区十年来” may be said of eleven years, or of fourteen. */
function areOne(first: Pick<Told, 'text' | 'value'>, { text, value }: Pick<Told, 'text' | 'value'>): boolean {
  const more = text.endsWith('周年') ? 0 : first.value - value;
  return Math.abs(first.value - value) < 2 || (value % 10 === 0 && more > 0 && more < 10);
}

const DEED =
  '(?:撤[县地市]设[市区]|撤乡[建设]镇|建[县市区州镇旗]|设[市区]|复[县市]|[县市区州旗]庆|自治[州县旗区](?:成立)?)';
const NUMBER = '(?<count>\\d{1,3}|十|[一二三四五六七八九十百]{2,4})';
const COUNT = new RegExp(`(?<what>${DEED})${NUMBER}周年`, 'gu');
/** “以云雾茶研究所建立60周年为契机”; the calendars know the nation, the party and the army, and every town has schools and clinics. */
const ANY = new RegExp(
  `(?<what>[\\u4e00-\\u9fff]{4}(?<!自治[州县旗区]|[国党军校院学]|公司|协会)(?:成立|建立|创立|组建|诞生|通车|开馆))${NUMBER}周年`,
  'gu',
);
/** “向自治县三十五岁生日献礼”. */
const BIRTHDAY = new RegExp(`(?<what>自治[州县旗]|建[县市区州镇旗])的?${NUMBER}岁(?:生日|华诞)`, 'gu');
/** “自治县也将走过35个年头”, “撤乡建镇已走过30个年头”. */
const PASSED = new RegExp(
  `(?<what>${DEED})，?(?:即将|[也已又将]|已经|迎来|走过|迈过|了)*${NUMBER}个年头`,
  'gu',
);
/** “回首撤县设区十年”, “撤县设市三十年来”. */
const LOOKED_BACK = new RegExp(`(?<what>${DEED})的?${NUMBER}年(?=来|间|历程|，|。)`, 'gu');
const BEGAN = new RegExp(
  `(?<![—至到\\d])(?<year>1[89]\\d\\d|20\\d\\d)年(?:\\d{1,2}月)?(?:\\d{1,2}日)?，?(?:经[^，。；]{1,8}|正式)?(?<what>撤[县地市]设[市区]|建[县市区州镇旗]|设[市区]|复[县市])(?![\\u4e00-\\u9fff]{0,6}\\d{1,3}周年)`,
  'gu',
);

/** “2016年我们迎来了‸自治县成立60周年”. */
const KEPT_IN = /(20\d\d)年，?(?:我们|全[市县区州])?(?:隆重|共同|热烈)?(?:迎来|庆祝|举办|喜迎)了?$/u;

function told(view: View, pattern: RegExp, sign: string): readonly Told[] {
  return Array.from(matchesOf(view, pattern, sign), ({ place, found, text }) => {
    const { what = '', count, year } = found.groups ?? {};
    const value = count === undefined ? Number(year) : countOf(count);
    const kept = count === undefined ? undefined : KEPT_IN.exec(text.slice(0, place.start))?.[1];
    return {
      place,
      text: found[0],
      what: what.replace(/^(自治.)$/u, '$1成立').replace(/^(.)庆$/u, '自治$1成立'),
      value,
      ...(kept !== undefined && { since: Number(kept) - value }),
    };
  });
}
