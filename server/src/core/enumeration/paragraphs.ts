import type { Place } from '../text/span.ts';
import type { View } from '../view/view.ts';
import { asCount, codesOf } from './codes.ts';
import { countedIn } from './counts.ts';
import type { Count } from './count.ts';
import type { Listing } from './listing.ts';
import { type Opening, openingsOf } from './openings.ts';
import { DEED } from './resumed.ts';

/**
 * Sentences behind a count, each of which tells one of what is counted, up to the paragraph's end: “聚焦‘四新’突破。布局新基建，…。发展新材料，…。”,
 * “做足‘五个一’文章。一只羊，…。一片叶，…。”, whose first clauses bear the counted character; and “‘一区四园’季季有签约。装备园，…。电子园，…。食品园，…。陶瓷园，…。”,
 * “建设五个园区。循环园，…。科技园，…。…”, whose first clauses are names of what is counted.
 */
export function* paragraphCounts(view: View): Generator<Listing> {
  for (const { unit, count } of characterIn(view)) {
    const items = restOfParagraph(view, unit).filter(({ text }) => opensWith(count, text));
    const isRow = items.every((item, i) => count.noun === '一' || item.unit === unit + 1 + i);
    if (items.length < FEWEST || !isRow || Math.abs(items.length - count.said) > 1) continue;
    yield listing(unit, count, items);
  }
  for (const { unit, count, kind } of kindsIn(view)) {
    const behind = restOfParagraph(view, unit);
    const items = namesIn(behind, kind);
    // Where the paragraph tells of nothing else, they are all; of what statistics count a few may be told.
    const farthest = count.quoted && items.length === behind.length ? 2 : 1;
    const fewest = count.arabic && items.length < count.said ? FEWEST + 1 : FEWEST;
    if (items.length < fewest || Math.abs(items.length - count.said) > farthest) continue;
    yield listing(unit, count, items);
  }
}

function listing(unit: number, count: Count, told: readonly Place[]): Listing {
  const place = { unit, start: count.start, end: count.end };
  return { place, count, told, found: [told.length], where: 'below' };
}

/** Counts of a code or in quotation marks, and those that end their sentence, with the character that names each of their things. */
const kindsIn = countedIn(/[三四五六七八九十\d]/u, (sentence, counts) => {
  const { text } = sentence.reading;
  const parts = codesOf(sentence).flatMap((code) =>
    code.parts.flatMap((part) => (part.noun.length === 1 ? [asCount(part)] : [])),
  );
  const named = counts.filter(
    ({ quoted, noun, measure, end }) =>
      measure !== '级' &&
      (quoted ? noun.length === 1 && text.charAt(end + 1) === '”' : isLast(text, end, noun)),
  );
  return [...parts, ...named].flatMap((count) => {
    // Of 园区 each may be a 园.
    const kinds = count.noun.length === 2 ? [...count.noun] : [count.noun.slice(-1)];
    return kinds.flatMap((kind) =>
      count.said >= FEWEST && kind !== '' && kind !== '一' ? [{ count, kind }] : [],
    );
  });
});

function isLast(text: string, end: number, noun: string): boolean {
  return noun.length > 1 && /^”?[。？：]?$/u.test(text.slice(end + noun.length));
}

/** The first clauses as long as they are names of the kind, all with the same verb or none. */
function namesIn<T extends Opening>(clauses: readonly T[], kind: string): readonly T[] {
  const other = clauses.findIndex(({ text }) => !isName(text, kind));
  const names = other < 0 ? clauses : clauses.slice(0, other);
  const verb = names[0]?.text.charAt(0) ?? '';
  const isLed = names.every(({ text }) => text.startsWith(verb));
  return isLed || !names.some(({ text }) => DEED.test(text)) ? names : [];
}

function isName(text: string, kind: string): boolean {
  const [name] = text.split(/(?:方面|[上里中])$/u);
  return name !== undefined && name.length > 2 && name.length < NAME && name.endsWith(kind);
}

/** “六新”, “五个一”: a name that ends in the character that is counted. */
const characterIn = countedIn(/“[三四五六七八九]个?[\u4e00-\u9fff]”/u, ({ reading: { text } }, counts) =>
  counts.flatMap((count) => {
    const isName = count.quoted && count.noun.length === 1 && text.charAt(count.end + 1) === '”';
    return isName && (count.measure === '' || count.noun === '一') ? [{ count }] : [];
  }),
);

/** “布局新基建”, “一只羊”. */
function opensWith({ noun }: Count, text: string): boolean {
  if (noun === '一') return /^一[\u4e00-\u9fff]{2,4}$/u.test(text);
  const at = text.indexOf(noun);
  return text.length < SHORT && at > 0 && at < text.length - 1;
}

const SHORT = 9;

const FEWEST = 3;

/** The first clauses of the sentences behind. */
function restOfParagraph(view: View, unit: number): readonly (Opening & Place)[] {
  const items: (Opening & Place)[] = [];
  const openings = openingsOf(view);
  for (let later = unit + 1; later < Math.min(view.end, unit + FAR); later++) {
    if (view.units[later]?.opens !== 'sentence') break;
    items.push(
      ...openings(later)
        .slice(0, 1)
        .map((opening) => ({ ...opening, unit: later })),
    );
  }
  return items;
}

/** No paragraph that lists something has more sentences. */
const FAR = 40;

const NAME = 14;
