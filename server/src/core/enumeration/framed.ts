import type { Place } from '../text/span.ts';
import type { View } from '../view/view.ts';
import { countedIn } from './counts.ts';
import type { Count } from './count.ts';
import { GENERIC } from './echoed.ts';
import type { Listing } from './listing.ts';
import { type Opening, openingsOf } from './openings.ts';

/**
 * Sentences, with plain ones between them, whose first clauses share a frame with what is counted before them or behind them:
 * “突出四大提档升级。农业经济提档。…。工业经济提档。…。城乡面貌提档。…。生态环境提档。…。”, “抓好三个重点突破，推动…。稳增长实现重点突破，…。…”,
 * “区位优势明显，…。产业优势加快形成，…。生态优势厚植，…。这三个优势，…”.
 */
export function* framedCounts(view: View): Generator<Listing> {
  for (const { unit, ...frame } of framesIn(view)) {
    const { count, step } = frame;
    const rows = wordsNear(view, unit, frame).flatMap((word) => rowOf(view, unit, frame, word) ?? []);
    const row = rows.sort((a, b) => b.items.length - a.items.length)[0];
    if (!row || Math.abs(row.items.length - count.said) > (row.items.length > MANY ? 2 : 1)) continue;
    // Beside the “三大保卫战” that all know of a town may have one of its own.
    if (row.items.length > count.said && isTerm(view, frame)) continue;
    // Of two, one more is told right behind them.
    if (count.said < FEWEST && !row.items.every((item, i) => item.unit === unit + i + 1)) continue;
    const found = Array.from({ length: row.others + 1 }, (_, i) => row.items.length + i);
    const place = { unit, start: count.start, end: count.end };
    yield { place, count, told: row.items, found, where: step > 0 ? 'below' : 'before' };
  }
}

function isTerm({ catalogue }: View, { count, name }: Frame): boolean {
  return catalogue.terms.has(`${count.number}${count.measure}${name}`);
}

/** Of so many a count may be two off. */
const MANY = 4;

/** A count that sentences near it may bear out, with the words that their openings may share with it. */
interface Frame {
  readonly count: Count;
  /** What is counted: 重点突破, and 一批 of 四个“一批”. */
  readonly name: string;
  readonly words: readonly string[];
  /** What its own sentence says behind it. */
  readonly rest: string;
  /** Which way they stand. */
  readonly step: 1 | -1;
}

const framesIn = countedIn(
  /[二两三四五六七八九十\d][个大项件篇场条种类张轮套道][^，。]/u,
  ({ reading: { text } }, counts) =>
    counts.flatMap((count): readonly Frame[] => {
      if (count.measure === '') return [];
      const rest = text.slice(count.end);
      const name = NAME.exec(rest)?.[0].replace('“', '') ?? '';
      const behind = rest.slice(rest.indexOf(name) + name.length);
      // What statistics count is announced by a sentence of its own.
      if (name === '' || (count.arabic && !/^”?[。：]/u.test(behind))) return [];
      const frame = { count, name, words: wordsOf(name), rest };
      return [
        ...(AHEAD.test(behind) ? [{ ...frame, step: 1 as const }] : []),
        ...(BACK.test(`${text.slice(0, count.start)}${behind.charAt(0)}`)
          ? [{ ...frame, step: -1 as const }]
          : []),
      ];
    }),
);

const NAME = /^“?[\u4e00-\u9fff]{2,12}/u;
/** The count ends its sentence, or goes on with what it is for. */
const AHEAD = /^(?:”[\u4e00-\u9fff]{0,6})?(?:[。：！]|$|，[^\d]*$)/u;
/** “这三个优势是…”, “四篇文章，让…”, “做好四篇文章，…”. */
const BACK = /^(?:(?:这|以上|上述)“?.|(?:[\u4e00-\u9fff]{2})?“?[，”])$/u;

/** The words of two characters of what is counted. */
function wordsOf(noun: string): readonly string[] {
  const short = noun.slice(0, LONGEST);
  return Array.from({ length: short.length - 1 }, (_, i) => short.slice(i, i + 2));
}

const LONGEST = 8;

/** The words that an opening near the count has too; and the one that a topic behind it ends in, whatever is counted. */
function wordsNear(view: View, unit: number, frame: Frame): readonly string[] {
  const { words, step, rest } = frame;
  const openings = openingsOf(view);
  let near = openingBehind(rest);
  for (let away = step; away !== step * (NEAR + 1); away += step)
    for (const { text } of openings(unit + away)) near += `${text} `;
  const shared = words.filter((word) => near.includes(word));
  const [topic] = step > 0 && !isTerm(view, frame) ? openings(unit + 1) : [];
  if (topic?.isTopic !== true || topic.text.length >= MOST) return shared;
  const ending = topic.text.slice(-2);
  // “坚持忠诚履职。……办好三件大事。坚持依法履职。……”: the count stands in one of the row.
  const isWithin = openings(unit - 1).some(({ isTopic, text }) => isTopic && text.endsWith(ending));
  return isWithin ? shared : [...shared, ending];
}

/** The openings in a row, and how many sentences among them bear the word elsewhere and may be of them. */
interface Row {
  readonly items: readonly Place[];
  readonly others: number;
}

function rowOf(view: View, from: number, frame: Frame, word: string): Row | undefined {
  const { step, count, name, rest } = frame;
  const section = sectionOf(view, from);
  const openings = openingsOf(view);
  const bearing: (Opening & Place)[] = [];
  const first = openingBehind(rest);
  if (step > 0 && first.includes(word)) {
    const start = count.end + rest.indexOf('：') + 1;
    bearing.push({ unit: from, start, end: start + first.length, text: first, isTopic: false });
  }
  let others = Math.max(0, rest.split(word).length - 2 - bearing.length);
  let last = from;
  for (let unit = from + step; sectionOf(view, unit) === section; unit += step) {
    if (Math.abs(unit - last) > (bearing.length === 0 ? NEAR : FAR)) break;
    const text = view.units[unit]?.reading.text ?? '';
    const at = text.indexOf(word);
    if (at < 0) continue;
    if (COUNTED.test(text.slice(Math.max(0, at - REACH), at))) break;
    const own = openings(unit).filter((opening) => opening.text.includes(word));
    if (own.length === 0) others++;
    else last = unit;
    bearing.push(...own.map((opening) => ({ ...opening, unit })));
  }
  const items = framed(bearing, word, name);
  return items && { items, others: others + bearing.length - items.length };
}

/** The first of a list behind the colon of its count: “四个能力：‸提升决策能力，…。提升执行能力，…。”. */
function openingBehind(rest: string): string {
  return /：([^，；。：！？]*)/u.exec(rest)?.[1] ?? '';
}

/** The heading above, but for the items of a list with dashes; undefined where the report ends. */
function sectionOf({ headingOf, outline: { headings } }: View, unit: number): number | undefined {
  let heading = headingOf[unit];
  while (headings[heading ?? -1]?.style === 'dash') heading = headings[heading ?? -1]?.parent;
  return heading;
}

/** The first sentence of a list is not far from its count, nor one of them from the next. */
const NEAR = 3;
const FAR = 10;

/** Another count of such things. */
const COUNTED = /[二两三四五六七八九十\d][个大项件篇场条种类张轮套道][^，。；]{0,8}$/u;
const REACH = 12;

/**
 * The openings that bear the word in one way: at their end, at their beginning, or, where it is what is counted, behind a name. A word
 * that any programme has must not be all that they share, and items with numbers of their own are a series.
 */
function framed<T extends Opening>(
  bearing: readonly T[],
  word: string,
  noun: string,
): readonly T[] | undefined {
  const short = bearing.filter(
    ({ text }) => text.length > word.length + 1 && text.length < MOST && !NUMBERED.test(text),
  );
  const at = noun.indexOf(word);
  const [items = []] = [
    short.filter(({ text }) => text.endsWith(word)),
    short.filter(({ text }) => text.startsWith(word)),
    short.filter(({ text }) => text.indexOf(word) > 1 && text.indexOf(word) < INNER),
  ].sort((a, b) => b.length - a.length);
  if (items.length < FEWEST) return undefined;
  // “农业提档。…。工业提档。…。” behind “办成四件大事。”: nothing else is counted.
  if (at < 0) return items.every(({ isTopic, text }) => isTopic && text.endsWith(word)) ? items : undefined;
  if (isBorne(items, noun.slice(at, at + word.length + 1))) return items;
  const isEdge = items.every(({ text }) => text.endsWith(word) || text.startsWith(word));
  // Of “五个方面的明显成效” one may be told as 变化, but of 五个优势 each is a 优势.
  const isName = noun.endsWith(word) && noun.length <= word.length + 1;
  return (GENERIC.test(word) ? areAlike(items) : isEdge || isName) ? items : undefined;
}

const NUMBERED = /\d|^[一二三四五六七八九十]+是|^第/u;
const MOST = 20;
const FEWEST = 3;
const INNER = 10;

/** “城乡品质大提升。”, “推进国企改革，”, or sentences by themselves that end alike. */
function areAlike(items: readonly Opening[]): boolean {
  const [{ text: first } = { text: '' }] = items;
  const ends = (length: number): boolean => items.every(({ text }) => text.endsWith(first.slice(-length)));
  const begins = items.every(({ text }) => text.startsWith(first.slice(0, 2)));
  return ends(3) || (ends(2) && (begins || items.every(({ isTopic }) => isTopic)));
}

/** “四大攻坚战交出硬账。脱贫攻坚战全面告捷。…”. */
function isBorne(items: readonly Opening[], name: string): boolean {
  return name.length > 2 && items.every(({ text }) => text.includes(name));
}
