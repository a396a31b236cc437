import { clauseAround } from '../../view/matches.ts';
import type { View } from '../../view/view.ts';

/** 临溪县 of a city that is no 县 is one of its own. */
export function isPartOf(view: View, bare: string): boolean {
  const level = view.facts.place?.at(-1) ?? '';
  const levels = [...'市县区旗州镇乡街'].filter((one) => one !== level).join('');
  const named = new RegExp(`${bare}[${levels}]`, 'u');
  return view.units.some(({ reading }) => named.test(reading.text));
}

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
