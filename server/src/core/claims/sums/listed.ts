import { divide, printDecimal } from '../../numbers/decimal.ts';
import { type Interval, meets, plus, scaledBy } from '../../numbers/interval.ts';
import type { QuantityMention } from '../../scanning/mention.ts';
import { countOf } from '../../numbers/ordinals.ts';
import { plainUnit, type Quantity } from '../../numbers/quantity.ts';
import type { Scanned } from '../../text/unit.ts';
import type { Found } from './addend.ts';
import { isThreshold } from './among.ts';
import type { Labelled } from '../numbers.ts';

/**
 * “2条铁路、3条高速、1个机场改扩建共6个重大交通工程”: things of several kinds and measures, counted together in one clause. As little
 * beside the sum as a slip is.
 */
export function* kindsTogether(
  { reading: { text } }: Scanned,
  numbers: readonly Labelled[],
): Generator<Found> {
  for (const [k, total] of numbers.entries()) {
    const last = numbers[k - 1];
    if (!last || !isThings(total) || !KIND_THEN_ALL.test(text.slice(last.quantity.end, total.quantity.start)))
      continue;
    let from = k - 1;
    while (from > 0 && KIND_THEN_ONE.test(gapBefore(text, numbers, from))) from--;
    const parts = numbers.slice(from, k);
    const away = Math.abs(numberOf(total) - parts.reduce((sum, part) => sum + numberOf(part), 0));
    if (parts.length > 1 && parts.every(isThings) && away <= SLIP)
      yield { total, parts, are: 'all', apart: true };
  }
}

const KIND_THEN_ALL = /^[\u4e00-\u9fff]{1,10}?，?(?:共计?|合计|总计)$/u;
const KIND_THEN_ONE = /^[\u4e00-\u9fff]{1,10}[、和]$/u;
const SLIP = 2;

function gapBefore(text: string, numbers: readonly Labelled[], k: number): string {
  return text.slice(numbers[k - 1]?.quantity.end, numbers[k]?.quantity.start);
}

function isThings({ quantity: { kind, shape, value, scale, bound } }: Labelled): boolean {
  const isWhole = value.exponent >= 0 && scale.coefficient === 1n && scale.exponent === 0;
  return kind === 'count' && shape === 'single' && isWhole && bound === 'exact';
}

function numberOf({ quantity: { value } }: Labelled): number {
  return Number(printDecimal(value));
}

/** “2区3县1市共6个县级行政区”: the words for the parts tell what they are. */
export function* divisions({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (const [k, total] of numbers.entries()) {
    const last = numbers[k - 1];
    if (
      !last ||
      !/^个?[区县市旗镇乡村]?，?(?:共计?|合计|总计)(?:有|辖)?$/u.test(
        text.slice(last.quantity.end, total.quantity.start),
      )
    )
      continue;
    let from = k - 1;
    while (
      from > 0 &&
      /^个?[区县市旗镇乡村]?、?$/u.test(
        text.slice(numbers[from - 1]?.quantity.end ?? 0, numbers[from]?.quantity.start),
      )
    )
      from--;
    const parts = numbers.slice(from, k);
    if (parts.length > 1 && parts.every(isDivision)) yield { total, parts, are: 'all', apart: true };
  }
}

function isDivision({ quantity: { kind, unit, shape } }: Labelled): boolean {
  return kind === 'count' && shape === 'single' && /^(?:个|区|县|市|旗|镇|乡|村|街道|社区)$/u.test(unit);
}

/** Totals over a list of bare numbers: “依次减少95万、88万、84万人，累计减贫267万人”, “168万套，按年度分别为32万套、35万套、101万套”. */
export function* listed({ reading: { text }, mentions }: Scanned): Generator<Found> {
  if (!/分别|依次/u.test(text)) return;
  const numbers = mentions.filter((mention): mention is QuantityMention => mention.kind === 'quantity');
  for (let from = 0; from < numbers.length;) {
    const to = endOfRow(text, numbers, from);
    const row = numbers.slice(from, to);
    const found = row.length > 1 ? totalOf(text, numbers, from, row) : undefined;
    if (found) yield found;
    from = to;
  }
}

/** The numbers that nothing but 、 and 和 part from each other. */
function endOfRow(text: string, numbers: readonly QuantityMention[], from: number): number {
  let to = from + 1;
  for (; to < numbers.length; to++) {
    const [last, next] = [numbers[to - 1], numbers[to]];
    if (!last || !next || !/^(?:[、和及]|以及)$/u.test(text.slice(last.end, next.start))) break;
  }
  return to;
}

function totalOf(
  text: string,
  numbers: readonly QuantityMention[],
  from: number,
  row: readonly QuantityMention[],
): Found | undefined {
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last) return undefined;
  const unit = last.quantity;
  const parts = row.map(({ quantity }) => inUnitOf(quantity, unit));
  const lead = text.slice(Math.max(0, first.start - 24), first.start);
  if (!isAdded(unit, lead) || parts.some((part) => !part)) return undefined;
  if (!/(?:分别|依次)[^，；。：]{0,10}$/u.test(lead)) return undefined;
  const found = (total: QuantityMention, are: Found['are']): Found => ({
    total: labelled(total.quantity),
    parts: parts.flatMap((part) => (part ? [labelled(part)] : [])),
    are,
    apart: true,
  });
  const next = numbers[from + row.length];
  const behind = next && isLike(next.quantity, unit) ? text.slice(last.end, next.start) : '';
  if (next && AFTER.test(behind)) return found(next, 'all');
  // “四个季度分别开工42个、46个、38个、32个，全年开工158个”
  if (
    next &&
    row.length === 4 &&
    /[四各]个?季度/u.test(lead) &&
    /^，(?:全年|一年)[\u4e00-\u9fff]{0,8}$/u.test(behind)
  )
    return found(next, 'all');
  // There may be more kinds than those that are told.
  if (next && row.length > 2 && IN_ALL.test(behind)) return found(next, 'unknown');
  const before = numbers.slice(0, from).findLast(({ quantity }) => quantity.kind !== 'months');
  const gap = before && text.slice(before.end, first.start);
  // “其中2017年至2019年分别新增3100个、4200个和3800个，2020年新增6100个”: not all of the years stand in the row.
  const goesOn = /^，(?:20\d\d年|[今去]年)/u.test(text.slice(last.end, last.end + 6));
  if (before && gap !== undefined && isLike(before.quantity, unit) && byTime(gap, row.length) && !goesOn)
    return found(before, 'all');
  const totals = numbers
    .slice(0, from)
    .filter(({ quantity }) => isLike(quantity, unit) && !isThreshold(text, labelled(quantity)));
  const clause = totals.filter(({ end }) => !/[；。]/u.test(text.slice(end, first.start))).slice(-MOST);
  const added = sumOf(parts);
  const fit = clause.find(({ quantity }) => meets(added, quantity.interval)) ?? clause.at(-1);
  return row.length > 2 && fit ? found(fit, 'perhaps') : undefined;
}

const MOST = 3;

function sumOf(parts: readonly (Quantity | undefined)[]): Interval {
  return parts.flatMap((part) => part?.interval ?? []).reduce(plus);
}

/** By years or by quarters a list is all of the total. */
function byTime(gap: string, length: number): boolean {
  if (BEFORE.test(gap)) return true;
  const [, years, from, to] = YEARS.exec(gap) ?? [];
  if (years !== undefined) return countOf(years) === length;
  return from !== undefined && to !== undefined && Number(to) - Number(from) + 1 === length;
}

const YEARS =
  /^[\u4e00-\u9fff]{0,10}，(?:其中)?(?:([二三四五六])年(?:来)?|(20\d\d)年?[至到—-](20\d\d)年)(?:分别|依次|逐年)[^，；。]{0,6}$/u;

const AFTER =
  /^(?:(?!和|与)[\u4e00-\u9fff]){0,8}，(?:[\u4e00-\u9fff“”]{0,6})(?:累计|[合总共]计|共)[\u4e00-\u9fff]{0,6}$/u;

/** “光伏、风电、水电分别达到62万、14万和21万千瓦，总装机98万千瓦”. */
const IN_ALL =
  /^[\u4e00-\u9fff]{0,2}，总(?:装机|产[量值]|面积|规模|投资|里程|长度?|数)(?:容量)?(?:达到?|为|约)?$/u;

const BEFORE =
  /^[\u4e00-\u9fff]{0,6}，(?:按年度|按年份|分年度|按季度|分季度|各年|逐年|每年)(?:分别|依次)[^，；。]{0,4}$/u;

/** Rates don’t add up, but shares of one whole do: “占产值比重分别为34.2%、28.6%和15.1%，合计77.9%”; so do points that one rate is made of. */
function isAdded({ kind }: Quantity, lead: string): boolean {
  if (kind === 'percent')
    return /占[^，；。：]*(?:比重|比例|份额)?(?:分别|依次)|占比(?:分别|依次)/u.test(lead);
  return ADDED.has(kind) || (kind === 'point' && /(?:分别|依次)拉动/u.test(lead));
}

const ADDED = new Set('count people households money length area mass person-times power volume'.split(' '));

function isLike(a: Quantity, b: Quantity): boolean {
  // 名 and 人 are one.
  return a.kind === b.kind && a.shape === 'single' && (a.kind === 'people' || plainUnit(a) === plainUnit(b));
}

/** 95万 before 68万人 is 95万人. */
function inUnitOf(quantity: Quantity, unit: Quantity): Quantity | undefined {
  if (quantity.kind === unit.kind) return quantity;
  if (quantity.kind !== 'none' || quantity.unit === '' || !unit.unit.startsWith(quantity.unit))
    return undefined;
  const factor = divide(unit.scale, quantity.scale, 12, 'half-up');
  if (!factor) return undefined;
  const { kind, scale } = unit;
  return { ...quantity, kind, unit: unit.unit, scale, interval: scaledBy(quantity.interval, factor) };
}

function labelled(quantity: Quantity): Labelled {
  return { quantity, label: '' };
}
