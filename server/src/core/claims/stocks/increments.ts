import { type Decimal, multiply, subtract, ZERO } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { exactly, type Interval, isBelow, meets, minus, negated, plus } from '../../numbers/interval.ts';
import { COUNTED, type Quantity } from '../../numbers/quantity.ts';
import type { View } from '../../view/view.ts';
import type { Term } from '../sums/addition.ts';
import { comparedOf } from '../growth/compared.ts';
import { isLike } from '../lists/lists.ts';
import { type Labelled, numbersIn, placeOf } from '../numbers.ts';
import { type Enlarged, enlargedOf } from './enlarged.ts';
import { pairsOf } from '../growth/pairs.ts';
import { changesOf, swapsOf } from '../repeats/slips.ts';
import { isBuilt } from './stock-names.ts';
import { flowsBefore, turnoversOf } from './turnovers.ts';

/** A total, what it was, and by how much it has grown; or a total and what of it is new. */
export type Increment =
  | { readonly kind: 'pair'; readonly from: Term; readonly to: Term; readonly change: Told }
  | { readonly kind: 'new'; readonly added: Told; readonly total: Term }
  | { readonly kind: 'short'; readonly added: Told; readonly total: Term; readonly rate: Term }
  | {
      readonly kind: 'turned';
      readonly came: readonly Term[];
      readonly went: readonly Term[];
      readonly from: Term;
      readonly to: Term;
    }
  | {
      readonly kind: 'net';
      readonly came: readonly Term[];
      readonly went: readonly Term[];
      readonly net: Told;
    };

/** A change with its verb. */
export interface Told extends Term {
  readonly verb: string;
  readonly falls: boolean;
}

/** “由82家增加到186家，净增104家”, “累计118家，比2020年末的43家增加75家”, “新增18户、总数达到71户”. */
export function* incrementsOf(view: View): Generator<Increment> {
  for (const { from, to, said } of pairsOf(view)) {
    if (to.measure === 'rank') continue;
    // “由3.82万人减少到1.88万人，其中2014年减少0.96万人、2015年减少0.98万人”: each is a part of the change.
    const change = said.find((one) => isChange(one, to) && !isAmong(view, to, one));
    if (change) yield { kind: 'pair', from, to, change: toldOf(change) };
    else yield* afterwards(view, from, to);
    yield* turned(view, from, to);
    yield* ahead(view, from, to);
  }
  for (const { unit, level, base, told: change, verb, falls } of comparedOf(view)) {
    if (!isLike(base, change)) continue;
    const [from, to] = [termOf(unit, base), termOf(unit, level)];
    yield { kind: 'pair', from, to, change: told(unit, change, verb, falls) };
  }
  for (const { unit, added, total, verb } of enlargedOf(view))
    yield { kind: 'new', added: told(unit, added, verb, false), total: termOf(unit, total) };
  for (const enlarged of enlargedOf(view)) yield* short(view, enlarged);
  for (const { unit, came, went, net, falls } of turnoversOf(view)) {
    const [into, out] = [came, went].map((all) => all.map((one) => termOf(unit, one)));
    if (into && out)
      yield { kind: 'net', came: into, went: out, net: told(unit, net, falls ? '净减' : '净增', falls) };
  }
}

/** “新登记市场主体2.4万户，总量达到17.6万户、增长9.2%”: no total grows by more than what is new. */
function* short(view: View, { unit, added, total, verb }: Enlarged): Generator<Increment> {
  const numbers = numbersIn(view)(unit);
  const rate = numbers.find(({ quantity }) => quantity.start >= total.quantity.end);
  if (rate?.quantity.kind !== 'percent' || total.quantity.start < added.quantity.start) return;
  const text = view.units[unit]?.reading.text ?? '';
  if (!GROWN.test(text.slice(total.quantity.end, rate.quantity.start))) return;
  yield {
    kind: 'short',
    added: told(unit, added, verb, false),
    total: termOf(unit, total),
    rate: termOf(unit, rate),
  };
}

const GROWN = /^[，、](?:同比|[比较](?:上年|去年)(?:末|底)?)?增长$/u;

/** “新增5户、退出2户，总数由31户增加到34户”: who tells both what came and what went tells all of it. */
function* turned(view: View, from: Figure, to: Figure): Generator<Increment> {
  const { unit, start } = from.place;
  const numbers = numbersIn(view)(unit);
  const at = numbers.findIndex(({ quantity }) => quantity.start === start);
  if (at < 2 || from.quantity.bound !== 'exact' || to.quantity.bound !== 'exact') return;
  const { came, went } = flowsBefore(view.units[unit]?.reading.text ?? '', numbers, at);
  const [into, out] = [came, went].map((all) => all.map((one) => termOf(unit, one)));
  if (into?.[0] && out?.[0]) yield { kind: 'turned', came: into, went: out, from, to };
}

function termOf(unit: number, one: Labelled): Term {
  return { place: placeOf(unit, one), quantity: one.quantity };
}

function told(unit: number, one: Labelled, verb: string, falls: boolean): Told {
  return { ...termOf(unit, one), verb, falls };
}

/** A rise or fall of the whole, told in the whole's own unit; 新增 and yearly averages are none. */
function isChange({ sense, basis, quantity, role }: Figure, { quantity: whole }: Figure): boolean {
  if (sense !== 'rise' && sense !== 'fall' && sense !== 'net') return false;
  return (
    basis !== 'average' &&
    !role &&
    quantity.shape === 'single' &&
    quantity.unit === whole.unit &&
    COUNTS.has(quantity.kind)
  );
}

const COUNTS = new Set([
  'count',
  'people',
  'households',
  'money',
  'length',
  'area',
  'mass',
  'power',
  'energy',
  'time',
  'volume',
  'person-times',
  'age',
]);

function toldOf({ place, quantity, verb, sign, sense }: Figure): Told {
  return { place, quantity, verb, falls: sign < 0 || sense === 'fall' };
}

/** “新增23家，总数由145家增加到168家”: the increment is told first. It may be of something else, or some may be lost again. */
function* ahead(view: View, from: Figure, to: Figure): Generator<Increment> {
  const { unit, start } = from.place;
  const text = view.units[unit]?.reading.text ?? '';
  const numbers = numbersIn(view)(unit);
  const at = numbers.findIndex(({ quantity }) => quantity.start >= start);
  const [base, total] = [numbers[at], numbers.find(({ quantity }) => quantity.start >= to.place.start)];
  // “减少贫困人口1.6万人，按2300元的标准，贫困人口由…”: what is told of the measure is passed by.
  if (!base) return;
  const before = numbers.slice(0, at).filter((other) => isLike(other, base));
  const one = before.at(-1);
  if (!one || !total || !isLike(one, base) || one.quantity.shape !== 'single') return;
  if ([one, base, total].some(({ quantity }) => quantity.bound !== 'exact')) return;
  const gap = text.slice(one.quantity.end, base.quantity.start).replace(MEASURED, '');
  const subject = LEADS.exec(gap)?.[1];
  const [, verb, name = ''] =
    ADDS.exec(text.slice(Math.max(0, one.quantity.start - 24), one.quantity.start)) ?? [];
  if (subject === undefined || verb === undefined) return;
  const falls = /[减退压]/u.test(verb);
  const rise = minus(to.quantity.interval, from.quantity.interval);
  // “新建高标准农田3.2万亩，改造提升1.1万亩，全县由35.5万亩增加到38.7万亩”: it is the first of them.
  if (before.some((other) => other !== one && meets(rise, other.quantity.interval))) return;
  const step = falls ? negated(one.quantity.interval) : one.quantity.interval;
  const all = TOTALS.test(name !== '' && subject.startsWith(name) ? subject.slice(name.length) : subject);
  const beyond = !falls && all && (isBelow(step, rise) || isBuilt(name));
  // “关闭退出矿井5座，全县矿井由14座减少到9座”: named alike, they are one.
  const gone = falls && name !== '' && subject === name;
  if (
    !meets(rise, step) &&
    !beyond &&
    !gone &&
    !isSlip(step, from, to, one, LEAVES.test(verb) || MERGED.test(name) ? swapsOf : swapsAndChanges)
  )
    return;
  yield { kind: 'pair', from, to, change: told(unit, one, verb, falls) };
}

const MEASURED = /，按[^，；。]{2,30}标准(?=，)/u;
const LEADS =
  /^[\u4e00-\u9fff]{0,8}，(?:使|全[市县区省州]|其)?([\u4e00-\u9fff“”]{0,14})[由从](?:[\u4e00-\u9fff]{1,4}年?末?底?的?|20\d\d年[末底]?的?)?$/u;
const ADDS =
  /(新增|净增|新建|再建|建成|新改建|新认定|新培育|培育|引进|加装|增设|改造|新登记|减贫|减少|退出|压减|脱贫|建设?|开办)((?:(?![至到])[\u4e00-\u9fff“”]){0,12})$/u;

/** Schools are merged, while what is built stays. */
const MERGED = /[学校园院所]$|机构|网点/u;

/** Firms come and go, so that their total need not grow by what is new. */
const LEAVES = /新增|认定|培育|引进|登记/u;

type Slips = (value: Decimal) => readonly Decimal[];

function swapsAndChanges(value: Decimal): readonly Decimal[] {
  return [...swapsOf(value), ...changesOf(value)];
}

/** The same things, all of them, without a name of their own. */
const TOTALS =
  /^(?:总数|总量|总计|累计(?:总数|总量)?|累计建成(?:总?面积|总数|里程)?|累计[\u4e00-\u9fff]{2,4}总数)$/u;

/** Whether a slip of the keys in one of the three makes the sum right. */
function isSlip(told: Interval, from: Figure, to: Figure, one: Labelled, slips: Slips): boolean {
  const [a, b] = [from.quantity, to.quantity];
  return (
    wouldBecome(b, plus(a.interval, told), slips) ||
    wouldBecome(a, minus(b.interval, told), slips) ||
    wouldBecome(one.quantity, hullOf(minus(b.interval, a.interval)), slips)
  );
}

function hullOf(change: Interval): Interval {
  return isBelow(change, exactly(ZERO)) ? negated(change) : change;
}

function wouldBecome({ value, scale, interval }: Quantity, wanted: Interval, slips: Slips): boolean {
  return slips(value).some((slip) => {
    const offset = multiply(subtract(slip, value), scale);
    return meets(plus(interval, exactly(offset)), wanted);
  });
}

function isAmong(view: View, { place: { unit, end } }: Figure, { place }: Figure): boolean {
  return (
    place.unit === unit && (view.units[unit]?.reading.text.slice(end, place.start) ?? '').includes('，其中')
  );
}

/** “由672项减少到298项，精简374项”, “由282公里增至395公里，新增113公里”: verbs that are not those of every figure. */
function* afterwards(view: View, from: Figure, to: Figure): Generator<Increment> {
  const { unit, end } = to.place;
  const numbers = numbersIn(view)(unit);
  const base = numbers.find(({ quantity }) => quantity.start === from.place.start);
  const next = base && numbers.find((one) => one.quantity.start >= end && isLike(one, base));
  if (next?.quantity.shape !== 'single') return;
  const verb = TOLD.exec(view.units[unit]?.reading.text.slice(end, next.quantity.start) ?? '')?.[1];
  if (verb === undefined) return;
  const falls = CUT.test(verb);
  const step = falls ? negated(next.quantity.interval) : next.quantity.interval;
  const slips = GOES.test(verb) && COUNTED.has(next.quantity.kind) ? swapsOf : undefined;
  const rise = minus(to.quantity.interval, from.quantity.interval);
  if (slips && !meets(rise, step) && !isSlip(step, from, to, next, slips)) return;
  yield { kind: 'pair', from, to, change: told(unit, next, verb, falls) };
}

const TOLD =
  /^，(?:共|累计|总共|合计|净|[一二三四五]年|期间)*(精简|压减|压缩|削减|取消|缩减|减少|关[停闭]|淘汰|退出|净减少?|净增加?|增加|新增|新建|减贫|脱贫)(?:了|掉)?$/u;
const CUT = /精简|[压削缩减取脱关汰退]/u;
/** Of things that come and go there are not more by what is new, nor fewer by what is gone. */
const GOES = /新[增建]|减贫|脱贫|关[停闭]|淘汰|退出/u;
