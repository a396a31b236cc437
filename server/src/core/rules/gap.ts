import { type Against, againstNation } from '../claims/targets/nation.ts';
import { printed } from '../claims/words.ts';
import type { Figure } from '../figures/figure.ts';
import { type Decimal, magnitude, printDecimal, subtract, trimmed } from '../numbers/decimal.ts';
import { type Interval, meets, minus, negated, widened } from '../numbers/interval.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { figuresBySentence, textOf, type View } from '../view/view.ts';

interface Gap extends Claim {
  readonly verdict: Verdict;
}

/** 差距与两数不符: “增长8.2%，高于全省6.5%的2.7个百分点”, “快于全国（5.0%）0.5个百分点” of 5.8 %. */
export const gap: Rule<Gap> = {
  id: 'gap',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '高于、低于与两数不符', en: 'Gaps against their two numbers' },
  messages: {
    gap: {
      zh: '{own}与{benchmark}相差{right}个百分点，文中为{verb}{gap}，请核。',
      en: '{own} and {benchmark} are {right} points apart, written {gap}.',
    },
    nation: {
      zh: '{year}年全国增长{nation}%，与{own}相比，文中为“{verb}{gap}”，请核。',
      en: 'The nation grew by {nation}% in {year}; {own} is told to differ by {gap}.',
    },
    own: { zh: '本地的数', en: 'The own number' },
    benchmark: { zh: '相比的数', en: 'What it is compared with' },
  },
  *find(view) {
    for (const figures of figuresBySentence(view)) {
      for (let k = 2; k < figures.length; k++) {
        const [own, benchmark, gap] = [figures[k - 2], figures[k - 1], figures[k]];
        const way = own && benchmark && gap ? wayOf(view, own, benchmark, gap) : undefined;
        if (own && benchmark && gap && way) yield claimOf(view, { own, benchmark, gap, way });
      }
      for (const compared of toldAfter(view, figures)) yield claimOf(view, compared);
    }
    for (const against of againstNation(view)) {
      const { own, gap } = against;
      yield {
        place: gap.place,
        figures: [own, gap],
        places: [own.place],
        verdict: nationVerdict(view, against),
      };
    }
  },
  judge: ({ verdict }) => verdict,
};

interface Compared {
  readonly own: Figure;
  readonly benchmark: Figure;
  readonly gap: Figure;
  readonly way: 'above' | 'below';
}

function claimOf(view: View, compared: Compared): Gap {
  const { own, benchmark, gap } = compared;
  return {
    place: gap.place,
    figures: [own, benchmark, gap],
    places: [own.place, benchmark.place],
    verdict: verdictOf(view, compared),
  };
}

function verdictOf(view: View, { own, benchmark, gap, way }: Compared): Verdict {
  const difference = minus(own.quantity.interval, benchmark.quantity.interval);
  if (meets(difference, toldBy(gap, way))) return HOLDS;
  const args = {
    own: printed(view, own),
    benchmark: printed(view, benchmark),
    gap: printed(view, gap),
    verb: way === 'above' ? '高于' : '低于',
    right: printDecimal(trimmed(magnitude(subtract(own.quantity.value, benchmark.quantity.value)))),
  };
  const related = [
    { place: own.place, role: { id: 'own', args: {} } },
    { place: benchmark.place, role: { id: 'benchmark', args: {} } },
  ];
  return breaks(
    { id: 'gap', args },
    { related, formula: `${args.own}－${args.benchmark}`, expected: args.right },
  );
}

/** Either of the two may since have been revised by a tenth more than is known. */
function nationVerdict(view: View, { own, gap, way, year, nation }: Against): Verdict {
  const difference = minus(own.quantity.interval, widened(nation, TENTH));
  if (meets(difference, toldBy(gap, way))) return HOLDS;
  const told = view.catalogue.calendars.outputGrowth.find((one) => one.year === year)?.told ?? [];
  const args = {
    own: printed(view, own),
    gap: printed(view, gap),
    verb: way === 'above' ? '高于' : '低于',
    year: String(year),
    nation: told[0] ?? '',
  };
  const related = [{ place: own.place, role: { id: 'own', args: {} } }];
  return breaks({ id: 'nation', args }, { related, formula: `${args.own}－${args.nation}%` });
}

const TENTH: Decimal = { coefficient: 1n, exponent: -1 };

function toldBy({ quantity }: Figure, way: Compared['way']): Interval {
  return way === 'above' ? quantity.interval : negated(quantity.interval);
}

/** “增长3.8%，分别高于全国、全省1.5个和0.5个百分点（全国为2.3%，全省为3.3%）”: what it is compared with stands last, in one order. */
function* toldAfter(view: View, figures: readonly Figure[]): Generator<Compared> {
  const text = (from: Figure, to: Figure): string =>
    textOf(view, { unit: from.place.unit, start: from.place.end, end: to.place.start });
  for (let k = 1; k < figures.length; k++) {
    const [own, first] = [figures[k - 1], figures[k]];
    if (own?.quantity.kind !== 'percent' || first?.quantity.kind !== 'point' || own.sign < 0) continue;
    const verb = ABOVE.exec(text(own, first))?.[1];
    if (verb === undefined || (own.measure !== 'rate' && own.measure !== 'share')) continue;
    let count = 1;
    for (let next = figures[k + 1]; next?.quantity.kind === 'point'; next = figures[k + count]) count++;
    const way = /[低慢]/u.test(verb) ? 'below' : 'above';
    for (let i = 0; i < count; i++) {
      const [gap, before, benchmark] = [figures[k + i], figures[k + count + i - 1], figures[k + count + i]];
      if (!gap || !before || benchmark?.quantity.kind !== 'percent') break;
      if (!(i === 0 ? OPENS : GOES_ON).test(text(before, benchmark))) break;
      if ([own, gap, benchmark].every(({ quantity }) => quantity.shape !== 'range'))
        yield { own, benchmark, gap, way };
    }
  }
}

const ABOVE =
  /^(?:以上)?[，、][^，。；\d]{0,6}?(高于|快于|高出|低于|慢于)(?:同期)?全[国省市州区](?:平均)?(?:水平)?(?:[、和]全[国省市州区](?:平均)?(?:水平)?)*$/u;
const PLACE = '全[国省市州区](?:同期)?(?:平均)?(?:水平|增速|增长|增幅)?(?:分别)?(?:为|是)?';
const OPENS = new RegExp(`^（(?:同期)?${PLACE}$`, 'u');
const GOES_ON = new RegExp(`^[，、](?:${PLACE})?$`, 'u');

/** Whether three numbers in a row are an own percentage, another place's in brackets or before 的, and their gap. */
function wayOf(view: View, own: Figure, benchmark: Figure, gap: Figure): Compared['way'] | undefined {
  if (
    own.quantity.kind !== 'percent' ||
    benchmark.quantity.kind !== 'percent' ||
    gap.quantity.kind !== 'point'
  )
    return undefined;
  if (own.sign < 0 || (own.measure !== 'rate' && own.measure !== 'share')) return undefined;
  if ([own, benchmark, gap].some(({ quantity }) => quantity.shape !== 'single')) return undefined;
  const between = (from: Figure, to: Figure): string =>
    textOf(view, { unit: own.place.unit, start: from.place.end, end: to.place.start });
  const second = between(benchmark, gap);
  // “增长5.8%，增速比上年的4.1%加快1.7个百分点”
  if (EARLIER.test(between(own, benchmark))) {
    const [, faster, slower] = CHANGES.exec(second) ?? [];
    return faster === undefined ? (slower === undefined ? undefined : 'below') : 'above';
  }
  const first = COMPARES.exec(between(own, benchmark));
  if (!first || !NEXT.test(second)) return undefined;
  return /[低慢少]/u.test(first[0] + second) ? 'below' : 'above';
}

const COMPARES =
  /^(?:以上)?[，、]?(?:分别)?(?:高于|低于|快于|慢于|好于|优于|高出|低出|领先|比)[\u4e00-\u9fff“”]{1,12}?(?:（|平均水平（?)?$/u;
const EARLIER =
  /^(?:以上)?[，、](?:增[速幅长]|涨幅|比重|占比)?(?:比|较)(?:20\d\d年|[上去前]年)(?:同期)?的?$/u;
const CHANGES = /^(?:(加快|提高|提升|上升|回升|扩大|高出?|快)|(放缓|回落|下降|降低|减缓|收窄|慢|低))了?$/u;
const NEXT = /^(?:的)?(?:平均)?(?:水平|增速)?）?(?:的)?(?:平均水平)?(?:高|低|快|慢)?$/u;
