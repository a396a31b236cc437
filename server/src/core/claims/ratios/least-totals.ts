import { type Decimal, multiply, parseDecimal, whole } from '../../numbers/decimal.ts';
import { foundIn } from '../../view/joint.ts';
import { countOf } from '../../numbers/ordinals.ts';
import { gapOf, type Labelled, numbersOf } from '../numbers.ts';

/** So many things of so much each at least, and what they come to: “亿元以上项目46个，合同引资168亿元”. */
export interface LeastTotal {
  readonly unit: number;
  readonly count: Labelled;
  readonly total: Labelled;
  /** What each comes to at least, in 元, and as it is written. */
  readonly least: Decimal;
  readonly bar: string;
}

/** Those of a report's sentences; what is paid or done of it in a year may be less. */
export const leastTotalsOf = foundIn(
  /[亿万]元?(?:及?以上|级)的?[^，。；]{0,8}(?:项目|企业)\d/u,
  (sentence): readonly Omit<LeastTotal, 'unit'>[] => {
    const { text } = sentence.reading;
    const numbers = numbersOf(sentence);
    return numbers.flatMap((total, k) => {
      const count = numbers[k - 1];
      if (total.quantity.kind !== 'money' || count?.quantity.kind !== 'count') return [];
      // “亿元以上项目58个，总投资36亿元的某某港开工”: a project's own.
      if (
        !COMES_TO.test(gapOf(sentence, count, total)) ||
        /^的[\u4e00-\u9fff]/u.test(text.slice(total.quantity.end))
      )
        return [];
      const before = text.slice(Math.max(0, count.quantity.start - FAR), count.quantity.start);
      const [, bar = '', number = '', scale = ''] = BAR.exec(before) ?? [];
      const value = number === '' ? whole(1) : (parseDecimal(number) ?? whole(countOf(number)));
      const unit = SCALES[scale];
      return unit ? [{ count, total, least: multiply(value, unit), bar }] : [];
    });
  },
);

const FAR = 24;
const BAR =
  /((\d+(?:\.\d+)?|[一二三五十百]{1,2})?(亿|千万|百万|万)元?(?:及?以上|级))的?[\u4e00-\u9fff]{0,8}(?:项目|企业)$/u;
const COMES_TO =
  /^，?(?:合计|共计|共)?(?:计划总投资|总投资|投资总额|合同引资|协议引资|引资总额|协议(?:总)?(?:投资|金额)|签约(?:总)?(?:额|金额|投资)|合同(?:总)?(?:金额|投资|资金)|协议资金)额?(?:为|达到?|超过?|共)?$/u;
const SCALES: Readonly<Record<string, Decimal>> = {
  亿: whole(100_000_000),
  千万: whole(10_000_000),
  百万: whole(1_000_000),
  万: whole(10_000),
};
