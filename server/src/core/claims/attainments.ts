import type { Figure } from '../figure.ts';
import type { Period } from '../period.ts';
import { textOf, type View } from '../view.ts';
import { isCertain, periodOf, statusOf } from './comparable.ts';
import { outputsOf } from './outputs.ts';
import { raisedOf } from './raised.ts';
import { clauseAfter, clauseBefore } from './words.ts';

/** A target with the latest result of the same thing. */
export interface Attainment {
  readonly target: Figure;
  readonly result: Figure;
  readonly name: string;
  /** Years that the result is the sum of. */
  readonly years: number;
  /** Which way the target must not fall behind what is reached; absent where it may. */
  readonly grows?: 'up' | 'down';
}

/** Targets of known indicators, and of what one sentence names in the same words: “蜂产业产值突破6000万元”. */
export function* attainmentsOf(view: View): Generator<Attainment> {
  const results = new Map<string, Figure[]>();
  const targets: { readonly figure: Figure; readonly key: string }[] = [];
  for (const figure of view.figures) {
    const key = keyOf(view, figure);
    const status = statusOf(view, figure);
    if (key === undefined || status === 'estimate') continue;
    if (status === 'target') targets.push({ figure, key });
    else results.set(key, [...(results.get(key) ?? []), figure]);
  }
  for (const { figure: target, key } of targets) {
    const result = latest(results.get(key) ?? [], target, view);
    const years = result?.period ? result.period.to - result.period.from + 1 : 1;
    const grows = result && years === 1 ? directionOf(view, target, result) : undefined;
    if (result) yield { target, result, name: target.indicator ?? key, years, ...(grows && { grows }) };
  }
  for (const { target, result, name } of outputsOf(view)) {
    yield { target, result, name, years: 1, ...(isBinding(view, target) && { grows: 'up' }) };
  }
  for (const { target, result, name } of raisedOf(view)) {
    if (isBinding(view, target)) yield { target, result, name, years: 1, grows: 'up' };
  }
}

/** What a target and a result must have in common. */
function keyOf(view: View, figure: Figure): string | undefined {
  const { indicator, measure, region, quantity, sense, basis, role } = figure;
  if ((measure !== 'level' && measure !== 'share') || role === 'from' || basis === 'average')
    return undefined;
  if (indicator === undefined || region === undefined) return undefined;
  if (!isCertain(view, figure) && !isTelling(figure)) return undefined;
  if (periodOf(view, figure)?.months || figure.whole) return undefined;
  const added = sense === 'add' || sense === 'net' ? sense : '';
  return `${indicator} ${measure} ${region} ${quantity.kind} ${added}`;
}

/** People counted under a long name that is not the indicator's own: 劳动力转移就业. */
function isTelling({ named, place, scope, quantity }: Figure): boolean {
  if (scope !== '' || named?.unit !== place.unit || named.end - named.start < LONG) return false;
  return quantity.shape === 'single' && (quantity.kind === 'people' || quantity.kind === 'households');
}

const LONG = 5;

/** The latest result before the target's own year; of one year rather than of several. */
function latest(results: readonly Figure[], target: Figure, view: View): Figure | undefined {
  const until = target.period?.from ?? Infinity;
  const known = results.filter((one) => (periodOf(view, one)?.to ?? Infinity) < until);
  return known.reduce<Figure | undefined>((best, one) => {
    if (!best?.period || !one.period) return one;
    if (one.period.to !== best.period.to) return one.period.to > best.period.to ? one : best;
    return spanOf(one.period) < spanOf(best.period) ? one : best;
  }, undefined);
}

function spanOf({ from, to }: Period): number {
  return to - from;
}

/**
 * Which way a target binds. A stock that is to reach a number does not fall behind; what one year brings may. In two
 * years or more what grows has grown.
 */
function directionOf(view: View, target: Figure, result: Figure): Attainment['grows'] {
  const entry = view.catalogue.indicators.get(target.indicator ?? '');
  if (!entry || !isCertain(view, target) || !isCertain(view, result)) return undefined;
  const { timing, direction, type } = entry;
  if (target.sense === 'to' && direction === 'down' && /降|减|缩|压/u.test(target.verb)) return 'down';
  if (direction !== 'up' || !isBinding(view, target)) return undefined;
  const later = (target.period?.to ?? 0) - (result.period?.to ?? 0) > 1 && type === 'level';
  return later || (timing === 'stock' && !/完成|实现/u.test(target.verb)) ? 'up' : undefined;
}

/** 达到, 突破 and 提高到 bind; 稳定在, 以上 and 不低于 leave room. */
function isBinding(view: View, { sense, place, quantity }: Figure): boolean {
  if ((sense !== 'reach' && sense !== 'to') || LOOSE.test(clauseBefore(view, place))) return false;
  if (/以上|不低于|不少于|左右/u.test(quantity.approximator ?? '')) return false;
  return !/^(?:以上|左右)/u.test(clauseAfter(view, place)) && !textOf(view, place).endsWith('以上');
}

const LOOSE = /稳定|保持|维持|控制|不低于|不少于|不高于|以内|左右|[再新净]增|力保|守住/u;
