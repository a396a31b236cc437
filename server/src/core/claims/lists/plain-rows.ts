import { clauseAround } from '../../view/matches.ts';
import type { Scanned } from '../../text/unit.ts';
import { type Group, groupFrom } from './groups.ts';
import { type Names, namesIn } from './names.ts';
import { MARKS, type Subject, subjectOf } from './subject.ts';
import { namesFor } from './respective.ts';
import { toldBefore } from './told-before.ts';

/** A list, and a row of numbers that its predicate gives it without 分别. */
export interface PlainRow {
  readonly names: Names;
  /** The list as it is written, and where its clause begins. */
  readonly words: string;
  readonly start: number;
  readonly group: Group;
}

/** “城镇、农村居民收入增长‸5.1%、6.8%”, “入海断面、近岸海域达标率为‸100%和91.7%”: where the list can be read in one way only. */
export function* plainRows(scanned: Scanned): Generator<PlainRow> {
  const { text } = scanned.reading;
  let seen = 0;
  for (const { index } of text.matchAll(ROW)) {
    const { start } = clauseAround(text, index, MARKS);
    const group = index < seen ? undefined : groupFrom(scanned, start);
    if (!group) continue;
    seen = group.clauseEnd;
    const at = text.slice(start, group.start).search(PREDICATE);
    if (at < 0 || group.mixed || !group.uniform || group.values.length < 2) continue;
    // “涨幅控制在2%、3%之间” is a range.
    if (text.startsWith('之间', group.end)) continue;
    const subject = subjectOf(text, { start: start + at, end: group.start });
    const names = namesOf(scanned, subject, group);
    if (names) yield { names, ...subject, group };
    const told = BARE.test(subject.words) ? toldBefore(scanned, start, group.values.length) : undefined;
    if (told) yield { names: told.names, words: text.slice(told.start, told.end), start: told.start, group };
  }
}

const ROW = /\d[^，；。！？：（）\d]{1,12}[、和与及](?:约|近|超过?)?\d/gu;

/** “甲3个、乙8个，其中当年新建2个、5个、6个”: more than were told of before. */
const BARE = /^(?:其中)?(?:当年|年内|20\d\d年)?(?:[\u4e00-\u9fff]{2})?$/u;

/** What stands between the names and their numbers. */
const PREDICATE =
  /(?:[各均](?=[为是达]))?(?:[为是达]到?|恢复[到至]20\d\d年(?:同期)?(?:水平)?的|[增升降涨][长加]?(?:至|到|为)?|(?:稳定|控制|保持)在|(?:完成|实现|新[增建]成?|累计|突破|超过|[多高低]出|增[长加]|提[高升]|上[升涨]|下降|降低|减少|扩大|回落|缩[小短])(?:了|至|到|为)?)(?:约|近|超过?)?$/u;

function namesOf(scanned: Scanned, subject: Subject, group: Group): Names | undefined {
  const { words } = subject;
  // “同比、环比上涨…”: what was taken for an aside is one of the list.
  if (/分别|依次|^、|、$/u.test(words)) return undefined;
  const names = namesIn(words);
  if (!names || names.least !== names.most || names.others.length > 0) return undefined;
  // “小学和初中、高中”: of fewer numbers one may be for two that 和 joins.
  if (group.values.length < names.least && words.includes('、') && /[和与及]/u.test(words)) return undefined;
  return names.least > 1 || isOfOne(scanned, subject, group) ? names : undefined;
}

/** One thing has one rate at one time; where years, several things or what was named before may be meant, it may have more. */
function isOfOne(scanned: Scanned, subject: Subject, { values }: Group): boolean {
  if (subject.words.length <= SHORTEST || SEVERAL.test(subject.words)) return false;
  if (values.some(({ quantity }) => quantity?.kind !== 'percent')) return false;
  return namesFor(scanned, subject, values.length)?.most === 1;
}

const SHORTEST = 4;

/** Times, and words that hold several: 三年, 省市县, 中小学, 进出口. */
const SEVERAL =
  /[年月季期次届批双“（]|连续|先后|[一二两三四五六七八九十\d][^一级]|[省市县区乡镇村]{2}|[大中小高]{2}|[进出收支存贷内外产销城乡男女水电煤气工农商]{2}/u;
