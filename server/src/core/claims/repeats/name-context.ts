import type { Place } from '../../text/span.ts';
import { textOf, type View } from '../../view/view.ts';
import type { CodedName } from './coded.ts';

/** What stands around a name that bears numbers: its members, whose it is, what it is of. */

/** Whether its members stand right behind it or before it: “四个一批”，即取消一批、…. */
export function isDefined(name: CodedName, view: View): boolean {
  const { unit, start, end } = name.place;
  const text = view.units[unit]?.reading.text ?? '';
  if (/^”?[\u4e00-\u9fff]{0,6}(?:[：（]|，?即|——|，?就是)/u.test(text.slice(end, end + 12))) return true;
  const before = text.slice(Math.max(0, start - 40), start);
  // “六稳”“六保” stand beside each other, and neither is a member.
  const beside = /“([^“”]*)”、?“$/u.exec(before)?.[1];
  return beside === undefined
    ? /、[^，。；“”]*“?$/u.test(before)
    : !/[一二两三四五六七八九十\d]/u.test(beside);
}

/** Whether a name in quotation marks is told right behind them: “三谷”即甲谷、乙谷、丙谷. */
export function isExplained(place: Place, view: View): boolean {
  return EXPLAINS.test(textOf(view, { ...place, start: place.end, end: place.end + 4 }));
}

const EXPLAINS = /^”，?(?:即|就是|是?指|是|为|：)/u;

/** Whether the clause speaks of another office's or level's: 市委提出的“九大基地”. */
export function isAnothers({ place: { unit, start } }: CodedName, view: View): boolean {
  const own = OWN[view.facts.level ?? 'nation'];
  const text = view.units[unit]?.reading.text.slice(Math.max(0, start - 16), start) ?? '';
  return /(?:[省市区县州盟旗]委|国家(?!级|[\u4e00-\u9fff]{1,6}[城县区园])|中央|党中央|国务院|[省市县区州]政府|全[国省市])[^，；。]*$/u.test(
    text.replace(own, ''),
  );
}

/** The place's own government. */
const OWN = {
  county: /[县区旗]政府/gu,
  city: /[市州盟]政府/gu,
  province: /省政府/gu,
  nation: /国务院/gu,
} as const;

/** Whether nothing before it says whose or of what it is: “实施”, “坚持”, “在”, or a mark. */
export function isBare({ place: { unit, start }, quoted }: CodedName, view: View): boolean {
  const text = view.units[unit]?.reading.text.slice(Math.max(0, start - 6), quoted ? start - 1 : start) ?? '';
  return isBareBefore(text);
}

/** The same of the words before it. */
export function isBareBefore(text: string): boolean {
  return text === '' || BARE.test(text);
}

const BARE =
  /(?:[，。；：、！”）]|实施|推进|推动|围绕|聚焦|开展|突出|坚持|深化|抓[好牢实住]|巩固|构建|打造|建设|完善|健全|做[强优大好实足亮]|落[实细]|紧[扣盯抓]|锚定|依托|培育|按照|对照|贯彻|用[好足]|拓展|优化|加快|加强|强化|提升|升级|扛牢|扭住|统筹|建立|建成|开启|擦亮|叫响|激活|放大|支撑|带动|引领|力争|确保|争取|抢抓|兜牢|[以由在和与及对的把将到从是有为让使]|引导|支持|打好|打赢|完成|全[省市县区]|[市县区州]属国企)$/u;

/** The words right behind a name. */
export function after({ place: { unit, end }, quoted }: CodedName, view: View): string {
  const text = view.units[unit]?.reading.text.slice(quoted ? end + 1 : end, end + 12) ?? '';
  return (/^[\u4e00-\u9fff]*/u.exec(text)?.[0] ?? '').replace(/^工作(?!法)/u, '');
}

/** Those right before it. */
export function before({ place: { unit, start }, quoted }: CodedName, view: View): string {
  const at = quoted ? start - 1 : start;
  const text = view.units[unit]?.reading.text.slice(Math.max(0, at - 12), at) ?? '';
  return /[\u4e00-\u9fff]*$/u.exec(text)?.[0] ?? '';
}

/** What both begin with. */
export function common(a: string, b: string): string {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return a.slice(0, n);
}

/** What many a name is followed by. */
export const VAGUE = new Set([
  '行动',
  '工程',
  '活动',
  '建设',
  '工作',
  '目标',
  '任务',
  '要求',
  '战略',
  '体系',
  '服务',
  '企业',
  '平台',
  '热线',
  '专线',
]);

/** Whether it is one of a chain of such names, by which a report sets out its year: 锚定“一个目标”，统筹“三大转型”，抓好“八项重点”. */
export function isChained({ place: { unit, start, end } }: CodedName, view: View): boolean {
  const text = view.units[unit]?.reading.text ?? '';
  return CHAIN.test(text.slice(Math.max(0, start - 30), start)) || CHAIN.test(text.slice(end, end + 30));
}

const CODE = '“[一二两三四五六七八九十][^“”]{1,6}”';
const CHAIN = new RegExp(`${CODE}[^“”。]{0,6}${CODE}`, 'u');
