import type { Figure } from '../../figures/figure.ts';
import { amongAlike, eachWithEarlier } from '../../figures/among-alike.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { printDecimal } from '../../numbers/decimal.ts';
import { perFigure } from '../../figures/per-figure.ts';
import { areOneNumber } from '../../numbers/quantity.ts';
import type { View } from '../../view/view.ts';
import { common, nearWords, occurrences, plainWords, wideWords } from '../names/surroundings.ts';
import { clauseAfter, clauseBefore, wordsOf } from '../words.ts';

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
    const words = sharedWords(view, here, there);
    if (words !== undefined) yield { here, there, words };
  }
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
  const digits = digitsOf(quantity).replace(/0/gu, '');
  if (digits.length < (kind === 'percent' || kind === 'point' ? 3 : 2)) return undefined;
  // “剩余的180万贫困人口” has no unit of its own.
  // “换来8697名群众的笑脸” is told of 8967人.
  const thing = unit.replace(/(?<=[万亿])[人名]$/u, '').replace(/^名$/u, '人');
  return { figure, key: `${thing} ${[...digits].sort().join('')}` };
}

function digitsOf({ value }: Figure['quantity']): string {
  return printDecimal(value).replace(/\D/gu, '');
}

/** One number said of two names is two figures. */
function isSame(a: Figure | undefined, b: Figure): boolean {
  return a?.place.unit === b.place.unit && a.place.start === b.place.start;
}

/** Two digits or more have changed places, or a zero is too much. */
function isSlip({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  const [one, other] = [digitsOf(a), digitsOf(b)];
  if (one.length === other.length) return one !== other && a.value.exponent === b.value.exponent;
  return one.replace(/0+$/u, '') === other.replace(/0+$/u, '') && Math.abs(one.length - other.length) === 1;
}

/** Results of one year, plans of one year, or one of them and what starts out from it or holds on to it. */
function areOfOneTime(view: View, here: Figure, there: Figure): boolean {
  if (here.place.unit === there.place.unit || !isSlip(here, there)) return false;
  if ((here.measure === 'rate') !== (there.measure === 'rate') || !areOfOnePlace(view, here, there))
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
  return !grows && one === other && one.length >= NAME && digitsOf(a.quantity).length > 2;
}

const NAME = 6;

/** “已交付7个、1472套” and “剩余2个小区、1274套”: what is left is none of what has been done. */
function isRest(view: View, left: Figure, done: Figure): boolean {
  return (
    /(?:剩余|剩下|其余|余下)[^，。；：]*$/u.test(ahead(view, left)) &&
    /已(?!有)[^，。；：]*$/u.test(ahead(view, done))
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

/** Whether a figure tells again what another told as a result. */
function looksBack(view: View, here: Figure, there: Figure): boolean {
  if (there.status === 'target' || there.role === 'from') return false;
  // “由2015年的108.6亿元增加到…” looks back on that year and no other.
  if (here.role === 'from' && here.period && there.period && here.period.to !== there.period.to) return false;
  if (refersBack(view, here)) return true;
  if (there.measure !== 'level' || there.sense === 'add' || there.sense === 'net') return false;
  // A plan that holds on to a level has it; one that tells no deed tells of what is there.
  if (here.sense === 'hold') return here.quantity.bound !== 'at-most';
  if (here.sense !== 'none' || here.indicator !== undefined || areDeeds(view, here, there)) return false;
  if (ENDED.test(wordsOf(view, here))) return false;
  return !AIMS.test(view.units[here.place.unit]?.reading.text ?? '');
}

/** Words of a sentence that sets goals. */
const AIMS = /目标|预期|计划|预计|力争|争取|拟/u;

/** “贫困人口脱贫1.2万人” is what becomes of some of those who are there. */
const ENDED = /(?:脱贫|摘帽|退出|出列|销号|清零)$/u;

/** “新改建公路126公里” and, of the next year, “新改建公路162公里”: what both begin with is done every year. */
function areDeeds(view: View, here: Figure, there: Figure): boolean {
  const [a, b] = [clauseBefore(view, here.place), clauseBefore(view, there.place)];
  return a.slice(0, 2) === b.slice(0, 2) && !/^总|^全长|[有余存]/u.test(a);
}

/** Whether a figure says of itself that it was told before: “在现有164项基础上”, “尚未入住的52户”. */
const refersBack = perFigure((view, { role, place, quantity }) => {
  if (role === 'from') return true;
  const text = view.units[place.unit]?.reading.text ?? '';
  const before = text.slice(Math.max(0, place.start - 24), place.start).replace(TOGETHER, '');
  if (BEFORE.test(before) || AFTER.test(clauseAfter(view, place))) return true;
  const after = text.slice(place.end, place.end + 24);
  if (digitsOf(quantity).length < 3) return false;
  return WHOLE.test(after) || (RECKONED.test(after) && /[按以](?!上|下)[^，。；]*$/u.test(before));
});

/** “162家规模以上工业企业中亏损17家”: of those there are. */
const WHOLE = /^[\u4e00-\u9fff]{4,12}中，?(?:有|亏损|[\u4e00-\u9fff]{0,6}\d)/u;
/** “按常住人口38.27万人计算” */
const RECKONED = /^(?:计算|测算|核算|折算|计)(?!划|算机)/u;

/** The first of two numbers of one thing: 1864户 in “尚未脱贫的1864户7012人”. */
const TOGETHER = /(?:\d[\d.]*[万亿]?[\u4e00-\u9fff]、?)+$/u;

const BEFORE =
  /(?:(?:去年|上年)(?:实绩|实际|完成)?的|[现原已]有|现存|目前的?|当前的?|[上去]年末?的?|年初的?|虽有?|剩余的?|剩下的?|其余|余下的?|尚[未有余][\u4e00-\u9fff]{0,6}|未[\u4e00-\u9fff]{1,4}的?|已[\u4e00-\u9fff]{1,3}的|签约的?|化解|消化|巩固(?:去年|上年)?|聚焦|紧盯|[对在])$/u;
const AFTER =
  /^[\u4e00-\u9fff]{0,8}?(?:的?基础上|的?现有|的?(?:成果|经验|水平|良好)|(?:\d{1,2}月底|年底|年内|上半年)?前?(?:全部|悉数))/u;

/** The rare words that both numbers stand among: the more digits and the plainer the reference, the fewer are needed. */
function sharedWords(view: View, here: Figure, there: Figure): string | undefined {
  const shared = common(wideWords(view, here), wideWords(view, there));
  if (isOfPhase(view, here, shared) !== isOfPhase(view, there, shared)) return undefined;
  const wide = OF_A_BAR.test(shared) || /^(?:其[余中]|[剩余]余|另外)/u.test(shared) ? '' : shared;
  if (isOfNext(view, here, wide) || isOfNext(view, there, wide)) return undefined;
  const digits = digitsOf(here.quantity).length;
  // Two digits are soon turned round by chance: 43 and 34 of what is of 贫困村.
  const refers = refersBack(view, here) || refersBack(view, there);
  if (digits < 3 && wide.length < TELLING && !refers) return undefined;
  const often = wide.length > 1 && !PLACE.test(wide) ? occurrences(view, wide) : Infinity;
  // “规上工业增长6.1%，41个行业中”, “规上工业利润下降，32个行业中有14个”: two digits turned round need the words in their own clause.
  const named = [here, there].some((one) => ownClause(view, one).includes(wide));
  if (digits < 3 && !refers && !named) return undefined;
  if (wide.length > 2 && often <= RARE && (isOf(view, here, wide) || isOf(view, there, wide))) return wide;
  if (wide.length >= TELLING && often <= RARE && digits > 2 && areOfOneSide(view, here, there, wide))
    return wide;
  if (refers && often <= (digits > 3 ? COMMON : digits > 2 ? RARE : RARER)) return wide;
  if (refers && digits === 2 && isAlone(view, here) && isAlone(view, there)) {
    const plain = common(plainWords(view, here), plainWords(view, there));
    if (plain.length > TELLING) return plain;
  }
  if (refers && digits > 2 && isAlone(view, here) && isAlone(view, there)) {
    const plain = common(plainWords(view, here), plainWords(view, there));
    if (plain.length > 1) return plain;
  }
  if (digits < 4) return undefined;
  const near = common(nearWords(view, here), nearWords(view, there));
  if (near.length < 2 || isOfLast(view, here, near) || isOfLast(view, there, near)) return undefined;
  return occurrences(view, near) <= RARER ? near : undefined;
}

function ownClause(view: View, { place }: Figure): string {
  return clauseBefore(view, place) + clauseAfter(view, place);
}

const NAMED_NEAR = 40;

/** “榆岭产业园二期16.2亿元” is of no 榆岭产业园 that was built before. */
function isOfPhase(view: View, { place: { unit, start } }: Figure, words: string): boolean {
  const text = view.units[unit]?.reading.text ?? '';
  const before = text.lastIndexOf(words, start);
  const at = start - before < NAMED_NEAR ? before : text.indexOf(words, start);
  return at >= 0 && /^[^，。；：\d]{0,4}[二三四五]期/u.test(text.slice(at + words.length));
}

/** Whether a number is of what the words name: right before it, or behind it; “政务服务中心进驻部门43个、窗口126个” is of no centre. */
function isOf(view: View, figure: Figure, words: string): boolean {
  const own = wordsOf(view, figure);
  return (
    own.length < 2 ||
    words.includes(own.slice(-2)) ||
    clauseAfter(view, figure.place).includes(words.slice(0, 2))
  );
}

/** “榆岭小镇接待游客182万人次”, “榆岭小镇全年接待游客128万人次”: the same side of the one thing that stands right before. */
function areOfOneSide(view: View, a: Figure, b: Figure, words: string): boolean {
  const [one, other] = [wordsOf(view, a), wordsOf(view, b)];
  return one.startsWith(words) && other.startsWith(words) && one.slice(-SIDE) === other.slice(-SIDE);
}

const SIDE = 4;

/** “建成养殖小区12个，建成示范村7个”: 示范村 is not what the twelve are. */
function isOfNext(view: View, { place }: Figure, words: string): boolean {
  const text = view.units[place.unit]?.reading.text ?? '';
  const at = text.indexOf(words, place.end);
  if (words === '' || at < 0 || at > place.end + 20 || !/[，、]/u.test(text.slice(place.end, at)))
    return false;
  const before = text.slice(Math.max(0, place.start - 26), place.start);
  return /^[\u4e00-\u9fff]{0,4}\d/u.test(text.slice(at + words.length)) && !before.includes(words);
}

/** “医疗救助4.36亿元、科技1.85亿元”: 救助 is of the number before. */
function isOfLast(view: View, { place }: Figure, words: string): boolean {
  const text = (view.units[place.unit]?.reading.text ?? '').slice(0, place.start);
  const rest = text.slice(text.lastIndexOf(words) + words.length);
  return text.includes(words) && /^[\u4e00-\u9fff]{0,2}\d/u.test(rest);
}

/** Whether no other figure has the same number: what a plan counts from is told as a result too. */
function isAlone(view: View, { quantity, place }: Figure): boolean {
  return !view.figures.some(
    (other) => other.place.unit !== place.unit && areOneNumber(other.quantity, quantity),
  );
}

/** “108个过亿元项目”, “引进过亿元项目268个”: what passes a bar is not one thing. */
const OF_A_BAR = /^[过超上逾]?[十百千万亿]+元/u;

/** Towns have a number of everything: “临溪县13个”. */
const PLACE = /^[\u4e00-\u9fff]{1,4}(?:[市县旗乡]|(?<![小古])镇|(?<![小社园景校片])区)$/u;

const TELLING = 4;
const COMMON = 30;
const RARE = 12;
const RARER = 6;
