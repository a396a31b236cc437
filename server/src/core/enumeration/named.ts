import { foundIn } from '../joint.ts';
import { countOf } from '../ordinals.ts';
import type { Span } from '../span.ts';
import { type Code, codesIn, asCount, numbersIn, type Part } from './codes.ts';
import { listings, type OwnListing } from './listing.ts';
import { itemsIn, membersFrom } from './members.ts';

/** A code of bare numbers, or a number and a word that a list may follow. */
const SIGN =
  /“(?:\d{3,6}|[一二三四五六七八九]{3,6})”|\d[+＋][\dNnXx]|[一二两三四五六七八九\d][^\d，。；：、（）“”]{0,4}”?，?(?:即|就是|分别[为是]|[为是指：])/u;

/**
 * The numbers of code names, and of what stands for a part of one: “‘一室两院’，一室即甲室，两院即乙院、丙院”, “‘1+6’政策（1即甲，6即
 * 乙、丙…）”: each part has its own list. And numbers told in their order: “‘1331’思路，即锚定一个目标，实施三大战略，打好三场硬仗，筑牢
 * 一个保障”.
 */
export const namedCounts = listings(
  foundIn(SIGN, ({ reading: { text } }) => {
    const codes = codesIn(text);
    const numbers = numbersIn(text);
    const told = toldIn(text, codes);
    return [
      ...told.flatMap((part) => listOf(text, part)),
      ...codes.flatMap((code) => retold(text, code, told)),
      ...numbers.flatMap((code) => [...renumbered(code, told), ...inOrder(text, code)]),
    ];
  }),
);

/** A part of a code where the text says what it stands for: ‸两院即乙院、丙院. */
interface Told extends Part {
  /** Where its list begins, and where the next part or the passage ends it. */
  readonly from: number;
  readonly to: number;
}

function toldIn(text: string, codes: readonly Code[]): readonly Told[] {
  const nouns = new Set(codes.flatMap(({ parts }) => parts.map(({ noun }) => noun)));
  const heads = [...text.matchAll(TOLD)].filter(([, number = '', noun = '', verb = '']) =>
    noun === '' ? /\d/u.test(number) && verb === '即' : verb === '即' || nouns.has(noun),
  );
  // “三日即审批”: where no code has the word, one part alone tells nothing.
  if (heads.length === 1 && !nouns.has(heads[0]?.[2] ?? '')) return [];
  return heads.map(({ 0: head, 1: number = '', 2: noun = '', index }, i) => {
    const from = index + head.length;
    const stop = from + text.slice(from).search(/[；。）]|$/u);
    const to = Math.min(stop, heads[i + 1]?.index ?? stop);
    return { said: countOf(number), noun, start: index, end: index + number.length, from, to };
  });
}

const TOLD =
  /(?<=^|[，；：。（“])([一二两三四五六七八九]|\d{1,2})[大个条张项]?([^\d一二两三四五六七八九”“，。；：、（）]{0,3}?)”?，?(即(?![将使可便时日])|就是|分别[为是]|[为是指：])/gu;

function listOf(text: string, { from, to, ...part }: Told): readonly OwnListing[] {
  const members = part.said > 1 ? membersFrom(text.slice(0, to), from) : undefined;
  if (!members) return [];
  const { found, open, ...list } = members;
  return [{ count: asCount(part), told: [list], found, open, where: 'after' }];
}

/** “‘四基地’，五基地即…”, where as many are listed: the number in the code is off. */
function retold(text: string, { parts }: Code, told: readonly Told[]): readonly OwnListing[] {
  return parts.flatMap((part) => {
    const own = told.find(({ noun }) => noun === part.noun);
    if (!own || own.start === part.start) return [];
    const listed = own.said > 1 ? membersFrom(text.slice(0, own.to), own.from)?.found : undefined;
    if (listed && !listed.includes(own.said)) return [];
    return [{ count: asCount(part), told: [own], found: [own.said], where: 'after' as const }];
  });
}

/** “‘1+6’政策，1即…，8即…”: as many are told as the code has, and one is another. */
function renumbered({ parts }: Code, told: readonly Told[]): readonly OwnListing[] {
  const bare = told.filter(({ noun }) => noun === '');
  if (bare.length !== parts.length) return [];
  const off = parts.filter(({ said }, i) => bare[i]?.said !== said);
  if (off.length > 1) return [];
  return parts.flatMap((part, i) => {
    const own = bare[i];
    return own ? [{ count: asCount(part), told: [own], found: [own.said], where: 'after' as const }] : [];
  });
}

/** The counts behind “1331”, one a clause, where all but one are the code's. */
function inOrder(text: string, code: Code): readonly OwnListing[] {
  LEAD.lastIndex = code.end;
  const { parts } = code;
  if (parts.length < 3 || !LEAD.test(text)) return [];
  const from = LEAD.lastIndex;
  const stop = text.slice(from).search(/[。！？]|$/u) + from;
  const clauses = itemsIn(text, from, stop, '，；');
  const each = (clauses.length < parts.length ? itemsIn(text, from, stop, '，；、') : clauses).slice(
    0,
    parts.length,
  );
  const counts = each.map((clause) => lastCount(text, clause));
  const off = parts.flatMap((part, i) => (counts[i]?.said === part.said ? [] : [{ part, own: counts[i] }]));
  const [only] = off;
  if (off.length !== 1 || !only?.own) return [];
  const { part, own } = only;
  const count = { ...asCount(code), said: part.said };
  return [{ count, told: [own], found: [own.said], where: 'code' }];
}

function lastCount(text: string, { start, end }: Span): Part | undefined {
  const found = [...text.slice(start, end).matchAll(COUNTED)].at(-1);
  if (!found) return undefined;
  const at = start + found.index;
  return { said: countOf(found[1] ?? ''), noun: '', start: at, end: at + found[0].length };
}

const LEAD = /”[\u4e00-\u9fff]{0,10}(?:，?即|，?就是|：|（|——)/uy;

const COUNTED =
  /(?<![第\d一二三四五六七八九十百千万“])([一二两三四五六七八九]|\d{1,2})(?:方面|[个条大项件类场种支张座家篇块道套片批根名轮级位])[\u4e00-\u9fff]{1,4}/gu;
