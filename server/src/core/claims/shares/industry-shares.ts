import { fromTold, ofFigure } from '../../figures/figures-alone.ts';
import type { Figure } from '../../figures/figure.ts';
import { exactly, fromPrinted, type Interval, isBelow, over, scaledBy } from '../../numbers/interval.ts';
import { type Decimal, whole as count } from '../../numbers/decimal.ts';
import type { View } from '../../view/view.ts';
import { ledgerOf } from '../ratios/ledger.ts';
import { statusOf } from '../repeats/comparable.ts';
import { clauseBefore } from '../words.ts';

/** What industry brings of all that a place produces, and a share that it cannot be more than, or is to come to. */
export interface IndustryShare {
  readonly part: Figure;
  readonly whole: Figure;
  readonly told: Figure;
  /** `second`: the share of the second industry, of which it is a part; `aim`: what its share is to grow to. */
  readonly as: 'second' | 'aim';
  readonly fits: boolean;
}

/**
 * “规上工业增加值62.6亿元” of “地区生产总值126.8亿元” beside “三次产业结构13.2:42.6:44.2”; and an aim of “工业增加值占比提高到24%”, where the firms above the
 * bar alone bring 40 %.
 */
export const industrySharesOf = fromTold(ledgerOf, function* (pages, view): Generator<IndustryShare> {
  const shares = sharesOf(view);
  if (shares.length === 0) return;
  for (const { values, measure } of pages) {
    const whole = values.get('地区生产总值');
    const part = values.get('规模以上工业增加值') ?? values.get('工业增加值');
    if (measure !== 'level' || !part || !whole || whole.region !== view.facts.place) continue;
    if (statusOf(view, whole) === 'target') continue;
    const ratio = scaledBy(over(part.quantity.interval, whole.quantity.interval), HUNDRED);
    const year = whole.period?.to ?? 0;
    for (const { figure: told, as, share } of shares) {
      const to = told.period?.to ?? 0;
      if (told.region !== whole.region || (as === 'second' ? to !== year : to <= year)) continue;
      // The accounts of the firms above the bar are not those of the whole.
      yield { part, whole, told, as, fits: !isBelow(scaledBy(share, SLACK), ratio) };
    }
  }
});

const HUNDRED = count(100);
const SLACK: Decimal = { coefficient: 105n, exponent: -2 };

interface Share {
  readonly figure: Figure;
  readonly as: IndustryShare['as'];
  readonly share: Interval;
}

const sharesOf = ofFigure((view, figure): Share | undefined => secondOf(view, figure) ?? aimOf(view, figure));

/** The middle one of the three industries. */
function secondOf(view: View, figure: Figure): Share | undefined {
  const { quantity, role } = figure;
  const [, second, , more] = quantity.terms ?? [];
  if (!second || more || quantity.terms?.length !== 3 || role === 'from') return undefined;
  if (statusOf(view, figure) === 'target' || !STRUCTURE.test(clauseBefore(view, figure.place) + figure.name))
    return undefined;
  return { figure, as: 'second', share: fromPrinted(second) };
}

/** “工业增加值占GDP比重达到42%以上”: what is to be reached, and not merely kept below. */
function aimOf(view: View, figure: Figure): Share | undefined {
  const { indicator, measure, status, quantity, sense } = figure;
  if (indicator !== '工业增加值' && indicator !== '工业增加值占GDP比重') return undefined;
  if (measure !== 'share' || status !== 'target' || quantity.shape !== 'single') return undefined;
  const before = clauseBefore(view, figure.place);
  if (sense === 'fall' || sense === 'hold' || !/达|提[高升]|突破|超过|增[至加]/u.test(before))
    return undefined;
  return { figure, as: 'aim', share: exactly(quantity.value) };
}

const STRUCTURE = /三次产业|三产|一二三产|产业结构/u;
