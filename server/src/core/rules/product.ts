import { type Average, averagesOf } from '../claims/ratios/averages.ts';
import { leastTotalsOf, type LeastTotal } from '../claims/ratios/least-totals.ts';
import { gapOf, type Labelled, numbersIn, placeOf } from '../claims/numbers.ts';
import { quotientOf } from '../claims/ratios/quotients.ts';
import { turnedQuotients } from '../claims/ratios/turned-quotients.ts';
import {
  compare,
  type Decimal,
  divide,
  multiply,
  ONE,
  printDecimal,
  rounded,
  shift,
  trimmed,
  whole,
} from '../numbers/decimal.ts';
import { exactly, type Interval, isBelow, meets, over, times } from '../numbers/interval.ts';
import { sentencesWith } from '../view/joint.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';
import { amountOf } from '../numbers/quantity.ts';

type Product = Claim &
  (
    | Triple
    | { readonly kind: 'average'; readonly average: Omit<Average, 'unit'> }
    | { readonly kind: 'least'; readonly least: LeastTotal }
  );

interface Triple {
  readonly kind: 'product';
  readonly count: Labelled;
  readonly each: Labelled;
  readonly total: Labelled;
}

/** 数量×平均＝总量: “播种面积50万亩、亩产400公斤、总产2.5亿公斤”, “3200户，户均增收2500元，共增收800万元”. */
export const product: Rule<Product> = {
  id: 'product',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '数量乘平均与总量不符', en: 'Count times average against total' },
  messages: {
    product: {
      zh: '{count}×{each}与{total}不符，{total}÷{count}＝{mean}，请核。',
      en: '{count} × {each} is not {total}.',
    },
    average: {
      zh: '{total}除以{count}，得{mean}，文中平均为{each}，请核。',
      en: '{total} divided by {count} is {mean}, written {each}.',
    },
    least: {
      zh: '{bar}的{count}，合计应在{right}亿元以上，文中为{total}，请核。',
      en: '{count} of {bar} each come to {right} 亿元 at least, written {total}.',
    },
    part: { zh: '相乘的数', en: 'A factor' },
    total: { zh: '总量', en: 'The total' },
  },
  *find(view) {
    const averages = [...averagesOf(view)];
    for (const { unit, ...average } of averages) {
      const { each, total, count } = average;
      const others = [total, ...(count ? [count] : [])].map((one) => placeOf(unit, one));
      yield { place: placeOf(unit, each), figures: [], places: others, kind: 'average', average };
    }
    for (const least of leastTotalsOf(view)) {
      const { unit, count, total } = least;
      yield {
        place: placeOf(unit, total),
        figures: [],
        places: [placeOf(unit, count)],
        kind: 'least',
        least,
      };
    }
    const told = new Set(averages.map(({ each }) => each.quantity));
    const numbersAt = numbersIn(view);
    for (const unit of sentencesWith(view, AVERAGE)) {
      const scanned = view.units[unit];
      if (!scanned || !AVERAGE.test(scanned.reading.text)) continue;
      const numbers = numbersAt(unit);
      for (let k = 2; k < numbers.length; k++) {
        const triple = [numbers[k - 2], numbers[k - 1], numbers[k]].filter((one) => one !== undefined);
        const [a, b, c] = triple;
        if (!a || !b || !c || /[；。！？]/u.test(gapOf(scanned, a, c))) continue;
        const found = productOf(triple);
        if (!found || told.has(found.each.quantity)) continue;
        const places = [placeOf(unit, found.count), placeOf(unit, found.each)];
        yield { place: placeOf(unit, found.total), figures: [], places, kind: 'product', ...found };
      }
      for (const { one: each, part: total, whole: count } of turnedQuotients(scanned.reading.text, numbers)) {
        if (each.quantity.kind === 'percent' || told.has(each.quantity)) continue;
        const places = [placeOf(unit, count), placeOf(unit, each)];
        yield { place: placeOf(unit, total), figures: [], places, kind: 'product', count, each, total };
      }
    }
  },
  judge(claim, view) {
    if (claim.kind === 'least') return atLeast(claim, claim.least, view);
    if (claim.kind === 'average') return averaged(claim, claim.average, view);
    const { count, each, total, place, places } = claim;
    const sum = times(count.quantity.interval, average(each));
    if (meets(sum, total.quantity.interval)) return HOLDS;
    const [first, second] = places.map((one) => textOf(view, one));
    const args = {
      count: first ?? '',
      each: second ?? '',
      total: textOf(view, place),
      mean: meanOf({ count, each, total }),
    };
    return breaks(
      { id: 'product', args },
      {
        formula: `${args.total}÷${args.count}＝${args.mean}`,
        expected: '',
        related: places.map((other) => ({ place: other, role: { id: 'part', args: {} } })),
      },
    );
  },
};

function atLeast({ place, places }: Claim, { count, total, least, bar }: LeastTotal, view: View): Verdict {
  const sum = multiply(count.quantity.value, least);
  if (!isBelow(total.quantity.printed, exactly(sum))) return HOLDS;
  const [at] = places;
  const right = printDecimal(trimmed(shift(sum, -8)));
  const args = { bar, count: at ? textOf(view, at) : '', total: textOf(view, place), right };
  const related = places.map((other) => ({ place: other, role: { id: 'part', args: {} } }));
  return breaks({ id: 'least', args }, { related, formula: `${args.count}×${bar}≥${right}亿元` });
}

function averaged({ place, places }: Claim, average: Omit<Average, 'unit'>, view: View): Verdict {
  if (average.fits) return HOLDS;
  const { each, total, count, per, number } = average;
  const [at, other] = places;
  const { lo, hi } = number;
  const known = lo && hi && (!count || compare(lo, hi) === 0) ? hi : undefined;
  const many = known ?? (count ? amountOf(count.quantity) : ONE);
  const quotient = divide(
    multiply(amountOf(total.quantity), per),
    multiply(many, each.quantity.scale),
    12,
    'half-up',
  );
  const mean = quotient ? printDecimal(trimmed(rounded(quotient, 2))) + each.quantity.unit : '';
  const args = {
    total: at ? textOf(view, at) : '',
    count: other ? textOf(view, other) : printDecimal(many),
    mean,
    each: textOf(view, place),
  };
  const related = places.map((one, k) => ({
    place: one,
    role: { id: k === 0 ? 'total' : 'part', args: {} },
  }));
  return breaks(
    { id: 'average', args },
    { formula: `${args.total}÷${args.count}＝${mean}`, expected: mean, related },
  );
}

const AVERAGE = /[户人亩村]均|每[户人亩村]|亩产|单产|平均[^，；。]{0,12}[由从]/u;

/** Which of three numbers is the count, the average and the total; undefined where they are not that. */
function productOf(triple: readonly Labelled[]): Pick<Triple, 'count' | 'each' | 'total'> | undefined {
  for (const each of triple) {
    const others = triple.filter((one) => one !== each);
    for (const [count, total] of [others, [...others].reverse()]) {
      if (count && total && (isYield(count, each, total) || isAverage(count, each, total)))
        return { count, each, total };
    }
  }
  return undefined;
}

function isYield(count: Labelled, each: Labelled, total: Labelled): boolean {
  if (count.quantity.kind !== 'area' || total.quantity.kind !== 'mass') return false;
  if (!/亩产|单产/u.test(each.label) || !/总产|产量/u.test(total.label) || !/种|面积/u.test(count.label))
    return false;
  // “粮食产量21.4万吨、单产412公斤，烤烟种植1.8万亩”: another crop's land comes last.
  if (count.quantity.start > Math.max(each.quantity.start, total.quantity.start)) return false;
  return each.quantity.kind === 'yield' || each.quantity.kind === 'mass';
}

/** The total repeats the word that follows 户均: “户均增收” and “共增收”. */
function isAverage(count: Labelled, each: Labelled, total: Labelled): boolean {
  const [, base = '', word = ''] = /([户人亩村])均([\u4e00-\u9fff]{2})/u.exec(each.label) ?? [];
  if (word === '' || each.quantity.kind !== total.quantity.kind) return false;
  if (!new RegExp(`(?:共|累计|合计|总)[\u4e00-\u9fff]{0,4}${word}`, 'u').test(total.label)) return false;
  return BASES[base]?.some((unit) => count.quantity.unit.endsWith(unit)) ?? false;
}

const BASES: Readonly<Record<string, readonly string[]>> = {
  户: ['户'],
  人: ['人', '名'],
  亩: ['亩'],
  村: ['村', '个'],
};

/** An average in base units a base unit: what is yielded by a hectare is a fifteenth a 亩. */
function average({ quantity }: Labelled): Interval {
  return over(quantity.interval, exactly(acres(quantity.kind)));
}

function acres(kind: string): Decimal {
  return kind === 'yield' ? whole(15) : ONE;
}

function meanOf({ count, each, total }: Pick<Triple, 'count' | 'each' | 'total'>): string {
  const { unit, scale, kind } = each.quantity;
  return quotientOf(total.quantity, count.quantity, { over: scale, under: acres(kind) }) + unit;
}
