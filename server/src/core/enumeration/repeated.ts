import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import type { Place, Span } from '../text/span.ts';
import { textOf, type View } from '../view/view.ts';
import { countedIn } from './counts.ts';
import type { Count } from './count.ts';
import type { Listing } from './listing.ts';
import { itemsIn } from './members.ts';

/**
 * Clauses, here or in the sentences beside it, that all open with the same word: “主要有四点体会：必须坚持…，必须坚持…，…”, “经受了三场考验：一场是…，一场是…”, and looking back,
 * “必须坚持…；必须坚持…；…。这‘四个必须’，要长期坚持”.
 */
export function* repeatedCounts(view: View): Generator<Listing> {
  for (const { unit, count, from, own, verb, isOpen } of announcedIn(view)) {
    const { text } = view.units[unit]?.reading ?? { text: '' };
    const isVerbs = verb !== '' && view.units[unit + 1]?.reading.text.startsWith(verb) === true;
    const run =
      (isOpen || isVerbs ? runAfter(view, unit, from, own) : parallels(unit, text, from)) ??
      (isOpen || count.measure === '类' || endsWithNoun(text, count, from)
        ? endings(unit, text, from)
        : undefined);
    // “‘五个坚持’：坚持…；坚持…；…” can be counted in one way only.
    const sure = own !== '' && run?.told.every((one) => textOf(view, one).startsWith(own));
    if (run && isNear(count, run))
      yield { ...at(unit, count), ...run, where: 'below', ...(sure && { sure }) };
  }
  for (const { unit, count, noun } of recalledIn(view)) {
    const run = runBefore(view, unit, count.start, noun);
    if (run && isNear(count, run)) yield { ...at(unit, count), ...run, where: 'before' };
  }
}

/** “推动四个转变，由数量向质量转变，由单点向系统转变，…”. */
function endsWithNoun(text: string, { end, noun }: Count, from: number): boolean {
  const first = /^[^，。；：]*/u.exec(text.slice(from))?.[0] ?? '';
  return noun.length === 2 && text.charAt(end + 2) === '，' && first.endsWith(noun);
}

/** A count that is farther off counts something else. */
function isNear({ said }: Count, { found }: Run): boolean {
  return found.some((size) => Math.abs(size - said) < 3);
}

/** Counts behind which a colon stands, with the place behind it, or the sentence ends. */
const announcedIn = countedIn(
  /[二两三四五六七八九十\d][个点条项方场大种类件]/u,
  ({ reading: { text } }, counts) =>
    counts.flatMap((count) => {
      if (count.measure === '') return [];
      const rest = REST.exec(text.slice(count.end, count.end + 24))?.[0];
      const own = WORD.exec(text.slice(count.end))?.[1] ?? '';
      const isOpen = rest !== undefined && opensList(count, rest, own);
      // “要突出四个重点。突出甲，……；突出乙，……”
      const verb = rest !== undefined && /(?:。|^)$/u.test(rest.slice(-1)) ? verbBefore(text, count) : '';
      if (rest === undefined || !(isOpen || verb !== '' || rest.endsWith('，'))) return [];
      return [{ count, from: count.end + rest.length, own, verb, isOpen }];
    }),
);

function verbBefore(text: string, { start }: Count): string {
  return /[\u4e00-\u9fff]{2}$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
}

/** The word of “四个坚持” or 四个“坚持”. */
const WORD = /^“?([\u4e00-\u9fff]{2,4})”/u;

function opensList(count: Count, rest: string, own: string): boolean {
  return !rest.endsWith('，') && (rest.endsWith('：') || own !== '' || isOfLists(count));
}

/** Without a colon only what is said point by point is counted: 四点体会, 三个方面. */
function isOfLists({ measure, noun, quoted, arabic }: Count): boolean {
  return !quoted && !arabic && '个点条项方面'.includes(measure) && POINTS.test(noun);
}

const POINTS = /^(?:方面|深刻)?(?:体会|启示|经验|认识|感受|原则|要求|方面|意见)?$/u;

const REST = /^[\u4e00-\u9fff“”]{0,14}(?:[：。，]|$)/u;

/** Where the first clause has a number, as in 一是 and 第一, it opens with none. */
const OPENING = /^(?!一是|第)[\u4e00-\u9fff]{2}$/u;

type Run = Pick<Listing, 'told' | 'found'>;

/** The clauses from `from` on, and in the sentences behind while they open with the word too. */
function runAfter(view: View, unit: number, from: number, own: string): Run | undefined {
  const { text } = view.units[unit]?.reading ?? { text: '' };
  const next = view.units[unit + 1]?.reading.text ?? '';
  const isHere = from < text.length;
  const opening = isHere ? text.slice(from, from + 2) : next.slice(0, 2);
  const word = !isHere && own !== '' ? own : opening;
  if (!OPENING.test(opening)) return undefined;
  const passages = isHere ? [...passagesIn(view, { unit, start: from, end: Infinity })] : [];
  for (let later = unit + 1; later < view.end; later++) {
    if (!view.units[later]?.reading.text.startsWith(word)) break;
    passages.push(...passagesIn(view, { unit: later, start: 0, end: Infinity }));
  }
  if (passages.length === 0) passages.push(...passagesIn(view, { unit: unit + 1, start: 0, end: Infinity }));
  return runOf(passages, word) ?? (own === '' ? undefined : bearing(passages, own));
}

/** “四个‘首次’。收入首次…；游客首次…；…”: passages that all bear the word. */
function bearing(passages: readonly Passage[], word: string): Run | undefined {
  const items = passages.flatMap(([head]) => head ?? []);
  const bear = passages.every((clauses) => clauses.some(({ text }) => text.includes(word)));
  return bear && items.length >= FEWEST ? { told: items, found: [items.length] } : undefined;
}

/** The clauses before `end` back to the colon or the sentence that does not open with the word. */
function runBefore(view: View, unit: number, end: number, word: string): Run | undefined {
  const passages: Passage[] = [];
  for (let earlier = unit; earlier >= Math.max(view.first, unit - FAR); earlier--) {
    const text = (view.units[earlier]?.reading.text ?? '').slice(0, earlier === unit ? end : undefined);
    const colon = text.lastIndexOf(`：${word}`);
    const stop = earlier === unit ? Math.max(text.lastIndexOf('。'), text.lastIndexOf('，'), 0) : text.length;
    // “我们将锻造忠诚政府，…；锻造法治政府，…”: the first may have something before it.
    const isFirst = colon >= 0 || !text.startsWith(word);
    const begin = colon >= 0 ? colon + 1 : Math.max(0, text.indexOf(word));
    if (isFirst && !text.slice(begin, stop).startsWith(word)) {
      if (earlier === unit) continue;
      break;
    }
    passages.unshift(...passagesIn(view, { unit: earlier, start: begin, end: stop }));
    if (isFirst) break;
  }
  return runOf(passages, word);
}

/**
 * “三类功能区，甲县以工业优先，…；乙县以农业优先，…；丙县以生态优先，…”: the passages, or else the items of the sentence, which
 * all end alike.
 */
function endings(unit: number, text: string, from: number): Run | undefined {
  const stop = text.search(/[。！]?$/u);
  const passages = itemsIn(text, from, stop, '；').flatMap(
    ({ start, end }) => itemsIn(text, start, end, '，')[0] ?? [],
  );
  const items = passages.length < FEWEST ? itemsIn(text, from, stop, '；，、') : passages;
  const word = text.slice((items[0]?.end ?? 0) - 2, items[0]?.end);
  const alike = items.filter(({ start, end }) => end - start > 3 && text.slice(start, end).endsWith(word));
  return alike.length < items.length || !WORD_OF_TWO.test(word) ? undefined : rowOf(unit, alike);
}

/** “三个组团，东区建成商务区，西区建成制造区，南区建成康养区”: clauses that share their verb and their last character. */
function parallels(unit: number, text: string, from: number): Run | undefined {
  const length = text.slice(from).search(/[；。！]|$/u);
  const clauses = itemsIn(text, from, from + length, '，');
  const words = clauses.map(({ start, end }) => text.slice(start, end));
  // What is counted in them may stand in some of them only: “东片区征收86户”.
  if (words.some((clause) => /\d/u.test(clause))) return undefined;
  const [first = ''] = words;
  const verbs = [1, 2, 3, 4].map((i) => first.slice(i, i + 2)).filter((verb) => WORD_OF_TWO.test(verb));
  const isAlike = verbs.some((verb) =>
    words.every((clause) => {
      const at = clause.indexOf(verb);
      return at > 0 && at < VERB_REACH && clause.at(-1) === first.at(-1);
    }),
  );
  return isAlike ? rowOf(unit, clauses) : undefined;
}

const WORD_OF_TWO = /^[\u4e00-\u9fff]{2}$/u;
const VERB_REACH = 7;

function rowOf(unit: number, items: readonly Span[]): Run | undefined {
  if (items.length < FEWEST) return undefined;
  return { told: items.map((item) => ({ unit, ...item })), found: [items.length] };
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
  // “必须甲、必须乙，必须丙”.
  const again = clauses.reduce((sum, { text }) => sum + text.split(`、${word}`).length, 0);
  return { told: items, found: [...new Set([items.length, clauses.length, again])] };
}

const FEWEST = 3;

const recalledIn = foundIn(
  /[这述上]“?[二两三四五六七八九十]{1,2}个|“[二两三四五六七八九十]{1,2}个/u,
  ({ reading: { text } }) =>
    Array.from(text.matchAll(RECALLED), ({ index, 1: pointer = '', 2: number = '', 3: noun = '' }) => {
      const start = index + pointer.length;
      const said = countOf(number);
      const end = start + number.length + 1;
      const count: Count = { start, end, said, number, arabic: false, quoted: true, measure: '个', noun };
      return { count, noun };
    }),
);

const RECALLED = /((?:这|以上|上述)“?|“)([二两三四五六七八九十]{1,2})个“?([\u4e00-\u9fff]{2,4})(?=”)/gu;

function at(unit: number, count: Count): Pick<Listing, 'place' | 'count'> {
  return { place: { unit, start: count.start, end: count.end }, count };
}
