import { type Decimal, multiply } from '../../numbers/decimal.ts';
import { meets, widened } from '../../numbers/interval.ts';
import { foundIn } from '../../view/joint.ts';
import type { QuantityMention } from '../../scanning/mention.ts';
import type { Quantity } from '../../numbers/quantity.ts';
import type { View } from '../../view/view.ts';
import type { Said } from './comparable.ts';
import { bareName } from '../names/bare-name.ts';
import { isOwnPlace, placeRightBefore } from '../ratios/own-totals.ts';

interface People {
  readonly quantity: Quantity;
  /** 全县; undefined where nothing but the number stands before the people. */
  readonly all: string | undefined;
  /** What stands between the number and the people but 各族: the place's own name, or ''. */
  readonly whose: string;
}

/**
 * The number that a place's people go by in its formulas, each later one with the first: “团结带领全县84.6万人民” and “让84.6万粟丰人民得到更多
 * 实惠”. Who lives there and who is registered there are two numbers, but the formulas of a report take one of them.
 */
export function* peopleTwice(view: View): Generator<readonly [Said, Said]> {
  const { facts } = view;
  const own = bareName(facts.place ?? '');
  let first: Said | undefined;
  for (const { unit, quantity, all, whose } of peopleIn(view)) {
    if (!isOwnPlace(all, view) || (whose !== '' && whose !== own)) continue;
    const here = { place: { unit, start: quantity.start, end: quantity.end }, quantity };
    if (!first) first = here;
    else if (!isRounded(quantity, first.quantity)) yield [here, first];
  }
}

/** “36万” said of 36.8万: the rougher of two numbers may be the other one cut short. */
function isRounded(a: Quantity, b: Quantity): boolean {
  if (a.value.exponent === b.value.exponent) return false;
  const [rough, fine] = a.value.exponent > b.value.exponent ? [a, b] : [b, a];
  const half: Decimal = { coefficient: 5n, exponent: rough.value.exponent - 1 };
  return meets(widened(rough.interval, multiply(half, rough.scale)), fine.interval);
}

const peopleIn = foundIn(
  /\d万[\u4e00-\u9fff多余名]{0,8}(?:民|乡亲|儿女|父老|群众)/u,
  ({ mentions, reading: { text } }) =>
    mentions
      .filter((mention): mention is QuantityMention => mention.kind === 'quantity')
      .flatMap(({ quantity }): readonly People[] => {
        if (!/万人?$/u.test(quantity.unit) || quantity.shape !== 'single') return [];
        const before = text.slice(Math.max(0, quantity.start - 8), quantity.start);
        const all = placeRightBefore(before);
        // “84.6万人民” reads as 84.6万人 and 民.
        const people = text.slice(quantity.numeral.end, quantity.end + REACH);
        const found = (all === undefined ? ALONE : WITH_LEVEL).exec(people);
        return found ? [{ quantity, all, whose: found[1] ?? '' }] : [];
      }),
);

const REACH = 16;
const COUNTED = '^[\\d.]*万[多余]?[名位]?(?:各族|勤劳[\\u4e00-\\u9fff]{0,4}的)?';

/** The people behind 全县 are all of its own, if no other words say which; 群众 and 居民 may be those who have got water. */
const WITH_LEVEL = new RegExp(
  `${COUNTED}([\\u4e00-\\u9fff]{0,4}?)(?:各族)?(?:人民(?!币)|父老乡亲|父老|乡亲|儿女|各族群众|干部群众|干群)`,
  'u',
);
/** Without it they are the place's where the formula says so: 人民, 儿女, 父老乡亲. */
const ALONE = new RegExp(
  `${COUNTED}([\\u4e00-\\u9fff]{0,4}?)(?:各族)?(?:人民(?!群众|币|调解|陪审|警|解放)|父老乡亲|儿女|各族干部群众)`,
  'u',
);
