import type { Span } from '../text/span.ts';
import type { View } from './view.ts';

/** The year that a sentence speaks of where it says “是……之年”, “迎来……周年”. */
export interface SubjectYear {
  readonly year: number;
  /** Whether the words between say so: “2025年是……”, “今年恰逢……”; else it is merely the last year before. */
  readonly certain: boolean;
  /** Where it is named. */
  readonly named: Span;
}

/**
 * The last year named before `at` in the same sentence: 2025年, 今年, 过去一年. Ends and spans of years (“到2025年”,
 * “2021年以来”) are not what a sentence is about. Undefined where none is named, or 今年 is not known.
 */
export function subjectYear(view: View, text: string, at: number): SubjectYear | undefined {
  const { year, reviewed } = view.facts;
  let found: RegExpExecArray | undefined;
  YEAR.lastIndex = 0;
  for (let next = YEAR.exec(text); next && next.index < at; next = YEAR.exec(text)) {
    // “今年是云川1954年建市70周年，也是……”: what lies far back is told of the place.
    if (found && year !== undefined && Number(next[1] ?? year) < year - FAR) continue;
    found = next;
  }
  if (!found) return undefined;
  const named = found[1] === undefined ? relative(found[0], year, reviewed) : Number(found[1]);
  if (named === undefined) return undefined;
  const end = found.index + found[0].length;
  const between = text.slice(end, at);
  const certain = !between.includes('；') && LINK.test(between);
  return { year: named, certain, named: { start: found.index, end } };
}

const FAR = 10;

const YEAR =
  /(?<![\d—~到至自从于比较由][“]?)((?:19|20)\d\d)年(?!以来|起|底|末|初|前|之|[—至到~-]\d)|今年(?!以来)|明年|去年(?!以来)|(?:刚刚)?过去的?一年/gu;

/** “2024年，是新中国成立75周年，也是……”; “今年要迎接……” is about what is to be done. */
const LINK =
  /^，?(?:[^，。；是]{0,12}，)?(?:既|也|又|正|更|还|就|恰)?(?:是|值|逢|系|迎来|恰逢|适逢|正值|喜迎|将迎来|作为)/u;

function relative(word: string, year?: number, reviewed?: number): number | undefined {
  if (year === undefined) return undefined;
  if (word.startsWith('今')) return year;
  if (word.startsWith('明')) return year + 1;
  if (word.startsWith('去')) return year - 1;
  return reviewed;
}
