import { shortened, toldGrowth, verifiable } from '../claims/growth.ts';
import { pairsOf, type Pair, runsAgainst } from '../claims/pairs.ts';
import { printed } from '../claims/words.ts';
import { ONE, whole } from '../decimal.ts';
import type { Figure } from '../figure.ts';
import { exactly, hull, type Interval, meets, minus, over, root, scaledBy } from '../interval.ts';
import type { Claim, Rule, Verdict } from '../rule.ts';
import { breaks, HOLDS } from '../verdicts.ts';
import type { View } from '../view.ts';

interface Average extends Claim {
  readonly verdict: Verdict;
}

/** 年均增长与起止数不符: “由2020年的100亿元增加到2025年的161亿元，年均增长12.2%”. */
export const annualAverage: Rule<Average> = {
  id: 'annual-average',
  level: 'hint',
  needs: 'sentence',
  title: { zh: '年均增长与起止数不符', en: 'Average annual growth against its levels' },
  messages: {
    average: {
      zh: '由{from}到{to}共{years}年，年均约{right}%，文中为{told}，口径待核。',
      en: 'From {from} to {to} in {years} years is {right}% a year, written {told}.',
    },
    level: { zh: '起点或终点', en: 'One of the two levels' },
  },
  *find(view) {
    for (const pair of pairsOf(view)) {
      if (runsAgainst(pair)) continue;
      for (const told of pair.after) {
        if (told.basis !== 'average' || told.quantity.kind !== 'percent' || told.measure !== 'rate') continue;
        const verdict = verdictOf(view, pair, told);
        const { from, to } = pair;
        if (verdict)
          yield { place: told.place, figures: [from, to, told], places: [from.place, to.place], verdict };
      }
    }
  },
  judge: ({ verdict }) => verdict,
};

/** Only where both years are written and nothing but the two levels decides. */
function verdictOf(view: View, pair: Pair, told: Figure): Verdict | undefined {
  const { from, to } = pair;
  const years = (to.period?.to ?? 0) - (from.period?.to ?? 0);
  if (years < 2 || years > 30 || to.quantity.kind === 'percent' || verifiable(view, told, to) !== 'yes')
    return undefined;
  // A span may be counted with its first year or without it.
  const growth = hull(yearly(pair, years), yearly(pair, years + 1));
  if (meets(growth, toldGrowth(told))) return HOLDS;
  const { lo } = yearly(pair, years);
  const args = {
    from: printed(view, from),
    to: printed(view, to),
    years,
    right: lo ? shortened(lo, told) : '',
    told: told.verb + printed(view, told),
  };
  const related = [from, to].map(({ place }) => ({ place, role: { id: 'level', args: {} } }));
  return breaks(
    { id: 'average', args },
    { related, formula: `（${args.to}÷${args.from}）^(1/${years})－1`, expected: `${args.right}%` },
  );
}

function yearly({ from, to }: Pair, years: number): Interval {
  const times = over(to.quantity.interval, from.quantity.interval);
  return scaledBy(minus(root(times, years), exactly(ONE)), whole(100));
}
