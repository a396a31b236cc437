import { matchesOf } from '../view/matches.ts';
import { countOf } from '../numbers/ordinals.ts';
import type { Heading } from '../outline/outline.ts';
import type { Place } from '../text/span.ts';
import type { View } from '../view/view.ts';
import { countsOf } from './counts.ts';
import type { Count } from './count.ts';
import type { Listing } from './listing.ts';
import { headingGroups } from './heading-groups.ts';
import { itemsIn } from './members.ts';

/**
 * Counts that look back on the list before them, or on the count that they repeat: “一是…；二是…；三是…。以上三个方面的问题，…”. Where several lists end there, it may count any of them. And “办好八件实事。这八件
 * 实事，包括…”. And the heads, however far off, that all bear its name: “以上九场硬仗” behind “打好产业硬仗”, “打好项目硬仗”, ….
 */
export function* recalledCounts(view: View): Generator<Listing> {
  for (const { place, found, text } of matchesOf(view, RECALLED)) {
    const ended = view.outline.series.filter(({ style, items }) => {
      const last = items.at(-1)?.place;
      if (!last || items[0]?.ordinal !== 1 || style === 'dash') return false;
      const away = place.unit - last.unit;
      return away === 0 ? last.start < place.start : away > 0 && away <= NEAR;
    });
    const [, pointer = '', number = '', measure = ''] = found;
    // “这六个领域” within a passage may be those that it lists itself.
    if (measure === '个' && !looksBack(view, place, pointer)) continue;
    const start = place.start + pointer.length;
    const arabic = /\d/u.test(number);
    const said = countOf(number);
    const noun = /^[\u4e00-\u9fff]{0,2}/u.exec(text.slice(place.end))?.[0] ?? '';
    const count: Count = { start, end: place.end, said, number, arabic, quoted: false, measure, noun };
    const told = repeated(view, { ...place, start }, count);
    // “五项改革…。其中…，这两项改革” are some of the five.
    if (told && (told.said < said || place.start === 0 || told.said === said)) {
      yield { place: { ...place, start }, count, told: [told.place], found: [told.said], where: 'echo' };
      continue;
    }
    const items =
      ended.at(-1)?.items.map((item) => item.place) ??
      passagesBefore(view, place, noun) ??
      (
        headsBefore(view, place, noun) ??
        (/^个|方面/u.test(measure) ? headsAbove(view, place, pointer) : undefined)
      )?.map((heading) => heading.place);
    if (!items) continue;
    yield {
      place: { ...place, start },
      count: { ...count, noun: '' },
      told: items,
      found: ended.length > 0 ? ended.map((series) => series.items.length) : [items.length],
      where: 'before',
    };
  }
}

/** “我们认识到：必须…；必须…；必须…。‸这三条经验”: what ； parts in the sentence before, all of it opening alike. */
function passagesBefore(view: View, { unit, start }: Place, noun: string): readonly Place[] | undefined {
  if (start > 0 || !LESSONS.test(noun)) return undefined;
  const text = view.units[unit - 1]?.reading.text ?? '';
  const passages = itemsIn(text, text.lastIndexOf('：') + 1, text.length, '；');
  const word = text.slice(passages[0]?.start, (passages[0]?.start ?? 0) + 2);
  const isAlike = passages.every((passage) => text.startsWith(word, passage.start));
  return isAlike && passages.length > 2
    ? passages.map((passage) => ({ ...passage, unit: unit - 1 }))
    : undefined;
}

/** The heads of one kind before the count that all have its noun. */
function headsBefore(view: View, { unit }: Place, noun: string): readonly Heading[] | undefined {
  if (noun.length < 2) return undefined;
  return headingGroups(view).findLast(
    (group) => (group.at(-1)?.place.unit ?? unit) < unit && group.every(({ title }) => title.includes(noun)),
  );
}

/** The heads of the last of which this is the body, where the sentence looks back on all of them: “‸上述七个领域的每一分收获”. */
function headsAbove(view: View, place: Place, pointer: string): readonly Heading[] | undefined {
  if (!looksBack(view, place, pointer)) return undefined;
  const own = view.outline.headings[view.headingOf[place.unit] ?? -1];
  return headingGroups(view).find((group) => group.at(-1) === own);
}

/** Whether a paragraph opens with 以上 or 上述. */
function looksBack(view: View, { unit, start }: Place, pointer: string): boolean {
  return start === 0 && !pointer.startsWith('这') && view.units[unit]?.opens === 'paragraph';
}

const LESSONS = /^(?:经验|体会|启示|认识|原则)/u;

/** The last count of the same things in the sentence or before it in its paragraph. */
function repeated(
  view: View,
  { unit, start }: Place,
  { measure, noun }: Count,
): { readonly place: Place; readonly said: number } | undefined {
  if (noun.length < 2) return undefined;
  for (let earlier = unit; earlier >= Math.max(0, unit - PARAGRAPH); earlier--) {
    const told = countsOf(view, earlier).findLast(
      (other) =>
        other.measure === measure && other.noun.includes(noun) && (earlier < unit || other.end < start),
    );
    if (told) return { place: { unit: earlier, start: told.start, end: told.end }, said: told.said };
    if (earlier < unit && view.units[earlier]?.opens === 'paragraph') return undefined;
  }
  return undefined;
}

/** Sentences of a paragraph that a count is looked back on over. */
const PARAGRAPH = 8;

/** In how many sentences after its last item a list is looked back on. */
const NEAR = 2;

const RECALLED =
  /((?:以上|上述|这|(?<=^|。)各位代表，)“?)([二两三四五六七八九十][一二三四五六七八九十]?|\d{1,2})(个?方面|个问题|个(?=领域|板块|维度|层面|环节|重点|抓手|行动|任务)|项|条|点|件|大|场)/gu;
