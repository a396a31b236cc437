import { figuresAt } from '../claims/sums/additions.ts';
import { type Complement, complementsOf } from '../claims/shares/complements.ts';
import { placeOf } from '../claims/numbers.ts';
import { swapsOf } from '../claims/repeats/slips.ts';
import { HUNDRED } from '../claims/shares/percentages.ts';
import { type Industry, industriesOf } from '../claims/shares/industries.ts';
import { add, type Decimal, magnitude, printDecimal, subtract, ZERO } from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import {
  between as within,
  exactly,
  fromPrinted,
  includes,
  isBelow,
  meets,
  plus,
} from '../numbers/interval.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { figuresBySentence, textOf, type View } from '../view/view.ts';

interface Structure extends Claim {
  readonly verdict: Verdict;
}

/** 结构比: “三次产业结构调整为8.3∶41.4∶53.0” is more than all; “三产占比提高7.7个百分点” beside the two structures. */
export const structureSum: Rule<Structure> = {
  id: 'structure-sum',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '结构比合计与分述', en: 'Structures, their sums and their terms' },
  messages: {
    sum: {
      zh: '结构比合计为{sum}，不是100：{terms}，请核。',
      en: 'The structure adds up to {sum}, not 100: {terms}.',
    },
    term: {
      zh: '按结构比应为{right}，文中为{told}，请核。',
      en: 'By the structure this is {right}, written {told}.',
    },
    structure: { zh: '结构比', en: 'The structure' },
  },
  *find(view) {
    let before: Figure | undefined;
    let row: Figure | undefined;
    for (const figure of view.figures) {
      const { terms, shape } = figure.quantity;
      const same = before?.place.unit === figure.place.unit && before.place.start === figure.place.start;
      before = figure;
      if (same || shape !== 'ratio' || !terms || terms.length < 3) continue;
      // “由2016年的32:25:43，经2019年的28:25:47，优化为27:25:48”: a row of years has its name before the first.
      const goesOn = row?.place.unit === figure.place.unit && row.quantity.terms?.length === terms.length;
      if (!goesOn && !isStructure(clause(view, figure) + figure.name, terms)) continue;
      row = figure;
      yield { place: figure.place, figures: [figure], places: [], verdict: summed(terms) };
    }
    for (const figures of figuresBySentence(view)) {
      const shares = sharesOf(view, figures);
      const [first, ...more] = shares;
      if (!first) continue;
      const verdict = summed(shares.map(({ quantity }) => quantity.value));
      yield { place: first.place, figures: shares, places: more.map(({ place }) => place), verdict };
    }
    for (const { unit, own, other } of complementsOf(view)) {
      const terms = [other, own].map((one) => ({ place: placeOf(unit, one), quantity: one.quantity }));
      const [place = placeOf(unit, other), ...places] = terms.map((term) => term.place);
      yield {
        place,
        figures: figuresAt(view, terms),
        places,
        verdict: complementVerdict({ unit, own, other }),
      };
    }
    for (const industry of industriesOf(view)) {
      const { told, structures } = industry;
      const places = structures.map(({ place }) => place);
      yield { place: told.place, figures: [told, ...structures], places, verdict: held(industry, view) };
    }
  },
  judge: ({ verdict }) => verdict,
};

/** “1∶2∶3” is a proportion, not a structure. */
function isStructure(words: string, terms: readonly Decimal[]): boolean {
  if (!/产业|结构|[一二三]产/u.test(words) || includes(SMALL, total(terms))) return false;
  return includes(NEAR, total(terms)) || /三次产业|[一二三]产/u.test(words);
}

/** Less than all may leave something out, unless two digits that changed places make it all. */
function complementVerdict({ own, other }: Complement): Verdict {
  const [a, b] = [own.quantity.value, other.quantity.value];
  const isWhole = (x: Decimal, y: Decimal): boolean =>
    includes(plus(fromPrinted(x), fromPrinted(y)), HUNDRED);
  const more = isBelow(exactly(HUNDRED), plus(fromPrinted(a), fromPrinted(b)));
  const swapped = swapsOf(a).some((x) => isWhole(x, b)) || swapsOf(b).some((y) => isWhole(a, y));
  return more || (!isWhole(a, b) && swapped) ? summed([a, b]) : HOLDS;
}

function summed(terms: readonly Decimal[]): Verdict {
  // Each term is rounded by itself, so 99.9 and 100.1 are right for three of one decimal.
  if (includes(terms.map(fromPrinted).reduce(plus), HUNDRED)) return HOLDS;
  const sum = printDecimal(total(terms));
  const formula = `${terms.map(printDecimal).join('＋')}＝${sum}`;
  const args = { sum, terms: terms.map(printDecimal).join('＋') };
  return breaks({ id: 'sum', args }, { formula, expected: '100' });
}

function held({ told, structures, right, stated, terms }: Industry, view: View): Verdict {
  if (meets(right, stated)) return HOLDS;
  const [then, now = then] = terms;
  const value = then && now && then !== now ? magnitude(subtract(now, then)) : now;
  const unit = told.quantity.kind === 'point' ? '个百分点' : '%';
  const args = { right: value ? printDecimal(value) + unit : '', told: textOf(view, told.place) };
  const related = structures.map(({ place }) => ({ place, role: { id: 'structure', args: {} } }));
  return breaks(
    { id: 'term', args },
    { related, formula: terms.toReversed().map(printDecimal).join('－'), expected: args.right },
  );
}

/** “三次产业增加值占地区生产总值的比重分别为8.7%、40.9%和50.4%”: nothing but the three. */
function sharesOf(view: View, figures: readonly Figure[]): readonly Figure[] {
  for (let k = 0; k + 2 < figures.length; k++) {
    const three = figures.slice(k, k + 3);
    const [first, second, third] = three;
    if (!first || !second || !third) continue;
    if (three.some(({ quantity: { kind, shape } }) => kind !== 'percent' || shape !== 'single')) continue;
    if (!JOINED.test(between(view, first, second)) || !JOINED.test(between(view, second, third))) continue;
    if (figures[k + 3] && JOINED.test(between(view, third, figures[k + 3] ?? third))) continue;
    const own = clause(view, first);
    // “第一、第二、第三产业增加值分别为…，占比分别为15%、39%、46%”: a clause without a subject goes on.
    const words = /^(?:占比|比重|构成)/u.test(own) ? sentenceTo(view, first) : own;
    if (ALL_THREE.test(words) && SHARES.test(words)) return three;
  }
  return [];
}

function between(view: View, a: Figure, b: Figure): string {
  return textOf(view, { unit: a.place.unit, start: a.place.end, end: b.place.start });
}

const JOINED = /^[、和与及]$/u;
const ALL_THREE = /三次产业|[第、]?一(?:产业|产)?、(?:第?二(?:产业|产)?)、第?三(?:产业|产)|一二三产/u;
const SHARES =
  /(?:比重|占比|构成|结构|贡献率|份额)[\u4e00-\u9fff]{0,6}分别(?:为|是|达到?|占)?$|分别占[^，]{0,12}(?:的|比重为)?$/u;

function sentenceTo({ units }: View, { place: { unit, start } }: Figure): string {
  return units[unit]?.reading.text.slice(Math.max(0, start - REACH), start) ?? '';
}

/** What the clause says before it, another structure too: “三次产业结构由17:48:35优化为13:46:41”. */
function clause(view: View, figure: Figure): string {
  const text = sentenceTo(view, figure);
  return text.slice(Math.max(...MARKS.map((mark) => text.lastIndexOf(mark))) + 1);
}

const REACH = 60;
const MARKS = ['，', '；', '。'];

function total(terms: readonly Decimal[]): Decimal {
  return terms.reduce(add, ZERO);
}

const TEN: Decimal = { coefficient: 10n, exponent: 0 };
const NEAR = within(subtract(HUNDRED, TEN), add(HUNDRED, TEN));
const SMALL = within(ZERO, { coefficient: 30n, exponent: 0 });
