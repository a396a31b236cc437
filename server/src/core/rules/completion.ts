import { compare, parseDecimal, whole } from '../decimal.ts';
import { matchesOf } from '../matches.ts';
import type { Claim, Rule } from '../rule.ts';
import { breaks, HOLDS } from '../verdicts.ts';

interface Completed extends Claim {
  readonly percent: string;
}

/** 完成率与“超额完成”: “完成年度任务的96.5%，超额完成目标”. */
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
  },
  *find(view) {
    for (const { place, found } of matchesOf(view, OVERFULFILLED, '超额')) {
      const percent = found[1] ?? found[2];
      if (percent !== undefined) yield { place, figures: [], places: [], percent };
    }
  },
  judge({ percent }) {
    const told = parseDecimal(percent);
    // “超额完成12%” tells by how much; half of a plan and more is what was done of it.
    if (!told || compare(told, whole(100)) >= 0 || compare(told, whole(50)) < 0) return HOLDS;
    return breaks({ id: 'short', args: { percent } }, { formula: `${percent}%＜100%` });
  },
};

const PLAN = '[^，；。\\d]{0,12}(?:任务|目标|计划|预算)数?';
const OVERFULFILLED = new RegExp(
  `超额(?:完成|实现)${PLAN}的(\\d+(?:\\.\\d+)?)%|完成${PLAN}的?(\\d+(?:\\.\\d+)?)%[，、](?:圆满|全面|提前|再次|如期|胜利)?超额(?:完成|实现)`,
  'gu',
);
