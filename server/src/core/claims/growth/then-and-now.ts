import { foundIn } from '../../view/joint.ts';
import { isBelow } from '../../numbers/interval.ts';
import { gapOf, type Labelled, numbersOf } from '../numbers.ts';

/** What there was and what there is now, told without 由 and 到: “十年前的县城，建成区不过8.6平方公里，如今已铺展到14.2平方公里”. */
export interface ThenAndNow {
  readonly then: Labelled;
  readonly now: Labelled;
  readonly verb: string;
  readonly fits: boolean;
}

export const thenAndNowOf = foundIn(
  /如今|而今|时至今日|目前|现在|今天/u,
  (sentence): readonly ThenAndNow[] => {
    const { text } = sentence.reading;
    const numbers = numbersOf(sentence);
    return numbers.flatMap((now, k) => {
      const then = numbers[k - 1];
      if (then?.quantity.kind !== now.quantity.kind || !isSingle(then) || !isSingle(now)) return [];
      if (then.quantity.kind === 'count' && then.quantity.unit !== now.quantity.unit) return [];
      const gap = gapOf(sentence, then, now);
      const [, verb] = NOW.exec(gap) ?? [];
      if (
        verb === undefined ||
        !THEN.test(text.slice(Math.max(0, then.quantity.start - REACH), then.quantity.start))
      )
        return [];
      return [{ then, now, verb, fits: !isBelow(now.quantity.interval, then.quantity.interval) }];
    });
  },
);

function isSingle({ quantity }: Labelled): boolean {
  return quantity.shape === 'single';
}

const REACH = 24;
/** A number that is called small: 不过, 仅有. */
const THEN = /(?:不过|只有|仅有?|才有?|不到|不足|寥寥)(?:区区|短短)?$/u;
const NOW =
  /^[\u4e00-\u9fff]{0,6}[，；](?:而|到了?)?(?:如今|而今|时至今日|目前|现在|今天)[^，。；\d]{0,12}?((?:铺展|扩展|拓展|发展|扩大|扩容|延伸|增加|增长|提高|提升|壮大|攀升|跃升|[增涨升扩])(?:到|至)了?)(?:近|约|超过?)?$/u;
