import type { Figure } from '../../figures/figure.ts';
import { compare } from '../../numbers/decimal.ts';
import { isCertain } from '../repeats/comparable.ts';
import type { Place } from '../../text/span.ts';
import { clauseAround, type Match, matchesOf } from '../../view/matches.ts';
import { occasionOf } from '../../view/occasion.ts';
import { partsOf } from '../../view/parts.ts';
import type { View } from '../../view/view.ts';

/** Months that stand in a review of the whole year, with the first number that is told of them. */
export interface PartYear {
  readonly place: Place;
  /** 1—11月. */
  readonly words: string;
  /** What the whole year brought, where another place tells it. */
  readonly whole?: Figure | undefined;
  readonly weight: 'loud' | 'quiet' | 'none';
}

/** “1—11月新设企业79家” in the review of a year whose numbers are known. */
export function* partYearsOf(view: View, reviewed: number): Generator<PartYear> {
  const { kind } = view.facts;
  const { date } = occasionOf(view);
  const parts = partsOf(view);
  const found: Match[] = [];
  for (const match of matchesOf(view, MONTHS, '月')) {
    if (parts[match.place.unit] !== 'review' && kind !== 'communique') continue;
    const after = match.text.slice(match.place.end);
    if (!/^[，,]?[^。；]{0,30}\d/u.test(after) || SERVICES.test(after)) continue;
    const isRun = isAmongRun(match);
    // What another sentence tells of the whole year makes no run of months.
    if (isRun && !wholeYearOf(view, reviewed, match.place, endOfFigure(match.text, match.place.end)))
      continue;
    // Profits are known a month later than all the rest, unless the report has those of the year.
    const isLate = kind !== 'communique' && PROFITS.test(after);
    if (isLate && !wholeYearOf(view, reviewed, match.place, endOfFigure(match.text, match.place.end)))
      continue;
    if (match.text.slice(0, match.place.start).endsWith(`${reviewed + 1}年`)) continue;
    found.push(match);
  }
  const late = date?.year === reviewed + 1 && (date.month > 1 || date.day > 12);
  const due = late || kind === 'communique';
  const accounted = isAccounted(view, reviewed);
  for (const { place, found: words, text } of found) {
    const end = endOfFigure(text, place.end);
    const whole = wholeYearOf(view, reviewed, place, end);
    const isOut = !OF_THE_BUREAU.test(text.slice(place.end, end)) || isAmongWhole(view, place.unit, reviewed);
    const isOld =
      date?.year === reviewed + 1 && /(?:至|到|—|-|~|[止至])(?:[6-9]|10|[六七八九十])月/u.test(words[0]);
    const loud = whole !== undefined || ((due || isOld || (accounted && isOut)) && found.length <= FEW);
    const weight = loud ? 'loud' : found.length <= FEW || due ? 'quiet' : 'none';
    yield { place: { ...place, end }, words: words[0], whole, weight };
  }
}

/**
 * Months that are told one after another. “全年实现产值86亿元；1—11月零售额28.3亿元”: what another statement tells of the year before them makes
 * none.
 */
function isAmongRun({ text, place }: Match): boolean {
  if (STEPS.test(text)) return true;
  const from = text.lastIndexOf('；', place.start) + 1;
  return RUN.test(text.slice(from, clauseAround(text, place.end, '；。').end));
}

/** “1—5月新登记经营主体2860户” in July, where all else is of the half-year; profits are known a month later. */
export function* partHalvesOf(view: View): Generator<PartYear> {
  const { date } = occasionOf(view);
  if (date?.month !== 7 && date?.month !== 8) return;
  const isOfHalf = view.facts.months?.to === 6 || matchesOf(view, HALF).length >= OFTEN;
  const found = matchesOf(view, OF_A_HALF);
  for (const { place, text, found: words } of found) {
    const after = text.slice(place.end);
    // “1至5月增长7.8%，6月当月增长9.3%” tells of all six.
    const isTold =
      /^[，,]?[^。；，]{0,24}\d/u.test(after) &&
      !PROFITS.test(after) &&
      !OF_PROFITS.test(text.slice(0, place.start)) &&
      !/^[^。；]*6月/u.test(after);
    if (!isOfHalf || found.length > FEW || !isTold) continue;
    yield { place: { ...place, end: endOfFigure(text, place.end) }, words: words[0], weight: 'loud' };
  }
}

const HALF = /上半年/gu;
const OF_A_HALF = /(?<![\d年—~比较-])1(?:—|-|至)5月份?|前[5五]个月/gu;
const OFTEN = 4;

const MONTHS =
  /(?<![\d年—~-])(?:1|一)(?:月份?)?(?:—+|-|~|至|到)(?:[6-9]|1[01]|[六七八九十]|十一)月份?|前(?:[6-9]|1[01]|[六七八九十]|十一)个月|截[至止](?:9|1[01]|[九十]|十一)月[底末]/gu;
/** Months told one after another up to the whole year are a way of telling; “全年接待游客420万人次，1—11月快递业务量1.8亿件” is not. */
const STEPS = /一季度|上半年|前三季度|月[^。]*全年|1—(\d{1,2}月)[^。]*1—(?!\1)\d{1,2}月/u;
const RUN = /全年(?:预计|增长|下降|完成|实现|达到?|为|目标|任务|计划|的)/u;
/** Profits are known a month later than all the rest. */
const LATE = '(?:利润(?!再)(?:总额)?|营业收入|营收)';
const PROFITS = new RegExp(`^[，,]?[^。，；]{0,24}${LATE}`, 'u');
const OF_PROFITS = new RegExp(`${LATE}$`, 'u');
/** “1—11月，规模以上服务业企业营业收入486.3亿元”: those that report a month late, in communiqués too. */
const SERVICES =
  /^[，,]?[^。，；]{0,6}规(?:模以)?上(?:其他营利性|[\u4e00-\u9fff]{0,4})服务业[^。，；]{0,10}(?:营业收入|营收|利润)/u;
/** More than these are the report's way of counting: it is held before the year's figures are known. */
const FEW = 2;
/** What the statistics of December are not out of in the first days of January. */
const OF_THE_BUREAU = /工业|增加值|投资|零售|进出口|税收|收入|电量/u;

/** “固定资产投资增长12%；工业增加值增长7.6%；1—11月零售额28.3亿元”: December's statistics are out, as the year's beside it tell. */
function isAmongWhole(view: View, unit: number, reviewed: number): boolean {
  const told = (view.byUnit[unit] ?? []).filter(
    ({ indicator, status, period, unknown }) =>
      OF_THE_BUREAU.test(indicator ?? '') &&
      status === 'actual' &&
      unknown.length === 0 &&
      period?.from === reviewed &&
      period.to === reviewed &&
      !period.months,
  );
  return new Set(told.map(({ indicator }) => indicator)).size > 1;
}

/** Whether the year's own sums are out: what its product is, not merely what it is expected to be. */
function isAccounted(view: View, reviewed: number): boolean {
  const told = (view.byIndicator.get('地区生产总值') ?? []).filter(
    ({ period, measure }) =>
      measure === 'level' && period?.from === reviewed && period.to === reviewed && !period.months,
  );
  return told.length > 0 && told.every(({ status }) => status === 'actual');
}

/**
 * What the whole year brought, told elsewhere in the same words, of “1至10月新登记科技型企业142家”: “科技型企业在上年新登记168家的基础上”
 * in its plan.
 */
function wholeYearOf(view: View, reviewed: number, months: Place, end: number): Figure | undefined {
  const part = view.byUnit[months.unit]?.find(({ place }) => place.start >= months.end && place.start < end);
  if (part?.quantity.shape !== 'single') return undefined;
  const same = view.byIndicator
    .get(part.indicator ?? '')
    ?.find((one) => isWholeOf(one, part, reviewed) && (isCertain(view, one) || isOfLevel(view, one)));
  if (same) return same;
  const text = view.units[months.unit]?.reading.text ?? '';
  const words = text.slice(months.end, part.place.start).replace(/[^\u4e00-\u9fff]/gu, '');
  if (words.length < TELLING) return undefined;
  return view.figures.find(
    (one) =>
      one.place.unit !== months.unit &&
      one.quantity.unit === part.quantity.unit &&
      one.period?.to === reviewed &&
      one.period.from === reviewed &&
      !one.period.months &&
      compare(one.quantity.value, part.quantity.value) > 0 &&
      tellsOf(
        words,
        (view.units[one.place.unit]?.reading.text ?? '').slice(0, one.place.start).slice(-REACH),
      ),
  );
}

/** The year's own value of what eleven months are told of. */
function isWholeOf(one: Figure, part: Figure, reviewed: number): boolean {
  return (
    one.place.unit !== part.place.unit &&
    one.measure === part.measure &&
    one.status === 'actual' &&
    one.region === part.region &&
    one.quantity.kind === part.quantity.kind &&
    one.period?.from === reviewed &&
    one.period.to === reviewed &&
    !one.period.months
  );
}

/** “实现利润846亿元、增长21.8%”: the growth of the level right before it. */
function isOfLevel(view: View, { place, indicator, unknown }: Figure): boolean {
  const level = (view.byUnit[place.unit] ?? []).findLast((one) => one.place.end <= place.start);
  if (!level || level.indicator !== indicator || level.scope !== '' || unknown.length > 0) return false;
  const between = view.units[place.unit]?.reading.text.slice(level.place.end, place.start) ?? '';
  return /^[，、](?:同比|比上年)?(?:增长|下降)$/u.test(between);
}

const TELLING = 4;
const REACH = 24;

/** Whether all pairs of characters but one stand in a text, in whatever order its words are. */
function tellsOf(words: string, text: string): boolean {
  let missing = 0;
  for (let at = 0; at + 1 < words.length; at++) if (!text.includes(words.slice(at, at + 2))) missing++;
  return missing < 2;
}

/** The first number after the months belongs to the finding. */
function endOfFigure(text: string, from: number): number {
  const figure = /^[^。；]{0,30}?\d[\d.]*(?:%|[万亿]?[\u4e00-\u9fff])?/u.exec(text.slice(from));
  return from + (figure?.[0].length ?? 0);
}
