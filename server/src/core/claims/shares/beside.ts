import { add } from '../../numbers/decimal.ts';
import { plus } from '../../numbers/interval.ts';
import type { Quantity } from '../../numbers/quantity.ts';
import { gapBetween, isLike, levelBefore } from './level-before.ts';
import type { Labelled } from '../numbers.ts';
import { ofTold } from './of-told.ts';
import type { Beside } from './part-of.ts';
import { asRate } from './rates.ts';

/** What stands beside the `k`th number of a sentence, a percentage: its part, and its whole or the words for it. */
export function beside(text: string, numbers: readonly Labelled[], k: number): Beside | undefined {
  const one = numbers[k];
  const last = numbers[k - 1];
  if (!one) return undefined;
  return (
    spelledOut(text, numbers, k) ??
    inTurn(text, numbers, k) ??
    inPairs(text, numbers, k) ??
    together(text, numbers, k) ??
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
  if (!/^[\u4e00-\u9fff（）]{0,10}中的?有?$/u.test(text.slice(whole.quantity.end, part.quantity.start)))
    return undefined;
  // “由33%提高到100%，即由12个镇中的4个增至‸12个”
  const then = numbers[k + 3];
  const moved =
    then &&
    /^[\u4e00-\u9fff]{0,4}[增提扩减降][^，；。\d]{0,3}[至到为]$/u.test(
      text.slice(part.quantity.end, then.quantity.start),
    );
  return { part: moved ? then : part, whole, of: 'whole' };
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
    if (!other || !isLike(other, part) || !(isJoined(text, numbers, i) || followsOn(text, numbers, i)))
      return undefined;
  }
  const found = IN_TURN.exec(text.slice(last.quantity.end, opening.quantity.start));
  if (!found) return undefined;
  const base = found[1] ?? found[2] ?? '';
  const whole = numbers[first - size - 1];
  if (base !== '') return { part, base };
  return whole && isLike(whole, part) ? { part, whole, of: 'whole' } : { part, base };
}

/** “识别1846户7235人，已有1203户4786人消除风险，占比分别为65.2%和66.2%”: households of households and people of people. */
function inPairs(text: string, numbers: readonly Labelled[], k: number): Beside | undefined {
  const first = numbers[k - 1]?.quantity.kind === 'percent' ? k - 1 : k;
  const [a, b, one, other, share, last] = numbers.slice(first - 4, first + 2);
  if (first < 4 || !a || !b || !one || !other || !share || last?.quantity.kind !== 'percent')
    return undefined;
  if (!isJoined(text, numbers, first + 1) || !isLike(a, one) || !isLike(b, other) || isLike(one, other))
    return undefined;
  const gap = gapBetween(text, other, share).replace(/^[\u4e00-\u9fff]{1,12}(?=，)/u, '');
  if ((IN_TURN.exec(gap)?.slice(1).join('') ?? '-') !== '') return undefined;
  return k === first ? { part: one, whole: a, of: 'whole' } : { part: other, whole: b, of: 'whole' };
}

const IN_TURN =
  /^，(?:(?:占比|比重|比例|占([^，；。、]{0,14}?)(?:的?(?:比重|比例|份额))?)(?:分别)?(?:为|达到?)?|(?:分别|各)占(?:到|了)?([^，；。、]{0,14}?)的?(?:比重|比例|份额)?(?:分别)?(?:为|达到?)?)$/u;

/** “甲、乙、丙产值分别为612亿元、438亿元和396亿元，合计占总产值的62.5%”: what a row adds up to. */
function together(text: string, numbers: readonly Labelled[], k: number): Beside | undefined {
  const [before, one] = [numbers[k - 1], numbers[k]];
  const base = before && one && TOGETHER.exec(gapBetween(text, before, one))?.[1];
  // “……，增长18%、11%和14%，合计占”: how much each of them has grown is passed by.
  let at = k - 1;
  while (at > 0 && numbers[at]?.quantity.kind === 'percent') at--;
  const [last, rate] = [numbers[at], numbers[at + 1]];
  if (!last || base === undefined || last.quantity.shape === 'range') return undefined;
  if (at < k - 1 && !/^，(?:同比|分别)*增长$/u.test(gapBetween(text, last, rate))) return undefined;
  let first = at;
  while (first > 0 && isJoined(text, numbers, first) && isOneUnit(numbers[first - 1], last)) first--;
  const row = numbers.slice(first, at + 1);
  return row.length > 1 ? { part: { quantity: added(row), label: last.label }, base } : undefined;
}

const TOGETHER =
  /^，(?:[二两三四五六七八九][大者个类家项种][\u4e00-\u9fff]{0,4})?(?:合计|总共|一共|共同|共)占(?:到|了)?([^，；。、\d]{3,14}?)的?(?:比重|比例|份额)?(?:为|达到?|约)?$/u;

function isOneUnit(one: Labelled | undefined, { quantity: { unit, kind } }: Labelled): boolean {
  return one?.quantity.unit === unit && one.quantity.kind === kind && one.quantity.bound === 'exact';
}

/** A row of numbers of one unit as one, which stands where they stand. */
function added(row: readonly Labelled[]): Quantity {
  return row
    .map(({ quantity }) => quantity)
    .reduce((a, b) => ({
      ...b,
      start: a.start,
      shape: 'single',
      value: add(a.value, b.value),
      interval: plus(a.interval, b.interval),
      printed: plus(a.printed, b.printed),
    }));
}

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
  const whole = numbers.slice(0, first).findLast(({ quantity }) => quantity.kind !== 'percent');
  const members = numbers.slice(first, k);
  const named = members.filter(({ label }) => label.includes(name));
  const [part] = named;
  if (!whole || !part || named.length > 1 || !members.every((other) => isLike(other, whole)))
    return undefined;
  if (/[；。]/u.test(gapBetween(text, whole, one))) return undefined;
  return { part, whole, of: 'whole' };
}

const MEMBER = /^，([\u4e00-\u9fff]{2,8}?)(?:占比|占比重|比重)(?:达到?|为)*$/u;

/** “工业投资587亿元，‸民间投资866亿元，分别占…”: a clause that is no more than the next name. */
function followsOn(text: string, numbers: readonly Labelled[], k: number): boolean {
  const [a, b] = [numbers[k - 1], numbers[k]];
  return a !== undefined && /^，[\u4e00-\u9fff]{2,8}$/u.test(gapBetween(text, a, b));
}

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
  if (!/^(?:[\u4e00-\u9fff]|（[^（）\d]{1,8}）){0,8}的$/u.test(gap)) return undefined;
  const part = levelBefore(text, numbers, k - 1);
  if (!part || !isLike(part, whole)) return undefined;
  const told = text.slice(numbers[k - 2]?.quantity.end, whole.quantity.start);
  if (OF_WHOLE.test(told))
    return { part, whole, of: /(?:计划|任务|目标|预算[数的]?)$/u.test(told) ? 'plan' : 'whole' };
  const planned =
    OF_PLAN.test(told) || (/^[，、]?(?:超额)?完成$/u.test(told) && /^(?:目标|任务|计划|预算)/u.test(gap));
  // “收入12.4亿元，去年同期为9.9亿元，完成年度预算21.4亿元的57.8%”: this year's is meant.
  return planned && !part.label.includes('同期') ? { part, whole, of: 'plan' } : undefined;
}

const OF_WHOLE =
  /^(?:(?:左右|以上|多)?[，、（]|的[\u4e00-\u9fff]{2,10}?|[\u4e00-\u9fff（）、]{2,32}，)(?:[约仅只还]|不到|不足)*占(?:到|了)?[^，；。]*$|，[还仅只]*(?:不到|不足)[^，；。\d]{0,12}$/u;
const OF_PLAN =
  /^[，、]?(?:超额)?完成[^，；。]{0,8}(?:目标|任务|计划|预算)[^，；。]{0,4}$|^(?:左右|以上|多)?[，、（]?(?:为|是|相当于|达到?)[^，；。]{0,8}(?:目标|任务|计划|预算)[^，；。]{0,4}$/u;
