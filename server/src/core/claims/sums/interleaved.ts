import { meets } from '../../numbers/interval.ts';
import type { Scanned } from '../../text/unit.ts';
import type { Found } from './addend.ts';
import { sumOf } from './addition.ts';
import { isChange, isThreshold } from './among.ts';
import { isLike } from '../lists/lists.ts';
import type { Labelled } from '../numbers.ts';

/**
 * Parts of which each is told by two measures or more: “计划推进项目73个，年度投资268亿元，其中甲类41个、年度投资152亿元，乙类32个、年度投资116亿元”.
 * Nothing says that the parts are all; but where one measure of them adds up, the others must.
 */
export function* interleaved({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (const { index: at, 0: opening } of text.matchAll(/其中|(?<=，)(?:包括|包含)/gu)) {
    const from = text.slice(0, at).search(/[^。；]*$/u);
    const told = numbers.filter((one) => one.quantity.kind !== 'percent' && !isThreshold(text, one));
    const ahead = told.filter(({ quantity: { start, end } }) => start >= from && end <= at);
    const behind = told.filter(({ quantity: { start } }) => start >= at + opening.length);
    yield* columnsBehind(text, behind, text, ahead);
  }
}

/** Rows of a text, with their wholes in it or in the text before it: “……。按类别分，产业类21项、年度投资35亿元，民生类9项、年度投资7亿元”. */
export function* columnsBehind(
  text: string,
  behind: readonly Labelled[],
  before: string,
  ahead: readonly Labelled[],
): Generator<Found> {
  const columns = columnsOf(text, behind).flatMap((parts) => columnOf(before, ahead, parts) ?? []);
  const all = columns.length > 1 && columns.some((column) => column.adds && isTelling(column));
  // “电站83座、42.6兆瓦，其中村级81座、24.6兆瓦，联村2座、18兆瓦”: small numbers add up by chance, but not beside a slip of the keys.
  const are = all ? 'all' : columns.length > 1 && columns.some(({ adds }) => adds) ? 'unknown' : 'some';
  for (const { total, parts } of columns) yield { total, parts, are, apart: true };
}

interface Column {
  readonly total: Labelled;
  readonly parts: readonly Labelled[];
  readonly adds: boolean;
}

/** The numbers of rows of one shape, by measure; none where there are not two rows. */
function columnsOf(text: string, numbers: readonly Labelled[]): readonly (readonly Labelled[])[] {
  for (let size = 2; size <= MOST; size++) {
    const head = numbers.slice(0, size);
    if (head.some((one, i) => head.slice(0, i).some((other) => isLike(one, other)))) return [];
    const rows: Labelled[][] = [];
    for (let k = 0; k + size <= numbers.length; k += size) {
      const row = numbers.slice(k, k + size);
      if (!row.every((one, i) => isLike(one, head[i] ?? one) && follows(text, numbers, k + i, i > 0))) break;
      rows.push(row);
    }
    if (rows.length > 1) return head.map((_, i) => rows.flatMap((row) => row[i] ?? []));
  }
  return [];
}

const MOST = 3;

/** Whether a number goes on with the one before it, in its row or as the next row. */
function follows(text: string, numbers: readonly Labelled[], k: number, inRow: boolean): boolean {
  const [last, one] = [numbers[k - 1], numbers[k]];
  if (one?.quantity.shape !== 'single') return false;
  if (!last) return true;
  const gap = text.slice(last.quantity.end, one.quantity.start);
  return inRow
    ? /^[\u4e00-\u9fff]{0,4}[、，（]?[\u4e00-\u9fff]{0,8}$/u.test(gap)
    : /^[^，；。：]{0,12}[，、；][^，；。：]{1,20}$/u.test(gap);
}

/** The whole of a column: a number that it adds up to, or the one that is told as it is. */
function columnOf(text: string, ahead: readonly Labelled[], parts: readonly Labelled[]): Column | undefined {
  const [first] = parts;
  const wholes = ahead.filter(
    (one) => first && isLike(one, first) && one.quantity.shape === 'single' && !isChange(text, one),
  );
  const sum = sumOf(parts);
  const fit = wholes.find(({ quantity }) => meets(sum, quantity.interval));
  if (fit) return { total: fit, parts, adds: true };
  const measure = measureOf(parts[0]);
  // “安排项目46项，其中新建27项、续建19项”: what 其中 divides.
  const [head] = wholes;
  const alike = wholes.filter(
    (one) =>
      measureOf(one) === measure &&
      !(head && text.slice(head.quantity.end, one.quantity.start).includes('其中') && isLike(one, head)),
  );
  const total = alike.length === 1 ? alike[0] : undefined;
  return total && parts.every((part) => measureOf(part) === measure)
    ? { total, parts, adds: false }
    : undefined;
}

/** What of a project is told: what it costs in all, in a year, or what has been spent. */
function measureOf(one: Labelled | undefined): string {
  const label = one?.label ?? '';
  return MEASURES.filter((words) => words.test(label)).join();
}

const MEASURES = [/总投资|概算/u, /年度|[今当本]年|年内/u, /完成|到位|已/u];

/** Small and round numbers add up by chance. */
function isTelling({ total: { quantity }, parts }: Column): boolean {
  const digits = String(quantity.value.coefficient).replace(/0+$/u, '').length;
  return digits > 2 || (digits > 1 && parts.length > 2);
}
