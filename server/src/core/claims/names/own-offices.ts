import { matchesOf } from '../../view/matches.ts';
import { isQuoted } from '../../scanning/quoted.ts';
import type { View } from '../../view/view.ts';
import { bareName } from './bare-name.ts';
import { isCommon, isUncommon, isUntold } from './common-words.ts';
import { isNameLike } from './name-like.ts';
import type { Framed } from './own-frames.ts';
import { isRelated } from './strangers.ts';
import { occurrences } from './surroundings.ts';

/**
 * “自觉接受临溪县人大监督”, “临溪县人民政府门户网站” in the report of 云川县: the offices that a government answers to and speaks of are
 * those of its own place. Where no such verb stands before it, two characters may be another word: “列席市政协”.
 */
export function* otherOffices(view: View, place: string): Generator<Framed> {
  const own = bareName(place);
  for (const { place: at, text, found } of matchesOf(view, officesOf(place.at(-1) ?? ''))) {
    const start = at.start - 2;
    const bare = text.slice(Math.max(0, start), at.start);
    const before = text.slice(0, Math.max(0, start));
    const scanned = view.units[at.unit];
    if (start < 0 || !scanned || isQuoted(scanned, start) || own.includes(bare)) continue;
    const isDue = DUE.test(before);
    const isWord = isDue ? !isUntold(view.catalogue, bare) : !isUncommon(view.catalogue, bare);
    // A line of contents, “3.2024年临溪县人民政府工作报告……46”, is of many places.
    if (/[.…·]{3,}/u.test(text.slice(at.end))) continue;
    if (!/^[\u4e00-\u9fff]{2}$/u.test(bare) || NO_NAME.test(bare) || isWord) continue;
    const named = { unit: at.unit, start, end: at.start + 1 };
    if (!isDue && (isRelated(text, named) || !isOpen(view, before))) continue;
    const isSure =
      isDue ||
      before.endsWith('中共') ||
      (!/^[^，。；]{0,2}医院|^妇幼/u.test(text.slice(named.end)) && isNameLike(view.catalogue, bare)) ||
      /^(?:人民)?政府(?:门户)?网站/u.test(text.slice(named.end)) ||
      (text.slice(named.end).startsWith('委') && FOLLOWED.test(before) && !NO_VERB.test(bare));
    if (occurrences(view, bare) <= FEW)
      yield { place: named, name: text.slice(start, named.end), isSure, frame: found[0] };
  }
}

const FEW = 3;

/** What is done towards one's own congress, committee and courts alone. */
const DUE = /(?:接受|提请|报请|认真执行|严格执行|落实|办理)$/u;
/** Whose decisions are carried out. */
const FOLLOWED = /(?:^|[，。；：]|按照|根据|贯彻|落实|围绕|紧扣)$/u;
const NO_VERB = /列席|出席|参加|召开|配合|协助|恳请|商请|报告|汇报|衔接|对接|会同|联合|传达|学习/u;
/** Nor does one end as a verb does: “开好市委八届八次全会”. */
const NO_NAME =
  /[全本各我该的和与及向在由经对两各级乡镇村城市区县省州委请报呈据照按暨届会]|[好完到出过着起成]$/u;

function isOpen({ catalogue }: View, before: string): boolean {
  return (
    before === '' ||
    /[\s，。；：、！？“（）\d年在由经向]$/u.test(before) ||
    isCommon(catalogue, before.slice(-2))
  );
}

/** “根据《临溪县城市更新条例》”: what a place has passed it carries out itself. */
export function* otherRegulations(view: View, place: string): Generator<Framed> {
  const own = bareName(place);
  for (const { place: at, text, found } of matchesOf(view, REGULATION, '》')) {
    const [whole, bare = '', level = ''] = found;
    if (
      level !== place.at(-1) ||
      own.includes(bare) ||
      !isUncommon(view.catalogue, bare) ||
      NO_NAME.test(bare)
    )
      continue;
    const isOwn = CARRIED_OUT.test(text.slice(0, at.start)) || PASSED.test(text.slice(at.end));
    if (!isOwn || occurrences(view, bare) > FEW) continue;
    const start = at.start + 1;
    yield {
      place: { unit: at.unit, start, end: start + bare.length + 1 },
      name: bare + level,
      isSure: true,
      frame: whole,
    };
  }
}

const REGULATION =
  /《([\u4e00-\u9fff]{2})([市县区旗州盟省])[^》]{2,24}(?:条例|办法|规定|实施细则|规划|纲要|方案|计划|意见)》/gu;
const CARRIED_OUT =
  /(?:根据|落实|出台|制定|修订|实施|颁布|贯彻|执行|宣传|按照|编制|编制完成|印发|审议|起草)$/u;

const PASSED = /^[^，。；《]{0,4}(?:获[^，。；]{0,6}批|印发|出台|颁布|施行|经[^，。；]{0,12}(?:审议|批准))/u;

/** The word for the own level, before an office that each place has one of. */
function officesOf(level: string): RegExp {
  const pattern =
    byLevel.get(level) ??
    new RegExp(
      `${level}(?=人大(?!代表大会|制度|代表[^建议])|人民代表大会|人民政府|政府(?:门户|网站|办公室|常务|工作报告)|政协|人民法院|人民检察院|监委|纪委|人民医院|中医院|妇幼保健院|委(?:、|关于|[一二三四五六七八九十]届|常委|全会|经济工作|农村工作))`,
      'gu',
    );
  byLevel.set(level, pattern);
  return pattern;
}

/** There are as many as words for a level. */
const byLevel = new Map<string, RegExp>();
