import { adjacentCounts } from '../enumeration/adjacent.ts';
import { aloneCounts } from '../enumeration/alone.ts';
import { amongCounts } from '../enumeration/among-parts.ts';
import { announcedCounts } from '../enumeration/announced.ts';
import { apieceCounts } from '../enumeration/apiece.ts';
import { borneCounts } from '../enumeration/borne.ts';
import { codedCounts } from '../enumeration/coded.ts';
import { definedCounts } from '../enumeration/defined.ts';
import { echoedCounts } from '../enumeration/echoed.ts';
import { followingCounts } from '../enumeration/following.ts';
import { framedCounts } from '../enumeration/framed.ts';
import { initialCounts } from '../enumeration/initials.ts';
import { joinedCounts } from '../enumeration/joined.ts';
import { letteredCounts } from '../enumeration/lettered.ts';
import { likenedCounts } from '../enumeration/likened.ts';
import type { Listing } from '../enumeration/listing.ts';
import { namedCounts } from '../enumeration/named.ts';
import { numberedCounts } from '../enumeration/numbered.ts';
import { orderedCounts } from '../enumeration/ordered.ts';
import { outcomeCounts } from '../enumeration/outcomes.ts';
import { paragraphCounts } from '../enumeration/paragraphs.ts';
import { phaseCounts } from '../enumeration/phases.ts';
import { recalledCounts } from '../enumeration/recalled.ts';
import { repeatedCounts } from '../enumeration/repeated.ts';
import { resumedCounts } from '../enumeration/resumed.ts';
import { riseCounts } from '../enumeration/rises.ts';
import { seasonCounts } from '../enumeration/seasons.ts';
import { roleCounts } from '../enumeration/roles.ts';
import { sharedCounts } from '../enumeration/sharing.ts';
import { lonelyItems, shortenedLists } from '../enumeration/shortened.ts';
import { spelledCounts } from '../enumeration/spelled.ts';
import { steppedCounts } from '../enumeration/stepped.ts';
import { summedCounts } from '../enumeration/summed.ts';
import { talliedCounts } from '../enumeration/tallied.ts';
import { totalledCounts } from '../enumeration/totalled.ts';
import { unpartedCounts } from '../enumeration/unparted.ts';
import type { Edit, Related } from '../lint/finding.ts';
import { numeralsOf } from '../numbers/ordinals.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import type { Place } from '../text/span.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';

interface Enumerated extends Claim {
  readonly listing: Listing;
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
    again: {
      zh: '此处列{found}项，另处同列{count}项，请核有无缺漏。',
      en: '{found} are listed here, and {count} of the same elsewhere.',
    },
    first: { zh: '所列首项', en: 'the first item' },
    item: { zh: '所列之{number}', en: 'item {number}' },
    last: { zh: '所列末项', en: 'the last item' },
    list: { zh: '所列各项', en: 'the list' },
    recount: { zh: '个数改为末项的“{number}”', en: 'Change the count to the last item’s “{number}”' },
  },
  find: (view) =>
    Array.from(reconciled(listingsOf(view)), (listing) => ({
      place: listing.place,
      figures: [],
      places: shown(listing),
      listing,
    })),
  judge({ listing, places }, view) {
    if (fits(listing)) return HOLDS;
    const { place, count, told, found, where, marked, loose, last } = listing;
    const likeliest = nearest(count.said, found);
    const farthest = where === 'code' ? Infinity : loose ? Math.max(NEAR, likeliest / 4) : FARTHEST;
    if (Math.abs(count.said - likeliest) > farthest)
      return { kind: 'unsure', why: '个数相差较多，未必是所列之数' };
    const said = textOf(view, { ...place, end: place.end + count.noun.length });
    const args = {
      said: clipped(said, 12),
      count: count.said,
      found: likeliest,
      told: told[0] ? clipped(textOf(view, told[0]), 12) : '',
    };
    const mended = last === undefined ? undefined : recounted(listing, last);
    return breaks(
      { id: where, args },
      {
        expected: String(likeliest),
        related: places.map((one, i): Related => ({
          place: one,
          role: { id: roleOf(places.length, i), args: { number: i + 1 } },
        })),
        fixes: mended
          ? [{ title: { id: 'recount', args: { number: mended.text } }, edits: [mended], safe: false }]
          : [],
        severity: marked ? 'error' : 'warning',
      },
    );
  },
};

/** The ways in which a text lists what it counts, the surest first. */
const WAYS: readonly ((view: View) => Iterable<Listing>)[] = [
  announcedCounts,
  recalledCounts,
  repeatedCounts,
  paragraphCounts,
  numberedCounts,
  likenedCounts,
  framedCounts,
  unpartedCounts,
  resumedCounts,
  sharedCounts,
  borneCounts,
  riseCounts,
  steppedCounts,
  joinedCounts,
  summedCounts,
  totalledCounts,
  outcomeCounts,
  apieceCounts,
  codedCounts,
  roleCounts,
  amongCounts,
  spelledCounts,
  talliedCounts,
  letteredCounts,
  initialCounts,
  seasonCounts,
  namedCounts,
  orderedCounts,
  definedCounts,
  echoedCounts,
  phaseCounts,
  followingCounts,
  aloneCounts,
];

/** All counts that some list may bear out, each as often as there are such lists. */
function* listingsOf(view: View): Generator<Listing> {
  for (const way of WAYS) yield* way(view);
  const beside = [...adjacentCounts(view)];
  yield* beside;
  yield* shortenedLists(view, beside);
  yield* lonelyItems(view, beside);
}

/** A count that one of its lists bears out is right, whatever another without numbers of its own seems to say. */
function reconciled(listings: Iterable<Listing>): Iterable<Listing> {
  const byCount = new Map<string, Listing>();
  for (const listing of listings) {
    const { unit, start } = listing.place;
    const key = `${unit} ${start} ${listing.where === 'code'} ${listing.sure === true && !fits(listing)}`;
    const known = byCount.get(key);
    if (!known || (!known.marked && !fits(known) && fits(listing))) byCount.set(key, listing);
  }
  return byCount.values();
}

function fits({ count: { said }, found, open }: Listing): boolean {
  if (found.includes(said)) return true;
  const listed = nearest(said, found);
  // 等 after all but one of five or more would leave out less than it takes to say so; of very many nobody keeps count.
  return open === true && said > listed && (said > listed + 1 || listed < MANY || listed > VERY_MANY);
}

const MANY = 4;
const VERY_MANY = 8;

/** A count that is farther off counts something else. */
const FARTHEST = 4;
const NEAR = 2;

/** The items, or of many the first and the last. */
function shown({ told }: Listing): readonly Place[] {
  return told.length > MOST ? told.filter((_, i) => i === 0 || i === told.length - 1) : told;
}

const MOST = 10;

function recounted({ place: { unit, start }, count: { number, arabic } }: Listing, last: number): Edit {
  const text = arabic ? String(last) : last === 2 ? '两' : numeralsOf(last);
  return { place: { unit, start, end: start + number.length }, text };
}

/** The reading that comes nearest to what is said. */
function nearest(said: number, found: readonly number[]): number {
  return [...found].sort((a, b) => Math.abs(a - said) - Math.abs(b - said))[0] ?? said;
}

function roleOf(count: number, index: number): string {
  if (count === 1) return 'list';
  return index === 0 ? 'first' : index === count - 1 ? 'last' : 'item';
}
