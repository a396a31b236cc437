import { foundIn } from '../view/joint.ts';
import type { Sentences } from '../text/per-sentence.ts';
import { gapBefore } from '../text/reading.ts';
import type { Place, Span } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';

/** The note marks of a report and the notes they stand for. */
export interface Notes {
  /** Marks in the text, in its order: 无废城市［5］. A mark for several notes stands for each. */
  readonly cited: readonly NoteMark[];
  /** Marks that begin a note: ［5］无废城市：……. */
  readonly notes: readonly NoteMark[];
  /** Marks that were left where the text has no notes: 八大工程③, “（见注2）”. */
  readonly stray: readonly NoteMark[];
}

export interface NoteMark {
  readonly number: number;
  /** The mark alone. */
  readonly place: Place;
}

/**
 * Reads note marks of one style, ［1］, 〔注1〕, 【1】, ① or ¹, the commonest in the notes or, where there are none, in the
 * text. Numbers of documents (〔2024〕), cumulated values of plans (〔15〕) and lists within a sentence (①…②…) are
 * marks only if notes bear them.
 */
export function notesOf(report: Sentences): Notes {
  const { units } = report;
  const marks = marksIn(report).map(({ unit, start, end, ...mark }): Mark => ({
    ...mark,
    place: { unit, start, end },
  }));
  const glossary = glossaryStart(units);
  if (marks.length === 0) return { cited: [], notes: [], stray: referredIn(report, glossary) };
  const notes = marks.filter((mark) => beginsNote(units, mark, glossary));
  const style = commonest(notes) ?? commonest(marks.filter(({ style }) => style === '［' || style === '注'));
  if (style === undefined)
    return { cited: [], notes: [], stray: [...referredIn(report, glossary), ...lonely(marks)] };
  const own = marks.filter((mark) => mark.style === style);
  if (notes.length === 0 && glossary === units.length && own.length === 1)
    return { cited: [], notes: [], stray: [...referredIn(report, glossary), ...lonely(marks)] };
  const numbered =
    notes.length > 0 ? notes.filter((mark) => mark.style === style) : numberedLines(units, glossary);
  const isNote = new Set<Mark>(notes);
  return {
    cited: own.filter((mark) => !isNote.has(mark) && mark.place.unit <= glossary),
    notes: numbered,
    stray: [],
  };
}

/** “（见注2）” of a text without notes. */
function referredIn(report: Sentences, glossary: number): readonly NoteMark[] {
  if (glossary < report.units.length) return [];
  return referencesIn(report).map(({ unit, start, end, number }) => ({
    number,
    place: { unit, start, end },
  }));
}

const referencesIn = foundIn(/（[见详参]见?注/u, ({ reading: { text } }) =>
  Array.from(
    text.matchAll(/（(?:见|详见|参见)注释?(\d{1,2})）/gu),
    ({ 0: whole, 1: number, index: start }) => ({
      number: Number(number),
      start,
      end: start + whole.length,
    }),
  ),
);

/** A ③ where no ② stands anywhere, a ① that no ② follows; and so with ［3］. */
function lonely(marks: readonly Mark[]): readonly NoteMark[] {
  return marks.filter(
    ({ style, number }) =>
      (style === '①' || style === '［') &&
      !marks.some((other) => other.style === style && other.number === (number > 1 ? number - 1 : 2)),
  );
}

interface Mark extends NoteMark {
  readonly style: string;
}

const MARK =
  /（附?注(\d{1,2})）|([［〔【])(?:附?注释?)?(\d{1,2}(?:[，、,—~-]\d{1,2})*)[］〕】]|[①-⑳㉑-㉟㊱-㊿]|[¹²³⁰⁴-⁹]+/gu;
const SIGN = /（附?注\d|[［〔【](?:附?注释?)?\d|[①-⑳㉑-㉟㊱-㊿¹²³⁰⁴-⁹]/u;

const marksIn = foundIn(SIGN, ({ reading: { text } }) => {
  const marks: (Omit<Mark, 'place'> & Span)[] = [];
  for (const { 0: whole, 1: told, 2: opener, 3: inside, index: start } of text.matchAll(MARK)) {
    const end = start + whole.length;
    // A link of Markdown, “[1](…)”, and a mark for the reader of a page: “[编辑]”.
    if (text.charAt(end) === '（' && /^（(?:https?|#|\.)/u.test(text.slice(end))) continue;
    // “①新增就业5万人；②改造危房2万户”: the items of a list.
    if (whole >= '①' && whole <= '⑳' && isItem(text, start, whole)) continue;
    const style = told !== undefined ? '注' : (opener ?? (whole >= '①' ? '①' : '¹'));
    for (const number of numbersOf(told ?? inside ?? whole)) marks.push({ number, start, end, style });
  }
  return marks;
});

function isItem(text: string, at: number, mark: string): boolean {
  const next = String.fromCharCode(mark.charCodeAt(0) + 1);
  const last = String.fromCharCode(mark.charCodeAt(0) - 1);
  if (mark === '①') return /[；，、]②/u.test(text.slice(at));
  return '；，、'.includes(text.charAt(at - 1) || '。') && (text.includes(last) || text.includes(next));
}

function numbersOf(text: string): number[] {
  const code = text.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return [code - 0x2460 + 1];
  if (code >= 0x3251 && code <= 0x325f) return [code - 0x3251 + 21];
  if (code >= 0x32b1 && code <= 0x32bf) return [code - 0x32b1 + 36];
  if (!/^\d/u.test(text)) {
    return [Number(Array.from(text, (char) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(char)).join(''))];
  }
  const ends = text.split(/[—~-]/u).map(Number);
  const [from = 0, to] = ends;
  if (to !== undefined && ends.length === 2 && to > from) {
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }
  return text.split(/[，、,]/u).map(Number);
}

/** The unit in which the notes begin, past the last where no heading says so; where two lists have one, marks begin those of the first. */
export function glossaryStart(units: readonly Scanned[]): number {
  let start = units.length;
  for (let unit = units.length - 1; unit > 0; unit--) {
    if (!GLOSSARY.test(units[unit]?.reading.text ?? '')) continue;
    if (start === units.length) start = unit;
    else if (MARKED.test(units[unit + 1]?.reading.text ?? '')) return unit;
  }
  return start;
}

const GLOSSARY =
  /^(?:附件?\d?：?|附录：?|[（《])?(?:[有相]关|部分|文中|本?报告)?(?:名词|术语|用语|词语|词汇|概念|名词术语)?(?:解释|注释|注解|释义|[简浅]释|名词说明|(?<=用语|术语|词语|词汇|概念)说明)(?: ?[：）》]| ?$|[和与及]| ?[①［〔【\d]|注\d)|^附注\d：|^附?注：?(?: ?[①［〔【]|$)/u;

/** A mark that a paragraph begins with, or a sentence after the heading of the notes. */
function beginsNote(units: readonly Scanned[], { place }: Mark, glossary: number): boolean {
  const unit = units[place.unit];
  if (!unit) return false;
  if (place.start === 0)
    return place.unit >= glossary || (glossary === units.length && isAmongNotes(units, place.unit));
  if (place.unit < glossary) return false;
  const before = unit.reading.text.slice(0, place.start);
  return gapBefore(unit.reading, place.start) || '：；。'.includes(before.slice(-1)) || GLOSSARY.test(before);
}

/** “［1］双中心：……。［2］链长制：……。” in one paragraph, which a mark begins. */
function isAmongNotes(units: readonly Scanned[], unit: number): boolean {
  let first = unit;
  while (first > 0 && unit - first < LONGEST && units[first]?.opens === 'sentence') first--;
  return MARKED.test(units[first]?.reading.text ?? '');
}

/** No paragraph of notes has more sentences; a report of one line has a hundred times as many. */
const LONGEST = 120;
const MARKED = new RegExp(`^(?:${MARK.source})`, 'u');

/** Notes that are numbered as lists are: “1.无废城市：……”, “注1：……”, of which several may stand in one line. */
function numberedLines(units: readonly Scanned[], glossary: number): NoteMark[] {
  const notes: NoteMark[] = [];
  for (let unit = glossary; unit < units.length; unit++) {
    for (const { 0: mark, 1: number, index: start } of (units[unit]?.reading.text ?? '').matchAll(NUMBERED))
      notes.push({ number: Number(number), place: { unit, start, end: start + mark.length } });
  }
  return notes;
}

const NUMBERED = /(?:^(?:附?注释?|（)?|(?<=[解注]释|说明|。)附?注)(\d{1,2})(?:[.、．：]|）)/gu;

function commonest(marks: readonly Mark[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { style } of marks) counts.set(style, (counts.get(style) ?? 0) + 1);
  let best: string | undefined;
  for (const [style, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = style;
  return best;
}
