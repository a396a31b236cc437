import { countOf } from '../../numbers/ordinals.ts';
import type { Scanned } from '../../text/unit.ts';
import type { Found } from './addend.ts';
import { isLike } from '../lists/lists.ts';
import type { Labelled } from '../numbers.ts';

/**
 * What years have done one after the other and together: “2021年治沙36万亩，2022年又治沙42万亩，两年78万亩”. 累计 may reach back to
 * years before them.
 */
export function* yearSums({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (const [k, total] of numbers.entries()) {
    // 两年 is a number itself.
    const own = numbers.slice(0, k).filter((one) => isLike(one, total));
    const last = own.at(-1);
    if (!last || yearOf(total) !== undefined) continue;
    const [, years, so] = TOGETHER.exec(text.slice(last.quantity.end, total.quantity.start)) ?? [];
    if (years === undefined && so === undefined) continue;
    const parts = seriesOf(text, own);
    if (parts.length < 2 || (years !== undefined && countOf(years) !== parts.length)) continue;
    yield { total, parts, are: years === undefined ? 'unknown' : 'all', apart: true };
  }
}

const TOGETHER =
  /^[\u4e00-\u9fff]{0,6}[，；](?:这?([两二三四五])年(?:来|间)?(?:[累合总共]计|共)?|([累合总共]计|共))[\u4e00-\u9fff]{0,8}$/u;

/** The last of the numbers that each tell of the year after the one before. */
function seriesOf(text: string, numbers: readonly Labelled[]): readonly Labelled[] {
  const series: Labelled[] = [];
  for (const one of numbers.toReversed()) {
    const [next] = series;
    const year = yearOf(one);
    if (year === undefined || one.quantity.shape !== 'single') break;
    if (next && yearOf(next) !== year + 1) break;
    if (next && /[。：]/u.test(text.slice(one.quantity.end, next.quantity.start))) break;
    series.unshift(one);
  }
  return series;
}

/** The year that a clause begins with: 2021 of “2021年治沙36万亩”. */
function yearOf({ label }: Labelled): number | undefined {
  const year = /^(20\d\d)年(?!底|末)/u.exec(label)?.[1];
  return year === undefined ? undefined : Number(year);
}
