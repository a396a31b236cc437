import { isCellMark, isDigit, isLineEnd, isSpace } from './characters.ts';

/** Lines of a page that wraps are between these many full-width characters wide. */
const NARROWEST = 15;
const WIDEST = 90;
/** Numbers and Latin words do not break, so full lines differ by this much. */
const RAGGED = 2;

/**
 * Whether the line that ends at `end` goes on in the next one, as text copied from a page does: “…工业增加值增长\n6.9%…”.
 * A line goes on if it is as wide as its neighbours and what follows does not begin anew. Whether its sentence is
 * over is another question. Looks no further than `reach` code units either way.
 */
export function goesOn(text: string, end: number, reach: number): boolean {
  const line = lineBefore(text, end, reach);
  if (!line || line.width < NARROWEST || line.width > WIDEST || line.row) return false;
  const next = lineAfter(text, afterLineEnd(text, pageNumberEnd(text, end)), end + reach);
  if (!next || next.row || isWider(next, line, unbroken(text, next))) return false;
  if (beginsAnew(text, next) || standsAlone(text, line)) return false;
  const last = text.charCodeAt(line.end - 1);
  const earlier = lineBefore(text, beforeLineEnd(text, line.lineStart), reach - (end - line.lineStart));
  if (isFullStop(last)) return line.width >= NARROWEST_PAGE && isBetweenFull(text, line, earlier, next);
  if (COMMAS.includes(text.charAt(line.end - 1))) return true;
  const head =
    marked(text, line.start) && line.width < WIDEST_HEAD && !/。./u.test(text.slice(line.start, line.end));
  if (!isWider(line, next, 0) && !head) return true;
  if (isFullStop(text.charCodeAt(next.end - 1)) && !head) return true;
  return earlier !== undefined && areAlike(earlier, line);
}

/**
 * Whether a line that ends its sentence is one of a page: the line before or the one after is as wide and breaks off within a
 * sentence. Paragraphs of one line each may be alike in width, and all end theirs.
 */
function isBetweenFull(text: string, line: Line, earlier: Line | undefined, next: Line): boolean {
  const isFull = (other: Line): boolean =>
    areAlike(other, line) && !ENDS.includes(text.charAt(other.end - 1));
  return (earlier !== undefined && isFull(earlier)) || isFull(next);
}

const ENDS = '。！？；：!?;:';

function areAlike(a: Line, b: Line): boolean {
  return !isWider(a, b, 0) && !isWider(b, a, 0);
}

/**
 * Whether a line is wider than a full one of the same page, at the end of which `left` characters had no room. Some pages are
 * so many characters wide, whatever the width of each.
 */
function isWider(line: Line, full: Line, left: number): boolean {
  if (line.width <= full.width + Math.max(RAGGED, left / 2)) return false;
  return full.length < NARROWEST_PAGE || line.length > full.length + Math.max(RAGGED, left);
}

/** How many characters at the beginning of a line do not break, as those of “168.4亿元” or “GDP”. */
function unbroken(text: string, { start, end }: Line): number {
  let at = start;
  while (at < end && text.charCodeAt(at) < 0x80) at++;
  return at - start;
}

/** Paragraphs of one sentence may be alike in width, and are narrower than a page. */
const NARROWEST_PAGE = 24;
const COMMAS = '，、,';
/** A head that stands on one line is seldom wider; a paragraph that begins with one is as wide as the page. */
const WIDEST_HEAD = 28;

function isFullStop(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0x21;
}

interface Line {
  /** Where the line begins, its indentation included. */
  readonly lineStart: number;
  readonly start: number;
  readonly end: number;
  /** In full-width characters, indentation included. */
  readonly width: number;
  /** In characters of any width. */
  readonly length: number;
  /** A row of a table. */
  readonly row: boolean;
}

function lineBefore(text: string, end: number, reach: number): Line | undefined {
  let start = end;
  const limit = Math.max(0, end - reach);
  while (start > limit && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start === limit && limit > 0 ? undefined : measured(text, start, end);
}

function lineAfter(text: string, start: number, limit: number): Line | undefined {
  let end = start;
  const most = Math.min(text.length, limit);
  while (end < most && !isLineEnd(text.charCodeAt(end))) end++;
  return end === most && most < text.length ? undefined : measured(text, start, end);
}

function measured(text: string, lineStart: number, lineEnd: number): Line | undefined {
  let start = lineStart;
  let end = lineEnd;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) return undefined;
  let width = 0;
  let row = false;
  for (let i = lineStart; i < end; i++) {
    const code = text.charCodeAt(i);
    width += code < 0x80 ? 0.5 : 1;
    if (i >= start && isCellMark(code)) row = true;
  }
  return { lineStart, start, end, width, length: end - lineStart, row };
}

/**
 * Where the line of a page number ends that follows the line end at `end` (“\n— 12 —\n”, “\n第3页\n”), which is none of
 * the text; `end` itself where none follows.
 */
export function pageNumberEnd(text: string, end: number): number {
  PAGE_NUMBER.lastIndex = end;
  const found = PAGE_NUMBER.exec(text);
  return found ? end + found[0].length : end;
}

const PAGE_NUMBER =
  /(?:\r\n|[\r\n\f]) {0,8}(?:[—–－-]{1,2} ?\d{1,3} ?[—–－-]{1,2}|第 ?\d{1,3} ?页(?:[ ，]?共 ?\d{1,3} ?页)?|\d{1,3}(?: ?\/ ?\d{1,3})?) {0,8}(?=[\r\n\f])/uy;

/** Past “\n” or “\r\n”. */
export function afterLineEnd(text: string, at: number): number {
  return text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1;
}

function beforeLineEnd(text: string, start: number): number {
  return text.charCodeAt(start - 1) === 0x0a && text.charCodeAt(start - 2) === 0x0d ? start - 2 : start - 1;
}

/** Indentation, heads, salutations, markup and dates begin something new. */
function beginsAnew(text: string, { lineStart, start, end }: Line): boolean {
  if (start > lineStart) return true;
  if (marked(text, start)) return true;
  return OPENINGS.test(text.slice(start, Math.min(end, start + 24)));
}

const OPENINGS =
  /^(?:各位|同志们|[#>*•·●■◆_|]|[-=]|\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?$|[（(]?\d{4}年\d{1,2}月\d{1,2}日)/u;

/** Titles, session lines, speakers: they never run on. */
function standsAlone(text: string, { start, end }: Line): boolean {
  return ALONE.test(text.slice(Math.max(start, end - 12), end)) || text.charCodeAt(start) === 0x23;
}

const ALONE = /(?:报告|会议上|纲要|公报|讲话|汇报|[市县区省州盟旗]长\s?\S{2,4})[）)]?$/u;

/** Whether a head's or item's marker stands at `i`. */
function marked(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (isDigit(code)) return NUMBERED.test(text.slice(i, i + 8));
  return MARKS.includes(text.charAt(i)) && MARKED.test(text.slice(i, i + 8));
}

const MARKS = '一二三四五六七八九十第专（(—─－①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const NUMBERED = /^\d{1,2}(?:[.．、](?!\d)|[）)])/u;
const MARKED =
  /^(?:[一二三四五六七八九十]{1,3}(?:、|是|要)|第[一二三四五六七八九十百]{1,4}(?:[，,、篇章节编部条]|是)|专栏|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[—─]{2}|－－|[①-⑳])/u;
