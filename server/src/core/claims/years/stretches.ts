import type { Figure } from '../../figures/figure.ts';
import { perFigure } from '../../figures/per-figure.ts';
import { textOf, type View } from '../../view/view.ts';
import { clauseBefore } from '../words.ts';

/**
 * The floor that a goal goes beyond, both of one thing: 8% in “确保增长8%、力争增长9%”; undefined for what is no such goal.
 * What is to fall is told the other way round, and has the smaller goal.
 */
export const floorOf = perFigure((view, goal): Figure | undefined => {
  const all = view.byUnit[goal.place.unit] ?? [];
  const floor = all[all.indexOf(goal) - 1];
  if (floor?.quantity.unit !== goal.quantity.unit || floor.place.end >= goal.place.start) return undefined;
  const between = textOf(view, { ...goal.place, start: floor.place.end, end: goal.place.start });
  return STRETCHES.test(between) && FLOOR.test(clauseBefore(view, floor.place)) ? floor : undefined;
});

const STRETCHES =
  /^(?:以上|左右)?[，、](?:力争|争取|冲刺|挑战|奋力)(?:达到?|实现|完成|突破|新增|增长|增加|提高|下降|降低|创建?|建成|[增降提压缩减][长高少]?[到至])*$/u;
const FLOOR = /确保|保底|底线|至少|保证|托底/u;

/** Whether less is better of a goal: “降到36微克”, “控制在5%以内”. */
export function isCeiling(view: View, { place, bound }: Figure): boolean {
  return bound === 'at-most' || /[降减压缩][^，]{0,2}[到至]|控制|不超|低于/u.test(clauseBefore(view, place));
}
