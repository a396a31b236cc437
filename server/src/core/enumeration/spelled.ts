import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import { asCount, numbersIn, type Code } from './codes.ts';
import { listings, type OwnListing } from './listing.ts';

/**
 * Codes of digits that are spelled out behind: “‘13710’：指‘1’当天研究，‘3’三天内反馈，‘7’……”, “按照‘134’思路，即锚定‘一个目标’，建设‘三大基地’，实施‘四大行动’”.
 * One that differs is a slip; where more do, the code is of something else.
 */
export const spelledCounts = listings(
  foundIn(/“(?:\d{3,6}|[一二三四五六七八九]{3,6})”/u, ({ reading: { text } }): readonly OwnListing[] =>
    numbersIn(text).flatMap((code) => {
      const rest = text.slice(code.end + 1);
      return [...spelled(code, rest, DIGITS), ...spelled(code, rest, COUNTS), ...meant(code, rest)];
    }),
  ),
);

/** As many as the code has digits, one behind the other. */
function spelled({ start, end, parts }: Code, rest: string, each: RegExp): readonly OwnListing[] {
  if (parts.some(({ noun }) => noun !== '')) return [];
  const told = [...rest.matchAll(each)];
  if (told.length < parts.length || (each === DIGITS && told.length > parts.length)) return [];
  const off = parts.findIndex(({ said }, i) => countOf(told[i]?.[1] ?? '') !== said);
  const others = parts.filter(({ said }, i) => i !== off && countOf(told[i]?.[1] ?? '') !== said);
  if (others.length > 0) return [];
  const at = told[Math.max(0, off)];
  const from = end + 1 + (at?.index ?? 0);
  const said = parts[Math.max(0, off)]?.said ?? 0;
  const found = off < 0 ? said : countOf(at?.[1] ?? '');
  const span = { start: from, end: from + (at?.[0].length ?? 0) };
  return [{ count: asCount({ start, end, said }), told: [span], found: [found], where: 'code', sure: true }];
}

/** What a digit is said to mean has its number: “‘3’三天内反馈”. */
function meant({ end }: Code, rest: string): readonly OwnListing[] {
  return Array.from(rest.matchAll(MEANT), ({ index, 1: digit = '', 2: lead = '', 3: number = '' }) => {
    const start = end + 1 + index + 1;
    const from = start + digit.length + 1 + lead.length;
    return {
      count: asCount({ start, end: start + digit.length, said: countOf(digit) }),
      told: [{ start: from, end: from + number.length }],
      found: [countOf(number)],
      where: 'code' as const,
    };
  });
}

const DIGITS = /“(\d)”/gu;
const COUNTS = /“([一二三四五六七八九])(?:[个大项条种件张]|类)[^“”]{1,8}”/gu;
const MEANT = /“([2-9])”([\u4e00-\u9fff]{0,1}?)([二两三四五六七八九])(?:[天日]|个(?:工作日|月))/gu;
