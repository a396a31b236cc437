import type { Figure } from '../../figures/figure.ts';
import { textOf, type View } from '../../view/view.ts';
import { clauseAfter, clauseBefore } from '../words.ts';

/**
 * How far the words of a target rule out less than what is reached. They say so: `more` (“，再上新台阶”, “继续保持100%”), `less`
 * (“，不高于上年”) or `better`, whichever that is (“，在上年基础上继续改善”). `sharp`: 达到, 突破, 提高到 and nothing beside
 * them; `about`: the same with 左右, which leaves room for rounding alone. Undefined for 稳定在, 以上 and 不低于, a floor.
 */
export type Binding = 'more' | 'less' | 'better' | 'sharp' | 'about';

export function bindingOf(view: View, target: Figure): Binding | undefined {
  const { place, sense, quantity } = target;
  const before = clauseBefore(view, target.list?.values[0] ?? place);
  const promised = promiseOf(view, target);
  if (promised) return promised;
  if (sense === 'hold' && KEPT.test(before) && quantity.bound === 'exact') return 'more';
  // “村集体收入全部达到12万元以上”: what every one of them has reached is no aim for them.
  if (sense === 'reach' && quantity.kind === 'money' && /(?:全部|[均都])达到$/u.test(before)) return 'more';
  const aimed = sense === 'none' && AIMED.test(before);
  if ((sense !== 'reach' && sense !== 'to' && !aimed) || FLOOR.test(before)) return undefined;
  const after = clauseAfter(view, place);
  const words = quantity.approximator ?? '';
  if (/以上|不低于|不少于/u.test(words) || after.startsWith('以上') || textOf(view, place).endsWith('以上'))
    return undefined;
  return words.includes('左右') || after.startsWith('左右') ? 'about' : 'sharp';
}

/** Whether less than what is reached is ruled out for something that is to grow. */
export function bindsUpward(binding: Binding | undefined): boolean {
  return binding === 'sharp' || binding === 'more' || binding === 'better';
}

/** What is said right after a target of last year's. */
function promiseOf(view: View, { place }: Figure): Binding | undefined {
  const rest = view.units[place.unit]?.reading.text.slice(place.end, place.end + REACH) ?? '';
  if (!PROMISE.test(rest)) return undefined;
  return MORE.test(rest) ? 'more' : LESS.test(rest) ? 'less' : BETTER.test(rest) ? 'better' : undefined;
}

const LEAD = '^(?:以上|左右|以下|以内)?，[^，。；\\d]{0,4}';
const THAN = '[比较](?:去年|上年)(?:进一步|继续|再|稳步|持续|有所|明显)?';
const END = '(?![^，。；]*\\d)';
const PROMISE = /^(?:以上|左右|以下|以内)?，/u;
const MORE = new RegExp(
  `${LEAD}(?:(?:不[低少]于|(?<!不)[高多]于)(?:去年|上年)(?!同期)|只[升增进]不[降减退]|规模(?:超过|高于)(?:去年|上年)|${THAN}(?:提[高升]|增加|增长)${END}|[再又]上新?台阶|再创(?:历史)?新高)`,
  'u',
);
const LESS = new RegExp(
  `${LEAD}(?:(?:不[高多]于|(?<!不)[低少]于)(?:去年|上年)(?!同期)|只[降减]不[升增]|${THAN}(?:下降|降低|减少)${END})`,
  'u',
);
const BETTER = new RegExp(
  `${LEAD}(?:(?:不[劣差]于|(?<!不)[好优]于)(?:去年|上年)(?!同期)|在(?:去年|上年)的?基础上|${THAN}(?:改善|优化)${END})`,
  'u',
);

/** “产值力争3.2亿元”: without a verb of its own. */
const AIMED = /(?:力争|争取|冲[刺击]|剑指)$/u;
const KEPT = /(?:继续|持续|始终|一直)保持在?$/u;

/** Words that leave room below what they lead to. */
export const FLOOR = /稳定|保持|维持|控制|不低于|不少于|不高于|以内|左右|[再新净]增|力保|守住/u;

const REACH = 24;
