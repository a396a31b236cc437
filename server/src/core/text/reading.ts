import { isDigit, isHan, isLatin, isLineEnd, isSpace } from './characters.ts';
import { pageNumberEnd } from './wraps.ts';
import { classOf, fold, FOLDED, IN_CONTEXT, inContext, PLAIN, WHITE } from './widths.ts';

/**
 * A unit's text as it is read: hard wraps inside words and numbers left out, width variants made one
 * (“地区生产 总值１２．３％” reads “地区生产总值12.3%”). The only file, with `at`, that knows two coordinates.
 *
 * Digits, letters, signs and what stands inside numbers read half-width, punctuation full-width (“增长5.6%,” reads
 * “增长5.6%，”, “４：２” reads “4:2”), each for one character; 「」 read “”, every long dash reads —.
 */
export interface Reading {
  readonly text: string;
  /** How much white space and markup stands before the first character that is read: “\n　　”, “## ”. */
  readonly lead: number;
  /** Offset in the source of each character read; absent where they stand in a row from `lead` on. */
  readonly map?: Uint16Array;
}

/** Reads one unit; `source` has at most 4,096 code units. */
export function read(source: string): Reading {
  const lead = leadOf(source);
  const end = endOf(source, lead);
  const point = itemPoint(source, lead);
  if (point < 0 && isPlain(source, lead, end)) return { text: source.slice(lead, end), lead };
  return folded(source, lead, end, point);
}

/**
 * Where the point stands that ends an item's number right before another number, “1．17件实事” and “2.2024年”, which reads as a full-width one; −1 where
 * none does. A full-width point parts no digits of half width, and of what is counted there are no hundredths.
 */
function itemPoint(source: string, lead: number): number {
  if (!isDigit(source.charCodeAt(lead))) return -1;
  return ITEM.test(source.slice(lead, lead + ITEM_LENGTH)) ? source.search(/[.．]/u) : -1;
}

const ITEM = /^[1-9]\d?(?:．\d|\.(?:[12]\d{3}年|[1-9]\d*[件项户家名所座条](?![/／])))/u;
const ITEM_LENGTH = 12;

/** Whether the author left white space before the character read at `i`: at a wrap, or where a head ends. */
export function gapBefore({ text, lead, map }: Reading, i: number): boolean {
  if (i === 0) return lead > 0;
  return text.charCodeAt(i - 1) === 0x20 || (map !== undefined && (map[i] ?? 0) - (map[i - 1] ?? 0) > 1);
}

const MARKUP = /^(?:(?:#{1,6}|[-*+>•●■◆])[ \u3000\t]+)?(?:\*\*[ \u3000]*)?/u;

function leadOf(source: string): number {
  let lead = 0;
  while (lead < source.length && isSpace(source.charCodeAt(lead))) lead++;
  const code = source.charCodeAt(lead);
  if (code >= 0x4e00 && code <= 0x9fff) return lead;
  return lead + (MARKUP.exec(source.slice(lead, lead + 12))?.[0].length ?? 0);
}

/** Where what is read ends: before white space, and before the closing ** of a text that began with it. */
function endOf(source: string, lead: number): number {
  let end = source.length;
  while (end > lead && isSpace(source.charCodeAt(end - 1))) end--;
  const isBold = source.endsWith('**', end) && source.lastIndexOf('**', lead) >= 0;
  return isBold && end - lead > 2 ? end - 2 : end;
}

/** Whether the text reads as it is written. */
function isPlain(source: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = source.charCodeAt(i);
    // Most characters are Chinese: those are passed by at once.
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    const kind = classOf(code);
    if (kind === PLAIN) continue;
    if (kind !== IN_CONTEXT || inContext(source, i, source.charCodeAt(i - 1)) !== code || code === 0x22)
      return false;
  }
  return true;
}

// One unit is read at a time, so two buffers serve all of them.
const codes = new Uint16Array(4096);
const offsets = new Uint16Array(4096);

function folded(source: string, lead: number, end: number, point: number): Reading {
  let text = '';
  // From here on nothing has been copied to `text`.
  let copied = lead;
  let length = 0;
  let gap = 0;
  let dropped = false;
  let quotes = straightQuotes(source) % 2 === 0 ? 0 : -1;
  for (let i = lead; i < end; i++) {
    const code = source.charCodeAt(i);
    const kind = classOf(code);
    if (kind === WHITE) {
      if (gap === 0) text += source.slice(copied, i);
      const over = isLineEnd(code) ? pageNumberEnd(source, i) - i : 0;
      gap += 1 + over;
      i += over;
      copied = i + 1;
      continue;
    }
    let read = code;
    if (i === point) {
      read = FULL_WIDTH_POINT;
    } else if (kind !== PLAIN) {
      read = kind === FOLDED ? fold(code) : inContext(source, i, length > 0 ? (codes[length - 1] ?? 0) : 0);
      if (read === 0x22 && quotes >= 0) read = quotes++ % 2 === 0 ? 0x201c : 0x201d;
    }
    if (gap > 0) {
      if (isGapKept(source, i, gap, length, read)) {
        text += ' ';
        codes[length] = 0x20;
        offsets[length++] = i - 1;
      }
      dropped = true;
      gap = 0;
    }
    if (read !== code) {
      text += source.slice(copied, i) + String.fromCharCode(read);
      copied = i + 1;
    }
    codes[length] = read;
    offsets[length++] = i;
  }
  text += source.slice(copied, end);
  return dropped ? { text, lead, map: offsets.slice(0, length) } : { text, lead };
}

function isGapKept(source: string, i: number, gap: number, length: number, read: number): boolean {
  if (source.charCodeAt(i - 1) === IDEOGRAPHIC_SPACE)
    return isInLine(source, i - gap) && !isSpacedOut(source, i);
  return isKept(length, read, gap, source, i);
}

const IDEOGRAPHIC_SPACE = 0x3000;
const FULL_WIDTH_POINT = 0xff0e;

/** An ideographic space inside a line is the author's own (“市长　沈知远”, “完成　　亿元”); after a line end it indents. */
function isInLine(source: string, gapStart: number): boolean {
  for (let i = gapStart; isSpace(source.charCodeAt(i)); i++)
    if (isLineEnd(source.charCodeAt(i))) return false;
  return true;
}

/** “政　府　工　作　报　告”, “张　三”: single characters with one space between each are a word set wide. */
function isSpacedOut(source: string, i: number): boolean {
  const before = source.charCodeAt(i - 3);
  const after = source.charCodeAt(i + 1);
  if (isSpace(source.charCodeAt(i - 2))) return false;
  return (
    (i < 3 || isSpace(before) || before === 0x7c) &&
    (i + 1 >= source.length || isSpace(after) || after === 0x7c)
  );
}

/**
 * Whether white space before `code` is read, as one space: between Latin words, and between digits only where they
 * are two numbers (“2806.2 5.6”, not “2 8.6亿元”). Beside a Chinese character it is not.
 */
function isKept(length: number, code: number, gap: number, source: string, i: number): boolean {
  const before = codes[length - 1] ?? 0;
  if (before >= 0x80 || code >= 0x80) return false;
  if (isLatin(before) || isLatin(code)) return !isDigit(before) && !isDigit(code);
  if (isDigit(code)) {
    if (isDigit(before)) return gap > 1 || areTwoNumbers(length, source, i);
    if (before === 0x2e) return isItemNumber(length);
    return before === 0x25;
  }
  return false;
}

/** Whether the digits read last and those at `i` are two numbers: in a row of several, with two points, or too long for one. */
function areTwoNumbers(length: number, source: string, i: number): boolean {
  let start = length;
  let pointBefore = false;
  while (start > 0 && isNumeric(codes[start - 1] ?? 0)) if (codes[--start] === 0x2e) pointBefore = true;
  if (start > 0 && codes[start - 1] === 0x20) return true;
  let end = i;
  let point = 0;
  for (let code; isNumeric((code = fold(source.charCodeAt(end)))); end++) {
    if (code === 0x2e && point === 0) point = end;
  }
  if (isSpace(source.charCodeAt(end)) && isNumeric(source.charCodeAt(end + 1))) return true;
  if (pointBefore) return point > 0;
  const right = (point > 0 ? point : end) - i;
  return length - start + right > 7 || (length - start === 4 && right === 4);
}

/** “1. 5G基站”: the point ends an item's number, which begins its sentence. */
function isItemNumber(length: number): boolean {
  let start = length - 1;
  while (start > 0 && isDigit(codes[start - 1] ?? 0)) start--;
  if (length - 1 - start > 2) return false;
  const before = start > 0 ? (codes[start - 1] ?? 0) : 0x3002;
  return !isHan(before) && before !== 0x2e && before >= 0x80;
}

function isNumeric(code: number): boolean {
  return isDigit(code) || code === 0x2e || code === 0x2c;
}

function straightQuotes(source: string): number {
  let count = 0;
  for (let i = source.indexOf('"'); i >= 0; i = source.indexOf('"', i + 1)) count++;
  return count;
}
