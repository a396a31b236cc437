import { type Decimal, whole } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { type Interval, minus, plus } from '../../numbers/interval.ts';
import { textOf, type View } from '../../view/view.ts';
import { changeOf } from './changes.ts';
import { HUNDRED, limitOf } from './percentages.ts';
import { wordsOf } from '../words.ts';

/** By how many points a share moves: “城镇化率提高132个百分点”. */
export interface Move {
  readonly subject: string;
  /** The most that it can be, and so move by. */
  readonly limit: Decimal;
}

/** Where it is a share of the text's own that moves, rather than a rate of growth. */
export function moveOf(view: View, figure: Figure): Move | undefined {
  if (!isPoints(figure)) return undefined;
  const said = changeOf(view, figure)?.subject;
  if (said === undefined || /[增降涨速]/u.test(said.slice(-3))) return undefined;
  const of = said === '' ? percentBefore(view, figure) : figure;
  const subject = said === '' && of ? wordsOf(view, of) : said;
  const limit = of && (said !== '' || of.measure === 'share') && limitOf(of, subject, view.catalogue);
  return limit && subject !== '' ? { subject, limit } : undefined;
}

/** A percentage with by how much it is above another: the one before it, of another place, or that of a plan. */
export interface Gap {
  readonly own: Figure;
  /** What the other would be. */
  readonly other: Interval;
  readonly least: Decimal;
  readonly most?: Decimal;
}

/** “占比达到42.3%，提高51.2个百分点”, “增长8.4%，高于全省123个百分点”: a share is none below zero, and nothing falls by more than all. */
export function gapOf(view: View, figure: Figure): Gap | undefined {
  const own = isPoints(figure) && !figure.list ? percentBefore(view, figure) : undefined;
  if (!own || own.list || own.bound !== 'exact') return undefined;
  const between = textOf(view, { ...figure.place, start: own.place.end, end: figure.place.start });
  const apart = APART.exec(between);
  // “占比42.3%，增速提高51.2个百分点” tells of something else.
  if (!apart || (own.measure === 'share' && between.includes('增'))) return undefined;
  const rises = apart[1] !== undefined || apart[2] !== undefined;
  const { interval } = own.quantity;
  const other = rises ? minus(interval, figure.quantity.interval) : plus(interval, figure.quantity.interval);
  const limit = own.measure === 'share' ? limitOf(own, wordsOf(view, own), view.catalogue) : undefined;
  if (limit === HUNDRED) return { own, other, least: NOTHING, most: limit };
  const grows = own.measure === 'rate' && own.sense === 'rise' && own.sign === 1;
  return grows ? { own, other, least: LOST } : undefined;
}

const NOTHING = whole(0);
const LOST = whole(-100);

function isPoints({ quantity }: Figure): boolean {
  return quantity.kind === 'point' && quantity.shape === 'single';
}

/** The percentage right before a number. */
function percentBefore(view: View, { place }: Figure): Figure | undefined {
  const before = view.byUnit[place.unit]?.findLast((other) => other.place.end <= place.start);
  return before?.quantity.kind === 'percent' && before.quantity.shape === 'single' ? before : undefined;
}

/** Nothing but what the one percentage is compared with stands between it and the points: “，比上年提高”, “，高于全省平均”. */
const APART =
  /^[，、](?:增速|增幅|占比|比重)?(?:(?:[比较][^，。；、\d]{1,14}?|[一二三四五]年|同比|累计|共)*(?:(提[高升]|上升|[高快]出?)|下降|降低|回落|[低慢])|(?:分别)?(?:(高于|快于|高出)|低于|慢于)[^，。；、\d]{1,10})(?:了)?$/u;
