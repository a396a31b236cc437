import { adjacentCounts, type Adjacent } from '../enumeration/adjacent.ts';
import { announcedCounts } from '../enumeration/announced.ts';
import type { Count } from '../enumeration/counts.ts';
import { definedCounts } from '../enumeration/defined.ts';
import { followingCounts } from '../enumeration/following.ts';
import { letteredCounts } from '../enumeration/lettered.ts';
import { likenedCounts } from '../enumeration/likened.ts';
import { namedCounts } from '../enumeration/named.ts';
import { paragraphCounts } from '../enumeration/paragraphs.ts';
import { recalledCounts } from '../enumeration/recalled.ts';
import { repeatedCounts } from '../enumeration/repeated.ts';
import { riseCounts } from '../enumeration/rises.ts';
import { sharedCounts } from '../enumeration/sharing.ts';
import { unpartedCounts } from '../enumeration/unparted.ts';
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
  readonly where: 'below' | 'before' | 'after' | 'beside' | 'letters' | 'code' | 'echo';
  /** Heads and items with markers of their own can be counted in one way only. */
  readonly marked: boolean;
  /** Clauses after a colon may be a few of what is counted. */
  readonly loose?: boolean;
  /** What is told behind a code name. */
  readonly told?: string;
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
    beside: {
      zh: '此处称“{said}”，所列有{found}项，请核个数或补列。',
      en: '“{said}” is said, and {found} are listed beside it.',
    },
    letters: {
      zh: '此处称“{said}”，其前所引为{found}字，请核。',
      en: '“{said}”: what is quoted before it has {found} characters.',
    },
    code: {
      zh: '代号“{said}”与其后所说的“{told}”不合，请核。',
      en: 'The code name “{said}” does not go with “{told}” behind it.',
    },
    echo: {
      zh: '此处称“{said}”，上文所称为{found}，请核。',
      en: '“{said}” looks back on {found}.',
    },
    first: { zh: '所列首项', en: 'the first item' },
    last: { zh: '所列末项', en: 'the last item' },
    list: { zh: '所列各项', en: 'the list' },
    recount: { zh: '个数改为末项的“{number}”', en: 'Change the count to the last item’s “{number}”' },
  },
  find: (view) => reconciled(enumerations(view)),
  judge(claim) {
    if (fits(claim)) return HOLDS;
    const { said, words, found, where, marked, loose, told = '', related, mended } = claim;
    const likeliest = nearest(said, found);
    if (Math.abs(said - likeliest) > (loose ? Math.max(NEAR, likeliest / 4) : FARTHEST))
      return { kind: 'unsure', why: '个数相差较多，未必是所列之数' };
    return breaks(
      { id: where, args: { said: clipped(words, 12), found: likeliest, told: clipped(told, 12) } },
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

/** All counts that some list may bear out, each as often as there are such lists. */
function* enumerations(view: View): Generator<Enumerated> {
  for (const { place, count, items, found, last } of announcedCounts(view)) {
    const mended = last === undefined ? {} : { mended: recounted(place, count, last) };
    yield claimOf(view, place, count, { ...BELOW, found, marked: true, related: ends(items), ...mended });
  }
  for (const { place, count, items, found, where } of recalledCounts(view))
    yield claimOf(view, place, count, { ...BELOW, found, where, related: ends(items) });
  for (const { place, count, items, found, where } of repeatedCounts(view))
    yield claimOf(view, place, count, { ...BELOW, found, where, related: ends(items) });
  for (const { place, count, items } of paragraphCounts(view))
    yield claimOf(view, place, count, { ...BELOW, found: [items.length], related: ends(items) });
  for (const { place, count, items } of likenedCounts(view))
    yield claimOf(view, place, count, { ...BELOW, found: [items.length], related: ends(items) });
  for (const { place, count, items } of unpartedCounts(view))
    yield claimOf(view, place, count, {
      ...BELOW,
      found: [items.length],
      where: 'before',
      related: ends(items),
    });
  for (const { place, count, items } of sharedCounts(view))
    yield claimOf(view, place, count, {
      ...BELOW,
      found: [items.length],
      where: 'beside',
      related: ends(items),
    });
  for (const { place, count, told, found } of riseCounts(view))
    yield claimOf(view, place, count, { ...BELOW, found, where: 'beside', related: short([told]) });
  for (const adjacent of adjacentCounts(view)) yield adjacentClaim(view, adjacent);
  for (const { place, count, list, found } of letteredCounts(view))
    yield claimOf(view, place, count, { ...BELOW, found: [found], where: 'letters', related: [list] });
  for (const { place, count, told, found, open, where } of namedCounts(view))
    yield claimOf(view, place, count, {
      found,
      open,
      where,
      marked: false,
      told: textOf(view, told),
      related: short([told]),
    });
  for (const { place, count, list, members } of definedCounts(view)) {
    const { found, open } = members;
    yield claimOf(view, place, count, { found, open, where: 'after', marked: false, related: short([list]) });
  }
  for (const { place, count, list, found } of followingCounts(view))
    yield claimOf(view, place, count, { ...BELOW, found, where: 'after', loose: true, related: [list] });
}

const BELOW = { open: false, where: 'below', marked: false } as const;

/** A count that one of its lists bears out is right, whatever another without numbers of its own seems to say. */
function reconciled(claims: Iterable<Enumerated>): Iterable<Enumerated> {
  const byCount = new Map<string, Enumerated>();
  for (const claim of claims) {
    const key = `${claim.place.unit} ${claim.place.start}`;
    const known = byCount.get(key);
    if (!known || (!known.marked && !fits(known) && fits(claim))) byCount.set(key, claim);
  }
  return byCount.values();
}

function fits({ said, found, open }: Enumerated): boolean {
  if (found.includes(said)) return true;
  const listed = nearest(said, found);
  // 等 after all but one of five or more would leave out less than it takes to say so.
  return open && said > listed && (said > listed + 1 || listed < MANY);
}

const MANY = 4;

/** A count that is farther off counts something else. */
const FARTHEST = 4;
const NEAR = 2;

function claimOf(
  view: View,
  place: Place,
  count: Count,
  rest: Pick<Enumerated, 'found' | 'open' | 'where' | 'marked' | 'loose' | 'told' | 'related' | 'mended'>,
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
  return claimOf(view, place, count, { found, open, where, marked: false, related: short([list]) });
}

/** A place that is too long to be shown is none. */
function short(places: readonly Place[]): readonly Place[] {
  return places.filter(({ start, end }) => end - start <= 80);
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
