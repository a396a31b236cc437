import { grouped } from '../grouped.ts';
import { hasParagraphs, type Layout } from '../text/layout.ts';
import type { Head } from './outline.ts';
import { type Notes, notes } from '../text/per-sentence.ts';
import type { Place, Span } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';

/**
 * Run-in topics: a short sentence that opens a paragraph or a passage and names its topic, as in
 * “深化重点领域改革。全面落实…”. No mark tells them from other short sentences, but they come in parallel: several in a
 * section, alike in length or wording, with the passages that they name between them.
 */
export function topicsOf(
  units: readonly Scanned[],
  body: Place,
  heads: readonly Head[],
  layout: Layout,
): readonly Head[] {
  const sections = sectionsOf(units, body, heads, layout);
  // Where paragraphs show, a topic opens one.
  const flat = !hasParagraphs(units);
  const topics = sections.flatMap((section) => [
    ...several([
      ...section.filter((sentence) => sentence.first && isPhrase(sentence, LONGEST_OPENING)),
      ...parallel(section, ({ pattern }) => pattern, NEAR),
      ...parallel(section, ({ opening }) => opening, LONGEST_PARALLEL),
    ]),
    ...(flat
      ? alike(
          section.filter((sentence) => isPhrase(sentence, LONGEST_PHRASE) && !/[，、]/u.test(sentence.text)),
        )
      : []),
  ]);
  return [...new Set(topics)].map(({ place }) => ({ level: 4, style: 'topic', ordinal: 0, place }));
}

interface Sentence extends Short {
  readonly place: Place;
  /** The words that it begins with, where it opens a paragraph and goes on after a comma: 五年来，我. */
  readonly opening: string | undefined;
  /** Whether it opens a paragraph. */
  readonly first: boolean;
  /** Whether another sentence follows before the paragraph or the section ends. */
  readonly leads: boolean;
  /** How many sentences stand before it. */
  readonly index: number;
}

const LONGEST_OPENING = 24;
const LONGEST_PHRASE = 12;
const LONGEST_PARALLEL = 60;

/** The short sentences under each numbered head of the upper levels. */
function sectionsOf(
  units: readonly Scanned[],
  body: Place,
  heads: readonly Head[],
  layout: Layout,
): readonly (readonly Sentence[])[] {
  const known = sentences(units);
  const sections: Sentence[][] = [[]];
  let passed = 0;
  const headed = new Map(heads.map((head) => [head.place.unit, head]));
  for (let unit = body.unit; unit < units.length; unit++) {
    const head = headed.get(unit);
    if (head && head.level <= 2) sections.push([]);
    if (head) continue;
    const index = ++passed;
    const short = shortAt(units, unit, known);
    if (short === LONG) continue;
    const first = short.start === 0 && layout.startsParagraph(unit, 0);
    const leads = unit + 1 < units.length && !headed.has(unit + 1) && !layout.startsParagraph(unit + 1, 0);
    sections.at(-1)?.push(sentenceOf(short, { unit, first, leads, index }, known));
  }
  return sections;
}

/** While a report is edited, a short sentence stays the same object as long as it stands where it stood. */
const sentences = notes<Short | Sentence>();

function shortAt(
  units: readonly Scanned[],
  unit: number,
  known: Notes<Short | Sentence> | undefined,
): Short | Sentence {
  const noted = known?.get(unit);
  if (noted) return noted;
  const scanned = units[unit];
  const short = (scanned && shortOf(scanned)) ?? LONG;
  known?.set(unit, short);
  return short;
}

/** What is too long to name a topic. */
const LONG: Short = { text: '', pattern: undefined, start: 0, end: 0 };

function sentenceOf(
  short: Short | Sentence,
  { unit, ...own }: Pick<Sentence, 'first' | 'leads' | 'index'> & { readonly unit: number },
  known: Notes<Short | Sentence> | undefined,
): Sentence {
  if (
    'place' in short &&
    short.place.unit === unit &&
    short.first === own.first &&
    short.leads === own.leads &&
    short.index === own.index
  )
    return short;
  const { text, pattern, start, end } = short;
  const sentence: Sentence = {
    text,
    pattern,
    start,
    end,
    place: { unit, start, end },
    opening: own.first && pattern !== undefined ? text.slice(0, 4) : undefined,
    ...own,
  };
  known?.set(unit, sentence);
  return sentence;
}

interface Short extends Span {
  /** Without its closing 。. */
  readonly text: string;
  /** How it is made, where it may be one of several alike. */
  readonly pattern: string | undefined;
}

/** What a sentence that is short enough to name a topic says; undefined for others. */
function shortOf({ reading: { text: all } }: Scanned): Short | undefined {
  if (all.charCodeAt(all.length - 1) !== FULL_STOP) return undefined;
  const start = openingOf(all);
  const end = all.length - 1;
  if (end - start > LONGEST_PARALLEL || end - start < 4) return undefined;
  const text = all.slice(start, end);
  return { text, start, end, pattern: patternOf(text) };
}

const FULL_STOP = 0x3002;

/** A list may begin in the sentence that announces it: “主要目标是：经济实力迈上新台阶。”. */
function openingOf(text: string): number {
  const colon = text.slice(-LONGEST_PHRASE - 2).lastIndexOf('：');
  return colon < 0 ? 0 : Math.max(0, text.length - LONGEST_PHRASE - 2) + colon + 1;
}

/** A phrase that names a topic: short, without figures, nobody's words, not an address. */
function isPhrase({ text, leads }: Sentence, longest: number): boolean {
  return leads && text.length >= 4 && text.length <= longest && !/[\d；]/u.test(text) && !NO_TOPIC.test(text);
}

const NO_TOPIC = /^(?:各位|同志们|我们?|大家|这|同时|此外|其中|当前|成绩|经|对此|过去|一年来|五年来|新的)/u;

/** A topic stands among others. */
function several(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.length > 1 ? sentences : [];
}

/** Those that have a fellow of about their own length in the section. */
function alike(sentences: readonly Sentence[]): readonly Sentence[] {
  const byLength = new Map<number, number>();
  for (const { text } of sentences) byLength.set(text.length, (byLength.get(text.length) ?? 0) + 1);
  return sentences.filter(({ text: { length } }) => {
    const fellows = [length - 1, length, length + 1].reduce(
      (sum, near) => sum + (byLength.get(near) ?? 0),
      0,
    );
    return fellows > 1;
  });
}

/** Its first words and its commas: 坚持， of “坚持稳增长，…”. */
function patternOf(text: string): string | undefined {
  return text.length < 8 || !text.includes('，') || /[\d；：]/u.test(text)
    ? undefined
    : text.slice(0, 2) + '，'.repeat(text.split('，').length);
}

/** How much longer or shorter than the first of them sentences of one pattern may be. */
const NEAR = 3;

/** Three or more sentences of one make, with passages between them: “坚持稳增长，…。”, “五年来，我们…。”. */
function parallel(
  section: readonly Sentence[],
  make: (sentence: Sentence) => string | undefined,
  within: number,
): readonly Sentence[] {
  const groups = grouped(section, make);
  return [...groups.values()].flatMap((group) => {
    const apart = group.every((sentence, i) => i === 0 || sentence.index - (group[i - 1]?.index ?? 0) > 1);
    const near = group.every(({ text }) => Math.abs(text.length - (group[0]?.text.length ?? 0)) <= within);
    return group.length > 2 && apart && near ? group : [];
  });
}
