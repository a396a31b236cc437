import type { Span } from '../text/span.ts';
import type { Code, Part } from './codes.ts';
import { itemsIn } from './members.ts';

/** A count of a code name and the items that bear what it counts. */
export interface Parted {
  readonly part: Part;
  readonly items: readonly Span[];
}

/**
 * The items behind a code name by its counts: “‘三改一增’，改厕、改水、改灯，增车位” open with what is counted,
 * “‘一城三区’，即生态名城，农业示范区、绿色集聚区、文旅示范区” end with it. Undefined where what stands there is no such row,
 * or is farther from the code than one item.
 */
export function partsBorne(text: string, { end, parts }: Code): readonly Parted[] | undefined {
  LEAD.lastIndex = end;
  const lead = LEAD.exec(text);
  if (!lead) return undefined;
  const from = LEAD.lastIndex;
  const length = text.slice(from).search(lead[0].includes('（') ? /）/u : /[。！？]|$/u);
  if (length < 0) return undefined;
  const items = itemsIn(text, from, from + length, '、，；');
  if (areInOrder(text, items, parts)) return undefined;
  const opened = runOf(text, items, parts, (item, noun) => item.startsWith(noun.charAt(0)));
  const ended = runOf(text, items, parts, (item, noun) => item.endsWith(noun.slice(-1)));
  const borne = opened && (!ended || total(opened) >= total(ended)) ? opened : ended;
  const isWhole = WHOLE.test(lead[0]);
  if (!borne || total(borne) < (isWhole && borne === ended && borne.length === parts.length ? 2 : FEWEST))
    return undefined;
  if (borne.length === 1 && !(isWhole && holdsOthers(parts, borne[0]))) return undefined;
  const offs = borne.map(({ part, items: own }) => Math.abs(part.said - own.length));
  // Items that bear all the parts leave one out of each.
  const isJoint = borne.length > 1 && borne.every(({ items: own }) => own === borne[0]?.items);
  const off = isJoint ? Math.max(...offs) : offs.reduce((sum, one) => sum + one, 0);
  if (off > 1) return undefined;
  // “‘三改一拆’，改造小区、改造城中村，拆除违建”: some of them may be told, where nothing says that they are all.
  const isFew = borne.some(({ part, items: own }) => own.length < part.said && own.length < FEWEST);
  const isTold = borne.some(({ part, items: own }) => part.said > 2 && own.length === part.said);
  if (isFew && !isTold && !isWhole && !isJoint) return undefined;
  return isJoint ? borne.slice(0, 1) : borne;
}

/** “‘一谷一园’，即桥头云谷软件园、北湖产业园”: one behind the other each bears its own, and the first another's as well. */
function areInOrder(text: string, items: readonly Span[], parts: readonly Part[]): boolean {
  const nouns = parts.flatMap(({ said, noun }) =>
    Array.from({ length: Math.min(said, items.length) }, () => noun),
  );
  const own = nouns.map((noun, i) => {
    const words = text.slice(items[i]?.start, items[i]?.end);
    // “甲清单和乙网” are two.
    const [first = ''] = words.split(/[和与及]/u);
    const areTwo = first !== words && nouns.some((other) => other !== noun && first.endsWith(other));
    return words.includes(noun) && !areTwo;
  });
  const isAll = items.length === own.length || text.charAt((items[own.length]?.start ?? 0) - 1) !== '、';
  return isAll && items.length >= own.length && own.every(Boolean) && new Set(nouns).size > 1;
}

const FEWEST = 3;

/** “‘一区三园’（甲园、乙园、丙园）”: the one that holds the others need not be told. */
function holdsOthers(parts: readonly Part[], last: Parted | undefined): boolean {
  return last?.part === parts.at(-1) && parts.slice(0, -1).every(({ said }) => said === 1);
}

/** What tells that a list is whole. */
const WHOLE = /[（即：—]$|是$/u;

const LEAD =
  /”?(?:（即?|(?<=”)[\u4e00-\u9fff]{0,10}(?:（即?|[，：](?:即|也?就是|分别是|重点是)?|即|就是|——))/uy;

/** The row of items at the head that each bear a part, by parts; a part that none bears is told in another way. */
function runOf(
  text: string,
  items: readonly Span[],
  parts: readonly Part[],
  bears: (item: string, noun: string) => boolean,
): readonly Parted[] | undefined {
  const own = parts.map((): Span[] => []);
  const which = (words: string): number =>
    parts.findIndex(({ noun }) => words.length > noun.length && bears(words, noun));
  for (const item of items.flatMap((one) => halves(text, one, which))) {
    const words = text.slice(item.start, item.end);
    const found = which(words);
    // The sentence may go on behind the last: “甲馆、乙馆和丙中心‸全部开放”.
    const last = found < 0 && '、和与及'.includes(text.charAt(item.start - 1));
    const inside = last ? parts.findIndex(({ noun }) => words.includes(noun)) : -1;
    own[last ? inside : found]?.push(item);
    // “推行专业化、市场化‸管理，落实任期制、聘任制”: the next clause may be another's.
    if (found < 0 && !(inside >= 0 && text.charAt(item.end) === '，')) break;
  }
  const borne = parts.flatMap((part, i) => (own[i]?.length ? [{ part, items: own[i] }] : []));
  // Of “‘四比四看’，比开工看进度、…” each item bears both.
  const [only] = borne;
  if (borne.length === 1 && only) {
    const both = parts.filter(
      ({ noun }) =>
        noun !== only.part.noun &&
        only.items.every(({ start, end }) => text.slice(start, end).includes(noun)),
    );
    if (both.length > 0) return [only, ...both.map((part) => ({ part, items: only.items }))];
  }
  return borne.length > 0 ? borne : undefined;
}

/** 甲清单和乙地图 as two items, where 甲清单 bears a part. */
function halves(text: string, { start, end }: Span, which: (item: string) => number): readonly Span[] {
  const words = text.slice(start, end);
  const joint = /.(以及|和|与|及)./u.exec(words);
  const first = joint ? words.slice(0, joint.index + 1) : '';
  if (!joint || which(first) < 0) return [{ start, end }];
  return [
    { start, end: start + first.length },
    { start: start + joint.index + joint[0].length - 1, end },
  ];
}

function total(borne: readonly Parted[]): number {
  return borne.reduce((sum, { items }) => sum + items.length, 0);
}
