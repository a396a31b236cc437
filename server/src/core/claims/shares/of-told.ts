import type { Beside } from './part-of.ts';
import { gapBetween, isLike, levelBefore } from './level-before.ts';
import type { Labelled } from '../numbers.ts';
import { leavesOut } from '../stocks/stock-names.ts';

/** “税收收入18.05亿元，占一般公共预算收入的76.0%”, “占76.0%”. */
export function ofTold(text: string, numbers: readonly Labelled[], k: number): Beside | undefined {
  const one = numbers[k];
  const part = one && levelBefore(text, numbers, k);
  if (!part || rowHead(text, numbers, numbers.indexOf(part))) return undefined;
  const from = Math.max(part.quantity.end, numbers[k - 1]?.quantity.end ?? 0);
  if (from > one.quantity.start) return undefined;
  const told = text.slice(from, one.quantity.start);
  const isOfDoers = OF_DOERS.test(told);
  const base = isOfDoers ? '' : (SHARE.exec(told)?.[1] ?? OF_COUNTED.exec(told)?.[1])?.replace(/的$/u, '');
  if (base === undefined) return undefined;
  const wholes = numbers
    .slice(0, numbers.indexOf(part))
    .filter(
      (other) =>
        isLike(other, part) &&
        !COMPARED.test(text.slice(Math.max(0, other.quantity.start - 8), other.quantity.start)),
    );
  const before = wholes.at(-1);
  if (!before) return isOfDoers ? undefined : { part, base };
  // “财政支出312亿元，其中民生支出246亿元，占财政支出的78.8%”
  const named = nameBefore(text, before);
  const between = gapBetween(text, before, part);
  if (base.length > 1) {
    // Of several projects it is the sum that is meant.
    const called = wholes.filter(
      (other) => isCalled(base, nameBefore(text, other)) && !beginsRow(text, other),
    );
    if (base === '总投资' && called.length > 1) return { part, base };
    const whole =
      (AMONG_IT.test(between) && isShort(base, named)) ||
      (isPaired(between, before, part) && isKind(base, named, part))
        ? before
        : called.at(-1);
    return whole ? { part, whole, of: 'whole' } : { part, base };
  }
  // “34.4万户中21.6万户，占62.8%”, “搬迁2120户8904人，其中集中安置1696户，占80%”
  const within = /^[，、]?[\u4e00-\u9fff]{0,10}[中里](?:[^，；。\d]{0,12}|，[^，；。]{0,20})$/u.test(between);
  const among =
    before.quantity.unit === part.quantity.unit &&
    /，其中[^，；。\d]{0,14}$/u.test(between) &&
    !between.includes('；');
  const built = WHOLE_LENGTH.test(named) && /完成[^，；。\d]{0,4}$/u.test(between);
  const spent = SPENT.test(between) && /(?:支出|资金|投资)[\u4e00-\u9fff]{0,3}$/u.test(named);
  if (base === '' && (within || among || built || spent)) return { part, whole: before, of: 'whole' };
  if (isOfDoers) return undefined;
  const likely = base === '' && /^[^；。]*$/u.test(between) && isOneMeasure(named, text, part);
  // “地区生产总值612亿元、增长5.6%，服务业增加值394亿元，占比64.4%”
  const product =
    base === '' && nameBefore(text, part).endsWith('增加值')
      ? wholes.find((other) => /生产总值(?:完成|达到?|实现|为)*$/u.test(nameBefore(text, other)))
      : undefined;
  const perhaps = likely ? before : product;
  return { part, base, ...(perhaps && { likely: perhaps }) };
}

/** “规上工业总产值2846亿元，……，新兴产业产值1012亿元，占比35.6%”: both are 产值. */
function isOneMeasure(named: string, text: string, part: Labelled): boolean {
  const measure = MEASURES.exec(named)?.[1];
  return measure !== undefined && MEASURES.exec(nameBefore(text, part))?.[1] === measure;
}

const MEASURES =
  /(产值|增加值|投资|收入|支出|产量|面积|贷款|存款|零售额|进出口|装机|发电量|交易额|税收|人口)(?:总[量额])?$/u;

/** What the parts of a row are of: “‘三保’支出42亿元，其中保工资28亿元、保运转14亿元，占支出的58%” may be of it. */
export function rowHead(text: string, numbers: readonly Labelled[], at: number): Labelled | undefined {
  for (let i = at; i > 0; i--) {
    const [before, one] = [numbers[i - 1], numbers[i]];
    if (!before || !one || !isLike(before, one)) return undefined;
    const gap = gapBetween(text, before, one);
    if (/^[，（；]其中/u.test(gap)) return i < at ? before : undefined;
    if (!/^、[\u4e00-\u9fff“”]{1,16}$/u.test(gap)) return undefined;
  }
  return undefined;
}

/** “比上年的214亿元增长11.4%，其中…”: parts of this year are none of the last one’s. */
const COMPARED = /[比较](?:上年|去年|前年|同期|20\d\d年)(?:同期|末)?的?$/u;

function nameBefore(text: string, { quantity: { start } }: Labelled): string {
  return text.slice(Math.max(0, start - NAME_REACH), start).replace(TOLD, '');
}

/** 总投资 is what “投资68亿元” of one project is, and 茶园总面积 the 茶园面积 that was told. */
function isCalled(base: string, named: string): boolean {
  if (/分别|依次/u.test(base)) return false;
  if (TOTAL.test(base) && named.endsWith(base.replace(TOTAL, ''))) return true;
  return named.endsWith(base) || (base === '总投资' && /(?<![成度产业间划计])投资$/u.test(named));
}

const TOTAL = /(?<=[\u4e00-\u9fff]{2})总(?=(?:面积|产量|产值|人口|数|量|里程|户数|人数)$)/u;

function beginsRow(text: string, { quantity: { end } }: Labelled): boolean {
  return /^[、和]\d/u.test(text.slice(end, end + 2));
}

/** “搬迁6324户26581人，其中建档立卡5837户24612人，占搬迁人口的92.6%”: of the same unit, behind one other number. */
function isPaired(told: string, whole: Labelled, part: Labelled): boolean {
  return whole.quantity.unit === part.quantity.unit && /^，其中[^，；。]{0,24}$/u.test(told);
}

function isKind(base: string, named: string, { quantity: { kind } }: Labelled): boolean {
  if (kind !== (base.includes('户') ? 'households' : 'people')) return false;
  return named.includes(base.replace(/总?(?:人口|人数|户数|数量?|面积|群众)$/u, ''));
}

/** 规上工业 for 规模以上工业总产值, once 其中 has said that it is a part of it. */
function isShort(base: string, named: string): boolean {
  const name = /[^，；。：（、]*$/u.exec(named)?.[0].replace(/规模以上/gu, '规上') ?? '';
  const short = base.replace(/规模以上/gu, '规上').replace(/^全[省市县区州]/u, '');
  // “固定资产投资186亿元，其中工业投资94亿元，占全部投资的50.5%”
  if (base.startsWith('全部') && base.length > 3 && name.endsWith(base.slice(2))) return true;
  const long = name.replace(/^(?:完成|实现|全[省市县区州])+/u, '');
  // 地方收入 for 地方一般公共预算收入.
  return short.length > 2 && (long.startsWith(short) || leavesOut(short, long.replace(TOLD, '')));
}

const AMONG_IT = /，其中[^，；。\d]{0,20}$/u;
const NAME_REACH = 24;
/** What is built has a length and a cost: “总投资86亿元，……，已完成投资34.4亿元，占40%”. */
const SPENT = /，(?:其中)?用于[^，；。\d]{2,12}的?(?:支出|资金|投资)(?:达到?|为)?$/u;
const WHOLE_LENGTH = /(?:全长|总长|总?投资|总面积|总工程量)(?:约|共|为|达)*$/u;
const TOLD = /(?:共?完成|实现|达到?|为|共|合计|(?:发展|扩大|增加|增长|提高|扩展|稳定)[到至在])$/u;
const SHARE =
  /^(?:左右|以上)?[、，（]?(?:同比[^，；。\d]*，)?(?:约|仅)?占(?:比|到|了)?([^，；。、]{0,14}?)(?:的?(?:比重|比例|份额))?(?:达到?|为|约|超过?|(?:提高|上升|提升|增加)[到至])*$/u;
/** “识别2146户7320人，其中4685人消除风险，占64%”: what they have done stands before it. */
const OF_DOERS = /^[\u4e00-\u9fff]{2,14}，占(?:比|到|了)?(?:达到?|为|约)*$/u;
/** “184个行政村通了宽带，占行政村总数的”. */
const OF_COUNTED =
  /^[\u4e00-\u9fff]{2,20}，[约仅只]?占([^，；。、\d]{2,14}?)的(?:比重|比例)?(?:达到?|为|约)*$/u;
