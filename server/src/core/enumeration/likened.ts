import type { Heading } from '../outline/outline.ts';
import type { Place, Span } from '../text/span.ts';
import type { View } from '../view/view.ts';
import { countedIn, countsOf } from './counts.ts';
import type { Count } from './count.ts';
import { headingGroups } from './heading-groups.ts';
import type { Listing } from './listing.ts';

/**
 * Things that share the name of what is counted before them: “（二）聚力‘三个百亿’工程” with three topics that have 百亿 in them; 八大行动 over eight heads that are each a 行动;
 * “三精”管理 and “精准、精细、精心” after it.
 */
export function* likenedCounts(view: View): Generator<Listing> {
  yield* byTopics(view);
  for (const { unit, count, own } of openingCounts(view)) {
    const place = { unit, start: count.start, end: count.end };
    const items = inQuotation(view, place, count);
    const told = items.length > 1 ? items : own.map((item) => ({ unit, ...item }));
    if (told.length > 1) yield { place, count, told, found: [told.length], where: 'below' };
  }
}

/** The counts that something near them may be listed after, with the items that stand right behind them. */
const openingCounts = countedIn(/[二三四五六七八九十两双\d]/u, ({ reading: { text } }, counts) =>
  counts.flatMap((count) => {
    const own = openedAlike(text, count);
    return own.length > 1 || isCodeName(text, count) ? [{ count, own }] : [];
  }),
);

/** “三精”管理: it ends right behind its number. The last of “甲乙同兴、四区共兴” is a slogan among others. */
function isCodeName(text: string, { quoted, measure, end }: Count): boolean {
  return quoted && measure === '' && /^[\u4e00-\u9fff]{1,3}”/u.test(text.slice(end));
}

/** How many sentences before its items a count may stand. */
const NEAR = 3;

function* byTopics(view: View): Generator<Listing> {
  for (const group of headingGroups(view)) {
    const named = countsAbove(view, group);
    // “落实省‘八大行动’，实施我市‘五大行动’”: one of them is told.
    const told = named.filter(({ count, items }) => count.said === items.length);
    const said = new Set(named.map(({ count }) => count.said));
    if (told.length === 0 && said.size > 1) continue;
    for (const { unit, count, items } of told.length > 0 ? told : named) {
      if (Math.abs(count.said - items.length) > 2) continue;
      const place = { unit, start: count.start, end: count.end };
      const places = items.map((heading) => heading.place);
      yield { place, count, told: places, found: [items.length], where: 'below' };
    }
  }
}

interface Named {
  readonly unit: number;
  readonly count: Count;
  /** The headings that bear the name of what is counted: all, or the first of them in a row (八大行动, and （九）加强自身建设). */
  readonly items: readonly Heading[];
}

/** The counts shortly before the first of some headings of what they have in their names. */
function countsAbove(view: View, group: readonly Heading[]): readonly Named[] {
  const [first] = group;
  if (!first || group.length < FEWEST) return [];
  const from = Math.max(view.first, first.place.unit - NEAR);
  return Array.from({ length: first.place.unit - from + 1 }, (_, i) => from + i).flatMap((unit) =>
    countsOf(view, unit).flatMap((count): readonly Named[] => {
      if (unit === first.place.unit && count.start > first.place.start) return [];
      const own = ownNames(view.units[unit]?.reading.text ?? '', count);
      const items = own.map((name) => bearing(group, name)).find(({ length }) => length >= FEWEST);
      return items ? [{ unit, count, items }] : [];
    }),
  );
}

/** The headings of a group that bear a name, where the first of them do and no other does. */
function bearing(group: readonly Heading[], name: string): readonly Heading[] {
  const other = group.findIndex(({ title }) => !title.includes(name));
  if (other < 0) return group;
  return group.slice(other).some(({ title }) => title.includes(name)) ? [] : group.slice(0, other);
}

/** Of two heads and a third that is told in other words nobody can say how many there are. */
const FEWEST = 3;

/** “三个百亿”工程: 百亿; 六个“新”: 新; 八大行动: 行动; 九大攻坚行动: 攻坚 or 行动. */
function ownNames(text: string, { quoted, measure, end, noun }: Count): readonly string[] {
  if ('大场项'.includes(measure || ' ') && noun.length > 1)
    return noun.length < LONG ? [noun.slice(0, 2), noun.slice(-2)] : [noun.slice(0, 2)];
  if (measure !== '个') return [];
  const name = quoted ? /^[\u4e00-\u9fff]{2,4}(?=”)/u : /(?<=^“)[\u4e00-\u9fff]{1,4}(?=”)/u;
  return name.exec(text.slice(end)) ?? [];
}

/** A noun that goes on longer goes on with something else. */
const LONG = 7;

/** “坚持五个聚焦，即聚焦…、聚焦…”, “做到三个坚持，坚持…，坚持…”, “‘三个更加’：更加…，更加…”: the items right behind that open with what is counted. */
function openedAlike(text: string, { end, noun, measure, said }: Count): readonly Span[] {
  if (measure !== '个' && measure !== '') return [];
  const lead = /^“?([\u4e00-\u9fff]{2,6}?)”?(?:[:：，]|，?即|，?就是|——)(?=\1)/u.exec(text.slice(end));
  const own = lead?.[1];
  if (lead === null || own === undefined || !(noun === '' || noun.startsWith(own))) return [];
  const items: Span[] = [];
  let start = end + lead[0].length;
  let others = 0;
  for (const item of text.slice(start).split(/[、，；。]/u)) {
    if (item.startsWith(own)) items.push({ start, end: start + item.length });
    else if (item !== '' && items.length > 0 && text.charAt(start - 1) === '；') return [];
    else if (item !== '') others++;
    start += item.length + 1;
  }
  // “做到三个坚持，坚持甲，坚持乙，推动…”: with no word that says so, some of them may be told.
  if (lead[0].endsWith('，') && items.length < said && others > 0) return [];
  return items;
}

/** The list in quotation marks, here or in the next sentence, each of whose items has the counted character. */
function inQuotation(view: View, place: Place, count: Count): readonly Place[] {
  const { end, noun } = count;
  const own = noun.charAt(0);
  if (!isCodeName(view.units[place.unit]?.reading.text ?? '', count)) return [];
  for (let unit = place.unit; unit <= place.unit + 1; unit++) {
    const text = view.units[unit]?.reading.text ?? '';
    const from = unit === place.unit ? end : 0;
    for (const { 1: inside = '', index } of text.slice(from).matchAll(/“([^“”，。]{3,40})”/gu)) {
      const items = inside.split('、');
      // “其中‘马上办、网上办’占93%” tells some of them.
      if (/其中[^，。；“”]*$/u.test(text.slice(0, from + index))) continue;
      // “‘四区’同建，走好‘工业强区、文化兴区’两条路径”: that list has a count of its own.
      if (/^(?:等|这)?[二两三四五六七八九十\d]/u.test(text.slice(from + index + inside.length + 2))) continue;
      if (items.length < 2 || !items.every((item) => item.includes(own))) continue;
      let start = from + index + 1;
      return items.map((item) => {
        const found = { unit, start, end: start + item.length };
        start += item.length + 1;
        return found;
      });
    }
  }
  return [];
}
