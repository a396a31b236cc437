import type { Figure } from '../figures/figure.ts';
import { isCertain } from '../claims/repeats/comparable.ts';
import { areOneNumber } from '../numbers/quantity.ts';
import { meets } from '../numbers/interval.ts';
import { matchesOf } from '../view/matches.ts';
import { occasionOf } from '../view/occasion.ts';
import { partsOf } from '../view/parts.ts';
import { partHalvesOf, partYearsOf } from '../claims/years/part-years.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import type { Place } from '../text/span.ts';
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
      zh: '“{text}”：所说的时期已过，仍写“预计”，请核有无实绩。',
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
    yield* overdue(view);
    yield* forecastAgain(view);
    yield* hopedFor(view);
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
    yield* partYears(view, reviewed);
    yield* stillEstimated(view, estimates);
  },
  judge: ({ verdict }) => verdict,
};

/** What the year under review is expected to have brought; a forecast of what is to come is none. */
function isEstimate(view: View, { status, indicator, unknown, name, period, place }: Figure): boolean {
  if (period?.to !== view.facts.reviewed) return false;
  // Of what the catalogue lacks, a long name tells as well.
  if (indicator === undefined && (unknown.length > 1 || name.length < TELLING)) return false;
  const text = view.units[place.unit]?.reading.text ?? '';
  // “增长10.3%左右，预计与上年持平”
  if (status === 'actual') return /^左右，预计(?!全年)/u.test(text.slice(place.end, place.end + 8));
  return status === 'estimate' && FORECAST.test(text.slice(0, place.start));
}

const TELLING = 5;

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
    const result = toldOf(view, figure).find(
      (other) => other !== figure && isResultOf(other, figure) && isKnown(view, other),
    );
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

/** The figures of one indicator, or of one name that the catalogue lacks. */
function toldOf(view: View, { indicator, name }: Figure): readonly Figure[] {
  return indicator === undefined
    ? view.figures.filter((other) => other.indicator === undefined && other.name === name)
    : [...(view.byIndicator.get(indicator) ?? []), ...basesOf(view, indicator)];
}

/** “在2024年96.8亿元的基础上，地区生产总值增长8%”: what the aim of an indicator starts from, before its name. */
function basesOf(view: View, indicator: string): readonly Figure[] {
  return (view.byIndicator.get(indicator) ?? []).flatMap((aim) => {
    const unit = view.byUnit[aim.place.unit] ?? [];
    const from = unit[unit.indexOf(aim) - 1];
    return aim.measure === 'rate' && from && isStart(view, from, aim) ? [from] : [];
  });
}

function isStart(view: View, from: Figure, { named, place }: Figure): boolean {
  const text = view.units[place.unit]?.reading.text ?? '';
  const between = text.slice(from.place.end, named?.unit === place.unit ? named.start : place.start);
  return from.indicator === undefined && /^的?基础上，$/u.test(between);
}

/** “地区生产总值2318.6亿元，增长4.9%”: the growth is of what the level right before it is. */
function isKnown(view: View, figure: Figure): boolean {
  const { place, run, measure } = figure;
  if (isCertain(view, figure) || isBase(view, figure)) return true;
  const next = (view.byUnit[place.unit] ?? []).find((one) => one.place.start > place.start);
  if (next && isStart(view, figure, next)) return true;
  if (figure.indicator === undefined) return figure.unknown.length === 1 && figure.name.length >= TELLING;
  const before = (view.byUnit[place.unit] ?? []).findLast((one) => one.place.end <= place.start);
  if (before?.run !== run || measure !== 'rate' || !isCertain(view, before)) return false;
  const between = view.units[place.unit]?.reading.text.slice(before.place.end, place.start) ?? '';
  return /^[，、](?:按(?:可比|不变)价格?(?:计算)?，?)?(?:同比|比上年)?(?:增长|下降)$/u.test(between);
}

/** “在一般公共预算收入268.4亿元的基础上”, “地区生产总值由742.6亿元增加到1100亿元”. */
function isBase(view: View, { named, place, unknown, scope }: Figure): boolean {
  if (named?.unit !== place.unit || unknown.length > 0 || scope !== '') return false;
  const text = view.units[place.unit]?.reading.text ?? '';
  return (
    /^[由从达]?$/u.test(text.slice(named.end, place.start)) &&
    /^的?基础上|^(?:增加|提高|增长|提升|扩大|上升|跃升)[到至]/u.test(text.slice(place.end, place.end + 6))
  );
}

/** Whether 预计 stands in its own statement: “预计投资增长5.5%；消费增长7%” may expect the first alone. */
function isOwn(view: View, { place }: Figure): boolean {
  const before = view.units[place.unit]?.reading.text.slice(0, place.start) ?? '';
  return FORECAST.test(before.slice(before.lastIndexOf('；') + 1));
}

/** Whether both are printed alike, or the result is within what was expected in another unit. */
function isSame({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  return a.unit === b.unit ? areOneNumber(a, b) : meets(a.printed, b.printed);
}

/**
 * “去年研发投入强度预计为1.8%”, “前三季度预计增长7%” in December, “预计2020年完成投资1.2亿元” in February of 2021: the time they are
 * told of is over, and has been for long enough.
 */
function* overdue(view: View): Generator<Estimated> {
  const { kind, reviewed = 0 } = view.facts;
  const { date } = occasionOf(view);
  if (!date) return;
  for (const match of matchesOf(view, OVERDUE, '预计')) {
    const { place, found, text } = match;
    if (text.slice(0, place.start).endsWith('比')) continue;
    const { last, months, told, whole, month } = found.groups ?? {};
    if (whole && kind !== 'communique') continue;
    // “预计10月底前完工” is over in a report of that year's end.
    if (month !== undefined && date.year !== reviewed) continue;
    const year = last ? date.year - 1 : told ? Number(told) : reviewed;
    const ended = month === undefined ? (ENDS[months ?? ''] ?? 12) : Number(month);
    const closed = (date.year - year) * 12 + date.month - ended - 1;
    if (closed < SOON) continue;
    const late = closed < LATE && ended === 12 && { severity: 'information' as const };
    const verdict = breaks({ id: 'over', args: { text: clipped(found[0], 20) } }, { ...late });
    yield { place, figures: [], places: [], verdict };
  }
}

/** “零售额增长22.4%，预计可增长20%左右”: what is known is no more expected. */
function* forecastAgain(view: View): Generator<Estimated> {
  for (const { place, found } of matchesOf(view, AGAIN, '预计'))
    yield {
      place,
      figures: [],
      places: [],
      verdict: breaks({ id: 'over', args: { text: clipped(found[0], 20) } }),
    };
}

const AGAIN =
  /(?<=(?:增长|下降)\d[\d.]*%，)预计(?:可|将|能)*(?:增长|下降)\d[\d.]*%(?:左右)?|(?<=(?:达到|完成)\d[\d.]*(?:[万亿]元|亿美元)，)预计(?:可|将|能)*(?:达到?|完成)\d[\d.]*(?:[万亿]元|亿美元)(?:左右)?/gu;

/** “票决的10件实事可望在年末全部办结” in the review: that year's tasks are done by now, or are not. */
function* hopedFor(view: View): Generator<Estimated> {
  const { date } = occasionOf(view);
  if (date?.year !== (view.facts.reviewed ?? 0) + 1) return;
  const parts = partsOf(view);
  for (const { place, found } of matchesOf(view, HOPED)) {
    if (parts[place.unit] !== 'review') continue;
    const verdict = breaks({ id: 'over', args: { text: clipped(found[0], 20) } });
    yield { place, figures: [], places: [], verdict };
  }
}

const HOPED =
  /(?<=(?:票决|实事|年度(?:目标)?任务|年初确定)[^，。；]{0,14}，?)(?:预计|[有可]望)(?:在|于|到)?(?:岁末|年[底末内])前?(?:全部|全面|基本|如期)*(?:办结|完成|兑现|完工|落实)/gu;

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

/** The last month of what is told. */
const ENDS: Readonly<Record<string, number>> = { 一季度: 3, 上半年: 6, 前三季度: 9 };

/** Whole months after which a quarter's figures are out, and after which those of a year. */
const SOON = 1;
const LATE = 2;

const OVERDUE =
  /(?:(?<last>去年)|(?<months>前三季度|上半年|一季度))[^。；\d]{0,16}预计(?!全年)[^。；，]{0,10}?\d[\d.]*(?:%|[万亿]?元)?|预计(?<told>20\d\d)年[^。；，\d]{0,14}\d[\d.]*[万亿]?[元吨人户亩%]?|预计(?<month>\d{1,2})月(?:底|末|份)?前?(?:全面|全部|基本)?(?:完工|完成|建成|竣工|投用|通车)|预计(?<whole>全年)[^。；，\d]{0,14}\d[\d.]*[万亿]?[元吨人户亩%]?/gu;

function isResultOf(other: Figure, estimated: Figure): boolean {
  return (
    other.status === 'actual' &&
    other.measure === estimated.measure &&
    other.scope === estimated.scope &&
    aspectOf(other) === aspectOf(estimated) &&
    other.region === estimated.region &&
    other.basis === estimated.basis &&
    other.sign === estimated.sign &&
    other.quantity.kind === estimated.quantity.kind &&
    other.period?.from === estimated.period?.from &&
    other.period?.to === estimated.period?.to &&
    !other.period?.months === !estimated.period?.months
  );
}

/** “增加值增速回升到6.4%” and “增加值增长6.4%” are one. */
function aspectOf({ measure, aspect }: Figure): string {
  return measure === 'rate' ? aspect.replace(/^增[速幅长]$/u, '') : aspect;
}

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

/** By the end of January the bureaus have published: one remark for the first that is left. */
function* stillEstimated(view: View, estimates: readonly Figure[]): Generator<Estimated> {
  const { date } = occasionOf(view);
  if (!date || date.year !== view.facts.year || (date.month === 1 && date.day < 25)) return;
  const left = estimates.find(
    (figure) => !view.byIndicator.get(figure.indicator ?? '')?.some((other) => isResultOf(other, figure)),
  );
  if (!left) return;
  const verdict = breaks(
    { id: 'late', args: { name: clipped(left.name, 16), month: date.month } },
    { severity: 'information' },
  );
  yield { place: fromWord(view, left.place), figures: [left], places: [], verdict };
}
