import type { Figure } from '../../figures/figure.ts';
import { between, type Interval, minus, negated, scaledBy, times } from '../../numbers/interval.ts';
import { divide, ONE, parseDecimal, whole } from '../../numbers/decimal.ts';
import { countOf } from '../../numbers/ordinals.ts';
import { figuresBySentence, textOf, type View } from '../../view/view.ts';
import { pairsOf, runsAgainst } from './pairs.ts';
import { clauseBefore } from '../words.ts';

/** What several years have brought, with what it is said to be a year: “三年累计盘活土地1.2万亩，年均4000亩”. */
export interface Yearly {
  readonly told: Figure;
  /** The figures that the whole is made of: the sum, or the two levels it lies between. */
  readonly of: readonly Figure[];
  readonly total: Interval;
  /** How many years it may be spread over, the likeliest first: a plan period may not be over, a first year not be counted. */
  readonly years: readonly number[];
}

/** Sums and their yearly shares side by side, and changes in points between two levels. */
export function* yearlyOf(view: View): Generator<Yearly> {
  for (const figures of figuresBySentence(view)) {
    for (let k = 1; k < figures.length; k++) {
      const [sum, told] = [figures[k - 1], figures[k]];
      const summed = sum && told && summedOf(view, sum, told);
      if (summed) yield summed;
      if (!sum || told?.basis !== 'average' || !isSum(sum) || sum.quantity.kind !== told.quantity.kind)
        continue;
      if (told.quantity.kind === 'percent' || told.quantity.shape !== 'single') continue;
      if (!YEARLY.test(textOf(view, { ...told.place, start: sum.place.end, end: told.place.start })))
        continue;
      const said = yearsSaid(view, sum);
      const years = said || yearsOf(view, sum);
      if (years > 1)
        yield { told, of: [sum], total: sum.quantity.interval, years: said ? [said] : [years, years - 1] };
    }
  }
  for (const pair of pairsOf(view)) {
    const { from, to } = pair;
    if (to.quantity.kind !== 'percent' || runsAgainst(view, pair)) continue;
    const told = pair.said.find(({ basis, quantity }) => basis === 'average' && quantity.kind === 'point');
    const years = (to.period?.to ?? 0) - (from.period?.to ?? 0) || (told ? yearsOf(view, told) : 0);
    if (!told || years < 2 || years > 30) continue;
    const change = minus(to.quantity.interval, from.quantity.interval);
    yield {
      told,
      of: [from, to],
      total: told.sign < 0 ? negated(change) : change,
      years: [years, years - 1, years + 1],
    };
  }
}

/** “每年办好十件实事，五年共50件”: what was done every year, and what it came to; nobody does quite the same each year. */
function summedOf(view: View, each: Figure, sum: Figure): Yearly | undefined {
  if (each.quantity.kind !== sum.quantity.kind || each.quantity.kind === 'percent') return undefined;
  if (each.quantity.kind === 'count' && each.quantity.unit !== sum.quantity.unit) return undefined;
  if (each.quantity.shape !== 'single' || sum.quantity.shape !== 'single') return undefined;
  const gap = textOf(view, { ...sum.place, start: each.place.end, end: sum.place.start });
  const years = countOf(SUMMED.exec(gap)?.[1] ?? '');
  if (years < 2 || !/^每年(?!新?增)/u.test(clauseBefore(view, each.place))) return undefined;
  return { told: each, of: [sum], total: times(sum.quantity.interval, NEARLY), years: [years] };
}

const SUMMED =
  /^(?:以上|左右)?[\u4e00-\u9fff]{0,4}[，、](?:这)?([二三四五六七八九十])年(?:来|间|里)?，?(?:总?共计?|累计|合计|总计)(?!带动|撬动|拉动|争取)[\u4e00-\u9fff]{0,2}$/u;
const NEARLY = between(parseDecimal('0.9') ?? ONE, parseDecimal('1.1') ?? ONE);

/** The total spread over so many years. */
export function spread(total: Interval, years: number): Interval {
  return scaledBy(total, divide(ONE, whole(years), 18, 'half-up') ?? ONE);
}

const YEARLY =
  /^(?:以上|左右)?[，、（](?:平均)?(?:年均|每年|年平均)(?:约|近|超过?|达到?|为|[净新]增|增加|提高|上升|下降|降低|减少|转移|完成|建成|投入)*$/u;

function isSum({ measure, quantity, basis, role }: Figure): boolean {
  return (
    (measure === 'level' || measure === 'change') &&
    basis !== 'average' &&
    !role &&
    quantity.shape === 'single'
  );
}

/** How many years a number is told of: as said before it, or those of its period; 0 where nothing says so. */
export function yearsOf(view: View, figure: Figure): number {
  const { period } = figure;
  return yearsSaid(view, figure) || (period && period.to > period.from ? period.to - period.from + 1 : 0);
}

/** “三年累计”, “五年来”; 0 where it is not said. */
function yearsSaid(view: View, { place }: Figure): number {
  const text = view.units[place.unit]?.reading.text.slice(0, place.end) ?? '';
  const found = Array.from(text.matchAll(SPAN)).at(-1)?.[1];
  return countOf(found ?? '');
}

const SPAN = /(?<![前第近后下未十])([二三四五六七八九十])年(?:来|间|累计|共|翻|总|合计)/gu;
