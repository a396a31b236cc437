import type { Decimal } from '../../numbers/decimal.ts';
import { isBelow, meets, plus, scaledBy } from '../../numbers/interval.ts';
import type { Figure } from '../../figures/figure.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { grouped } from '../../grouped.ts';
import { COUNTED } from '../../numbers/quantity.ts';
import type { View } from '../../view/view.ts';
import type { Addition, Term } from '../sums/addition.ts';
import { statusOf } from '../repeats/comparable.ts';
import { enlargedOf } from './enlarged.ts';
import { numbersIn, placeOf } from '../numbers.ts';
import { isBuilt, isName, isSameStock, stockName } from './stock-names.ts';
import { clauseAfter, clauseBefore } from '../words.ts';

/**
 * What there was, told in one place, and what is new with what there is then, told in another: “高新技术企业达到165家” and “新增
 * 高新技术企业65家，总数达到230家”. As firms give up too, only a slip of the keys tells; but no total falls below what there was,
 * and of what is built or counted as 累计 a plan adds up.
 */
export function* stocksOf(view: View): Generator<Addition> {
  const stocks = stocksIn(view);
  for (const grown of grownOf(view)) {
    const found = fromBefore(view, stocks.get(grown.total.quantity.kind) ?? [], grown);
    if (found) yield found;
  }
  yield* fallsIn(view, stocks);
}

/** A stock and what is said to make it what it is. */
interface Grown {
  readonly total: Figure;
  readonly more: Term;
  readonly names: readonly string[];
  /** Whether the words are of a number that never falls: 累计. */
  readonly counted: boolean;
  /** “扩种油菜0.8万亩、达到33.3万亩”: what was sown is sown again. */
  readonly widened: boolean;
  /** “净增5户”: those that give up are counted already. */
  readonly net: boolean;
}

function* grownOf(view: View): Generator<Grown> {
  const told = new Set<Figure>();
  for (const { unit, added, total, name, verb } of enlargedOf(view)) {
    if (added.quantity.start > total.quantity.start) continue;
    const figure = view.byUnit[unit]?.find(({ place }) => place.start === total.quantity.start);
    if (!figure) continue;
    told.add(figure);
    const more = { place: placeOf(unit, added), quantity: added.quantity };
    const names = [stockName(name), ...namesOf(view, figure)].filter(isName);
    const counted = clauseBefore(view, figure.place).includes('累计');
    yield { total: figure, more, names, counted, widened: verb === '扩种', net: verb === '净增' };
  }
  for (const { total, more } of risesOf(view)) {
    if (told.has(total)) continue;
    const net = more.sense === 'net';
    yield { total, more, names: namesOf(view, total), counted: false, widened: false, net };
  }
}

/** “城镇化率提高1.6个百分点，达到52.3%”, “镇村快递站新增30个，达到126个”: a target and its rise, side by side. */
const risesOf = ofFigure((view, total): { readonly total: Figure; readonly more: Figure } | undefined => {
  if (total.status !== 'target' || !isStock(total) || isUpon(view, total)) return undefined;
  const all = view.byUnit[total.place.unit] ?? [];
  const at = all.indexOf(total);
  const more = [all[at - 1], all[at + 1]].find(
    (one) => one?.run === total.run && isRise(one) && one.indicator === total.indicator,
  );
  // “重点项目300个，新开工104个、续建196个”: what is begun this year is a part of them.
  return more && isOfUnit(more, total) && !clauseBefore(view, more.place).includes('新开工')
    ? { total, more }
    : undefined;
});

/** “在现有750家的基础上，净增120家”: what it adds to. */
export function isUpon({ units }: View, { place: { unit, end } }: Figure): boolean {
  return UPON.test(units[unit]?.reading.text.slice(end, end + REACH) ?? '');
}

const REACH = 20;
const UPON = /^[^，。；\d]{0,16}基础上/u;

function isRise({ measure, sense, basis, quantity, role, sign }: Figure): boolean {
  if (measure !== 'change' || role || quantity.shape !== 'single' || sign < 0) return false;
  return (
    (sense === 'rise' || sense === 'add' || sense === 'net') && basis !== 'average' && basis !== 'benchmark'
  );
}

function isOfUnit({ quantity: change }: Figure, { quantity: level }: Figure): boolean {
  return change.kind === 'point' ? level.kind === 'percent' : change.unit === level.unit;
}

function isStock({ measure, quantity, role, sense }: Figure): boolean {
  if (measure !== 'level' && measure !== 'share') return false;
  return quantity.shape === 'single' && role !== 'from' && sense !== 'add' && sense !== 'net';
}

/** What the results of the report are told of, by their kind. */
interface Stock {
  readonly figure: Figure;
  readonly names: readonly string[];
  /** The words behind the number: “86个镇村快递站”. */
  readonly after: string;
}

const resultsOf = ofFigure((view, figure): Stock | undefined => {
  const { region, place } = figure;
  if (!isStock(figure) || statusOf(view, figure) === 'target') return undefined;
  if (region !== undefined && region !== view.facts.place) return undefined;
  // “其中省级26家”, “新修梯田5万亩”, “目标100家” are of less, or yet to come.
  if (figure.whole || OTHERS.test(clauseBefore(view, place))) return undefined;
  return { figure, names: namesOf(view, figure).filter(isName), after: clauseAfter(view, place) };
});

const OTHERS = /其中|目标|力争|新[增建改修植铺]/u;

const stocksIn = (view: View): ReadonlyMap<string, readonly Stock[]> => {
  const named = new Map(
    enlargedOf(view).map(({ unit, total, name }) => [`${unit} ${total.quantity.start}`, name] as const),
  );
  return grouped(
    resultsOf(view).map((stock): Stock => {
      const name = named.get(`${stock.figure.place.unit} ${stock.figure.place.start}`);
      return name === undefined ? stock : { ...stock, names: [...stock.names, stockName(name)] };
    }),
    ({ figure }) => figure.quantity.kind,
  );
};

/** An indicator, the name that was read, and the words before the number. */
function namesOf(view: View, figure: Figure): readonly string[] {
  const { indicator, name, scope, place } = figure;
  // 高速公路通车里程 is what “高速公路由286公里增加到342公里” tells of.
  if (indicator !== undefined) return scope === '' ? [indicator, indicator.replace(LENGTH, '')] : [];
  return [stockName(name), stockName(clauseBefore(view, place))];
}

const LENGTH = /(?:通车|运营|营运)?总?里程$/u;

function fromBefore(view: View, stocks: readonly Stock[], grown: Grown): Addition | undefined {
  const { total, more, names } = grown;
  const bases = stocks
    .filter(
      ({ figure }) => figure.place.unit < total.place.unit && figure.quantity.unit === total.quantity.unit,
    )
    .filter((one) => names.some((name) => isCalled(one, name)))
    .map(({ figure }) => figure);
  const [first] = bases;
  if (!first) return undefined;
  const fit = bases.find(
    (base) =>
      meets(plus(base.quantity.interval, more.quantity.interval), total.quantity.interval) &&
      !isBeyond(grown, base),
  );
  const grows = { total, apart: true, of: 'growth' } as const;
  if (fit) return { ...grows, parts: [fit, more], are: 'perhaps' };
  if (bases.every(({ quantity }) => isBelow(total.quantity.printed, quantity.printed)))
    return { ...grows, parts: [bases.at(-1) ?? first], are: 'some' };
  if (bases.some(({ quantity }) => !meets(quantity.interval, first.quantity.interval))) return undefined;
  const planned =
    statusOf(view, total) === 'target' && isOfYearBefore(first, total) && stands(view, first, grown);
  const firm = planned && (isKept(view, grown, first) || isBeyond(grown, first));
  // What “以上” leaves open is told apart by what is printed.
  // “新增30公里以上，总里程接近480公里” leaves room on both sides.
  const near = total.quantity.bound === 'about' || total.quantity.bound === 'at-most';
  const loose = more.quantity.bound !== 'exact' && !near;
  return {
    ...grows,
    total: loose ? asPrinted(total) : total,
    parts: [first, loose ? asPrinted(more) : more],
    are: firm ? 'all' : 'perhaps',
  };
}

function asPrinted({ place, quantity }: Term): Term {
  return { place, quantity: { ...quantity, interval: quantity.printed } };
}

/** Whether the number before is of all there is: “建成12个” may be what one year brought, “达到12个” not what has come since the beginning. */
function stands(view: View, base: Figure, { total, counted, widened }: Grown): boolean {
  if (widened) return true;
  if (total.indicator !== undefined && total.quantity.kind === 'percent') return true;
  const words = clauseBefore(view, base.place);
  if (FLOWS.test(words)) return false;
  return STANDS.test(words) || base.role === 'to' || (base.sense === 'reach' && !counted);
}

const STANDS = /累计|总|共有|现有|拥有/u;
const FLOWS = /新[增建改修植]|完成|改造/u;

/**
 * Who has 34 and plans for 5 more does not plan for 40, nor for 38 where the 5 are net. Where “以上” leaves room (“新增60家以上、总数突破480家”) the
 * one is not to be twice as many as the other says.
 */
function isBeyond({ total, more, net }: Grown, base: Figure): boolean {
  const [there, added, aim] = [base.quantity.interval, more.quantity.printed, total.quantity.printed];
  const exact = [base, total, more].every(({ quantity }) => quantity.bound === 'exact');
  const sum = plus(there, exact ? added : scaledBy(added, TWICE));
  return isBelow(sum, aim) || (net && isBelow(aim, exact ? sum : there));
}

const TWICE: Decimal = { coefficient: 2n, exponent: 0 };

/** Whether a plan only adds to what stands at the end of the year before. */
function isKept(view: View, { total, names, counted }: Grown, base: Figure): boolean {
  const { kind } = total.quantity;
  if (BUILT.has(kind) || names.some(isBuilt)) return true;
  return counted
    ? clauseBefore(view, base.place).includes('累计')
    : total.indicator !== undefined && kind === 'percent';
}

function isCalled({ names, after }: Stock, name: string): boolean {
  return after.startsWith(name) || names.some((other) => isSameStock(name, other));
}

function isOfYearBefore({ period: then }: Figure, { period: aim }: Figure): boolean {
  return then !== undefined && aim !== undefined && then.to === aim.from - 1 && !then.months;
}

/** Roads, land and power stations stay. */
const BUILT = new Set(['length', 'area', 'power']);

/** “减贫3600人……贫困人口减少到2400人”, of the 6000 that another place tells of. */
function* fallsIn(view: View, stocks: ReadonlyMap<string, readonly Stock[]>): Generator<Addition> {
  for (const { total, less, name } of fallenOf(view)) {
    const bases = (stocks.get(total.quantity.kind) ?? []).filter(
      (one) =>
        one.figure.place.unit < total.place.unit && isOfYearBefore(one.figure, total) && isCalled(one, name),
    );
    const [base] = bases;
    if (!base || bases.some(({ figure }) => !meets(figure.quantity.interval, base.figure.quantity.interval)))
      continue;
    yield { total: base.figure, parts: [total, less], are: 'perhaps', apart: true, of: 'fall' };
  }
}

/** A target that is to fall to a number, with the number by which. */
const fallenOf = ofFigure(
  (view, total): { readonly total: Figure; readonly less: Term; readonly name: string } | undefined => {
    if (total.status !== 'target' || total.sense !== 'to' || !isStock(total) || !/^[减降]/u.test(total.verb))
      return undefined;
    const name = stockName(total.name);
    const { unit, start } = total.place;
    if (!isName(name) || !COUNTED.has(total.quantity.kind)) return undefined;
    const less = numbersIn(view)(unit).findLast(
      ({ quantity, label }) =>
        quantity.end < start &&
        quantity.kind === total.quantity.kind &&
        quantity.shape === 'single' &&
        (label.includes(name) ? LEFT.test(label) : /[减脱]贫/u.test(label) && name.includes('贫困')),
    );
    return less && { total, less: { place: placeOf(unit, less), quantity: less.quantity }, name };
  },
);

const LEFT = /出列|退出|摘帽|脱贫|减少|销号/u;
