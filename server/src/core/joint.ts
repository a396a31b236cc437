import type { Scanned } from './unit.ts';

/** The sentences of a report in one text, a line each, and where each begins in it. */
interface Joint {
  readonly units: readonly Scanned[];
  readonly text: string;
  readonly starts: Uint32Array;
}

/**
 * The sentences that may hold a match of `pattern`, in their order: one search through the report instead of one for
 * each of four hundred sentences, of which few have “届人” or a “·”. None that holds a match is left out.
 */
export function sentencesWith(units: readonly Scanned[], pattern: RegExp): readonly number[] {
  const search = searchFor(pattern);
  const { text, starts } = jointOf(units);
  if (!search) return [...starts.keys()];
  const found: number[] = [];
  let unit = 0;
  search.lastIndex = 0;
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const last = match.index + match[0].length;
    while ((starts[unit + 1] ?? Infinity) <= match.index) unit++;
    found.push(unit);
    // What runs on over the line's end hides what the lines after it hold.
    while ((starts[unit + 1] ?? Infinity) <= last) found.push(++unit);
    const next = starts[++unit];
    if (next === undefined) break;
    search.lastIndex = next;
  }
  return found;
}

/** The sentences that hold `sign`, in their order. */
export function sentencesHolding(units: readonly Scanned[], sign: string): readonly number[] {
  const { text, starts } = jointOf(units);
  const found: number[] = [];
  let unit = 0;
  for (let at = text.indexOf(sign); at >= 0;) {
    while ((starts[unit + 1] ?? Infinity) <= at) unit++;
    found.push(unit);
    const next = starts[++unit];
    if (next === undefined) break;
    at = text.indexOf(sign, next);
  }
  return found;
}

/** One report is read at a time, by all rules one after the other. */
let latest: Joint | undefined;

function jointOf(units: readonly Scanned[]): Joint {
  if (latest?.units === units) return latest;
  const starts = new Uint32Array(units.length);
  let at = 0;
  units.forEach(({ reading: { text } }, unit) => {
    starts[unit] = at;
    at += text.length + 1;
  });
  latest = { units, text: units.map(({ reading }) => reading.text).join('\n'), starts };
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
