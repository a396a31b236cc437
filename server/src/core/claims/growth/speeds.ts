import type { Figure } from '../../figures/figure.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { valueOf } from '../../lexicon/trie.ts';
import { printDecimal } from '../../numbers/decimal.ts';
import { areOneNumber } from '../../numbers/quantity.ts';
import { foundIn } from '../../view/joint.ts';
import type { Place, Span } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import { isOneTime, statusOf } from '../repeats/comparable.ts';

/** Two growth rates that the text says which is the faster of: “农村居民收入增速高于城镇0.9个百分点”. */
export interface Speeds {
  readonly place: Place;
  readonly own: Figure;
  readonly other: Figure;
  readonly way: 'above' | 'below';
  /** The gap as it is told, in points: “0.9”. */
  readonly told?: string;
}

/** The comparisons of a report's growth whose two rates it states for one year: of incomes with each other and with output, and of any with what is named. */
export function* speedsOf(view: View): Generator<Speeds> {
  yield* thanNamed(view);
  yield* adjustedOf(view);
  for (const { own, verb, other, points, ...place } of comparisonsOf(view)) {
    const rate =
      own === ''
        ? rateBefore(view, place)
        : (rateOf(view, place, namesOf(own)) ?? meanOf(view, place, namesOf(own)));
    if (!rate) continue;
    const names = other === undefined ? oppositeOf(own) : namesOf(other);
    const against = rate.basis === 'year' ? rateOf(view, place, names, rate) : meanOf(view, place, names);
    if (!against || against === rate || against.indicator === rate.indicator) continue;
    yield {
      place,
      own: rate,
      other: against,
      way: /[快高]/u.test(verb) ? 'above' : 'below',
      ...(points !== undefined && { told: points }),
    };
  }
}

/** “脱贫人口人均纯收入增长14.2%，增速高于全县农村居民人均可支配收入7.1个百分点”: the rate of what is named is told somewhere, and but once. */
function* thanNamed(view: View): Generator<Speeds> {
  const comparisons = comparisonsOf(view);
  for (const gap of gapsOf(view)) {
    const { unit, end } = gap.place;
    const text = view.units[unit]?.reading.text ?? '';
    const start = text.lastIndexOf(gap.verb, gap.place.start);
    if (comparisons.some((one) => one.unit === unit && one.start < end && one.end > start)) continue;
    const [, level = '', name = ''] = NAMED.exec(gap.base) ?? [];
    if (level !== '' && level !== view.facts.place?.slice(-1)) continue;
    const word = valueOf(view.catalogue.words, name);
    if (word?.kind !== 'name' || word.what !== 'indicator' || word.ambiguous) continue;
    const own = view.byUnit[unit]?.findLast((one) => one.run === gap.run && isRate(one));
    if (!own || own.indicator === word.entry) continue;
    const told = (view.byIndicator.get(word.entry) ?? []).filter(
      (one) => isRate(one) && one.unknown.length === 0 && isOneTime(view, one, own),
    );
    const [other, ...more] = told;
    if (!other || more.some(({ quantity }) => !areOneNumber(quantity, other.quantity))) continue;
    yield {
      place: { unit, start, end },
      own,
      other,
      way: gap.sense === 'above' ? 'above' : 'below',
      told: printDecimal(gap.quantity.value),
    };
  }
}

/** “增长3.6%，扣除减税降费因素后同口径增长7.9%”: without what taxes were lowered by there is more. */
function* adjustedOf(view: View): Generator<Speeds> {
  for (const { unit, start, end } of adjustments(view)) {
    const all = view.byUnit[unit] ?? [];
    const own = all.find((one) => one.place.start >= end);
    const other = all.findLast((one) => one.place.end <= start);
    if (!own || !other || own.place.start !== end || other.place.end !== start) continue;
    if (!isRate(own) || !isRate(other) || own.indicator !== other.indicator) continue;
    yield { place: { unit, start: start + 1, end: own.place.end }, own, other, way: 'above' };
  }
}

const adjustments = foundIn(/[剔扣]除|还原/u, ({ reading: { text } }) =>
  Array.from(text.matchAll(ADJUSTED), ({ index, 0: whole }) => ({ start: index, end: index + whole.length })),
);
const ADJUSTED =
  /，(?:剔除|扣除|还原)[^，。；]{0,24}(?:减税|退税|营改增|留抵|缓税|降费)[^，。；]{0,20}增长/gu;

const gapsOf = ofFigure((_, figure) => {
  const { quantity, basis, sense, base, aspect } = figure;
  if (quantity.kind !== 'point' || quantity.shape !== 'single' || quantity.bound !== 'exact')
    return undefined;
  const compares = basis === 'benchmark' && (sense === 'above' || sense === 'below') && base.length > 3;
  return compares && /^(?:增[速幅]|增长率)?$/u.test(aspect) ? figure : undefined;
});

const NAMED = /^(?:全([省市县区州盟旗]))?(?:同期)?([\u4e00-\u9fff]{2,}?)(?:增[速幅长])?$/u;

const INCOME = '(?:常住)?(?:居民)?(?:人均)?(?:可支配|纯)?(?:收入)?';
const SPEED = '的?(?:平均)?(?:增长)?(?:速度|增速|增幅)?(?:水平)?';
const OWN = `(?<own>农村|农民|城镇)?${INCOME}${SPEED}`;
const OTHER = `(?<other>农村|农民|城镇|(?:地区)?生产总值|GDP|经济)${INCOME}${SPEED}`;
const POINTS = '(?:约|近)?(?<points>\\d+(?:\\.\\d+)?)个百分点';

/** “，增速快于城镇居民2.1个百分点”; what several years have shown says nothing of one. */
const THAN = new RegExp(
  `(?<=[，、；（：]|^)${OWN}(?:继续|持续|仍|均|也|明显|连续[二三四五六七八九十两]{1,2}年)?(?<verb>[快高慢低]于)${OTHER}(?:${POINTS}|(?=[，。；）]))`,
  'gu',
);

/** “，农村居民收入增速快3.3个百分点”. */
const BY = new RegExp(
  `(?<=[，、；（：]|^)(?<own>农村|农民|城镇)${INCOME}${SPEED}(?<verb>[快高慢低])(?:出)?${POINTS}`,
  'gu',
);

/** What a sentence itself says: whose growth, which way, than whose, by how much. */
interface Comparison extends Span {
  readonly own: string;
  readonly verb: string;
  readonly other: string | undefined;
  readonly points: string | undefined;
}

const comparisonsOf = foundIn(
  /[快高慢低]于(?:城镇|农村|农民|(?:地区)?生产总值|GDP|经济)|(?:城镇|农村|农民)[^，。；]{0,14}[快高慢低]出?(?:约|近)?\d/u,
  ({ reading: { text } }): readonly Comparison[] =>
    [THAN, BY].flatMap((pattern) =>
      Array.from(text.matchAll(pattern), ({ index, 0: whole, groups }) => ({
        start: index,
        end: index + whole.length,
        own: groups?.own ?? '',
        verb: groups?.verb ?? '',
        other: groups?.other,
        points: groups?.points,
      })),
    ),
);

const URBAN = ['城镇居民人均可支配收入'];
const RURAL = ['农村居民人均可支配收入', '农村居民人均纯收入'];
const OUTPUT = ['地区生产总值'];

function namesOf(words: string): readonly string[] {
  return words === '城镇' ? URBAN : words === '农村' || words === '农民' ? RURAL : OUTPUT;
}

function oppositeOf(words: string): readonly string[] {
  return words === '城镇' ? RURAL : URBAN;
}

/** The growth that “，高于生产总值增速” follows. */
function rateBefore(view: View, place: Place): Figure | undefined {
  const before = view.byUnit[place.unit]?.findLast((one) => one.place.end < place.start);
  return before && isRate(before) && before.indicator !== undefined && !OUTPUT.includes(before.indicator)
    ? before
    : undefined;
}

/** The growth of one of these told last, in the sentence or in one of the two before it; for output of the year anywhere. */
function rateOf(view: View, place: Place, names: readonly string[], like?: Figure): Figure | undefined {
  const isOf = (one: Figure): boolean =>
    isRate(one) && names.includes(one.indicator ?? '') && (!like || isOneTime(view, one, like));
  for (let unit = place.unit; unit >= Math.max(0, place.unit - NEAR); unit--) {
    const found = view.byUnit[unit]?.findLast(
      (one) => (unit < place.unit || one.place.end <= place.start) && isOf(one),
    );
    if (found) return found;
  }
  if (names !== OUTPUT || (like && statusOf(view, like) === 'target')) return undefined;
  const told = OUTPUT.flatMap((name) => view.byIndicator.get(name) ?? []).filter(isOf);
  return told[0];
}

const NEAR = 2;

/** “城乡居民收入年均分别增长9.6%和10.8%，农村居民收入增速连续五年快于城镇”: a mean of the sentence itself. */
function meanOf(view: View, { unit, start }: Place, names: readonly string[]): Figure | undefined {
  return view.byUnit[unit]?.findLast(
    (one) =>
      one.place.end <= start &&
      one.basis === 'average' &&
      names.includes(one.indicator ?? '') &&
      isPlainRate(one),
  );
}

function isRate(figure: Figure): boolean {
  return figure.basis === 'year' && isPlainRate(figure);
}

function isPlainRate({ measure, quantity, since, role, scope, sign }: Figure): boolean {
  if (measure !== 'rate' || quantity.kind !== 'percent' || quantity.shape === 'range') return false;
  return !since && !role && scope === '' && sign > 0 && quantity.bound === 'exact';
}
