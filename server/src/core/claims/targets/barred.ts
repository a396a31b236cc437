import type { Figure } from '../../figures/figure.ts';
import { amongAlike } from '../../figures/among-alike.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import type { View } from '../../view/view.ts';
import { statusOf } from '../repeats/comparable.ts';
import { wordsTo } from '../words.ts';
import type { Raised } from './raised.ts';

interface Barred {
  readonly figure: Figure;
  /** What is measured, with the bar: 产值10亿元以上. */
  readonly name: string;
  readonly key: string;
}

const toldOf = ofFigure((view, figure): Barred | undefined => {
  const { place, quantity, role } = figure;
  if (quantity.shape !== 'single' || role === 'from' || !UNITS.has(quantity.unit)) return undefined;
  const text = view.units[place.unit]?.reading.text ?? '';
  const found = BARRED.exec(text.slice(Math.max(0, place.start - REACH), place.start));
  const { measure = '', bar = '', noun = '' } = found?.groups ?? {};
  if (!found || PICKED.test(noun) || FLOWS.test(wordsTo(text, place.start, REACH))) return undefined;
  const name = `${measure.slice(-2)}${bar}以上`;
  return { figure, name, key: `${name} ${quantity.unit === '个' ? '个' : '家'}` };
});

const UNITS: ReadonlySet<string> = new Set(['家', '户', '个']);
const REACH = 32;
const BARRED =
  /(?<measure>产值|营收|营业收入|销售收入|主营业务收入|税收|纳税|经营性收入|集体收入|收入)(?:超过?|过|突破|达到?)?(?<bar>\d*[百十千]?[万亿]元)(?:以上)?的?(?<noun>[\u4e00-\u9fff]{0,6}?)(?:仅?只?有|仅|达到?|增加到|发展到|提高到|突破|总数|为|到|增至)*$/u;
/** 上市企业 above a bar are some of those above it. */
const PICKED = /新增|净增|培育|上市|民营|外资|科技|新|年均/u;
const FLOWS = /新增|净增|培育|引进|新培育|其中/u;

function* barredAmong(group: readonly Barred[], view: View): Generator<Raised> {
  const isTarget = ({ figure }: Barred): boolean => statusOf(view, figure) === 'target';
  const results = group.filter((one) => !isTarget(one)).map(({ figure }) => figure);
  const [result] = results;
  if (
    !result ||
    results.some(({ quantity }) => quantity.value.coefficient !== result.quantity.value.coefficient)
  )
    return;
  for (const { figure: target, name } of group.filter(isTarget)) {
    if (target.region !== result.region || !isRaised(view, target)) continue;
    yield { target, result, name, grows: 'up' };
  }
}

/**
 * How many pass a bar, and how many are to: “产值超10亿元的企业只有6家” and “产值超10亿元企业达到5家”. What is to be reached is more than there is.
 */
export const barredOf = amongAlike(toldOf, ({ key }) => [key], barredAmong);

function isRaised(view: View, { place: { unit, start } }: Figure): boolean {
  return /(?:达到|增加到|发展到|提高到|突破|增至)$/u.test(
    view.units[unit]?.reading.text.slice(0, start) ?? '',
  );
}
