import { matchesOf } from '../../view/matches.ts';
import { partsOf } from '../../view/parts.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';

/** A year that results are told of, or compared with. */
export interface ResultYear {
  readonly place: Place;
  readonly said: number;
}

/**
 * Years whose results a report tells or counts from: “由2020年的33%提高到…”, “增加到2024年的206亿元” and “2024年，全市……达到” in its review.
 * Only those that are over have any; what lies further ahead may be compared with what lies less far.
 */
export function* futureResultsOf(view: View, reviewed: number): Generator<ResultYear> {
  const parts = partsOf(view);
  for (const pattern of [COMPARED, FROM]) {
    for (const { place, found, text } of matchesOf(view, pattern, '年')) {
      const said = Number(found[1]);
      if (said <= reviewed || !reachesBeyond(text, said)) yield { place, said };
    }
  }
  for (const pattern of [REACHED, OPENS, DEED, THEN, MULTIPLE, UNTIL]) {
    for (const { place, found } of matchesOf(view, pattern, '年')) {
      if (parts[place.unit] === 'review') yield { place, said: Number(found[1]) };
    }
  }
  for (const { place, found } of matchesOf(view, OPENED, '月')) {
    const [, year = '', month = ''] = found;
    // A report of January may tell of that month.
    const isOver = Number(year) <= reviewed || Number(month) < SPRING;
    if (parts[place.unit] === 'review') yield { place, said: isOver ? reviewed : Number(year) };
  }
  for (const pattern of [TOLD, FACED, HELD]) {
    for (const { place, found, text } of matchesOf(view, pattern, '20')) {
      if (parts[place.unit] === 'review' && !MEANT.test(text)) yield { place, said: Number(found[1]) };
    }
  }
}

/** “到2035年比2025年翻一番”: what is to be reached later still. */
function reachesBeyond(text: string, said: number): boolean {
  return AHEAD.test(text) || [...text.matchAll(/20\d\d(?=年)/gu)].some(([year]) => Number(year) > said);
}

const AHEAD = /末|远景|展望|再用|到那时|本世纪/u;

const YEAR = '(20\\d\\d)年';
const NUMBER = '[\\d.]+(?![\\d.]*月)';
const COMPARED = new RegExp(
  `[比较]${YEAR}(?:年?底|年?末)?的?(?=${NUMBER}|增|提高|提升|下降|减少|翻|缩小|扩大)`,
  'gu',
);
const FROM = new RegExp(`[由从]${YEAR}(?:年?底|年?末)?的(?=${NUMBER})`, 'gu');
const REACHED = new RegExp(
  `(?:增加|提高|增长|下降|上升|减少|扩大|缩小|降|升|增)(?:到|至|为)${YEAR}的(?=\\d)`,
  'gu',
);
const OPENS = new RegExp(
  `^ ?${YEAR}，?全[省市县区州][^，。；]{0,16}(?:达到?|完成|实现|增长)(?=[\\d了])`,
  'gu',
);
/** “稳定在11万吨以上，2020年达到11.8万吨”, “2020年优良天数291天，较2015年增加49天”. */
const TOLD = new RegExp(
  `(?<=^ ?|[，。；])${YEAR}(?:[^，。；\\d]{0,20}(?:达到?|完成|实现|增长|下降|突破|只有|仅有|仅为|不足|不到|接待[\\u4e00-\\u9fff]{2,4})(?=\\d)|[^，。；\\d将可要]{2,20}(?=\\d)(?=[^。；]{2,30}[比较]20\\d\\d年))`,
  'gu',
);
/** “2024年，面对复杂严峻的形势，…”, “2024年，全县上下…”, “2024年的成绩来之不易”: what a year is looked back on with. */
const FACED = new RegExp(
  `^ ?${YEAR}(?:，(?:面对|我们|全[省市县区州旗]上下|在[^，。；\\d]{4,30}(?:领导|支持|监督|指导)下)|的?(?:成绩|成就)(?=来之不易|的取得))|(?<=^ ?(?:回顾|回首|回望))${YEAR}(?=，|的?工作)`,
  'gu',
);
/** “2016年的县城，建成区不过8.6平方公里，如今……”: what was then beside what is now. */
const THEN = new RegExp(
  `(?<=^ ?|[，。；])${YEAR}的[^。；\\d]{2,24}\\d[^。；]{0,30}(?:如今|而今|现如今|现在|今天|今日)`,
  'gu',
);
/** “增加值相当于2016年的2.8倍”. */
const MULTIPLE = new RegExp(
  `(?:相当于|是|为)${YEAR}(?:年?底|年?末)?的(?=[\\d.两一二三四五六七八九十]+倍)`,
  'gu',
);
/** “截至2025年底，……余额86亿元”. */
const UNTIL = new RegExp(`截[至止]到?${YEAR}(?=年?[底末]|(?:[4-9]|1[0-2])月)`, 'gu');
/** “2018年11月18日云岭高铁建成通车”. */
const OPENED =
  /(?<=^ ?|[，。；])(20\d\d)年(\d{1,2})月(?:\d{1,2}日)?，?[\u4e00-\u9fff“”]{2,16}(?<![将拟]|计划|预计|力争|确保)(?:建成通车|正式通车|正式开通|正式启用|正式运营|竣工|投产|开馆|揭牌|挂牌成立|建成投用|开通运营)(?=[，。；])/gu;
const SPRING = 4;
const MEANT = /[将拟]|力争|预计|确保|争取|目标|计划|规划|有望|季度|月|安排|提前|下达|可(?:达|实现|完成)/u;
/** “成功举办2024中国（云川）药材博览会” in a review of 2023. */
const HELD =
  /(?<!申请|争取|筹备|获得|[申将拟])(?:举办|承办|举行|召开|亮相|参加|组织|发布|入选|入围|上榜)了?“?(20\d\d)(?!年?(?:后|底|末|以|至|到|—|\d))(?=年?[\u4e00-\u9fff（]{2,24})/gu;
/** “2026年11月动工的某段累计完成投资……” */
const DEED = new RegExp(
  `(?<![—至到将于])${YEAR}(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:建成|通车|开通|投用|投产|启用|开工|动工|竣工|挂牌)的(?!目标|任务|要求|计划)`,
  'gu',
);
