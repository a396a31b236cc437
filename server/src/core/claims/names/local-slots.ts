import { clauseAround, type Match, matchesOf } from '../../view/matches.ts';
import { isQuoted } from '../../scanning/quoted.ts';
import { beginTogether, type Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import { bareName } from './bare-name.ts';
import { isCommon, isUncommon } from './common-words.ts';
import { type Framed, framedNames } from './own-frames.ts';
import { otherOffices, otherRegulations } from './own-offices.ts';
import { isVerb } from './proper-names.ts';
import { namesInClosing, sloganNames } from './slogans.ts';
import { isCalledForAbove, isPartOf, isPartOfProvince } from './other-levels.ts';
import { isNamedElsewhere, isRelated, strangersOf } from './strangers.ts';
import { occurrences } from './surroundings.ts';

/** A place where a report must name its own place, and what it names there. */
export interface LocalSlot {
  readonly place: Place;
  readonly name: string;
  readonly what: 'holds' | 'foreign';
}

/** The slots of a report of `place`, and wherever else a foreign name of one of them stands for it. */
export function* localSlotsOf(view: View, place: string): Generator<LocalSlot> {
  const own = bareName(place);
  const slots = [...slotsOf(view, place)];
  const isLeft = ({ match, name, isOwn }: Slot): boolean =>
    isOwn ? isNeighbour(view, name, own) : isForeign(view, match, name, own);
  const foreign = new Set(slots.filter(isLeft).map(({ name }) => bareName(name)));
  // Who has left a name in one slot has left it in others: “全县46万临溪儿女” beside “建设美丽新临溪”.
  for (const { match, name } of slots)
    yield { place: match.place, what: foreign.has(bareName(name)) ? 'foreign' : 'holds', name };
  for (const { place: at, name } of framed(view, place, foreign)) {
    foreign.add(bareName(name));
    yield { place: at, what: 'foreign', name };
  }
  for (const name of foreign) yield* again(view, name, place.at(-1) ?? '');
  for (const stranger of strangersOf(view, place))
    if (!foreign.has(bareName(stranger.name))) yield { ...stranger, what: 'foreign' };
}

const WORK = '(?:新?篇章|新?实践|新?图景|新?画卷|新?样板|新?场景|新?答卷|新?华章|新?局面|新征程|新乐章|之路)';
/** What stands between the verb and the name: “书写新时代壮美临溪新篇章”. */
const PRAISE =
  '(?:新时代|新征程|壮美|富美|大美|和美|秀美|美丽|幸福|多彩|出彩|精彩|绚丽|璀璨|富强|富裕|繁荣|活力|魅力|奋进|锦绣|现代化|新|的)';
const VERB = '(?:谱写|书写|续写|绘就|描绘|开创|奏响|交出)';

/** Slots that hold the report's own place. The name is the group. */
const SLOTS: readonly RegExp[] = [
  new RegExp(
    `${VERB}[^，。；]{0,6}?中国式现代化(?:建设)?的?([\\u4e00-\\u9fff]{2,5}?)(?:发展|建设|振兴)?的?${WORK}`,
    'gu',
  ),
  new RegExp(
    `${VERB}(?:好|出)?(?:新时代)?的?([\\u4e00-\\u9fff]{2,4}?)(?:高质量发展|(?:转型|跨越|振兴|科学|绿色|赶超|追赶|和谐|改革|创新|开放)发展|现代化建设|全面振兴(?:全方位振兴)?|经济社会发展|振兴崛起)的?[^，。；！]{0,8}?${WORK}`,
    'gu',
  ),
  new RegExp(`${VERB}(?:好|出)?${PRAISE}+([\\u4e00-\\u9fff]{2,3}?)(?:更加)?${PRAISE}*${WORK}`, 'gu'),
  /(?<=[\d十百千两][余多]?)万(?!元|户|亩)([\u4e00-\u9fff]{2,4}?)(?:各族)?(?:人民|儿女|父老)/gu,
  /代表(?!大会)(?:[上本这]一?届|新一届|第[一二三四五六七八九十]+届)?([\u4e00-\u9fff]{2,8}[市县区旗州盟])人民政府/gu,
  /(?<=让|造福|惠及)([\u4e00-\u9fff]{2,3})(?:人民|儿女)(?=[\u4e00-\u9fff]*(?:生活|日子|幸福|享|过上|更))/gu,
  /(?:全体|广大|勤劳智慧的)([\u4e00-\u9fff]{2,3})(?:人民|儿女)(?=[，。；！、]|的|团结|共同|携手|一定)/gu,
  /(?<=建设[^，。；]{1,14}[的新化美好])([\u4e00-\u9fff]{2,3})而(?:努力|不懈|团结|共同)奋斗/gu,
  /(?<=(?:^|[，。！；、让])([\u4e00-\u9fff]{2,4}))的(?:明天|未来)(?:必将|一定会?|定会|必定|会|将)?更加?(?:美好|辉煌|灿烂)/gu,
  /(?<=(?:建设|打造)[^，。；、]{1,14})[强裕丽福谐康力秀安美化明]新([\u4e00-\u9fff]{2,4})(?=[，。；！]|而|上|中)/gu,
];

/** Slots of a place's own, where a bare name is hardly another's: “为临溪经济社会发展提供支撑”, “加快临溪工业集中区扩区”. */
const OWN: readonly RegExp[] = [
  /(?<=为)([\u4e00-\u9fff]{2})(?=[市县区]?经济社会(?:高质量)?发展(?:提供|作出|贡献))/gu,
  /(?<=(?:开创|谱写|书写|续写)了?)([\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff]{2,4}(?:事业|工作)(?:发展|高质量发展)?的?新(?:局面|篇章))/gu,
  /(?<=加快|支持|推动|推进|加强|做强|提升)([\u4e00-\u9fff]{2})(?=(?:工业集中区|高新(?:技术产业开发)?区|经济(?:技术)?开发区|经开区)(?:扩区|升级|建设|创建|争创|争先|冲刺|晋升|获批|提质|转型|高质量|做大|做强|改革))/gu,
  /(?<=把)([\u4e00-\u9fff]{2})(?=建成(?:全[国省市]|宜居|富[裕强]|美丽|幸福|现代|和谐))/gu,
  /(?<=[、，](?:健康|平安|法治|数字|美丽|幸福))([\u4e00-\u9fff]{2})(?=建设(?:扎实|深入|有序|持续|稳步|全面|取得))/gu,
  /(?<=(?:申建|申报|争取设立|建设|推进)中国（)([\u4e00-\u9fff]{2,3})(?=）自由贸易(?:试验区|港))/gu,
  /(?<=国家统计局)([\u4e00-\u9fff]{2,3})(?=调查(?:总)?队)/gu,
  /(?<=向在)([\u4e00-\u9fff]{2})(?=[市县区]?(?:工作|生活|投资))/gu,
];

/** Whose people are thanked: “临溪县各级各部门付出了努力”. */
const PEOPLE =
  /(?<=^|[，。；！：])([\u4e00-\u9fff]{2,4}[市县区旗州盟])(?=各级(?:各部门|党组织|党委|政府|干部)|各部门|广大(?:党员|干部|群众|人民)|上下(?:一心|同心|团结)|干部群众)/gu;
/** Slots that hold a place with the word for its level: “经临溪市人大常委会批准”, “年末临溪县户籍人口”. */
const LEVELLED: readonly RegExp[] = [
  PEOPLE,
  /(?<=^|[，。；！]|经|由)([\u4e00-\u9fff]{2,4}[市县区旗州盟])(?=人大常委会批准|人民政府(?:组织实施|负责)|城区(?:新增|改造|新建))/gu,
  /(?<=[、和在](?:中共)?)(?!中共)([\u4e00-\u9fff]{2,4}[市县区旗州盟])(?=委(?:、[^，。；]{0,6})?的?(?:坚强|正确|统一)领导)/gu,
  /(?<=^|[，。；：])([\u4e00-\u9fff]{2,4}[市县区旗州盟])(?=本级(?:地方)?(?:一般公共预算|政府性基金|财政|收入|支出))/gu,
  // “指临溪市依托制种基地打造的……”: a note that was taken from another glossary.
  /(?<=指)([\u4e00-\u9fff]{2,4}[市县区旗州盟])(?=依托|围绕|立足|聚焦|利用|探索|推行|推出|创新|结合|针对|着眼|借助|整合|统筹|为|按照|在全[国省市]|[率首]先)/gu,
  /(?<=^|附[件表]\d?：)([\u4e00-\u9fff]{2,4}[市县区旗州盟])(?=(?:19|20)\d\d年)/gu,
  /年末，?([\u4e00-\u9fff]{2,4}[市县区旗州盟])(?=(?:户籍|常住)?(?:总人口|人口)\d|共有|拥有|实有)/gu,
];

/** The same where kinds of places stand too: “表1　2024年临溪市生产总值情况”, but 主要城市; “让临溪区的天更蓝”, but 主城区. */
const TITLED: readonly RegExp[] = [
  /(?<=^表\d{1,2}[\s：:]*(?:(?:19|20)\d\d年末?)?)([\u4e00-\u9fff]{2,3}[市县区旗州盟])(?=[\u4e00-\u9fff]{3})/gu,
  /(?<=让)([\u4e00-\u9fff]{2,3}[市县区旗州盟])(?=的(?:天更|山更|水更|明天|未来))/gu,
];

interface Slot {
  readonly match: Match;
  readonly name: string;
  readonly isOwn: boolean;
}

/** What stands in the slots, unless somebody else's words are quoted. */
function* slotsOf(view: View, place: string): Generator<Slot> {
  for (const pattern of [...SLOTS, ...OWN, ...LEVELLED, ...TITLED]) {
    const isOwn = !SLOTS.includes(pattern);
    for (const match of matchesOf(view, pattern)) {
      const name = match.found.slice(1).find((group: string | undefined) => group !== undefined) ?? '';
      const scanned = view.units[match.place.unit];
      if (name === '' || !scanned || isQuoted(scanned, match.place.start)) continue;
      // “谱写多彩云川现代化建设临溪新篇章”: the place above beside the own one.
      if (match.found[0].replace(name, '').includes(bareName(place))) continue;
      // “建设现代化新型城镇”: more than two characters that end with a word are no name.
      if (
        !isOwn &&
        name.length > 2 &&
        isCommon(view.catalogue, name.slice(-2)) &&
        !isKnown(view, bareName(name))
      )
        continue;
      const isTitled = TITLED.includes(pattern);
      if ((isTitled || LEVELLED.includes(pattern)) && name.at(-1) !== place.at(-1)) continue;
      if (isTitled && !isUncommon(view.catalogue, name.slice(0, -1))) continue;
      // Whom a place works with, it may thank.
      const toiled = /^[^，。]{0,14}(?:付出|攻坚|拼搏|奋斗|努力)/u.test(match.text.slice(match.place.end));
      if (pattern === PEOPLE && !toiled && isPartner(view, bareName(name))) continue;
      yield { match, name, isOwn };
    }
  }
  for (const slogan of sloganNames(view, bareName(place))) yield { ...slogan, isOwn: false };
  if (view.facts.kind !== 'speech')
    for (const closing of namesInClosing(view, bareName(place))) yield { ...closing, isOwn: true };
}

/**
 * Names in frames of the own place: one in a frame that is sure, or which stands in two, or which the report knows as another's, is
 * left over from another report: “爱上临溪” and “临溪大地”.
 */
function framed(view: View, own: string, foreign: ReadonlySet<string>): readonly Framed[] {
  const all = [
    ...framedNames(view, bareName(own)),
    ...otherOffices(view, own),
    ...otherRegulations(view, own),
  ];
  return all.filter(({ place, name, isSure, frame }) => {
    const bare = bareName(name);
    if (GENERAL.test(bare) || isVerb(bare)) return false;
    if (isSure || foreign.has(bare)) return true;
    const again = all.some(
      (other) =>
        bareName(other.name) === bare &&
        (other.isSure || other.frame !== frame) &&
        !beginTogether(other.place, place),
    );
    return (again && !isPartOf(view, bare)) || isPartner(view, bare);
  });
}

/** A place that is told in a slot or two, and no part of the report's own. */
function isNeighbour(view: View, name: string, own: string): boolean {
  const bare = bareName(name);
  if (bare.length < 2 || own.includes(bare) || name.includes(own) || /[全我本各该向为和与年]/u.test(name))
    return false;
  if (GENERAL.test(bare)) return false;
  return (occurrences(view, bare) <= FEW && !isPartOf(view, bare)) || isPartner(view, bare);
}

/** Who has left another place's name in one slot has left it elsewhere: “建设临溪东部新城”, “临溪县教育信息化提升到新水平”. */
function* again(view: View, name: string, level: string): Generator<LocalSlot> {
  const pattern = new RegExp(
    `(?<=^|[，。；！：将把]|全年|年末|建设|打造|推动|推进|支持|加快|让|“[\\u4e00-\\u9fff]{2})${name}(?:${level}|(?=”|历史性|[东西南北]部新?城|新城|大地|人民|上下|各级|经济|高新|工业|社会|高质量|现代化|[省县市]域))|(?<=建设|打造)${name}(?=[^，。；、至]{2,10}(?:货运站|园区?|基地|中心|市场|枢纽))`,
    'gu',
  );
  for (const { place, text } of matchesOf(view, pattern, name))
    if (!isRelated(text, place)) yield { place, what: 'foreign', name };
}

/** General words that stand in these slots instead of a name. */
const GENERAL =
  /[的新更美了]|[一这][份张幅篇页段]|届|[全我本各][市县区省州旗国地级]|时代|精彩|出彩|绚丽|壮丽|恢[弘宏]|宏伟|辉煌|华彩|瑰丽|灿烂|历史|伟大|生动|幸福|动人|优异|合格|满意|亮丽|靓丽|锦绣|绿色|生态|特色|山水|乡村|农[村业]|城[市乡镇]|[县市省区地]域|地方|基层|老区|边疆|民族|各族|沿海|内陆|[工产]业|科技|文化|文旅|旅游|教育|建设|发展|事业|家[乡园]|青春|奋斗|改革|开放|创新|转型|振兴|崛起|跨越|质量|水平|现代|共同|富裕|法治|平安|健康|数字|经济|社会|人民|干部|群众|职工|勤劳|英雄|父老|强[市县区省国]|国家|三晋|三秦|八闽|荆楚|潇湘|燕赵|齐鲁|中原|江淮|八桂|巴蜀|天府|陇原|龙江|黔贵|彩云|雪域|塞上|天山|太行|吕梁|沂蒙|大别|陕北|关中|河西|湘西|武陵|秦巴|乌蒙|闽西|赣南|皖南|苏北|鲁西|冀中|晋[北南中东西]|河东|上党|草原|黑土|红土|苏区|灾区|岭南|之江|赣鄱|辽沈|北疆|中国|华夏|高地|格局|征程|生活|面貌|人居|卓越|崭|恒心|实干|开局|动能|名[城片]|之/u;

function isForeign(view: View, { text, place, found }: Match, name: string, own: string): boolean {
  const bare = bareName(name);
  if (bare.length < 2 || name.includes(own) || own.includes(bare) || GENERAL.test(bare)) return false;
  // “为谱写中国式现代化山西篇章贡献云川力量”: the place above is meant, and what the own one does for it stands there too.
  const clause = clauseAround(text, place.start, '。！？；');
  const besides =
    text.slice(clauseAround(text, place.start).start, place.start) + text.slice(place.end, clause.end);
  if (found[0].slice(found[0].indexOf(name) + name.length).includes(own)) return false;
  if (besides.includes(own) && /篇章|答卷|画卷|局面/u.test(found[0])) return false;
  // “省第十三次党代会召开，吹响了谱写多彩云山现代化建设新篇章的号角”: what the province has called for.
  if (isCalledForAbove(text, place.start)) return false;
  const before = text.slice(Math.max(clause.start, place.start - 8), place.start);
  const strives = /^而[^，。；]{0,4}奋斗/u.test(text.slice(place.end));
  if (!strives && /(?:^|[^成])为[^，。；]{0,2}$|助力|服务|支撑/u.test(before)) return false;
  if (/贡献|力量|担当|彰显|展现|作出/u.test(text.slice(place.end, place.end + 12))) return false;
  // A speech may be given elsewhere: its first lines say where, or it compares.
  if (
    !strives &&
    view.facts.kind === 'speech' &&
    (isVenue(view, bare) || place.unit < 0.8 * view.units.length)
  )
    return false;
  if (isKnown(view, bare) || isNamedElsewhere(view, bare)) return true;
  // A people may have a name of old: 上党儿女.
  return !found[0].includes('儿女') && occurrences(view, bare) <= 2;
}

const FEW = 3;

/** “学习临溪市做法”, “深化与临溪市产业协作”: another place of the report's own level that it names as such. */
function isPartner(view: View, bare: string): boolean {
  const level = view.facts.place?.at(-1) ?? '';
  const named = new RegExp(
    `(?:与|同|借鉴|学习|对标|至|融入)(?:(?:毗邻|相邻|邻近|周边|对口)的?)?${bare}${level}|${bare}${level}[^，。；]{0,8}(?:做法|经验|协作)`,
    'u',
  );
  return view.units.some(({ reading }) => reading.text.includes(bare) && named.test(reading.text));
}

function isVenue(view: View, bare: string): boolean {
  return view.units.slice(0, 8).some(({ reading }) => reading.text.includes(bare));
}

function isKnown(view: View, bare: string): boolean {
  const { places } = view.catalogue;
  if (isPartOfProvince(view, bare)) return true;
  return [places.provinces, places.prefectures].some((list) => list.some(({ short }) => short === bare));
}
