import { type Match, matchesOf } from '../../view/matches.ts';
import { countOf } from '../../numbers/ordinals.ts';
import type { View } from '../../view/view.ts';

/** A number of years told with the year that they are counted from. */
export interface CountedYears {
  readonly match: Match;
  readonly from: number;
  readonly to: number;
  /** How many they are. */
  readonly right: number;
  readonly told: number;
  readonly fits: boolean;
}

/** “由2011年的78.6%降低到52.4%，5年降低26.2个百分点”, “2014年起连续三年获评‘优秀’”. */
export function* countedYearsOf(view: View, year: number, reviewed: number): Generator<CountedYears> {
  for (const match of matchesOf(view, MOVED, '年')) {
    const { from: base = '', until, count = '' } = match.found.groups ?? {};
    const between = match.found[0].slice(6);
    // What a plan or another year is told of ends elsewhere.
    if (until === undefined && /五”|五[时期规]|以来/u.test(between + match.text.slice(0, match.place.start)))
      continue;
    if (/力争|目标|争取|确保|将|今后|未来/u.test(match.text)) continue;
    const [from, to, told] = [Number(base), Number(until ?? reviewed), countOf(count)];
    const right = to - from;
    const named = Array.from(match.text.matchAll(/20\d\d(?=年)/gu), ([named]) => Number(named) - from);
    // A term or a plan has its five years, whatever year is told first.
    const fits =
      told === right || (told === right + 1 && told % TERM === 0) || right < 1 || named.includes(told);
    yield { match, from, to, right, told, fits };
  }
  for (const match of matchesOf(view, OVER, '年')) {
    const { count = '', from: base = '', until } = match.found.groups ?? {};
    const [from, to, told] = [Number(base), Number(until ?? reviewed), countOf(count)];
    if (to === from) continue;
    // The first of the years may be told in place of the one before them, and the last may not be over.
    yield { match, from, to, right: to - from, told, fits: Math.abs(to - from - told) <= 1 };
  }
  for (const match of matchesOf(view, RUNNING, '起连续')) {
    const { from: first = '', count = '' } = match.found.groups ?? {};
    const [from, told] = [Number(first), countOf(count)];
    const right = reviewed - from + 1;
    yield { match, from, to: reviewed, right, told, fits: told <= right || right < 1 };
  }
  for (const match of matchesOf(view, WHICH, '今年')) {
    const { from: first = '', count = '' } = match.found.groups ?? {};
    const [from, told] = [Number(first), countOf(count)];
    const right = year - from + 1;
    yield {
      match,
      from,
      to: year,
      right,
      told,
      fits: told === right || (told === right - 1 && !match.found[0].includes('年1月1日')),
    };
  }
}

const TERM = 5;
const COUNT = '(?<count>\\d{1,2}|[两二三四五六七八九十]{1,2})';
const MOVES = '(?:提高|降低|增加|减少|下降|上升|增长|净增|净减|翻|扩大|缩小|压减|提升)';

/** No other year stands between but the one that is reached. */
const MOVED = new RegExp(
  `[由从](?<from>20\\d\\d)年(?:底|末)?的?(?=[\\d.])[^。；]{1,50}?(?:到|至)(?:(?<until>20\\d\\d)年(?:底|末)?的?)?[\\d.]+[^。；，\\d]{0,8}，(?:这)?${COUNT}年(?:间|来)?(?:累计|共|接近|近)?${MOVES}`,
  'gu',
);
/** “五年间，地区生产总值由2015年的81亿元上升到112亿元”. */
const OVER = new RegExp(
  `(?<=^ ?|[。；] ?)(?:这|过去)?(?<count>[三四五六七八九十])年(?:来|间)，(?:我们|全[市县区省州])?[^，。；\\d]{0,16}[由从](?<from>20\\d\\d)年(?:底|末)?的?(?=[\\d.])[^。；，]{1,24}?(?:到|至)(?:(?<until>20\\d\\d)年(?:底|末)?的?)?[\\d.]+`,
  'gu',
);
/** “自2021年1月1日起全面实行，今年已是第六年”: begun late in a year, one less. */
const WHICH = new RegExp(
  `[自从](?<from>20\\d\\d)年[^。；\\d]{0,2}(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:起|以来|开始|启动)[^。；\\d]{0,20}今年(?:已经?)?是第${COUNT}个?年头?`,
  'gu',
);
/** Honours are given for years that are over. */
const RUNNING = new RegExp(
  `(?<![自从\\d—至到-])(?<from>20\\d\\d)年起连续${COUNT}年(?=(?:获评|荣获|被评|获得|获|位居|位列|入围|入选))`,
  'gu',
);
