import { additionsOf, type Failure, failureOf, figuresAt } from '../claims/sums/additions.ts';
import type { Addition, Term } from '../claims/sums/addition.ts';
import {
  add,
  type Decimal,
  divide,
  magnitude,
  printDecimal,
  subtract,
  trimmed,
  ZERO,
} from '../numbers/decimal.ts';
import type { Claim, Rule } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf } from '../view/view.ts';
import { amountOf } from '../numbers/quantity.ts';

interface Added extends Claim, Addition {}

/** 分项与合计: “64亿元、38亿元、21亿元，合计132亿元”; parts of which the sum, or one, is more than the whole. */
export const sum: Rule<Added> = {
  id: 'sum',
  level: 'warning',
  needs: 'figures',
  title: { zh: '分项与合计', en: 'Parts and totals' },
  messages: {
    differs: {
      zh: '分项合计与总数不符：{terms}＝{sum}，文中{total}，相差{gap}，请核。',
      en: 'The parts do not add up: {terms} = {sum}, the text has {total}, {gap} apart.',
    },
    over: {
      zh: '分项之和超过总数：{terms}＝{sum}，总数{total}，请核。',
      en: 'The parts are more than the total: {terms} = {sum}, total {total}.',
    },
    part: {
      zh: '分项{part}大于总数{total}，请核。',
      en: 'A part of {part} is more than the total, {total}.',
    },
    grown: {
      zh: '原有加新增与总数不符：{terms}＝{sum}，文中{total}，请核。',
      en: 'What there was and what is new make {sum}, the text has {total}.',
    },
    fallen: {
      zh: '原有{total}，现有加减少的{terms}＝{sum}，请核。',
      en: 'There were {total}; what is left and what is gone make {sum}.',
    },
    fewer: {
      zh: '新增之后总数{total}，反少于原有的{part}，请核。',
      en: 'A total of {total} with what is new is less than the {part} before.',
    },
    term: { zh: '分项', en: 'a part' },
  },
  *find(view) {
    for (const addition of additionsOf(view)) {
      const { total, parts } = addition;
      yield {
        place: total.place,
        figures: figuresAt(view, [total, ...parts]),
        places: parts.map(({ place }) => place),
        ...addition,
      };
    }
  },
  judge(claim, view) {
    const { total, parts } = claim;
    const failure = failureOf(claim);
    if (!failure) return HOLDS;
    const scale = total.quantity.scale;
    const values = parts.map(({ quantity }) => inUnit(amountOf(quantity), scale));
    const added = values.reduce(add, ZERO);
    const unit = textOf(view, total.place).slice(total.quantity.numeral.end - total.place.start);
    const long = values.map(printDecimal).join('＋');
    const apart = unit === '%' ? '个百分点' : unit;
    const gap = printDecimal(trimmed(magnitude(subtract(added, total.quantity.value))));
    const largest = parts.reduce((a, b) => (isLarger(b, a) ? b : a));
    return breaks(
      {
        id: saying(claim, failure),
        args: {
          terms: long.length > LONGEST ? `${values.length}项` : long,
          sum: printDecimal(trimmed(added)) + unit,
          total: textOf(view, total.place),
          gap: gap + apart,
          part: textOf(view, largest.place),
        },
      },
      {
        formula: `${long}＝${printDecimal(trimmed(added))}${unit}≠${textOf(view, total.place)}`,
        expected: failure === 'differs' ? printDecimal(trimmed(added)) + unit : '',
        related: parts.slice(0, MOST).map(({ place }) => ({ place, role: { id: 'term', args: {} } })),
        ...(isDoubt(claim, failure) && { severity: 'information' as const }),
      },
    );
  },
};

function saying({ of }: Added, failure: Failure): string {
  if (of === 'fall') return 'fallen';
  if (of === 'growth') return failure === 'part' ? 'fewer' : 'grown';
  return failure === 'swapped' ? 'differs' : failure;
}

/** An identity that nearly holds, or a list that may leave something out. */
function isDoubt({ slack }: Added, failure: Failure): boolean {
  return failure === 'swapped' || (slack !== undefined && slack.coefficient > 0n);
}

const LONGEST = 16;
const MOST = 8;

/** A value in base units, told in the total's unit. */
function inUnit(value: Decimal, scale: Decimal): Decimal {
  const quotient = divide(value, scale, 12, 'half-up');
  return quotient ? trimmed(quotient) : value;
}

function isLarger({ quantity: a }: Term, { quantity: b }: Term): boolean {
  return subtract(amountOf(a), amountOf(b)).coefficient > 0n;
}
