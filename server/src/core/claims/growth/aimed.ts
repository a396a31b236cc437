import type { Figure } from '../../figures/figure.ts';
import { fromTold, ofFigure } from '../../figures/figures-alone.ts';
import { exactly, type Interval, meets, plus, widened } from '../../numbers/interval.ts';
import { type Decimal, magnitude, multiply, subtract, whole } from '../../numbers/decimal.ts';
import type { Quantity } from '../../numbers/quantity.ts';
import { textOf, type View } from '../../view/view.ts';
import { capped } from '../shares/capped.ts';
import { grouped } from '../../grouped.ts';
import { isCertain, periodOf, statusOf } from '../repeats/comparable.ts';
import { growthOf, toldGrowth, verifiable } from './growth.ts';
import { meanGrowth } from './mean-growth.ts';
import { swapsOf } from '../repeats/slips.ts';
import { outputsOf } from '../targets/outputs.ts';
import { clauseBefore } from '../words.ts';

/** A target told as a growth and as a level, with the level of the year before: “收入增长6.5%，达到62.26亿元” of 58.46亿元. */
export interface Aim {
  readonly base: Figure;
  readonly level: Figure;
  readonly rate: Figure;
  /** More than one where it is an average: “年均增长8%，到2026年突破100亿元”. */
  readonly years: number;
  readonly holds: boolean;
}

/** The targets that are told both ways. Revised bases move a growth by a few points, which is left alone. */
export function* aimsOf(view: View): Generator<Aim> {
  const bases = basesOf(view);
  for (const rate of ratesOf(view)) {
    const level = levelOf(view, rate);
    const years = level && yearsOf(rate, level);
    const base =
      years &&
      (bases.get(keyOf(view, level, 1 - years) ?? '') ?? bases.get(writtenOf(view, level, 1 - years) ?? ''));
    if (!base || base.quantity.kind !== level.quantity.kind) continue;
    const slack = years > 1 ? meanSlackOf(view, rate, level) : slackOf(view, rate, level);
    if (!slack) continue;
    const growth = meanGrowth(base.quantity.interval, reachedBy(level), years);
    const told = toldGrowth(rate);
    const holds = meets(widened(growth, slack), told) && !(years === 1 && isSwapped(base, level, told));
    yield { base, level, rate, years, holds };
  }
  yield* ofOutputs(view);
}

/** “电子信息产业营业收入增长20%，突破74亿元” of a trade that another sentence tells of. */
function* ofOutputs(view: View): Generator<Aim> {
  const rates = grouped(ratesOf(view), ({ run }) => run);
  for (const { target: level, result: base } of outputsOf(view)) {
    if (base.status === 'target' || base.period?.to !== (level.period?.to ?? 0) - 1) continue;
    const rate = rates.get(level.run)?.find(({ basis }) => basis === 'year');
    if (!rate || levelOf(view, rate) !== level) continue;
    const growth = growthOf(base.quantity.interval, reachedBy(level));
    yield { base, level, rate, years: 1, holds: meets(widened(growth, SLACK), toldGrowth(rate)) };
  }
}

/** “增长10%，突破100亿元”: what is passed may be passed by more. */
function reachedBy({ bound, quantity }: Figure): Interval {
  return bound === 'at-least' ? capped(quantity) : quantity.printed;
}

/** One, or the years of an average that ends with the level's own; undefined where they do not end together. */
function yearsOf({ basis, period }: Figure, { period: then }: Figure): number | undefined {
  if (basis !== 'average') return 1;
  return period && period.to === then?.to && period.to > period.from
    ? period.to - period.from + 1
    : undefined;
}

/** “年均增长8%左右” and “突破100亿元” are round; what grows at constant prices is told at those of the last year, which rise by less. */
function meanSlackOf(view: View, rate: Figure, level: Figure): Decimal | undefined {
  if (verifiable(view, rate, level) !== 'no') return MEAN_SLACK;
  return level.indicator === '地区生产总值' ? PRICES : undefined;
}

const MEAN_SLACK = whole(2);
const PRICES = whole(5);

/** “增长20%，达到3.6亿元”, “到位资金27亿元，增长25%”: the level that is told of the same right after its growth, or before it. */
function levelOf(view: View, rate: Figure): Figure | undefined {
  const levels = (view.byUnit[rate.place.unit] ?? []).filter(
    (other) =>
      other.run === rate.run &&
      other.indicator === rate.indicator &&
      other.scope === rate.scope &&
      other.status === 'target' &&
      isLevel(other),
  );
  return (
    levels.find(({ place }) => place.start > rate.place.end) ??
    levels.findLast(({ place }) => place.end < rate.place.start)
  );
}

/** Revised bases move a growth by a few points; what was invested is told of a changing scope, which moves it further. */
function slackOf(view: View, rate: Figure, level: Figure): Decimal | undefined {
  if (verifiable(view, rate, level) !== 'no') return SLACK;
  const isPlain = !/可比|口径|实际|不变/u.test(clauseBefore(view, rate.place));
  return isPlain && level.indicator?.endsWith('投资') ? SCOPED : undefined;
}

const SCOPED = whole(6);

const ratesOf = ofFigure((_, figure) => (isRate(figure) ? figure : undefined));

/** By what a target of the year after would be held against, the first of each. */
function basesOf(view: View): ReadonlyMap<string, Figure> {
  const [bases] = basesByKey(view);
  return bases ?? new Map<string, Figure>();
}

const basesByKey = fromTold(
  ofFigure((view, figure) => {
    if (!isLevel(figure) || statusOf(view, figure) === 'target') return undefined;
    const sure = isCertain(view, figure);
    const key = sure ? keyOf(view, figure, 1) : writtenOf(view, figure, 1);
    return key === undefined ? undefined : { key, figure, sure };
  }),
  (all) => {
    const bases = new Map<string, Figure>();
    const doubtful = new Set<string>();
    for (const { key, figure, sure } of all) {
      const known = bases.get(key);
      if (!known) bases.set(key, figure);
      // Words that no catalogue knows may be told of several things.
      else if (!sure && !meets(known.quantity.interval, figure.quantity.interval)) doubtful.add(key);
    }
    for (const key of doubtful) bases.delete(key);
    return [bases];
  },
);

/** Whether the level is off and two of its digits in the other order would give the very growth. */
export function isSwapped({ quantity: base }: Figure, { quantity: level }: Figure, told: Interval): boolean {
  if (
    (level.bound !== 'exact' && !isWorkedOut(level)) ||
    meets(widened(growthOf(base.interval, level.printed), HALF), told)
  )
    return false;
  return swapsOf(level.value).some((value) => {
    const shift = exactly(multiply(subtract(value, level.value), level.scale));
    return meets(growthOf(base.interval, plus(level.printed, shift)), told);
  });
}

/** “增长8%，由14.62亿元增加到15.79亿元左右”: so many digits are worked out from the growth, whatever stands behind them. */
export function isWorkedOut({ bound, value }: Quantity): boolean {
  return bound === 'about' && magnitude(value).coefficient >= WORKED_OUT;
}

const WORKED_OUT = 1000n;
const HALF: Decimal = { coefficient: 5n, exponent: -1 };

const SLACK = whole(3);

function isRate({
  measure,
  quantity,
  basis,
  since,
  status,
  name,
  role,
  list,
  place,
  named,
}: Figure): boolean {
  if (measure !== 'rate' || quantity.kind !== 'percent' || quantity.shape !== 'single' || status !== 'target')
    return false;
  if (
    (basis !== 'year' && basis !== 'average') ||
    since ||
    role ||
    (list && list.names.length !== list.values.length)
  )
    return false;
  return name !== '' && named?.unit === place.unit;
}

function isLevel({ measure, quantity, role, list, basis, sense }: Figure): boolean {
  if (measure !== 'level' || quantity.shape !== 'single' || role === 'from') return false;
  return (
    (!list || list.names.length === list.values.length) &&
    basis !== 'average' &&
    sense !== 'add' &&
    sense !== 'net'
  );
}

/** The indicator, the place and the year that a target of it would be of. */
function keyOf(view: View, figure: Figure, years: number): string | undefined {
  const { indicator, scope } = figure;
  return indicator === undefined || scope !== '' ? undefined : keyed(view, indicator, figure, years);
}

/** The same by the words that it is told in: 大口径财政收入, “500万元以上固定资产投资”, 到位资金 for what is meant by the context. */
function writtenOf(view: View, figure: Figure, years: number): string | undefined {
  const { indicator, scope, name, named, place, list, whole: of } = figure;
  if (named?.unit !== place.unit || list || of) return undefined;
  const words = (indicator === undefined ? name : scope + textOf(view, named)).replace(SPENDING, '');
  return words.length < SHORTEST ? undefined : keyed(view, `“${words}”`, figure, years);
}

function keyed(view: View, called: string, figure: Figure, years: number): string | undefined {
  const { region } = figure;
  const period = periodOf(view, figure);
  if (region === undefined || !period || period.months) return undefined;
  return period.from === period.to ? `${called} ${region} ${period.to + years}` : undefined;
}

/** “财政投入养老资金” and “财政安排养老资金” are one. */
const SPENDING = /投入|安排|筹措|落实|完成|实现|引进|争取/gu;
const SHORTEST = 4;
