import { type Cumulative, cumulativeOf, isAverage } from '../claims/growth/cumulative.ts';
import { isSlipOfRate, shortened, toldGrowth, verifiable } from '../claims/growth/growth.ts';
import { isSlipOfLevel, isTurnedFrom, SPANS, yearly } from '../claims/growth/mean-growth.ts';
import { pairsOf, type Pair, runsAgainst } from '../claims/growth/pairs.ts';
import { twoYearsOf } from '../claims/growth/two-years.ts';
import { spread, type Yearly, yearlyOf, yearsOf } from '../claims/growth/yearly.ts';
import { printed } from '../claims/words.ts';
import { add, divide, multiply, ONE, whole } from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import type { Related } from '../lint/finding.ts';
import { fromPrinted, hull, type Interval, meets, scaledBy, widened } from '../numbers/interval.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';

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
    never: {
      zh: '由{from}到{to}，年均{told}与任何年数都不合，请核。',
      en: 'From {from} to {to}: {told} a year fits no number of years.',
    },
    two: {
      zh: '两年分别增长{then}%、{now}%，文中两年平均{told}%，请核。',
      en: '{then}% and {now}% average {told}% here.',
    },
    spread: {
      zh: '{total}分在{years}年，年均{right}{unit}，文中为{told}，请核。',
      en: '{total} over {years} years is {right}{unit} a year, written {told}.',
    },
    whole: {
      zh: '{years}年共{whole}，折合年均{right}%左右，文中为{told}，请核。',
      en: '{whole} in {years} years is about {right}% a year, written {told}.',
    },
    all: { zh: '累计', en: 'The whole' },
    level: { zh: '起点或终点', en: 'One of the two levels' },
  },
  *find(view) {
    for (const { place, holds, ...args } of twoYearsOf(view)) {
      const verdict = holds ? HOLDS : breaks({ id: 'two', args }, { severity: 'warning' });
      yield { place, figures: [], places: [], verdict };
    }
    for (const yearly of yearlyOf(view)) {
      const { told, of } = yearly;
      const places = of.map(({ place }) => place);
      yield { place: told.place, figures: [...of, told], places, verdict: spreadVerdict(view, yearly) };
    }
    for (const cumulative of cumulativeOf(view)) {
      const { told, whole: all } = cumulative;
      yield {
        place: told.place,
        figures: [all, told],
        places: [all.place],
        verdict: cumulativeVerdict(view, cumulative),
      };
    }
    const pairs = [...pairsOf(view)].filter((pair) => !runsAgainst(view, pair));
    for (const pair of pairs) {
      for (const told of pair.said.filter(isAverage)) {
        const terms = isDatedIn(view, pair, pairs) ? [] : termsOf(view, told);
        const verdict = verdictOf(view, pair, told, yearsOfRow(view, pair, pairs), terms);
        const { from, to } = pair;
        if (verdict)
          yield { place: told.place, figures: [from, to, told], places: [from.place, to.place], verdict };
      }
    }
  },
  judge: ({ verdict }) => verdict,
};

function spreadVerdict(view: View, { told, of, total, years }: Yearly): Verdict {
  // Firms are whole, but their mean is rounded: 1587.8 is “1588家”.
  const rounded = scaledBy(fromPrinted(told.quantity.value), told.quantity.scale);
  const mean = hull(told.quantity.interval, rounded);
  if (years.some((n) => meets(spread(total, n), mean))) return HOLDS;
  const [likeliest = 1] = years;
  const { lo, hi } = spread(total, likeliest);
  const middle =
    lo && hi ? divide(add(lo, hi), multiply(whole(2), told.quantity.scale), 12, 'half-up') : undefined;
  const args = {
    total: of.map((one) => printed(view, one)).join('到'),
    years: likeliest,
    right: middle ? shortened(middle, told) : '',
    unit: told.quantity.unit,
    told: printed(view, told),
  };
  const related = of.map(({ place }) => ({ place, role: { id: 'level', args: {} } }));
  return breaks({ id: 'spread', args }, { related, expected: args.right + args.unit, severity: 'warning' });
}

/** Both are on one basis, so that only how the years are counted is open. */
function cumulativeVerdict(view: View, { told, whole: all, years, growth }: Cumulative): Verdict {
  if (meets(widened(growth.reduce(hull), HALF), toldGrowth(told))) return HOLDS;
  const { lo, hi } = growth[1] ?? {};
  const mean = lo && hi ? divide(add(lo, hi), whole(2), 12, 'half-up') : undefined;
  const args = {
    years,
    whole: all.verb + printed(view, all),
    right: mean ? shortened(mean, told) : '',
    told: printed(view, told),
  };
  const related = [{ place: all.place, role: { id: 'all', args: {} } }];
  return breaks({ id: 'whole', args }, { related, expected: `${args.right}%`, severity: 'warning' });
}

/**
 * “城镇、农村居民收入分别由A、B提高到C、D，年均分别增长7.9%和10.8%”: who does not say how many years it was says so by
 * the other pairs of the row, where one number of years fits them; 0 where none does.
 */
function yearsOfRow(view: View, pair: Pair, pairs: readonly Pair[]): number {
  const { list, place } = pair.to;
  if (!list) return 0;
  for (const other of pairs) {
    if (other === pair || other.to.list !== list || other.to.place.unit !== place.unit) continue;
    const told = other.said.find(isAverage);
    if (!told || verifiable(view, told, other.to) !== 'yes') continue;
    const fits = SPANS.filter((n) => meets(yearly(other, n), toldGrowth(told)));
    if (fits.length === 1) return fits[0] ?? 0;
  }
  return 0;
}

/** Whether the text says which year the second level is of. */
function isDated(view: View, { from, to }: Pair): boolean {
  return (
    from.place.unit !== to.place.unit ||
    textOf(view, { ...to.place, start: from.place.end, end: to.place.start }).includes('年')
  );
}

/** “地区生产总值由2015年的92亿元增加到2020年的142亿元；财政收入由12亿元增加到17亿元”: of the years that the pair before is of. */
function isDatedIn(view: View, pair: Pair, pairs: readonly Pair[]): boolean {
  return pairs.some(
    (other) =>
      isDated(view, other) &&
      other.to.place.unit === pair.from.place.unit &&
      other.to.place.start <= pair.to.place.start &&
      other.from.period?.to === pair.from.period?.to &&
      other.to.period?.to === pair.to.period?.to,
  );
}

/**
 * How many years reports look back over, whatever a date in passing makes of them: those that the sentence counts
 * (“‘十四五’以来的三年”), or any where it counts none.
 */
function termsOf(view: View, { place }: Figure): readonly number[] {
  const text = view.units[place.unit]?.reading.text ?? '';
  const counted = TERMS.filter(([, word]) => text.includes(word));
  return (counted.length > 0 ? counted : TERMS).map(([years]) => years);
}

const TERMS = [
  [3, '三年'],
  [5, '五年'],
] as const;

/** Only where nothing but the two levels decides. `terms` are the years that may be meant besides. */
function verdictOf(
  view: View,
  pair: Pair,
  told: Figure,
  ofRow: number,
  terms: readonly number[],
): Verdict | undefined {
  const { from, to } = pair;
  if (to.quantity.kind === 'percent' || ERAS.test(before(view, told))) return undefined;
  const how = verifiable(view, told, to);
  const apart = (to.period?.to ?? 0) - (from.period?.to ?? 0);
  const years = apart > 1 ? apart : yearsOf(view, told) || ofRow;
  if (how === 'no') return atConstantPrices(view, pair, told, years || PLAN);
  if (years === 0) return ofAnyYears(view, pair, told);
  if (years < 2 || years > 30) return undefined;
  // A span may be counted with its first year or without it, and bases are revised.
  const counted = apart > 1 || years === ofRow ? [years, years + 1] : [years - 1, years, years + 1];
  const growth = counted.map((n) => yearly(pair, n)).reduce(hull);
  const wide = how === 'yes' ? growth : widened(growth, ONE);
  const stated = toldGrowth(told);
  const swapped =
    (!counted.some((n) => meets(yearly(pair, n), stated)) &&
      isSlipOfRate(told.quantity, yearly(pair, years))) ||
    isSlipOfLevel(pair, stated, [years]);
  if (meets(wide, stated) && !swapped) return HOLDS;
  if (terms.some((n) => meets(yearly(pair, n), stated))) return HOLDS;
  const { lo } = yearly(pair, years);
  const args = { ...argsOf(view, pair, told), years, right: lo ? shortened(lo, told) : '' };
  return breaks(
    { id: 'average', args },
    {
      related: levelsOf(pair),
      formula: `（${args.to}÷${args.from}）^(1/${years})－1`,
      expected: `${args.right}%`,
      ...((swapped || isFar(stated, growth)) && { severity: 'warning' as const }),
    },
  );
}

/** As many years as a plan has, where nothing says how many they were. */
const PLAN = 5;

/** At constant prices only a slip of the keys tells. */
function atConstantPrices(view: View, pair: Pair, told: Figure, years: number): Verdict | undefined {
  if (years < 2 || years > 30 || !isTurnedFrom(told, yearly(pair, years))) return undefined;
  const { lo } = yearly(pair, years);
  const args = { ...argsOf(view, pair, told), years, right: lo ? shortened(lo, told) : '' };
  return breaks(
    { id: 'average', args },
    { related: levelsOf(pair), expected: `${args.right}%`, severity: 'warning' },
  );
}

/** Where nothing says how many years it was: a rate that none of those which reports look back over comes near. */
function ofAnyYears(view: View, pair: Pair, told: Figure): Verdict {
  if (DATED.test(before(view, told))) return HOLDS;
  const stated = toldGrowth(told);
  const fits = SPANS.some((n) => meets(widened(yearly(pair, n), ONE), stated));
  const terms = termsOf(view, told);
  if (fits && !isSlipOfLevel(pair, stated, terms)) return HOLDS;
  return breaks(
    { id: 'never', args: argsOf(view, pair, told) },
    { related: levelsOf(pair), severity: 'warning' },
  );
}

/** Counted from a year that may be long ago: “由1978年的”, “有统计以来”. */
const DATED = /以来|\d年|[十百]年/u;

/** From before any plan: “改革开放以来”. */
const ERAS = /改革开放|[建立]国|设市|建[市县区]|撤地|解放/u;

function before(view: View, { place: { unit, start } }: Figure): string {
  return view.units[unit]?.reading.text.slice(0, start) ?? '';
}

function argsOf(view: View, { from, to }: Pair, told: Figure): { from: string; to: string; told: string } {
  return { from: printed(view, from), to: printed(view, to), told: told.verb + printed(view, told) };
}

function levelsOf({ from, to }: Pair): readonly Related[] {
  return [from, to].map(({ place }) => ({ place, role: { id: 'level', args: {} } }));
}

/** No way of counting years, rounding or revising makes up for a point. */
function isFar(told: Interval, growth: Interval): boolean {
  return !meets(widened(growth, ONE), told);
}

const HALF = { coefficient: 5n, exponent: -1 };
