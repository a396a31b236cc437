import type { Figure, Listing } from '../../figures/figure.ts';
import { toNumber } from '../../numbers/decimal.ts';
import { isBelow } from '../../numbers/interval.ts';
import { amongAlike } from '../../figures/among-alike.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { COUNTED, type Quantity } from '../../numbers/quantity.ts';
import { textOf, type View } from '../../view/view.ts';
import { bindingOf } from './binding.ts';
import { isCertain, statusOf } from '../repeats/comparable.ts';
import { startOf } from '../growth/pairs.ts';
import { isOfAny } from '../repeats/of-less.ts';
import { leavesOut } from '../stocks/stock-names.ts';
import { endsAlike, isTurnedBehind } from './turned-behind.ts';
import { isStandingArea } from './standing-areas.ts';
import { clauseBefore, wordsOf, wordsTo } from '../words.ts';

/** What is to be raised to a number, with what has been reached of it, under one name that no catalogue knows. */
export interface Raised {
  readonly target: Figure;
  readonly result: Figure;
  readonly name: string;
  /** Absent where the words leave room below, so that a digit too many or too few alone tells. */
  readonly grows?: 'up' | 'down';
}

/** “每千人口养老床位达到42张” and “每千人口养老床位增加到38张”: one name and a verb that says more than before. */
export const raisedOf = (view: View): readonly Raised[] => raisedIn(view);

function* raisedAmong(named: readonly Named[], view: View): Generator<Raised> {
  const isTarget = ({ figure }: Named): boolean => statusOf(view, figure) === 'target';
  const results = named.filter((one) => !isTarget(one));
  for (const { figure: target, name } of named.filter(isTarget)) {
    const grows = wayOf(view, target);
    const namesakes = results.filter((one) => isSame(one.name, name));
    if (!grows) {
      const result = nearest(
        namesakes.map(({ figure }) => figure).filter((one) => isRepeated(view, one, target)),
        target,
      );
      if (result) yield { target, result, name };
      continue;
    }
    const told = namesakes.filter((one) => isComparable(one.figure, target));
    // Of several results the one nearest to where things began: years and parts may tell them apart.
    const first = told.reduce<Figure | undefined>((best, { figure }) => {
      const [low, high] = grows === 'up' ? [figure, best] : [best, figure];
      return best && !(low && high && isBelow(low.quantity.interval, high.quantity.interval)) ? best : figure;
    }, undefined);
    if (first) yield { target, result: first, name, grows };
    else {
      // Of what may be two things only two digits in another order tell.
      const alike = results.filter((one) => endsAlike(one.name, name) && isComparable(one.figure, target));
      const [only] = alike;
      if (only && alike.length === 1 && isTurnedBehind(target.quantity, only.figure.quantity, grows))
        yield { target, result: only.figure, name, grows };
    }
  }
}

interface Named {
  readonly figure: Figure;
  readonly name: string;
}

/** Names that end otherwise are not looked at. */
const ENDING = 3;

function isPlain(view: View, figure: Figure): boolean {
  const { indicator, measure, role, list, whole, quantity, scope } = figure;
  if (indicator !== undefined && (isCertain(view, figure) || scope !== '')) return false;
  const level = measure === 'level' || measure === 'share';
  const alone = !list || (list.names.length === list.values.length && list.values.length > 1);
  return (
    level &&
    role !== 'from' &&
    alone &&
    whole?.quantity.kind !== quantity.kind &&
    (quantity.shape === 'single' || (list !== undefined && quantity.shape === 'list'))
  );
}

/** “举办招聘会126场” and “举办招聘会150场”: the same done again in a year to come. */
function isRepeated(
  view: View,
  result: Figure,
  { sense, verb, quantity, region, period, place }: Figure,
): boolean {
  return (
    ((STATES.has(result.sense) && STATES.has(sense)) || (result.sense === sense && result.verb === verb)) &&
    result.quantity.unit === quantity.unit &&
    result.region === region &&
    result.place.unit < place.unit &&
    result.period !== undefined &&
    period !== undefined &&
    result.period.to < period.from &&
    isMany(result) &&
    !DOING.test(clauseBefore(view, result.place) + clauseBefore(view, place))
  );
}

/** “存栏62万只”, “存栏稳定在63万只以上”. */
const STATES: ReadonlySet<Figure['sense']> = new Set(['none', 'hold', 'reach', 'to']);

/** Three of something may become thirty. */
function isMany({ quantity }: Figure): boolean {
  return !COUNTED.has(quantity.kind) || toNumber(quantity.value) >= FEWEST;
}

const FEWEST = 10;
/** What is built and put right depends on what there is to do, and what it costs on which; some of them are not all. */
const DOING =
  /其中|建|改造|治理|整[治改]|修|新增|开工|安置|搬迁|淘汰|消除|拆|争取|化解|处置|投资|贷款|债|(?:上级|专项|中央|衔接|扶贫|财政|整合)[^，]{0,6}资金/u;

/** Of several results the one that is least out of proportion. */
function nearest(results: readonly Figure[], target: Figure): Figure | undefined {
  const away = ({ quantity }: Figure): number =>
    Math.abs(Math.log(toNumber(quantity.value) / toNumber(target.quantity.value)));
  return results.reduce<Figure | undefined>(
    (best, one) => (best && away(best) <= away(one) ? best : one),
    undefined,
  );
}

/** A result of the same place and kind, before the target in time and in the text. */
function isComparable(result: Figure, target: Figure): boolean {
  const { sense, verb, quantity, region, period, place, base } = result;
  if (quantity.unit !== target.quantity.unit && COUNTED.has(quantity.kind)) return false;
  if (quantity.kind !== target.quantity.kind || region !== target.region) return false;
  if (base !== '' && target.base !== '' && base !== target.base) return false;
  // What has been built is there.
  if (sense === 'add' || sense === 'net' || (sense === 'act' && verb !== '建成') || sense === 'fall')
    return false;
  if (period && target.period && period.to >= target.period.from) return false;
  return place.unit < target.place.unit;
}

/** 提高到 and 突破 always say more than before, 达到 of what stands for good; 降到 says less; 稳定在 and 以上 leave room. */
function wayOf(view: View, figure: Figure): Raised['grows'] | undefined {
  const { verb, place, quantity, list } = figure;
  const sense = isShareReached(view, figure) ? 'reach' : figure.sense;
  if (isGrown(view, figure)) return 'up';
  const binding = bindingOf(view, sense === figure.sense ? figure : { ...figure, sense });
  if (binding === 'more') return 'up';
  const before = clauseBefore(view, list?.values[0] ?? place);
  // “审批时限压缩至60个工作日以内”: what takes less time than before.
  if (sense === 'to' && SPELLS.has(quantity.kind) && DOWNWARD.test(verb)) return 'down';
  if (LOOSE.test(before)) return undefined;
  // “提高到88%以上” says more than before where the floor is no round number.
  const sharp = binding === 'sharp' || (quantity.kind === 'percent' && !isFives(quantity));
  if (sense === 'to' && UPWARD.test(verb)) return sharp ? 'up' : undefined;
  if (sense === 'to' && DOWNWARD.test(verb)) return sharp ? 'down' : undefined;
  if (binding !== 'sharp' || sense !== 'reach' || FLOWING.test(before)) return undefined;
  return /突破|超过/u.test(verb) ||
    ((verb.startsWith('达') || sense !== figure.sense) &&
      (STANDING.has(quantity.kind) || isStandingArea(quantity, before) || MEAN.test(before)))
    ? 'up'
    : undefined;
}

/** “占规上工业比重达到62%”: the verb that it is told by is 占. */
function isShareReached(view: View, { sense, place }: Figure): boolean {
  return sense === 'share' && /(?:达到?|突破|超过)$/u.test(clauseBefore(view, place));
}

/** What a year brings, or how well it went, is counted afresh. */
const FLOWING =
  /项目|签约|活动|授权|申请|[开竣]工|接待|案件|投诉|招聘|演出|赛事|招商|到位|投资|满意|办[结复]|合格|达标|兑现|及时|成活|升学|检测|回收|签订|订单|到账/u;

/** “达到11亿元，增长17.5%”: what is to grow is to be more, whatever the words leave room for. */
export function isGrown(view: View, { place, run, sense, quantity }: Figure): boolean {
  if (sense === 'hold' || sense === 'add' || sense === 'net' || sense === 'act') return false;
  if (quantity.kind !== 'money' || LOOSE.test(clauseBefore(view, place))) return false;
  const growth = (view.byUnit[place.unit] ?? []).filter(
    (other) => other.run === run && other.measure === 'rate' && other.quantity.kind === 'percent',
  );
  return (
    growth.length === 1 &&
    growth.every(({ sense: way, sign, basis }) => way === 'rise' && sign > 0 && basis !== 'benchmark')
  );
}

/** 45, 90: a floor that is set without a look at what is reached. */
export function isFives({ value }: Quantity): boolean {
  return value.exponent >= 0 && value.coefficient % 5n === 0n;
}

const SPELLS = new Set(['workdays', 'time']);
const UPWARD = /提高|提升|增加|扩大|扩展|拓展|发展|上升|增至|升至/u;
const DOWNWARD = /[降减缩压]/u;
const LOOSE =
  /稳定|保持|维持|恢复|控制|压[减缩降]|不低于|不少于|[再新净]增|新建|改造|培训|引进|发放|完成|就业/u;
/** What villages earn on average. */
const MEAN = /[村社]均[\u4e00-\u9fff]{0,8}收入/u;
const STANDING = new Set(['percent', 'count', 'people', 'households']);

/** Equal names, or one with a word before it that says no more: 高考二本以上达线 and 二本以上达线. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [long, short] = one.length > other.length ? [one, other] : [other, one];
  if (leavesOut(short, long)) return true;
  if (!long.endsWith(short)) return false;
  const more = long.slice(0, -short.length);
  // “农村集体经济经营性收入10万元以上的村” are those above the bar, whoever asks.
  if (/\d[万亿]元以上的/u.test(short) && /^[\u4e00-\u9fff]+$/u.test(more)) return true;
  // “紫花苜蓿等优质牧草” are one, where the list does not tell all of them.
  return (short.length >= LONG && FILLING.test(more)) || (short.length >= SHORT && more.endsWith('等'));
}

const SHORT = 4;

const LONG = 5;
const FILLING =
  /^(?:全[省市县区州镇乡]|[我本][省市县区州镇乡]|高考|年末|城乡|地区|各类|主要|现有|拥有|目前|实际|推动|[的其])+$/u;

/**
 * The words before a number where they are a name, or the name that a run of numbers shares: “由46家增加到52家”; '' for what no
 * target is held against.
 */
function nameOf(view: View, figure: Figure): string {
  if (!isPlain(view, figure)) return '';
  if (figure.list) return memberOf(view, figure, figure.list);
  // “产值占规上工业总产值比重” is the 产值占比 that is told later.
  if (figure.measure === 'share' && figure.name.length > 3 && !/[率度比重]$/u.test(figure.name))
    return `${figure.name}占比`;
  const own = ownWords(view, figure).replace(MARKS, '').replace(ASIDE, '');
  const shared = figure.named && figure.indicator !== undefined ? textOf(view, figure.named) : figure.name;
  const name = (own === '' ? shared : own)
    .replace(LEADING, '')
    .replace(/(?:累计)?总[数量]$|力争|确保|争取|年(?![末底初])/gu, '');
  // “谷子面积” is what “谷子发展到6.5万亩” tells of.
  if (figure.quantity.kind === 'area') return areaOf(name);
  // Every firm has sales, and so has every trade.
  if (isOfAny(name)) return '';
  return NAME.test(name) || (HERDS.test(figure.quantity.unit) && /^[\u4e00-\u9fff]{2,3}$/u.test(name))
    ? name
    : '';
}

/**
 * The words of a number's own; those before the first of two (“县城建成区由7.8平方公里扩展到10.4平方公里”); with the bar that is a part of the
 * name (“收入10万元以上的村占比”), also where the share of those follows their number (“收入10万元以上的村达到186个，占62%”).
 */
function ownWords(view: View, figure: Figure): string {
  const words = wordsOf(view, figure);
  const first = words === '' ? startOf(view, figure) : undefined;
  if (first) return ownWords(view, first);
  if (words.startsWith('的')) return withBar(view, figure, words);
  if (!/^占?比?$/u.test(words) || figure.measure !== 'share') return words;
  const all = view.byUnit[figure.place.unit] ?? [];
  const counted = all[all.indexOf(figure) - 1];
  const named = counted?.run === figure.run && counted.measure === 'level' ? wordsOf(view, counted) : '';
  return counted && named.startsWith('的') ? `${withBar(view, counted, named)}占比` : '';
}

function withBar(view: View, { place: { unit, start } }: Figure, words: string): string {
  const told = wordsTo(view.units[unit]?.reading.text ?? '', start, BAR_REACH);
  return told.slice(0, told.lastIndexOf(words) + words.length);
}

const BAR_REACH = 32;

function areaOf(name: string): string {
  const own = name.replace(/(?:种植|播种|栽培|总|建设)*(?:面积|规模)$/u, '');
  return /^[\u4e00-\u9fff]{2,16}$/u.test(own) && !/^(?:新增|其中|建设|规划|占地)/u.test(own) ? own : '';
}

const namedOf = ofFigure((view, figure): Named | undefined => {
  const name = nameOf(view, figure);
  return name === '' ? undefined : { figure, name };
});

const raisedIn = amongAlike(namedOf, ({ name }) => [name.slice(-ENDING)], raisedAmong);

const NAME = /^[\u4e00-\u9fffA-Za-z0-9Ⅰ-Ⅻ]{4,26}$/u;
/** What is kept or grown goes by a short name: 肉牛, 茶园. */
const HERDS = /[头只羽箱匹亩株棒]$/u;

/** One of a list is the same only where the whole list is: “茶叶、咖啡、坚果产值” and its 茶叶. */
function memberOf(view: View, figure: Figure, { names, values }: Listing): string {
  const words = names.map((name) => textOf(view, name));
  const own = words[values.findIndex(({ start }) => start === figure.place.start)];
  const side = wordsOf(view, figure).slice(-2);
  return own === undefined ? '' : `${words.join('、')}${side}：${own}`;
}

/** “签约居民⑪”, “家庭医生‘1+1+1’签约居民”. */
const MARKS = /[①-⑳“”+]/gu;
const ASIDE = /^(?:使|年末)?(?:累计)?总[数量]$/u;
const LEADING =
  /^(?:全[省市县区州镇乡年]|目前|推动|力促|推进|公布|发布|推出|梳理|建成|确保|力争|争取|实现|使|将|把|到(?:20\d\d年)?(?:年?底|末)?|20\d\d年(?:底|末)?|[今明]年|年末|年内)+/u;
