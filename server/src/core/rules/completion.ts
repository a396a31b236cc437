import { type Completion, completionsOf } from '../claims/targets/completions.ts';
import { compare, parseDecimal, whole } from '../numbers/decimal.ts';
import { exactly, type Interval, isBelow, meets, minus } from '../numbers/interval.ts';
import { matchesOf } from '../view/matches.ts';
import type { Claim, Rule, Verdict } from '../lint/rule.ts';
import { breaks, HOLDS } from '../lint/verdicts.ts';
import { textOf, type View } from '../view/view.ts';
import { amountOf } from '../numbers/quantity.ts';

interface Completed extends Claim {
  readonly verdict: Verdict;
}

/** 完成率与“超额完成”: “完成年度任务的96.5%，超额完成目标”, “改造68个，超出年度60个的计划6个”. */
export const completion: Rule<Completed> = {
  id: 'completion',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '完成率与“超额完成”', en: 'Completion rates and overfulfilment' },
  messages: {
    short: {
      zh: '完成率{percent}%不足100%，文中称“超额完成”，请核。',
      en: 'A completion of {percent} % is called overfulfilled.',
    },
    overfulfilled: {
      zh: '完成{done}，未达到所称超额完成的{planned}，请核。',
      en: '{done} is less than the {planned} called overfulfilled.',
    },
    above: {
      zh: '{done}并不高于{planned}，请核。',
      en: '{done} is not above {planned}.',
    },
    below: {
      zh: '{done}并不低于{planned}，请核。',
      en: '{done} is not below {planned}.',
    },
    excess: {
      zh: '{done}与计划{planned}之差，文中为{told}，请核。',
      en: '{done} against a plan of {planned}: the excess is written {told}.',
    },
    term: { zh: '算式中的数', en: 'a number of the equation' },
  },
  *find(view) {
    for (const { place, found } of matchesOf(view, OVERFULFILLED, '超')) {
      const percent = found[1] ?? found[2];
      if (percent !== undefined) yield { place, figures: [], places: [], verdict: shortOf(percent) };
    }
    for (const completion of completionsOf(view)) {
      const { place, places } = completion;
      yield { place, figures: [], places, verdict: verdictOf(completion, view) };
    }
  },
  judge: ({ verdict }) => verdict,
};

/** “超额完成12%” tells by how much; half of a plan and more is what was done of it. */
function shortOf(percent: string): Verdict {
  const told = parseDecimal(percent);
  if (!told || compare(told, whole(100)) >= 0 || compare(told, whole(50)) < 0) return HOLDS;
  return breaks({ id: 'short', args: { percent } }, { formula: `${percent}%＜100%` });
}

function verdictOf({ done, planned, told, as, place, places }: Completion, view: View): Verdict {
  // “控制在3.7%” tells what was done, and a plan is as exact as it is written.
  const set = as === 'excess' ? exactly(amountOf(planned.quantity)) : planned.quantity.printed;
  if (holds(as, done.quantity.printed, set, told?.quantity.interval)) return HOLDS;
  const terms = [...places, place];
  const [first = '', second = ''] = terms.map((at) => textOf(view, at));
  const args = { done: first, planned: second, told: textOf(view, place) };
  const related = places.map((at) => ({ place: at, role: { id: 'term', args: {} } }));
  return breaks({ id: as, args }, { related });
}

/** A fall of 3.6 % overfulfils one of 3.4 %, as a rise does. */
function holds(as: Completion['as'], done: Interval, planned: Interval, told: Interval | undefined): boolean {
  if (as === 'below') return !isBelow(planned, done);
  if (as === 'excess' && told) return meets(minus(done, planned), told);
  return !isBelow(done, planned);
}

const PLAN = '[^，；。\\d]{0,12}(?:任务|目标|计划|预算)数?';
const OVERFULFILLED = new RegExp(
  `超额(?:完成|实现)${PLAN}的(\\d+(?:\\.\\d+)?)%|完成${PLAN}的?(\\d+(?:\\.\\d+)?)%[，、](?:圆满|全面|提前|再次|如期|胜利)?(?:超额(?:完成|实现)|超(?:任务|计划|目标|预算))`,
  'gu',
);
