import { add, type Decimal, multiply, ONE, parseDecimal } from '../../numbers/decimal.ts';
import type { Catalogue } from '../../knowledge/catalogue.ts';
import { once } from '../../once.ts';
import type { Figure } from '../../figures/figure.ts';
import { fromTold } from '../../figures/figures-alone.ts';
import { grouped } from '../../grouped.ts';
import type { AtMost, Sum } from '../../knowledge/identities.ts';
import { textOf, type View } from '../../view/view.ts';
import { valueOf } from '../../lexicon/trie.ts';
import { isCertain, isSameTime, statusOf } from '../repeats/comparable.ts';
import { coveringsOf } from './coverings.ts';
import { deedOf, knownDeedOf } from './deeds.ts';
import { familyOf } from './families.ts';
import { gainsOf } from './gains.ts';
import { ledgerOf, type Page } from '../ratios/ledger.ts';
import type { Inclusion } from './inclusion.ts';
import { peopleOf } from './people.ts';

/** All that the report tells of parts and wholes in places apart. Those of one 其中 are `members.ts`. */
export function* inclusionsOf(view: View): Generator<Inclusion> {
  const pages = ledgerOf(view);
  yield* ofIdentities(view);
  yield* ofZones(pages, view);
  yield* coveringsOf(view, pages);
  yield* peopleOf(view);
  yield* gainsOf(pages, view);
  yield* ofYears(view);
}

/** 一般公共预算收入≤财政总收入; each of three industries ≤ 地区生产总值. */
const ofIdentities = fromTold(ledgerOf, function* (pages, view): Generator<Inclusion> {
  const { catalogue } = view;
  const { levels, others } = boundsIn(catalogue);
  for (const { values, increments, measure } of pages) {
    const bounds = measure === 'level' ? levels : others;
    for (const [name, whole] of values) {
      for (const { left, factor, identity } of bounds.get(name) ?? []) {
        const added = identity.form === 'at-most' && identity.leftIs === 'increment';
        const parts = added ? [increments.get(left)] : [values.get(left), increments.get(left)];
        for (const part of parts)
          if (part && comparable(part, whole, identity) && !isOfOther(view, part, whole))
            yield { part, whole, factor };
      }
    }
  }
});

/** What the catalogue says that `left` is no more than `factor` times `right`. */
interface Bound {
  readonly left: string;
  readonly right: string;
  readonly factor: Decimal;
  readonly identity: Identity;
}

type Identity = Catalogue['identities'][number];

/** The bounds of levels, and those of all else, by their right sides. */
const boundsIn = once(({ identities }: Catalogue) => {
  const all = identities.flatMap(boundsOf);
  return {
    levels: grouped(all, ({ right }) => right),
    others: grouped(
      all.filter(({ identity }) => identity.form === 'at-most'),
      ({ right }) => right,
    ),
  };
});

function boundsOf(identity: Identity): readonly Bound[] {
  switch (identity.form) {
    case 'at-most':
      return [{ left: identity.left, right: identity.right, factor: factorOf(identity), identity }];
    case 'sum': {
      if (identity.weights) return [];
      const factor = slackOf(identity);
      return identity.parts.map((left): Bound => ({ left, right: identity.whole, factor, identity }));
    }
    default:
      return [];
  }
}

/** Power and energy are of two kinds, and their relation is one of numbers; shares of a place's own are of different wholes. */
function comparable(
  part: Figure,
  whole: Figure,
  { form, ...more }: { readonly form: string; readonly rightFactor?: string },
): boolean {
  if (part.sense === 'share' || whole.sense === 'share') return false;
  return isOneKind(part, whole) || (form === 'at-most' && more.rightFactor !== undefined);
}

/** “税收收入16.78亿元，占财政总收入的82.4%” has its own whole, and is none of 一般公共预算收入. */
function isOfOther(view: View, { place: { unit, end } }: Figure, whole: Figure): boolean {
  const text = view.units[unit]?.reading.text ?? '';
  const [, own] =
    /^，占([^，；。、\d]{3,12}?)的?(?:比重|比例|[约达为\d])/u.exec(text.slice(end, end + 24)) ?? [];
  const named = own === undefined ? undefined : valueOf(view.catalogue.words, own);
  return named?.kind === 'name' && named.what === 'indicator' && named.entry !== whole.indicator;
}

/** Firms are counted as 家 or as 户. */
function isOneKind({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  return a.kind === b.kind || (FIRMS.test(a.unit) && FIRMS.test(b.unit));
}

const FIRMS = /[家户]$/u;

function factorOf(identity: AtMost): Decimal {
  const factor = parseDecimal(identity.rightFactor ?? '1') ?? ONE;
  const slack = slackOf(identity);
  return multiply(factor, slack);
}

/** What holds but nearly may miss by its slack, or by a tenth where none is given. */
function slackOf({ strength, relative }: Pick<Sum, 'strength' | 'relative'>): Decimal {
  const slack = parseDecimal(relative ?? (strength === 'approx' ? '0.1' : '0'));
  return slack ? add(ONE, slack) : ONE;
}

/** 开发区 is a part of its county: what adds up there is no more than in all of it. */
function* ofZones(pages: readonly Page[], view: View): Generator<Inclusion> {
  const { place } = view.facts;
  if (place === undefined) return;
  // 云川经开区 is called after 云川市.
  const stem = place.length > 2 ? place.slice(0, -1) : place;
  const figures = pages.flatMap(({ values, measure }) => (measure === 'level' ? [...values.values()] : []));
  for (const part of figures) {
    if (part.region === place || !part.region?.startsWith(stem) || !addsUp(part, view)) continue;
    // The town is what a county's own figure of built-up land is of; a smaller one is of something else.
    if (TOWN.test(part.region)) continue;
    const whole = figures.find(
      (other) =>
        other.indicator === part.indicator &&
        other.region === place &&
        isSameTime(view, part, other) &&
        !ZONE.test(sentenceBefore(view, other)),
    );
    if (whole?.quantity.kind === part.quantity.kind) yield { part, whole, factor: ONE };
  }
}

const TOWN = /县城|[城主]区$/u;

/** A sentence that begins with a zone goes on to speak of it. */
const ZONE = /园区|开发区|新区|新城|集聚区/u;

function sentenceBefore(view: View, { place: { unit, start } }: Figure): string {
  return view.units[unit]?.reading.text.slice(0, start) ?? '';
}

/** What one year did is no more than several years up to it: “实施154项” of 2020, “五年实施603项”. */
function* ofYears(view: View): Generator<Inclusion> {
  const spans = new Map<string, Figure[]>();
  for (const figure of view.figures) {
    const { period } = figure;
    if (!period || period.from === period.to || !runsUp(figure, view)) continue;
    for (const key of keysOf(figure, view)) {
      const told = spans.get(key);
      if (told) told.push(figure);
      else spans.set(key, [figure]);
    }
  }
  if (spans.size === 0) return;
  for (const part of view.figures) {
    const { period, quantity } = part;
    if (!period || period.from !== period.to || period.months || !runsUp(part, view)) continue;
    const wholes = new Set(keysOf(part, view).flatMap((key) => spans.get(key) ?? []));
    for (const whole of wholes) {
      const years = whole.period;
      if (!years || years.from > period.from || years.to < period.to) continue;
      const called = deedOf(view, part)?.split(' ')[0];
      if (whole.quantity.kind === quantity.kind)
        yield { part, whole, factor: ONE, ...(called !== undefined && { called }) };
    }
  }
}

/** What is to be done in a year is held against what is to be done in the years of a plan, what was done against what was. */
function keysOf(figure: Figure, view: View): readonly string[] {
  const aimed = statusOf(view, figure) === 'target' ? 'aimed' : 'done';
  const deeds = [deedOf(view, figure), knownDeedOf(view, figure)].flatMap((deed) =>
    deed === undefined ? [] : `${deed} ${figure.region ?? ''}`,
  );
  return [nameOf(figure, view) ?? [], deeds].flat().map((name) => `${aimed} ${name}`);
}

/** What a figure counts, in words that two mentions share: an indicator, 重点项目, 新引进项目. */
function nameOf(figure: Figure, view: View): string | undefined {
  const { indicator, named, verb, sense, region = '', scope } = figure;
  const family = familyOf(view, figure);
  if (family !== undefined) return `${family} ${region}`;
  const added = sense === 'add' || sense === 'net';
  const sum = sense === 'net' ? 'net' : added ? 'add' : '';
  // What was built of a stock is what is new of it.
  const stock = view.catalogue.indicators.get(indicator ?? '')?.timing === 'stock';
  if (isCertain(view, figure))
    return `${indicator ?? ''} ${stock && sense === 'act' ? 'add' : sum} ${region}`;
  if (scope !== '' || named?.unit !== figure.place.unit || (!added && sense !== 'act')) return undefined;
  const words = (added ? verb : '') + textOf(view, named);
  return words.length < TELLING
    ? undefined
    : `${words.replace(/(?:项目|工程|面积)+$/u, '')} ${sum} ${region}`;
}

const TELLING = 4;

/** A result, or an aim, that grows from year to year by what each of them does. */
function runsUp(figure: Figure, view: View): boolean {
  const { indicator, sense, measure, basis, quantity, role } = figure;
  if (quantity.shape !== 'single' || role || basis === 'average') return false;
  if (measure !== 'level' && measure !== 'change') return false;
  if (STATES.has(sense)) return false;
  const entry = view.catalogue.indicators.get(indicator ?? '');
  if (!entry || !isCertain(view, figure)) return true;
  if (entry.timing !== 'stock') return addsUp(figure, view);
  // What was built of a stock: 建成高标准农田7.2万亩.
  return sense === 'add' || sense === 'net' || (sense === 'act' && measure === 'change');
}

/** These tell of a state or of its change, not of what was done. */
const STATES: ReadonlySet<Figure['sense']> = new Set([
  'rise',
  'fall',
  'above',
  'below',
  'hold',
  'to',
  'share',
  'rank',
]);

/** Amounts and counts add up; averages, prices and ratios do not. */
function addsUp({ indicator }: Figure, view: View): boolean {
  const entry = view.catalogue.indicators.get(indicator ?? '');
  return entry?.type === 'level' || entry?.type === 'count';
}
