import { type Decimal, ONE, parseDecimal } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import type { AtMost, Sum } from '../identities.ts';
import { add } from '../decimal.ts';
import type { View } from '../view.ts';
import { isCertain, statusOf } from './comparable.ts';
import { ledgerOf, type Page } from './ledger.ts';

/** A figure that cannot be larger than another: a part of it, a narrower field, one of its years. */
export interface Inclusion {
  readonly part: Figure;
  readonly whole: Figure;
  /** What the whole may be multiplied by before the part is too large, its slack included. */
  readonly factor: Decimal;
}

/** All that the report tells of parts and wholes in places apart. Those of one 其中 are `members.ts`. */
export function* inclusionsOf(view: View): Generator<Inclusion> {
  const pages = ledgerOf(view);
  for (const page of pages) yield* ofIdentities(page, view);
  yield* ofZones(pages, view);
  yield* ofYears(view);
}

/** 一般公共预算收入≤财政总收入; each of three industries ≤ 地区生产总值. */
function* ofIdentities({ values, measure }: Page, view: View): Generator<Inclusion> {
  for (const identity of view.catalogue.identities) {
    for (const [left, right, factor] of boundsOf(identity, measure)) {
      const [part, whole] = [values.get(left), values.get(right)];
      if (part && whole && comparable(part, whole, identity)) yield { part, whole, factor };
    }
  }
}

type Bound = readonly [left: string, right: string, factor: Decimal];

function boundsOf(identity: View['catalogue']['identities'][number], measure: Page['measure']): readonly Bound[] {
  switch (identity.form) {
    case 'at-most':
      return [[identity.left, identity.right, factorOf(identity)]];
    case 'sum':
      if (measure !== 'level' || identity.weights) return [];
      return identity.parts.map((part): Bound => [part, identity.whole, slackOf(identity)]);
    default:
      return [];
  }
}

/** Power and energy are of two kinds, and their relation is one of numbers. */
function comparable(part: Figure, whole: Figure, { form, ...more }: { readonly form: string; readonly rightFactor?: string }): boolean {
  return part.quantity.kind === whole.quantity.kind || (form === 'at-most' && more.rightFactor !== undefined);
}

function factorOf(identity: AtMost): Decimal {
  const factor = parseDecimal(identity.rightFactor ?? '1') ?? ONE;
  const slack = slackOf(identity);
  return { coefficient: factor.coefficient * slack.coefficient, exponent: factor.exponent + slack.exponent };
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
  const figures = pages.flatMap(({ values, measure }) => (measure === 'level' ? [...values.values()] : []));
  for (const part of figures) {
    if (part.region === place || !part.region?.startsWith(place) || !addsUp(part, view)) continue;
    const whole = figures.find(
      (other) => other.indicator === part.indicator && other.region === place && isOneTime(part, other, view),
    );
    if (whole && whole.quantity.kind === part.quantity.kind) yield { part, whole, factor: ONE };
  }
}

/** What one year did is no more than several years up to it: “实施154项” of 2020, “五年实施603项”. */
function* ofYears(view: View): Generator<Inclusion> {
  const spans = new Map<string, Figure[]>();
  for (const figure of view.figures) {
    const { period } = figure;
    if (!period || period.from === period.to || !runsUp(figure, view)) continue;
    const key = nameOf(figure);
    spans.set(key, [...(spans.get(key) ?? []), figure]);
  }
  if (spans.size === 0) return;
  for (const part of view.figures) {
    const { period, quantity } = part;
    if (!period || period.from !== period.to || period.months || !runsUp(part, view)) continue;
    for (const whole of spans.get(nameOf(part)) ?? []) {
      const years = whole.period;
      if (!years || years.from > period.from || years.to < period.to) continue;
      if (whole.quantity.kind === quantity.kind) yield { part, whole, factor: ONE };
    }
  }
}

function nameOf({ indicator, name, verb, sense, region = '' }: Figure): string {
  const doing = sense === 'add' || sense === 'net' ? verb : '';
  return `${indicator ?? doing + name} ${sense === 'net' ? 'net' : ''} ${region}`;
}

/** A result that grows from year to year by what each of them does, with a name that means one thing. */
function runsUp(figure: Figure, view: View): boolean {
  const { indicator, name, verb, sense, measure, basis, quantity, role, scope } = figure;
  if (statusOf(view, figure) !== 'actual' || quantity.shape !== 'single' || role || basis === 'average') return false;
  if (measure !== 'level' && measure !== 'change') return false;
  if (sense === 'rise' || sense === 'fall' || sense === 'above' || sense === 'below' || sense === 'hold') return false;
  if (indicator === undefined) return scope === '' && (sense === 'add' || sense === 'act') && (verb + name).length >= TELLING && name.length > 1;
  const entry = view.catalogue.indicators.get(indicator);
  if (!isCertain(view, figure) || !entry) return false;
  if (entry.timing === 'stock') return sense === 'add' || sense === 'net';
  return addsUp(figure, view);
}

const TELLING = 5;

/** Amounts and counts add up; averages, prices and ratios do not. */
function addsUp({ indicator }: Figure, view: View): boolean {
  const entry = view.catalogue.indicators.get(indicator ?? '');
  return entry?.type === 'level' || entry?.type === 'count';
}

function isOneTime(a: Figure, b: Figure, view: View): boolean {
  return (
    statusOf(view, a) === statusOf(view, b) &&
    a.period?.from === b.period?.from &&
    a.period?.to === b.period?.to &&
    a.period?.months?.to === b.period?.months?.to
  );
}
