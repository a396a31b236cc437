import { matchesOf } from '../../view/matches.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';

/** Two values of town and country, in this order, as they are written. */
export interface TownCountry {
  readonly place: Place;
  readonly town: string;
  readonly country: string;
  readonly fits: boolean;
  /** What is said of the two behind them: “农村快于城镇”. */
  readonly said?: Place;
  readonly isRate: boolean;
}

/**
 * “城市、农村低保标准分别提高到9000元、6000元”: what is paid, earned and spent in towns is more; and “分别增长4.8%、5.9%，农村快于城镇”,
 * whoever the names before it are told by.
 */
export function* townCountriesOf(view: View): Generator<TownCountry> {
  for (const { place, found, text } of matchesOf(view, PAIRED, '分别')) {
    const { a = '', b = '', one = '', two = '' } = found.groups ?? {};
    const before = text.slice(0, place.start);
    const order = ORDER.exec(before.slice(before.lastIndexOf('；') + 1));
    if (!order || (one !== '' && one !== two)) continue;
    const [town, country] = [Number(a), Number(b)];
    const isRate = two === '%';
    const said = SAID.exec(text.slice(place.end));
    const texts = { town: a + two, country: b + two, isRate };
    if (isRate && said) {
      const fits = said.groups?.country === undefined ? town > country : country > town;
      const end = place.end + said[0].length;
      yield { ...texts, place, fits, said: { unit: place.unit, start: place.end + 1, end } };
    } else if (!isRate && RICHER.test(order[0] + found[0])) yield { ...texts, place, fits: town > country };
  }
}

const NUMBER = '\\d[\\d.]*';
const PAIRED = new RegExp(
  `分别[\\u4e00-\\u9fff]{0,12}?(?<a>${NUMBER})(?<one>%|[万亿]?元)?(?:左右)?[、和](?<b>${NUMBER})(?<two>%|[万亿]?元)(?:左右)?`,
  'gu',
);
/** The town first, up to the two values or with others of theirs between. */
const ORDER =
  /(?:城镇?|城市)(?:居民)?[\u4e00-\u9fff]{0,12}[、和与](?:乡村?|农村|农民)[\u4e00-\u9fff]{1,16}(?:分别[^；。]{0,40})?$|城乡(?:居民|低保|特困)[\u4e00-\u9fff]{0,12}(?:分别[^；。]{0,40})?$/u;
/** Of these towns have more; their number of people or of works may be smaller. */
const RICHER = /低保|最低生活保障|特困|收入|消费支出|消费品零售额|平均工资|养老金/u;
const SAID =
  /^，(?:(?<country>(?:农村|乡村|农民)(?:居民)?(?:收入)?(?:增速|增幅)?(?:快于|快|高于|高出|跑赢|高))|城镇?(?:居民)?(?:收入)?(?:增速|增幅)?(?:快于|高于|高出|跑赢))[^，。；]{0,14}/u;
