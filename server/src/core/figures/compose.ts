import type { Indicator } from '../catalogue.ts';
import type { Figure, Listing, Unknown } from '../figure.ts';
import type { QuantityMention } from '../mention.ts';
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
  state.figures.push(...figures);
  const last = figures.at(-1);
  if (!last) return;
  if (!state.parting && last.measure !== 'rank') state.whole = last;
  if (role === 'to') {
    state.pair = { ...(before?.period && { from: before.period }), ...(last.period && { to: last.period }) };
  } else if (role === 'from') {
    state.pair = undefined;
  }
}

/** “超额完成6%的年度目标” */
const AIM = /^(?:左右|以上|以内|以下)?的(?:年度|全年|年初|既定|预期)*(?:目标|预期)/u;

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
  const entry = about.indicator === undefined ? undefined : reader.catalogue.indicators.get(about.indicator);
  const measure = measureOf(
    quantity,
    { sense, verb: word, cumulative: lead.cumulative, base: of },
    about,
    entry,
  );
  // How far a plan is carried out is no value of the indicator.
  const completion = measure === 'ratio' && of !== '';
  const indicator = entry && !completion && fits(entry, quantity, measure) ? entry : undefined;
  const { period, since, basis, status } = timeOf(lead, state, {
    measure,
    sense,
    role,
    verb: word,
    name: about.name,
    timing: entry?.timing,
    aim: AIM.test(text.slice(end, end + 12)),
  });
  const share =
    sense === 'share' && predicate.parts.length > 0 ? shareEntry(about, of, reader.catalogue) : undefined;
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
    sign: isFall(predicate.sense) && (measure === 'rate' || measure === 'change') ? -1 : 1,
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

/** A name as the text has it, where the number shows that it is not the catalogue's: 规上工业 of “规上工业4家”. */
function written({ indicator, named, name }: Subject, text: string): string {
  return named && indicator !== undefined ? text.slice(named.start, named.end) : name;
}

function isFall(sense: Figure['sense']): boolean {
  return sense === 'fall' || sense === 'below';
}
