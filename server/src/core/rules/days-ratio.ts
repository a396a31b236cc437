import { figuresBySentence, type View } from '../view/view.ts';
import { clauseBefore, printed } from '../claims/words.ts';
import { type Decimal, printDecimal, whole } from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import {
  between,
  exactly,
  fromPrinted,
  type Interval,
  isBelow,
  meets,
  over,
  scaledBy,
} from '../numbers/interval.ts';
import { shortened } from '../claims/growth/growth.ts';
import { swapsOf } from '../claims/repeats/slips.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';

interface Days extends Claim {
  readonly days: Figure;
  readonly share: Figure;
}

/** 天数与比例不符: “优良天数292天，占85.0%”. */
export const daysRatio: Rule<Days> = {
  id: 'days-ratio',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '天数与比例不符', en: 'Days against their share of the year' },
  messages: {
    ratio: {
      zh: '{days}折合全年的{right}左右，文中为{share}，请核。',
      en: '{days} are about {right} of a year, written {share}.',
    },
    days: { zh: '天数', en: 'The days' },
  },
  *find(view) {
    for (const figures of figuresBySentence(view)) {
      for (const share of figures) {
        const days = share.measure === 'share' ? daysOf(view, figures, share) : undefined;
        if (days) yield { place: share.place, figures: [days, share], places: [days.place], days, share };
      }
    }
  },
  judge({ days, share }, view) {
    const count = exactly(days.quantity.value);
    // Days without a valid measurement are left out of the year: up to a dozen of them is usual (HJ 633).
    const told = view.units[days.place.unit]?.reading.text.includes('有效') ? VALID : SHORTEST;
    const shortest = isBelow(exactly(told), count) ? days.quantity.value : told;
    const possible = scaledBy(over(count, between(shortest, LONGEST)), whole(100));
    if (!isBelow(exactly(FEWEST), count)) return HOLDS;
    if (meets(possible, share.quantity.interval) && !isSwapped(days, share)) return HOLDS;
    const { lo } = scaledBy(over(count, exactly(whole(365))), whole(100));
    const right = lo ? `${shortened(lo, share)}%` : '';
    const args = { days: printed(view, days), share: printed(view, share), right };
    return breaks(
      { id: 'ratio', args },
      {
        related: [{ place: days.place, role: { id: 'days', args: {} } }],
        formula: `${args.days}÷365＝${right}`,
        expected: right,
      },
    );
  },
};

/**
 * “优良天数317天，优良率88.6%”: a year of 357 valid days is rarer than 86.8% with two digits that changed places; and of no number of
 * whole days are 342 days 94.3%, but of the 366 of a leap year 93.4%.
 */
function isSwapped(days: Figure, share: Figure): boolean {
  if (!ofWholeDays(days, share) && swapsOf(share.quantity.value).some((swap) => isOfYear(days, swap)))
    return true;
  const ratio = (shortest: Decimal): Interval =>
    scaledBy(over(exactly(days.quantity.value), between(shortest, LONGEST)), whole(100));
  if (meets(ratio(USUAL), share.quantity.interval)) return false;
  return swapsOf(share.quantity.value).some((swap) => meets(ratio(FULL), fromPrinted(swap)));
}

/** Whether some number of valid days gives the share as printed, rounded or cut off. */
function ofWholeDays({ quantity: { value: days } }: Figure, { quantity: { value: share } }: Figure): boolean {
  const step = 10 ** share.exponent;
  for (let valid = 350; valid <= 366; valid++) {
    const away = (Number(printDecimal(days)) / valid) * 100 - Number(printDecimal(share));
    if (away > -0.51 * step && away < step) return true;
  }
  return false;
}

function isOfYear({ quantity: { value }, period }: Figure, share: Decimal): boolean {
  const length = period !== undefined && period.to % 4 === 0 ? 366 : 365;
  return meets(scaledBy(over(exactly(value), exactly(whole(length))), whole(100)), fromPrinted(share));
}

const FULL: Decimal = whole(365);
/** Most years lack no more valid days than this. */
const USUAL: Decimal = whole(360);
const SHORTEST: Decimal = whole(355);
/** Where the text speaks of valid days. */
const VALID: Decimal = whole(350);
const LONGEST: Decimal = whole(366);
/** Fewer days are those of a month or a season. */
const FEWEST: Decimal = whole(100);

/** The days that a share is of: the same subject's, told right before or after it; a whole year's are its base. */
function daysOf(view: View, figures: readonly Figure[], share: Figure): Figure | undefined {
  if (share.quantity.kind !== 'percent' || share.quantity.shape !== 'single') return undefined;
  // “剔除沙尘天气影响后优良率”: of other days.
  if (/剔除|扣除|不含|不计/u.test(clauseBefore(view, share.place))) return undefined;
  const k = figures.indexOf(share);
  // “上年为289天；优良率82.5%”: only a year of its own says that another is meant.
  const dated = (other: Figure): boolean =>
    clauseBefore(view, share.place).includes('年') || /20\d\d年/u.test(clauseBefore(view, other.place));
  return [figures[k - 1], figures[k - 2], figures[k - 3], figures[k + 1], figures[k + 2]].find(
    (other) =>
      other !== undefined &&
      !/[上去]年/u.test(clauseBefore(view, other.place)) &&
      // “优良天数比例由81.6%提高到89.3%，优良天数由298天增加到326天”
      other.role === share.role &&
      isOfOne(view, other, share) &&
      (!dated(other) || other.period?.to === share.period?.to) &&
      isDays(other),
  );
}

/** “县域空气优良天数338天，优良率92.6%”: a share without a place of its own is of the days that have one. */
function isOfOne(view: View, days: Figure, share: Figure): boolean {
  const { indicator } = share;
  if (days.run === share.run) return true;
  const placed = share.scope !== '' || /[市县区州旗省域城]/u.test(clauseBefore(view, share.place));
  // “县城优良天数338天，全县优良率95.5%”
  if (placed && /[城区]/u.test(clauseBefore(view, days.place))) return false;
  return indicator !== undefined && (placed ? days.indicator === indicator : days.name.endsWith(indicator));
}

function isDays({ quantity, measure, period }: Figure): boolean {
  if (quantity.unit !== '天' || !isBelow(exactly(quantity.value), exactly(LONGEST))) return false;
  if (measure !== 'level' || quantity.bound !== 'exact') return false;
  return !period?.months && (!period || period.from === period.to);
}
