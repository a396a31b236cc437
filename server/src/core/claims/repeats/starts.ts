import type { Figure } from '../../figures/figure.ts';
import { ofFigures } from '../../figures/figures-alone.ts';
import { grouped } from '../../grouped.ts';
import type { View } from '../../view/view.ts';
import { clauseBefore, wordsOf } from '../words.ts';
import { agree } from './comparable.ts';
import type { Echo } from './echoes.ts';
import { isSlipOfKeys } from './slips.ts';

/**
 * What a plan starts out from is what the review has told: “城镇化率由41.2%提高到49.6%”, and of the years to come “城镇化率由49.6%提高到58%”; “建成示范片6个、
 * 3.2万亩”, and “示范片由6个增加到9个、面积由3.2万亩扩大到5万亩”.
 */
export const startsOf = ofFigures(function* (view): Generator<Echo> {
  const starts = view.figures.filter((figure) => isStart(view, figure));
  if (starts.length === 0) return;
  const told = grouped(view.figures, (one) => keyOf(view, one));
  let last: Echo | undefined;
  for (const start of starts) {
    last = toldBefore(view, start, told.get(keyOf(view, start) ?? '') ?? []) ?? besideLast(view, start, last);
    if (last) yield last;
  }
});

/** Where no year says when, the plan begins now: this year's, or that of several years where the ones before have just ended. */
function isStart(view: View, figure: Figure): boolean {
  const { role, run, quantity, place } = figure;
  if (role !== 'from' || quantity.shape !== 'single' || quantity.bound !== 'exact') return false;
  if (/\d年/u.test(clauseBefore(view, place))) return false;
  return aimOf(view, figure)?.run === run;
}

function aimOf({ byUnit }: View, { run, place }: Figure): Figure | undefined {
  return byUnit[place.unit]?.find(
    (one) => one.run === run && one.role === 'to' && one.status === 'target' && one.place.start > place.start,
  );
}

/** Of one unit, and of one indicator or with the same words right before the number. */
function keyOf(view: View, figure: Figure): string | undefined {
  const name = figure.indicator ?? wordsOf(view, figure).slice(-SHORTEST);
  return name.length < SHORTEST ? undefined : `${name} ${figure.quantity.unit}`;
}

function toldBefore(view: View, start: Figure, all: readonly Figure[]): Echo | undefined {
  const { reviewed } = view.facts;
  const name = start.indicator ?? wordsOf(view, start).replace(WHEN, '');
  if (reviewed === undefined || (start.indicator === undefined && name.length < SHORTEST)) return undefined;
  const told = all.filter((one) => isResult(one, start, reviewed) && isOf(view, one, start, name));
  const [there] = told;
  if (!there || told.some((one) => !agree(one, there))) return undefined;
  // Whoever tells the same number of another year may start from that.
  const elsewhere = all.some(
    (one) => one !== start && isSame(one, start) && agree(one, start) && isOf(view, one, start, name),
  );
  if (!agree(there, start) && elsewhere) return undefined;
  const sure = aimOf(view, start)?.period?.to === reviewed + 1 || reviewed % FIVE === 0;
  return sure || agree(there, start) || isSlipOfKeys(there.quantity, start.quantity)
    ? { here: start, there, words: name }
    : undefined;
}

const SHORTEST = 3;
const WHEN = /^(?:[今明]年|全年|全[省市县区州旗]|力争|确保|使|将)+/u;
const FIVE = 5;

function isResult(one: Figure, start: Figure, reviewed: number): boolean {
  const { status, role, period, sense, place } = one;
  if (!isSame(one, start) || status !== 'actual' || role === 'from' || place.unit === start.place.unit)
    return false;
  if (sense === 'add' || sense === 'net' || one.whole) return false;
  return period?.to === reviewed && !period.months;
}

/** Two numbers of one measure and one place. */
function isSame(one: Figure, { indicator, measure, quantity, region, scope, aspect }: Figure): boolean {
  return (
    one.indicator === indicator &&
    one.measure === measure &&
    one.quantity.unit === quantity.unit &&
    one.quantity.shape === 'single' &&
    one.region === region &&
    one.scope === scope &&
    one.aspect === aspect
  );
}

/** The indicator, or the same words: 示范片 of “建成封闭示范片6个”. */
function isOf(view: View, one: Figure, start: Figure, name: string): boolean {
  if (start.indicator !== undefined) return one.base === '' || start.base === '' || one.base === start.base;
  return wordsOf(view, one).endsWith(name);
}

/** “示范片由6个增加到9个、面积由3.2万亩扩大到5万亩”: the number beside the one that the last started from. */
function besideLast(view: View, start: Figure, last: Echo | undefined): Echo | undefined {
  if (last?.here.place.unit !== start.place.unit) return undefined;
  const text = view.units[start.place.unit]?.reading.text ?? '';
  const { there } = last;
  const beside = view.byUnit[there.place.unit]?.find(({ place }) => place.start === there.place.end + 1);
  if (!/^[^，。；]*、[\u4e00-\u9fff]{2,4}由$/u.test(text.slice(last.here.place.end, start.place.start)))
    return undefined;
  return beside?.quantity.unit === start.quantity.unit
    ? { here: start, there: beside, words: last.words }
    : undefined;
}
