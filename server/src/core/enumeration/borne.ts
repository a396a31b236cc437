import type { View } from '../view/view.ts';
import { countedIn } from './counts.ts';
import type { Count } from './count.ts';
import type { Listing } from './listing.ts';
import { itemsIn } from './members.ts';
import type { Place, Span } from '../text/span.ts';

/**
 * What a count in quotation marks counts, borne by every item of a row: before it by its character (“班子强、队伍强、作风强的‘三强’支部”,
 * “超预期的旱情、超历史的汛情‘两超’叠加”), behind it by its word (“坚守‘三条红线’。守住政治红线、安全红线、廉洁红线”, “用好‘两把尺子’。
 * 一把尺子是法治，…；一把尺子是民意，…”).
 */
export function* borneCounts(view: View): Generator<Listing> {
  for (const { unit, count, word, row } of namedIn(view)) {
    const told = row ? row.map((span) => ({ unit, ...span })) : behind(view, unit, count, word);
    if (!told || Math.abs(told.length - count.said) > (row && told.length < FEWEST ? 1 : 2)) continue;
    const place = { unit, start: count.start, end: count.end };
    yield { place, count, told, found: [told.length], where: 'beside' };
  }
}

const FEWEST = 3;

const namedIn = countedIn(/“[二两三四五六七八九十]/u, ({ reading: { text } }, counts, { terms }) =>
  counts.flatMap((count) => {
    const { quoted, measure, noun, start, end } = count;
    if (!quoted || noun === '' || text.charAt(end + noun.length) !== '”') return [];
    const word = measure === '' ? noun.charAt(0) : noun;
    const row = measure === '' ? rowBefore(text, start - 1, word) : undefined;
    // Two of what everybody counts so may be spoken of alone: “农业、农村‘三农’工作”.
    if (row && row.length < FEWEST && terms.has(text.slice(start, end + noun.length))) return [];
    if (!row && (measure === '' || word.length < 2)) return [];
    return [{ count, word, ...(row && { row }) }];
  }),
);

/** The list that ends where the quotation begins, perhaps with 的, and of which each item ends with the character, or opens with it. */
function rowBefore(text: string, open: number, word: string): readonly Span[] | undefined {
  const end = text.charAt(open - 1) === '的' ? open - 1 : open;
  const from = Math.max(...[...'，；。：！？”（'].map((mark) => text.lastIndexOf(mark, end - 1))) + 1;
  const items = itemsIn(text, from, end, '、');
  const words = items.map(({ start, end: stop }) => text.slice(start, stop));
  const [first = '', ...others] = words;
  if (others.length === 0 || words.some((item) => item.length < 2 || /\d|[和与及]/u.test(item)))
    return undefined;
  const ended = words.every((item) => item.endsWith(word));
  const opened = others.every((item) => item.startsWith(word)) && first.includes(word);
  return ended || opened ? items : undefined;
}

/** What stands behind a count up to the end of its paragraph, and no farther than that. */
function behind(
  view: View,
  unit: number,
  { end, measure, noun }: Count,
  word: string,
): readonly Place[] | undefined {
  const passages: Place[] = [];
  for (let next = unit; next <= unit + FAR; next++) {
    const sentence = view.units[next];
    if (!sentence || (next > unit && sentence.opens === 'paragraph')) break;
    const { text } = sentence.reading;
    const from = next === unit ? end + noun.length + 1 : 0;
    for (const passage of itemsIn(text, from, text.length, '；。')) {
      const [head, ...clauses] = itemsIn(text, passage.start, passage.end, '，');
      for (const clause of head ? [head, ...clauses] : []) {
        const row = passages.length === 0 ? endingIn(text, clause, word) : undefined;
        if (row) return row.map((span) => ({ unit: next, ...span }));
      }
      if (head && isOne(text.slice(head.start, head.end), measure, word))
        passages.push({ unit: next, ...head });
    }
  }
  return passages.length > 1 && areOfOneForm(view, passages, measure, word) ? passages : undefined;
}

const FAR = 3;

/** “守住政治红线、安全红线、廉洁红线”: three at least, for two may be some of them. */
function endingIn(text: string, { start, end }: Span, word: string): readonly Span[] | undefined {
  const items = itemsIn(text, start, end, '、');
  if (items.length < FEWEST) return undefined;
  return items.every(
    (item) => item.end - item.start > word.length && text.slice(item.start, item.end).endsWith(word),
  )
    ? items
    : undefined;
}

/** “一把尺子是法治”, “提升‘谋’的本领”. */
function isOne(head: string, measure: string, word: string): boolean {
  return head.startsWith(`一${measure}${word}`) || (head.endsWith(word) && head.length > word.length + 2);
}

/** Each is one of them, or all three and more share the verb as well. */
function areOfOneForm(view: View, passages: readonly Place[], measure: string, word: string): boolean {
  const heads = passages.map(
    ({ unit, start, end }) => view.units[unit]?.reading.text.slice(start, end) ?? '',
  );
  if (heads.every((head) => head.startsWith(`一${measure}${word}`))) return true;
  const verb = heads[0]?.slice(0, 2) ?? '';
  return heads.length >= FEWEST && heads.every((head) => head.startsWith(verb));
}
