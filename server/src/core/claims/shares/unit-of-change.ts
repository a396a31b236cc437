import type { Figure } from '../../figures/figure.ts';
import { textOf, type View } from '../../view/view.ts';
import { clauseBefore, wordsOf } from '../words.ts';
import { changeOf } from './changes.ts';
import { rateNamed } from './percentages.ts';

/** The unit that a number ought to have, and why: what its subject is, the verb it follows, and how the two are told of. */
export interface WantedUnit {
  /** What the change or the gap is of. */
  readonly subject: string;
  readonly verb: string;
  readonly wants: 'point' | 'percent';
  readonly as: 'change' | 'gap' | 'level' | 'list';
}

/** “林木绿化率提高1%”, “工业投资增长8个百分点”: what is a percentage changes by points, what is none by percents. */
export function unitOfChange(view: View, figure: Figure): WantedUnit | undefined {
  const { kind } = figure.quantity;
  if (kind !== 'percent' && kind !== 'point') return undefined;
  const change = changeOf(view, figure);
  if (!change) return undefined;
  const { subject, verb } = change;
  if (subject.length < 2) return carried(view, figure, verb) ?? amount(view, figure, verb);
  if (isPercentage(view, figure, subject)) {
    return INCIDENCE.test(subject) ? undefined : { subject, verb, wants: 'point', as: 'change' };
  }
  return isLevel(view, figure, subject) && !/上涨|加快|收窄|回[升落]/u.test(verb)
    ? { subject, verb, wants: 'percent', as: 'level' }
    : undefined;
}

/** “城镇化率达到43.6%，提高1.1%”: the share told before is what changes. Growth may be that of the amount. */
function carried(view: View, figure: Figure, verb: string): WantedUnit | undefined {
  const own = ownRate(view, figure);
  if (own?.measure !== 'share' || !/[提上]升|提高|下降|降低|回落/u.test(verb)) return undefined;
  const subject = wordsOf(view, own);
  // “相当于全市生产总值的3%，比上年提高0.12%” cannot be of the amount.
  if (own.sense === 'share' && /[比较](?:上年|去年|20\d\d年|年初)/u.test(clauseBefore(view, figure.place)))
    return { subject, verb, wants: 'point', as: 'change' };
  return isPercentage(view, own, subject) && !INCIDENCE.test(subject)
    ? { subject, verb, wants: 'point', as: 'change' }
    : undefined;
}

/** “成交额18.7亿元，同比增长21.4个百分点”: money told right before grows by percents. */
function amount(view: View, figure: Figure, verb: string): WantedUnit | undefined {
  const all = view.byUnit[figure.place.unit] ?? [];
  const own = all[all.indexOf(figure) - 1];
  if (figure.quantity.kind !== 'point' || own?.quantity.kind !== 'money' || own.measure !== 'level')
    return undefined;
  const between = textOf(view, { ...figure.place, start: own.place.end, end: figure.place.start });
  return /^(?:以上|左右)?，(?:年均|按(?:可比|不变)价格?(?:计算)?)?(?:同比|比上年|较上年)?(?:增长|下降)$/u.test(
    between,
  )
    ? { subject: wordsOf(view, own), verb, wants: 'percent', as: 'level' }
    : undefined;
}

/** 覆盖率, 占比, 增速: what is a percentage changes by points. */
export function isPercentage(view: View, figure: Figure, subject: string): boolean {
  const entry = view.catalogue.indicators.get(figure.indicator ?? '');
  if (entry && figure.aspect === '') {
    if (entry.type === 'share' || entry.type === 'rate') return entry.kind === 'percent';
  }
  return rateNamed(subject, view.catalogue) !== undefined && !QUOTIENTS.test(subject);
}

/** Quotients of two amounts grow by percents though their names end like a share's. */
const QUOTIENTS =
  /(?:效率|生产率|产出率|倍率|比率|频率|功率|速率|转速|周转率|换手率|汇率|利率|税率|费率|容积率|分辨率)$/u;

/** How often something bad happens is told in percent of what it was: “事故死亡率下降12%”, “万人成讼率下降5%”. */
const INCIDENCE =
  /(?:[百千万]人[\u4e00-\u9fff]{2,4}|发生|死亡|发病|发案|案发|事故|伤亡|投诉|信访|犯罪|流失|次品|火灾|返贫|患病|故障|误报|差错)率$/u;

/** Money, output, people: what is no percentage grows by percents. */
function isLevel(view: View, figure: Figure, subject: string): boolean {
  if (
    /率|占|比重|比例|份额|强度|增速|增幅|涨幅|降幅|贡献|拉动|影响|拖累|推高|指数|速度|满意|水平|高于|快于|低于|结构|[较比]/u.test(
      subject,
    )
  )
    return false;
  const entry = view.catalogue.indicators.get(figure.indicator ?? '');
  if (entry) return entry.type === 'level' || entry.type === 'count' || entry.type === 'percapita';
  return LEVELS.test(subject);
}

const LEVELS =
  /(?:投资|增加值|总值|产值|收入|利润|税收|规模|经费|投入|产量|销量|总额|余额|[销零交成营出]售?[易交业口]?额|[进出]口|消费|支出|用电量|发电量|吞吐量|周转量|业务量|货运量|客运量|人次|人数|贷款|存款|资金|总量|单产|效益|产出)$/u;

/** The growth or share told right before, which the gap belongs to. */
export function ownRate(view: View, figure: Figure): Figure | undefined {
  const all = view.byUnit[figure.place.unit] ?? [];
  let k = all.indexOf(figure) - 1;
  // “增长7.1%，高于全国1.2个百分点、高于全省2.3%”: gaps in a row are all to the first number.
  while (all[k]?.basis === 'benchmark' && all[k]?.run === figure.run) k--;
  const own = all[k];
  if (own?.quantity.kind !== 'percent' || !['rate', 'share'].includes(own.measure)) return undefined;
  const between = textOf(view, { ...figure.place, start: own.place.end, end: figure.place.start });
  return /^(?:以上|左右)?[，、]/u.test(between) && !/[；。]/u.test(between) ? own : undefined;
}
