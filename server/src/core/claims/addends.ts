import type { Partition } from '../identities.ts';
import { sentencesWith } from '../joint.ts';
import { perSentence } from '../per-sentence.ts';
import type { Scanned } from '../unit.ts';
import type { View } from '../view.ts';
import { isLike, listFrom } from './lists.ts';
import { type Labelled, numbersOf } from './numbers.ts';
import { isDividedBy, labelOf, partitionOf } from './partitions.ts';

/** A number of a sentence and others that it is said to be made of, or to hold. */
export interface Addends {
  readonly unit: number;
  readonly total: Labelled;
  readonly parts: readonly Labelled[];
  /** What the words say: the parts are all of it, some of it, or it is not known which. */
  readonly are: 'all' | 'some' | 'unknown';
  /** Whether the parts stand side by side, so that none of them holds another. */
  readonly apart: boolean;
}

/** “A、B分别为64亿元、38亿元，合计102亿元”, “11所，其中小学5所、初中2所”, “68个（产业类38个、民生类13个）”. */
export function* addendsOf(view: View): Generator<Addends> {
  const addends = addendsIn(view);
  for (const unit of sentencesWith(view, SIGNS)) {
    for (const found of addends(unit)) yield { ...found, unit };
  }
}

const addendsIn = perSentence((sentence, { partitions }): readonly Found[] => {
  const { text } = sentence.reading;
  const numbers = numbersOf(sentence).filter(({ quantity }) => quantity.shape === 'single');
  if (numbers.length < 2 || !SIGNS.test(text)) return [];
  return [
    ...totalled(sentence, numbers),
    ...among(sentence, numbers),
    ...bracketed(sentence, numbers),
    ...divided(sentence, numbers, partitions),
  ]
    .filter(({ total }) => !isMean(text, total))
    .map((found) => (partitionOf(found.parts, partitions) ? { ...found, are: 'all' } : found));
});

const SIGNS = /其中|[合总共]计|共|[（：][^（）：]*\d|续建|初中|秋粮|进口|民办|非税|专项债/u;

/** Averages, rates and limits of all are not the sum of those of their parts: 居民人均可支配收入, 其中城镇…. */
function isMean(text: string, { quantity: { start, kind }, label }: Labelled): boolean {
  if (!ADDS.has(kind)) return true;
  const clause = /[^，；。]*$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? '';
  return /[人户亩村校]均|平均|均价|单[产价]|标准|最[低高大小]|年龄|寿命|强度|浓度/u.test(clause + label);
}

const ADDS = new Set([
  'count',
  'people',
  'households',
  'person-times',
  'household-times',
  'money',
  'money-usd',
  'length',
  'area',
  'mass',
  'power',
  'energy',
  'energy-coal',
  'volume',
  'volume-gas',
  'teu',
]);

type Found = Omit<Addends, 'unit'>;

/** The total comes last. */
function* totalled({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (const [k, total] of numbers.entries()) {
    const before = text.slice(numbers[k - 1]?.quantity.end ?? 0, total.quantity.start);
    const are = /(?:[合总共]计|合共)(?:为|达到?|约)?$/u.test(before)
      ? 'all'
      : /共(?:为|达)?$/u.test(before)
        ? 'unknown'
        : undefined;
    if (!are) continue;
    const parts: Labelled[] = [];
    let apart = true;
    for (let i = k - 1; i >= 0; i--) {
      const part = numbers[i];
      const next = parts[0] ?? total;
      if (!part || /[；：。（）]/u.test(text.slice(part.quantity.end, next.quantity.start))) break;
      if (!isLike(part, total)) {
        if (part.quantity.kind === 'percent') continue;
        break;
      }
      if (parts.length > 0 && text.slice(part.quantity.end, next.quantity.start).includes('，'))
        apart = false;
      parts.unshift(part);
    }
    if (parts.length > 1) yield { total, parts, are, apart };
  }
}

/** The total comes before 其中; growth rates may stand between. */
function* among({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (let at = text.indexOf('其中'); at >= 0; at = text.indexOf('其中', at + 2)) {
    const first = numbers.findIndex(({ quantity }) => quantity.start > at);
    const head = numbers[first];
    if (!head || /[；。]/u.test(text.slice(at, head.quantity.start))) continue;
    const total = numbers.slice(0, first).findLast((one) => isLike(one, head) && !isChange(text, one));
    if (!total || !reaches(text.slice(total.quantity.end, at))) continue;
    const { parts, apart } = listFrom(text, numbers.slice(first), total);
    if (parts.length > 0) yield { total, parts, are: 'some', apart };
  }
}

/** “比上年末减少0.8万人” is told in passing. */
function isChange(text: string, { quantity: { start } }: Labelled): boolean {
  const before = /[^，；。：（、]*$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  return /[比较].*[增减升降多少高低]|(?:增加|减少|增长|下降|提高|降低)了?$|(?:[由从比较]|上年|去年)[^，]*的$/u.test(
    before,
  );
}

/** “职业学校1所、” in a row is one of the parts. */
function isListed(text: string, { quantity: { start } }: Labelled): boolean {
  return /[\d\u4e00-\u9fff]、[^，；。：（、\d]*$/u.test(text.slice(Math.max(0, start - 20), start));
}

/** Whether 其中 still speaks of a total: rates may stand between them, other numbers only in a row with it. */
function reaches(between: string): boolean {
  if (/[。；]|其中|总投资|完成投资/u.test(between)) return false;
  const rates = between.replace(/\d[\d.]*(?:%|‰|个百分点)/gu, '');
  return !/\d/u.test(rates) || !rates.replace(/，$/u, '').includes('，');
}

/** The total stands right before the bracket or colon. */
function* bracketed({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (const [k, total] of numbers.entries()) {
    const open = /^[\u4e00-\u9fff]{0,8}([（：])/u.exec(text.slice(total.quantity.end))?.[1];
    if (open === undefined) continue;
    const from = text.indexOf(open, total.quantity.end) + 1;
    const close = open === '（' ? text.indexOf('）', from) : text.length;
    const inside = numbers.slice(k + 1).filter(({ quantity }) => quantity.end <= close);
    if (
      !inside[0] ||
      /其中|等|如|包括|含|跨|突破|台阶|先后|[由从比较]|上年|去年|\d年/u.test(
        text.slice(from, inside[0].quantity.start),
      )
    )
      continue;
    const { parts, apart } = listFrom(text, inside, total);
    if (parts.length > 1) yield { total, parts, are: 'unknown', apart };
  }
}

/** Classes that are told right after what they divide: “实施重点项目102个，新建47个、续建55个”. */
function* divided(
  { reading: { text } }: Scanned,
  numbers: readonly Labelled[],
  partitions: readonly Partition[],
): Generator<Found> {
  for (const [k, total] of numbers.entries()) {
    if (isChange(text, total) || isListed(text, total)) continue;
    const next = numbers.slice(k + 1).findIndex((one) => isLike(one, total)) + k + 1;
    const gap = text.slice(total.quantity.end, numbers[next]?.quantity.start ?? 0);
    if (next <= k || /[；。：（]|其中/u.test(gap) || !reaches(gap.replace(/[^，]*$/u, ''))) continue;
    const { parts } = listFrom(text, numbers.slice(next), total);
    const partition = parts.length > 1 ? partitionOf(parts, partitions) : undefined;
    if (partition && isDividedBy(partition, labelOf(text, total)))
      yield { total, parts, are: 'all', apart: true };
  }
}
