import { clauseAround } from '../../view/matches.ts';
import type { View } from '../../view/view.ts';

/** 临溪县 of a city that is no 县 is one of its own. */
export function isPartOf(view: View, bare: string): boolean {
  const level = view.facts.place?.at(-1) ?? '';
  const levels = [...'市县区旗州镇乡街'].filter((one) => one !== level).join('');
  const named = new RegExp(`${bare}[${levels}]`, 'u');
  return view.units.some(({ reading }) => named.test(reading.text));
}

/** “在屏江市委、市政府和市委的坚强领导下”: before the own committee stands that of the place above. */
export function isAbove(view: View, bare: string): boolean {
  const named = new RegExp(
    `${bare}[市州盟地]委(?:、(?:市|州|行署)政府)?(?:和|及|与)(?:中共)?[我本]?[市县区旗]委`,
    'u',
  );
  return view.units.some(({ reading }) => reading.text.includes(bare) && named.test(reading.text));
}

/** 赣西, 苏北: a part of a province, which reaches beyond any place in it. */
export function isPartOfProvince({ catalogue: { places } }: View, name: string): boolean {
  return /^.[东西南北中]$/u.test(name) && places.provinces.some(({ abbr }) => abbr === name.charAt(0));
}

/** “海原大地震100周年” is of the country's history. */
export function namesEvent(text: string, end: number): boolean {
  return EVENT.test(text.slice(end, end + 6));
}

const EVENT =
  /^(?:大?地震|大捷|(?:战役|会战|会议|会师|起义|暴动|事变|惨案|保卫战|阻击战)(?![^，。；]{0,2}(?:精神)?确定))/u;

/** “省第十三次党代会召开，吹响了奋力谱写多彩云山现代化建设新篇章的号角”: what the province has called for. */
export function isCalledForAbove(text: string, at: number): boolean {
  return CALLED.test(sentenceUpTo(text, at));
}

/** “贯彻省委全会精神，锚定高质量发展”: where those above are named, what stands behind them may be theirs. */
export function isOfAbove(text: string, at: number): boolean {
  return ABOVE.test(sentenceUpTo(text, at));
}

function sentenceUpTo(text: string, at: number): string {
  return text.slice(clauseAround(text, at, '。！？；').start, at);
}

const MEETING = '(?:中央|省|自治区)(?:委|第)[^，。；]{0,14}(?:党代会|代表大会|全会|会议)';
const ABOVE = new RegExp(`${MEETING}[^。；]*$`, 'u');
const CALLED = new RegExp(`${MEETING}[^。；]*(?:召开|吹响|提出|发出|作出|擘画|描绘|号召|动员)[^。；]*$`, 'u');
