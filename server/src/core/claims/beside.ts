import type { Labelled } from './numbers.ts';
import { asRate } from './rates.ts';

/** A percentage's part with its whole, or with the words for it and what was told before 其中. */
export type Beside =
  | { readonly part: Labelled; readonly whole: Labelled; readonly of: 'whole' | 'plan' }
  | { readonly part: Labelled; readonly base: string };

/** What stands beside the `k`th number of a sentence, a percentage: its part, and its whole or the words for it. */
export function beside(text: string, numbers: readonly Labelled[], k: number): Beside | undefined {
  const one = numbers[k];
  const last = numbers[k - 1];
  if (!one) return undefined;
  return (
    spelledOut(text, numbers, k) ??
    inTurn(text, numbers, k) ??
    ofOther(text, numbers, k) ??
    toldAfter(text, numbers, k) ??
    thenPart(text, numbers, k) ??
    ofMember(text, numbers, k) ??
    (last?.quantity.shape === 'single'
      ? (ofNamedWhole(text, numbers, k, last) ?? ofTold(text, numbers, k) ?? asRate(text, numbers, k))
      : undefined)
  );
}

/** “覆盖率提高到75%，即全镇16个村中的12个”: the percentage first. */
function spelledOut(text: string, numbers: readonly Labelled[], k: number): Beside | undefined {
  const [one, whole, part] = [numbers[k], numbers[k + 1], numbers[k + 2]];
  if (!one || !whole || !part || !isLike(part, whole)) return undefined;
  if (!/^，(?:即|也就是)[\u4e00-\u9fff]{0,8}$/u.test(text.slice(one.quantity.end, whole.quantity.start)))
    return undefined;
  return /^[\u4e00-\u9fff（）]{0,10}中的?有?$/u.test(text.slice(whole.quantity.end, part.quantity.start))
    ? { part, whole, of: 'whole' }
    : undefined;
}

/** “320名，其中省派45名、市派80名、县派195名，占比分别为14%、25%和61%”: as many percentages as parts before them. */
function inTurn(text: string, numbers: readonly Labelled[], k: number): Beside | undefined {
  let first = k;
  while (first > 0 && numbers[first - 1]?.quantity.kind === 'percent' && isJoined(text, numbers, first))
    first--;
  let end = k + 1;
  while (numbers[end]?.quantity.kind === 'percent' && isJoined(text, numbers, end)) end++;
  const size = end - first;
  const part = numbers[k - size];
  const last = numbers[first - 1];
  const opening = numbers[first];
  if (size < 2 || !part || !last || !opening) return undefined;
  for (let i = first - size + 1; i < first; i++) {
    const other = numbers[i];
    if (!other || !isLike(other, part) || !isJoined(text, numbers, i)) return undefined;
  }
  const found = IN_TURN.exec(text.slice(last.quantity.end, opening.quantity.start));
  if (!found) return undefined;
  const base = found[1] ?? '';
  const whole = numbers[first - size - 1];
  if (base !== '') return { part, base };
  return whole && isLike(whole, part) ? { part, whole, of: 'whole' } : undefined;
}

const IN_TURN = /^，(?:占比|比重|比例|占([^，；。、]{0,14}?)(?:的?(?:比重|比例|份额))?)分别(?:为|达到?)?$/u;

/** “财政总收入、一般公共预算收入分别达到9.8亿元、6.3亿元，后者占前者的64.3%”. */
function ofOther(text: string, numbers: readonly Labelled[], k: number): Beside | undefined {
  const [former, latter, one] = [numbers[k - 2], numbers[k - 1], numbers[k]];
  if (!former || !latter || !one || !isLike(former, latter)) return undefined;
  const side = OTHER.exec(gapBetween(text, latter, one))?.[1];
  if (side === undefined) return undefined;
  return side === '后'
    ? { part: latter, whole: former, of: 'plan' }
    : { part: former, whole: latter, of: 'plan' };
}

const OTHER =
  /^，([前后])者(?:[仅约只]|大约|相当于|占到?|为|是|达到?)+(?:前|后)者的(?:[约近]|不到|不足|超过)?$/u;

/** “完成投资176亿元，完成年度计划的110%，年度计划为160亿元”: what it is the percentage of stands after it. */
function toldAfter(text: string, numbers: readonly Labelled[], k: number): Beside | undefined {
  const one = numbers[k];
  const part = one && levelBefore(text, numbers, k);
  const whole = part && numbers.slice(k + 1, k + 3).find((other) => isLike(part, other));
  if (!part || !whole) return undefined;
  const name = NAMED_AFTER.exec(gapBetween(text, one, whole))?.[1];
  const [, how, base = ''] =
    OF_NAMED.exec(text.slice(Math.max(0, one.quantity.start - 24), one.quantity.start)) ?? [];
  if (name === undefined || how === undefined) return undefined;
  const own = base.replace(/^全[省市县区州镇]的?/u, '');
  const rest = name.startsWith(base) && (own === '' || OF_IT.test(name.slice(base.length)));
  if (!rest && (own.length < 2 || !name.endsWith(own))) return undefined;
  return { part, whole, of: how === '占' ? 'whole' : 'plan' };
}

const OF_NAMED =
  /[，、](?:仅|约)?(占|为|完成|达到|相当于)([\u4e00-\u9fff]{2,14}?)的(?:(?:比重|比例)(?:达到?|为)?)?$/u;
const OF_IT = /^(?:总?投资|总?任务|目标|总?[数量额]|里程|面积)?$/u;
const NAMED_AFTER =
  /^(?:左右|以上)?[，、]([\u4e00-\u9fff]{3,16}?)(?:共有|共计?|合计|总计|总共|仅?为|是|达到?|完成)*$/u;

/** “一般公共预算支出68.2亿元，民生支出占比80%，约54.6亿元”: the part comes last. */
function thenPart(text: string, numbers: readonly Labelled[], k: number): Beside | undefined {
  const [whole, one, part] = [numbers[k - 1], numbers[k], numbers[k + 1]];
  if (!whole || !one || !part || !isLike(whole, part)) return undefined;
  if (!/^，(?:[约即计合达]|约为|总量|总额)+$/u.test(gapBetween(text, one, part))) return undefined;
  return /^，[\u4e00-\u9fff]{2,10}(?:占比|占)(?:达到?|为)*$/u.test(gapBetween(text, whole, one))
    ? { part, whole, of: 'whole' }
    : undefined;
}

/** “进出口214亿元，其中出口149.8亿元、进口64.2亿元，出口占比70%”: one of those before is named again. */
function ofMember(text: string, numbers: readonly Labelled[], k: number): Beside | undefined {
  const [last, one] = [numbers[k - 1], numbers[k]];
  const name = last && one && MEMBER.exec(gapBetween(text, last, one))?.[1];
  if (!last || name === undefined) return undefined;
  let first = k - 1;
  while (first > 0 && !gapBetween(text, numbers[first - 1] ?? last, numbers[first]).includes('其中')) first--;
  const whole = numbers[first - 1];
  const members = numbers.slice(first, k);
  const named = members.filter(({ label }) => label.includes(name));
  const [part] = named;
  if (!whole || !part || named.length > 1 || !members.every((other) => isLike(other, whole)))
    return undefined;
  if (/[；。]/u.test(gapBetween(text, whole, one))) return undefined;
  return { part, whole, of: 'whole' };
}

const MEMBER = /^，([\u4e00-\u9fff]{2,8}?)(?:占比|占比重|比重)(?:达到?|为)*$/u;

/** Whether a number stands in a row with the one before it. */
function isJoined(text: string, numbers: readonly Labelled[], k: number): boolean {
  const [a, b] = [numbers[k - 1], numbers[k]];
  return a !== undefined && /^[、和与][\u4e00-\u9fff]{0,10}$/u.test(gapBetween(text, a, b));
}

/** “占一般公共预算支出338.5亿元的81.6%”, “占全区296个小区的三分之二”, “为年度计划246亿元的110.4%”. */
function ofNamedWhole(
  text: string,
  numbers: readonly Labelled[],
  k: number,
  whole: Labelled,
): Beside | undefined {
  const gap = gapBetween(text, whole, numbers[k]);
  if (!/^[\u4e00-\u9fff（）]{0,8}的$/u.test(gap)) return undefined;
  const part = levelBefore(text, numbers, k - 1);
  if (!part || !isLike(part, whole)) return undefined;
  const told = text.slice(numbers[k - 2]?.quantity.end, whole.quantity.start);
  if (OF_WHOLE.test(told))
    return { part, whole, of: /(?:计划|任务|目标|预算[数的]?)$/u.test(told) ? 'plan' : 'whole' };
  const planned =
    OF_PLAN.test(told) || (/^[，、]?(?:超额)?完成$/u.test(told) && /^(?:目标|任务|计划|预算)/u.test(gap));
  return planned ? { part, whole, of: 'plan' } : undefined;
}

const OF_WHOLE =
  /^(?:(?:左右|以上|多)?[，、（]|的[\u4e00-\u9fff]{2,10}?)(?:[约仅只还]|不到|不足)*占(?:到|了)?[^，；。]*$|，[还仅只]*(?:不到|不足)[^，；。\d]{0,12}$/u;
const OF_PLAN =
  /^[，、]?(?:超额)?完成[^，；。]{0,8}(?:目标|任务|计划|预算)[^，；。]{0,4}$|^(?:左右|以上|多)?[，、（]?(?:为|是|相当于|达到?)[^，；。]{0,8}(?:目标|任务|计划|预算)[^，；。]{0,4}$/u;

/** “税收收入18.05亿元，占一般公共预算收入的76.0%”, “占76.0%”. */
function ofTold(text: string, numbers: readonly Labelled[], k: number): Beside | undefined {
  const one = numbers[k];
  const part = one && levelBefore(text, numbers, k);
  if (!part) return undefined;
  const from = Math.max(part.quantity.end, numbers[k - 1]?.quantity.end ?? 0);
  if (from > one.quantity.start) return undefined;
  const base = SHARE.exec(text.slice(from, one.quantity.start))?.[1]?.replace(/的$/u, '');
  if (base === undefined) return undefined;
  const wholes = numbers
    .slice(0, numbers.indexOf(part))
    .filter(
      (other) =>
        isLike(other, part) &&
        !COMPARED.test(text.slice(Math.max(0, other.quantity.start - 8), other.quantity.start)),
    );
  const before = wholes.at(-1);
  if (!before) return { part, base };
  // “财政支出312亿元，其中民生支出246亿元，占财政支出的78.8%”
  const named = text.slice(Math.max(0, before.quantity.start - NAME_REACH), before.quantity.start);
  const told = gapBetween(text, before, part);
  if (base.length > 1)
    return named.replace(TOLD, '').endsWith(base) || (AMONG_IT.test(told) && isShort(base, named))
      ? { part, whole: before, of: 'whole' }
      : { part, base };
  // “34.4万户中21.6万户，占62.8%”, “搬迁2120户8904人，其中集中安置1696户，占80%”
  const within = /^[，、]?[\u4e00-\u9fff]{0,10}[中里](?:[^，；。\d]{0,12}|，[^，；。]{0,20})$/u.test(told);
  const among =
    before.quantity.unit === part.quantity.unit &&
    /，其中[^，；。\d]{0,14}$/u.test(told) &&
    !told.includes('；');
  const built = WHOLE_LENGTH.test(named) && /完成[^，；。\d]{0,4}$/u.test(told);
  const spent = SPENT.test(told) && /(?:支出|资金|投资)[\u4e00-\u9fff]{0,3}$/u.test(named);
  return base === '' && (within || among || built || spent)
    ? { part, whole: before, of: 'whole' }
    : { part, base };
}

/** “比上年的214亿元增长11.4%，其中…”: parts of this year are none of the last one’s. */
const COMPARED = /[比较](?:上年|去年|前年|同期|20\d\d年)(?:同期|末)?的?$/u;

/** 规上工业 for 规模以上工业总产值, once 其中 has said that it is a part of it. */
function isShort(base: string, named: string): boolean {
  const name = /[^，；。：（、]*$/u.exec(named)?.[0].replace(/规模以上/gu, '规上') ?? '';
  const short = base.replace(/规模以上/gu, '规上').replace(/^全[省市县区州]/u, '');
  return short.length > 2 && name.replace(/^全[省市县区州]/u, '').startsWith(short);
}

const AMONG_IT = /，其中[^，；。\d]{0,20}$/u;
const NAME_REACH = 24;
/** What is built has a length and a cost: “总投资86亿元，……，已完成投资34.4亿元，占40%”. */
const SPENT = /，(?:其中)?用于[^，；。\d]{2,12}的?(?:支出|资金|投资)(?:达到?|为)?$/u;
const WHOLE_LENGTH = /(?:全长|总长|总?投资|总面积|总工程量)(?:约|共|为|达)*$/u;
const TOLD = /(?:共?完成|实现|达到?|为|共|合计)$/u;
const SHARE =
  /^(?:左右|以上)?[、，（]?(?:同比[^，；。\d]*，)?(?:约|仅)?占(?:比|到|了)?([^，；。、]{0,14}?)(?:的?(?:比重|比例|份额))?(?:达到?|为|约|超过?)*$/u;

/** The level before the `k`th number that it goes on from: rates of it, and what it is compared with, are passed by. */
function levelBefore(text: string, numbers: readonly Labelled[], k: number): Labelled | undefined {
  for (let i = k - 1; i >= 0; i--) {
    const one = numbers[i];
    const next = numbers[k];
    if (!one || !next || /[；。]/u.test(text.slice(one.quantity.end, next.quantity.start))) return undefined;
    const { kind, shape, start } = one.quantity;
    const clause = text.slice(Math.max(0, start - CLAUSE), start).replace(/^.*[，、；：。]/u, '');
    if (
      kind === 'percent' ||
      kind === 'point' ||
      /^[比较]/u.test(clause) ||
      /^增加|^减少|^多|^少/u.test(clause) ||
      // “占年度计划112亿元的105.9%，占…的23.1%”: both are told of the number before them.
      (numbers[i + 1]?.quantity.kind === 'percent' &&
        /^[\u4e00-\u9fff（）]{0,8}的$/u.test(gapBetween(text, one, numbers[i + 1])))
    )
      continue;
    return shape === 'single' ? one : undefined;
  }
  return undefined;
}

const CLAUSE = 16;

function gapBetween(text: string, a: Labelled, b: Labelled | undefined): string {
  return text.slice(a.quantity.end, b?.quantity.start);
}

function isLike(a: Labelled, b: Labelled): boolean {
  return (
    a.quantity.kind === b.quantity.kind && a.quantity.shape === 'single' && a.quantity.kind !== 'percent'
  );
}
