import type { Figure, Listing, Unknown } from './figure.ts';
import type { QuantityMention } from '../scanning/mention.ts';
import type { Period } from '../times/period.ts';
import type { Quantity } from '../numbers/quantity.ts';
import type { Bound } from './bind.ts';
import { BENEFITS, indicatedBy, isApart, isPart, written } from './indicated.ts';
import { listingOf, paired } from './lists.ts';
import { fits, measureOf } from './measure.ts';
import { regionOf } from './regions.ts';
import type { State } from './state.ts';
import { shareEntry } from './shares.ts';
import { NOBODY, type Subject } from './subject.ts';
import { timeOf } from './time.ts';
import { isFall, isOfYear, toldBy } from './told.ts';

/** Writes the figures of a group, and what they leave to the groups after it. */
export function compose(state: State, bound: Bound): void {
  const { predicate, subjects, values, role, members } = bound;
  const list = listingOf(members, subjects, values, predicate.lead.respectively, state.unit);
  let figures = paired(subjects, values, predicate.lead.respectively).map(([subject, value]) =>
    figureOf(state, bound, subject ?? NOBODY, value, list),
  );
  if (bound.yearly) figures = figures.map(inYear);
  const before = state.figures.at(-1);
  state.beside = role === 'from' && predicate.lead.compared ? predicate.lead.since : undefined;
  state.compared = figures.find(({ basis, since }) => basis === 'span' && since)?.since ?? state.compared;
  state.figures.push(...figures);
  const runs = predicate.lead.cumulative ? figures.at(-1)?.period : state.running;
  state.running = predicate.lead.cumulative || predicate.sense === 'reach' ? runs : undefined;
  const last = figures.at(-1);
  if (!last) return;
  if (!state.parting && last.measure !== 'rank' && !isBefore(last, state.whole)) state.whole = last;
  if (role === 'to') {
    state.pair = { ...(before?.period && { from: before.period }), ...(last.period && { to: last.period }) };
  } else if (role === 'from' && (predicate.lead.period ?? predicate.lead.since)) {
    // “生产总值由2004年的86亿元增加到2023年的1186亿元，预算收入由3亿元增加到98亿元”: another pair of the same years names none.
    state.pair = undefined;
  }
}

/** “年末常住人口31.4万人，上年末为31.9万人。其中……”: the parts are of this year's. */
function isBefore({ indicator, measure, place, period }: Figure, whole: Figure | undefined): boolean {
  if (whole?.place.unit !== place.unit || whole.indicator !== indicator || whole.measure !== measure)
    return false;
  return period !== undefined && whole.period !== undefined && period.to < whole.period.from;
}

/** The one of several years that a number is of, by its place in the list. */
function inYear(figure: Figure, index: number): Figure {
  const { period } = figure;
  if (!period || period.to - period.from < index) return figure;
  const year = period.from + index;
  return { ...figure, period: { from: year, to: year }, basis: 'year' };
}

function figureOf(
  state: State,
  bound: Bound,
  about: Subject,
  { quantity, start, end }: QuantityMention,
  list: Listing | undefined,
): Figure {
  const { reader, text, unit } = state;
  const { predicate, role } = bound;
  const { lead, verb, base } = predicate;
  const sense = role && predicate.sense !== 'rank' ? 'to' : predicate.sense;
  const word = verb ? text.slice(verb.start, verb.end) : '';
  const of = base ? text.slice(base.start, base.end) : sense === 'share' ? (state.parting?.name ?? '') : '';
  const entry = indicatedBy(about, quantity, reader.catalogue, text);
  const reached = aimReached(state.figures.at(-1), bound, about, quantity);
  const told = toldBy(state, predicate.sense, sense, quantity);
  const measure =
    bound.completes || isOfYear(bound, quantity, text)
      ? 'ratio'
      : (reached?.measure ??
        measureOf(
          quantity,
          {
            sense: told,
            verb: word,
            cumulative: lead.cumulative,
            spanned: lead.period !== undefined && SPANS.has(lead.period.period.shape),
            base: of,
          },
          about,
          entry,
        ));
  // How far a plan is carried out is no value of the indicator.
  const completion = bound.completes || (measure === 'ratio' && of !== '');
  const counted =
    entry &&
    !completion &&
    !BENEFITS.has(word) &&
    !isPart(entry, about, state.parting) &&
    fits(entry, quantity, measure);
  const indicator = counted ? entry : undefined;
  const time = timeOf(lead, state, {
    measure,
    sense,
    role,
    verb: word,
    name: about.name,
    timing: entry && CONCENTRATED.has(entry.type) ? 'stock' : entry?.timing,
    alongside: measure === 'rate' ? alongside(state.figures.at(-1), about) : undefined,
    aim: bound.aim,
  });
  const { since, basis, status } = time;
  const period = bound.steps
    ? undefined
    : bound.aim
      ? aimedFor(state, bound, about, time.period)
      : time.period;
  const entire =
    told !== 'share'
      ? undefined
      : predicate.sense === 'share'
        ? shareEntry(about, of, reader.catalogue)
        : state.share?.indicator;
  // Of what was told before, only a name of its own is meant: 研发经费投入强度, but not 服务业增加值占GDP比重.
  const share = predicate.parts.length > 0 || entire?.includes('占') === false ? entire : undefined;
  if (share !== undefined) state.share = { ...about, indicator: share, name: share };
  const region = placeOf(about, state);
  const unknown: Unknown[] = [];
  if (!indicator && (entry || share === undefined)) unknown.push(entry && !completion ? 'unit' : 'indicator');
  if (!period) unknown.push('period');
  if (region === undefined) unknown.push('region');
  // What was carried on from before and cannot be counted so is something else, and so are places that a rank has moved by.
  const other = predicate.parts.length === 0 || quantity.unit === '位';
  const misfit = entry !== undefined && !indicator && !completion && measure !== 'rank' && other;
  return {
    place: { unit, start, end },
    indicator: share !== undefined && (indicator || !entry) ? share : indicator?.name,
    name: misfit
      ? ''
      : completion
        ? relationOf(about, of)
        : (share ?? (indicator ? about.name : written(about, text))),
    named: about.named,
    scope: about.scope,
    aspect: about.aspect,
    measure,
    quantity,
    sign:
      reached?.sign ??
      (isFall(predicate.sense, about.aspect) && (measure === 'rate' || measure === 'change') ? -1 : 1),
    status,
    bound: quantity.bound,
    period,
    region,
    verb: word,
    sense,
    basis,
    since,
    base: of,
    role,
    run: misfit ? -1 : about.run,
    list,
    sums: about.sums,
    whole: isApart(indicator, measure, state.parting) ? undefined : state.parting,
    unknown,
  };
}

/** The place that is named with it, or that its passage is about: in “2.市级安排” 教育支出 is 市级's, but not 全市教育支出. */
function placeOf(
  { region, name }: Subject,
  { reader: { facts }, frame: { level } }: State,
): string | undefined {
  const place = regionOf(region, facts);
  const isNamed = region !== undefined && region !== '';
  return place === undefined || level === undefined || isNamed || name.startsWith(level)
    ? place
    : place + level;
}

/** What a percentage of a plan, or of what others reach, is called. */
function relationOf({ name }: Subject, of: string): string {
  return /(?:平均|水平|均?值)$/u.test(of) ? `${name}与${of}之比` : `${name}完成率`;
}

const SPANS: ReadonlySet<string> = new Set(['span', 'plan', 'term']);

/** What is measured of the air does not run up over the years. */
const CONCENTRATED: ReadonlySet<string> = new Set(['concentration', 'index']);

/** What has been reached of an aim without a verb of its own: “累计下降17.2%，超额完成16%的约束性指标”. */
function aimReached(
  last: Figure | undefined,
  { aim, predicate: { sense } }: Bound,
  { run }: Subject,
  { kind }: Quantity,
): Figure | undefined {
  const alike = last?.run === run && run >= 0 && last.quantity.kind === kind && last.measure === 'rate';
  return aim && alike && (sense === 'reach' || sense === 'none') ? last : undefined;
}

/** What a change just told of the same was compared with. */
function alongside(last: Figure | undefined, { run }: Subject): Period | undefined {
  return last?.measure === 'change' && last.run === run && last.basis === 'span' ? last.since : undefined;
}

/** What was aimed at is of the same years as what has been reached: “五年累计下降18.2%，超额完成下降16%的目标”. */
function aimedFor(
  { figures }: State,
  { predicate: { lead } }: Bound,
  { run }: Subject,
  own: Period | undefined,
): Period | undefined {
  const last = figures.at(-1);
  // “安排56.4亿元，比2022年年初预算53.7亿元增长5%”
  const isBooked = lead.compared && lead.benchmark !== undefined;
  return lead.period === undefined && !isBooked && !lead.wholeYear && run >= 0 && last?.run === run
    ? last.period
    : own;
}
