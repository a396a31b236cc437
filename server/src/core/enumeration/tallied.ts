import { foundIn } from '../view/joint.ts';
import { countOf } from '../numbers/ordinals.ts';
import type { Count } from './count.ts';
import { listings, type OwnListing } from './listing.ts';
import { itemsIn } from './members.ts';

/** A row and what a number may sum it up by. */
const SIGN =
  /设立[^，。；]{0,3}[\d二两三四五六七八九]+[个支家]|[和与][市县区旗][\u4e00-\u9fff]{2,10}[\d二两三四][家个所]|、[^，。；]*(?:[实达做][现到]了?“?[二两三四五六]个|月[^，。；]{0,6}[二两三四五六七]次|\d[万亿]*[元吨]，[^，。；]{0,2}[\d二两三四五六七八九十]+[个条家户大])/u;

/**
 * Rows that a count without a noun of theirs sums up: what they all come to (“受理率、办结率、回访率实现三个100%”), when it was (“3月、9月两次前来调研”),
 * what they all have passed (“云台镇12.6亿元、石门镇11.3亿元、白石镇10.8亿元，3个过十亿元的镇”), where each has one (“在深圳、东莞、宁波设立3个招商小分队”),
 * and two by their names (“县人民医院和县中医院2家机构”).
 */
export const talliedCounts = listings(
  foundIn(SIGN, ({ reading: { text } }): readonly OwnListing[] => [
    ...rowsOf(text, COME_TO, (items) => new Set(items.map((item) => item.slice(-1))).size === 1),
    ...rowsOf(text, TIMES, (items) => items.every((item) => DATE.test(item))),
    ...rowsOf(text, SET_UP, (items) => items.length >= FEWEST),
    ...rowsOf(text, PAIR, ([one = '', other = '']) => one.slice(-2) === other.slice(-2)),
    ...rowsOf(text, PASSED, (items) => items.length >= FEWEST && items.every((item) => AMOUNT.test(item))),
  ]),
);

const FEWEST = 3;

/** The items of the first group and the number in the last. */
function rowsOf(
  text: string,
  pattern: RegExp,
  fits: (items: readonly string[]) => boolean,
): readonly OwnListing[] {
  return Array.from(text.matchAll(pattern)).flatMap(
    ({ index, 1: row = '', 2: tie = '', 3: number = '', 4: measure = '' }) => {
      const told = itemsIn(text, index, index + row.length, '、和与');
      const said = countOf(number);
      // Of two, one of three may have been left out; farther off it counts something else.
      if (told.length < 2 || Math.abs(told.length - said) > (told.length < FEWEST ? 1 : 2)) return [];
      if (!fits(told.map(({ start, end }) => text.slice(start, end)))) return [];
      const start = index + row.length + tie.length;
      const end = start + number.length + measure.length;
      const noun = /^[\u4e00-\u9fff]{0,12}/u.exec(text.slice(end))?.[0] ?? '';
      const count: Count = {
        start,
        end,
        said,
        number,
        arabic: /\d/u.test(number),
        quoted: false,
        measure,
        noun,
      };
      return [{ count, told, found: [told.length], where: 'before' }];
    },
  );
}

/** “受理率、办结率‸实现三个100%”. */
const COME_TO =
  /(?<=^|[，。；：”])([\u4e00-\u9fff]{2,12}(?:[、和][\u4e00-\u9fff]{2,12})+?)((?:均|都|全部)?(?:实现|达到|做到)了?“?)([二两三四五六])(个)(?=“?(?:100%|百分之百|百分百|零|全))/gu;

const DATE = /^(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?$/u;
const TIMES =
  /((?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?(?:[、和](?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?)+)(，?(?:先后|连续|又)?)([二两三四五六七])(次)/gu;

const AMOUNT = /^[\u4e00-\u9fffA-Za-z]{2,12}\d[\d.]*[万亿]*[元吨]$/u;
const PASSED =
  /(?<=^|[，。；：])([\u4e00-\u9fffA-Za-z]{2,12}\d[\d.]*[万亿]*[元吨](?:、[\u4e00-\u9fffA-Za-z]{2,12}\d[\d.]*[万亿]*[元吨])+)(，(?:这|共)?)([二两三四五六七八九十]|\d{1,2})([个条家户大])(?=[\u4e00-\u9fff]{0,4}(?:过|超|破|上)[\d十百千]+[万亿])/gu;

const SET_UP =
  /(?<=在)([\u4e00-\u9fff]{2,6}(?:[、和][\u4e00-\u9fff]{2,6}?)+)((?:分别|新)?(?:设立|派驻|建立)了?)([二两三四五六七八九]|\d{1,2})([个支家])(?=[\u4e00-\u9fff]{0,6}(?:招商|驻外|办事处|联络[处站点]|小分队))/gu;
const PAIR =
  /(?<=^|[，。；：])([市县区旗][\u4e00-\u9fff]{3,10}[和与][市县区旗][\u4e00-\u9fff]{3,10}?)()([二两三四]|[2-4])([家个所])(?=[\u4e00-\u9fff])/gu;
