import { foundIn } from '../joint.ts';
import { ordinalOf } from '../ordinals.ts';
import type { Place } from '../span.ts';
import type { View } from '../view.ts';
import { countsIn, type Count } from './counts.ts';
import { itemsIn } from './members.ts';

/** A count and the clauses, here or in the sentences beside it, that all open with the same word. */
export interface Repeated {
  readonly place: Place;
  readonly count: Count;
  readonly items: readonly Place[];
  /** Numbers of items that the clauses may be read to make. */
  readonly found: readonly number[];
  readonly where: 'below' | 'before';
}

/**
 * “主要有四点体会：必须坚持…，必须坚持…，…”, “经受了三场考验：一场是…，一场是…”, and looking back,
 * “必须坚持…；必须坚持…；…。这‘四个必须’，要长期坚持”.
 */
export function* repeatedCounts(view: View): Generator<Repeated> {
  for (const { unit, count, from } of announcedIn(view)) {
    const { text } = view.units[unit]?.reading ?? { text: '' };
    const word = openingAt(text, from);
    const run =
      (word === undefined ? undefined : runAfter(view, unit, from, word)) ?? endings(unit, text, from);
    if (run) yield { ...at(unit, count), ...run, where: 'below' };
  }
  for (const { unit, count, noun } of recalledIn(view)) {
    const run = runBefore(view, unit, count.start, noun);
    if (run) yield { ...at(unit, count), ...run, where: 'before' };
  }
}

/** Counts behind which a colon stands, with the place behind it, or the sentence ends. */
const announcedIn = foundIn(/[二两三四五六七八九十\d][个点条项方场大种类件]/u, ({ reading: { text } }) =>
  countsIn(text).flatMap((count) => {
    if (count.measure === '') return [];
    const rest = REST.exec(text.slice(count.end, count.end + 24))?.[0];
    if (rest === undefined || !opensList(count, rest)) return [];
    return [{ count, from: count.end + rest.length }];
  }),
);

/** “三类功能区，甲县…”: things that come in kinds are listed without a colon. */
function opensList(count: Count, rest: string): boolean {
  if (rest.endsWith('，')) return count.measure === '类';
  return rest.endsWith('：') || isOfLists(count);
}

/** Without a colon only what is said point by point is counted: 四点体会, 三个方面. */
function isOfLists({ measure, noun, quoted, arabic }: Count): boolean {
  return !quoted && !arabic && '个点条项方面'.includes(measure) && POINTS.test(noun);
}

const POINTS = /^(?:方面|深刻)?(?:体会|启示|经验|认识|感受|原则|要求|方面|意见)?$/u;

const REST = /^[\u4e00-\u9fff”]{0,14}(?:[：。，]|$)/u;

/** The two characters that open the first clause; where they number it, as in 一是 and 第一, none. */
function openingAt(text: string, from: number): string | undefined {
  const word = text.slice(from, from + 2);
  if (from < text.length) return OPENING.test(word) ? word : undefined;
  return '';
}

const OPENING = /^(?!一是|第)[\u4e00-\u9fff]{2}$/u;

type Run = Pick<Repeated, 'items' | 'found'>;

/** The clauses from `from` on, and in the sentences behind while they open with the word too. */
function runAfter(view: View, unit: number, from: number, opening: string): Run | undefined {
  const next = view.units[unit + 1]?.reading.text ?? '';
  if (opening === '' && !OPENING.test(next.slice(0, 2))) return undefined;
  const word = opening === '' ? next.slice(0, 2) : opening;
  const passages: Passage[] = [];
  if (opening !== '') passages.push(...passagesIn(view, { unit, start: from, end: Infinity }));
  for (let later = unit + 1; later < view.end; later++) {
    const { text } = view.units[later]?.reading ?? { text: '' };
    if (!text.startsWith(word)) break;
    passages.push(...passagesIn(view, { unit: later, start: 0, end: Infinity }));
  }
  return runOf(passages, word);
}

/** The clauses before `end` back to the colon or the sentence that does not open with the word. */
function runBefore(view: View, unit: number, end: number, word: string): Run | undefined {
  const passages: Passage[] = [];
  for (let earlier = unit; earlier >= Math.max(view.first, unit - FAR); earlier--) {
    const text = (view.units[earlier]?.reading.text ?? '').slice(0, earlier === unit ? end : undefined);
    const colon = text.lastIndexOf(`：${word}`);
    const stop = earlier === unit ? Math.max(text.lastIndexOf('。'), text.lastIndexOf('，'), 0) : text.length;
    const start = colon >= 0 ? colon + 1 : 0;
    if (colon < 0 && !text.startsWith(word)) {
      if (earlier === unit) continue;
      break;
    }
    passages.unshift(...passagesIn(view, { unit: earlier, start, end: stop }));
    if (colon >= 0) break;
  }
  return runOf(passages, word);
}

/** “三类功能区：甲县以工业优先、乙县以农业优先、丙县以生态优先”: the items of the sentence, which all end alike. */
function endings(unit: number, text: string, from: number): Run | undefined {
  const items = itemsIn(text, from, text.search(/[。！]?$/u), '；，、');
  const word = text.slice((items[0]?.end ?? 0) - 2, items[0]?.end);
  const alike = items.filter(({ start, end }) => end - start > 3 && text.slice(start, end).endsWith(word));
  if (alike.length < FEWEST || alike.length < items.length) return undefined;
  return { items: alike.map((item) => ({ unit, ...item })), found: [alike.length] };
}

/** How many sentences of a row stand before the one that sums them up. */
const FAR = 10;

/** What stands between two ； or 。, by its clauses. */
type Passage = readonly (Place & { readonly text: string })[];

function passagesIn(view: View, { unit, start, end }: Place): readonly Passage[] {
  const text = view.units[unit]?.reading.text ?? '';
  const passages: Passage[] = [];
  let at = start;
  for (const passage of text
    .slice(start, end)
    .replace(/[。！]$/u, '')
    .split('；')) {
    const clauses = passage.split('，').map((clause) => {
      const place = { unit, start: at, end: at + clause.length, text: clause };
      at += clause.length + 1;
      return place;
    });
    if (passage !== '') passages.push(clauses);
  }
  return passages;
}

/** Passages that all open with the word, or the clauses of one that all do. */
function runOf(passages: readonly Passage[], word: string): Run | undefined {
  const opens = ({ text }: { readonly text: string }): boolean => text.startsWith(word);
  const heads = passages.flatMap(([head]) => head ?? []);
  if (!heads.every(opens)) return undefined;
  const clauses = passages.flat().filter(opens);
  if (passages.length === 1 && clauses.length !== passages[0]?.length) return undefined;
  const items = passages.length > 1 ? heads : clauses;
  if (items.length < FEWEST) return undefined;
  return { items, found: [...new Set([items.length, clauses.length])] };
}

const FEWEST = 3;

const recalledIn = foundIn(/(?:这|以上|上述)“?[二两三四五六七八九十]/u, ({ reading: { text } }) =>
  Array.from(text.matchAll(RECALLED), ({ index, 1: pointer = '', 2: number = '', 3: noun = '' }) => {
    const start = index + pointer.length;
    const said = ordinalOf(number.replace('两', '二'));
    const end = start + number.length + 1;
    const count: Count = { start, end, said, number, arabic: false, quoted: true, measure: '个', noun };
    return { count, noun };
  }),
);

const RECALLED = /((?:这|以上|上述)“?)([二两三四五六七八九十]{1,2})个“?([\u4e00-\u9fff]{2,4})(?=”)/gu;

function at(unit: number, count: Count): Pick<Repeated, 'place' | 'count'> {
  return { place: { unit, start: count.start, end: count.end }, count };
}
