import { type Facts, plannedOf } from '../facts/facts.ts';
import type { Basis, Measure, Sense, Status } from './figure.ts';
import type { PeriodMention } from '../scanning/mention.ts';
import type { Period } from '../times/period.ts';
import { before, explicitPeriod, last, opened, sinceOf } from './explicit.ts';
import type { Lead } from './lead.ts';
import type { Said } from './said.ts';

/** When a figure holds, and what it is compared with. */
export interface Time {
  readonly period?: Period;
  readonly since?: Period;
  readonly basis: Basis;
  readonly status: Status;
}

/** What a figure says, as far as its period hangs on it. */
export interface Told {
  readonly measure: Measure;
  readonly sense: Sense;
  readonly role: 'from' | 'to' | undefined;
  readonly verb: string;
  readonly name: string;
  /** What the change just told of the same was compared with: “较2015年增加46.3亿元，增长56.3%”. */
  readonly alongside?: Period | undefined;
  /** Whether the number is named a target: “控制在4.5%的目标以内”. */
  readonly aim: boolean;
  /** A stock is told of a moment, so that its value for five years is the last one. */
  readonly timing: 'stock' | 'flow' | undefined;
}

export function timeOf(lead: Lead, said: Said, told: Told): Time {
  const { frame } = said;
  const multiplied = told.measure === 'ratio' && lead.period !== undefined && isOf(lead.period, said.text);
  const named = multiplied ? undefined : lead.period;
  const mention = lead.compared ? lead.since : (named ?? (lead.wholeYear ? undefined : said.period));
  const explicit = mention && explicitPeriod(mention, said);
  const window = explicit ?? frame.window;
  const against = lead.since ?? (multiplied ? lead.period : undefined) ?? said.beside ?? said.since;
  const since = against ? sinceOf(against, said, window) : isPlain(lead) ? told.alongside : undefined;
  const own =
    told.role === 'from'
      ? start(
          named || lead.compared ? opened(mention, explicit, said.text) : said.pair?.from,
          window,
          since,
          said,
        )
      : undefined;
  const period = own ?? (window && periodOf(lead, said, told, window, since)) ?? afterPair(said, told);
  const year = own ?? ofSecondPair(lead, said, told);
  const base = year !== undefined && said.reader.facts.year !== undefined && year.to < said.reader.facts.year;
  // What a plan starts from has been reached.
  const status = told.aim
    ? 'target'
    : base || lead.against
      ? 'actual'
      : statusOf(lead, said, mention, explicit);
  return {
    period: status === 'actual' ? soFar(period, said) : period,
    since,
    basis: basisOf(lead, told, since, window),
    status,
  };
}

/** “能耗强度‘十四五’累计下降12.4%” in 2024: of a plan that is not over, what has been reached is of its years until now. */
function soFar(period: Period | undefined, { reader: { facts } }: Said): Period | undefined {
  const { reviewed } = facts;
  if (!period || reviewed === undefined || period.from >= reviewed || period.to <= reviewed) return period;
  return { from: period.from, to: reviewed };
}

/** Where a pair ends that names no year of its own, behind another: “A由2004年的x增加到2022年的y，B由z增加到w”. */
function ofSecondPair(lead: Lead, { pair }: Said, { role }: Told): Period | undefined {
  return role === 'to' && !lead.period ? pair?.to : undefined;
}

/** Whether nothing says when a growth began. */
function isPlain({ period, yearly, chain, average, cumulative, wholeYear }: Lead): boolean {
  return !period && !yearly && !chain && !average && !cumulative && !wholeYear;
}

/** “是2018年的1.5倍”: of that year's value. */
function isOf({ end }: PeriodMention, text: string): boolean {
  return text.charAt(end) === '的';
}

function periodOf(lead: Lead, said: Said, told: Told, window: Period, since: Period | undefined): Period {
  const second = ofSecondPair(lead, said, told);
  if (second) return second;
  if (told.role === 'to' || isOfLastYear(lead, window, since)) return last(window);
  if (lead.wholeYear && said.frame.status === 'actual') return last(window);
  // “五年累计接待游客768万人次，实现旅游收入51.3亿元”
  const { running } = said;
  if (running && told.timing === 'flow' && told.measure === 'level' && !lead.period && runsOn(told))
    return running;
  const pair = lead.period ? undefined : afterPair(said, told);
  if (pair) return pair;
  if (since && isGrowth(told) && since.to < window.to - 1) return { from: since.to + 1, to: window.to };
  if (window.from === window.to) return isLong(lead, said, told) ? averaged(said, window) : window;
  return holdsAtEnd(lead, said, told) ? last(window) : window;
}

/** “同比增长5%”, “比上年增长5%” in a passage about several years. */
function isOfLastYear({ yearly, average }: Lead, window: Period, since: Period | undefined): boolean {
  return !average && (yearly || since?.to === window.to - 1);
}

/** Whether what is told of one year is of several: an average, or what has run up in a passage about all of them. */
function isLong({ average, cumulative, period, wholeYear }: Lead, said: Said, told: Told): boolean {
  if (average) return true;
  if (!cumulative || period || wholeYear) return false;
  return isGrowth(told) ? isAhead(said) : told.timing === 'flow' && (said.frame.wide ?? false);
}

/** “到2025年，…累计下降14%” */
function isAhead({ period }: Said): boolean {
  return period?.period.shape === 'until';
}

/** The years of an average that is told of one year: since the one just compared with, those spoken of, or up to an aim. */
function averaged(said: Said, window: Period): Period {
  const { compared, frame, horizon } = said;
  if (compared && compared.to < window.to - 1) return { from: compared.to + 1, to: window.to };
  const first = plannedOf(said.reader.facts);
  if (first !== undefined && window.to > first) return { from: first, to: window.to };
  if (frame.status === 'target' && horizon !== undefined && horizon > window.from)
    return { from: window.from, to: horizon };
  return frame.span ?? window;
}

/** Whether the sentence itself writes the period. */
function isWritten(lead: Lead, { period }: Said): boolean {
  return (lead.period ?? period) !== undefined;
}

/** “从2015年的A增加到2020年的B，年均增长x”: the growth is of the years between. */
function afterPair({ pair }: Said, told: Told): Period | undefined {
  if (!pair?.from || !pair.to || told.role || pair.to.from <= pair.from.to || !isGrowth(told))
    return undefined;
  return { from: pair.from.to + 1, to: pair.to.to };
}

function isGrowth({ measure }: Told): boolean {
  return measure === 'rate' || measure === 'change' || measure === 'ratio';
}

/** The year that a change starts from: the one named, the one compared with, the one before the span, or the year before. */
function start(
  named: Period | undefined,
  window: Period | undefined,
  since: Period | undefined,
  { frame: { span, wide }, text }: Said,
): Period | undefined {
  // “2021年，…由62家增加到87家，…年均增长…” in a passage about five years.
  const long = text.includes('年均') || wide;
  const years = span && window?.from === span.to && window.to === span.to && long ? span : window;
  return named ?? since ?? (years && before(years));
}

/** Over several years a stock is told as it stands at the end, a flow as it has run up. */
function holdsAtEnd(lead: Lead, said: Said, { measure, sense, verb, name, timing }: Told): boolean {
  switch (measure) {
    case 'change':
      // “城镇化率51.6%，高于目标1.6个百分点”
      return timing === 'stock' && (sense === 'above' || sense === 'below');
    case 'rate':
    case 'ratio':
      return false;
    case 'share':
      // “城镇登记失业率控制在4%以内” was so in each of the years.
      return sense !== 'hold';
    case 'rank':
      return true;
    case 'level':
      if (timing === 'stock') return true;
      if (lead.cumulative || RUNNING.has(sense) || FLOWS.test(name)) return false;
      // “五年来，固定资产投资合计422亿元”
      if (sense === 'total' && timing === 'flow') return false;
      // “‘十三五’期间，接待游客1359万人次” runs up, “…达到” does not.
      return !(isWritten(lead, said) || said.running !== undefined) || !runsOn({ sense, verb });
  }
}

/** “实现旅游收入148亿元” runs up as the number before it does; “…达到” does not. */
function runsOn({ sense, verb }: Pick<Told, 'sense' | 'verb'>): boolean {
  return sense === 'none' || verb === '完成' || verb === '实现';
}

const RUNNING: ReadonlySet<Sense> = new Set(['hold', 'add', 'net', 'act']);

/** Names of what runs up over the years. */
const FLOWS =
  /新增|签约|引资|引进|到位|累计|减税|投入|争取|劳动力转移|转移就业|培训|造林|减贫|[新改扩]建|改造/u;

function basisOf(lead: Lead, told: Told, since: Period | undefined, window: Period | undefined): Basis {
  if (told.sense === 'above' || told.sense === 'below') return 'benchmark';
  if (lead.average) return 'average';
  if (lead.chain) return 'chain';
  const long = window !== undefined && window.from < window.to;
  if (isGrowth(told) && (lead.cumulative || long)) return 'span';
  return since && window && since.to < window.to - 1 ? 'span' : 'year';
}

function statusOf(
  lead: Lead,
  { frame, reader: { facts }, aimed, estimated }: Said,
  mention: PeriodMention | undefined,
  explicit: Period | undefined,
): Status {
  const { status, window } = frame;
  const expected = lead.estimate || estimated;
  const later = explicit !== undefined && facts.year !== undefined && explicit.to >= facts.year;
  if (aimed || (lead.aim && later)) return 'target';
  if (mention?.period.shape === 'until' && later) return 'target';
  if (explicit && window && facts.year !== undefined) {
    if (status === 'target' && explicit.to < facts.year && explicit.to < window.from)
      return expected ? 'estimate' : 'actual';
    if (status === 'actual' && explicit.from > window.to) return 'target';
    // “上半年增长3.2%” in what a report of July plans for the rest of the year.
    if (explicit.months && explicit.to === facts.year && explicit.months.to <= monthsOver(facts))
      return expected ? 'estimate' : 'actual';
  }
  return expected && status === 'actual' ? 'estimate' : status;
}

/** How many months of its own year a report looks back on: six where it reviews that year and does not say. */
function monthsOver({ months, reviewed, year }: Facts): number {
  return months?.to ?? (reviewed === year ? 6 : 0);
}
