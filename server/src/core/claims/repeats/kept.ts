import type { Figure } from '../../figures/figure.ts';
import { amongAlike } from '../../figures/among-alike.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import type { View } from '../../view/view.ts';
import { wordsOf } from '../words.ts';
import { agree } from './comparable.ts';
import type { Echo } from './echoes.ts';
import { isSlipOfKeys } from './slips.ts';

/**
 * What is to be kept as it is, and what it is: “企业开办平均用时0.5个工作日” and “企业开办平均用时保持在0.5个工作日以内”, “优良比例88.9%” and “优良比例保持在88.9%”.
 * What the catalogue knows is held against its target elsewhere (`target-result`).
 */
export const keptOf = amongAlike(
  ofFigure((view, figure) => namedOf(view, figure)),
  ({ key }) => [key],
  function* (group): Generator<Echo> {
    const results = group.filter(({ kept }) => !kept);
    for (const { figure: here, name: words } of group.filter(({ kept }) => kept)) {
      const told = results.filter((one) => areApart(one.figure, here) && isOf(one.name, words));
      const there = told[0]?.figure;
      if (!there || told.some(({ figure }) => !agree(figure, there))) continue;
      // “存栏稳定在165万头” may well be told of 168.5, and a rate may rise to 100%.
      if (isShifted(here, there)) yield { here: asPrinted(here), there, words };
      else if (agree(here, there) || isSlipOfKeys(here.quantity, there.quantity))
        yield { here, there, words };
    }
  },
);

/** What is to be kept, or was reached, by the words before it. */
interface Named {
  readonly figure: Figure;
  readonly name: string;
  /** Unit, measure and the end of the name, which one of two names is the end of. */
  readonly key: string;
  readonly kept: boolean;
}

function namedOf(view: View, figure: Figure): Named | undefined {
  const kept = isKept(figure);
  if (!kept && !isResult(view, figure)) return undefined;
  const name = nameOf(view, figure);
  const { quantity, measure } = figure;
  return name.length < SHORTEST
    ? undefined
    : { figure, name, kept, key: `${name.slice(-SHORTEST)} ${quantity.unit} ${measure}` };
}

const SHORTEST = 4;

/** 0.5 and “5个工作日以内”: what is kept is no tenth of its limit. */
function isShifted({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  return a.value.coefficient === b.value.coefficient && a.value.exponent !== b.value.exponent;
}

function asPrinted(figure: Figure): Figure {
  return { ...figure, quantity: { ...figure.quantity, interval: figure.quantity.printed } };
}

function isKept({ sense, status, quantity, indicator }: Figure): boolean {
  return sense === 'hold' && status === 'target' && indicator === undefined && quantity.shape === 'single';
}

function isResult({ facts }: View, { status, quantity, whole, role, period, sense }: Figure): boolean {
  if (status !== 'actual' || quantity.shape !== 'single' || whole || role === 'from') return false;
  return period?.to === facts.reviewed && STANDS.has(sense);
}

const STANDS: ReadonlySet<Figure['sense']> = new Set(['none', 'reach', 'to', 'hold']);

function areApart({ place: a, region }: Figure, { place: b, region: other }: Figure): boolean {
  return a.unit !== b.unit && region === other;
}

/** Without when and where, and what it shall do: 企业开办平均用时. */
function nameOf(view: View, figure: Figure): string {
  return wordsOf(view, figure)
    .replace(/^(?:全[省市县区州旗]|[今全]年|力争|确保|使|将|城区)+/u, '')
    .replace(/(?:继续|持续|始终|均)$/u, '');
}

function isOf(told: string, words: string): boolean {
  return told.endsWith(words) || words.endsWith(told);
}
