import { compare } from '../../numbers/decimal.ts';
import type { Figure } from '../../figures/figure.ts';
import { regionOf } from '../../figures/regions.ts';
import { foundIn } from '../../view/joint.ts';
import { once } from '../../once.ts';
import { amountOf, type Quantity } from '../../numbers/quantity.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import { isCertain } from '../repeats/comparable.ts';
import { placeOf } from '../numbers.ts';

/** How many people a report's place has, or what it produces in a year, as the report itself tells it. */
export interface OwnTotal {
  readonly place: Place;
  readonly quantity: Quantity;
}

/** The largest number of its people that a report tells: “常住人口48.6万人”, “全县52.3万人民”. */
export const peopleOf = once((view: View): OwnTotal | undefined => {
  const told = [...citizensIn(view)]
    .filter(({ all }) => isOwnPlace(all, view))
    .map(({ unit, quantity }) => ({ place: placeOf(unit, { quantity, label: '' }), quantity }));
  return largest([...told, ...totalsOf(view, ['常住人口', '户籍人口'])]);
});

/** The largest yearly output that a report tells of its own place, reached or aimed at. */
export const outputOf = once((view: View): OwnTotal | undefined => largest(totalsOf(view, ['地区生产总值'])));

function totalsOf(view: View, indicators: readonly string[]): readonly OwnTotal[] {
  return indicators
    .flatMap((name) => view.byIndicator.get(name) ?? [])
    .filter((figure) => isOwn(view, figure));
}

function isOwn(view: View, figure: Figure): boolean {
  const { measure, region, sense } = figure;
  if (measure !== 'level' || region !== view.facts.place || sense === 'add' || sense === 'net') return false;
  return isCertain(view, figure);
}

function largest(totals: readonly OwnTotal[]): OwnTotal | undefined {
  return totals.reduce<OwnTotal | undefined>(
    (most, one) => (most && compare(amountOf(most.quantity), amountOf(one.quantity)) >= 0 ? most : one),
    undefined,
  );
}

interface Citizens {
  readonly quantity: Quantity;
  /** Whose they are: 全省 is not the own place of a city. */
  readonly all: string | undefined;
}

/** “全县52.3万各族人民”, “52.3万云川儿女”, “（48.6万常住人口）”: a place's people; “惠及3.2万市民” are some of them. */
const citizensIn = foundIn(
  /万(?:余|多)?(?:各族|[\u4e00-\u9fff]{0,4})(?:人民|儿女|父老|常住人口|户籍人口)|全[省市县区州旗盟][\d.]+万/u,
  ({ mentions, reading: { text } }): readonly Citizens[] =>
    mentions.flatMap((mention) => {
      if (mention.kind !== 'quantity' || !OF_PEOPLE.has(mention.quantity.kind)) return [];
      const before = text.slice(Math.max(0, mention.start - 8), mention.start);
      const after = text.slice(mention.end, mention.end + 12);
      const all = placeRightBefore(before);
      const people = all === undefined ? OWN_WORD : ANY_WORD;
      return people.test(after) && !SOME.test(before) ? [{ quantity: mention.quantity, all }] : [];
    }),
);

const OF_PEOPLE = new Set(['none', 'people']);

/** The place that a number is of by the words right before it: 全省 of “全省6800万人民”. */
export function placeRightBefore(words: string): string | undefined {
  return /(全[国省市县区州旗盟])(?:[近约逾超]|上下)?$/u.exec(words)?.[1];
}

/** Whether it is the report's own; 全省 is not that of a city. */
export function isOwnPlace(place: string | undefined, { facts }: View): boolean {
  return place === undefined || regionOf(place, facts) === facts.place;
}

const OWN_WORD =
  /^(?:余|多)?(?:名)?(?:各族|[\u4e00-\u9fff]{0,4}?)(?:人民(?!群众|币)|儿女|父老乡亲|常住人口|户籍人口)/u;
const ANY_WORD =
  /^(?:余|多)?(?:名)?(?!贫困|农村|城镇|困难|脱贫|建档|低保|特困|流动|劳动|参保|留守|移民|搬迁|易地|老年|残疾|失业|就业|干部|党员|职工|师生|青年)(?:各族|[\u4e00-\u9fff]{0,4}?)(?:人民(?!币)|群众|儿女|父老|市民|百姓|人口|口(?=[中里，。])|居民|(?=[，。]))/u;
/** What is done for some of them, and what has been added to them. */
const SOME =
  /(?:惠及|覆盖|解决|帮助|新增|增加|减少|转移|安置|服务|吸引|其中|城区|县城|建成区)[\u4e00-\u9fff]{0,3}$/u;
