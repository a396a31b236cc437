import { sentencesWith } from '../joint.ts';
import type { Place } from '../span.ts';
import type { View } from '../view.ts';
import { isLike } from './lists.ts';
import { type Labelled, numbersIn, placeOf } from './numbers.ts';

/** What was done, what was planned, and what the text says of the two. */
export interface Completion {
  readonly done: Labelled;
  readonly planned: Labelled;
  /** By how much or how far; undefined where it is merely called overfulfilled. */
  readonly told?: Labelled;
  readonly as: 'overfulfilled' | 'excess' | 'rate';
  readonly place: Place;
  readonly places: readonly Place[];
}

/**
 * “下降3.6%，超额完成市下达的下降3.4%的任务”, “改造68个，超出年度60个的计划8个”, “完成176亿元，为年度计划160亿元的110%”:
 * numbers in a row, told apart by the words between them.
 */
export function* completionsOf(view: View): Generator<Completion> {
  const numbersAt = numbersIn(view);
  for (const unit of sentencesWith(view, SIGNS)) {
    const text = view.units[unit]?.reading.text ?? '';
    const numbers = numbersAt(unit);
    for (const [k, planned] of numbers.entries()) {
      const previous = numbers[k - 1];
      const next = numbers[k + 1];
      if (!previous || planned.quantity.shape !== 'single') continue;
      const before = text.slice(previous.quantity.end, planned.quantity.start);
      const after = text.slice(planned.quantity.end, next?.quantity.start ?? planned.quantity.end + 12);
      const as =
        next && EXCEEDS.test(before) && EXCESS.test(after)
          ? 'excess'
          : OVER.test(before) && PLANNED.test(text.slice(planned.quantity.end, planned.quantity.end + 16))
            ? 'overfulfilled'
            : next?.quantity.kind === 'percent' && PLAN.test(before) && after === '的'
              ? 'rate'
              : undefined;
      const done = as && doneBefore(text, numbers.slice(0, k), planned);
      if (!as || done?.quantity.shape !== 'single') continue;
      const told = as === 'overfulfilled' ? undefined : next;
      if (as === 'excess' && told && !isLike(told, planned)) continue;
      yield {
        done,
        planned,
        as,
        ...(told && { told }),
        place: placeOf(unit, told ?? planned),
        places: [done, ...(told ? [planned] : [])].map((one) => placeOf(unit, one)),
      };
    }
  }
}

const SIGNS = /超额|超出|超过|计划|任务|目标|预算/u;

/** “，超额完成省下达的下降”. */
const OVER =
  /^(?:以上|左右|的)?，(?:[^，。；]{0,6}超额(?:完成|实现)[^，。；]{0,20}|(?:圆满|全面|提前|如期|顺利)?(?:完成|实现)[^，。；]{0,16}(?:下降|增长|降低|提高)|[^，。；]{0,2}(?:超出|超过|高于|快于)(?:年初|年度|全年|确定|预期|既定|[省市县]|下达|提出|的)*)$/u;
const PLANNED =
  /^(?:以上|左右)?的?(?:约束性|预期性|年度|全年|规划|预期|既定|序时)*(?:目标|任务|计划|指标)(?![^，。；]{0,6}\d)/u;
/** “，比计划的”, “，超出年度”. */
const EXCEEDS =
  /，[^，。；]{0,4}(?:超出|超过|超|比)(?:年初|年度|全年|原|既定|省|市|县|上级|下达|确定|提出|的|计划|任务|目标|预算|数)*$/u;
const EXCESS = /^的?(?:年度|全年|预算)?(?:计划|任务|目标|指标)?数?(?:多|超|增加|增)?(?:出|了)?$/u;
/** “，为年度计划”, “，完成全年任务”. */
const PLAN =
  /[，、（](?:[^，。；]{0,4}(?:为|是|相当于|达到?|完成|占))[^，。；\d]{0,8}(?:计划|任务|目标|预算|指标)(?:数|任务|投资)?$/u;

/** What the plan was of: the last number of its kind, in its own clause or the one before. */
function doneBefore(text: string, numbers: readonly Labelled[], planned: Labelled): Labelled | undefined {
  const rate = planned.quantity.kind === 'percent';
  const found = numbers.findLast((one) => (rate ? one.quantity.kind === 'percent' : isLike(one, planned)));
  if (!found) return undefined;
  const between = text.slice(found.quantity.end, planned.quantity.start);
  return /[；。：（]/u.test(between) || (between.match(/，/gu)?.length ?? 0) > 1 ? undefined : found;
}
