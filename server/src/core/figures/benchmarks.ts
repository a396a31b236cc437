import type { Clause } from './clauses.ts';
import type { Group } from './groups.ts';
import { regionOf } from './regions.ts';
import type { State } from './state.ts';

export function placeIn(state: State, first: number, place: string): void {
  const region = regionOf(place, state.reader.facts);
  state.figures.push(...state.figures.splice(first).map((figure) => ({ ...figure, region })));
}

/** The place whose value a number alone in a bracket is: 全省 of “快于全省平均水平（5.1%）”. */
export function benchmarkBefore({ items: [only, next] }: Clause, text: string): string | undefined {
  if (only?.kind !== 'quantity' || next) return undefined;
  return BENCHMARK.exec(text.slice(Math.max(0, only.start - 16), only.start))?.[1];
}

const BENCHMARK =
  /([全我本][国省市县区州盟旗]|[^于比较全我本、，。（）]{2,3}[省市县])(?:的|平均|平均水平|平均值|平均增速|平均增幅|增速|增幅|水平)*（$/u;

/** “比全省5.1%的平均增速高1.3个百分点” */
export function benchmarkOf({ first, tail: [next] }: Group, text: string): string | undefined {
  if (next?.kind !== 'gap' || text.charAt(next.start) !== '的') return undefined;
  if (!/^的(?:平均)?(?:增速|增幅|水平|增长)/u.test(text.slice(first.end, first.end + 5))) return undefined;
  return /[比于较过]([全我][国省市县区州])$/u.exec(
    text.slice(Math.max(0, first.start - 4), first.start),
  )?.[1];
}
