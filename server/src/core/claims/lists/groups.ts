import type { PeriodMention, QuantityMention } from '../../scanning/mention.ts';
import type { Quantity } from '../../numbers/quantity.ts';
import type { Span } from '../../text/span.ts';
import type { Scanned } from '../../text/unit.ts';

/** Numbers in a row: “5.1%、6.3%和7.4%”, “3项清单、5项清单”; or, where a clause has none, dates: “4月、10月”. */
export interface Group extends Span {
  readonly values: readonly Value[];
  /** Where the clause ends that they stand in. */
  readonly clauseEnd: number;
  /** Whether other numbers follow in that clause, each perhaps with a name of its own. */
  readonly mixed: boolean;
  /** Whether all of them are of one kind. */
  readonly uniform: boolean;
  /** Whether it is one number alone in its clause, of so many digits that hardly two things have it. */
  readonly sole: boolean;
}

export interface Value extends Span {
  readonly quantity?: Quantity;
}

/** The first values of the clause that `from` stands in; undefined where it has none. */
export function groupFrom(scanned: Scanned, from: number): Group | undefined {
  const { text } = scanned.reading;
  let clauseEnd = from;
  while (clauseEnd < text.length && !STOPS.includes(text.charAt(clauseEnd))) clauseEnd++;
  const inside = scanned.mentions.filter(({ start, end }) => start >= from && end <= clauseEnd);
  const numbers = inside.filter((mention): mention is QuantityMention => mention.kind === 'quantity');
  const dates = inside.filter((mention): mention is PeriodMention => mention.kind === 'period');
  const all: readonly Value[] = numbers.length > 0 ? numbers : dates;
  const [first] = all;
  if (!first) return undefined;
  const values = [first];
  for (const next of all.slice(1)) {
    const last = values.at(-1);
    if (!last || !joins(text, last.end, next)) break;
    values.push(next);
  }
  const end = values.at(-1)?.end ?? first.end;
  const kinds = new Set(values.map(kindOf));
  // “120万、100万和90万千瓦”: the last has the unit of all.
  if (values.length > 1) kinds.delete('none');
  // “90个、50个工作日”: so many working days each.
  if (WORKING_DAYS.test(text.slice(first.start, end))) kinds.clear();
  const uniform = kinds.size < 2;
  const mixed = values.length < all.length;
  const sole = all.length === 1 && end === clauseEnd && isOfDigits(first, text.slice(from, first.start));
  return { start: first.start, end, values, clauseEnd, mixed, uniform, sole };
}

/** 18.2% or 16416元, but not 8% and not 8.5%左右. */
function isOfDigits({ quantity }: Value, before: string): boolean {
  if (
    quantity?.shape !== 'single' ||
    quantity.bound !== 'exact' ||
    /[\d一二三四五六七八九十两]/u.test(before)
  )
    return false;
  const { start, end } = quantity.numeral;
  return quantity.value.exponent < 0 || end - start > (quantity.kind === 'percent' ? 3 : 2);
}

const WORKING_DAYS = /^(?:[\d.]+个[、和与及]+)+[\d.]+个工作日$/u;

const STOPS = '，；：。！？（）';

/** 、 or 和 between two values, with the words that bound them; or the noun of both (“3项清单、5项清单”). */
function joins(text: string, end: number, next: Span): boolean {
  const [whole, noun = ''] = JOINT.exec(text.slice(end, next.start)) ?? [];
  return whole !== undefined && (noun === '' || text.startsWith(noun, next.end));
}

const JOINT =
  /^([\u4e00-\u9fff]{0,6}?)(?:以上|以下|以内|左右)?(?:、|和|与|及|以及|或)(?:每(?:[人户]每)?[人户年月日天]|约|近|超过?|突破|不低于|不少于|不超过|不高于)?$/u;

/** Money a month and money are one kind here. */
function kindOf({ quantity }: Value): string {
  return quantity?.kind.split('-')[0] ?? 'period';
}
