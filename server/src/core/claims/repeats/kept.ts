import type { Figure } from '../../figures/figure.ts';
import { ofFigures } from '../../figures/figures-alone.ts';
import { grouped } from '../../grouped.ts';
import type { View } from '../../view/view.ts';
import { wordsOf } from '../words.ts';
import { agree } from './comparable.ts';
import type { Echo } from './echoes.ts';
import { isSlipOfKeys } from './slips.ts';

/**
 * What is to be kept as it is, and what it is: “企业开办平均用时0.5个工作日” and “企业开办平均用时保持在0.5个工作日以内”, “优良比例88.9%” and “优良比例保持在88.9%”.
 * What the catalogue knows is held against its target elsewhere (`target-result`).
 */
export const keptOf = ofFigures(function* (view): Generator<Echo> {
  const kept = view.figures.filter(isKept);
  if (kept.length === 0) return;
  const results = grouped(view.figures, (one) => (isResult(view, one) ? keyOf(view, one) : undefined));
  for (const here of kept) {
    const words = nameOf(view, here);
    const told = (results.get(keyOf(view, here) ?? '') ?? []).filter(
      (one) => areApart(one, here) && isOf(nameOf(view, one), words),
    );
    const [there] = told;
    if (!there || told.some((one) => !agree(one, there))) continue;
    // “存栏稳定在165万头” may well be told of 168.5, and a rate may rise to 100%.
    if (isShifted(here, there)) yield { here: asPrinted(here), there, words };
    else if (agree(here, there) || isSlipOfKeys(here.quantity, there.quantity)) yield { here, there, words };
  }
});

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

/** Unit, measure and the end of the name, which one of two names is the end of; undefined where it has none that is long enough. */
function keyOf(view: View, figure: Figure): string | undefined {
  const name = nameOf(view, figure);
  const { quantity, measure } = figure;
  return name.length < SHORTEST ? undefined : `${name.slice(-SHORTEST)} ${quantity.unit} ${measure}`;
}

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
