import type { Catalogue } from '../knowledge/catalogue.ts';
import { negate } from '../numbers/decimal.ts';
import type { Facts } from '../facts/facts.ts';
import type { Figure, Sense, Unknown } from './figure.ts';
import { negated } from '../numbers/interval.ts';
import { approximatorAfter } from '../lexicon/approximators.ts';
import type { PeriodMention, QuantityMention } from '../scanning/mention.ts';
import type { Period } from '../times/period.ts';
import { quantityAt } from '../numbers/quantities.ts';
import type { Quantity } from '../numbers/quantity.ts';
import { cellsOf, isRow } from '../text/rows.ts';
import type { Span } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';
import type { Frame } from './frame.ts';
import { leadOf } from './take-apart.ts';
import { fits, measureOf } from './measure.ts';
import { regionOf } from './regions.ts';
import { resolved } from './resolve.ts';
import type { Reader } from './state.ts';
import { subjectsOf } from './subjects.ts';
import { NOBODY, type Subject } from './subject.ts';

/**
 * The figures of a table in Markdown or of lines with tabs. Its first row names the columns:
 * “| 指标 | 单位 | 2023年 | 增长（%） |”, “| 地区生产总值 | 亿元 | 2513.3 | 5.6 |”.
 */
export function readTable(
  reader: Reader,
  rows: readonly Scanned[],
  first: number,
  frame: Frame,
): readonly Figure[] {
  const [head, ...body] = rows;
  if (!head) return [];
  const columns = cellsOf(head.reading.text).map((cell) => columnOf(head, cell, reader.facts, frame));
  return body.flatMap((row, i) => readRow(reader, row, first + 1 + i, columns, frame));
}

/** One past the last row of the table that begins at `first`; `first` where none does. */
export function tableEnd(units: readonly Scanned[], first: number): number {
  const width = columnCount(units[first]);
  if (width < 2) return first;
  let end = first + 1;
  while (end < units.length && columnCount(units[end]) === width) end++;
  return end - first < 2 ? first : end;
}

interface Column {
  readonly period?: Period;
  readonly target: boolean;
  readonly sense: Sense;
  /** 计划 of 完成率 and “占预算（%）”: what its percentages are of, which may be passed. */
  readonly base: string;
  /** “%” of “增长（%）”. */
  readonly unit: string;
  readonly isUnit: boolean;
}

function columnCount(unit: Scanned | undefined): number {
  if (!unit) return 0;
  const { text } = unit.reading;
  return isRow(text) ? cellsOf(text).length : 0;
}

function columnOf(head: Scanned, cell: Span, facts: Facts, frame: Frame): Column {
  const words = head.reading.text.slice(cell.start, cell.end);
  const mention = head.mentions.find(
    (each): each is PeriodMention => each.kind === 'period' && within(each, cell),
  );
  const period = mention && resolved(mention.period, facts, frame.window);
  return {
    ...(period && { period }),
    target: /目标|计划|预期|安排/u.test(words),
    sense: /增长|增速|增幅|同比|涨幅|比上年/u.test(words) ? 'rise' : 'none',
    base: OF_PLAN.test(words) ? '计划' : '',
    unit: bracketed(words),
    isUnit: /^(?:计量)?单位$/u.test(words.trim()),
  };
}

const OF_PLAN =
  /完成(?:率|进度|比例|情况)|(?:执行|支出)进度|[占为](?:年度|全年|年初|调整)?(?:计划|目标|任务|预算)/u;

function readRow(
  reader: Reader,
  row: Scanned,
  unit: number,
  columns: readonly Column[],
  frame: Frame,
): readonly Figure[] {
  const { text } = row.reading;
  const cells = cellsOf(text);
  const unitCell = cells[columns.findIndex(({ isUnit }) => isUnit)];
  // The serial number of a row is no name.
  const named = cells.find(
    (cell) => cell !== unitCell && !hasQuantity(row, cell) && /\p{L}/u.test(text.slice(cell.start, cell.end)),
  );
  if (!named) return [];
  const subject = subjectOf(reader, row, unit, named);
  const own = unitCell
    ? text.slice(unitCell.start, unitCell.end).trim()
    : bracketed(text.slice(named.start, named.end));
  return cells.flatMap((cell, i) => {
    const column = columns[i];
    const mention = row.mentions.find(
      (each): each is QuantityMention => each.kind === 'quantity' && within(each, cell),
    );
    if (!column || !mention) return [];
    const quantity = withUnit(mention.quantity, text, column.unit || own, reader.catalogue);
    const rising =
      column.sense === 'rise' ||
      row.mentions.some((each) => each.kind === 'cue' && each.cue === 'rise' && within(each, cell));
    return [figureOf(reader, subject, quantity, unit, rising ? 'rise' : 'none', column, frame)];
  });
}

function subjectOf(reader: Reader, row: Scanned, unit: number, cell: Span): Subject {
  const { text } = row.reading;
  const items = row.mentions
    .filter((mention) => within(mention, cell))
    .flatMap((mention) => (mention.kind === 'head' || mention.kind === 'mark' ? [] : [mention]));
  const [part] = items.length > 0 ? (leadOf(items, text).segments[0]?.parts ?? []) : [];
  const whole = { start: cell.start, end: text.indexOf('（', cell.start) };
  const end = whole.end > cell.start && whole.end < cell.end ? whole.end : cell.end;
  const naming = {
    catalogue: reader.catalogue,
    text,
    unit,
    carried: [],
    mentioned: [],
    nextRun: reader.nextRun,
  };
  return (
    subjectsOf([part?.names.length ? { ...part, end } : { start: cell.start, end, names: [] }], naming)[0] ??
    NOBODY
  );
}

function figureOf(
  { catalogue, facts }: Reader,
  subject: Subject,
  quantity: Quantity,
  unit: number,
  sense: Sense,
  column: Column,
  frame: Frame,
): Figure {
  const entry = subject.indicator === undefined ? undefined : catalogue.indicators.get(subject.indicator);
  const measure = measureOf(
    quantity,
    { sense, verb: '', cumulative: false, spanned: false, base: column.base },
    subject,
    entry,
  );
  const indicator = entry && fits(entry, quantity, measure) ? entry.name : undefined;
  const period = column.period ?? frame.window;
  const region = regionOf(subject.region, facts);
  const unknown: Unknown[] = [];
  if (indicator === undefined) unknown.push(entry ? 'unit' : 'indicator');
  if (!period) unknown.push('period');
  if (region === undefined) unknown.push('region');
  const later =
    period !== undefined &&
    facts.year !== undefined &&
    period.to >= facts.year &&
    facts.reviewed !== period.to;
  return {
    place: { unit, start: quantity.start, end: quantity.end },
    ...(indicator !== undefined && { indicator }),
    name: subject.name,
    ...(subject.named && { named: subject.named }),
    scope: subject.scope,
    aspect: '',
    measure,
    quantity,
    sign: 1,
    status: column.target || later ? 'target' : column.period ? 'actual' : frame.status,
    bound: quantity.bound,
    ...(period && { period }),
    ...(region !== undefined && { region }),
    verb: '',
    sense,
    basis: 'year',
    base: '',
    run: subject.run,
    unknown,
  };
}

/** A number of a table with the unit of its column or row, and its minus. */
function withUnit(quantity: Quantity, text: string, unit: string, catalogue: Catalogue): Quantity {
  const { numeral, start, end } = quantity;
  const minus = start > 0 && '-−'.includes(text.charAt(start - 1)) && quantity.unit === '';
  const after = approximatorAfter(text, end)?.word ?? '';
  const words = `${text.slice(numeral.start, numeral.end)}${unit}${after}`;
  const read =
    quantity.unit === '' && unit !== '' ? quantityAt(words, 0, [], catalogue)?.quantity : undefined;
  const whole = read ? { ...read, start, end, numeral } : quantity;
  if (!minus) return whole;
  return {
    ...whole,
    start: start - 1,
    value: negate(whole.value),
    interval: negated(whole.interval),
    printed: negated(whole.printed),
  };
}

function bracketed(words: string): string {
  return /（([^（）]*)）/u.exec(words)?.[1] ?? '';
}

function hasQuantity(row: Scanned, cell: Span): boolean {
  return row.mentions.some((mention) => mention.kind === 'quantity' && within(mention, cell));
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
