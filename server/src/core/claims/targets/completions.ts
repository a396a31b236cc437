import { sentencesWith } from '../../view/joint.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import { isLike } from '../lists/lists.ts';
import { type Labelled, numbersIn, placeOf } from '../numbers.ts';

/** What was done, what was planned, and what the text says of the two. */
export interface Completion {
  readonly done: Labelled;
  readonly planned: Labelled;
  /** By how much or how far; undefined where the one is merely said to be more or less than the other. */
  readonly told?: Labelled;
  readonly as: 'overfulfilled' | 'above' | 'below' | 'excess';
  readonly place: Place;
  readonly places: readonly Place[];
}

/**
 * “下降3.6%，超额完成市下达的下降3.4%的任务”, “失业率3.7%，低于4.5%的控制线”, “改造68个，超出年度60个的计划8个”: numbers in a row, told
 * apart by the words between them.
 */
export function* completionsOf(view: View): Generator<Completion> {
  const numbersAt = numbersIn(view);
  for (const unit of sentencesWith(view, SIGNS)) {
    const text = view.units[unit]?.reading.text ?? '';
    const numbers = numbersAt(unit);
    for (let k = 1; k < numbers.length; k++) {
      for (const { as, planned, told } of toldAt(text, numbers, k)) {
        const done = doneBefore(text, numbers.slice(0, k), planned, numbers[k]?.quantity.start ?? 0);
        if (done?.quantity.shape !== 'single' || planned.quantity.shape !== 'single') continue;
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
}

type Told = Pick<Completion, 'as' | 'planned' | 'told'>;

/** What the words around a number say of it and of a number before it. */
function* toldAt(text: string, numbers: readonly Labelled[], k: number): Generator<Told> {
  const gap = (n: number): string =>
    text.slice(numbers[n - 1]?.quantity.end ?? 0, numbers[n]?.quantity.start ?? 0);
  const [planned, next, last] = [numbers[k], numbers[k + 1], numbers[k + 2]];
  if (!planned) return;
  const { end } = planned.quantity;
  const [before, after] = [gap(k), next ? gap(k + 1) : text.slice(end, end + 16)];
  if (next && EXCEEDS.test(before)) {
    if (EXCESS.test(after)) yield { as: 'excess', planned, told: next };
    if (BEING.test(after)) yield { as: 'excess', planned: next, told: planned };
  }
  const rest = text.slice(end, end + 16);
  if (OVER.test(before) && PLANNED.test(rest)) yield { as: 'overfulfilled', planned };
  else {
    const than = THAN.exec(before)?.[1];
    if (
      than !== undefined &&
      (LINE.test(rest) || (/全[国省市州区县][^，]*的$/u.test(before) && /^[，。；、）]/u.test(rest)))
    )
      yield { as: /[高快超多大]/u.test(than) ? 'above' : 'below', planned };
  }
  // Whether the rate itself is right, shares say.
  if (
    last &&
    next?.quantity.kind === 'percent' &&
    PLAN.test(before) &&
    after === '的' &&
    OVERDONE.test(gap(k + 2))
  )
    yield { as: 'excess', planned, told: last };
}

const SIGNS = /超额|超出|超过|计划|任务|目标|预算|[高低快慢多少]于/u;

/** “，超额完成省下达的下降”. */
const OVER =
  /^(?:以上|左右|的)?，(?:[^，。；]{0,6}超额(?:完成|实现)[^，。；]{0,20}|(?:圆满|全面|提前|如期|顺利)?(?:完成|实现)[^，。；]{0,16}(?:下降|增长|降低|提高)|[^，。；]{0,2}(?:超出|超过|高于|快于)(?:年初|年度|全年|确定|预期|既定|[省市县]|下达|提出|的)*)$/u;
const PLANNED =
  /^(?:以上|左右)?的?(?:约束性|预期性|年度|全年|规划|预期|既定|序时|减贫|脱贫|减排|改造|建设|治理|就业)*(?:目标|任务|计划|指标)(?![^，。；]{0,6}\d)/u;
/** “，低于省定”, “、快于全国的”, “，低于上年但高于年初”. */
const THAN =
  /[、，](?:[^，。；\d]{0,12}[但且而])?[^，。；\d]{0,4}(?<!不)(超过|[高快多大低慢少小]于)[^，。；\d但且而]{0,10}$/u;
/** What one stays on one side of: “的控制线”. */
const LINE =
  /^(?:以内|以上|以下|左右)?的?(?:约束性|预期性?|年度|规划|控制|调控|警戒|平均|[国省市]定|考核|达标|合格)*(?:目标|任务|计划|指标|控制线|控制数|警戒线|水平|要求|上限|下限|限[额值]|底线|红线)(?=[，。；、）]|$)/u;
/** “，比计划的”, “，超出年度”. */
const EXCEEDS =
  /，[^，。；]{0,4}(?:超出|超过|超|比)(?:年初|年度|全年|原|既定|省|市|县|上级|下达|确定|提出|的|计划|任务|目标|预算|数)*$/u;
const EXCESS = /^的?(?:年度|全年|预算)?(?:计划|任务|目标|指标)?数?(?:多|超|增加|增)?(?:出|了)?$/u;
/** “，计划数为”. */
const BEING = /^，(?:年度|全年|原)?(?:计划|任务|目标|预算)(?:数|任务|投资)?(?:为|是)$/u;
/** “，为年度计划”, “，完成全年任务”. */
const PLAN =
  /[，、（](?:[^，。；]{0,4}(?:为|是|相当于|达到?|完成|占))[^，。；\d]{0,8}(?:计划|任务|目标|预算|指标)(?:数|任务|投资)?$/u;
/** “，超额”. */
const OVERDONE = /^，(?:超额|超出|超)(?:完成)?(?:任务|计划|目标)?$/u;

/** What the plan was of: the last number of its kind, in the clause before `until` or the one before that. */
function doneBefore(
  text: string,
  numbers: readonly Labelled[],
  planned: Labelled,
  until: number,
): Labelled | undefined {
  const rate = planned.quantity.kind === 'percent';
  const found = numbers.findLast((one) => (rate ? one.quantity.kind === 'percent' : isLike(one, planned)));
  if (!found) return undefined;
  const between = text.slice(found.quantity.end, until);
  return /[；。：（]/u.test(between) || (between.match(/，/gu)?.length ?? 0) > 1 ? undefined : found;
}
