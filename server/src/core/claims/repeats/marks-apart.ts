import type { Figure } from '../../figures/figure.ts';
import type { View } from '../../view/view.ts';
import { isCertain, printed, statusOf } from './comparable.ts';
import { isOfAny, isOfLess } from './of-less.ts';
import { isRound } from './slips.ts';
import { clauseBefore } from '../words.ts';

/** A round number that something is said to have passed, and what it came to in another sentence. */
export interface MarkApart {
  readonly mark: Figure;
  readonly level: Figure;
}

/**
 * “茶叶全产业链产值突破40亿元大关” and “茶叶全产业链产值达到38.6亿元”: of one year, place and name, which no catalogue knows; “经济总量” without
 * another word is the output of the place. Known indicators are held against each other by `statementOf`.
 */
export function* marksApart(view: View): Generator<MarkApart> {
  const marks = view.figures.filter((figure) => isMark(view, figure));
  for (const mark of marks) {
    const key = keyOf(view, mark);
    if (key === undefined) continue;
    const level = view.byName
      .get(mark.name)
      ?.find(
        (other) => other.place.unit !== mark.place.unit && isLevel(view, other) && keyOf(view, other) === key,
      );
    if (level) yield { mark, level };
  }
}

function isMark(view: View, figure: Figure): boolean {
  const { quantity, measure, sense } = figure;
  if (measure !== 'level' || sense !== 'reach' || quantity.bound !== 'at-least' || !isRound(quantity))
    return false;
  return PASSED.test(figure.verb) && isPlain(view, figure);
}

const PASSED = /[破跨迈站越登]|超过/u;

function isLevel(view: View, figure: Figure): boolean {
  const { quantity, measure, sense } = figure;
  if (measure !== 'level' || (sense !== 'reach' && sense !== 'none' && sense !== 'to')) return false;
  return quantity.bound === 'exact' && isPlain(view, figure);
}

function isPlain(view: View, figure: Figure): boolean {
  const { scope, list, role, aspect, quantity, named, place, whole } = figure;
  if (quantity.shape !== 'single' || list || whole || role === 'from' || scope !== '' || aspect !== '')
    return false;
  return (
    named?.unit === place.unit &&
    named.start < place.start &&
    statusOf(view, figure) === 'actual' &&
    !isOfLess(view, figure)
  );
}

/** What two numbers must have in common. */
function keyOf(view: View, figure: Figure): string | undefined {
  const { region, period, quantity } = figure;
  const name = nameOf(view, figure);
  if (name === undefined || region === undefined || !period || period.from !== period.to) return undefined;
  return `${name} ${region} ${quantity.kind} ${printed(period)}`;
}

function nameOf(view: View, figure: Figure): string | undefined {
  const { indicator, name, place } = figure;
  if (indicator === undefined) return name.length >= TELLING && !isOfAny(name) ? name : undefined;
  if (indicator !== OUTPUT) return undefined;
  return isCertain(view, figure) || ECONOMY.test(clauseBefore(view, place)) ? OUTPUT : undefined;
}

const TELLING = 5;
const OUTPUT = '地区生产总值';
const ECONOMY = /^(?:(?:全|我)[省市县区州旗盟])?经济总量(?![占的])/u;
