import { capped } from '../claims/shares/capped.ts';
import { inclusionsOf } from '../claims/shares/inclusions.ts';
import type { Inclusion } from '../claims/shares/inclusion.ts';
import { printed } from '../claims/words.ts';
import { compare, type Decimal, printDecimal, trimmed } from '../numbers/decimal.ts';
import type { Figure } from '../figures/figure.ts';
import { isBelow, scaledBy } from '../numbers/interval.ts';
import { printPeriod } from '../times/period.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';

/** Parts and wholes of which one figure takes part in all. */
interface Included extends Claim {
  readonly pairs: readonly Inclusion[];
}

/** 部分大于整体: “规模以上工业增加值295.1亿元” beside “地区生产总值243.4亿元”. */
export const partExceedsWhole: Rule<Included> = {
  id: 'part-exceeds-whole',
  level: 'warning',
  needs: 'figures',
  title: { zh: '部分大于整体', en: 'A part above its whole' },
  messages: {
    above: {
      zh: '{part}{a}，大于{whole}{b}，请核。',
      en: '{part} of {a} is more than {whole} of {b}.',
    },
    times: {
      zh: '{part}{a}，超过{whole}{b}的{times}倍，请核。',
      en: '{part} of {a} is more than {times} times {whole} of {b}.',
    },
    years: {
      zh: '{part}{year}年{a}，大于{years}年合计{b}，请核。',
      en: '{part}: {a} in {year} is more than {b} in {years}.',
    },
    whole: { zh: '整体', en: 'the whole' },
    part: { zh: '部分', en: 'the part' },
  },
  *find(view) {
    let open: Inclusion[] = [];
    for (const pair of inclusionsOf(view)) {
      if (isBroken(pair)) open.push(pair);
      else yield claimOf(pair.part, [pair]);
    }
    // One wrong figure breaks all that it takes part in: it is said once.
    while (open.length > 0) {
      const culprit = mostInvolved(open);
      yield claimOf(
        culprit,
        open.filter((pair) => involves(pair, culprit)),
      );
      open = open.filter((pair) => !involves(pair, culprit));
    }
  },
  judge({ pairs, place }, view) {
    const [first] = pairs;
    if (!first || !isBroken(first)) return HOLDS;
    const { part, whole, factor } = first;
    const args = {
      part: regional(part, clipped(nameOf(part, whole) || (first.called ?? ''), 14)),
      a: printed(view, part),
      whole: clipped(first.of ?? whole.indicator ?? whole.name, 14),
      b: printed(view, whole),
      times: printDecimal(trimmed(factor)),
      year: period(part),
      years: period(whole),
    };
    const others = pairs.flatMap((pair) => [pair.part, pair.whole]).filter((one) => one.place !== place);
    return breaks(
      { id: saying(first), args },
      {
        formula: `${args.a}＞${args.b}${saying(first) === 'times' ? `×${args.times}` : ''}`,
        related: others.map((one) => ({
          place: one.place,
          role: { id: pairs.some(({ whole: other }) => other === one) ? 'whole' : 'part', args: {} },
        })),
      },
    );
  },
};

/** What has been added to a whole goes by its name, so that only the verb tells them apart. */
function nameOf(part: Figure, whole: Figure): string {
  const { indicator, name } = part;
  return indicator !== undefined && indicator !== whole.indicator
    ? indicator
    : doing(part) + (indicator ?? name);
}

/** 新建 in 新建蔬菜园区; 达到 adds nothing to a name. */
function doing({ sense, verb }: Figure): string {
  return sense === 'add' || sense === 'net' || sense === 'act' ? verb : '';
}

function saying({ part, whole, factor }: Inclusion): string {
  if (compare(factor, TWICE) >= 0) return 'times';
  const single = part.period?.from === part.period?.to;
  return part.indicator === whole.indicator && single && whole.period?.from !== whole.period?.to
    ? 'years'
    : 'above';
}

const TWICE: Decimal = { coefficient: 2n, exponent: 0 };

function claimOf(figure: Figure, pairs: readonly Inclusion[]): Included {
  const figures = [...new Set(pairs.flatMap(({ part, whole }) => [part, whole]))];
  return {
    place: figure.place,
    figures,
    places: figures.filter((one) => one !== figure).map(({ place }) => place),
    pairs,
  };
}

function involves({ part, whole }: Inclusion, figure: Figure): boolean {
  return part === figure || whole === figure;
}

/** The figure of the most pairs; the part of the last where all are alike. */
function mostInvolved(pairs: readonly Inclusion[]): Figure {
  const counts = new Map<Figure, number>();
  for (const { part, whole } of pairs)
    for (const one of [whole, part]) counts.set(one, (counts.get(one) ?? 0) + 1);
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  const [most] = ranked;
  const [pair] = pairs;
  if (!most || !pair) throw new Error('no pairs');
  return most[1] > 1 ? most[0] : pair.part;
}

function isBroken({ part, whole, factor }: Inclusion): boolean {
  return isBelow(scaledBy(capped(whole.quantity), factor), part.quantity.interval);
}

function period({ period: told }: Figure): string {
  return told ? printPeriod(told) : '';
}

function regional({ region, indicator }: Figure, name: string): string {
  const zone =
    indicator !== undefined && region !== undefined
      ? /[\u4e00-\u9fff]{2,4}区$/u.exec(region)?.[0]
      : undefined;
  return zone === undefined ? name : zone + name;
}
