import { type CodedName, codedNames } from '../claims/repeats/coded.ts';
import { compositesOf } from '../claims/repeats/composites.ts';
import { countedPairs } from '../claims/repeats/counted.ts';
import { documentNumbers } from '../claims/repeats/document-numbers.ts';
import { gradesTwice } from '../claims/repeats/grades.ts';
import { isDefined } from '../claims/repeats/name-context.ts';
import { isSlipOf } from '../claims/repeats/namesakes.ts';
import { notedTerms } from '../claims/repeats/noted-terms.ts';
import { partyCongresses } from '../claims/repeats/party-congresses.ts';
import { programmesOf } from '../claims/repeats/programmes.ts';
import { quotedListsOf } from '../claims/repeats/quoted-lists.ts';
import { recitedOf } from '../claims/repeats/recited.ts';
import { retoldOf } from '../claims/repeats/retold.ts';
import { rowsRenamed } from '../claims/repeats/rows-renamed.ts';
import { scopesTwice } from '../claims/repeats/scopes.ts';
import { sectionsTwice } from '../claims/repeats/sections.ts';
import { watersTwice } from '../claims/repeats/waters.ts';
import type { Fix } from '../lint/finding.ts';
import { grouped } from '../grouped.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { byPlace, type Place } from '../text/span.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

/** One name told with two numbers, or with the same. */
interface Named extends Claim {
  readonly here: string;
  readonly there: string;
}

/** 同一提法两处不一: “三区三线” here and “三区四线” there; “百园千村” and “千园百村”; 三年行动 and 五年行动. */
export const conflictingName: Rule<Named> = {
  id: 'conflicting-name',
  level: 'warning',
  needs: 'report',
  title: { zh: '同一提法两处不一', en: 'One name told in two ways' },
  messages: {
    differs: {
      zh: '同一提法两处不一：此处“{here}”，另一处“{there}”，请核后统一。',
      en: 'One name told in two ways: “{here}” here, “{there}” elsewhere.',
    },
    other: { zh: '另一处', en: 'the other place' },
    here: { zh: '此处改为“{text}”', en: 'Change this to “{text}”' },
    there: { zh: '另一处改为“{text}”', en: 'Change the other to “{text}”' },
  },
  *find(view) {
    const coded = [...grouped(codedNames(view), ({ frame }) => frame.replaceAll('、', '')).values()].flatMap(
      (group) => [...claimsOf(group, view)],
    );
    yield* coded;
    for (const [told, term] of notedTerms(view))
      if (!coded.some((one) => one.here !== one.there && isOf(one, told.place))) yield claim(told, term);
    for (const [one, other] of [
      ...programmesOf(view),
      ...compositesOf(view),
      ...countedPairs(view),
      ...retoldOf(view),
      ...recitedOf(view),
      ...quotedListsOf(view),
      ...scopesTwice(view),
      ...gradesTwice(view),
      ...documentNumbers(view),
      ...watersTwice(view),
      ...partyCongresses(view),
      ...sectionsTwice(view),
      ...rowsRenamed(view),
    ])
      yield claim(one, other);
    yield* turned(codedNames(view));
  },
  judge({ place, places, here, there }) {
    const [other] = places;
    if (!other || here === there) return HOLDS;
    const fixes: Fix[] = [
      { title: { id: 'here', args: { text: there } }, edits: [{ place, text: there }], safe: false },
      { title: { id: 'there', args: { text: here } }, edits: [{ place: other, text: here }], safe: false },
    ];
    return breaks(
      { id: 'differs', args: { here: clipped(here, 14), there: clipped(there, 14) } },
      { related: [{ place: other, role: { id: 'other', args: {} } }], fixes },
    );
  },
};

/** “三城一地” and “三地一城”: the same characters in another order. */
function* turned(names: readonly CodedName[]): Generator<Named> {
  const quoted = names.filter(({ quoted, numbers }) => quoted && numbers.length > 1);
  for (const group of grouped(quoted, ({ text }) => [...text].sort().join('')).values()) {
    const [usual, ...others] = [...grouped(group, ({ text }) => text).values()].sort(
      (a, b) => b.length - a.length,
    );
    const [odd] = others[0] ?? [];
    const [first] = usual ?? [];
    // “防‘一失万无’、求‘万无一失’” means both.
    const apart = usual?.every(({ place }) => place.unit !== odd?.place.unit) === true;
    if (odd && first && apart && others.length === 1 && others[0]?.length === 1 && odd.frame !== first.frame)
      yield claim(odd, first);
  }
}

function isOf({ place, places }: Named, { unit, start }: Place): boolean {
  return [place, ...places].some((one) => one.unit === unit && one.start === start);
}

type Told = Pick<CodedName, 'place' | 'text'>;

function claim(one: Told, other: Told): Named {
  return { place: one.place, figures: [], places: [other.place], here: one.text, there: other.text };
}

/** The odd one out of the names of one frame, and the repetitions that agree. */
function* claimsOf(group: readonly CodedName[], view: View): Generator<Named> {
  const variants = new Map<string, CodedName[]>();
  for (const name of [...group].sort((a, b) => byPlace(a.place, b.place))) {
    const key = name.numbers.join(' ');
    const [first] = variants.get(key) ?? [];
    // “四个1” is “四个一” in other numerals.
    if (first) yield claim(name, { ...first, text: name.text });
    variants.set(key, [...(variants.get(key) ?? []), name]);
  }
  // “三大”, “四大” and “五大” of one noun are a way of telling, not one name, unless one of them is told again.
  const single = group[0]?.numbers.length === 1 && group[0].frame !== '#';
  const least = variants.size > 2 && single ? 2 : 1;
  const ranked = [...variants.values()].sort((a, b) => b.length - a.length);
  for (const [i, variant] of ranked.entries()) {
    const [odd] = variant;
    if (i === 0 || variant.length > 1 || !odd) continue;
    const others = ranked
      .slice(0, i)
      .filter(({ length: told, 0: name }) => told >= least || (name && isDefined(name, view)));
    const [usual] = others.flatMap((names) => usualOf(odd, names, view) ?? []);
    if (!usual) continue;
    const alone = group.filter(({ text }) => text === usual.text).length === 1;
    if (alone && byPlace(odd.place, usual.place) < 0) yield claim(usual, odd);
    else yield claim(odd, usual);
  }
}

/** The one of a name's places that another recalls with a slip, told in no sentence beside it if it is not told often. */
function usualOf(odd: CodedName, names: readonly CodedName[], view: View): CodedName | undefined {
  // Three times in one sentence is told once.
  const units = new Set(names.map(({ place }) => place.unit));
  const told = units.size;
  if (units.has(odd.place.unit) && told <= OFTEN) return undefined;
  return names.find((usual) => isSlipOf(odd, usual, told, view));
}

/** What is told in more sentences than this is known for itself, even where the other stands beside it. */
const OFTEN = 3;
