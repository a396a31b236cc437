import type { Figure } from '../../figures/figure.ts';
import { amongAlike } from '../../figures/among-alike.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { clauseAfter, clauseBefore } from '../words.ts';
import type { Echo } from './echoes.ts';

/** How many matters of people's livelihood a place promised for the year under review. */
interface Pledge {
  readonly figure: Figure;
  readonly year: number;
}

/** “年初承诺的12件民生实事全部兑现” and “对年初向社会公开承诺的10件民生实事，逐项建账”: of one year a place has one number of them. */
export const promisesTwice = amongAlike(
  ofFigure((view, figure): Pledge | undefined => {
    const { quantity, period, status, region, place } = figure;
    if (quantity.shape !== 'single' || quantity.bound !== 'exact' || !/^[件项]$/u.test(quantity.unit))
      return undefined;
    if (status !== 'actual' || !period || period.from !== period.to || region !== view.facts.place)
      return undefined;
    const before = clauseBefore(view, place).replace(/全[省市县区州旗]/gu, '');
    if (!PROMISED.test(before) || OTHERS.test(before) || !MATTERS.test(clauseAfter(view, place)))
      return undefined;
    return { figure, year: period.from };
  }),
  ({ year }) => [String(year)],
  function* ([first, ...others]): Generator<Echo> {
    for (const { figure: here } of others)
      if (first) yield { here, there: first.figure, words: '承诺的民生实事' };
  },
);

const MATTERS = /^(?:重点)?(?:民生|惠民|为民|利民)?实事/u;
const PROMISED = /(?:年初|年度|向社会|公开|人大代表)[^，。；]{0,8}(?:承诺|票决|确定)的?$/u;
/** Those of the place above, and those of several years. */
const OTHERS = /[省市]|累计|[五三]年|每年|连续|历年|其中|另|其余|候选/u;
