import type { Figure } from '../../figures/figure.ts';
import { areOneNumber } from '../../numbers/quantity.ts';
import type { View } from '../../view/view.ts';
import { common, nearWords, occurrences, plainWords, wideWords } from '../names/surroundings.ts';
import { clauseAfter, clauseBefore, wordsOf } from '../words.ts';
import { refersBack } from './looks-back.ts';
import { printedDigitsOf } from './slips.ts';

/** The rare words that both numbers stand among: the more digits and the plainer the reference, the fewer are needed. */
export function sharedWords(view: View, here: Figure, there: Figure): string | undefined {
  const shared = common(wideWords(view, here), wideWords(view, there));
  if (isOfPhase(view, here, shared) !== isOfPhase(view, there, shared)) return undefined;
  const wide = OF_A_BAR.test(shared) || /^(?:其[余中]|[剩余]余|另外)/u.test(shared) ? '' : shared;
  if (isOfNext(view, here, wide) || isOfNext(view, there, wide)) return undefined;
  if (isOfRow(view, here, wide) || isOfRow(view, there, wide)) return undefined;
  const digits = printedDigitsOf(here.quantity).length;
  // Two digits are soon turned round by chance: 43 and 34 of what is of 贫困村.
  const refers = refersBack(view, here) || refersBack(view, there);
  if (digits < 3 && wide.length < TELLING && !refers) return undefined;
  const often = wide.length > 1 && !PLACE.test(wide) ? occurrences(view, wide) : Infinity;
  // “规上工业增长6.1%，41个行业中”, “规上工业利润下降，32个行业中有14个”: two digits turned round need the words in their own clause.
  const named = [here, there].some((one) => ownClause(view, one).includes(wide));
  if (digits < 3 && !refers && !named) return undefined;
  if (wide.length > 2 && often <= RARE && (isOf(view, here, wide) || isOf(view, there, wide))) return wide;
  if (wide.length >= TELLING && often <= RARE && digits > 2 && areOfOneSide(view, here, there, wide))
    return wide;
  if (refers && often <= (digits > 3 ? COMMON : digits > 2 ? RARE : RARER)) return wide;
  if (refers && digits === 2 && isAlone(view, here) && isAlone(view, there)) {
    const plain = common(plainWords(view, here), plainWords(view, there));
    if (plain.length > TELLING) return plain;
  }
  if (refers && digits > 2 && isAlone(view, here) && isAlone(view, there) && !areOfTwo(view, here, there)) {
    const plain = common(plainWords(view, here), plainWords(view, there));
    if (plain.length > 1) return plain;
  }
  if (digits < 4) return undefined;
  const near = common(nearWords(view, here), nearWords(view, there));
  if (near.length < 2 || isOfLast(view, here, near) || isOfLast(view, there, near)) return undefined;
  return occurrences(view, near) <= RARER ? near : undefined;
}

function ownClause(view: View, { place }: Figure): string {
  return clauseBefore(view, place) + clauseAfter(view, place);
}

const NAMED_NEAR = 40;

/** “榆岭产业园二期16.2亿元” is of no 榆岭产业园 that was built before. */
function isOfPhase(view: View, { place: { unit, start } }: Figure, words: string): boolean {
  const text = view.units[unit]?.reading.text ?? '';
  const before = text.lastIndexOf(words, start);
  const at = start - before < NAMED_NEAR ? before : text.indexOf(words, start);
  return at >= 0 && /^[^，。；：\d]{0,4}[二三四五]期/u.test(text.slice(at + words.length));
}

/** Whether a number is of what the words name: right before it, or behind it; “政务服务中心进驻部门43个、窗口126个” is of no centre. */
function isOf(view: View, figure: Figure, words: string): boolean {
  const own = wordsOf(view, figure);
  return (
    own.length < 2 ||
    words.includes(own.slice(-2)) ||
    clauseAfter(view, figure.place).includes(words.slice(0, 2))
  );
}

/** “榆岭小镇接待游客182万人次”, “榆岭小镇全年接待游客128万人次”: the same side of the one thing that stands right before. */
function areOfOneSide(view: View, a: Figure, b: Figure, words: string): boolean {
  const [one, other] = [wordsOf(view, a), wordsOf(view, b)];
  return one.startsWith(words) && other.startsWith(words) && one.slice(-SIDE) === other.slice(-SIDE);
}

const SIDE = 4;

/** “建成养殖小区12个，建成示范村7个”: 示范村 is not what the twelve are. */
function isOfNext(view: View, { place }: Figure, words: string): boolean {
  const text = view.units[place.unit]?.reading.text ?? '';
  const at = text.indexOf(words, place.end);
  if (words === '' || at < 0 || at > place.end + 20 || !/[，、]/u.test(text.slice(place.end, at)))
    return false;
  const before = text.slice(Math.max(0, place.start - 26), place.start);
  return /^[\u4e00-\u9fff]{0,4}\d/u.test(text.slice(at + words.length)) && !before.includes(words);
}

/** “医疗救助4.36亿元、科技1.85亿元”: 救助 is of the number before. */
function isOfLast(view: View, { place }: Figure, words: string): boolean {
  const text = (view.units[place.unit]?.reading.text ?? '').slice(0, place.start);
  const rest = text.slice(text.lastIndexOf(words) + words.length);
  return text.includes(words) && /^[\u4e00-\u9fff]{0,2}\d/u.test(rest);
}

/** “一般债券22.18亿元、专项债券35.24亿元”: the second has a name of its own in the row that 一般债券 begins. */
function isOfRow(view: View, { place, quantity }: Figure, words: string): boolean {
  const text = (view.units[place.unit]?.reading.text ?? '').slice(0, place.start);
  const at = words === '' ? -1 : text.lastIndexOf(words);
  const [, unit] = (at < 0 ? undefined : ROW.exec(text.slice(at + words.length))) ?? [];
  return unit?.startsWith(quantity.unit) ?? false;
}

const ROW = /^[\u4e00-\u9fff]{0,2}\d[\d.]*([\u4e00-\u9fff]{1,6})[、，和][\u4e00-\u9fff]{2,10}$/u;

/** “自查发现的132个问题和重点核查新增的21个” and “对312个项目开展重点绩效评价”: what is counted is named right behind either. */
function areOfTwo(view: View, a: Figure, b: Figure): boolean {
  const isOther = (one: Figure, other: Figure): boolean => {
    const [noun] = COUNTED.exec(clauseAfter(view, one.place)) ?? [];
    return noun !== undefined && !ownClause(view, other).includes(noun);
  };
  return isOther(a, b) && isOther(b, a);
}

const COUNTED = /^[\u4e00-\u9fff]{2}/u;

/** Whether no other figure has the same number: what a plan counts from is told as a result too. */
function isAlone(view: View, { quantity, place }: Figure): boolean {
  return !view.figures.some(
    (other) => other.place.unit !== place.unit && areOneNumber(other.quantity, quantity),
  );
}

/** “108个过亿元项目”, “引进过亿元项目268个”: what passes a bar is not one thing. */
const OF_A_BAR = /^[过超上逾]?[十百千万亿]+元/u;

/** Towns have a number of everything: “临溪县13个”. */
const PLACE = /^[\u4e00-\u9fff]{1,4}(?:[市县旗乡]|(?<![小古])镇|(?<![小社园景校片])区)$/u;

const TELLING = 4;
const COMMON = 30;
const RARE = 12;
const RARER = 6;
