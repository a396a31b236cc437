import { foundIn } from '../../view/joint.ts';
import { isLike } from '../lists/lists.ts';
import { type Labelled, numbersOf, rowFrom, rowUpTo } from '../numbers.ts';

/** A number told as so many times, or so much of, another: “86.4万人次，是上年43.2万人次的2倍”. */
export interface Multiple {
  readonly unit: number;
  readonly level: Labelled;
  readonly base: Labelled;
  readonly told: Labelled;
}

/**
 * “A，是B的N倍”, “A、B分别是C、D的M倍和N倍”, “由A增加到B，是2015年的N倍” in a report's sentences. What is so much of a plan is told by
 * `completionsOf`.
 */
export const multiplesOf = foundIn(
  /的[\d一二两三四五六七八九十百]/u,
  (sentence): readonly Omit<Multiple, 'unit'>[] => {
    const { text } = sentence.reading;
    // “上一个五年168亿元” is of one number.
    const numbers = numbersOf(sentence).filter(({ quantity }) => !TIMES.has(quantity.kind));
    const gap = (k: number): string =>
      text.slice(numbers[k - 1]?.quantity.end ?? 0, numbers[k]?.quantity.start ?? 0);
    const found: Omit<Multiple, 'unit'>[] = [];
    for (const [k, told] of numbers.entries()) {
      if (!isMultiple(told)) continue;
      const between = gap(k);
      if (between === '的') {
        const rates = rowFrom(sentence, numbers, k);
        const bases = rowUpTo(sentence, numbers, k - 1);
        const words = gap(k - bases.length);
        const levels = levelsBefore(numbers, k - bases.length, bases.length, gap);
        if (bases.length !== rates.length || !levels || !IS.test(words) || PLAN.test(words)) continue;
        if (bases.length > 1 && !words.includes('分别')) continue;
        bases.forEach((base, i) => {
          const [level, one] = [levels[i], rates[i]];
          if (level && one && isLike(level, base)) found.push({ level, base, told: one });
        });
      } else if (told.quantity.kind === 'multiple' && FORMER.test(between)) {
        const [first, second] = [numbers[k - 2], numbers[k - 1]];
        const turned = FORMER.exec(between)?.[1] === '后';
        const [level, base] = turned ? [second, first] : [first, second];
        if (level && base && isLike(level, base)) found.push({ level, base, told });
      } else if (told.quantity.kind === 'multiple' && IS_OF.test(between)) {
        const [base, level] = [numbers[k - 2], numbers[k - 1]];
        if (base && level && isLike(base, level) && RAISED.test(gap(k - 1)) && FROM.test(base.label))
          found.push({ level, base, told });
      }
    }
    return found.filter(({ level, base, told }) =>
      [level, base, told].every(({ quantity }) => quantity.shape !== 'range'),
    );
  },
);

const TIMES = new Set(['time', 'months']);

function isMultiple({ quantity: { kind, bound } }: Labelled): boolean {
  return (kind === 'multiple' || kind === 'percent') && (bound === 'exact' || bound === 'about');
}

/** As many numbers before the bases, one clause each; growth rates of one may stand between. */
function levelsBefore(
  numbers: readonly Labelled[],
  until: number,
  count: number,
  gap: (k: number) => string,
): readonly Labelled[] | undefined {
  const levels = numbers.slice(Math.max(0, until - count), until);
  if (levels.length !== count) return undefined;
  for (let k = until - count + 1; k < until; k++) if (!/^[^，。；]{0,16}$/u.test(gap(k))) return undefined;
  return levels;
}

/** “，是上年”, “，为2019年”, “，分别相当于2010年”. */
const IS =
  /^(?:以上|左右)?[，、（](?:已|约|仅|只|现已|预计|也|就|均|总量|规模|，)*(?:分别)?(?:是|为|相当于|达到?|等于|恢复到)[^，。；\d]{0,12}(?:(?:19|20)\d\d年?(?:末|底|同期|全年)?[^，。；\d]{0,10})?$/u;
const PLAN = /计划|任务|目标|预算|指标/u;

/** “由A增加到B，是2015年的1.44倍”, “，按现价计算是设市之初的50倍”. */
const IS_OF =
  /^，(?:按现价计算)?(?:是|为|相当于|达到?)(?:[^，。；\d]{0,8}(?:前|初|末|之初|时)|(?:19|20)\d\d年末?)的$/u;
/** “，前者是后者的”. */
const FORMER = /^[^，。；\d]{0,6}，(前|后)者(?:是|为|相当于)[前后]者的$/u;
const RAISED =
  /^(?:[^，。；\d]{0,6}(?:增长|增加|提高|提升|上升|扩大|发展|攀升|跃升)|[增升])(?:到|至)[^，。；]{0,10}$/u;
const FROM = /[由从]/u;
