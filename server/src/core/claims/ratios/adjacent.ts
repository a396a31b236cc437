import { once } from '../../once.ts';
import { perSentence } from '../../text/per-sentence.ts';
import type { UnitPair, UnitSide } from '../../knowledge/plausible.ts';
import type { Scanned } from '../../text/unit.ts';
import type { View } from '../../view/view.ts';
import { gapOf, type Labelled, numbersOf } from '../numbers.ts';

/** Two numbers side by side that an entry of `unit-pairs.json` knows: “改造小区12个，惠及居民3200人”. */
export interface Adjacent {
  readonly unit: number;
  readonly pair: UnitPair;
  readonly over: Labelled;
  readonly under: Labelled;
  /** Numbers of the same unit that stand before the divisor in its row: “小学5所、初中3所”. */
  readonly row: readonly Labelled[];
}

/** The pairs of a report's sentences, in their order. */
export function* adjacentPairs(view: View): Generator<Adjacent> {
  const pairs = pairsIn(view);
  for (let unit = view.first; unit < view.end; unit++) {
    for (const pair of pairs(unit)) yield { unit, ...pair };
  }
}

const pairsIn = perSentence((sentence, { unitPairs }) => {
  const pairs: Omit<Adjacent, 'unit'>[] = [];
  if (!mayPair(sentence, kindsOf(unitPairs))) return pairs;
  const numbers = numbersOf(sentence);
  for (let k = 1; k < numbers.length; k++) {
    const [a, b] = [numbers[k - 1], numbers[k]];
    if (a?.quantity.shape !== 'single' || b?.quantity.shape !== 'single') continue;
    if (isGain(sentence, a) !== isGain(sentence, b)) continue;
    const gap = gapOf(sentence, a, b);
    if (gap.length > FARTHEST || APART.test(gap) || isOfAll(sentence, a, gap)) continue;
    if (isTold(sentence, numbers[k - 2], a, b, gap) || isTold(sentence, numbers[k + 1], b, a, gap)) continue;
    const found = pairOf(unitPairs, gap, a, b);
    if (!found || isSolved(gap, found)) continue;
    const row = rowOf(sentence, numbers, found.under);
    // “谷子5万亩、药材1万亩，…3.1亿元”: of things of different names nobody knows whose the number is.
    const all = [...row, found.under];
    if (all.every((one, i) => i === 0 || gapOf(sentence, all[i - 1] ?? one, one) === '、'))
      pairs.push({ ...found, row });
  }
  return pairs;
});

/** “播种面积比上年扩大8.2万亩、总产102.6万吨”: by how much there is more, not how much there is. */
function isGain({ reading: { text } }: Scanned, { quantity: { start } }: Labelled): boolean {
  return GAIN.test(text.slice(Math.max(0, start - GAIN_REACH), start));
}

const GAIN_REACH = 20;
const GAIN = /[比较](?:上年|去年|前年|20\d\d年|年初)[^，；。、]*[增扩减多少缩升降][^，；。、\d]{0,3}$/u;

/** Another statement, one of some of them, or two parties: “3282名干部与9846户群众结对”. */
const APART = /[；。！？：与]|其中|同时|此外|另外|另有/u;

/** “其中水稻70万亩、大豆80万亩，总产26亿斤”: the total is of more than the last. */
function isOfAll({ reading: { text } }: Scanned, { quantity }: Labelled, gap: string): boolean {
  return /[，、]总/u.test(gap) && text.slice(0, quantity.start).includes('其中');
}

/**
 * “城镇86户112人、农村1200户2052人”: the 112 go with the 86 right before them; “绿地86万平方米，改造1286户、17.4万平方米”: with a number
 * of the other's kind that stands nearer; “一期10万千瓦机组发电1.96亿千瓦时，新增装机8000千瓦”: with one in the same clause.
 */
function isTold(
  sentence: Scanned,
  beside: Labelled | undefined,
  one: Labelled,
  other: Labelled,
  gap: string,
): boolean {
  if (beside?.quantity.kind !== other.quantity.kind) return false;
  const [first, last] = beside.quantity.start < one.quantity.start ? [beside, one] : [one, beside];
  const nearer = gapOf(sentence, first, last);
  if (nearer === '') return gap !== '';
  return gap.includes('，') && (nearer === '、' || (beside === first && /^[\u4e00-\u9fff]+$/u.test(nearer)));
}

/** People after households are those of the households only where nothing is done for them apart: “改造200户，解决3万人饮水”. */
function isSolved(gap: string, { pair }: Pick<Adjacent, 'pair'>): boolean {
  return pair.near < 4 && /^，(?!共|计|约|涉及|惠及|受益|安置|搬迁)[\u4e00-\u9fff]{2}/u.test(gap);
}

/** The numbers of the divisor's unit before it in one list, which the other number may be told of as well. */
function rowOf(sentence: Scanned, numbers: readonly Labelled[], under: Labelled): readonly Labelled[] {
  const row: Labelled[] = [];
  for (let k = numbers.indexOf(under); k > 0; k--) {
    const [before, one] = [numbers[k - 1], numbers[k]];
    if (!before || !one || before.quantity.unit !== under.quantity.unit) break;
    if (before.quantity.shape !== 'single' || /[；。！？：，]/u.test(gapOf(sentence, before, one))) break;
    row.unshift(before);
  }
  return row;
}

const FARTHEST = 40;

/** Kinds that some entry has side by side, in either order: most sentences hold none of them. */
const kindsOf = once((unitPairs: readonly UnitPair[]): ReadonlySet<string> => {
  const all = unitPairs.flatMap(({ over, under }) =>
    over.kinds.flatMap((a) => under.kinds.flatMap((b) => [`${a} ${b}`, `${b} ${a}`])),
  );
  return new Set(all);
});

function mayPair({ mentions }: Scanned, kinds: ReadonlySet<string>): boolean {
  let before = '';
  for (const mention of mentions) {
    if (mention.kind !== 'quantity') continue;
    const { kind } = mention.quantity;
    if (before !== '' && kinds.has(`${before} ${kind}`)) return true;
    before = kind;
  }
  return false;
}

function pairOf(
  unitPairs: readonly UnitPair[],
  gap: string,
  a: Labelled,
  b: Labelled,
): Omit<Adjacent, 'unit' | 'row'> | undefined {
  for (const pair of unitPairs) {
    if (gap.length > pair.near || (pair.clause && gap.includes('，'))) continue;
    // Most pairs are of other kinds of number, which is quickest to see.
    if (!ofKinds(pair, a, b) && !ofKinds(pair, b, a)) continue;
    if (pair.words && !names(pair.words, a.label + gap + b.label)) continue;
    for (const [over, under] of [
      [a, b],
      [b, a],
    ] as const) {
      if (suits(pair.over, over) && suits(pair.under, under)) {
        return { pair, over, under };
      }
    }
  }
  return undefined;
}

function ofKinds({ over, under }: UnitPair, a: Labelled, b: Labelled): boolean {
  return over.kinds.includes(a.quantity.kind) && under.kinds.includes(b.quantity.kind);
}

function suits({ kinds, units, words, not }: UnitSide, { quantity, label }: Labelled): boolean {
  if (!kinds.includes(quantity.kind) || AVERAGE.test(label) || isBar(quantity, label)) return false;
  if (units && !units.some((unit) => quantity.unit.endsWith(unit))) return false;
  return (!words || names(words, label)) && !(not && names(not, label));
}

function names(words: readonly string[], label: string): boolean {
  return words.some((word) => label.includes(word));
}

/** “投资500万元以上项目”: what things are counted from is not what they come to. */
function isBar({ unit, kind }: Labelled['quantity'], label: string): boolean {
  const after = label.slice(label.indexOf(unit) + unit.length);
  return kind === 'money' && /^(?:及?以上|以下|以内)的?[\u4e00-\u9fff]|^级/u.test(after);
}

/** A number that is an average already: “亩均投资3000元”. */
const AVERAGE = /[户人亩村日月年校园所单]均|每[户人亩村个家年月日所套名生]|平均|标准(?![化地])|最[高低]/u;
