import { adjacentCounts, type Adjacent } from '../enumeration/adjacent.ts';
import { announcedCounts } from '../enumeration/announced.ts';
import type { Count } from '../enumeration/counts.ts';
import { followingCounts } from '../enumeration/following.ts';
import { likenedCounts } from '../enumeration/likened.ts';
import type { Edit, Related } from '../finding.ts';
import { numeralsOf } from '../ordinals.ts';
import type { Claim, Rule } from '../rule.ts';
import type { Place } from '../span.ts';
import { breaks, clipped, HOLDS } from '../verdicts.ts';
import { textOf, type View } from '../view.ts';

interface Enumerated extends Claim {
  readonly said: number;
  /** “八方面工作”, as it stands in the text. */
  readonly words: string;
  /** How many items the list may be read to have. */
  readonly found: readonly number[];
  /** There may be more. */
  readonly open: boolean;
  readonly where: 'below' | 'before' | 'after';
  /** Heads and items with markers of their own can be counted in one way only. */
  readonly marked: boolean;
  readonly related: readonly Place[];
  /** The count as it would be written if the last item's number were right, and where it stands. */
  readonly mended?: Edit;
}

/** 列举个数: “八方面工作” over seven heads, “三大基地” after a list of four. */
export const enumerationCount: Rule<Enumerated> = {
  id: 'enumeration-count',
  level: 'warning',
  needs: 'report',
  title: { zh: '列举个数', en: 'Enumerated counts' },
  messages: {
    below: {
      zh: '此处称“{said}”，其下列有{found}项，请核个数或补列。',
      en: '“{said}” is announced, and {found} are listed below.',
    },
    before: {
      zh: '此处称“{said}”，其前列有{found}项，请核个数或补列。',
      en: '“{said}” sums up a list of {found}.',
    },
    after: {
      zh: '此处称“{said}”，其后列有{found}项，请核个数或补列。',
      en: '“{said}” is followed by a list of {found}.',
    },
    first: { zh: '所列首项', en: 'the first item' },
    last: { zh: '所列末项', en: 'the last item' },
    list: { zh: '所列各项', en: 'the list' },
    recount: { zh: '个数改为末项的“{number}”', en: 'Change the count to the last item’s “{number}”' },
  },
  *find(view) {
    for (const { place, count, items, found, last } of announcedCounts(view)) {
      yield claimOf(view, place, count, {
        found,
        open: false,
        where: 'below',
        marked: true,
        related: ends(items),
        ...(last !== undefined && { mended: recounted(place, count, last) }),
      });
    }
    for (const { place, count, items } of likenedCounts(view)) {
      yield claimOf(view, place, count, {
        found: [items.length],
        open: false,
        where: 'below',
        marked: false,
        related: ends(items),
      });
    }
    for (const adjacent of adjacentCounts(view)) yield adjacentClaim(view, adjacent);
    for (const { place, count, list, found } of followingCounts(view)) {
      yield claimOf(view, place, count, {
        found,
        open: false,
        where: 'after',
        marked: false,
        related: [list],
      });
    }
  },
  judge({ said, words, found, open, where, marked, related, mended }) {
    const likeliest = nearest(said, found);
    if (found.includes(said) || (open && said > likeliest)) return HOLDS;
    if (Math.abs(said - likeliest) > FARTHEST) return { kind: 'unsure', why: '个数相差较多，未必是所列之数' };
    return breaks(
      { id: where, args: { said: clipped(words, 12), found: likeliest } },
      {
        expected: String(likeliest),
        related: related.map((place, i): Related => ({
          place,
          role: { id: roleOf(related.length, i), args: {} },
        })),
        fixes: mended
          ? [{ title: { id: 'recount', args: { number: mended.text } }, edits: [mended], safe: false }]
          : [],
        severity: marked ? 'error' : 'warning',
      },
    );
  },
};

/** A count that is farther off counts something else. */
const FARTHEST = 4;

function claimOf(
  view: View,
  place: Place,
  count: Count,
  rest: Pick<Enumerated, 'found' | 'open' | 'where' | 'marked' | 'related' | 'mended'>,
): Enumerated {
  return {
    place,
    figures: [],
    places: rest.related,
    said: count.said,
    words: textOf(view, { ...place, end: place.end + count.noun.length }),
    ...rest,
  };
}

function adjacentClaim(view: View, { place, list, count, written, where }: Adjacent): Enumerated {
  const { least, most, open } = written;
  const found = Array.from({ length: most - least + 1 }, (_, i) => least + i);
  const related = list.end - list.start <= 80 ? [list] : [];
  return claimOf(view, place, count, { found, open, where, marked: false, related });
}

function recounted({ unit, start }: Place, { number, arabic }: Count, last: number): Edit {
  const text = arabic ? String(last) : last === 2 ? '两' : numeralsOf(last);
  return { place: { unit, start, end: start + number.length }, text };
}

/** The reading that comes nearest to what is said. */
function nearest(said: number, found: readonly number[]): number {
  return [...found].sort((a, b) => Math.abs(a - said) - Math.abs(b - said))[0] ?? said;
}

function ends(items: readonly Place[]): readonly Place[] {
  return [items[0], items.at(-1)].filter((place) => place !== undefined);
}

function roleOf(count: number, index: number): string {
  return count === 1 ? 'list' : index === 0 ? 'first' : 'last';
}
