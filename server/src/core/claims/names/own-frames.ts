import { clauseAround, type Match, matchesOf } from '../../view/matches.ts';
import { isQuoted } from '../../scanning/quoted.ts';
import type { Place } from '../../text/span.ts';
import type { View } from '../../view/view.ts';
import { isCommon, isUncommon } from './common-words.ts';
import { holdsName, isNameLike } from './name-like.ts';
import { isRelated } from './strangers.ts';
import { isOfAbove, isPartOf, isPartOfProvince } from './other-levels.ts';
import { occurrences } from './surroundings.ts';

/** A name that is no word of the language, where a report speaks of its own place. */
export interface Framed {
  readonly place: Place;
  readonly name: string;
  /** Whether the words around it can be said of the own place alone. */
  readonly isSure: boolean;
  /** Those words. */
  readonly frame: string;
}

/** “让临溪百姓满意”, “关心支持临溪发展的各界”, “爱上临溪”, in the report of a place whose bare name is `own`. */
export function* framedNames(view: View, own: string): Generator<Framed> {
  for (const [frames, surely] of [
    [PEOPLE, THEIRS],
    [LANDS, AMID],
  ] as const)
    for (const match of matchesOf(view, frames))
      yield* checked(view, match, nameBefore(view, match, surely), own, true);
  for (const match of matchesOf(view, BEHIND)) {
    const at = nameBefore(view, match);
    // “做强县域经济”
    const isLike = at !== undefined && !match.found[0].endsWith('域') && isNameLike(view.catalogue, at.name);
    yield* checked(view, match, at, own, isLike);
  }
  for (const match of matchesOf(view, BEFORE_SURE))
    yield* checked(view, match, nameAfter(view, match), own, true);
  for (const match of matchesOf(view, BEFORE)) {
    const at = nameAfter(view, match);
    // “健康临溪建设”, but “和谐安宁的”
    const isLike =
      at !== undefined &&
      BUILT.test(match.found[0]) &&
      /^(?:建设|打造|[、，。；！]|的(?:磅礴|宏伟|目标|蓝图|美好))/u.test(
        match.text.slice(at.start + at.name.length),
      ) &&
      isNameLike(view.catalogue, at.name);
    yield* checked(view, match, at, own, isLike);
  }
  yield* twins(view, own);
  yield* garrisons(view, own);
  yield* trains(view, own);
  yield* calledAfter(view, own);
  for (const match of matchesOf(view, STATED)) {
    const name = match.found[1] ?? match.found[2] ?? '';
    const at = { start: match.place.start + match.found[0].indexOf(name), name };
    if (holdsName(name) && isUncommon(view.catalogue, name)) yield* checked(view, match, at, own, false);
  }
  yield* brands(view, own);
}

/** What can stand behind the own name alone, where no verb can stand in its place: “满足临溪百姓”, but “为守护人民”. */
const PEOPLE =
  /百姓|(?:各族)?干部群众(?=[^，。；]{0,8}(?:拼搏|奋斗|苦干|实干|努力))|(?:各族)?(?:人民|父老(?:乡亲)?)(?!满意|政府|群众|医院|法院|检察|代表|政协|团体|公园|广场|大会|币|武装|警察|解放|调解|防线|陪审|公社|银行|路|大道|桥)|“十[一二三四五六七]五”(?=开好局|起好步|良好开局|开局|圆满|顺利|发展)/gu;
const THEIRS = /(?:，是|满足|造福|惠及|带领|顺应|回应|全体|广大|确保|实现|推动|夺取|[让使万\d])$/u;
const LANDS =
  /这[片方座](?:热土|沃土|土地|城市|[千百]年古[城县])|籍(?:在外|乡贤|人士|企业家|商人|运动员|运动健儿|选手)|正(?=站在)|的(?=天更|明天|未来)|(?:更加)?(?:美好|幸福|灿烂|辉煌)的?(?:明天|未来)|建设得更/gu;
const AMID = /(?:[在让为把向]|^|[，。！])$/u;
/** What the own name stands before most often. */
const BEHIND =
  /(?:各族)?儿女|大地|[县全]域|经济社会发展|高质量发展|(?:转型|跨越|振兴|绿色|赶超|追赶|科学|和谐)发展|现代化建设|全面振兴|崛起|[东南西北中]部(?:山区|新城|地区|乡镇)|力量|智慧|担当|印记|对外开放(?=新)|答卷|篇章|样板|故事|知名度|路子|精神(?!病|卫生|科|障碍|文明)|速度|发展(?:史上|进程|历程)/gu;
const BEFORE_SURE =
  /(?:关心|关注|支持|帮助|理解|参与)(?:和|、|与)?(?:关心|支持|帮助|参与)(?=[\u4e00-\u9fff]{2,3}(?:改革|经济|社会|各项|事业|高质量|和|、)*(?:发展|建设|的))|在外(?=[\u4e00-\u9fff]{2,3}(?:人|乡贤|游子|学子))|全面建成小康|社会主义现代化(?=[\u4e00-\u9fff]{2,3}[，。；！])/gu;
const BEFORE =
  /爱上|扎根|奉献|心系|情系|热爱|看好|相约|遇见|留在|选择|落户|讲好|平安|法治|数字|健康|美丽|幸福|清廉|诚信|书香|活力|魅力|文明|信用|智慧|善治|实力|富强|富裕|和谐|品质|生态|宜居|[大富壮和秀]美|把(?=[\u4e00-\u9fff]{2,3}(?:打造|建设|建)成)/gu;

/** What a place sets out to be. */
const BUILT = /^(?:平安|法治|数字|健康|美丽|幸福|书香|活力|魅力|智慧|信用|[大富壮和秀]美|富强|把)$/u;

function* checked(
  view: View,
  match: Match,
  at: Named | undefined,
  own: string,
  isSure: boolean,
): Generator<Framed> {
  if (!at) return;
  const place = { unit: match.place.unit, start: at.start, end: at.start + at.name.length };
  // “临溪籍”: who comes from there.
  if (match.found[0].startsWith('籍') || !isRelated(match.text, place))
    yield* unquoted(view, match, at, own, isSure);
}

function* unquoted(
  view: View,
  { place: { unit, start }, text, found: [frame] }: Match,
  { start: from, name }: Named,
  own: string,
  isSure: boolean,
): Generator<Framed> {
  const scanned = view.units[unit];
  if (!scanned || own.includes(name) || name.includes(own) || isQuoted(scanned, start)) return;
  // Where the own name has two characters, three are more likely another word: 开好头.
  if (isSure && name.length > Math.max(2, own.length)) return;
  const place = { unit, start: from, end: from + name.length };
  if (isForAbove(text, place) || isOfAbove(text, start) || isAbove(view, name)) return;
  if (name.length === 1 || occurrences(view, name) <= FEW) yield { place, name, isSure, frame };
}

interface Named {
  readonly start: number;
  readonly name: string;
}

/** A place that is told of again and again is known to the report. */
const FEW = 3;

/** “助力山河高质量发展”: what the own place does for the one above it. */
function isForAbove(text: string, place: Place): boolean {
  const { start, end } = clauseAround(text, place.start);
  return /助力|服务|支撑|贡献|全[省市国]|对口|帮扶|援/u.test(text.slice(start, end));
}

/** “奋力谱写多彩贵州现代化建设新篇章的号角” in a county's report. */
function isAbove(view: View, name: string): boolean {
  const { places } = view.catalogue;
  if (isPartOfProvince(view, name)) return true;
  return view.facts.level !== 'province' && places.provinces.some(({ short }) => short === name);
}

/** The name that ends where the match begins, with something before it that a name can follow. */
function nameBefore({ catalogue }: View, { place: { start: end }, text }: Match, sure?: RegExp) {
  for (const length of [2, 3]) {
    const start = end - length;
    const name = text.slice(Math.max(0, start), end);
    if (start < 0 || !holdsName(name) || !isUncommon(catalogue, name)) continue;
    const before = text.slice(Math.max(0, start - 2), start);
    const known = sure ? sure.test(before) : opens(text, start) || isCommon(catalogue, before);
    if (known) return { start, name };
  }
  return undefined;
}

function nameAfter({ catalogue }: View, { place: { end: start }, text }: Match) {
  for (const length of [2, 3]) {
    const end = start + length;
    const name = text.slice(start, end);
    if (end > text.length || !holdsName(name) || !isUncommon(catalogue, name)) continue;
    if (closes(text, end) || isCommon(catalogue, text.slice(end, end + 2))) return { start, name };
  }
  return undefined;
}

/** “平安云川、法治临溪建设”, “爱上临溪、扎根云川”: the names of one pair are one. */
function* twins(view: View, own: string): Generator<Framed> {
  const pattern = new RegExp(
    `(?<=[\\u4e00-\\u9fff]{2}${own}[、，和][\\u4e00-\\u9fff]{2})[\\u4e00-\\u9fff]{${own.length}}(?=[、，。；！”]|建设)|[\\u4e00-\\u9fff]{2}([\\u4e00-\\u9fff]{${own.length}})(?=[、和][\\u4e00-\\u9fff]{2}${own}(?:[、，。；！”]|建设))`,
    'gu',
  );
  for (const match of matchesOf(view, pattern, own)) {
    const start = match.place.end - own.length;
    const name = match.text.slice(start, match.place.end);
    if (holdsName(name) && isUncommon(view.catalogue, name))
      yield* unquoted(view, match, { start, name }, own, true);
  }
}

/** “向驻泸单位、驻云部队致谢” in the report of 云川: one of two that are thanked together is another place's. */
function* garrisons(view: View, own: string): Generator<Framed> {
  const all = matchesOf(view, STATIONED).map((match) => ({
    ...match,
    name: match.text.charAt(match.place.end),
  }));
  if (!all.some(({ name }) => own.includes(name))) return;
  for (const match of all) {
    if (own.includes(match.name) || ANY.test(match.name)) continue;
    const start = match.place.end;
    yield* unquoted(view, match, { start, name: match.name }, own, true);
  }
}

const STATIONED =
  /驻(?=[\u4e00-\u9fff](?:[各全中省市央]|人民)?(?:单位|部队|机构|企业|高校|院校|官兵|武警|解放军))/gu;
/** 驻地部队, 驻村单位; 驻晋单位 is the province's. */
const ANY =
  /[地村军京外区县市州省旗盟镇乡街企点厂会场校港澳华在所津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新]/u;

/** “‘临溪号’中欧班列” where another sentence has “‘云川号’中欧班列”: a place has its own trains. */
function* trains(view: View, own: string): Generator<Framed> {
  const all = matchesOf(view, TRAIN, '号”');
  const name = ({ found }: Match): string => found[1] ?? '';
  if (!all.some((match) => name(match) === own)) return;
  for (const match of all) {
    const start = match.place.start + 1;
    if (name(match) === own || !isUncommon(view.catalogue, name(match))) continue;
    const place = { unit: match.place.unit, start, end: start + name(match).length };
    yield { place, name: name(match), isSure: true, frame: '号' };
  }
}

const TRAIN = /“([\u4e00-\u9fff]{2,3})号”(?=[^，。；“]{0,6}(?:班列|专列|列车))/gu;

/** “‘云川好品’共用品牌”, and “‘临溪好品’专营店” elsewhere: what a place calls its goods by its own name. */
function* calledAfter(view: View, own: string): Generator<Framed> {
  const all = matchesOf(view, CALLED, '”');
  const goods = new Set(
    all.flatMap(({ found: [, called = ''] }) => (called.startsWith(own) ? called.slice(own.length) : [])),
  );
  goods.delete('');
  if (goods.size === 0) return;
  for (const match of all) {
    const [, called = ''] = match.found;
    const name = called.slice(0, own.length);
    if (!goods.has(called.slice(own.length)) || !holdsName(name)) continue;
    const start = match.place.start + 1;
    if (own === name || !isUncommon(view.catalogue, name) || occurrences(view, name) > FEW) continue;
    if (isPartOf(view, name) || /[邻省市县区]的$|[、与和]$/u.test(match.text.slice(0, start - 1))) continue;
    yield { place: { ...match.place, start, end: start + name.length }, name, isSure: true, frame: '“”' };
  }
}

const CALLED = /“([\u4e00-\u9fff]{4,7})”/gu;

/** Whose year a bulletin tells, and whose port it has: “全年临溪市完成一般公共预算收入…”, “临溪港完成货物吞吐量…”. */
const STATED =
  /(?:(?<=全年|年末|全社会)([\u4e00-\u9fff]{2})[市县区旗州](?=[^，。；\d]{2,14}\d)|(?<=^|[，。；])([\u4e00-\u9fff]{2})(?:港|机场)(?=(?:全年)?(?:完成|实现)?(?:货物|旅客|集装箱)吞吐量))/gu;

/** “‘山水画卷·临溪’城市品牌” in the report of 云川. */
function* brands(view: View, own: string): Generator<Framed> {
  for (const { place, found } of matchesOf(view, BRAND, '品牌')) {
    const name = found[1] ?? '';
    if (own.includes(name) || !holdsName(name) || !isUncommon(view.catalogue, name)) continue;
    if (occurrences(view, name) > FEW || isPartOf(view, name)) continue;
    const end = place.end - 1;
    yield { place: { ...place, start: end - name.length, end }, name, isSure: true, frame: '品牌' };
  }
}

const BRAND = /“[^“”·]{2,8}·([\u4e00-\u9fff]{2,3})”(?=(?:城市|旅游|文旅|形象|区域)+品牌)/gu;

function opens(text: string, at: number): boolean {
  return at === 0 || /[\s，。；：、！？“”（）\d万的在为是让向把对与和给使]/u.test(text.charAt(at - 1));
}

function closes(text: string, at: number): boolean {
  return at === text.length || /[\s，。；：、！？“”（）的，]/u.test(text.charAt(at));
}
