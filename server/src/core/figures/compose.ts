import type { Catalogue, Indicator } from '../catalogue.ts';
import type { Figure, Listing, Unknown } from '../figure.ts';
import { valueOf } from '../lexicon/trie.ts';
import type { QuantityMention } from '../mention.ts';
import type { Period } from '../period.ts';
import type { Quantity } from '../quantity.ts';
import type { Bound } from './bind.ts';
import { listingOf, paired } from './lists.ts';
import { fits, measureOf } from './measure.ts';
import { regionOf } from './regions.ts';
import type { State } from './state.ts';
import { NOBODY, shareEntry, type Subject } from './subjects.ts';
import { timeOf } from './time.ts';

/** Writes the figures of a group, and what they leave to the groups after it. */
export function compose(state: State, bound: Bound): void {
  const { predicate, subjects, values, role, members } = bound;
  const list = listingOf(members, subjects, values, predicate.lead.respectively, state.unit);
  const figures = paired(subjects, values, predicate.lead.respectively).map(([subject, value]) =>
    figureOf(state, bound, subject ?? NOBODY, value, list),
  );
  const before = state.figures.at(-1);
  state.beside = role === 'from' && predicate.lead.compared ? predicate.lead.since : undefined;
  state.compared = figures.find(({ basis, since }) => basis === 'span' && since)?.since ?? state.compared;
  state.figures.push(...figures);
  state.running = predicate.lead.cumulative || (state.running && predicate.sense === 'reach');
  const last = figures.at(-1);
  if (!last) return;
  if (!state.parting && last.measure !== 'rank') state.whole = last;
  if (role === 'to') {
    state.pair = { ...(before?.period && { from: before.period }), ...(last.period && { to: last.period }) };
  } else if (role === 'from') {
    state.pair = undefined;
  }
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
  const entry = entryOf(about, quantity, reader.catalogue, text);
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
  const period = bound.aim ? aimedFor(state, bound, about, time.period) : time.period;
  const entire =
    told !== 'share'
      ? undefined
      : predicate.sense === 'share'
        ? shareEntry(about, of, reader.catalogue)
        : state.share?.indicator;
  // Of what was told before, only a name of its own is meant: 研发经费投入强度, but not 服务业增加值占GDP比重.
  const share = predicate.parts.length > 0 || entire?.includes('占') === false ? entire : undefined;
  if (share !== undefined) state.share = { ...about, indicator: share, name: share };
  const region = regionOf(about.region, reader.facts);
  const unknown: Unknown[] = [];
  if (!indicator) unknown.push(entry && !completion ? 'unit' : 'indicator');
  if (!period) unknown.push('period');
  if (region === undefined) unknown.push('region');
  // What was carried on from before and cannot be counted so is something else.
  const misfit = entry !== undefined && !indicator && !completion && predicate.parts.length === 0;
  return {
    place: { unit, start, end },
    indicator: indicator && (share ?? indicator.name),
    name: misfit
      ? ''
      : completion
        ? `${about.name}完成率`
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

/** “落户企业87户，其中规模以上企业24户”: those of the ones told of before. */
function isPart({ type }: Indicator, { ambiguous }: Subject, whole: Figure | undefined): boolean {
  return (
    ambiguous &&
    type === 'count' &&
    whole !== undefined &&
    whole.indicator === undefined &&
    whole.name.endsWith('企业')
  );
}

/** What is measured of the air does not run up over the years. */
const CONCENTRATED: ReadonlySet<string> = new Set(['concentration', 'index']);

/** “惠及市场主体2.1万户”: those who have a benefit, or ask for a title, are not all that there are or will be. */
const BENEFITS: ReadonlySet<string> = new Set(
  '惠及 服务 帮助 支持 覆盖 走访 帮扶 资助 救助 扶持 补贴 奖励 培训 指导 申报'.split(' '),
);

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

/** “常住人口50万人，其中城镇25万人，城镇化率50%”: a rate with a name of its own is no part of a number of people. */
function isApart(
  entry: Indicator | undefined,
  measure: Figure['measure'],
  whole: Figure | undefined,
): boolean {
  return (
    measure === 'share' &&
    (entry?.type === 'rate' || entry?.type === 'share') &&
    whole !== undefined &&
    whole.quantity.kind !== 'percent'
  );
}

/** What a number's verb says of its measure: “占固定资产投资比重由31.5%提高到35.2%” tells two shares. */
function toldBy(
  state: State,
  said: Figure['sense'],
  sense: Figure['sense'],
  quantity: Quantity,
): Figure['sense'] {
  if (sense !== 'to') return ofAddition(state, sense, quantity);
  const last = state.figures.at(-1);
  const from = last?.role === 'from' && last.measure === 'share' && last.quantity.kind === quantity.kind;
  return said === 'share' || from ? 'share' : sense;
}

/** “新增‘四上’企业32家，其中规上工业18家”: parts of what is new are new. */
function ofAddition({ parting }: State, sense: Figure['sense'], { kind }: Quantity): Figure['sense'] {
  const added = parting?.sense === 'add' || parting?.sense === 'net';
  return sense === 'none' && added && parting.quantity.kind === kind ? parting.sense : sense;
}

/** What was aimed at is of the same years as what has been reached: “五年累计下降18.2%，超额完成下降16%的目标”. */
function aimedFor(
  { figures }: State,
  { predicate: { lead } }: Bound,
  { run }: Subject,
  own: Period | undefined,
): Period | undefined {
  const last = figures.at(-1);
  return lead.period === undefined && run >= 0 && last?.run === run ? last.period : own;
}

/** “恢复到2019年的117%”, “相当于上年同期的104%”: of what it was then. */
function isOfYear(
  { predicate: { lead, verb }, role, values }: Bound,
  { kind, unit }: Quantity,
  text: string,
): boolean {
  const start = values[0]?.start ?? 0;
  if (kind !== 'percent' || role || lead.period?.end !== start - 1) return false;
  if (text.charAt(start - 1) !== '的') return false;
  const word = verb ? text.slice(verb.start, verb.end) : '';
  return unit === '成' || /^(?:恢复|相当)/u.test(word);
}

/** A name as the text has it, where the number shows that it is not the catalogue's: 规上工业 of “规上工业4家”. */
function written({ indicator, named, name }: Subject, text: string): string {
  return named && indicator !== undefined ? text.slice(named.start, named.end) : name;
}

function isFall(sense: Figure['sense'], aspect: string): boolean {
  return sense === 'fall' || sense === 'below' || (sense !== 'rise' && FALLS.test(aspect));
}

const FALLS = /^(?:降幅|降低率|下降率|下降幅度)$/u;

/** The catalogue's entry; “规上工业18家” counts the firms of what grows by “规上工业增长8%”. */
function entryOf(
  { indicator, named, ambiguous }: Subject,
  { kind }: Quantity,
  { indicators, words }: Catalogue,
  text: string,
): Indicator | undefined {
  const entry = indicator === undefined ? undefined : indicators.get(indicator);
  if (!entry || !named || !ambiguous || (kind !== 'count' && kind !== 'households')) return entry;
  const firms = valueOf(words, `${text.slice(named.start, named.end)}企业`);
  return firms?.kind === 'name' && firms.what === 'indicator' ? indicators.get(firms.entry) : entry;
}
