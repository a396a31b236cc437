import { isDigit, isHan, isLatin } from '../text/characters.ts';
import { inQuotation, inTitle } from './marks.ts';
import type { HeadMention, HeadStyle } from './mention.ts';
import { isNumeral, numeralLength, ordinalOf } from '../numbers/ordinals.ts';
import { gapBefore, type Reading } from '../text/reading.ts';
import type { Carry, Opening } from '../text/unit.ts';

/**
 * The head's or item's marker that stands at `i`: “一、”, “（三）”, “2.”, “一是”, “第二，”, “其二，”, “——”, “第三章”. It begins
 * its sentence or clause, so “电厂（二）期”, “统一是前提” and “排名第一，” hold none; nor do quotations.
 */
export function headAt(reading: Reading, i: number, opens: Opening, carry: Carry): HeadMention | undefined {
  const { text } = reading;
  const code = text.charCodeAt(i);
  if (BEGINS_HEAD[code] === 0 || (i === 0 && opens === 'cut')) return undefined;
  const begins = i === 0 || STOPS.includes(text.charAt(i - 1));
  if (!begins && !PAUSES.includes(text.charAt(i - 1)) && !gapBefore(reading, i)) return undefined;
  if (inQuotation(carry) || inTitle(carry)) return undefined;
  const head = markerAt(reading, i, code, begins);
  // What a marker marks stands after it.
  return head && head.end < text.length ? head : undefined;
}

const STOPS = '。！？；：…';
const PAUSES = '，、）”】';

const BEGINNERS = '一二三四五六七八九十第其专（①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳—';

/** The characters that a marker may begin with. */
export const BEGINS_HEAD = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  BEGINNERS.includes(String.fromCharCode(code)) || isDigit(code) ? 1 : 0,
);

function markerAt(reading: Reading, i: number, code: number, begins: boolean): HeadMention | undefined {
  const { text } = reading;
  const gap = begins || gapBefore(reading, i);
  if (isNumeral(code)) return numeralMarker(text, i, begins, gap);
  if (isDigit(code)) return gap ? arabicMarker(text, i) : undefined;
  if (code === 0xff08) return gap ? bracketedMarker(text, i, begins) : undefined;
  if (code === 0x2014) return begins ? dash(text, i) : undefined;
  if (code === 0x7b2c) return ordinalMarker(reading, i, begins);
  if (code === 0x5176) return begins ? amongMarker(text, i) : undefined;
  if (code === 0x4e13) return i === 0 ? panel(text) : undefined;
  return gap ? marker('bracketed-arabic', code - 0x2460 + 1, i, i + 1) : undefined;
}

/** “一、”, “一是”, “一要”. Series run on after commas; a head's number stands at a sentence's start or after white space. */
function numeralMarker(text: string, i: number, begins: boolean, gap: boolean): HeadMention | undefined {
  const end = i + numeralLength(text, i);
  const ordinal = ordinalOf(text.slice(i, end));
  if (ordinal === 0) return undefined;
  const next = text.charAt(end);
  if (next === '、') {
    if (!gap || text.charAt(i - 1) === '第' || isListOfNumerals(text, end + 1)) return undefined;
    return marker('ideographic', ordinal, i, end + 1);
  }
  if (!begins && !PAUSES.includes(text.charAt(i - 1))) return undefined;
  if (next === '是') return marker('is-series', ordinal, i, end + 1);
  if (next === '要' && !NOUN.test(text.slice(end, end + 3)))
    return marker('must-series', ordinal, i, end + 1);
  return undefined;
}

/** 要求, 要素, 要点 are nouns; “三要求务实之效”, “二要素质过硬” are items. */
const NOUN = /^要(?:求(?![真实新务变稳效突精严细])|素(?!质)|[点闻件])/u;

/** “第一、第二、第三产业”: a list, not a head. */
function isListOfOrdinals(text: string, i: number): boolean {
  return text.charAt(i) === '第' && isListOfNumerals(text, i + 1);
}

/** “一、二、三产业”, “一、二季度”: a list, not a head. */
function isListOfNumerals(text: string, i: number): boolean {
  const length = numeralLength(text, i);
  return length > 0 && '、，和至产季期级线类批轮层号标'.includes(text.charAt(i + length));
}

/** “1.”, “2、”, “3）”. */
function arabicMarker(text: string, i: number): HeadMention | undefined {
  let end = i;
  while (end < i + 3 && isDigit(text.charCodeAt(end))) end++;
  if (end > i + 2) return undefined;
  const next = text.charAt(end);
  const style: HeadStyle | undefined =
    next === '.' || next === '．' || next === '、'
      ? 'arabic'
      : next === '）'
        ? 'bracketed-arabic'
        : undefined;
  const after = text.charCodeAt(end + 1);
  // A full-width point is read before a digit alone: “1．17件实事”.
  const opens =
    next === '．' ? isDigit(after) : isHan(after) || isLatin(after) || after === 0x201c || after === 0x20;
  if (!style || !opens) return undefined;
  return marker(style, Number(text.slice(i, end)), i, end + 1);
}

/** “（一）”, “（1）”, but not “一厂 （二）期” nor “（一）、（二）项”. */
function bracketedMarker(text: string, i: number, begins: boolean): HeadMention | undefined {
  const numerals = numeralLength(text, i + 1);
  let end = i + 1 + numerals;
  if (numerals === 0) while (end < i + 3 && isDigit(text.charCodeAt(end))) end++;
  if (end === i + 1 || text.charAt(end) !== '）') return undefined;
  const next = text.charAt(end + 1);
  if ('、，。；）—'.includes(next) || (!begins && '期标段批号项款条级组类'.includes(next))) return undefined;
  const inside = text.slice(i + 1, end);
  const ordinal = numerals > 0 ? ordinalOf(inside) : Number(inside);
  if (ordinal === 0) return undefined;
  return marker(numerals > 0 ? 'bracketed-ideographic' : 'bracketed-arabic', ordinal, i, end + 1);
}

function dash(text: string, i: number): HeadMention | undefined {
  let end = i;
  while (text.charCodeAt(end) === 0x2014) end++;
  const after = text.charCodeAt(end);
  return end - i >= 2 && (isHan(after) || after === 0x201c) ? marker('dash', 0, i, end) : undefined;
}

const DIVISIONS: Readonly<Record<string, HeadStyle>> = {
  篇: 'part',
  编: 'part',
  章: 'chapter',
  节: 'section',
};

/** “第三章”, “第一部分”, “第二，”. */
function ordinalMarker(reading: Reading, i: number, begins: boolean): HeadMention | undefined {
  const { text } = reading;
  const length = numeralLength(text, i + 1);
  let end = i + 1 + length;
  if (length === 0) while (end < i + 3 && isDigit(text.charCodeAt(end))) end++;
  const inside = text.slice(i + 1, end);
  const ordinal = length > 0 ? ordinalOf(inside) : Number(inside);
  if (ordinal === 0) return undefined;
  const next = text.charAt(end);
  const division = text.startsWith('部分', end) ? 'part' : DIVISIONS[next];
  if (division) {
    const after = end + (next === '部' ? 2 : 1);
    return i === 0 || gapBefore(reading, after) ? marker(division, ordinal, i, after) : undefined;
  }
  if (!begins || !'，、：'.includes(next) || next === '' || isNumeral(text.charCodeAt(end + 1)))
    return undefined;
  if (next === '、' && isListOfOrdinals(text, end + 1)) return undefined;
  return marker('ordinal-series', ordinal, i, end + 1);
}

/** “其一，”, “其二是”. */
function amongMarker(text: string, i: number): HeadMention | undefined {
  const end = i + 1 + numeralLength(text, i + 1);
  const ordinal = ordinalOf(text.slice(i + 1, end));
  if (ordinal === 0 || !'，、：是'.includes(text.charAt(end) || '其')) return undefined;
  return marker('ordinal-series', ordinal, i, end + 1);
}

/** “专栏3”, “专栏四”. */
function panel(text: string): HeadMention | undefined {
  if (text.charAt(1) !== '栏') return undefined;
  const numerals = numeralLength(text, 2);
  let end = 2 + numerals;
  if (numerals === 0) while (end < 4 && isDigit(text.charCodeAt(end))) end++;
  const inside = text.slice(2, end);
  const ordinal = numerals > 0 ? ordinalOf(inside) : Number(inside);
  return ordinal > 0 ? marker('panel', ordinal, 0, end) : undefined;
}

function marker(style: HeadStyle, ordinal: number, start: number, end: number): HeadMention {
  return { kind: 'head', style, ordinal, start, end };
}
