import { printDecimal } from '../../numbers/decimal.ts';
import { COUNTED } from '../../numbers/quantity.ts';
import type { Scanned } from '../../text/unit.ts';
import { isThreshold } from './among.ts';
import { isLike } from '../lists/lists.ts';
import type { Labelled } from '../numbers.ts';
import type { Found } from './addend.ts';

/** The total comes last: “64亿元、38亿元、21亿元，合计123亿元”, “480万吨、煤炭760万吨、钢铁120万吨，三个行业合计1360万吨”. */
export function* totalled({ reading: { text } }: Scanned, numbers: readonly Labelled[]): Generator<Found> {
  for (const [k, total] of numbers.entries()) {
    const counted = countBefore(text, numbers, k);
    const from = counted?.quantity.end ?? numbers[k - 1]?.quantity.end ?? 0;
    const before = text.slice(from, total.quantity.start);
    const are = ALTOGETHER.test(before)
      ? 'all'
      : /共(?:涉及)?(?:项目|资金|村|户)?(?:为|达)?$/u.test(before)
        ? 'unknown'
        : undefined;
    if (!are && !(counted && COSTS.test(before))) continue;
    // “增值税3.7亿元、契税0.8亿元，其余税种合计1.7亿元” is what the others come to.
    if (/其[余他它][^，；。、]*$/u.test(before)) continue;
    if (
      /(?:分别|依次)[^，；。：]*，[^，]*$/u.test(
        text.slice(Math.max(0, total.quantity.start - 60), total.quantity.start),
      )
    )
      continue;
    const most = counted ? Number(printDecimal(counted.quantity.value)) : Infinity;
    const parts: Labelled[] = [];
    let apart = true;
    for (let i = (counted ? numbers.indexOf(counted) : k) - 1; i >= 0 && parts.length < most; i--) {
      const part = numbers[i];
      const next = parts[0] ?? total;
      const gap = text.slice(part?.quantity.end, next.quantity.start);
      // “上级补助1.3亿元（含特别国债0.9亿元）、上年结转1.2亿元，总计……”: the row begins before the bracket.
      const goesOn = /）、[^（）]*$/u.test(gap);
      if (goesOn) parts.length = 0;
      if (!part || goesOn || ENDS.test(gap)) break;
      // “收入6820万元，为预算6500万元的104.9%”: what a percentage is of is no part.
      if (/^的\d[\d.]*%/u.test(text.slice(part.quantity.end))) continue;
      if (!isLike(part, total)) {
        // “债券项目27个、21.3亿元，入库9个、到位3.6亿元，两项合计24.9亿元”: how many have got them is told besides.
        if (part.quantity.kind === 'percent' || (counted && COUNTED.has(part.quantity.kind))) continue;
        break;
      }
      if (parts.length > 0 && text.slice(part.quantity.end, next.quantity.start).includes('，'))
        apart = false;
      parts.unshift(part);
    }
    if (counted && parts.length !== most) continue;
    // “加上级补助148亿元、上年结转9亿元，收入总计……” adds them to what the sentence before has told.
    const row = text.slice(0, parts[0]?.quantity.start ?? 0);
    if (/(?:^ ?|[。；，])加上?[\u4e00-\u9fff]{2,12}$/u.test(row) || isMore(row, before)) continue;
    if (isBalance(before) && lacksOwn(parts)) continue;
    if (parts.length > 1) yield { total, parts, are: counted ? 'all' : (are ?? 'unknown'), apart };
  }
}

/** “新增债券全部转贷县区；再融资债券转贷5亿元、留用5亿元，转贷合计12亿元”: of what the total is called, another statement has told before. */
function isMore(row: string, before: string): boolean {
  const called = CALLED.exec(before)?.[1];
  return called !== undefined && row.slice(0, row.lastIndexOf('；') + 1).includes(called);
}

const CALLED = /^，([\u4e00-\u9fff]{2,4})[合总共]计(?:为|达到?|约)?$/u;

/** The total of one side of an account: 收入总计, 支出合计, 收入总量. */
function isBalance(before: string): boolean {
  return /[收支][入出](?:总计|总量|合计)(?:为|达到?)?$/u.test(before);
}

/**
 * “县本级收入安排19.8亿元。上级补助收入21.4亿元，上年结转1.8亿元，收入总计43亿元”: what is passed on, borrowed and left over adds to the
 * revenue that another sentence has told.
 */
function lacksOwn(parts: readonly Labelled[]): boolean {
  return parts.some(({ label }) => PASSED_ON.test(label)) && !parts.some(({ label }) => OWN.test(label));
}

const PASSED_ON = /补助|转贷|结转|结余|调[入出]|上解|还本|稳定调节/u;
const OWN = /(?:预算|基金|经营|本级|[本当]年|[省市县区州]级|地方|财政|总)(?:收入|支出)/u;

/** Another statement; or the number is of all those that the total is some of: “386个行政村中，三星以上的共186个”. */
const ENDS = /[；：。（）]|^(?!的)[\u4e00-\u9fff]{1,8}中(?![小心央学药标国型等级部医间])/u;

const ALTOGETHER = /(?:[合总共]计|合共|奖牌总数)(?:投资|产能|面积|人数|规模)?(?:为|达到?|约)?$/u;

/** After a count of the parts the word for all of them may be missing: “三项总投资496亿元”. */
const COSTS = /^[\u4e00-\u9fff]{0,4}(?:总投资|[合总共]计[\u4e00-\u9fff]{0,4}|共[\u4e00-\u9fff]{0,4})$/u;

/** “三个行业合计”: how many parts a total adds up, right before it. */
function countBefore(text: string, numbers: readonly Labelled[], k: number): Labelled | undefined {
  const [last, total] = [numbers[k - 1], numbers[k]];
  // “5条过百亿元产业链合计1217亿元”: what is passed is told of those that are counted.
  const count = last && isThreshold(text, last) ? numbers[k - 2] : last;
  if (!count || !total || count.quantity.kind !== 'count' || isLike(count, total)) return undefined;
  if (!/^[\u4e00-\u9fff]{0,12}$/u.test(text.slice(count.quantity.end, total.quantity.start)))
    return undefined;
  return /[，、；]$/u.test(text.slice(0, count.quantity.start)) ? count : undefined;
}
