import type { Listing } from './figure.ts';
import { approximatorBefore } from '../lexicon/approximators.ts';
import type { QuantityMention } from '../scanning/mention.ts';
import { boundOf, widenedBy } from '../numbers/bounds.ts';
import type { Place, Span } from '../text/span.ts';
import type { Part } from './lead.ts';
import type { Subject } from './subject.ts';
import { amountOf } from '../numbers/quantity.ts';

/** Which name each value belongs to; undefined where their numbers do not agree, so that none is guessed. */
export function paired(
  subjects: readonly Subject[],
  values: readonly QuantityMention[],
  respectively: Span | undefined,
): readonly (readonly [Subject | undefined, QuantityMention])[] {
  if (subjects.length === values.length) return values.map((value, i) => [subjects[i], value] as const);
  const [value] = values;
  if (values.length > 1 || !value) return values.map((each) => [undefined, each] as const);
  if (subjects.length === 0) return [[undefined, value]];
  const [first] = subjects;
  // One value for 城乡居民收入 is that of all residents.
  if (
    !respectively &&
    first?.single !== undefined &&
    subjects.every(({ single }) => single === first.single)
  ) {
    return [[{ ...first, indicator: first.single, name: first.single }, value]];
  }
  return subjects.map((subject) => [subject, value] as const);
}

/** The list that names and values make, if there is more than one of either; `members` are names that the value counts. */
export function listingOf(
  members: readonly Place[],
  subjects: readonly Subject[],
  values: readonly QuantityMention[],
  cue: Span | undefined,
  unit: number,
): Listing | undefined {
  if (members.length === 0 && subjects.length < 2 && values.length < 2) return undefined;
  return {
    names: members.length > 0 ? members : subjects.flatMap(({ named }) => (named ? [named] : [])),
    values: values.map(({ start, end }) => ({ unit, start, end })),
    ...(cue && { cue: { unit, start: cue.start, end: cue.end } }),
  };
}

/** “石材、食品、轻纺三大产业产值”: three names, and what is told of them. */
export function apposed(
  parts: readonly Part[],
  text: string,
): { readonly parts: readonly Part[]; readonly head?: Span } {
  const last = parts.at(-1);
  if (parts.length < 2 || !last || last.names.length > 0) return { parts };
  const words = text.slice(last.start, last.end);
  const found = /^(.{1,12}?)([两三四五六七八九十])大/u.exec(words);
  const [all, name = '', numeral = ''] = found ?? [];
  if (all === undefined || '  两三四五六七八九十'.indexOf(numeral) !== parts.length) return { parts };
  const end = last.start + name.length;
  return {
    parts: [...parts.slice(0, -1), { ...last, end }],
    head: { start: last.start + all.length, end: last.end },
  };
}

/** “使用内资和外资分别增长10%和5%”: 和 parts names that the catalogue does not know where there are two values, or 分别. */
export function split(
  parts: readonly Part[],
  values: number,
  respectively: Span | undefined,
  text: string,
): readonly Part[] {
  const [only] = parts;
  if (parts.length !== 1 || !only || only.names.length > 0) return parts;
  if (values !== 2 && (values !== 1 || !respectively)) return parts;
  const words = text.slice(only.start, only.end);
  const at = words.search(/[和与及]/u);
  if (at <= 0 || at === words.length - 1) return parts;
  return [
    { ...only, end: only.start + at },
    { ...only, start: only.start + at + 1 },
  ];
}

/** “分别超过2万元和1万元”: a word before the first number bounds them all. */
export function alikeBounded(values: readonly QuantityMention[], text: string): readonly QuantityMention[] {
  const [first] = values;
  const word = first && approximatorBefore(text, first.start, 'full');
  if (!word) return values;
  return values.map((value) => {
    const { quantity } = value;
    if (quantity.bound !== 'exact') return value;
    const interval = widenedBy(amountOf(quantity), quantity.printed, [word]);
    return { ...value, quantity: { ...quantity, interval, bound: boundOf([word]), approximator: word.word } };
  });
}
