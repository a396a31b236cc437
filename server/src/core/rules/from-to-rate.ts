import { growthOf, printGrowth, shortened, toldGrowth, valueOf, verifiable } from '../claims/growth.ts';
import { type Pair, pairsOf, runsAgainst } from '../claims/pairs.ts';
import { clauseBefore, printed } from '../claims/words.ts';
import { ONE, subtract, whole } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { exactly, isBelow, meets, minus, over, plus, widened } from '../interval.ts';
import type { Claim, Rule, Verdict } from '../rule.ts';
import { breaks, HOLDS } from '../verdicts.ts';
import type { View } from '../view.ts';

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
    points: {
      zh: '由{from}到{to}，相差{right}个百分点，文中为{told}，请核。',
      en: 'From {from} to {to} is {right} points, written {told}.',
    },
    level: { zh: '起点或终点', en: 'One of the two levels' },
  },
  *find(view) {
    for (const pair of pairsOf(view)) {
      // Where the two run against their own verb, that is what is wrong.
      if (runsAgainst(pair)) continue;
      const { from, to } = pair;
      for (const told of pair.after) {
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
  if (!['year', 'span'].includes(told.basis) || told.since || kind === 'rank' || kind === 'ratio')
    return undefined;
  // “其中2019年增长12.5%” is of one year of them.
  if (/其中|[12]\d{3}年|[今去当][年]/u.test(clauseBefore(view, told.place))) return undefined;
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

function rateVerdict(view: View, pair: Pair, told: Figure): Verdict | undefined {
  const { from, to } = pair;
  const how = verifiable(view, told, to);
  if (how === 'no') return undefined;
  const growth = growthOf(from.quantity.interval, to.quantity.interval);
  // Bases that are revised afterwards move the growth by a few points.
  const wide = how === 'approx' ? widened(growth, THREE) : growth;
  if (meets(wide, toldGrowth(told))) return HOLDS;
  return breach(view, pair, told, 'rate', printGrowth(from, to, told));
}

const THREE = whole(3);

function pointsVerdict(view: View, pair: Pair, told: Figure): Verdict {
  const { from, to } = pair;
  const difference = minus(to.quantity.interval, from.quantity.interval);
  if (meets(difference, toldGrowth(told))) return HOLDS;
  return breach(view, pair, told, 'points', shortened(subtract(valueOf(to), valueOf(from)), told));
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
  const { lo } = over(exactly(valueOf(to)), exactly(valueOf(from)));
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
