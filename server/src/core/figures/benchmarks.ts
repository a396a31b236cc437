import type { Clause } from './clauses.ts';
import type { Group } from './groups.ts';
import { regionOf } from './regions.ts';
import type { State } from './state.ts';

/** Figures that are another place's. */
export function placeIn(state: State, first: number, place: string): void {
  const { facts, catalogue } = state.reader;
  const region = regionOf(place, facts);
  for (const figure of state.figures.splice(first)) {
    // What others have is no gap to them.
    const own = figure.measure === 'change' && figure.quantity.kind === 'percent';
    const isShare = catalogue.indicators.get(figure.indicator ?? '')?.kind === 'percent';
    const told = own ? ({ measure: isShare ? 'share' : 'rate', sense: 'none', basis: 'year' } as const) : {};
    state.figures.push({ ...figure, ...told, region });
  }
}

/** The place whose value a number alone in a bracket is: 全省 of “快于全省平均水平（5.1%）”. */
export function benchmarkBefore({ items: [only, next] }: Clause, text: string): string | undefined {
  if (only?.kind !== 'quantity' || next) return undefined;
  return BENCHMARK.exec(text.slice(Math.max(0, only.start - 16), only.start))?.[1];
}

const BENCHMARK =
  /([全我本][国省市县区州盟旗]|[^于比较全我本、，。（）]{2,3}[省市县])(?:的|平均|平均水平|平均值|平均增速|平均增幅|增速|增幅|水平)*（$/u;

/** “比全省5.1%的平均增速高1.3个百分点”, “好于全国2.3%、全省3.6%的平均增幅” */
export function benchmarkOf({ first, tail: [next] }: Group, text: string): string | undefined {
  if (!next || text.charCodeAt(first.end - 1) !== PERCENT) return undefined;
  const before = PLACE.exec(text.slice(Math.max(0, first.start - 4), first.start));
  if (!before) return undefined;
  const listed = before[1] === undefined || text.charAt(next.start) === '、';
  const end = listed ? text.indexOf('的', first.end) : first.end;
  return end >= 0 && end < first.end + 12 && LEVEL.test(text.slice(end, end + 5)) ? before[2] : undefined;
}

const PERCENT = 0x25;
const PLACE = /([比于较过])?([全我][国省市县区州])$/u;
const LEVEL = /^的(?:平均)?(?:增速|增幅|水平|增长)/u;
