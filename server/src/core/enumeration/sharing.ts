import { foundIn } from '../joint.ts';
import type { Place, Span } from '../span.ts';
import type { View } from '../view.ts';
import { countsIn, type Count } from './counts.ts';
import { split } from './members.ts';

/** A code name with a count, and the items near it that bear the counted word. */
export interface Shared {
  readonly place: Place;
  readonly count: Count;
  readonly items: readonly Place[];
}

/** “按照‘四早’要求，做到早发现、早报告、早隔离、早治疗”; “支部包片、小组包楼、党员包户的‘三包’机制”. */
export function* sharedCounts(view: View): Generator<Shared> {
  for (const { unit, count, items } of sharedIn(view)) {
    const { start, end } = count;
    yield { place: { unit, start, end }, count, items: items.map((item) => ({ unit, ...item })) };
  }
}

const sharedIn = foundIn(/“/u, ({ reading: { text } }, catalogue) => {
  const found: { readonly count: Count; readonly items: readonly Span[] }[] = [];
  for (const count of countsIn(text)) {
    const close = count.end + count.noun.length;
    if (!count.quoted || count.noun === '' || count.noun.length > 4 || text.charAt(close) !== '”') continue;
    const items = before(text, count) ?? behind(text, close + 1, count.noun);
    if (!items || items.length < 2 || Math.abs(items.length - count.said) > 1) continue;
    // Two of what a catalogue defines are no list of it: “三农”工作，农业增产、农民增收.
    if (items.length < 3 && catalogue.terms.has(text.slice(count.start, close))) continue;
    found.push({ count, items });
  }
  return found;
});

/** The items of the list that 的 ties to the name, or of the clauses before “，这‘四个必须’”, “，以‘四个政府’的形象”. */
function before(text: string, { start, noun }: Count): readonly Span[] | undefined {
  const [tie] = /，[这以用]?$/u.exec(text.slice(0, start - 1)) ?? [];
  if (tie !== undefined && noun.length > 1) {
    const stop = start - 1 - tie.length;
    const from = Math.max(...[...'。；：'].map((mark) => text.lastIndexOf(mark, stop))) + 1;
    const all = itemsOf(text, from, stop, '、，');
    const first = all.findIndex(({ start: a, end: b }) => text.slice(a, b).includes(noun));
    const rest = all.slice(first);
    return first >= 0 && rest.every(({ start: a, end: b }) => text.slice(a, b).includes(noun))
      ? rest
      : undefined;
  }
  if (text.charAt(start - 2) !== '的') return undefined;
  const end = start - 2;
  const from = Math.max(...[...'，；。：'].map((mark) => text.lastIndexOf(mark, end))) + 1;
  const quoted = text.charAt(end - 1) === '”' ? text.lastIndexOf('“', end) + 1 : 0;
  const items = quoted > 0 ? itemsOf(text, quoted, end - 1, '、，') : itemsOf(text, from, end, '、');
  return items.every(({ start: a, end: b }) => text.slice(a, b).includes(noun)) ? items : undefined;
}

/** The items in a row that begin or end alike with the word, behind what announces them. */
function behind(text: string, at: number, noun: string): readonly Span[] | undefined {
  LEAD.lastIndex = at;
  if (!LEAD.test(text)) return undefined;
  const stop = text.slice(LEAD.lastIndex).search(/[。！？]|$/u) + LEAD.lastIndex;
  const all = itemsOf(text, LEAD.lastIndex, stop, '、，；');
  const bears = ({ start, end }: Span): boolean => {
    const item = text.slice(start, end);
    return item.startsWith(noun) || item.endsWith(noun);
  };
  if (noun.length > 1) return all.filter(bears);
  // Of a character a row is needed, whose first item may have a verb before it: “做到早发现、早报告”.
  const second = all.findIndex((item, i) => i > 0 && bears(item));
  const [first, next] = [all[second - 1], all[second]];
  if (!first || !next || second > 3 || !text.slice(first.start, first.end).includes(noun)) return undefined;
  let last = second;
  while (last < all.length && bears(all[last] ?? next)) last++;
  const row = all.slice(second - 1, last);
  // “‘三名’工程，推动名师、名校成长”: two may be some of them, where nothing says that they are all.
  return row.length > 2 || /：|——|即|要求|做到|，[对把将]/u.test(text.slice(at, first.end)) ? row : undefined;
}

const LEAD = /[\u4e00-\u9fff]{0,8}(?:[：，]|——|，?即)/uy;

function itemsOf(text: string, from: number, end: number, marks: string): readonly Span[] {
  let start = from;
  return split(text.slice(from, end), marks).map((item) => {
    const span = { start, end: start + item.length };
    start += item.length + 1;
    return span;
  });
}
