import type { PeriodMention } from '../scanning/mention.ts';
import type { Period } from '../times/period.ts';
import { resolved } from './resolve.ts';
import type { Said } from './said.ts';

/**
 * A year's beginning is the end of the one before: “由年初的4.9%下降到2.7%”; but what a budget has set then is for the year: “比上年
 * 年初预算53.6亿元”.
 */
export function opened(
  mention: PeriodMention | undefined,
  explicit: Period | undefined,
  text: string,
): Period | undefined {
  const written = mention?.period;
  if (mention && /^(?:预算|预期|计划|安排)/u.test(text.slice(mention.end, mention.end + 2))) return explicit;
  const starts = (written?.shape === 'year' || written?.shape === 'relative') && written.part === 'start';
  return starts && explicit ? before(explicit) : explicit;
}

/** 年底 and 上年 go by the year spoken of, 今年底 and 去年 by the report's own. */
export function explicitPeriod(
  mention: PeriodMention,
  { reader: { facts }, frame, text, period: outer }: Said,
): Period | undefined {
  const { period } = mention;
  const { window } = frame;
  if (window && period.shape === 'relative') {
    if (period.part && text.startsWith('年', mention.start)) return last(window);
    if (period.offset === -1 && text.startsWith('上年', mention.start)) {
      // “2020年‘三公’经费由上年的1860万元压减到1562万元” among the tasks of 2021.
      const named = outer && outer !== mention && outer.period.shape === 'year' ? outer.period : undefined;
      return before(last((named && resolved(named, facts, window)) ?? window));
    }
  }
  // “五年累计新增城镇就业3万人” among the targets of a plan.
  if (frame.status === 'target' && period.shape === 'span' && period.direction === 'running') {
    // “‘十四五’目标要如期完成：能耗五年累计降低14.5%”
    const named = outer && outer !== mention ? resolved(outer.period, facts, window) : undefined;
    const ahead = [named, window].find((years) => years && years.to - years.from + 1 === period.years);
    return ahead ?? resolved({ ...period, direction: 'future' }, facts, window);
  }
  return resolved(period, facts, window);
}

/** What is compared with lies before what is told: in a review, 同期 and 去年 are the year before the one reviewed. */
export function sinceOf(mention: PeriodMention, said: Said, window: Period | undefined): Period | undefined {
  const since = explicitPeriod(mention, said);
  const { shape } = mention.period;
  if (!window || (shape !== 'relative' && shape !== 'same')) return since;
  return since && since.to < window.to ? since : before(last(window));
}

export function before(period: Period): Period {
  return { from: period.from - 1, to: period.from - 1 };
}

export function last(period: Period): Period {
  return period.from === period.to ? period : { from: period.to, to: period.to };
}
