import type { Figure } from '../../figures/figure.ts';
import { meets } from '../../numbers/interval.ts';
import { perFigure } from '../../figures/per-figure.ts';
import type { View } from '../../view/view.ts';
import { clauseBefore } from '../words.ts';

/** A rank that is to be kept, with the one that has been reached. */
export interface KeptRank {
  readonly here: Figure;
  readonly there: Figure;
}

/**
 * “城市水环境质量保持全省第三” of what “排名全省第一”: what is kept is what is there. Where any rank told of the thing is the one to be kept,
 * nobody is asked.
 */
export function* keptRanksOf(view: View): Generator<KeptRank> {
  const ranks = view.figures.filter(({ measure, role }) => measure === 'rank' && !role);
  for (const here of ranks) {
    if (here.status !== 'target' || !KEPT.test(clauseBefore(view, here.place))) continue;
    const told = ranks.filter((one) => one.status === 'actual' && areOfOneThing(view, here, one));
    const [there] = told;
    if (there && !told.some((one) => meets(one.quantity.interval, here.quantity.interval)))
      yield { here, there };
  }
}

const KEPT = /(?:保持|守住|守牢|稳居|稳住|巩固)(?:住|在|了)?(?:全[国省市州])?的?$/u;

function areOfOneThing(view: View, a: Figure, b: Figure): boolean {
  if (a.region !== b.region || a.aspect !== b.aspect || fieldOf(view, a) !== fieldOf(view, b)) return false;
  if (a.indicator !== undefined || b.indicator !== undefined) return a.indicator === b.indicator;
  const [one, other] = [coreOf(a), coreOf(b)];
  return one.length === LONG && one === other;
}

/** Among whom it ranks: 全省. */
const fieldOf = perFigure((view, { base, place }): string => {
  const field = FIELD.exec(base) ?? FIELD.exec(clauseBefore(view, place).slice(-FAR));
  return field?.[0] ?? '';
});

const FIELD = /全[国省市州]/u;
const FAR = 10;

/** The end of a name, without words that say no more: 水环境质量 of 城市水环境质量指数. */
function coreOf({ name }: Figure): string {
  return name.replace(/(?:综合|排名|指数|水平|位次|[在的])+$/u, '').slice(-LONG);
}

const LONG = 5;
