import type { Figure } from '../../figures/figure.ts';
import { amongAlike } from '../../figures/among-alike.ts';
import { eachWithEarlier } from '../../grouped.ts';
import { ofFigure } from '../../figures/figures-alone.ts';
import { areOneNumber } from '../../numbers/quantity.ts';
import type { View } from '../../view/view.ts';
import { clauseAfter, wordsOf } from '../words.ts';
import { periodOf, printed, statementOf } from './comparable.ts';
import type { Echo } from './echoes.ts';
import { isRound, isSlipOfKeys, isSwap } from './slips.ts';

/** A number with what it must share with another, to be told of the same. */
interface Worded {
  readonly figure: Figure;
  /** All that stands before it in its clause: 易地搬迁集中安置点; none where that may be said of many. */
  readonly whole: readonly string[];
  /** The last words before it and the first behind it, with the unit, the time and the place. */
  readonly ends: readonly string[];
  /** The four characters before it and behind it, either of which may be what it is of. */
  readonly noun: readonly [before: string, behind: string];
}

/**
 * Numbers of one unit, one year and one place told with the same words: all of them before the number, “累计发放创业担保贷款1.2亿元” twice; or the last four
 * characters or the next four, where a slip of the keys makes the one number of the other; or its noun before the one and behind the
 * other, “扶贫资金48.6亿元” and “46.8亿元扶贫资金”, where two digits have changed places.
 */
export function sameWords(view: View): readonly Echo[] {
  return [...toldTwice(view), ...slipped(view), ...turnedRound(view)];
}

const wordedOf = ofFigure((view, figure): Worded | undefined => {
  const { quantity, measure, role, list, status, region, aspect } = figure;
  const period = periodOf(view, figure);
  if (quantity.shape !== 'single' || quantity.unit === '' || role || list || !period) return undefined;
  if (measure !== 'level' && measure !== 'share') return undefined;
  // “我县目前有9个，吸纳劳动力186人”, of whatever time the sentences around it tell.
  if (status === 'target' && /目前|现有/u.test(view.units[figure.place.unit]?.reading.text ?? ''))
    return undefined;
  const before = wordsOf(view, figure).replace(MARKS, '').replace(LEADING, '');
  const behind = clauseAfter(view, figure.place).replace(/^的/u, '').slice(0, NEAR);
  const key = `${quantity.unit} ${measure} ${status} ${printed(period)} ${region ?? ''} ${aspect}`;
  // Money goes here and there under one name.
  const isWhole =
    quantity.kind !== 'money' &&
    before.length >= WHOLE &&
    HAN.test(before) &&
    !MANY.test(before) &&
    !figure.whole;
  const ends = [`-${before.slice(-NEAR)}`, `+${behind}`].filter(
    (end) => end.length > NEAR && HAN.test(end.slice(1)) && !IDLE.test(end),
  );
  if (!isWhole && ends.length === 0) return undefined;
  const nouns = [before.slice(-NEAR), behind] as const;
  return {
    figure,
    noun: nouns,
    whole: isWhole ? [`${before} ${key}`] : [],
    ends: ends.map((end) => `${end} ${key}`),
  };
});

const WHOLE = 6;
const NEAR = 4;
const HAN = /^[\u4e00-\u9fff、]+$/u;
const MARKS = /[“”《》①-⑳\s]/gu;
const LEADING =
  /^(?:\d{1,2}[.．、]|[一二三四五六七八九十]+[是要]|其中|[今全]年|全[省市县区州旗盟]|力争|确保|预计|计划|完成|实现|累计|共)+/u;
/** What is told of many, a number each. */
const MANY =
  /(?:投资|资金|项目|企业|产业|产值|收入|营收|贷款|总数的?|面积|人数|比重|占比)$|^(?:比|较|高于|低于|同比|占)|培育|引进|新增|力争/u;
const IDLE =
  /预算|补助|上解|比上年|较上年|同比|占[\u4e00-\u9fff]{2}|[比较][上去前今]年|其中|分别|以上|左右|[和与及、]/u;

/** All words before two numbers are the same, and no third number goes with them. */
const toldTwice = amongAlike(
  wordedOf,
  ({ whole }) => whole,
  function* (group, view, key): Generator<Echo> {
    const figures = group.map(({ figure }) => figure);
    const [first, ...more] = figures;
    if (!first || !more.some((one) => areApart(view, first, one))) return;
    const values = new Set(
      figures.map(
        ({ quantity }) => `${String(quantity.value.coefficient)} ${String(quantity.value.exponent)}`,
      ),
    );
    if (values.size > 2) return;
    const there =
      figures.find((one) =>
        figures.some((other) => other !== one && areOneNumber(one.quantity, other.quantity)),
      ) ?? first;
    for (const here of figures)
      if (here !== there && areApart(view, here, there))
        yield { here, there, words: key.split(' ')[0] ?? '' };
  },
);

const slipped = amongAlike(
  wordedOf,
  ({ ends }) => ends,
  function* (group, view, key): Generator<Echo> {
    for (const [{ figure: here }, earlier] of eachWithEarlier(group, MOST)) {
      const there = earlier.find(({ figure }) => areApart(view, figure, here) && isSlip(figure, here));
      const isTold = earlier.some(({ figure }) => areOneNumber(figure.quantity, here.quantity));
      if (there && !isTold) yield { here, there: there.figure, words: key.slice(1, NEAR + 1) };
    }
  },
);

const turnedRound = amongAlike(
  wordedOf,
  ({ noun, figure: { quantity } }) =>
    noun.filter((one) => one.length === NEAR && HAN.test(one)).map((one) => `${one} ${quantity.unit}`),
  function* (group, view, key): Generator<Echo> {
    const [words = ''] = key.split(' ');
    for (const [{ figure: here, noun }, earlier] of eachWithEarlier(group, MOST)) {
      const there = earlier.find(
        (one) =>
          (one.noun[0] === words) !== (noun[0] === words) &&
          areApart(view, one.figure, here) &&
          one.figure.quantity.value.exponent === here.quantity.value.exponent &&
          isSwap(one.figure.quantity, here.quantity),
      );
      if (there) yield { here, there: there.figure, words };
    }
  },
);

const MOST = 12;

/** As long as each other, too: 3.86 is no 396; and of round numbers, 860 and 880, one is no slip of the other. */
function isSlip({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  if (a.value.exponent !== b.value.exponent || !isSlipOfKeys(a, b)) return false;
  return isSwap(a, b) || !(isRound(a) || isRound(b));
}

/** Not in one sentence, and not held against each other already as what the catalogue knows (`conflicting-value`). */
function areApart(view: View, a: Figure, b: Figure): boolean {
  if (a.place.unit === b.place.unit) return false;
  const statement = statementOf(view, a);
  return statement === undefined || statement !== statementOf(view, b);
}
