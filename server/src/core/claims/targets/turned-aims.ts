import type { Figure } from '../../figures/figure.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { clauseAround } from '../../view/matches.ts';
import { partsOf } from '../../view/parts.ts';
import type { View } from '../../view/view.ts';

/** A target that goes the way nobody wants it to, with the word that says so. */
export interface TurnedAim {
  readonly figure: Figure;
  readonly name: string;
  /** The way that the indicator is meant to go. */
  readonly meant: 'up' | 'down';
}

/**
 * “城镇居民人均可支配收入下降7%”, “单位地区生产总值能耗上升3%” among the aims of a year. Money of the treasury and what is traded may be
 * planned lower than it was, and what is only kept within bounds may rise.
 */
export function* turnedAimsOf(view: View): Generator<TurnedAim> {
  const parts = partsOf(view);
  for (const figure of targetsOf(view)) {
    const { sense, verb, indicator = '', aspect, sign, place, scope } = figure;
    if (aspect !== '' || scope !== '' || parts[place.unit] !== 'plan') continue;
    const falls = sense === 'fall' || (sense === 'to' && FALLS.test(verb));
    const rises = sense === 'rise' || (sense === 'to' && RISES.test(verb));
    const direction = view.catalogue.indicators.get(indicator)?.direction;
    const turned =
      (direction === 'up' && falls && sign < 0 !== (sense === 'to')) || (direction === 'down' && rises);
    if (!turned || !(direction === 'up' ? WANTED : UNWANTED).test(indicator)) continue;
    const text = view.units[place.unit]?.reading.text ?? '';
    if (TOLD.test(text)) continue;
    const clause = clauseAround(text, place.start, '，；。、');
    if (KEPT.test(text.slice(clause.start, Math.max(clause.end, place.end + 2)))) continue;
    yield { figure, name: indicator, meant: direction === 'up' ? 'up' : 'down' };
  }
}

const targetsOf = ofFigure((_, figure) => {
  const { status, indicator, basis } = figure;
  const ownBasis = basis !== 'benchmark' && basis !== 'chain';
  return status === 'target' && indicator !== undefined && ownBasis ? figure : undefined;
});

const FALLS = /[降减落低]/u;
const RISES = /[升增涨提高]/u;
/** What grows with every plan. */
const WANTED =
  /生产总值$|增加值$|人均可支配收入|^固定资产投资|^(?:工业|民间|制造业|技改|高技术)[^贷]*投资|社会消费品零售总额|城镇化率|森林覆盖率|预期寿命|普及率$|覆盖率$|研发|研究与试验|机械化率|粮食(?:总)?产量|高新技术企业|经营主体|优良天数/u;
/** What falls with every plan. */
const UNWANTED =
  /能耗$|水耗|浓度$|死亡率$|死亡人数|排放量|排放总量|不良贷款率|失业率|收入比|空气质量综合指数|贫困发生率|大班额|重污染天数|用水量$/u;
/** What has already come of the year, or came of the last, is told among the aims too. */
const TOLD = /季度|\d月|上半年|同比|去年|上年|以来|目前|影响/u;
const KEPT = /以内|控制|不超过|不高于|幅|减缓|放缓|收窄/u;
