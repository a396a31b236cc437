import type { Figure } from '../../figures/figure.ts';
import { ofFigures } from '../../figures/figures-alone.ts';
import { isBelow, meets, scaledBy } from '../../numbers/interval.ts';
import type { Decimal } from '../../numbers/decimal.ts';
import { valueOf } from '../../lexicon/trie.ts';
import { sentencesWith } from '../../view/joint.ts';
import type { View } from '../../view/view.ts';
import { isCertain, statusOf } from './comparable.ts';
import type { Echo } from './echoes.ts';

/**
 * All of what the catalogue knows, of which some are told: “167家规上工业企业中，产值超10亿元的只有6家” where “规上工业企业达到176家” is the year's
 * result.
 */
export const amongKnownOf = ofFigures(amongKnown);

function* amongKnown(view: View): Generator<Echo> {
  for (const unit of sentencesWith(view, AMONG)) {
    const text = view.units[unit]?.reading.text ?? '';
    for (const here of view.byUnit[unit] ?? []) {
      const { start, end } = here.place;
      if (here.quantity.shape !== 'single' || !UNPICKED.test(text.slice(Math.max(0, start - REACH), start)))
        continue;
      const noun = NOUN.exec(text.slice(end, end + FAR))?.[1];
      const there = noun === undefined ? undefined : onlyResult(view, noun, here);
      if (noun !== undefined && there) yield { here, there, words: noun };
    }
  }
}

const AMONG = /\d[家户个][\u4e00-\u9fff]{4,14}中/u;
const NOUN = /^([\u4e00-\u9fff]{4,14})中(?:，|[有仅只超年亿]|\d)/u;
const REACH = 8;
const FAR = 18;
/** Nothing stands before the number but a mark or the place: 重点监测的120家 are some. */
const UNPICKED = /(?:^|[，。；：])(?:全[市县区省州]|[我本][市县区省州])?(?:现有|目前|的)?$/u;

/** The one number that the report tells of all of them, not far from this one. */
function onlyResult(view: View, noun: string, here: Figure): Figure | undefined {
  const word = valueOf(view.catalogue.words, noun);
  if (word?.kind !== 'name' || word.what !== 'indicator' || word.ambiguous) return undefined;
  const told = (view.byIndicator.get(word.entry) ?? []).filter(
    (one) =>
      one.measure === 'level' &&
      one.sense !== 'add' &&
      one.sense !== 'net' &&
      one.role !== 'from' &&
      !one.whole &&
      one.quantity.unit === here.quantity.unit &&
      one.region === here.region &&
      isCertain(view, one) &&
      statusOf(view, one) === 'actual',
  );
  const [first, ...more] = told;
  if (!first || more.some((one) => !meets(one.quantity.interval, first.quantity.interval))) return undefined;
  const far = [here, first].some((a) =>
    [here, first].some((b) => isBelow(scaledBy(a.quantity.interval, MORE), b.quantity.interval)),
  );
  return far || first.place.unit === here.place.unit ? undefined : first;
}

/** A quarter more or less is some of them, or of another year. */
const MORE: Decimal = { coefficient: 125n, exponent: -2 };
