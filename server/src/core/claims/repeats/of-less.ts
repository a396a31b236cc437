import type { Figure } from '../../figures/figure.ts';
import { clauseAround } from '../../view/matches.ts';
import type { View } from '../../view/view.ts';

/**
 * Whether a number behind an indicator's name is of less than the place's own: a zone's, a trade's, an event's, a plan's that is on its
 * way, another year's, the bar that something passes, or of what is named behind it. Such numbers agree with nothing.
 */
export function isOfLess(view: View, figure: Figure): boolean {
  const { indicator = '', named, place, quantity } = figure;
  const { reading, mentions } = view.units[place.unit] ?? { reading: { text: '' }, mentions: [] };
  const { text } = reading;
  const passage = text.slice(clauseAround(text, place.start, '。；').start, place.start);
  const behind = text.slice(place.end, place.end + NEAR);
  const isNext = (at: number): boolean =>
    mentions.some((one) => one.kind === 'name' && one.start === at && one.entry !== indicator);
  return (
    LED.some((lead) => lead.test(passage)) ||
    AMONG.test(passage) ||
    (isOfAny(indicator) && !WHOLE.test(passage)) ||
    (indicator.endsWith('人口') && OF_TOWN.test(passage)) ||
    DONE_OF.test(behind) ||
    LINE.test(behind) ||
    (quantity.kind === 'money' && BAR_OF.test(behind)) ||
    (named !== undefined && QUOTED.test(text.slice(Math.max(0, named.start - NEAR), named.start))) ||
    // “在67.4亿元的一般公共预算支出中”
    (behind.startsWith('的') && isNext(place.end + 1))
  );
}

/** What every firm, trade and zone has of its own: “食品业抓好12个项目，主营业务收入突破90亿元”. */
export function isOfAny(name: string): boolean {
  return OF_ANY.test(name);
}

/** “4872家企业中有小微企业4216家、高新技术企业1468家” */
const AMONG = /\d[家户个][^，。；：\d]{0,8}中(?:有|，)[^，。；]*$/u;

const NEAR = 16;

/** What a passage up to the number may be about. */
const LED: readonly RegExp[] = [
  // “支持青浦建设次中心，地区生产总值突破1200亿元”
  /^支持[\u4e00-\u9fff]{2,4}(?:建设|打造|提升|做[大强优]|加快|争当|争创|创建|建成)/u,
  // “年内开发区新引进项目45个，税收突破10亿元”
  /(?:^|，)(?:年内|全年|当年|今年)?[\u4e00-\u9fff]{0,8}(?:开发区|经开区|高新区|园区|集聚区|产业园)(?:全年|年内|共|累计|力争|确保)*(?:新引进|引进|新增|新签约|新入驻|完成|实现|落地|入驻|[位列居][居列]?全[国省市])/u,
  // “开发区提能再发力，坚持…，新入驻企业20户，规上工业增加值增长10%”
  /^[\u4e00-\u9fff]{0,6}(?:开发区|经开区|高新区|园区|集聚区|产业园|示范区)(?![^，]*(?:等|和|与|、))[\u4e00-\u9fff]{2,10}，/u,
  // “园区总收入突破430亿元，力争规模工业企业达到110家”: the zone goes on
  /^[\u4e00-\u9fff]{0,6}(?:开发区|经开区|高新区|园区|集聚区|产业园)(?![^，]*(?:等|和|与|、))[\u4e00-\u9fff]{2,12}\d[\d.]*[%\u4e00-\u9fff]{1,6}，(?!.*[全本][省市县区州旗])/u,
  // “办好第七届交易会，力争签约项目20个”
  /(?:举办|办好|承办|主办|参加|组团)[^，。；]{2,28}[会节展周]，[^，。；\d]*$/u,
  // “据最新公布的2022年度数据，研发投入33亿元”
  /20\d\d年度?(?:统计)?数据/u,
];

const OF_ANY = /^(?:主营业务收入|营业收入|销售收入|产值|总产值|利润总额|利税|利税总额)$/u;
/** “县城建成区面积扩大到14.8平方公里，常住人口增加到15.8万人” */
const OF_TOWN = /县城|城区|建成区|镇区|新区|组团|开发区|社区/u;
const WHOLE = /全[省市县区州旗]|规(?:模以)?上/u;
/** “目标60亿元已完成78%” */
const DONE_OF = /^(?:的?(?:目标|任务|计划))?，?(?:均?已经?|均)完成了?[\d.]+%/u;
/** “贫困发生率已接近3%的贫困县退出标准”: a line that is drawn for all. */
const LINE = /^(?:以[上下内])?的[\u4e00-\u9fff]{0,10}(?:标准|门槛|红线|底线|警戒线|控制线|限值)/u;
/** “税收过千万元企业37家” */
const BAR_OF = /^级?(?:的[\u4e00-\u9fff]{0,6})?(?:企业|项目|产业|园区|大户)/u;
/** “‘夜游云川’全年接待游客116万人次”, but not “‘十四五’累计”. */
const QUOTED = /[^五]”(?:[全去今当]年|年度?|累计|共|已|先后)*$/u;
