import type { Scanned } from '../../text/unit.ts';
import type { Found } from './addend.ts';
import { areAllTold, reachBar } from './all-told.ts';
import { isBelow } from '../../numbers/interval.ts';
import { isLike, listFrom } from '../lists/lists.ts';
import { isOrigin, type Labelled } from '../numbers.ts';
import { dividedBefore } from './divided.ts';
import { labelOf } from './partitions.ts';

/** The total comes before 其中 or 包括; growth rates, averages and what it cost may stand between. */
export function* among(sentence: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  const { text } = sentence.reading;
  for (const { index: at, 0: opening } of text.matchAll(OPENS)) {
    const from = at + opening.length;
    const first = numbers.findIndex((one) => one.quantity.start >= from && !isThreshold(text, one));
    const told = opening === '其中' ? 'some' : 'unknown';
    for (const k of headsFrom(text, numbers, first)) {
      const head = numbers[k];
      const lead = text.slice(from, head?.quantity.start ?? from);
      // “园区8个，其中东园入选首批，新签约项目41个”: its clause has ended before the number.
      if (!head || /[；。]|^[^，]{2,}(?:入选|获评|列入|跻身|荣获|获批|成为)[^，]*，/u.test(lead)) continue;
      const total = totalOf(text, numbers, k, at) ?? dividedBefore(text, numbers, at, head);
      if (!total || isOrigin(sentence, total)) continue;
      const members = numbers.slice(k).filter((one) => !isThreshold(text, one) && !isFormer(text, one));
      const { parts, apart } = listFrom(text, members, total);
      const last = parts.at(-1);
      if (!last || areOfTwoSigns(parts) || OTHERS.test(text.slice(last.quantity.end))) continue;
      const titles = isHonoured(text, total, parts);
      // “其中国家级1家、省级11家、市级26家，省级示范社14家”: the row ends with its clause.
      const row = apart ? parts : rowOf(text, parts);
      const bar = row.length > 1 ? reachBar(text, total, row) : undefined;
      if (bar) yield { total, parts: row, are: holdsAll(bar, total) ? 'perhaps' : 'all', apart: true };
      // “其中产业发展类82个、基础设施类54个、民生事业类42个”: who divides by kinds seldom leaves one out.
      const kinds = parts.length > 2 && parts.every(({ label }) => KIND.test(label));
      const are = !titles && areAllTold(text, total, parts) ? 'all' : kinds && apart ? 'unknown' : told;
      // What passes a higher bar has passed the lower one as well.
      const tiers = numbers.some((one) => isWithin(one, from, last) && isThreshold(text, one));
      yield {
        total,
        parts,
        are,
        apart: apart && !tiers && !crosses(parts) && !titles && !areAbilities(text, parts),
      };
    }
  }
}

/** “利润3.2亿元，其中盈利企业盈利3.8亿元、亏损企业亏损0.6亿元”, “净增96家，其中入库141家、退库45家”: one is taken from the other. */
function areOfTwoSigns(parts: readonly Labelled[]): boolean {
  const losses = parts.filter(({ label }) => LOSS.test(label));
  return losses.length > 0 && losses.length < parts.length;
}

const LOSS = /退[库规统出](?!率)|淘汰|核减|注销|吊销|亏损|收不抵支|赤字|逆差|净流出|缺口/u;

/** “其中文旅为新设，另2家由原4家公司重组而成”: what there was before is none of what there is. */
function isFormer(text: string, { quantity: { start } }: Labelled): boolean {
  return /原(?:有|来)?的?$/u.test(text.slice(Math.max(0, start - 4), start));
}

/** “市级以上46家，其中省级12家、市级46家”: who has the higher title is counted under the lower one too. */
function holdsAll({ quantity: bar }: Labelled, { quantity: total }: Labelled): boolean {
  return !isBelow(bar.interval, total.interval);
}

const KIND = /类(?:项目|工程)?\d/u;
const KINDS = /类(?:项目|工程)? *[个项]?$/u;

/** The parts up to the first comma. */
function rowOf(text: string, parts: readonly Labelled[]): readonly Labelled[] {
  const end = parts.findIndex(({ quantity }, i) => {
    const next = parts[i + 1];
    return next && text.slice(quantity.end, next.quantity.start).includes('，');
  });
  return end < 0 ? parts : parts.slice(0, end + 1);
}

/** “其中948项可网上办、612项可掌上办”: one may be both. */
function areAbilities(text: string, parts: readonly Labelled[]): boolean {
  return parts.every(({ quantity: { end } }) => /^(?:均|已)?[可能]/u.test(text.slice(end, end + 2)));
}

/** “其中代表建议126件、委员提案152件，其余为会办件”: how many is left unsaid. */
const OTHERS = /^[，、；](?:其余|其他|剩余|余下)的?(?:均|都|皆|全部)?[为是系属][^\d，；。]*(?=[，；。]|$)/u;

const OPENS = /其中|(?<=，)(?:包括(?!在)|包含(?!在)|投向|用于|分别投向|分别用于|分布在)/gu;

/** The first number after 其中, and the first of another kind in its clause: “其中产业项目186个、年度投资412亿元”. */
function headsFrom(text: string, numbers: readonly Labelled[], first: number): readonly number[] {
  const head = numbers[first];
  if (!head) return [];
  const next = numbers.findIndex((one, k) => k > first && !isLike(one, head));
  const other = numbers[next];
  const row = text.slice(head.quantity.end, numbers[next - 1]?.quantity.start);
  // “其中省级4个、市级28个重点项目完成投资97.5亿元”: one row, or one number.
  const isRow = next === first + 1 || !/[，；。：（]/u.test(row);
  const near =
    other &&
    /^[^，；。：（）\d]{0,12}$/u.test(text.slice(numbers[next - 1]?.quantity.end, other.quantity.start));
  return near && isRow ? [first, next] : [first];
}

function isWithin({ quantity }: Labelled, from: number, last: Labelled): boolean {
  return quantity.start >= from && quantity.end <= last.quantity.start;
}

/** The number that the `k`th, which stands behind 其中, is a part of. */
function totalOf(text: string, numbers: readonly Labelled[], k: number, at: number): Labelled | undefined {
  const head = numbers[k];
  const total =
    head &&
    numbers.findLast(
      (one) =>
        one.quantity.end <= at &&
        isLike(one, head) &&
        !isChange(text, one) &&
        !isThreshold(text, one) &&
        !isBaseOfShare(text, one),
    );
  if (!total || isNoWhole(text, numbers, total, head) || isOfEarlier(numbers, total, head)) return undefined;
  const between = text.slice(total.quantity.end, at);
  const first = numbers.findIndex((one) => one.quantity.start >= at);
  if (k === first && reaches(between)) return total;
  if (/[；。]|其中/u.test(between)) return undefined;
  return isNamedAlike(text, total, head) ||
    isNamedAlike(text, total, lastOfRow(text, numbers, head)) ||
    isPaired(text, numbers, total, head)
    ? total
    : undefined;
}

/** “征集意见1268条，采纳346条，其中水源地条例征集428条、采纳131条”: a part of the first. */
function isOfEarlier(numbers: readonly Labelled[], total: Labelled, { quantity, label }: Labelled): boolean {
  const verb = VERB_OF.exec(label)?.[1];
  if (verb === undefined || total.label.includes(verb)) return false;
  return numbers
    .slice(0, numbers.indexOf(total))
    .some((one) => isLike(one, { quantity, label }) && one.label.includes(verb));
}

const VERB_OF = /[\u4e00-\u9fff]{3,}([\u4e00-\u9fff]{2})\d/u;

/** “完成投资186亿元，占年度计划166亿元的112%，其中……”. */
function isBaseOfShare(text: string, { quantity: { end } }: Labelled): boolean {
  return /^的\d[\d.]*%/u.test(text.slice(end, end + 8));
}

/** “1286户5143人，其中风险未消除467户1832人”: households and people told twice, one right after the other. */
function isPaired(text: string, numbers: readonly Labelled[], total: Labelled, part: Labelled): boolean {
  const pairs = [total, part].map((one) => {
    const before = numbers[numbers.indexOf(one) - 1];
    return before && /^[、，]?$/u.test(text.slice(before.quantity.end, one.quantity.start))
      ? before
      : undefined;
  });
  const [whole, own] = pairs;
  return whole !== undefined && own !== undefined && isLike(whole, own);
}

/**
 * What is left of something holds none of what has gone; the last of a row (“新建12所、改扩建8所，其中…”, “35项指标中，19项好于预期，14项
 * 达到预期，其中…”) is not all of it; and what a project costs in all is no part of what a year spends.
 */
function isNoWhole(
  text: string,
  numbers: readonly Labelled[],
  total: Labelled,
  part: Labelled | undefined,
): boolean {
  const { start } = total.quantity;
  if (LEFT.test(text.slice(Math.max(0, start - 4), start))) return true;
  const last = numbers[numbers.indexOf(total) - 1];
  if (last && isLike(last, total) && ROW.test(text.slice(last.quantity.end, start))) return true;
  if (isOneOfAll(text, numbers, total)) return true;
  return part?.label.includes('总投资') === true && !total.label.includes('总投资');
}

function isOneOfAll(text: string, numbers: readonly Labelled[], total: Labelled): boolean {
  const before = numbers.filter((one) => one.quantity.end <= total.quantity.start && isLike(one, total));
  const all = before.findLastIndex(({ quantity: { end } }) => MEMBERS.test(text.slice(end, end + 12)));
  const [one] = before.slice(all);
  return (
    all >= 0 &&
    all < before.length - 1 &&
    !/[；。]/u.test(text.slice(one?.quantity.end, total.quantity.start))
  );
}

const MEMBERS = /^[\u4e00-\u9fff]{0,10}中，/u;
const LEFT = /(?:(?:减少|下降|压减|[降减])[到至]|未结|未办结|剩余|尚余|结转)$/u;
const ROW = /^[^，；。：]*、(?![^，；。：]*(?:总[数量]|累计|共))[^，；。：]*$/u;

/** “其中4个省级、28个市级重点项目”: the last of a row has the noun of all. */
function lastOfRow(text: string, numbers: readonly Labelled[], head: Labelled): Labelled {
  let last = head;
  for (const one of numbers.slice(numbers.indexOf(head) + 1)) {
    const gap = text.slice(last.quantity.end, one.quantity.start);
    if (!isLike(one, last) || !/^[\u4e00-\u9fff]{0,8}、$/u.test(gap)) break;
    last = one;
  }
  return last;
}

/** “重点项目43个，合同资金106亿元，其中10亿元以上项目4个”: both are said of one noun, whatever stands between. */
function isNamedAlike(text: string, total: Labelled, part: Labelled): boolean {
  const [whole, own] = [total, part].map((one) => labelOf(text, one).replace(/\d[\d.]*/gu, ' '));
  if (whole === undefined || own === undefined) return false;
  if ((STAGE.test(own) || KINDS.test(own)) && /项目|工程/u.test(whole)) return true;
  for (let i = 0; i + 2 <= own.length; i++) {
    const word = own.slice(i, i + 2);
    if (/^[\u4e00-\u9fff]{2}$/u.test(word) && !COMMON.has(word) && whole.includes(word)) return true;
  }
  return false;
}

/** “重点项目168个，年度投资330亿元，其中新开工72个、续建96个”: stages that projects go through. */
const STAGE = /^(?:其中)?(?:新[开建]工?|续建|计划新开工|拟?新开工) *个?$/u;

/** Words of measure and time, which are said of anything. */
const COMMON: ReadonlySet<string> = new Set(
  '亿元 万元 年度 今年 全年 去年 全市 全县 全省 全区 累计 新增 达到 完成 实现 年末 平方 方公 公里 以上 千瓦 万人 人次'.split(
    ' ',
  ),
);

/** “亿元以上12家、新增15家”, “产业项目19.2亿元、省外资金16.8亿元”: chosen by marks of different kinds, so that one thing may bear both. */
function crosses(parts: readonly Labelled[]): boolean {
  const marks = parts.map(({ label }) => MARKED.exec(label)?.[0] ?? '');
  const told = parts.filter(({ label }) => ORIGIN.test(label)).length;
  return (new Set(marks).size > 1 && marks.some((mark) => mark !== '')) || (told > 0 && told < parts.length);
}

const ORIGIN = /[省市县区州境国域][内外]|[内外][资商]/u;

/** “专精特新企业186家，其中国家级12家、省级86家、市级146家”: who has the higher title has the lower one too. */
function isHonoured(text: string, total: Labelled, parts: readonly Labelled[]): boolean {
  if (parts.filter(({ label }) => /(?:国家|省|市|县|区)级/u.test(label)).length < 2) return false;
  return /企业|园区?|基地|示范|人才|平台|景区|品牌|非遗|名录|合作社|农场|单位|中心/u.test(
    labelOf(text, total),
  );
}

const MARKED =
  /以上(?=[\u4e00-\u9fff])|女性|妇女|少数民族|党员|青年|新增|净增|首次(?!突破|超过|跨)|上市|百强|涉农|小微|普惠|绿色|中长期/u;

/** “比上年末减少0.8万人”, “，净增35户” and “由上年的14亿元” are told in passing. */
export function isChange(text: string, { quantity: { start } }: Labelled): boolean {
  const before = /[^，；。：（、]*$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  return /[比较].*[增减升降多少高低]|(?:净增|增加|减少|增长|下降|提高|降低|增产|减产|增收|减收)了?$|(?:[由从比较]|上年|去年)[^，]*的$/u.test(
    before,
  );
}

/** “50万元以上的村87个”, “超百亿元的3家”: what is passed is no part. */
export function isThreshold(text: string, { quantity: { start, end, kind } }: Labelled): boolean {
  const after = text.slice(end, end + 6);
  if (/^(?:及?以上|以下|以内)的?[\u4e00-\u9fff\d]/u.test(after)) return true;
  // “其中21个村超过50万元”
  if (
    kind === 'money' &&
    /\d[个家户名][\u4e00-\u9fff]{0,6}(?:超过?|突破|达到?)$/u.test(text.slice(Math.max(0, start - 14), start))
  )
    return true;
  return kind === 'money' && PASSED.test(text.slice(Math.max(0, start - 2), start)) && BAR.test(after);
}

/** “产值超百亿元的3家”, or how large each of them is: “打造5个10亿元产业”. */
const PASSED = /(?:超过?|过|突破|[\d一二两三四五六七八九十几]个|一批)$/u;
const BAR = /^级?(?:的|企业|项目|产业|集群|园区|[村镇])/u;

/** Whether 其中 still speaks of a total: rates and averages may stand between them, other numbers only in a row with it. */
export function reaches(between: string): boolean {
  if (/[。；]|其中|总投资|完成投资/u.test(between)) return false;
  const rates = between.replace(PASSING, '');
  return !/\d/u.test(rates) || !rates.replace(/，$/u, '').includes('，');
}

const PASSING =
  /[比较](?:20\d\d|[^，；\d])*(?:\d[\d.]*[^，；\d]{1,4})?[增减升降多少]\D*\d[\d.]*[^，；]*|净增[^，；\d]*\d[\d.]*[^，；]*|(?:每[^，；\d]{1,4}|[人户亩村]均)[^，；\d]*\d[\d.]*[^，；]*|每\d[^，；]*|\d[\d.]*(?:%|‰|个百分点|倍)|20\d\d年/gu;
