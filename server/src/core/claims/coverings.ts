import { compare, type Decimal, ONE, parseDecimal, shift, whole } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { sentencesWith } from '../joint.ts';
import { figuresBySentence, textOf, type View } from '../view.ts';
import { isOneTime } from './comparable.ts';
import type { Inclusion } from './inclusions.ts';
import type { Page } from './ledger.ts';
import { clauseAfter, wordsOf } from './words.ts';

/** Parts and wholes that follow from what is told of: crops and farmland, firms and the register, higher and lower bars. */
export function* coveringsOf(view: View, pages: readonly Page[]): Generator<Inclusion> {
  yield* ofFields(pages, view);
  yield* ofFirms(pages, view);
  yield* ofSites(view);
  yield* ofThresholds(view);
}

/** No crop stands on more than the farmland, three times a year at most. */
function* ofFields(pages: readonly Page[], view: View): Generator<Inclusion> {
  const farmland = pages.flatMap(({ values }) => values.get('耕地保有量') ?? []);
  if (farmland.length === 0) return;
  for (const part of view.figures) {
    if (part.quantity.kind !== 'area' || part.indicator !== undefined || !GROWN.test(wordsOf(view, part)))
      continue;
    const whole = farmland.find((other) => other.region === part.region && isOneTime(view, part, other));
    if (whole) yield { part, whole, factor: THREE };
  }
}

const THREE = whole(3);
const GROWN = /(?:种植|播种|栽培)(?:总?面积|规模)$/u;

/** A crop's park, base or trial field is a part of what it grows on: “种植面积3万亩，…新建蔬菜园区1000亩”. */
function* ofSites(view: View): Generator<Inclusion> {
  for (const figures of figuresBySentence(view)) {
    const whole = figures.find((one) => one.quantity.kind === 'area' && GROWN.test(wordsOf(view, one)));
    if (!whole) continue;
    for (const part of figures) {
      if (part.quantity.kind !== 'area' || part.place.start <= whole.place.start) continue;
      const words = wordsOf(view, part) + clauseAfter(view, part.place).slice(0, 12);
      if (SITES.test(words) && !GROWN.test(words)) yield { part, whole, factor: ONE };
    }
  }
}

const SITES = /园区|基地|示范[区片田点园]|试点|核心区|标准园/u;

/** Firms of any kind are no more than all that is registered. */
function* ofFirms(pages: readonly Page[], view: View): Generator<Inclusion> {
  const { place } = view.facts;
  const registered = pages
    .flatMap(({ values }) => values.get('经营主体') ?? [])
    .find(({ region, status }) => region === place && status === 'actual');
  if (!registered) return;
  for (const part of view.figures) {
    const { quantity, indicator, status, region } = part;
    if (indicator !== undefined || status !== 'actual' || region !== place) continue;
    if (quantity.unit !== '户' && quantity.unit !== '家') continue;
    if (
      FIRMS.test(textOf(view, part.place) + clauseAfter(view, part.place)) ||
      FIRMS.test(wordsOf(view, part))
    )
      yield { part, whole: registered, factor: ONE };
  }
}

const FIRMS = /^\d+[户家](?:[\u4e00-\u9fff]{0,4})企业|企业$/u;

/** Who clears the higher bar clears the lower one: “亿元以上项目48个、10亿元以上项目6个”, “10万元以上村占95%、50万元以上村占10%”. */
function* ofThresholds(view: View): Generator<Inclusion> {
  for (const unit of sentencesWith(view, BAR)) {
    const text = view.units[unit]?.reading.text ?? '';
    const bars = [...text.matchAll(BARS)].flatMap((found) => barOf(view, unit, found) ?? []);
    for (const high of bars) {
      const low = bars.find(
        (other) =>
          other.told === high.told &&
          other.value.quantity.unit === high.value.quantity.unit &&
          compare(other.bar, high.bar) < 0,
      );
      if (low) yield { part: high.value, whole: low.value, factor: ONE };
    }
  }
}

const BAR = /[万亿]元以上/u;
const BARS =
  /(?<![\d.])(\d+(?:\.\d+)?)?(十|百|千)?(万|亿)元以上的?([\u4e00-\u9fff]{1,6}?)(?:占比|达到|占|有|为)*(?=\d+(?:\.\d+)?(?:个|项|家|户|%))/gu;
const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** The bar, what is counted over it, and the count. */
function barOf(
  view: View,
  unit: number,
  { 0: match, index, 1: digits = '1', 2: ten = '', 3: power = '', 4: told = '' }: RegExpExecArray,
): { readonly bar: Decimal; readonly told: string; readonly value: Figure } | undefined {
  const value = view.byUnit[unit]?.find(({ place }) => place.start === index + match.length);
  const number = parseDecimal(digits);
  if (!value || !number || value.quantity.shape !== 'single') return undefined;
  return { bar: shift(number, (POWERS[ten] ?? 0) + (POWERS[power] ?? 0)), told, value };
}
