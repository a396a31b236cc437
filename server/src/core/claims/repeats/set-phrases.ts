import type { Programme } from '../../knowledge/calendars.ts';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import { foundIn } from '../../view/joint.ts';
import { once } from '../../once.ts';
import type { SetPhrase } from '../../knowledge/set-phrase.ts';
import type { Span } from '../../text/span.ts';
import type { Scanned } from '../../text/unit.ts';

/** The words of a phrase as a text has them, where they are not as usual: “中央九项规定”. */
export interface Told extends Span {
  readonly phrase: SetPhrase;
  readonly text: string;
}

/** The phrases of the catalogue that a report has with another number, or in other words that are known for slips. */
export const oddPhrasesOf = foundIn(
  /[一二两三四五六七八九十双\d内外]/u,
  ({ reading: { text } }: Scanned, catalogue): readonly Told[] => {
    const { byNext, slips } = compiled(catalogue);
    const told: Told[] = [];
    NUMERALS.lastIndex = 0;
    for (let found = NUMERALS.exec(text); found; found = NUMERALS.exec(text)) {
      const after = NUMERALS.lastIndex;
      const quoted = MARKS.includes(text.charAt(after) || ' ');
      for (const shape of byNext.get(text.charAt(quoted ? after + 1 : after)) ?? NONE) {
        const span = oddAt(text, found.index, shape);
        if (span && isBeside(shape.phrase, text)) told.push({ ...span, phrase: shape.phrase });
      }
    }
    for (const { phrase, slip } of slips) {
      const start = text.indexOf(slip);
      if (start >= 0) told.push({ phrase, text: slip, start, end: start + slip.length });
    }
    return told;
  },
);

/** A phrase that is looked for from its first number on. */
interface Shape {
  readonly phrase: SetPhrase;
  /** From the phrase's first number to its end, each of its numbers a group. */
  readonly pattern: RegExp;
  /** What stands before the first number, without quotation marks. */
  readonly before: string;
  readonly numbers: readonly string[];
}

const MARKS = '“”‘’';
const CHINESE = '[一二两三四五六七八九十百千万双]+';
const DIGITS = '\\d+';
const NUMERALS = new RegExp(`${CHINESE}|${DIGITS}`, 'gu');
const NONE: readonly Shape[] = [];

/** Phrases by the character that follows their first number. */
const compiled = once(({ phrases: listed, calendars }: Catalogue) => {
  const phrases = [...listed, ...calendars.programmes.flatMap(phrasesOf)];
  const byNext = new Map<string, Shape[]>();
  for (const phrase of phrases) {
    const numbers = phrase.phrase.match(NUMERALS) ?? [];
    const [first = ''] = numbers;
    const at = phrase.phrase.indexOf(first);
    const rest = phrase.phrase.slice(at);
    const next = rest.charAt(first.length);
    const shape = {
      phrase,
      pattern: patternOf(rest),
      before: phrase.phrase.slice(0, at),
      numbers: numbers.map(normal),
    };
    byNext.set(next, [...(byNext.get(next) ?? []), shape]);
  }
  const slips = phrases.flatMap((phrase) => (phrase.slips ?? []).map((slip) => ({ phrase, slip })));
  return { byNext, slips };
});

/** 国企改革三年行动: a campaign's name, in reports of its years and of those that look back on them. */
function phrasesOf({ name, aliases, start, end, source = '' }: Programme): readonly SetPhrase[] {
  return [name, ...aliases]
    .filter((phrase) => phrase.length > SHORT && /[一二三四五六七八九十]年/u.test(phrase))
    .map((phrase) => ({ phrase, since: start, until: end + LOOKED_BACK, source }));
}

/** Reports tell of what was concluded in the years before. */
const LOOKED_BACK = 5;

/** 五年过渡期 may be another's. */
const SHORT = 5;

/** Quotation marks may stand anywhere: 长江“十年禁渔”; a number is written as it is there, in digits or not. */
function patternOf(rest: string): RegExp {
  const parts = (rest.match(new RegExp(`${NUMERALS.source}|.`, 'gu')) ?? []).map((part) =>
    /^\d/u.test(part) ? `(${DIGITS})` : new RegExp(`^${CHINESE}$`, 'u').test(part) ? `(${CHINESE})` : part,
  );
  return new RegExp(parts.join(`[${MARKS}]?`), 'uy');
}

/** The words at `at`, if they are the phrase's but for one number. */
function oddAt(
  text: string,
  at: number,
  { phrase, pattern, before, numbers }: Shape,
): Omit<Told, 'phrase'> | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const odd = found.slice(1).map(normal);
  const differing = odd.filter((number, i) => number !== numbers[i]);
  if (differing.length !== 1 || differing.some((number) => phrase.also?.includes(number))) return undefined;
  let start = at;
  for (let i = before.length - 1; i >= 0; i--) {
    if (MARKS.includes(text.charAt(start - 1) || ' ')) start--;
    if (text.charAt(--start) !== before.charAt(i)) return undefined;
  }
  const end = at + found[0].length;
  return { start, end, text: text.slice(start, end) };
}

function isBeside({ beside }: SetPhrase, text: string): boolean {
  return !beside || beside.some((word) => text.includes(word));
}

function normal(number: string): string {
  return number.replace(/[两双]/gu, '二');
}
