import { type NoteMark, notesOf } from '../outline/notes.ts';
import { repeatedIn } from '../outline/repeated-notes.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { beginTogether, type Place } from '../text/span.ts';
import { sentencesHolding } from '../view/joint.ts';
import { matchesOf } from '../view/matches.ts';
import { textOf, type View } from '../view/view.ts';

interface Numbered extends Claim {
  readonly what: 'holds' | 'stray' | 'unexplained' | 'uncited' | 'missing' | 'repeated' | 'crossed' | 'twice';
  /** The numbers in question, as they are printed: “7”, “7、9”. */
  readonly numbers: string;
  readonly count: number;
}

/** 注号: marks in the text without a note, notes that nothing refers to, numbers left out. Their order is not looked at. */
export const noteMark: Rule<Numbered> = {
  id: 'note-mark',
  level: 'warning',
  needs: 'report',
  title: { zh: '注号与注释', en: 'Note marks and notes' },
  messages: {
    unexplained: {
      zh: '正文有注号{numbers}，文后的{count}条注释里没有，请核。',
      en: 'Mark {numbers} has no note among the {count}.',
    },
    uncited: {
      zh: '注释{numbers}在正文里没有注号，请核。',
      en: 'No mark in the text refers to note {numbers}.',
    },
    missing: { zh: '注号不连，缺{numbers}，请核。', en: 'Note marks skip {numbers}.' },
    stray: {
      zh: '全文没有注释，此处有注号{numbers}，请核后删去。',
      en: 'Mark {numbers} in a text without notes.',
    },
    crossed: {
      zh: '此处注号{numbers}，文后注释{count}解释的才是这个词，请核。',
      en: 'Mark {numbers} behind the words that note {count} explains.',
    },
    twice: {
      zh: '注号{numbers}在此处又出现，注释{count}却没有注号，请核。',
      en: 'Mark {numbers} again, while note {count} has none.',
    },
    left: { zh: '正文里没有引用的注释', en: 'a note that nothing refers to' },
    same: { zh: '另一条同号的注释', en: 'the other note of that number' },
    repeated: { zh: '注释{numbers}出现两次，请核。', en: 'Note {numbers} stands twice.' },
  },
  *find(view) {
    const { cited, notes, stray } = notesOf(view);
    for (const mark of stray) yield claim('stray', mark, 0);
    yield* stars(view);
    if (cited.length === 0) return;
    yield* notes.length > 0 ? paired(view, cited, notes) : gaps(cited);
  },
  judge({ what, numbers, count, places }) {
    if (what === 'holds') return HOLDS;
    const role = { id: what === 'repeated' ? 'same' : 'left', args: {} };
    const related = places.map((other) => ({ place: other, role }));
    return breaks({ id: what, args: { numbers, count } }, { related });
  },
};

/** “‘标准地’※出让”, “‘无废城市’［注］”, where no line begins with the sign that explains it. */
function* stars(view: View): Generator<Numbered> {
  for (const { sign, pattern, note } of SIGNS) {
    const found = matchesOf(view, pattern, sign);
    const isNote = (unit: number) => note.test(view.units[unit]?.reading.text ?? '');
    if (found.length === 0 || sentencesHolding(view, sign).some(isNote)) continue;
    for (const {
      place,
      found: [numbers],
    } of found)
      yield { place, figures: [], places: [], what: 'stray', numbers, count: 0 };
  }
}

/** Signs that stand for one note, with the sentences that begin it. */
const SIGNS = [
  { sign: '※', pattern: /(?<=[\u4e00-\u9fff”）] ?)※/gu, note: /^\s*(?:注|附注)?[:：]?\s*※/u },
  {
    sign: '注',
    pattern: /(?<=[\u4e00-\u9fff”）] ?)(?:［注］|\[注\]|〔注〕|【注】)/gu,
    note: /^\s*[［[〔【（]?(?:附?注|说明|名词解释|注释)/u,
  },
] as const;

function* paired(view: View, cited: readonly NoteMark[], notes: readonly NoteMark[]): Generator<Numbered> {
  const crossed = [...crossedOf(view, cited, notes)];
  const isMeant = (note: NoteMark) =>
    crossed.some(({ places: [meant] }) => meant && beginTogether(meant, note.place));
  // Notes that begin anew are those of pages or tables: nothing says which mark is whose.
  if (notes.filter(({ number }) => number === 1).length > 1) return;
  const marks = new Map<number, NoteMark>();
  for (const mark of cited) if (!marks.has(mark.number)) marks.set(mark.number, mark);
  const known = new Map<number, NoteMark>();
  for (const note of notes) if (!known.has(note.number)) known.set(note.number, note);
  for (const { note, other, due } of repeatedIn(notes, marks)) {
    if (due !== undefined) {
      known.set(note.number, other);
      known.set(due, note);
    }
    // A mark behind the words of a note that bears another's number tells the same.
    if (!isMeant(note)) yield { ...claim('repeated', note, notes.length), places: [other.place] };
  }
  yield* crossed;
  const twice = [
    ...twiceOf(
      view,
      cited,
      [...known.values()].filter(({ number }) => !marks.has(number)),
    ),
  ];
  yield* twice;
  const isDue = (note: NoteMark) => isMeant(note) || twice.some(({ count }) => count === note.number);
  const unexplained = [...marks.values()].filter(
    (mark) => !known.has(mark.number) && !crossed.some(({ place }) => place === mark.place),
  );
  const uncited = [...known.values()]
    .filter((note) => !marks.has(note.number) && !isDue(note))
    .map((note) => leftOver(view, note));
  // Notes behind the last one cited explain the whole: tables, sources, what is rounded.
  const lastCited = Math.max(...marks.keys());
  yield* unpaired(view, unexplained, uncited, { count: known.size, lastCited });
  for (const [number, mark] of marks) {
    const note = known.get(number);
    if (note) yield { ...claim('holds', mark, known.size), places: [note.place] };
  }
}

/** “标准地②” in the text, where it is note 1 that explains 标准地. Its count is the number of that note. */
function* crossedOf(view: View, cited: readonly NoteMark[], notes: readonly NoteMark[]): Generator<Numbered> {
  const terms = new Map<string, NoteMark>();
  for (const note of notes) {
    const { place, explains } = leftOver(view, note);
    const term = explains ? bare(textOf(view, { ...place, start: note.place.end })) : '';
    if (term.length > 1) terms.set(term, note);
  }
  for (const mark of cited) {
    const before = bare(
      textOf(view, { ...mark.place, start: Math.max(0, mark.place.start - REACH), end: mark.place.start }),
    );
    const explained = endingsOf(before).flatMap((term) => terms.get(term) ?? []);
    const [note] = explained;
    if (!note) continue;
    // “无废城市[1-2]” stands for both of its notes.
    const own = cited.filter(({ place }) => beginTogether(place, mark.place));
    if (explained.some(({ number }) => own.some((one) => one.number === number))) continue;
    yield { ...claim('crossed', mark, note.number), places: [note.place] };
  }
}

/** “产值［3］” once more where ［4］ is due, between the first ［3］ and ［5］, and note 4 explains a term that has no mark. */
function* twiceOf(view: View, cited: readonly NoteMark[], left: readonly NoteMark[]): Generator<Numbered> {
  for (const note of left) {
    const [first, again, third] = cited.filter(({ number }) => number === note.number - 1);
    const next = cited.find(({ number }) => number === note.number + 1);
    if (!first || !again || third || !leftOver(view, note).explains) continue;
    if (next && !isBefore(again.place, next.place)) continue;
    yield { ...claim('twice', again, note.number), places: [note.place] };
  }
}

function isBefore(a: Place, b: Place): boolean {
  return a.unit === b.unit ? a.start < b.start : a.unit < b.unit;
}

/** Without the marks around it: “标准地” of “‘标准地’”. */
function bare(text: string): string {
  return text.replace(/[“”‘’《》「」\s.、．]/gu, '');
}

/** What it ends with: “出让标准地” with 标准地, 准地 and so on. */
function endingsOf(text: string): readonly string[] {
  return Array.from({ length: text.length }, (_, from) => text.slice(from));
}

/** No term that a note explains is longer. */
const REACH = 26;

/** As many marks as notes left over are one slip each; a long row of marks without notes is one thing. */
function* unpaired(
  view: View,
  marks: readonly NoteMark[],
  notes: readonly Left[],
  { count, lastCited }: { readonly count: number; readonly lastCited: number },
): Generator<Numbered> {
  const [first] = marks;
  const arePairs = marks.length === notes.length;
  if (first && marks.length > 3 && !arePairs) {
    const numbers = clipped(marks.map(({ number }) => number).join('、'), 12);
    yield { ...claim('unexplained', first, count), numbers };
  } else {
    for (const [i, mark] of marks.entries()) {
      const note = arePairs ? notes[i] : undefined;
      yield { ...claim('unexplained', mark, count), places: note ? [note.place] : [] };
    }
  }
  if (arePairs) return;
  for (const note of notes) {
    if (note.number >= lastCited && !note.explains) continue;
    const term = note.explains ? termAt(view, note) : undefined;
    const at = term ? { ...note, place: term } : note;
    yield { ...claim('uncited', at, count), places: term ? [note.place] : [] };
  }
}

/** Where the text first says what the note explains: the mark belongs behind it. */
function termAt(view: View, { place, mark }: Left): Place | undefined {
  const term = textOf(view, { ...place, start: mark.end }).replace(EDGES, '');
  if (term.length < 2) return undefined;
  const [unit = place.unit] = sentencesHolding(view, term);
  const start = view.units[unit]?.reading.text.indexOf(term) ?? -1;
  return unit < place.unit && start >= 0 ? { unit, start, end: start + term.length } : undefined;
}

const EDGES = /^[\s.、．“”]+|[\s“”]+$/gu;

/** Without notes only a number that is left out in a long row can be seen. */
function* gaps(cited: readonly NoteMark[]): Generator<Numbered> {
  const numbers = new Set(cited.map(({ number }) => number));
  if (numbers.size < 6 || cited.filter(({ number }) => number === 1).length > 1) return;
  for (const mark of cited) {
    const due = mark.number - 1;
    if (due > 0 && !numbers.has(due)) yield { ...claim('missing', mark, 0), numbers: String(due) };
  }
}

function claim(what: Numbered['what'], { number, place }: NoteMark, count: number): Numbered {
  return { place, figures: [], places: [], what, numbers: String(number), count };
}

/** A note that nothing refers to, and whether it explains a term rather than the whole text. */
interface Left extends NoteMark {
  readonly explains: boolean;
  /** Its mark alone. */
  readonly mark: Place;
}

/** The note's mark with the words it explains. */
function leftOver(view: View, note: NoteMark): Left {
  const { place } = note;
  const text = view.units[place.unit]?.reading.text ?? '';
  const colon = text.indexOf('：', place.end);
  const explains = colon > 0 && colon < place.end + 24;
  const end = explains ? colon : Math.min(text.length, place.end + 12);
  return { ...note, place: { ...place, end }, explains, mark: place };
}
