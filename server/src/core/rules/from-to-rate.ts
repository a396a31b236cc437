import { figuresAt } from '../claims/sums/additions.ts';
import { type Added, addedOf } from '../claims/growth/added.ts';
import { isSwapped, isWorkedOut } from '../claims/growth/aimed.ts';
import { type Compared, comparedOf } from '../claims/growth/compared.ts';
import { consecutiveOf } from '../claims/growth/consecutive.ts';
import {
  growthOf,
  isSlipOfRate,
  printGrowth,
  shortened,
  shortenedTo,
  toldGrowth,
  verifiable,
  verifiableFromBoth,
} from '../claims/growth/growth.ts';
import { type Labelled, placeOf } from '../claims/numbers.ts';
import { type Pair, pairsOf, runsAgainst } from '../claims/growth/pairs.ts';
import { clauseBefore, printed } from '../claims/words.ts';
import { add, divide, magnitude, multiply, ONE, sign, subtract, whole } from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import {
  exactly,
  type Interval,
  isBelow,
  meets,
  minus,
  negated,
  over,
  plus,
  scaledBy,
  widened,
} from '../numbers/interval.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import type { Place } from '../text/span.ts';
import { textOf, type View } from '../view/view.ts';
import { amountOf } from '../numbers/quantity.ts';

interface Growth extends Claim {
  readonly verdict: Verdict;
}

/** 由A到B与增幅不符: “由200亿元增加到250亿元，增长20%”, “由21.2亿元提高到31亿元，实现翻番”. */
export const fromToRate: Rule<Growth> = {
  id: 'from-to-rate',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '由A到B与增幅不符', en: 'Growth against its two levels' },
  messages: {
    rate: {
      zh: '由{from}到{to}，折合{right}，文中为{told}，请核；如系可比口径，宜注明。',
      en: 'From {from} to {to} is {right}, written {told}.',
    },
    times: {
      zh: '由{from}到{to}是{right}倍，文中为“{told}”，请核。',
      en: 'From {from} to {to} is {right} times, written “{told}”.',
    },
    added: {
      zh: '{level}、比上年增减{change}，折合{right}%，文中为{told}，请核。',
      en: '{level} after a change of {change} is {right}%, written {told}.',
    },
    points: {
      zh: '由{from}到{to}，相差{right}个百分点，文中为{told}，请核。',
      en: 'From {from} to {to} is {right} points, written {told}.',
    },
    level: { zh: '起点或终点', en: 'One of the two levels' },
  },
  *find(view) {
    for (const compared of [...comparedOf(view), ...consecutiveOf(view)]) {
      const verdict = comparedVerdict(view, compared);
      if (verdict)
        yield { ...claimAt(view, compared.unit, compared.told, [compared.base, compared.level]), verdict };
    }
    for (const added of addedOf(view)) {
      const verdict = addedVerdict(view, added);
      if (verdict) yield { ...claimAt(view, added.unit, added.rate, [added.level, added.change]), verdict };
    }
    for (const pair of pairsOf(view)) {
      // Where the two run against their own verb, that is what is wrong.
      if (runsAgainst(view, pair)) continue;
      const { from, to } = pair;
      for (const told of pair.said) {
        const verdict = verdictOf(view, pair, told);
        if (!verdict) continue;
        yield { place: told.place, figures: [from, to, told], places: [from.place, to.place], verdict };
      }
    }
  },
  judge: ({ verdict }) => verdict,
};

/** Averages, gaps and growth since another year are not the growth from A to B. */
function verdictOf(view: View, pair: Pair, told: Figure): Verdict | undefined {
  const { kind } = pair.to.quantity;
  // “2021年、2022年、2023年分别增长28.7%、18.5%、9.4%” are of single years.
  const { text } = view.units[told.place.unit]?.reading ?? { text: '' };
  if (told.list && BY_YEARS.test(text.slice(0, told.place.start))) return undefined;
  if (!['year', 'span'].includes(told.basis) || kind === 'rank' || kind === 'ratio') return undefined;
  if (told.since && told.since.to !== pair.from.period?.to) return undefined;
  // “其中2019年增长12.5%” is of one year of them; “是2015年的1.44倍” is a multiple.
  if (/其中|[12]\d{3}年|[今去当]年|^(?:是|为|相当于).*的$/u.test(clauseBefore(view, told.place)))
    return undefined;
  switch (told.quantity.kind) {
    case 'percent':
      return kind === 'percent' || told.measure !== 'rate' ? undefined : rateVerdict(view, pair, told);
    case 'point':
      return kind === 'percent' && told.measure === 'change' ? pointsVerdict(view, pair, told) : undefined;
    case 'doubling':
    case 'multiple':
      return kind === 'percent' ? undefined : timesVerdict(view, pair, told);
    default:
      return undefined;
  }
}

const BY_YEARS = /20\d\d年[、和](?:20)?\d\d年[^；。]*$/u;

function rateVerdict(view: View, pair: Pair, told: Figure): Verdict | undefined {
  const { from, to } = pair;
  const how = verifiable(view, told, to);
  const isAim = to.status === 'target';
  const exact = isAim && isWorkedOut(to.quantity);
  const growth = growthOf(from.quantity.interval, exact ? to.quantity.printed : to.quantity.interval);
  const stated = toldGrowth(told);
  if (how === 'no') {
    const both = verifiableFromBoth(view, told.place, to.place, to.name);
    if (both === 'no' || told.sign < 0) return undefined;
    return meets(growth, stated) || !isSlipOfRate(told.quantity, growth)
      ? undefined
      : breach(view, pair, told, 'rate', printGrowth(from, to, told));
  }
  // Bases that are revised afterwards move the growth by a few points.
  const wide = how === 'approx' ? widened(growth, THREE) : exact ? widened(growth, ONE) : growth;
  if (isAim && isSwapped(from, to, stated))
    return breach(view, pair, told, 'rate', printGrowth(from, to, told));
  if (meets(growth, stated) || (meets(wide, stated) && !isSlipOfRate(told.quantity, toldAs(growth, told))))
    return HOLDS;
  return breach(view, pair, told, 'rate', printGrowth(from, to, told));
}

/** A growth as a falling verb tells it: 8 of −8. */
function toldAs(growth: Interval, { sign }: Figure): Interval {
  return sign < 0 ? negated(growth) : growth;
}

const THREE = whole(3);

/** “63.5亿元，比上年的61.2亿元增长3.8%”, “82%，比上年的79.5%提高2.5个百分点”. */
function comparedVerdict(view: View, { unit, level, base, told, falls }: Compared): Verdict | undefined {
  // “控制在1254万元以内” is what the cut comes to.
  const { bound, printed: sharp, interval: loose } = level.quantity;
  const now = bound === 'at-most' || bound === 'at-least' ? sharp : loose;
  const [then, stated] = [base, told].map(({ quantity }) => quantity.interval);
  if (!then || !stated) return undefined;
  const change = falls ? negated(stated) : stated;
  const [from, to] = [placeOf(unit, base), placeOf(unit, level)];
  if (told.quantity.kind === 'point') {
    if (level.quantity.kind !== 'percent') return undefined;
    if (meets(minus(now, then), change)) return HOLDS;
    const gap = magnitude(subtract(level.quantity.value, base.quantity.value));
    return stating(view, 'points', from, to, placeOf(unit, told), shortenedTo(gap, told.quantity));
  }
  if (told.quantity.kind !== 'percent' || level.quantity.kind === 'percent') return undefined;
  const growth = growthOf(then, now);
  if (meets(growth, change)) return HOLDS;
  const how = verifiableFromBoth(view, placeOf(unit, told), to, level.label);
  if (how === 'no') return undefined;
  const mended = isSlipOfRate(told.quantity, falls ? negated(growth) : growth);
  if (how === 'approx' && meets(widened(growth, THREE), change) && !mended) return HOLDS;
  return stating(view, 'rate', from, to, placeOf(unit, told), printedGrowth(base, level, told));
}

/** “1682万吨，比上年增产21.5万吨，增长1.3%”: the change over what it was before. */
function addedVerdict(view: View, { unit, level, change, rate, falls }: Added): Verdict | undefined {
  const places = [level, change, rate].map((one) => placeOf(unit, one));
  const [at, by, told] = places;
  if (!at || !by || !told) return undefined;
  const { interval } = change.quantity;
  const now = level.quantity.interval;
  const before = falls ? plus(now, interval) : minus(now, interval);
  const share = scaledBy(over(interval, before), whole(100));
  if (meets(share, rate.quantity.interval)) return HOLDS;
  const how = verifiableFromBoth(view, told, at, level.label);
  if (how === 'no') return undefined;
  if (
    how === 'approx' &&
    meets(widened(share, THREE), rate.quantity.interval) &&
    !isSlipOfRate(rate.quantity, share)
  )
    return HOLDS;
  const args = {
    level: textOf(view, at),
    change: textOf(view, by),
    told: textOf(view, told),
    right: shareOf(level, change, rate, falls),
  };
  const related = [at, by].map((place) => ({ place, role: { id: 'level', args: {} } }));
  return breaks(
    { id: 'added', args },
    { related, formula: `${args.change}÷上年数＝${args.right}%`, expected: `${args.right}%` },
  );
}

function shareOf(level: Labelled, change: Labelled, rate: Labelled, falls: boolean): string {
  const [now, by] = [level, change].map(({ quantity }) => amountOf(quantity));
  if (!now || !by) return '';
  const part = divide(multiply(by, whole(100)), falls ? add(now, by) : subtract(now, by), 12, 'half-up');
  return part ? shortenedTo(part, rate.quantity) : '';
}

function printedGrowth(
  { quantity: a }: Labelled,
  { quantity: b }: Labelled,
  { quantity: told }: Labelled,
): string {
  const [then, now] = [amountOf(a), amountOf(b)];
  const growth = divide(multiply(subtract(now, then), whole(100)), then, 12, 'half-up');
  return growth ? `${sign(growth) < 0 ? '下降' : '增长'}${shortenedTo(magnitude(growth), told)}%` : '';
}

function stating(view: View, id: string, from: Place, to: Place, told: Place, right: string): Verdict {
  const args = { from: textOf(view, from), to: textOf(view, to), told: textOf(view, told), right };
  const related = [from, to].map((place) => ({ place, role: { id: 'level', args: {} } }));
  return breaks({ id, args }, { related, formula: `${args.to}÷${args.from}`, expected: right });
}

function claimAt(view: View, unit: number, told: Labelled, others: readonly Labelled[]): Claim {
  const terms = [told, ...others].map((one) => ({ place: placeOf(unit, one), quantity: one.quantity }));
  const [place, ...places] = terms.map((term) => term.place);
  return { place: place ?? placeOf(unit, told), figures: figuresAt(view, terms), places };
}

function pointsVerdict(view: View, pair: Pair, told: Figure): Verdict {
  const { from, to } = pair;
  const difference = minus(to.quantity.interval, from.quantity.interval);
  if (meets(difference, toldGrowth(told))) return HOLDS;
  return breach(
    view,
    pair,
    told,
    'points',
    shortened(subtract(amountOf(to.quantity), amountOf(from.quantity)), told),
  );
}

/** “增长2倍” is three times as much; many write it for twice as much, so that either is left alone. 翻番 is twice or more. */
function timesVerdict(view: View, pair: Pair, told: Figure): Verdict | undefined {
  const { from, to } = pair;
  const times = over(to.quantity.interval, from.quantity.interval);
  const { interval, kind, value } = told.quantity;
  if (kind === 'doubling') {
    const power = value.coefficient > 0n && value.coefficient < 10n ? 2n ** value.coefficient : 2n;
    // “基本翻番” and “翻番” of rounded numbers may miss it by a twentieth.
    const least = exactly({ coefficient: power * 95n, exponent: -2 });
    if (!isBelow(times, least)) return HOLDS;
  } else if (meets(times, interval) || meets(times, plus(interval, exactly(ONE)))) {
    return HOLDS;
  }
  const { lo } = over(exactly(amountOf(to.quantity)), exactly(amountOf(from.quantity)));
  return breach(view, pair, told, 'times', lo ? shortened(lo, told) : '');
}

function breach(view: View, pair: Pair, told: Figure, id: string, right: string): Verdict {
  const args = {
    from: printed(view, pair.from),
    to: printed(view, pair.to),
    told: `${told.verb}${printed(view, told)}`,
    right,
  };
  const related = [pair.from, pair.to].map(({ place }) => ({ place, role: { id: 'level', args: {} } }));
  return breaks({ id, args }, { related, formula: `${args.to}÷${args.from}`, expected: right });
}
