import type { Figure, Listing } from '../figures/figure.ts';
import { isBelow, meets } from '../numbers/interval.ts';
import { add, compare, ONE } from '../numbers/decimal.ts';
import { type TownCountry, townCountriesOf } from '../claims/growth/town-country.ts';
import { type Crossed, crossedOf } from '../claims/lists/crossed.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { figuresBySentence, textOf, type View } from '../view/view.ts';

interface Pair extends Claim {
  readonly town: Figure;
  readonly country: Figure;
  readonly told?: undefined;
  readonly crossed?: undefined;
}

/** Two values that the text gives to town and country where no figures were made of them. */
interface Told extends Claim {
  readonly told: TownCountry;
  readonly crossed?: undefined;
}

/** Two values of a list that another sentence tells the other way round. */
interface Turned extends Claim {
  readonly told?: undefined;
  readonly crossed: Crossed;
}

/** Of each pair the towns’ is the higher one. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['城镇居民人均可支配收入', '农村居民人均可支配收入'],
  ['城镇居民人均消费支出', '农村居民人均消费支出'],
]);
const COUNTRIES: ReadonlySet<string> = new Set(PAIRS.values());

/** 两数放反: “城镇、农村居民收入分别增长7.8%、6.1%”; any two that another sentence tells the other way round. */
export const pairSwapped: Rule<Pair | Told | Turned> = {
  id: 'pair-swapped',
  level: 'warning',
  needs: 'figures',
  title: { zh: '两数放反', en: 'Two values swapped' },
  messages: {
    rates: {
      zh: '城镇增速{town}高于农村{country}，与历年情况相反，疑两数放反，请核。',
      en: 'Towns {town}, country {country}: perhaps swapped.',
    },
    levels: {
      zh: '城镇{town}低于农村{country}，疑两数放反，请核。',
      en: 'Towns {town}, country {country}: perhaps swapped.',
    },
    said: {
      zh: '城镇{town}、农村{country}，与“{said}”不合，疑两数放反，请核。',
      en: 'Towns {town}, country {country}, but “{said}”: perhaps swapped.',
    },
    turned: {
      zh: '此处先{a}后{b}，另一处两项的数正相反，疑两数放反，请核。',
      en: '{a} before {b}; elsewhere the two have each other’s: perhaps swapped.',
    },
    elsewhere: { zh: '另一处两数的次序相反', en: 'the other way round here' },
    swap: { zh: '两数对调', en: 'Swap the two' },
  },
  *find(view) {
    const known = new Set<number>();
    for (const crossed of crossedOf(view)) {
      const { first, second, there } = crossed;
      if (PAIRS.has(first.indicator ?? '') || COUNTRIES.has(first.indicator ?? '')) continue;
      const places = there.map(({ place }) => place);
      yield { place: spanOf(first, second), figures: [first, second], places, crossed };
    }
    for (const pair of pairsOf(view)) {
      known.add(pair.place.unit);
      yield pair;
    }
    for (const told of townCountriesOf(view))
      if (told.said || !known.has(told.place.unit))
        yield { place: told.place, figures: [], places: [], told };
  },
  judge(claim, view) {
    if (claim.crossed) return judgeTurned(claim.crossed, view);
    return claim.told ? judgeTold(claim.told, view) : judgePair(claim, view);
  },
};

function judgeTurned({ first, second, there }: Crossed, view: View): Verdict {
  const args = { a: textOf(view, first.place), b: textOf(view, second.place) };
  return breaks(
    { id: 'turned', args },
    { related: there.map(({ place }) => ({ place, role: { id: 'elsewhere', args: {} } })) },
  );
}

function judgeTold({ town, country, fits, said, isRate }: TownCountry, view: View): Verdict {
  if (fits) return HOLDS;
  const args = { town, country, said: said ? clipped(textOf(view, said), 14) : '' };
  return breaks({ id: said ? 'said' : isRate ? 'rates' : 'levels', args });
}

function* pairsOf(view: View): Generator<Pair> {
  const firsts = new Map<Listing, Figure>();
  for (const figure of view.figures) {
    const { list, indicator = '' } = figure;
    if (list?.values.length !== 2 || list.names.length !== 2) continue;
    if (!PAIRS.has(indicator) && !COUNTRIES.has(indicator)) continue;
    const other = firsts.get(list);
    firsts.set(list, figure);
    if (!other || !isComparable(other, figure)) continue;
    const [town, country] = PAIRS.has(indicator) ? [figure, other] : [other, figure];
    if (PAIRS.get(town.indicator ?? '') !== country.indicator) continue;
    // What is spent has no such history of rates.
    if (town.measure === 'rate' && !indicator.includes('收入')) continue;
    yield { place: spanOf(other, figure), figures: [town, country], places: [], town, country };
  }
  for (const figures of figuresBySentence(view)) yield* toldApart(view, figures);
}

/** “城镇36280元、增长4.6%，农村19640元、增长6.2%”: each with numbers of its own, once in the sentence. A small lead of the towns may be so. */
function* toldApart(view: View, figures: readonly Figure[]): Generator<Pair> {
  const own = figures.filter(({ list, role, indicator = '' }) => {
    return !list && role === undefined && (INCOMES[0] === indicator || INCOMES[1] === indicator);
  });
  for (const measure of ['level', 'rate']) {
    const [first, second, third] = own.filter((figure) => figure.measure === measure);
    if (!first || !second || third || first.indicator === second.indicator) continue;
    const [town, country] = first.indicator === INCOMES[0] ? [first, second] : [second, first];
    if (!isComparable(town, country) || !areOfOne(town, country)) continue;
    const [a, b] = [town.quantity.value, country.quantity.value];
    if (measure === 'rate' && compare(a, add(b, ONE)) < 0 && !isNarrowed(view, first)) continue;
    yield { place: spanOf(first, second), figures: [town, country], places: [], town, country };
  }
}

/** “城乡收入比由1.88缩小到1.83”, here or in the next sentence. */
function isNarrowed({ units }: View, { place: { unit } }: Figure): boolean {
  return [unit, unit + 1].some((at) => NARROWED.test(units[at]?.reading.text ?? ''));
}

const NARROWED =
  /收入(?:差距|相对差距|之)?(?:比|倍差|差距)[^，。；]{0,24}(?:，比上年)?(?:缩小|收窄|下降|降[到至为低])/u;
const INCOMES = ['城镇居民人均可支配收入', '农村居民人均可支配收入'];

function areOfOne(a: Figure, b: Figure): boolean {
  return (
    a.status === b.status &&
    a.region === b.region &&
    a.basis === b.basis &&
    a.unknown.length === 0 &&
    b.unknown.length === 0 &&
    a.period?.from === b.period?.from &&
    a.period?.to === b.period?.to
  );
}

function judgePair({ town, country }: Pair, view: View): Verdict {
  const [a, b] = [town.quantity.printed, country.quantity.printed];
  const rates = town.measure === 'rate';
  // “分别增长8%和7%左右”: both are about what they say.
  const [high, low] = [town.quantity.value, country.quantity.value];
  if (rates ? compare(high, low) <= 0 || (meets(a, b) && !town.status.includes('target')) : !isBelow(a, b))
    return HOLDS;
  const reversed = told(view, town, country);
  // Told so a second time, it is the place's own case: some suburbs have it.
  if (told(view, country, town) && !reversed) return { kind: 'unsure', why: '两处一致' };
  const texts = { town: textOf(view, town.place), country: textOf(view, country.place) };
  return breaks(
    { id: rates ? 'rates' : 'levels', args: texts },
    {
      related: reversed ? [{ place: reversed.place, role: { id: 'elsewhere', args: {} } }] : [],
      fixes: [
        {
          title: { id: 'swap', args: {} },
          edits: [
            { place: town.place, text: texts.country },
            { place: country.place, text: texts.town },
          ],
          safe: false,
        },
      ],
    },
  );
}

/** Rural incomes have grown faster since 2010. */
function isComparable(a: Figure, b: Figure): boolean {
  return (
    a.place.unit === b.place.unit &&
    a.measure === b.measure &&
    (a.measure === 'rate' || a.measure === 'level') &&
    a.sign === 1 &&
    b.sign === 1 &&
    a.scope === '' &&
    b.scope === '' &&
    a.quantity.kind === b.quantity.kind &&
    (a.period === undefined || a.period.from > 2009)
  );
}

/** A figure elsewhere that gives the indicator of `of` the value of `with_`, in the same period. */
function told(view: View, of: Figure, { quantity }: Figure): Figure | undefined {
  return view.byIndicator
    .get(of.indicator ?? '')
    ?.find(
      (other) =>
        other.place.unit !== of.place.unit &&
        other.measure === of.measure &&
        other.status === of.status &&
        other.period?.to === of.period?.to &&
        meets(other.quantity.printed, quantity.printed),
    );
}

function spanOf(first: Figure, second: Figure): Figure['place'] {
  const cue = first.list?.cue;
  const start = cue?.unit === first.place.unit ? Math.min(cue.start, first.place.start) : first.place.start;
  return { unit: first.place.unit, start, end: Math.max(first.place.end, second.place.end) };
}
