import { gapOf, type Labelled, numbersOf, placeOf } from '../claims/numbers.ts';
import { isBelow } from '../interval.ts';
import { perSentence } from '../per-sentence.ts';
import type { Claim, Rule } from '../rule.ts';
import type { Scanned } from '../unit.ts';
import { breaks, HOLDS } from '../verdicts.ts';
import { textOf } from '../view.ts';

interface Nested extends Claim {
  readonly low: Tier;
  readonly high: Tier;
}

/** “50万元以上的村达到10%”: a threshold, what passes it, and how many of them do. */
interface Tier {
  readonly threshold: Labelled;
  readonly share: Labelled;
  readonly noun: string;
}

/** 门槛越高占比越低: “10万元以上的村占10%、50万元以上的村占60%”. */
export const nestedThreshold: Rule<Nested> = {
  id: 'nested-threshold',
  level: 'warning',
  needs: 'sentence',
  title: { zh: '门槛高的占比反而大', en: 'More of them above a higher threshold' },
  messages: {
    nested: {
      zh: '{high}以上的占{more}，多于{low}以上的{less}，请核。',
      en: '{more} are above {high}, and only {less} above {low}.',
    },
    low: { zh: '较低的门槛', en: 'The lower threshold' },
  },
  *find(view) {
    const tiers = tiersIn(view);
    for (let unit = view.first; unit < view.end; unit++) {
      const found = tiers(unit);
      for (let k = 1; k < found.length; k++) {
        const [low, high] = inOrder(found[k - 1], found[k]) ?? [];
        if (!low || !high) continue;
        const places = [
          placeOf(unit, low.share),
          placeOf(unit, low.threshold),
          placeOf(unit, high.threshold),
        ];
        yield { place: placeOf(unit, high.share), figures: [], places, low, high };
      }
    }
  },
  judge({ low, high, place, places }, view) {
    if (!isBelow(low.share.quantity.interval, high.share.quantity.interval)) return HOLDS;
    const [less = '', lower = '', higher = ''] = places.map((one) => textOf(view, one));
    const args = { high: higher, low: lower, more: textOf(view, place), less };
    const related = places.slice(0, 2).map((one) => ({ place: one, role: { id: 'low', args: {} } }));
    return breaks({ id: 'nested', args }, { related, formula: `${args.more}＞${less}` });
  },
};

const tiersIn = perSentence((sentence: Scanned): readonly Tier[] => {
  const { text } = sentence.reading;
  const tiers: Tier[] = [];
  if (text.indexOf('以上') === text.lastIndexOf('以上')) return tiers;
  const numbers = numbersOf(sentence);
  for (let k = 1; k < numbers.length; k++) {
    const [threshold, share] = [numbers[k - 1], numbers[k]];
    if (!threshold || share?.quantity.kind !== 'percent' || threshold.quantity.kind === 'percent') continue;
    const noun = PASSES.exec(gapOf(sentence, threshold, share))?.[1];
    if (noun !== undefined && !GROWS.test(noun)) tiers.push({ threshold, share, noun });
  }
  return tiers;
});

/** Not “50万元以上、100万元以下”, and no growth. */
const PASSES =
  /^[及]?以上的?([\u4e00-\u9fff]{1,8}?)(?:的?(?:占比|比例|比重|数量占比))?(?:分别)?(?:达到?|占到?|为|提高到|超过|不低于)?$/u;

const GROWS = /[增涨升降减]/u;

/** The lower threshold first; undefined where the two are not of one thing. */
function inOrder(a: Tier | undefined, b: Tier | undefined): readonly [Tier, Tier] | undefined {
  if (a?.noun !== b?.noun || !a || !b) return undefined;
  const [x, y] = [a.threshold.quantity, b.threshold.quantity];
  if (x.kind !== y.kind || x.shape !== 'single' || y.shape !== 'single') return undefined;
  if (isBelow(x.printed, y.printed)) return [a, b];
  return isBelow(y.printed, x.printed) ? [b, a] : undefined;
}
