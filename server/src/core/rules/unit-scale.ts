import { isCertain } from '../claims/repeats/comparable.ts';
import { boundOf, outgrownIn } from '../claims/ratios/extremes.ts';
import { placeOf } from '../claims/numbers.ts';
import { oddScalesOf } from '../claims/ratios/odd-scales.ts';
import { usualOf } from '../claims/ratios/ranges.ts';
import { printed } from '../claims/words.ts';
import { compare, magnitude, multiply, sign, whole } from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { amongAlike } from '../figures/among-alike.ts';
import { ofFigure } from '../figures/figures-alone.ts';
import { perFigure } from '../figures/per-figure.ts';
import type { Period } from '../times/period.ts';
import { amountOf } from '../numbers/quantity.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';

interface Scaled extends Claim {
  readonly verdict: Verdict;
}

/** 单位、数位疑误: “高标准农田15亿亩” of a county, “失业率34.3%”, “人均可支配收入42680万元”. */
export const unitScale: Rule<Scaled> = {
  id: 'unit-scale',
  level: 'warning',
  needs: 'figures',
  title: { zh: '单位、数位疑误', en: 'Units and places of digits' },
  messages: {
    extreme: {
      zh: '{value}超出本级可能有的{name}，请核单位和数位。',
      en: '{value} is more than any place of this level has.',
    },
    more: {
      zh: '{value}与本地{name}{whole}不相称，请核单位和数位。',
      en: '{value} is out of proportion with {whole} ({name}).',
    },
    range: {
      zh: '{name}为{value}，一般在{low}—{high}{unit}，请核单位和数位。',
      en: '{name} is {value}, usually {low}–{high}{unit}.',
    },
    odd: {
      zh: '并列各项投资中只有此处为{value}，另一项{other}，请核单位。',
      en: '{value} among others like {other}.',
    },
    apart: {
      zh: '{name}此处{value}，另一处{other}，相差千倍以上，请核单位。',
      en: '{name} is {value} here and {other} elsewhere.',
    },
    steady: {
      zh: '{name}年均{value}，其中{year}年为{other}，相差悬殊，请核。',
      en: '{name} of {value} a year is out of proportion with {other} in {year}.',
    },
    other: { zh: '另一处', en: 'Elsewhere' },
  },
  *find(view) {
    yield* alone(view);
    yield* apart(view);
    for (const mean of meansOf(view)) yield* unsteady(view, mean);
    yield* outgrown(view);
    for (const { unit, odd, others } of oddScalesOf(view)) {
      const [place, ...places] = [odd, ...others].map((one) => placeOf(unit, one));
      const [other] = places;
      if (!place || !other) continue;
      const related = places.map((at) => ({ place: at, role: { id: 'other', args: {} } }));
      const args = { value: textOf(view, place), other: textOf(view, other) };
      yield { place, figures: [], places, verdict: breaks({ id: 'odd', args }, { related }) };
    }
  },
  judge: ({ verdict }) => verdict,
};

/** What is odd or usual of a number by itself; said of two names, it is one number. */
const alone = ofFigure((view, figure): Scaled | undefined => {
  const { unit, start } = figure.place;
  if (isOld(view, figure) || view.byUnit[unit]?.find(({ place }) => place.start === start) !== figure)
    return undefined;
  const verdict = extreme(view, figure) ?? usual(view, figure);
  return verdict && { place: figure.place, figures: [figure], places: [], verdict };
});

/** “1978年地区生产总值仅1.16亿元”: bounds are of these years. */
function isOld({ facts: { year } }: View, { period }: Figure): boolean {
  return year !== undefined && period !== undefined && period.to < year - OLD;
}

const OLD = 15;

/** Nothing but a breach keeps the next check from being made. */
function extreme(view: View, figure: Figure): Verdict | undefined {
  const bound = boundOf(view, figure);
  if (!bound?.passed) return undefined;
  const { extreme, low, high } = bound;
  const value = printed(view, figure);
  if (!extreme.any) return breaks({ id: 'extreme', args: { value, name: extreme.name } });
  const { name, unit } = extreme;
  return breaks(
    { id: 'range', args: { name, value, low, high, unit } },
    { expected: `${low}—${high}${unit}` },
  );
}

/** Where many are out of proportion with the place's own number, that one is wrong, and another rule's matter. */
const MANY = 3;

/** More people than the place has, more money than it earns in years. */
function* outgrown(view: View): Generator<Scaled> {
  const found = outgrownIn(view).filter(({ figure, whole }) => whole.place.start !== figure.place.start);
  if (found.length >= MANY) return;
  for (const { figure, extreme, whole } of found) {
    const args = {
      value: printed(view, figure),
      name: extreme.of ?? '',
      whole: textOf(view, whole.place),
    };
    const related = [{ place: whole.place, role: { id: 'other', args: {} } }];
    const verdict = breaks({ id: 'more', args }, { related });
    yield { place: figure.place, figures: [figure], places: [whole.place], verdict };
  }
}

function usual(view: View, figure: Figure): Verdict | undefined {
  const usually = usualOf(view, figure);
  if (!usually) return undefined;
  const { low, high, unit, broken } = usually;
  const name = figure.measure === 'rate' ? `${figure.name}增速` : figure.name;
  const args = { name, value: printed(view, figure), low, high, unit };
  return broken ? breaks({ id: 'range', args }, { expected: `${low}—${high}${unit}` }) : HOLDS;
}

/** Two values of one indicator and place that lie a thousand times apart. */
function* apartAmong(totals: readonly { readonly figure: Figure }[], view: View): Generator<Scaled> {
  const [first, ...others] = totals.map(({ figure }) => figure);
  if (!first) return;
  for (const figure of others) {
    const args = { name: figure.name, value: printed(view, figure), other: printed(view, first) };
    const related = [{ place: first.place, role: { id: 'other', args: {} } }];
    const verdict = areApart(first, figure) ? breaks({ id: 'apart', args }, { related }) : HOLDS;
    yield { place: figure.place, figures: [first, figure], places: [first.place], verdict };
  }
}

/** Money is given to a project as well as to all of them; what is counted or produced is told as a total. */
const isTotal = perFigure((view, figure) => {
  const { measure, quantity, region, indicator = '', sense } = figure;
  if (measure !== 'level' || quantity.shape !== 'single' || region !== view.facts.place || sense === 'add')
    return false;
  return !/投资|项目|签约|资金|金额|补|支出|债|贷款/u.test(indicator) && isCertain(view, figure);
});

const apart = amongAlike(
  ofFigure((view, figure) => (isTotal(view, figure) ? { figure } : undefined)),
  ({ figure: { indicator } }) => (indicator === undefined ? [] : [indicator]),
  apartAmong,
);

function areApart(a: Figure, b: Figure): boolean {
  if (a.quantity.kind !== b.quantity.kind) return false;
  const [x, y] = [a, b].map(({ quantity }) => multiply(magnitude(quantity.value), quantity.scale));
  if (!x || !y || sign(x) === 0 || sign(y) === 0) return false;
  return compare(x, multiply(y, THOUSAND)) >= 0 || compare(y, multiply(x, THOUSAND)) >= 0;
}

const THOUSAND = whole(1000);

/** “年均粮食总产4亿公斤”, and one of those years: what a place produces changes, but not by so much. */
function* unsteady(view: View, mean: Figure): Generator<Scaled> {
  const { period, quantity, indicator = '' } = mean;
  const year = view.byIndicator
    .get(indicator)
    ?.find((one) => period && isTotal(view, one) && isYearOf(one, period) && one.status === mean.status);
  if (year?.quantity.kind !== quantity.kind) return;
  const [a, b] = [mean, year].map((one) => amountOf(one.quantity));
  if (!a || !b || sign(a) === 0 || sign(b) === 0) return;
  const far = compare(a, multiply(b, THRICE)) > 0 || compare(b, multiply(a, THRICE)) > 0;
  const args = {
    name: mean.name,
    value: printed(view, mean),
    other: printed(view, year),
    year: year.period?.to ?? '',
  };
  const related = [{ place: year.place, role: { id: 'other', args: {} } }];
  const verdict = far ? breaks({ id: 'steady', args }, { related }) : HOLDS;
  yield { place: mean.place, figures: [mean, year], places: [year.place], verdict };
}

const meansOf = ofFigure((view, figure) => {
  const { basis, measure, indicator = '' } = figure;
  if (basis !== 'average' || measure !== 'level' || !isCertain(view, figure)) return undefined;
  return view.catalogue.indicators.get(indicator)?.plausible ? figure : undefined;
});

const THRICE = whole(3);

function isYearOf({ basis, period }: Figure, { from, to }: Period): boolean {
  if (basis === 'average' || !period || period.months) return false;
  return period.from === period.to && period.from >= from && period.to <= to;
}
