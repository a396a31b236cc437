import type { Figure } from '../../figures/figure.ts';
import { amongAlike } from '../../figures/among-alike.ts';
import { eachWithEarlier } from '../../grouped.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { perFigure } from '../../figures/per-figure.ts';
import type { View } from '../../view/view.ts';
import { clauseBefore, wordsOf } from '../words.ts';
import { looksBack } from './looks-back.ts';
import { sharedWords } from './shared-words.ts';
import { printedDigitsOf } from './slips.ts';

/** Two numbers said of one thing, as the rare words around both tell, that a slip of the keys makes of each other. */
export interface Echo {
  /** The one that looks back, or the later one. */
  readonly here: Figure;
  readonly there: Figure;
  /** The words that both stand among. */
  readonly words: string;
}

/**
 * “引进到位资金19.2亿元” and “引进到位资金在上年12.9亿元的基础上…”; “中小学学位缺口约4200个” and “化解2400个学位缺口”. Numbers of
 * one unit with the same digits in another order seldom stand among the same rare words by chance.
 */
export function* echoesOf(view: View): Generator<Echo> {
  for (const [here, there] of slipsIn(view)) {
    const words = sharedWords(view, here, there) ?? partNamed(here, there) ?? partNamed(there, here);
    if (words !== undefined) yield { here, there, words };
  }
}

/** “新增学位6.9万个，其中2020年当年新增1.86万个”: the part has the name of its whole, which the other bears itself. */
function partNamed({ whole, name, quantity }: Figure, other: Figure): string | undefined {
  if (whole?.name !== name || other.name !== name || name.length < 2) return undefined;
  return printedDigitsOf(quantity).length > 2 && other.scope === '' ? name : undefined;
}

/** Numbers of one time that a slip makes of each other. */
const slipsIn = amongAlike(
  ofFigure((_, figure) => keyedOf(figure)),
  ({ key }) => [key],
  function* (group, view): Generator<readonly [Figure, Figure]> {
    const alike = group.filter(({ figure }, i) => !isSame(group[i - 1]?.figure, figure));
    for (const [{ figure: here }, earlier] of eachWithEarlier(alike.slice(0, MOST), MOST))
      for (const { figure: there } of earlier) if (areOfOneTime(view, here, there)) yield [here, there];
  },
);

const MOST = 12;

/** A number with its unit and digits in whatever order. */
interface Keyed {
  readonly figure: Figure;
  readonly key: string;
}

/** Undefined for numbers that are too short to tell. */
function keyedOf(figure: Figure): Keyed | undefined {
  const { quantity, measure, list } = figure;
  const { kind, shape, unit } = quantity;
  if (shape !== 'single' || kind === 'rank' || measure === 'rank' || unit === '') return undefined;
  // “近三年先后整合资金2.18亿元、3.46亿元、4.36亿元”: one of several years, and not said which.
  if (list && list.values.length > 2 && list.names.length < list.values.length) return undefined;
  // 160 and 106 too are of the same digits.
  const digits = printedDigitsOf(quantity).replace(/0/gu, '');
  if (digits.length < (kind === 'percent' || kind === 'point' ? 3 : 2)) return undefined;
  // “剩余的180万贫困人口” has no unit of its own.
  // “换来8697名群众的笑脸” is told of 8967人.
  const thing = unit.replace(/(?<=[万亿])[人名]$/u, '').replace(/^名$/u, '人');
  return { figure, key: `${thing} ${[...digits].sort().join('')}` };
}

/** One number said of two names is two figures. */
function isSame(a: Figure | undefined, b: Figure): boolean {
  return a?.place.unit === b.place.unit && a.place.start === b.place.start;
}

/** Two digits or more have changed places, or a zero is too much. */
function isSlip({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  const [one, other] = [printedDigitsOf(a), printedDigitsOf(b)];
  if (one.length === other.length) return one !== other && a.value.exponent === b.value.exponent;
  return one.replace(/0+$/u, '') === other.replace(/0+$/u, '') && Math.abs(one.length - other.length) === 1;
}

/** Results of one year, plans of one year, or one of them and what starts out from it or holds on to it. */
function areOfOneTime(view: View, here: Figure, there: Figure): boolean {
  if (here.place.unit === there.place.unit || !isSlip(here, there)) return false;
  if ((here.measure === 'rate') !== (there.measure === 'rate') || !areOfOnePlace(view, here, there))
    return false;
  // “地区生产总值268.4亿元” and “地区生产总值增长8%，固定资产投资在上年246.8亿元基础上”: two things, and both known.
  if (here.indicator !== there.indicator && here.indicator !== undefined && there.indicator !== undefined)
    return false;
  // “年均增长11.2%” is not what one of those years grew by.
  if (here.measure === 'rate' && here.basis !== there.basis) return false;
  if (rateOf(view, here) !== rateOf(view, there)) return false;
  if (isRest(view, here, there) || isRest(view, there, here)) return false;
  const same =
    here.status === there.status &&
    here.period?.to === there.period?.to &&
    runsUp(view, here) === runsUp(view, there);
  if (here.role === 'from' && there.role === 'from') return same;
  if (same && (here.sense === there.sense || areOfOneName(view, here, there))) return true;
  return looksBack(view, here, there) || looksBack(view, there, here);
}

/** “榆岭小镇接待游客182万人次” where the other is read as the whole place's: “榆岭小镇全年接待…”. */
function areOfOnePlace(view: View, a: Figure, b: Figure): boolean {
  if (a.region === b.region) return true;
  const own = view.facts.place ?? '';
  return [
    [a, b],
    [b, a],
  ].some(([one, other]) => {
    const { region = '' } = one ?? a;
    return region.length > 2 && other?.region === own && clauseBefore(view, other.place).includes(region);
  });
}

/** “市级经费预算4820万元”, “市级经费预算压减到4280万元”: one name before both, and no increment. */
function areOfOneName(view: View, a: Figure, b: Figure): boolean {
  const [one, other] = [wordsOf(view, a), wordsOf(view, b)];
  const grows = [a, b].some(({ sense }) => sense === 'add' || sense === 'net' || sense === 'act');
  return !grows && one === other && one.length >= NAME && printedDigitsOf(a.quantity).length > 2;
}

const NAME = 6;

/** “已交付7个、1472套”, “两年出列32个村” and “剩余2个小区、1274套”, “余下的23个村”: what is left is none of what has been done. */
function isRest(view: View, left: Figure, done: Figure): boolean {
  return (
    /(?:剩余|剩下|其余|余下)[^，。；：]*$/u.test(ahead(view, left)) &&
    /已(?!有)[^，。；：]*$|(?:出列|退出|脱贫|摘帽|交付|办结|销号)$/u.test(ahead(view, done))
  );
}

function ahead({ units }: View, { place: { unit, start } }: Figure): string {
  return (units[unit]?.reading.text ?? '').slice(Math.max(0, start - 24), start);
}

/** “累计办理建议612件” is of several years. */
const runsUp = perFigure(
  (view, { place, period }) => period?.from !== period?.to || clauseBefore(view, place).includes('累计'),
);

/** The last words of a rate's name, 化解率; '' for what is none. */
const rateOf = perFigure((view, figure) => RATE.exec(wordsOf(view, figure))?.[0] ?? '');

const RATE = /[\u4e00-\u9fff]{2}(?:率|占比|比重)$/u;
