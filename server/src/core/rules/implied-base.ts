import { aimsOf } from '../claims/growth/aimed.ts';
import { growthOf, printGrowth, shortened, toldGrowth, verifiable } from '../claims/growth/growth.ts';
import { isCertain, periodOf, statusOf } from '../claims/repeats/comparable.ts';
import { ledgerOf, type Page } from '../claims/ratios/ledger.ts';
import { meanGrowth } from '../claims/growth/mean-growth.ts';
import { printed } from '../claims/words.ts';
import { whole } from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { ofFigure } from '../figures/figures-alone.ts';
import { exactly, meets, widened } from '../numbers/interval.ts';
import { amountOf } from '../numbers/quantity.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import type { Severity } from '../lint/finding.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import type { View } from '../view/view.ts';

interface Implied extends Claim {
  readonly verdict: Verdict;
}

/** 增幅与前后两年的数不符: “收入33679元、增长7%” beside “上年为30000元”. */
export const impliedBase: Rule<Implied> = {
  id: 'implied-base',
  level: 'warning',
  needs: 'figures',
  title: { zh: '增幅与前后两年的数不符', en: 'Growth against the levels of two years' },
  messages: {
    rate: {
      zh: '{name}由{from}到{to}，折合{right}，文中为{told}，请核口径。',
      en: '{name} from {from} to {to} is {right}, written {told}.',
    },
    mean: {
      zh: '{name}由{from}到{to}，{years}年年均折合增长{right}%左右，文中为{told}，请核口径。',
      en: '{name} from {from} to {to} is about {right}% a year for {years} years, written {told}.',
    },
    before: { zh: '上年的数', en: 'The year before' },
    now: { zh: '当年的数', en: 'This year' },
  },
  *find(view) {
    const pages = ledgerOf(view).filter(({ measure }) => measure === 'level');
    for (const rate of yearlyOf(view)) {
      const [from, to] = levelsOf(view, pages, rate);
      if (from?.quantity.kind !== to?.quantity.kind || !from || !to) continue;
      const verdict = verdictOf(view, from, to, rate);
      if (verdict)
        yield { place: rate.place, figures: [from, to, rate], places: [from.place, to.place], verdict };
    }
    for (const { base, level, rate, years, holds } of aimsOf(view)) {
      const verdict = holds ? HOLDS : broken(view, base, level, rate, 'warning', years);
      yield { place: level.place, figures: [base, level, rate], places: [base.place, rate.place], verdict };
    }
  },
  judge: ({ verdict }) => verdict,
};

/** Growth of one whole year over the one before, of a known indicator, that has happened. */
function isYearly(view: View, rate: Figure): boolean {
  const { measure, quantity, basis, since, period, role } = rate;
  if (measure !== 'rate' || quantity.kind !== 'percent' || basis !== 'year' || since || role) return false;
  if (period?.from !== period?.to || periodOf(view, rate)?.months) return false;
  return period !== undefined && rate.indicator !== undefined && statusOf(view, rate) === 'actual';
}

const yearlyOf = ofFigure((view, rate) => (isYearly(view, rate) ? rate : undefined));

/** The levels of both years: told of the same subject in the sentence, or anywhere for certain. */
function levelsOf(view: View, pages: readonly Page[], rate: Figure): readonly (Figure | undefined)[] {
  const year = rate.period?.to ?? 0;
  return [year - 1, year].map((wanted) => {
    const beside = view.byUnit[rate.place.unit]?.find(
      (other) => other.run === rate.run && other.measure === 'level' && isOf(other, wanted),
    );
    if (beside) return beside;
    if (!isCertain(view, rate)) return undefined;
    for (const { values } of pages) {
      const other = values.get(rate.indicator ?? '');
      if (other && other.region === rate.region && isOf(other, wanted) && statusOf(view, other) === 'actual')
        return other;
    }
    return undefined;
  });
}

function isOf({ period, scope, quantity }: Figure, year: number): boolean {
  if (scope !== '' || quantity.shape !== 'single' || period?.months) return false;
  return period?.from === year && period.to === year;
}

function verdictOf(view: View, from: Figure, to: Figure, rate: Figure): Verdict | undefined {
  const how = verifiable(view, rate, to);
  if (how === 'no') return undefined;
  const growth = growthOf(from.quantity.interval, to.quantity.interval);
  if (meets(how === 'approx' ? widened(growth, THREE) : growth, toldGrowth(rate))) return HOLDS;
  return broken(view, from, to, rate, how === 'approx' ? 'information' : 'warning');
}

function broken(view: View, from: Figure, to: Figure, rate: Figure, severity: Severity, years = 1): Verdict {
  const args = {
    name: rate.name,
    from: printed(view, from),
    to: printed(view, to),
    told: rate.verb + printed(view, rate),
    years,
    right: years > 1 ? printMean(from, to, rate, years) : printGrowth(from, to, rate),
  };
  const related = [
    { place: from.place, role: { id: 'before', args: {} } },
    { place: to.place, role: { id: 'now', args: {} } },
  ];
  return breaks(
    { id: years > 1 ? 'mean' : 'rate', args },
    { severity, related, formula: `${args.to}÷${args.from}`, expected: args.right },
  );
}

function printMean(from: Figure, to: Figure, rate: Figure, years: number): string {
  const { lo } = meanGrowth(exactly(amountOf(from.quantity)), exactly(amountOf(to.quantity)), years);
  return lo ? shortened(lo, rate) : '';
}

const THREE = whole(3);
