import { matchesOf } from '../../view/matches.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import { orderOf } from '../../knowledge/calendar.ts';

/** Times that one sentence tells one after the other. */
export interface YearSeries {
  readonly place: Place;
  /** Whether they run on; two things of one year do too. */
  readonly ordered: boolean;
}

/**
 * Times that are told in their order: “由2015年的118平方公里、2017年的127平方公里扩大到……”, “到2015年完成61项，到2016年完成98项”,
 * “2013年为197天，2014年212天，2015年231天”, “2019年3月开工、2021年10月通车”.
 */
export function* yearSeriesOf(view: View): Generator<YearSeries> {
  for (const pattern of [THROUGH, TILL]) {
    for (const { place, found, text } of matchesOf(view, pattern, '年')) {
      // Of several things each may have its own years.
      if (/分别[^，。；]{0,12}$/u.test(text.slice(0, place.start))) continue;
      yield { place, ordered: Number(found[1]) <= Number(found[2]) };
    }
  }
  for (const { place, found } of matchesOf(view, LIST, '年')) {
    const years = Array.from(found[0].matchAll(/(20\d\d)年/gu), ([, year]) => Number(year));
    const up = years.every((year, i) => i === 0 || year > (years[i - 1] ?? 0));
    const down = years.every((year, i) => i === 0 || year < (years[i - 1] ?? Infinity));
    yield { place, ordered: up || down };
  }
  for (const pattern of [COUNTED, AFTER_THESE]) {
    for (const { place, found } of matchesOf(view, pattern, '年')) {
      const years = Array.from(found[0].matchAll(/20\d\d(?=年)/gu), ([year]) => Number(year));
      yield { place, ordered: years.every((year, i) => i === 0 || year > (years[i - 1] ?? 0)) };
    }
  }
  for (const { place, found } of matchesOf(view, CHAIN, '年')) {
    const years = Array.from(
      found[0].matchAll(new RegExp(`(20\\d\\d)年${found[1] ?? ''}`, 'gu')),
      ([, year]) => Number(year),
    );
    yield { place, ordered: years.every((year, i) => i === 0 || year > (years[i - 1] ?? 0)) };
  }
  for (const { place, found, text } of matchesOf(view, MONTHS, '月')) {
    const [first, second] = [Number(found[1]), Number(found[2])];
    // What begins late in a year may end in the next.
    if (first > LATE || /[次明翌]年/u.test(text)) continue;
    yield { place, ordered: first <= second };
  }
  for (const pattern of [AFTER, BUILT]) {
    for (const { place, found } of matchesOf(view, pattern, '月')) {
      const [first = 0, second = 0] = [found.slice(1, 4), found.slice(4, 7)].map(
        ([year = 0, month = 0, day = 0]) => orderOf(Number(year), Number(month), Number(day)),
      );
      yield { place, ordered: first <= second };
    }
  }
}

/** “由2016年的31.8:24.6:43.6，经2019年的……”. */
const THROUGH = /[由从](20\d\d)年(?:底|末)?的?[^。；，、]{1,24}(?:，经|、)(20\d\d)年(?:底|末)?的?(?=\d)/gu;
/** “到2015年中期评估时完成61项，到2016年底完成98项”. */
const TILL = /(?<=[，；])到(20\d\d)年[^。；，]{1,30}，到(20\d\d)年/gu;
const ITEM = '(20\\d\\d)年(?:为|达到|达|是)?[\\d.]+(?![\\d.]*月)[^\\d，。；、]{1,5}';
const LIST = new RegExp(`${ITEM}(?:[，、]${ITEM}){2,6}`, 'gu');
/** “其中2018年甲县、乙县2个，2019年丙县1个，2020年丁县、戊县2个”: how many of one thing each of the years has. */
const COUNTED =
  /其中20\d\d年[^，。；\d]{0,24}\d+([个家户项座所])[，、]20\d\d年[^，。；\d]{0,24}\d+\1(?:[，、]20\d\d年[^，。；\d]{0,24}\d+\1)+(?=[，。；]|$)/gu;
/** “继2017年3个县、2018年17个县摘帽之后”. */
const AFTER_THESE =
  /继20\d\d年[^，。；、\d]{0,6}\d+[^，。；、\d]{1,6}(?:、20\d\d年[^，。；、\d]{0,6}\d+[^，。；、\d]{1,10})+后/gu;
/** “2017年脱贫3310户、……，2018年脱贫2450户”: what three years or more are told of in the same words. */
const CHAIN =
  /(?<=^ ?|[，；：])20\d\d年(脱贫|退出|新增|完成|建成|实施|投资|增长|下降|达到)\d[^。]{2,60}?[，；]20\d\d年\1\d(?:[^。]{2,60}?[，；]20\d\d年\1\d)+/gu;
const DAY = '(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日';
/** “继2023年12月28日试运行后，于2024年5月18日开通运营”. */
const AFTER = new RegExp(`继${DAY}[^。；，]{1,24}后，[^。；，\\d]{0,10}${DAY}`, 'gu');
const LATE = 10;
const DUE = '(?:底|末|上旬|中旬|下旬)?(?:之?前)?[^，。；、\\d]{0,8}';
/** “9月底前主体封顶，12月底前完成内外装修”: one year's dates for one project. */
const MONTHS = new RegExp(
  `(?<![年\\d.—至])(\\d{1,2})月${DUE}(?:开工|动工|封顶|下闸|进场|启动建设)[^，。；、\\d]{0,6}[，、](?:确保|力争|赶在)?(\\d{1,2})月(?!份?至|—)${DUE}(?:完工|竣工|装修|投用|投产|建成|通车|桩基|主体|发挥)`,
  'gu',
);
const BEGUN = '(?:开工|动工|启动建设|开工建设|破土动工)';
const DONE = '[^。；，\\d]{0,6}(?:建成|竣工|通车|投产|投用|完工|开通|投运)';
/** “2019年3月开工、2021年10月通车”. */
const BUILT = new RegExp(
  `(20\\d\\d)年(\\d{1,2})月(?:(\\d{1,2})日)?${BEGUN}[，、](20\\d\\d)年(\\d{1,2})月(?:(\\d{1,2})日)?${DONE}`,
  'gu',
);
