import { gapBefore } from '../text/reading.ts';
import type { Span } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';

/**
 * The title of a report where a unit holds one: “2025年云川市政府工作报告”, also between a page's furniture and the
 * salutation on one line. A line of a contents page is none: dots or a page number follow.
 */
export function titleIn(unit: Scanned): Span | undefined {
  const { text } = unit.reading;
  let found: Span | undefined;
  for (const match of text.slice(0, SEARCHED).matchAll(KINDS)) {
    const end = match.index + match[0].length;
    const start = titleStart(unit, match.index);
    if (!endsTitle(unit, end) || !isTitle(text.slice(start, end))) continue;
    found = { start, end };
    if (start === 0) break;
  }
  return found;
}

/** A title stands in a line of its own, or in a page's contents on one line. */
const SEARCHED = 4096;

const KINDS =
  /(?:工作报告|情况的?报告|计划的报告|（?草案）?的?报告|统计公报|工作总结(?:[和与及暨]20\d\d年(?:重点)?工作(?:计划|打算|安排|思路|要点))?|规划纲要|目标纲要|发展规划|会议上的讲话|会上的讲话|大会上的讲话)(?:（[^（）]{1,12}）)?/gu;

const LONGEST = 70;

function titleStart(unit: Scanned, before: number): number {
  const { text } = unit.reading;
  let i = before;
  const mark = text.lastIndexOf('】', before);
  const first = mark >= 0 ? mark + 1 : 0;
  while (i > first && before - i < LONGEST) {
    if (endsLine(unit, i) || '。！？；：】》＞>|.…'.includes(text.charAt(i - 1))) break;
    if (text.charAt(i - 1) === '、' && /\d$/u.test(text.slice(0, i - 1))) break;
    i--;
  }
  return i;
}

/** A gap, but not one between characters set wide, nor the line end inside “关于…情况\n与…的报告”. */
function endsLine({ reading }: Scanned, i: number): boolean {
  if (!gapBefore(reading, i)) return false;
  if (i === 1 || gapBefore(reading, i - 1)) return false;
  return !(reading.text.startsWith('关于') && i < LONGEST);
}

function endsTitle(unit: Scanned, end: number): boolean {
  const { text } = unit.reading;
  if (end === text.length) return true;
  const after = text.slice(end, end + 16);
  if (/^\s*(?:[.…·]{2,}|\d{1,3}$)/u.test(after)) return false;
  if (SPEAKER.test(after)) return true;
  return gapBefore(unit.reading, end) || /^(?:各位|同志们|——|[（(［]|一、|(?:19|20)\d\d年)/u.test(after);
}

/** Who gives it, on one line with the title: “在…会议上的讲话云川市委副书记、市长　沈知远（2024年7月26日）”. */
const SPEAKER = /^[\u4e00-\u9fff]{2,8}(?:委副?书记|人民政府|政府[省市县区州]长|发展和改革委员会|财政[局厅])/u;

/** What a title begins with leaves no room for a sentence about a report. */
function isTitle(text: string): boolean {
  if (text.length < 4 || /[，。；]/u.test(text)) return false;
  if (/^(?:关于|在)/u.test(text)) return true;
  return !/(?:听取|审议|通过|提请|代表|现将|作政府|作了|作出|作关于|向|贯彻|学习|解读|图解|起草|印发|下载|汇编|全文|附)/u.test(
    text,
  );
}
