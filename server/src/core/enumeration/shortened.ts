import { sentencesHolding } from '../view/joint.ts';
import type { View } from '../view/view.ts';
import type { Listing } from './listing.ts';
import { split } from './members.ts';

/**
 * Lists that a count bears out in one place and that stand elsewhere without the count and with one of them left out: “甲示范区、
 * 乙示范区、丙先行区、丁先行区‘四区同建’”, and further down “建设甲示范区、丙先行区、丁先行区”.
 */
export function* shortenedLists(view: View, listings: readonly Listing[]): Generator<Listing> {
  for (const full of listings) {
    const members = membersOf(view, full);
    if (!members) continue;
    for (let unit = view.first; unit < view.end; unit++) {
      const run = unit === full.place.unit ? undefined : runIn(textAt(view, unit), members);
      if (!run || isNear(view, unit, run.missing) || isCounted(listings, unit, run)) continue;
      const place = { unit, start: run.start, end: run.end };
      const count = { ...full.count, said: members.length, noun: '' };
      yield { place, count, told: [full.place], found: [members.length - 1], where: 'again' };
    }
  }
}

/**
 * “甲材料、乙家居两大主导产业” in one place, and “乙家居两大主导产业” in another: a count of which one of its things is left.
 */
export function* lonelyItems(view: View, listings: readonly Listing[]): Generator<Listing> {
  for (const full of listings) {
    const { place, count, told, found, open, where } = full;
    const [list] = told;
    if (!list || where !== 'before' || open === true || found.length !== 1 || found[0] !== count.said)
      continue;
    if (count.quoted || count.noun.length < NOUN) continue;
    const said = textAt(view, place.unit).slice(place.start, place.end) + count.noun.slice(0, NOUN);
    const items = split(textAt(view, list.unit).slice(list.start, list.end), '、');
    for (const unit of sentencesHolding(view, said)) {
      const text = textAt(view, unit);
      const end = text.indexOf(said);
      const clause = /[^，。；：、]*$/u.exec(text.slice(0, end))?.[0] ?? '';
      // The verb may stand before the first, here or there.
      const item =
        items.slice(1).find((one) => one.length >= ITEM && clause.endsWith(one)) ??
        (clause.length >= ITEM && items[0]?.endsWith(clause) ? clause : undefined);
      if (unit === place.unit || item === undefined || text.charAt(end - clause.length - 1) === '、')
        continue;
      // Two of three may be told elsewhere in the clause.
      if (/[和与及]/u.test(clause)) continue;
      const own = { unit, start: end, end: end + place.end - place.start };
      const listed = { unit, start: end - item.length, end };
      const noun = /^[\u4e00-\u9fff]*/u.exec(text.slice(own.end))?.[0] ?? '';
      yield { place: own, count: { ...count, noun }, told: [listed], found: [1], where: 'before' };
    }
  }
}

const NOUN = 3;
const ITEM = 3;

/**
 * The members of a list that is whole: as many as are said, four or more, each so long that it is named on purpose; of four
 * trades with short names any three may be spoken of.
 */
function membersOf(view: View, { count, told, found, open }: Listing): readonly string[] | undefined {
  const [list] = told;
  if (!list || count.said < FEWEST || open === true || found.length !== 1 || found[0] !== count.said)
    return undefined;
  const items = split(textAt(view, list.unit).slice(list.start, list.end).replace(/[“”]/gu, ''), '、');
  if (items.length !== count.said || items.some((item) => item.length < LEAST || /\d/u.test(item)))
    return undefined;
  // The verb may stand before the first.
  const [first = '', ...others] = items;
  const length = Math.max(LEAST, Math.min(...others.map((item) => item.length)));
  return [first.slice(-Math.min(length, first.length)), ...others];
}

const FEWEST = 4;
const LEAST = 5;

interface Run {
  readonly start: number;
  readonly end: number;
  readonly missing: string;
}

/** All members but one, one behind the other with nothing else between, before or behind them. */
function runIn(text: string, members: readonly string[]): Run | undefined {
  const told = members.map((member) => text.indexOf(member));
  const missing = told.indexOf(-1);
  if (missing < 0 || told.lastIndexOf(-1) !== missing) return undefined;
  const row = members
    .flatMap((member, i) =>
      i === missing ? [] : [{ start: told[i] ?? 0, end: (told[i] ?? 0) + member.length }],
    )
    .sort((a, b) => a.start - b.start);
  const isRow = row.every(({ start }, i) => i === 0 || JOINT.test(text.slice(row[i - 1]?.end, start)));
  const [{ start } = { start: 0 }, end] = [row[0], row.at(-1)?.end ?? 0];
  if (!isRow || '、和与及'.includes(text.charAt(start - 1) || ' ') || MORE.test(text.slice(end, end + 3)))
    return undefined;
  return { start, end, missing: members[missing] ?? '' };
}

const JOINT = /^(?:[、，；和与及]|以及)[\u4e00-\u9fff]{0,2}$/u;
const MORE = /^(?:[、等和与及]|以及|，(?:以及|并|和|与))/u;

/** “统筹好五个关系（甲与乙、…）”: a count of its own bears the shorter list out. */
function isCounted(listings: readonly Listing[], unit: number, { start, end }: Run): boolean {
  return listings.some(
    ({ place, told: [list], count, found }) =>
      place.unit === unit && list && list.start < end && list.end > start && found.includes(count.said),
  );
}

/** The one that is left out is told beside the list. */
function isNear(view: View, unit: number, missing: string): boolean {
  const part = missing.slice(0, 4);
  return [unit - 1, unit, unit + 1].some((other) => textAt(view, other).includes(part));
}

function textAt({ units }: View, unit: number): string {
  return units[unit]?.reading.text ?? '';
}
