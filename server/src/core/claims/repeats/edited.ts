import type { QuantityMention } from '../../scanning/mention.ts';
import type { Quantity } from '../../numbers/quantity.ts';
import { sameEnds } from '../../text/per-sentence.ts';
import type { Scanned } from '../../text/unit.ts';

/** A number that a person has changed since the file was opened, in a sentence whose words are still the same. */
export interface EditedNumber {
  /** Index of its sentence now. */
  readonly unit: number;
  readonly now: Quantity;
  readonly was: Quantity;
  /** As it was printed: “12.6亿元”. */
  readonly wasText: string;
}

/**
 * The numbers that differ from `before` where nothing but numbers does: “总投资12.6亿元” has become “总投资13.1亿元”.
 * A sentence is known again by its text with the numbers taken out; one that stood twice is not looked at.
 */
export function editedNumbers(
  before: readonly Scanned[],
  units: readonly Scanned[],
): readonly EditedNumber[] {
  const { first, last } = sameEnds(units, before);
  const now = units.slice(first, units.length - last);
  const then = before.slice(first, before.length - last);
  const [stands, stood] = [new Set(now), new Set(then)];
  const gone = bySkeleton(then.filter((scanned) => !stands.has(scanned)));
  return now.flatMap((scanned, i) => {
    const was = stood.has(scanned) ? undefined : gone.get(skeletonOf(scanned));
    return was ? changedIn(was, scanned, first + i) : [];
  });
}

function changedIn(before: Scanned, scanned: Scanned, unit: number): readonly EditedNumber[] {
  const earlier = quantitiesOf(before);
  return quantitiesOf(scanned).flatMap((now, i) => {
    const was = earlier[i];
    if (!was) return [];
    const wasText = before.reading.text.slice(was.start, was.end);
    return wasText === scanned.reading.text.slice(now.start, now.end) ? [] : [{ unit, now, was, wasText }];
  });
}

function bySkeleton(units: readonly Scanned[]): ReadonlyMap<string, Scanned | undefined> {
  const found = new Map<string, Scanned | undefined>();
  for (const scanned of units) {
    const skeleton = skeletonOf(scanned);
    found.set(skeleton, found.has(skeleton) ? undefined : scanned);
  }
  return found;
}

/** The sentence with its numbers and units taken out: “总投资#的榆岭高速” of “总投资12.6亿元的榆岭高速”. */
function skeletonOf(scanned: Scanned): string {
  const { text } = scanned.reading;
  let skeleton = '';
  let from = 0;
  for (const { start, end } of quantitiesOf(scanned)) {
    skeleton += `${text.slice(from, start)}#`;
    from = end;
  }
  return skeleton + text.slice(from);
}

function quantitiesOf({ mentions }: Scanned): readonly Quantity[] {
  return mentions
    .filter((mention): mention is QuantityMention => mention.kind === 'quantity')
    .map(({ quantity }) => quantity);
}
