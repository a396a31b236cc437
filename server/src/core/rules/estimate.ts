import type { Figure } from '../figures/figure.ts';
import { areOneNumber } from '../numbers/quantity.ts';
import { meets } from '../numbers/interval.ts';
import { matchesOf } from '../view/matches.ts';
import { occasionOf } from '../view/occasion.ts';
import { hopedAmounts } from '../claims/years/hoped-amounts.ts';
import { placeOf } from '../claims/numbers.ts';
import { partHalvesOf, partYearsOf } from '../claims/years/part-years.ts';
import { forecastsOver } from '../claims/years/forecasts-over.ts';
import { isResultOf, resultOf, TELLING_NAME } from '../claims/years/results-of.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { beginTogether, type Place } from '../text/span.ts';
import { breaks, clipped, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';

interface Estimated extends Claim {
  readonly verdict: Verdict;
}

/** 预计数与实绩: “预计增长5.5%左右” beside “增长5.7%”, “1—11月” in a review of the year. */
export const estimate: Rule<Estimated> = {
  id: 'estimate',
  level: 'warning',
  needs: 'report',
  title: { zh: '预计数与实绩', en: 'Estimates and results' },
  messages: {
    final: {
      zh: '{name}此处是预计数{here}，另一处已有实绩{there}，请核。',
      en: '{name}: estimated at {here}, reported as {there}.',
    },
    actual: { zh: '实绩', en: 'the result' },
    months: {
      zh: '全年回顾里有“{text}”的数，疑待更新，请核。',
      en: 'Figures of “{text}” in a review of the year.',
    },
    half: {
      zh: '上半年的总结里有“{text}”的数，疑待更新，请核。',
      en: 'Figures of “{text}” in a review of the half-year.',
    },
    over: {
      zh: '“{text}”：所说的时期已过，仍是预计的口气，请核有无实绩。',
      en: '“{text}”: that time is over, and still an estimate.',
    },
    late: {
      zh: '{name}仍为预计数，会期已在{month}月，请核有无实绩。',
      en: '{name} is still an estimate in month {month}.',
    },
  },
  *find(view) {
    const { year, reviewed, kind, months } = view.facts;
    if (reviewed === undefined) return;
    for (const { place, words, isLate } of forecastsOver(view)) {
      const quiet = !isLate && { severity: 'information' as const };
      const verdict = breaks({ id: 'over', args: { text: clipped(words, 20) } }, { ...quiet });
      yield { place, figures: [], places: [], verdict };
    }
    yield* toldAtOnce(view);
    if (kind === 'speech' || kind === 'other' || months) {
      for (const { place, words } of partHalvesOf(view))
        yield { place, figures: [], places: [], verdict: breaks({ id: 'half', args: { text: words } }) };
    }
    // A report of December, and a speech, speak of a year that is not over.
    if (kind === 'speech' || (year === reviewed && kind !== 'communique' && !months)) return;
    const estimates = view.figures.filter((figure) => isEstimate(view, figure));
    // Of a half-year that is over: what the whole year may bring is no estimate of it.
    yield* replaced(view, months ? estimates.filter((figure) => !isOfYearEnd(view, figure)) : estimates);
    if (months) return;
    yield* knownByNow(view, estimates);
    yield* partYears(view, reviewed);
    yield* stillEstimated(view, estimates);
  },
  judge: ({ verdict }) => verdict,
};

/** What the year under review is expected to have brought; a forecast of what is to come is none. */
function isEstimate(view: View, { status, indicator, unknown, name, period, place }: Figure): boolean {
  if (period?.to !== view.facts.reviewed) return false;
  if (indicator === undefined && (unknown.length > 1 || name.length < TELLING_NAME)) return false;
  const text = view.units[place.unit]?.reading.text ?? '';
  // “增长10.3%左右，预计与上年持平”
  if (status === 'actual') return /^左右，预计(?!全年)/u.test(text.slice(place.end, place.end + 8));
  return status === 'estimate' && FORECAST.test(text.slice(0, place.start));
}

/** “预计全年投资增长13%以上” in July. */
function isOfYearEnd(view: View, { place, period }: Figure): boolean {
  const before = view.units[place.unit]?.reading.text.slice(0, place.start) ?? '';
  return !period?.months || /(?:全年|下半年|年[底末内])/u.test(before.slice(before.lastIndexOf('预计') + 1));
}

/** “高于预期目标” tells of an aim. */
const FORECAST = /预计|预期(?!性?(?:目标|指标|水平|值|数))|估计|预测|[有可]望/u;

/** Estimates whose result stands elsewhere in the report. */
function* replaced(view: View, estimates: readonly Figure[]): Generator<Estimated> {
  for (const figure of estimates) {
    const result = resultOf(view, figure);
    if (!result) continue;
    const place = fromWord(view, figure.place);
    const args = {
      name: clipped(figure.name, 14),
      here: textOf(view, figure.place),
      there: textOf(view, result.place),
    };
    const related = [{ place: result.place, role: { id: 'actual', args: {} } }];
    // “740亿元左右” beside “742.6亿元” is what was expected of it: the result has been put in at one place only.
    const alike =
      isOwn(view, figure) || figure.status === 'actual'
        ? isSame(figure, result)
        : meets(figure.quantity.printed, result.quantity.printed);
    const verdict = alike ? HOLDS : breaks({ id: 'final', args }, { related, expected: args.there });
    yield { place, figures: [figure, result], places: [result.place], verdict };
  }
}

/** Whether 预计 stands in its own statement: “预计投资增长5.5%；消费增长7%” may expect the first alone. */
function isOwn(view: View, { place }: Figure): boolean {
  const before = view.units[place.unit]?.reading.text.slice(0, place.start) ?? '';
  return FORECAST.test(before.slice(before.lastIndexOf('；') + 1));
}

/** “有望发放救助资金1.9亿元”, and “在去年发放救助资金2.06亿元的基础上” among the tasks. */
function* knownByNow(view: View, estimates: readonly Figure[]): Generator<Estimated> {
  for (const { unit, number, words, result, isSame: holds } of hopedAmounts(view)) {
    const [here, there] = [placeOf(unit, number), placeOf(result.unit, result.number)];
    if (holds) continue;
    if (estimates.some((figure) => beginTogether(figure.place, here) && resultOf(view, figure))) continue;
    const args = { name: clipped(words, 14), here: textOf(view, here), there: textOf(view, there) };
    const related = [{ place: there, role: { id: 'actual', args: {} } }];
    const verdict = breaks({ id: 'final', args }, { related, expected: args.there });
    yield { place: fromWord(view, here), figures: [], places: [there], verdict };
  }
}

/** Whether both are printed alike, or the result is within what was expected in another unit. */
function isSame({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  return a.unit === b.unit ? areOneNumber(a, b) : meets(a.printed, b.printed);
}

/** “预计粮食产量860亿斤左右，粮食产量达到862.4亿斤”: what came of it stands behind what was expected. */
function* toldAtOnce(view: View): Generator<Estimated> {
  for (const { place, found, text } of matchesOf(view, EXPECTED, '左右，')) {
    const [whole, name = '', here = '', unit = ''] = found;
    const rest = text.slice(place.end);
    const there = new RegExp(
      `^${name}(?:总?量|总额)?(?:达到?|完成|实现|为)(\\d[\\d.]*${unit})(?!左右|以上)`,
      'u',
    ).exec(rest);
    const [all = '', told] = there ?? [];
    if (told === undefined || told === here + unit) continue;
    const end = place.end + all.length;
    const args = { name: clipped(name, 14), here: here + unit, there: told };
    const at = { ...place, end: place.start + whole.length };
    const actual = { unit: place.unit, start: end - told.length, end };
    const related = [{ place: actual, role: { id: 'actual', args: {} } }];
    yield {
      place: at,
      figures: [],
      places: [actual],
      verdict: breaks({ id: 'final', args }, { related, expected: args.there }),
    };
  }
}

const EXPECTED =
  /预计(?:全年|可|将|能)*([\u4e00-\u9fff]{4,12}?)(?:达到?|完成|实现|为|约)*(\d[\d.]*)([万亿]?[\u4e00-\u9fff%]{1,3})左右，/gu;

/** From 预计 to the figure, if they stand near each other. */
function fromWord(view: View, place: Place): Place {
  const before = view.units[place.unit]?.reading.text.slice(0, place.start) ?? '';
  const start = Math.max(
    ...['预计', '预期', '估计', '预测', '有望', '可望'].map((word) => before.lastIndexOf(word)),
  );
  return start >= 0 && place.end - start <= 60 ? { ...place, start } : place;
}

function* partYears(view: View, reviewed: number): Generator<Estimated> {
  for (const { place, words, whole, weight } of partYearsOf(view, reviewed)) {
    const related = whole ? [{ place: whole.place, role: { id: 'actual', args: {} } }] : [];
    const quiet = weight === 'quiet' && { severity: 'information' as const };
    const broken = breaks({ id: 'months', args: { text: words } }, { related, ...quiet });
    yield { place, figures: [], places: [], verdict: weight === 'none' ? HOLDS : broken };
  }
}

/**
 * By the end of January the bureaus have published: one remark for the first that is left; more than a remark where it is the only
 * one, and the tasks start from it as from a result: “进出口预计完成152亿元” and “力争进出口在去年152亿元的基础上增长15%”.
 */
function* stillEstimated(view: View, estimates: readonly Figure[]): Generator<Estimated> {
  const { date } = occasionOf(view);
  if (!date || date.year !== view.facts.year || (date.month === 1 && date.day < 25)) return;
  const words = new Set(estimates.map(({ place }) => `${place.unit} ${fromWord(view, place).start}`));
  const only = words.size === 1 ? estimates.find((one) => hopesKnown(view, one)) : undefined;
  const left =
    only ??
    estimates.find(
      (figure) => !view.byIndicator.get(figure.indicator ?? '')?.some((other) => isResultOf(other, figure)),
    );
  if (!left) return;
  const known = only && hopesKnown(view, only);
  const verdict = breaks(
    { id: 'late', args: { name: clipped(left.name, 16), month: date.month } },
    known ? { related: [{ place: known, role: { id: 'actual', args: {} } }] } : { severity: 'information' },
  );
  yield { place: fromWord(view, left.place), figures: [left], places: known ? [known] : [], verdict };
}

/** Where the tasks start from what is told as expected. */
function hopesKnown(view: View, { place }: Figure): Place | undefined {
  for (const { unit, number, result, isSame: holds } of hopedAmounts(view))
    if (holds && beginTogether(placeOf(unit, number), place)) return placeOf(result.unit, result.number);
  return undefined;
}
