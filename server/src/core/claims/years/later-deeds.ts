import { clauseAround, matchesOf } from '../../view/matches.ts';
import { occasionOf } from '../../view/occasion.ts';
import { type Part, partsOf } from '../../view/parts.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import { orderOf } from '../../knowledge/calendar.ts';

/** A time that a report tells a deed of. */
export interface LaterDeed {
  readonly place: Place;
  /** Whether it comes after the report, in which it is told as done. */
  readonly later: boolean;
}

/**
 * What is told as done with its time: “2027年获评……” and “于2027年12月30日全线闭合” in a review, “已于2027年9月投产” and
 * “2027年12月29日签约的项目” anywhere. A year alone may be the one in which a road is to be opened.
 */
export function* laterDeedsOf(view: View): Generator<LaterDeed> {
  const { year } = view.facts;
  if (year === undefined) return;
  const { date } = occasionOf(view);
  const held = date && orderOf(date.year, date.month, date.day);
  const parts = partsOf(view);
  for (const { place, found, text } of matchesOf(view, DATED, '年')) {
    const { said, month, day, since, deed = '' } = found.groups ?? {};
    const own = said === undefined ? year : Number(said);
    const before = text.slice(clauseAround(text, place.start).start, place.start);
    // “指国务院2023年4月印发的《……意见》”: a document that is told with its name is there.
    const issued = /^(?:印发|出台)的$/u.test(deed) && text.charAt(place.end) === '《';
    const done = issued || isDone(before, deed, day, parts[place.unit] ?? 'unknown', said);
    if (since === undefined && !done) continue;
    const late =
      held !== undefined && month !== undefined && orderOf(own, Number(month), Number(day ?? 1)) > held;
    yield { place, later: own > year || (own === year && since === undefined && late) };
  }
}

function isDone(before: string, deed: string, day: string | undefined, part: Part, said?: string): boolean {
  if (AHEAD.test(before)) return false;
  if (/已经?[于在]?$/u.test(before)) return true;
  if (day !== undefined && (said === undefined || deed.endsWith('的'))) return true;
  return part === 'review' && (day !== undefined || GIVEN.test(deed));
}

const DEEDS =
  '全部|全线|全面|正式|顺利|成功|率先|如期|基本|实现|建成|竣工|完工|通车|开通|投产|投用|投运|运营|启用|开园|开业|开馆|揭牌|挂牌|签约|完成|脱贫|摘帽|退出|闭合|合龙|贯通';
/** What nobody sets a year for. */
const OTHERS = '获评|荣获|荣膺|获得|获批|被评|入选|跻身|宣布|印发|出台|批复|备案';
const GIVEN = new RegExp(`^(?:${OTHERS})`, 'u');

/** A year, or a day of it, right before what was done then: “2026年底全部脱贫”, “今年1月13日即完成”. */
const DATED = new RegExp(
  `(?<![\\d—~至到-])(?:(?<said>20\\d\\d)年|(?<=[，。])今年(?=\\d))(?:(?<month>\\d{1,2})月)?(?:(?<day>\\d{1,2})日)?[底末初份]?` +
    `(?:(?<since>以来)|，?[即就便已]?(?:[\\u4e00-\\u9fff]{0,3}(?:国务院|国家|部|省政府|省委|市政府|市委))?(?<deed>(?:${DEEDS}|${OTHERS})的?))`,
  'gu',
);

/** What is meant to come, or is reached by then only. */
const AHEAD =
  /[将拟到至前为以]|计划|力争|确保|争取|预计|预期|有望|目标|规划|定于|可于|要求|方案|承诺|提出|部署/u;
