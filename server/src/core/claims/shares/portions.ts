import type { Figure } from '../../figures/figure.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { foundIn } from '../../view/joint.ts';
import { ofForm } from '../../knowledge/identities.ts';
import type { Span } from '../../text/span.ts';
import { textOf, type View } from '../../view/view.ts';
import { isOneTime } from '../repeats/comparable.ts';
import { ledgerOf } from '../ratios/ledger.ts';
import { turnedQuotients } from '../ratios/turned-quotients.ts';
import { multiply, subtract } from '../../numbers/decimal.ts';
import { exactly, meets, over, plus, scaledBy, widened } from '../../numbers/interval.ts';
import { isRound, swapsOf } from '../repeats/slips.ts';
import { amountOf } from '../../numbers/quantity.ts';
import { beside } from './beside.ts';
import { divisionNamed, elsewhere } from './elsewhere.ts';
import { industrialWhole } from './industrial.ts';
import { rowHead } from './of-told.ts';
import type { Beside, Said } from './part-of.ts';
import { isLike } from '../lists/lists.ts';
import { type Labelled, numbersIn, numbersOf, placeOf } from '../numbers.ts';
import { HUNDRED } from './percentages.ts';

/** A percentage with what it is the percentage of: 税收收入18.05亿元 of 一般公共预算收入23.75亿元, 占76.0%. */
export interface Portion {
  readonly share: Said;
  readonly part: Said;
  readonly whole: Said;
  /** Of a plan or target the part may be more than all. */
  readonly of: 'whole' | 'plan';
}

/** The shares of a report of which both sides are told. */
export function* portionsOf(view: View): Generator<Portion> {
  for (const { unit, one, ...found } of besideIn(view)) {
    const said = (number: Labelled): Said => ({ place: placeOf(unit, number), quantity: number.quantity });
    if ('whole' in found) {
      if (found.perhaps === true && !isNear(one, found.part, found.whole)) continue;
      if (isOfOthers(view, unit, one, found.part, found.whole)) continue;
      yield { share: said(one), part: said(found.part), whole: said(found.whole), of: found.of };
      continue;
    }
    const part = figureAt(view, unit, found.part.quantity);
    if (!part) continue;
    const village = found.base === '' ? ofVillages(view, part) : undefined;
    const perhaps = village ?? (found.likely && said(found.likely));
    const near = [perhaps, industrialWhole(view, part, found.base)];
    const whole =
      elsewhere(view, part, found.base) ?? near.find((other) => other && isNear(one, found.part, other));
    // What names the part itself is no whole of it.
    if (whole && isOfOthers(view, unit, one, found.part, whole)) continue;
    if (whole && !(whole.place.unit === unit && whole.place.start === part.place.start))
      yield { share: said(one), part: said(found.part), whole, of: 'whole' };
  }
  yield* ofKnown(view);
}

/**
 * “一般公共预算收入占一般公共预算支出的比重仅为31.9%”: both are known, and told of the same time elsewhere.
 */
function* ofKnown(view: View): Generator<Portion> {
  const shares = knownIn(view);
  if (shares.length === 0) return;
  const levels = ledgerOf(view).filter(({ measure }) => measure === 'level');
  for (const { share, base } of shares) {
    const part = levels
      .map(({ values }) => values.get(share.indicator ?? ''))
      .find((one) => one && isOneTime(view, one, share));
    const whole = part && (base === '' ? sumOf(view, part) : elsewhere(view, part, base));
    if (part && part !== whole && whole?.quantity.kind === part.quantity.kind)
      yield { share, part, whole, of: 'whole' };
  }
}

const knownIn = ofFigure((view, share): { readonly share: Figure; readonly base: string } | undefined => {
  const { measure, quantity, indicator, scope, unknown, place, named } = share;
  if (measure !== 'share' || quantity.kind !== 'percent' || quantity.shape !== 'single') return undefined;
  if (indicator === undefined || scope !== '' || unknown.length > 0 || named?.unit !== place.unit)
    return undefined;
  const told = textOf(view, { ...place, start: named.end, end: place.start });
  const base = NAMED_BASE.exec(told)?.[1] ?? (/^占比(?:达到?|为)?$/u.test(told) ? '' : undefined);
  return base === undefined || share.bound !== 'exact' ? undefined : { share, base };
});

/** “三次产业增加值分别为8.4亿元、64.2亿元、51.4亿元，其中第三产业占比41.5%”: of what the three add up to, where the report tells it. */
function sumOf(view: View, { indicator, place: { unit }, quantity: { kind } }: Figure): Said | undefined {
  const sum = ofForm(view.catalogue.identities, 'sum').find(
    ({ parts, weights }) => parts.includes(indicator ?? '') && !weights,
  );
  if (!sum) return undefined;
  return view.byUnit[unit]?.find(
    (one) => one.indicator === sum.whole && one.measure === 'level' && one.quantity.kind === kind,
  );
}

/** “‸占地区生产总值比重达到‸42.3%”. */
const NAMED_BASE = /^占(?:到|了)?([\u4e00-\u9fffA-Z]{3,12}?)的?(?:比重|比例|份额)(?:仅|只)?(?:达到?|为)?$/u;

const SIGNS = /占|完成|率|增长面|比例|比[由从]|进度|，即|计划|任务|目标|不到|不足/u;

const besideIn = foundIn(SIGNS, (sentence) => {
  const { text } = sentence.reading;
  const numbers = numbersOf(sentence);
  const found: (Beside & { readonly one: Labelled })[] = [];
  for (const [k, one] of numbers.entries()) {
    const { kind, shape } = one.quantity;
    const told = kind === 'percent' && shape === 'single' ? beside(text, numbers, k) : undefined;
    // “甲县9105人、乙县8216人，2县占九成以上” is of both.
    if (told && TOGETHER.test(text.slice(told.part.quantity.end, one.quantity.start))) continue;
    if (!told || !('whole' in told) || told.of === 'plan') {
      if (told) found.push({ one, ...told });
      continue;
    }
    // “总装机312万千瓦，其中风电204万千瓦、光伏108万千瓦，占全网装机650万千瓦的48%” is of both.
    const head = rowHead(text, numbers, numbers.indexOf(told.part));
    const part = head && fits(one, head, told.whole) ? head : told.part;
    // Another number of the sentence may be the whole that is meant.
    const wholes = numbers
      .slice(0, k)
      .filter((other) => other !== part && !STARTS.test(text.slice(0, other.quantity.start)))
      // “500万元以上固定资产投资” is a bar, which all is above.
      .filter(({ quantity }) => quantity.shape === 'single' && !OPEN.has(quantity.bound));
    const whole = [told.whole, ...wholes].find((other) => fits(one, part, other));
    found.push({ one, ...told, part, whole: whole ?? told.whole });
  }
  // “存款由……，贷款由……，存贷比由50.2%提高到61.4%”
  for (const { one, part, whole } of turnedQuotients(text, numbers))
    if (one.quantity.kind === 'percent' && !found.some((other) => other.one === one))
      found.push({ one, part, whole, of: 'plan' });
  return found;
});

const TOGETHER = /^[^。；]*，[这上]?[二两三四五六七八九\d]个?[县区市州旗乡镇村家项类园][^，]{0,6}占/u;

const OPEN = new Set(['at-least', 'at-most', 'range']);

/** Where a rise begins is not what a part of its end is told of. */
const STARTS = /[由从比较][\u4e00-\u9fff]{0,4}$/u;

/** Whether a percentage is what its part and whole make, half a step more for what was cut off rather than rounded. */
export function fits(share: Counted, part: Counted, whole: Counted): boolean {
  if (part.quantity.kind !== whole.quantity.kind) return false;
  const ratio = scaledBy(over(part.quantity.interval, whole.quantity.interval), HUNDRED);
  const { exponent } = share.quantity.value;
  return meets(ratio, widened(share.quantity.interval, { coefficient: 5n, exponent: exponent - 1 }));
}

/**
 * “化解债务6.83亿元，完成任务6亿元的118.3%”: a round task is set as it is written, so that with two digits of the percentage turned round (113.8%) it
 * is what they make, and else it is not.
 */
export function isTurned(share: Counted, part: Counted, { quantity }: Counted): boolean {
  if (quantity.bound !== 'exact' || !isRound(quantity)) return false;
  const task = { quantity: { ...quantity, interval: exactly(amountOf(quantity)) } };
  return !fits(share, part, task) && swapped(share).some((one) => fits(one, part, task));
}

type Counted = Pick<Said, 'quantity'>;

/**
 * Whether a percentage is what other numbers make that its sentence takes up: “常住人口302.64万人。其中，城镇186.73万人，乡村115.91万人，城镇化率为‸61.70%”
 * is not of the last number, and “基金收入128640万元。年初预算186000万元，调整为130000万元。其中土地出让收入112350万元，占‸87.3%” not of the nearest.
 */
function isOfOthers(view: View, unit: number, share: Labelled, part: Labelled, whole: Counted): boolean {
  if (fits(share, part, whole) || !view.units[unit]?.reading.text.startsWith('其中')) return false;
  const told = numbersIn(view);
  const parts = told(unit).filter((one) => one.quantity.end <= share.quantity.start && isLike(one, part));
  const wholes = [unit - 2, unit - 1].flatMap((before) => (before < 0 ? [] : told(before)));
  return parts.some((one) => wholes.some((all) => isLike(one, all) && fits(share, one, all)));
}

function figureAt(view: View, unit: number, { start }: Span): Figure | undefined {
  return view.byUnit[unit]?.find((figure) => figure.place.start === start);
}

/** Whether they fit, or would with two digits of one of them the other way round. */
function isNear(share: Counted, part: Counted, whole: Counted): boolean {
  return (
    fits(share, part, whole) ||
    swapped(share).some((one) => fits(one, part, whole)) ||
    swapped(part).some((one) => fits(share, one, whole)) ||
    swapped(whole).some((one) => fits(share, part, one))
  );
}

function swapped({ quantity }: Counted): readonly Counted[] {
  return swapsOf(quantity.value).map((value) => {
    const offset = exactly(multiply(subtract(value, quantity.value), quantity.scale));
    return { quantity: { ...quantity, value, interval: plus(quantity.interval, offset) } };
  });
}

/** “集体收入50万元以上的村191个，占比58.6%”: of all villages, if the report tells how many there are. */
function ofVillages(view: View, part: Figure): Said | undefined {
  const { place, quantity } = part;
  const text = view.units[place.unit]?.reading.text ?? '';
  const said = quantity.unit === '村' || text.startsWith('村', place.end) || text[place.start - 1] === '村';
  return said ? divisionNamed(view, '行政村') : undefined;
}
