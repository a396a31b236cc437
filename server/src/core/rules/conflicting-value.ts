import { agree, areFar, isSum, statementOf } from '../claims/repeats/comparable.ts';
import { heldLinesOf } from '../claims/targets/held-lines.ts';
import { marksApart } from '../claims/repeats/marks-apart.ts';
import { isRound, isSlipOfKeys, shiftsOf, withoutFirst } from '../claims/repeats/slips.ts';
import { printed } from '../claims/words.ts';
import type { Figure } from '../figures/figure.ts';
import { amongAlike } from '../figures/among-alike.ts';
import { ofFigure } from '../figures/figures-alone.ts';
import type { Fix } from '../lint/finding.ts';
import { type Decimal, multiply } from '../numbers/decimal.ts';
import { between, exactly, includes, type Interval, isBelow } from '../numbers/interval.ts';
import { printPeriod } from '../times/period.ts';
import { amountOf } from '../numbers/quantity.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import type { Place } from '../text/span.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

/** One indicator told twice of one place and period. */
interface Repeated extends Claim {
  readonly here: Figure;
  readonly there: Figure;
  /** Two numbers of one year; or one year and the line that all are said to have kept to. */
  readonly as: 'same' | 'line';
}

/** 同数两处: “高新技术企业达到209家” here, “290家高新技术企业” there. */
export const conflictingValue: Rule<Repeated> = {
  id: 'conflicting-value',
  level: 'warning',
  needs: 'figures',
  title: { zh: '同一指标两处不一', en: 'One figure told in two ways' },
  messages: {
    differs: {
      zh: '{name}{period}年数两处不一：此处{here}，另一处{there}，请核后统一。',
      en: '{name} of {period} is {here} here, {there} elsewhere.',
    },
    line: {
      zh: '{name}称一直在{there}{side}，{period}年为{here}，请核。',
      en: '{name} is said to keep to {there}, and is {here} in {period}.',
    },
    other: { zh: '另一处', en: 'the other place' },
    here: { zh: '此处改为{text}', en: 'Change this to {text}' },
    there: { zh: '另一处改为{text}', en: 'Change the other to {text}' },
  },
  *find(view) {
    for (const figures of toldAgain(view)) {
      const [first, ...rest] = figures;
      if (!first) continue;
      // Where two of three agree, the third is the odd one.
      const usual = figures.find((one) => rest.some((other) => other !== one && agree(one, other))) ?? first;
      for (const figure of figures) {
        if (figure === usual || samePlace(figure, usual)) continue;
        const [here, there] =
          figure.place.unit < usual.place.unit && usual === first ? [usual, figure] : [figure, usual];
        yield { place: here.place, figures: [here, there], places: [there.place], here, there, as: 'same' };
      }
    }
    for (const { mark, level } of marksApart(view)) {
      const [there, here] = mark.place.unit < level.place.unit ? [mark, level] : [level, mark];
      yield { place: here.place, figures: [here, there], places: [there.place], here, there, as: 'same' };
    }
    for (const { line, year } of heldLinesOf(view))
      yield {
        place: year.place,
        figures: [year, line],
        places: [line.place],
        here: year,
        there: line,
        as: 'line',
      };
  },
  judge({ here, there, place, as }, view) {
    if (as === 'line') return keptTo(view, here, there);
    const isPast = isSlipPast(here, there) || isSlipPast(there, here);
    if (agree(here, there) && !isPast) return HOLDS;
    if (isSum(view, here) && here.status !== 'target' && !isSlipOfKeys(here.quantity, there.quantity))
      return PERIODS;
    if (!isPast && areFar(here, there)) return PART;
    const texts = { here: told(view, here), there: told(view, there) };
    const name = clipped(here.name, 16);
    return breaks(
      { id: 'differs', args: { name, period: here.period ? printPeriod(here.period) : '', ...texts } },
      {
        related: [{ place: there.place, role: { id: 'other', args: {} } }],
        // Where the verbs differ, another number would mend nothing.
        fixes:
          here.sign === there.sign
            ? [fix('here', place, printed(view, there)), fix('there', there.place, printed(view, here))]
            : [],
      },
    );
  },
};

const statements = ofFigure((view, figure) => {
  const statement = statementOf(view, figure);
  return statement === undefined ? undefined : { statement, figure };
});

/** The figures of each statement that is made more than once. */
const toldAgain = amongAlike(
  statements,
  ({ statement }) => [statement],
  (same) => [same.map(({ figure }) => figure)],
);

/** What was said to stay above a line is not below it in one of the years, nor the reverse. */
function keptTo(view: View, year: Figure, line: Figure): Verdict {
  const limit = exactly(amountOf(line.quantity));
  const { printed: value } = year.quantity;
  const above = line.bound === 'at-least';
  if (above ? !isBelow(value, limit) : !isBelow(limit, value)) return HOLDS;
  const args = {
    name: clipped(year.name, 16),
    here: printed(view, year),
    there: printed(view, line),
    side: above ? '以上' : '以内',
    period: year.period ? printPeriod(year.period) : '',
  };
  return breaks({ id: 'line', args }, { related: [{ place: line.place, role: { id: 'other', args: {} } }] });
}

/** A number with the verb that gives it its sign: 增长5.1%. */
function told(view: View, figure: Figure): string {
  const growth = figure.measure === 'rate' || figure.measure === 'change';
  return (growth ? figure.verb : '') + printed(view, figure);
}

function fix(id: string, place: Place, text: string): Fix {
  return { title: { id, args: { text } }, edits: [{ place, text }], safe: false };
}

/**
 * “突破40亿元大关” beside 4.02亿元 or 402亿元, “突破140亿元” beside 40.2亿元: far from each other, but that a point or the first digit has been
 * mistaken and the number lies just past the mark.
 */
function isSlipPast({ quantity: mark }: Figure, { quantity: level }: Figure): boolean {
  if (mark.bound !== 'at-least' || level.bound !== 'exact' || mark.kind !== level.kind) return false;
  if (!isRound(mark) || isRound(level)) return false;
  const [passed, reached] = [amountOf(mark), amountOf(level)];
  if (includes(justPast(passed, TWICE), reached)) return false;
  return (
    mistaken(level.value).some((value) => includes(justPast(passed), multiply(value, level.scale))) ||
    mistaken(mark.value).some((value) => includes(justPast(multiply(value, mark.scale)), reached))
  );
}

function mistaken(value: Decimal): readonly Decimal[] {
  return [...shiftsOf(value), ...withoutFirst(value)];
}

function justPast(mark: Decimal, by = TENTH_MORE): Interval {
  return between(mark, multiply(mark, by));
}

const TENTH_MORE: Decimal = { coefficient: 11n, exponent: -1 };
const TWICE: Decimal = { coefficient: 2n, exponent: 0 };

const PART: Verdict = { kind: 'unsure', why: '相差悬殊，或为其中一部分' };
const PERIODS: Verdict = { kind: 'unsure', why: '时期不明' };

/** A list of names with one number has a figure for each of them. */
function samePlace(a: Figure, b: Figure): boolean {
  // “群众安全感、满意度分别达98.9%和98.4%”: two numbers of one list are of two things.
  if (a.list !== undefined && a.list === b.list) return true;
  return a.place.unit === b.place.unit && a.place.start === b.place.start;
}
