import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import type { Span } from '../text/span.ts';
import { asCount, type Code, numbersIn, type Part, roundOf, roundsIn } from './codes.ts';
import { listings, type OwnListing } from './listing.ts';
import { itemsIn } from './members.ts';

const SIGN =
  /“(?:\d{3,6}|[一二三四五六七八九]{3,6}|(?:[三四]个)?[十百千万]{2,4}|[二两三四五六七八九]个一[百千万])”|\d[+＋][\dNnXx]/u;

/**
 * Code names whose numbers are told in their order: “‘1331’思路，即锚定一个目标，实施三大战略，打好三场硬仗，筑牢一个保障”,
 * “‘1+6+20’体系，即1个镇、6个片区、20个村”, “‘三个十百千’，即10个镇、100个村、1000家合作社”, “‘4+3’体系，…四大支柱产业和三大新兴产业”.
 */
export const orderedCounts = listings(
  foundIn(SIGN, ({ reading: { text } }) =>
    [...numbersIn(text), ...roundsIn(text)].flatMap((code) => {
      const one = inOrder(text, code) ?? paired(text, code);
      return one ? [one] : [];
    }),
  ),
);

/** The counts behind the code, one a clause, where all but one are the code's, or all but one are told. */
function inOrder(text: string, code: Code): OwnListing | undefined {
  LEAD.lastIndex = code.end;
  const { parts } = code;
  const lead = LEAD.exec(text);
  if (!lead) return undefined;
  const from = LEAD.lastIndex;
  const stop = text.slice(from).search(lead[0].endsWith('（') ? /[。！？）]|$/u : /[。！？]|$/u) + from;
  const clauses = itemsIn(text, from, stop, '，；');
  const isDefined = !lead[0].endsWith('，');
  const [first = { start: from, end: stop }] = clauses;
  const items = itemsIn(text, first.start, first.end, '、');
  // “‘2+N’，‘2’指一个方案、一个办法”: what a number of the code is explained by, and no count of it.
  if (items.length > 1 && EXPLAINED.test(text.slice(from, first.end))) return undefined;
  const single = isDefined ? ones(text, code, first) : undefined;
  if (single) return single;
  // “即1个意见和5个方案，…”: as many counts in the clause as the code has.
  const isQuoting = text.slice(first.start, first.end).includes('“');
  const own = isDefined && !isQuoting ? countsWithin(text, first) : [];
  if (own.length === parts.length) return offIn(code, own);
  // “即1个中心、4个平台，…”: the list ends with its clause.
  if (isDefined && items.length === parts.length - 1 && items.length > 1)
    return leftOut(text, code, items, clauses.slice(1));
  const each = (
    clauses.length < parts.length || items.length >= parts.length
      ? itemsIn(text, from, stop, '，；、')
      : clauses
  ).slice(0, parts.length);
  // With no word that says so, two numbers may be of something else.
  if (!isDefined && parts.length < (OF_MORE.test(text.slice(code.start, code.end)) ? 2 : 3)) return undefined;
  const one = offIn(
    code,
    each.map((clause) => countIn(text, clause)),
  );
  // “坚持‘3+2+X’，实施三大产业倍增计划，力争三大产业产值突破500亿元” tells the three twice.
  return !isDefined && one && parts.some(({ said }) => one.found.includes(said)) ? undefined : one;
}

const EXPLAINED = /^“[\dNnXx]{1,2}”/u;

/** “‘1+1+1’，即1名医生、1家县医院和1家市医院”: as many ones as the code has. */
function ones(text: string, code: Code, clause: Span): OwnListing | undefined {
  const { parts } = code;
  const counts = countsWithin(text, clause);
  const [first] = counts;
  if (!first || counts.length < 2 || [...parts, ...counts].some(({ said }) => said !== 1)) return undefined;
  if (Math.abs(counts.length - parts.length) > 1) return undefined;
  const list = { start: first.start, end: counts.at(-1)?.end ?? first.end };
  return {
    count: { ...asCount(code), said: parts.length },
    told: [list],
    found: [counts.length],
    where: 'code',
  };
}

/** “1+3+N”: three numbers, of which one is left open. */
const OF_MORE = /[+＋][NnXx]$/u;

/** “‘1+6+20’体系，即1个镇、20个村”: all are the code's, in its order, but one is told of none. */
function leftOut(
  text: string,
  code: Code,
  items: readonly Span[],
  behind: readonly Span[],
): OwnListing | undefined {
  const { parts } = code;
  const counts = items.map((item) => countIn(text, item));
  const missing = parts.findIndex(({ said }, i) => counts[i]?.said !== said);
  const rest = parts.filter((_, i) => i !== missing);
  if (!rest.every(({ said }, i) => counts[i]?.said === said)) return undefined;
  const said = parts[missing]?.said;
  if (behind.some((clause) => countIn(text, clause)?.said === said)) return undefined;
  // “5个篇目、12个领域和86个项目”: two in one item.
  const all = items.flatMap((item) => countsWithin(text, item));
  if (all.filter((one) => one.said === said).length > rest.filter((one) => one.said === said).length)
    return undefined;
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first || !last) return undefined;
  const list = { start: first.start, end: last.end };
  return {
    count: { ...asCount(code), said: parts.length },
    told: [list],
    found: [counts.length],
    where: 'code',
  };
}

/** “四大支柱产业和三大新兴产业” somewhere behind “‘4+3’产业体系”. */
function paired(text: string, { start, end, parts }: Code): OwnListing | undefined {
  if (parts.length !== 2) return undefined;
  PAIR.lastIndex = end;
  const pair = PAIR.exec(text);
  if (!pair?.[2] || !text.slice(end, end + NAME).includes(pair[2])) return undefined;
  const [whole, one = '', , other = ''] = pair;
  const counts = [
    { said: countOf(one), start: pair.index },
    { said: countOf(other), start: pair.index + whole.indexOf(`${other}大`, 2) },
  ].map((count): Part => ({ ...count, noun: '', end: count.start + 2 }));
  return offIn({ start, end, parts }, counts);
}

const NAME = 8;
const PAIR =
  /([一二两三四五六七八九])大[\u4e00-\u9fff]{0,4}?([\u4e00-\u9fff]{2})[和、]([一二两三四五六七八九])大[\u4e00-\u9fff]{0,4}?\2/gu;

/** The one number of the code that is told as another. */
function offIn(code: Code, counts: readonly (Part | undefined)[]): OwnListing | undefined {
  const off = code.parts.flatMap((part, i) =>
    counts[i]?.said === part.said ? [] : [{ part, own: counts[i] }],
  );
  const [only] = off;
  return off.length === 1 && only?.own ? told(code, only.part, only.own) : undefined;
}

function told(code: Code, { said }: Part, own: Part): OwnListing {
  return { count: { ...asCount(code), said }, told: [own], found: [own.said], where: 'code' };
}

/** The last count of a clause. */
function countIn(text: string, clause: Span): Part | undefined {
  return countsWithin(text, clause).at(-1);
}

function countsWithin(text: string, { start, end }: Span): readonly Part[] {
  return Array.from(text.slice(start, end).matchAll(COUNTED), ({ index, 0: { length }, 1: number = '' }) => ({
    said: roundOf(number) || countOf(number),
    noun: '',
    start: start + index,
    end: start + index + length,
  }));
}

const LEAD = /”[\u4e00-\u9fff]{0,12}(?:，?即|，?就是|：|（|——|，)/uy;

const COUNTED =
  /(?<![第\d一二三四五六七八九十百千万“])([一1]?[十百千万]|[一二两三四五六七八九十]{1,3}|\d{1,5})(?:方面|[个条大项件类场种支张座家篇块道套片批根名轮级位户所处亩])[\u4e00-\u9fff]{0,4}/gu;
