import { changeOf } from '../claims/shares/changes.ts';
import { signed } from '../claims/repeats/comparable.ts';
import { growthOf } from '../claims/growth/growth.ts';
import { DIFFERENCES, YEARLY } from '../claims/growth/differences.ts';
import { pairsOf } from '../claims/growth/pairs.ts';
import { rateNamed } from '../claims/shares/percentages.ts';
import { clauseAfter, clauseBefore, wordsOf } from '../claims/words.ts';
import { compare, type Decimal } from '../numbers/decimal.ts';
import { meets, minus } from '../numbers/interval.ts';
import type { Figure } from '../figures/figure.ts';
import type { Fix, Severity } from '../lint/finding.ts';
import { matchesOf } from '../view/matches.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import type { Place } from '../text/span.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';

interface Unit extends Claim {
  readonly figure: Figure;
  /** What the change or the gap is of. */
  readonly subject: string;
  readonly verb: string;
  readonly wants: 'point' | 'percent';
  readonly as: 'change' | 'gap' | 'level' | 'list';
}

/** 百分之几与百分点：“林木绿化率提高1%”, “工业投资增长8个百分点”, “增长8.2%，高于全省1.2%”. */
export const percentVsPoint: Rule<Unit> = {
  id: 'percent-vs-point',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '百分之几与百分点混用', en: 'Percent and percentage points' },
  messages: {
    change: {
      zh: '“{subject}”本身是百分比，“{verb}{value}”宜写百分点，请核。',
      en: '“{subject}” is a percentage: is its change of {value} in percentage points?',
    },
    gap: {
      zh: '两个百分比相差“{value}”，宜写百分点，请核。',
      en: 'Two percentages differ by {value}: in percentage points?',
    },
    list: {
      zh: '“分别”所列两数，一为百分之几，一为{value}，请核。',
      en: 'One of the two is in percent, the other is {value}.',
    },
    level: {
      zh: '“{subject}”不是百分比，“{verb}{value}”宜写百分之几，请核。',
      en: '“{subject}” is no percentage: is {value} meant in percent?',
    },
    fix: { zh: '改为“{text}”', en: 'Change to “{text}”' },
  },
  *find(view) {
    const differences = differencesOf(view);
    let before: Figure | undefined;
    for (const figure of view.figures) {
      // The members of a list share their unit, and are one slip.
      const same = figure.list !== undefined && figure.list === before?.list;
      const claim =
        differences.get(figure) ??
        mixed(view, figure, before) ??
        (same && figure.quantity.kind === before?.quantity.kind
          ? undefined
          : (changed(view, figure) ?? compared(view, figure)));
      before = figure;
      if (claim) yield { place: figure.place, figures: [figure], places: [], figure, ...claim };
    }
    for (const pattern of DIFFERENCES)
      for (const { place, found } of matchesOf(view, pattern, '%')) yield* written(view, place, found);
    for (const { place, found } of matchesOf(view, YEARLY, '年均')) yield* written(view, place, found);
  },
  judge({ figure, subject, verb, wants, as, place }, view) {
    const { kind } = figure.quantity;
    if ((kind === 'point') === (wants === 'point')) return HOLDS;
    const args = { subject: clipped(subject, 16), verb, value: textOf(view, place) };
    return breaks({ id: as, args }, { severity: severityOf(verb, as), fixes: [unitFix(figure, view)] });
  },
};

function* written(view: View, place: Place, { groups, 0: words }: RegExpExecArray): Generator<Unit> {
  const { verb = '', told = '' } = groups ?? {};
  const start = place.end - told.length;
  const figure = view.byUnit[place.unit]?.find(
    (one) => one.place.end === place.end && one.place.start <= start,
  );
  if (!figure || told.endsWith('点')) return;
  // “投资完成128亿元，增长12.3%，超年度目标8.6%”, “收入1.8万元，增长7%，比全省平均高3.5%” may be of the amount.
  if (!OF_RATE.test(words) && isOfAmount(view, figure)) return;
  yield {
    place: figure.place,
    figures: [figure],
    places: [],
    figure,
    subject: '',
    verb,
    wants: 'point',
    as: 'gap',
  };
}

/** Words that only a percentage is said with. */
const OF_RATE = /[快慢]|[增涨降]幅|增速|占比|比重|份额|收窄|扩大|回[落升]|年均|个百分点/u;

/** Whether an amount is told of the same subject before it. */
function isOfAmount(view: View, { place }: Figure): boolean {
  const before = view.byUnit[place.unit]?.filter((one) => one.place.end < place.start).slice(-2) ?? [];
  const run = before.at(-1)?.run;
  return before.some((one) => one.run === run && one.measure === 'level' && one.quantity.kind !== 'percent');
}

type Found = Pick<Unit, 'subject' | 'verb' | 'wants' | 'as'>;

function changed(view: View, figure: Figure): Found | undefined {
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

/** “由31.2%降到5.5%，下降25.7%”: what two percentages differ by, told in percent. */
function differencesOf(view: View): ReadonlyMap<Figure, Found> {
  const found = new Map<Figure, Found>();
  for (const { from, to, after } of pairsOf(view)) {
    const told = after.find(({ quantity }) => quantity.kind !== 'months');
    if (to.quantity.kind !== 'percent' || told?.quantity.kind !== 'percent' || told.basis === 'average')
      continue;
    const by = signed(told);
    const relative = growthOf(from.quantity.interval, to.quantity.interval);
    if (!meets(minus(to.quantity.interval, from.quantity.interval), by) || meets(relative, by)) continue;
    found.set(told, { subject: wordsOf(view, from), verb: told.verb, wants: 'point', as: 'gap' });
  }
  return found;
}

/** “分别下降21.4%和16.7个百分点”: the second of two that share a verb. */
function mixed(view: View, figure: Figure, before: Figure | undefined): Found | undefined {
  if (figure.quantity.kind !== 'point' || before?.quantity.kind !== 'percent') return undefined;
  if (before.place.unit !== figure.place.unit) return undefined;
  const between = textOf(view, { ...figure.place, start: before.place.end, end: figure.place.start });
  const words = clauseBefore(view, before.place);
  if (!/^[、和与及]$/u.test(between) || !words.includes('分别')) return undefined;
  return { subject: '', verb: before.verb, wants: 'percent', as: 'list' };
}

/** “城镇化率达到43.6%，提高1.1%”: the share told before is what changes. Growth may be that of the amount. */
function carried(view: View, figure: Figure, verb: string): Found | undefined {
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
function amount(view: View, figure: Figure, verb: string): Found | undefined {
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
function isPercentage(view: View, figure: Figure, subject: string): boolean {
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

/** “增长8.2%，高于全省1.2%”, “增速高于全省2%”, “快于全国3%”. */
function compared(view: View, figure: Figure): Found | undefined {
  const { kind } = figure.quantity;
  if (figure.sense !== 'above' && figure.sense !== 'below') return undefined;
  if ((kind !== 'percent' && kind !== 'point') || isOfBenchmark(view, figure)) return undefined;
  const words = clauseBefore(view, figure.place);
  const at = words.lastIndexOf(figure.verb);
  const subject =
    at < 0
      ? ''
      : words
          .slice(0, at)
          .replace(/(?:平均|分别|均|也|继续|持续|确保|力争|争取|努力|总体|[要应须需将])+$/u, '');
  const found: Found = { subject, verb: figure.verb, wants: 'point', as: 'gap' };
  if (/[快慢]/u.test(figure.verb) || /速度?$/u.test(subject)) return found;
  if (subject.length > 1)
    return isPercentage(view, figure, subject) || /[增涨]幅$/u.test(subject) ? found : undefined;
  const own = ownRate(view, figure);
  // “增长8.2%，高于全省6.5%” may name the benchmark itself.
  return own && compare(figure.quantity.value, half(own)) < 0 ? found : undefined;
}

/** “快于全国的5.0%”, “高于全省6.5%的平均水平”: what is compared with, rather than by how much. */
function isOfBenchmark(view: View, { place, verb }: Figure): boolean {
  const before = clauseBefore(view, place);
  const field = before.slice(before.lastIndexOf(verb) + verb.length);
  return (
    clauseAfter(view, place).startsWith('的') || (verb !== '' && /[国省市区县州均值期].{0,4}的$/u.test(field))
  );
}

/** The growth or share told right before, which the gap belongs to. */
function ownRate(view: View, figure: Figure): Figure | undefined {
  const all = view.byUnit[figure.place.unit] ?? [];
  let k = all.indexOf(figure) - 1;
  // “增长7.1%，高于全国1.2个百分点、高于全省2.3%”: gaps in a row are all to the first number.
  while (all[k]?.basis === 'benchmark' && all[k]?.run === figure.run) k--;
  const own = all[k];
  if (own?.quantity.kind !== 'percent' || !['rate', 'share'].includes(own.measure)) return undefined;
  const between = textOf(view, { ...figure.place, start: own.place.end, end: figure.place.start });
  return /^(?:以上|左右)?[，、]/u.test(between) && !/[；。]/u.test(between) ? own : undefined;
}

function half({ quantity }: Figure): Decimal {
  return { coefficient: quantity.value.coefficient * 5n, exponent: quantity.value.exponent - 1 };
}

/** An output raised by points is said too often to be called a contradiction. */
function severityOf(verb: string, as: Unit['as']): Severity {
  return as === 'level' && !/增|扩大/u.test(verb) ? 'information' : 'warning';
}

function unitFix(figure: Figure, view: View): Fix {
  const { unit, end } = figure.place;
  const place: Place = { unit, start: figure.quantity.numeral.end, end };
  const text = figure.quantity.kind === 'point' ? '%' : '个百分点';
  const numeral = textOf(view, { ...figure.place, end: place.start });
  return { title: { id: 'fix', args: { text: numeral + text } }, edits: [{ place, text }], safe: false };
}
