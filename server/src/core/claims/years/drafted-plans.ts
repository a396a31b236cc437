import { type Match, matchesOf } from '../../view/matches.ts';
import { partsOf } from '../../view/parts.ts';
import type { View } from '../../view/view.ts';
import { type NamedPlan, PLAN, planOf } from './named-plans.ts';

/** A plan that is being drafted, with the first one that is concluded in the same report, and whether the two follow each other. */
export interface DraftedPlan extends NamedPlan {
  readonly match: Match;
  readonly concluded?: { readonly match: Match; readonly plan: string };
  readonly fits: boolean;
}

/** “编制‘十五五’规划”: a plan is drafted in the two years before it begins, or in its first. */
export function* draftedPlansOf(view: View, year: number): Generator<DraftedPlan> {
  for (const pattern of [DRAFTING, TITLED])
    for (const match of matchesOf(view, pattern, '五')) {
      const plan = planOf(match);
      yield { match, ...plan, fits: plan.start >= year - 1 && plan.start <= year + 2 };
    }
}

/** While one plan is concluded, the next is drafted: “完成‘十四五’规划目标……编制‘十五五’规划”. */
export function* succeedingPlansOf(view: View): Generator<DraftedPlan> {
  const parts = partsOf(view);
  const ahead = ({ place }: Match) => parts[place.unit] !== 'review';
  const concluded = [...matchesOf(view, CONCLUDED, '五')].filter(ahead);
  const [last] = concluded;
  if (!last) return;
  const ends = new Set(concluded.map((match) => planOf(match).end));
  for (const match of [...matchesOf(view, DRAFTING, '五')].filter(ahead)) {
    const plan = planOf(match);
    const fits = ends.has(plan.start - 1);
    yield { match, ...plan, concluded: { match: last, plan: planOf(last).plan }, fits };
  }
}

const TITLED =
  /(?:编制|起草|启动)[^，。；《]{0,6}《[^》]{0,24}第(十[一二三四五六七]?)个五年规划[^》]{0,24}》的?(?:编制|起草)/gu;
const DRAFTING = new RegExp(
  `(?:编制|编[优实好细]|起草|谋深谋细|谋好)(?:编[优实好细]|好|完成|实施|出台)?[^，。；]{0,4}${PLAN}(?:规划|纲要|发展规划)|(?:做好|抓好|推进|启动|加快|开展)${PLAN}(?:发展)?规划(?:纲要)?的?(?:编制|起草)`,
  'gu',
);
const CONCLUDED = new RegExp(`(?:完成|实现)${PLAN}(?:规划)?[^，。；]{0,40}?目标`, 'gu');
