import type { Catalogue } from '../knowledge/catalogue.ts';
import { once } from '../once.ts';
import { type Held, heldBy, isEdited, perSentence, type Sentences } from '../text/per-sentence.ts';
import type { Scanned } from '../text/unit.ts';

/** The sentences of a report that say anything in one text, a line each, which they are, and where each begins in it. */
interface Joint {
  readonly units: readonly Scanned[];
  readonly text: string;
  readonly which: readonly number[];
  readonly starts: readonly number[];
}

/**
 * The sentences that may hold a match of `pattern`, in their order: one search through the report instead of one for
 * each of four hundred sentences, of which few have “届人” or a “·”. None that holds a match is left out. While a report
 * is edited, only the sentences that the edit has changed are searched.
 */
export function sentencesWith(report: Sentences, pattern: RegExp): readonly number[] {
  if (isEdited(report.units))
    return remembered(report, pattern.source, ({ reading }) => has(pattern, reading.text));
  const search = searchFor(pattern);
  const { text, which, starts } = jointOf(report.units);
  if (!search) return which;
  const found: number[] = [];
  let line = 0;
  search.lastIndex = 0;
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const last = match.index + match[0].length;
    while ((starts[line + 1] ?? Infinity) <= match.index) line++;
    found.push(which[line] ?? 0);
    // What runs on over the line's end hides what the lines after it hold.
    while ((starts[line + 1] ?? Infinity) <= last) found.push(which[++line] ?? 0);
    const next = starts[++line];
    if (next === undefined) break;
    search.lastIndex = next;
  }
  return found;
}

/**
 * Makes what single sentences tell something that a report is asked for, each find with its sentence: those without `sign` are
 * not looked at, a sentence that an edit leaves alone is not looked at again, and an edit of others leaves the list what it is.
 */
export function foundIn<T extends object>(
  sign: RegExp,
  work: (sentence: Scanned, catalogue: Catalogue) => readonly T[],
): (report: Sentences) => readonly (T & { readonly unit: number })[] {
  const worked = (sentence: Scanned, catalogue: Catalogue): readonly T[] =>
    has(sign, sentence.reading.text) ? work(sentence, catalogue) : [];
  const finds = perSentence(worked);
  const held = heldBy((sentence, catalogue) => {
    const found = worked(sentence, catalogue);
    return found.length > 0 ? found : undefined;
  });
  const placed = once((all: readonly Held<readonly T[]>[]) =>
    all.flatMap(({ unit, value }) => value.map((one) => ({ ...one, unit }))),
  );
  return (report) => {
    if (isEdited(report.units)) return placed(held(report));
    const found = finds(report);
    return sentencesWith(report, sign).flatMap((unit) => found(unit).map((one) => ({ ...one, unit })));
  };
}

/** The sentences that hold `sign`, in their order. */
export function sentencesHolding(report: Sentences, sign: string): readonly number[] {
  if (isEdited(report.units)) return remembered(report, sign, ({ reading }) => reading.text.includes(sign));
  const { text, which, starts } = jointOf(report.units);
  const found: number[] = [];
  let line = 0;
  for (let at = text.indexOf(sign); at >= 0;) {
    while ((starts[line + 1] ?? Infinity) <= at) line++;
    found.push(which[line] ?? 0);
    const next = starts[++line];
    if (next === undefined) break;
    at = text.indexOf(sign, next);
  }
  return found;
}

/** The sentences that `holds` is true of, by what it looks for. */
function remembered(
  report: Sentences,
  wanted: string,
  holds: (sentence: Scanned) => boolean,
): readonly number[] {
  let search = searchesHeld.get(wanted);
  if (!search)
    searchesHeld.set(wanted, (search = heldBy((sentence) => (holds(sentence) ? HELD : undefined))));
  return unitsOf(search(report));
}

/** An edit of sentences without it leaves the list what it is. */
const unitsOf = once((held: readonly Held<unknown>[]) => held.map(({ unit }) => unit));

const HELD = {};
const searchesHeld = new Map<string, ReturnType<typeof heldBy<typeof HELD>>>();

/** `pattern` may be global, and then remembers where it was. */
function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** One report is read at a time, by all rules one after the other. */
let latest: Joint | undefined;

function jointOf(units: readonly Scanned[]): Joint {
  if (latest?.units === units) return latest;
  const texts: string[] = [];
  const which: number[] = [];
  const starts: number[] = [];
  let at = 0;
  for (let unit = 0; unit < units.length; unit++) {
    const text = units[unit]?.reading.text ?? '';
    if (text === '') continue;
    texts.push(text);
    which.push(unit);
    starts.push(at);
    at += text.length + 1;
  }
  latest = { units, text: texts.join('\n'), which, starts };
  return latest;
}

const searches = new Map<string, RegExp | undefined>();

/**
 * The same pattern for lines; read text has no line end of its own. A pattern with “not before” or “not after” may look
 * over the line's end where it also takes any character but some: of such there is none, and every sentence may match.
 */
function searchFor({ source, flags }: RegExp): RegExp | undefined {
  const key = `${flags}/${source}`;
  if (searches.has(key)) return searches.get(key);
  const excludes = /\(\?<?!/u.test(source) && /\[\^|\\[sSDWbBpP]/u.test(source);
  const search = excludes ? undefined : new RegExp(source, `${flags.replace(/[gmy]/gu, '')}gm`);
  searches.set(key, search);
  return search;
}
