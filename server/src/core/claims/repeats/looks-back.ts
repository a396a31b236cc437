import type { Figure } from '../../figures/figure.ts';
import { perFigure } from '../../figures/per-figure.ts';
import type { View } from '../../view/view.ts';
import { clauseAfter, clauseBefore, wordsOf } from '../words.ts';
import { printedDigitsOf } from './slips.ts';

/** Whether a figure tells again what another told as a result. */
export function looksBack(view: View, here: Figure, there: Figure): boolean {
  if (there.status === 'target' || there.role === 'from') return false;
  // “由2015年的108.6亿元增加到…” looks back on that year and no other.
  if (here.role === 'from' && here.period && there.period && here.period.to !== there.period.to) return false;
  if (refersBack(view, here)) return true;
  if (there.measure !== 'level' || there.sense === 'add' || there.sense === 'net') return false;
  // A plan that holds on to a level has it; one that tells no deed tells of what is there.
  if (here.sense === 'hold') return here.quantity.bound !== 'at-most';
  if (here.sense !== 'none' || here.indicator !== undefined || areDeeds(view, here, there)) return false;
  if (ENDED.test(wordsOf(view, here))) return false;
  return !AIMS.test(view.units[here.place.unit]?.reading.text ?? '');
}

/** Words of a sentence that sets goals. */
const AIMS = /目标|预期|计划|预计|力争|争取|拟/u;

/** “贫困人口脱贫1.2万人” is what becomes of some of those who are there. */
const ENDED = /(?:脱贫|摘帽|退出|出列|销号|清零)$/u;

/** “新改建公路126公里” and, of the next year, “新改建公路162公里”: what both begin with is done every year. */
function areDeeds(view: View, here: Figure, there: Figure): boolean {
  const [a, b] = [clauseBefore(view, here.place), clauseBefore(view, there.place)];
  return a.slice(0, 2) === b.slice(0, 2) && !/^总|^全长|[有余存]/u.test(a);
}

/** Whether a figure says of itself that it was told before: “在现有164项基础上”, “尚未入住的52户”. */
export const refersBack = perFigure((view, { role, place, quantity }) => {
  if (role === 'from') return true;
  const text = view.units[place.unit]?.reading.text ?? '';
  const before = text.slice(Math.max(0, place.start - 24), place.start).replace(TOGETHER, '');
  if (BEFORE.test(before) || AFTER.test(clauseAfter(view, place))) return true;
  const after = text.slice(place.end, place.end + 24);
  if (printedDigitsOf(quantity).length < 3) return false;
  return WHOLE.test(after) || (RECKONED.test(after) && /[按以](?!上|下)[^，。；]*$/u.test(before));
});

/** “162家规模以上工业企业中亏损17家”: of those there are. */
const WHOLE = /^[\u4e00-\u9fff]{4,12}中，?(?:有|亏损|[\u4e00-\u9fff]{0,6}\d)/u;
/** “按常住人口38.27万人计算” */
const RECKONED = /^(?:计算|测算|核算|折算|计)(?!划|算机)/u;

/** The first of two numbers of one thing: 1864户 in “尚未脱贫的1864户7012人”. */
const TOGETHER = /(?:\d[\d.]*[万亿]?[\u4e00-\u9fff]、?)+$/u;

const BEFORE =
  /(?:(?:去年|上年)(?:实绩|实际|完成)?的|[现原已]有|现存|目前的?|当前的?|[上去]年末?的?|年初的?|虽有?|剩余的?|剩下的?|其余|余下的?|尚[未有余][\u4e00-\u9fff]{0,6}|未[\u4e00-\u9fff]{1,4}的?|已[\u4e00-\u9fff]{1,3}的|签约的?|化解|消化|巩固(?:去年|上年)?|聚焦|紧盯|[对在])$/u;
const AFTER =
  /^[\u4e00-\u9fff]{0,8}?(?:的?基础上|的?现有|的?(?:成果|经验|水平|良好)|(?:\d{1,2}月底|年底|年内|上半年)?前?(?:全部|悉数))/u;
