import { isCellMark, isDigit, isHan, isLatin, isLineEnd, isSpace } from './characters.ts';
import { type Opening, type Unit } from './unit.ts';
import { afterLineEnd, goesOn, pageNumberEnd } from './wraps.ts';

/** A unit is cut here, so that a page without any 。 stays a bounded piece of work. */
export const LONGEST_UNIT = 4096;

/**
 * How far around a place the splitting looks: whether a unit ends at a place is decided by this many code units
 * before and after it. `reanalyse` relies on it.
 */
export const LOOKAROUND = 256;

/**
 * Cuts `text` into units from `start` on, which must be where a unit begins. A line end is white space where the
 * line goes on in the next one, and else ends the unit before it.
 */
export function* splitUnits(text: string, start = 0): Generator<Unit> {
  while (start < text.length) {
    const end = unitEnd(text, start);
    yield { start, text: text.slice(start, end), opens: openingOf(text, start, end) };
    start = end;
  }
}

/**
 * With a copy of its text: V8's slice of a long text keeps the whole of it alive. Units that an edit has made outlive many
 * texts, those of a first analysis only the one that they are cut from.
 */
export function detached({ text, ...unit }: Unit): Unit {
  return { ...unit, text: (' ' + text).slice(1) };
}

function unitEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_UNIT);
  let at = start;
  let newLine = start === 0;
  for (; at < limit && isSpace(text.charCodeAt(at)); at++) newLine ||= isLineEnd(text.charCodeAt(at));
  const isRow = newLine && startsRow(text, at);
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code < 0xff00) continue;
    if (isLineEnd(code)) {
      if (!goesOn(text, at, LOOKAROUND)) return at;
      at = afterLineEnd(text, pageNumberEnd(text, at)) - 1;
    } else if (!isRow && endsSentence(text, at, code)) {
      return Math.min(limit, afterClosers(text, at + 1));
    }
  }
  // A pair of surrogates is one character.
  return limit < text.length && isHighSurrogate(text.charCodeAt(limit - 1)) ? limit - 1 : limit;
}

/** Rows have bars or tabulators between their cells. */
function startsRow(text: string, first: number): boolean {
  const limit = Math.min(text.length, first + LOOKAROUND);
  for (let i = first; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (isCellMark(code)) return true;
    if (isLineEnd(code)) return false;
  }
  return false;
}

/** 。！？ and their half-width forms, but for those of addresses and markup: “a?b”, “3?4”, “![”. */
function endsSentence(text: string, at: number, code: number): boolean {
  if (code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff61) return true;
  if (code !== 0x21 && code !== 0x3f) return false;
  const next = text.charCodeAt(at + 1);
  if (isLatin(next) || next === 0x5b || next === 0x3d) return false;
  // “各位代表!2020年是…”
  return !isDigit(next) || isHan(text.charCodeAt(at - 1));
}

const CLOSERS = '。！？!?；;”’」』）)》〉】］\]"';

function afterClosers(text: string, at: number): number {
  const most = at + 16;
  while (at < most && at < text.length && CLOSERS.includes(text.charAt(at))) at++;
  return at;
}

/** A unit is a paragraph's first if its white space holds a line end at which the line before does not go on. */
function openingOf(text: string, start: number, end: number): Opening {
  if (start === 0) return 'paragraph';
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) {
    if (isLineEnd(text.charCodeAt(at)))
      return at - start < LOOKAROUND && goesOn(text, at, LOOKAROUND) ? 'sentence' : 'paragraph';
    at++;
  }
  return isHighSurrogate(text.charCodeAt(start - 1)) || !CLOSERS.includes(text.charAt(start - 1))
    ? 'cut'
    : 'sentence';
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
