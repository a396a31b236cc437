import { once } from '../once.ts';
import { countOf } from '../numbers/ordinals.ts';
import type { Span } from '../text/span.ts';
import type { Scanned } from '../text/unit.ts';
import type { Count } from './count.ts';

/** One count of a code name: 三 and 改 of “三改一增”. */
export interface Part extends Span {
  readonly said: number;
  /** What it counts, '' in a code of bare numbers. */
  readonly noun: string;
}

/** A name in quotation marks that is made of counts, without the marks. */
export interface Code extends Span {
  readonly parts: readonly Part[];
}

/** The codes of a sentence: they are made out once, however many ask for them. */
export const codesOf = once(({ reading }: Scanned) => codesIn(reading.text));

/** “三纵四横”, “一核、两带、三区”, “5张清单、1张网”; and without quotation marks where brackets tell of it: 三区两市四县（…）. */
export function codesIn(text: string): readonly Code[] {
  const quoted = quotedNumbers(text, CODE).flatMap((found) =>
    NO_CODE.test(found[0]) ? [] : [codeOf(found, PART)],
  );
  if (!text.includes('（')) return quoted;
  const plain = Array.from(text.matchAll(PLAIN), (found): Code => {
    const { index, 0: whole } = found;
    return { parts: codeOf(found, PART).parts, start: index, end: index + whole.length };
  });
  return [...quoted, ...plain];
}

/** “1331”, “一二三四五”, “1+6”: a part for each number, but for an N that stands for no number. */
export function numbersIn(text: string): readonly Code[] {
  return quotedNumbers(text, NUMBERS).map((found) =>
    codeOf(found, /[+＋]/u.test(found[0]) ? SUMMAND : DIGIT),
  );
}

/** “千百十”, “三个十百千”, and “四个一百” with a part for each of the four. */
export function roundsIn(text: string): readonly Code[] {
  return Array.from(
    text.matchAll(ROUNDS),
    ({ 0: whole, 1: letters = '', 2: times = '', 3: round = '', index }) => {
      const span = { start: index + 1, end: index + whole.length - 1 };
      const each = letters === '' ? Array.from({ length: countOf(times) }, () => round) : [...letters];
      return { ...span, parts: each.map((letter) => ({ ...span, said: roundOf(letter), noun: '' })) };
    },
  );
}

/** 十 is 10, 一万 and 1万 10000; 0 where it is no round number. */
export function roundOf(numeral: string): number {
  return (
    10 ** ('十百千万'.indexOf(numeral.replace(/^[一1]/u, '')) + 1) *
    (/^[一1]?[十百千万]$/u.test(numeral) ? 1 : 0)
  );
}

/** What matches behind the quotation marks that a number follows, of which there are few. */
function quotedNumbers(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const all: RegExpExecArray[] = [];
  for (let open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
    if (!'一二两双三四五六七八九0123456789'.includes(text.charAt(open + 1) || ' ')) continue;
    pattern.lastIndex = open;
    const found = pattern.exec(text);
    if (found) all.push(found);
  }
  return all;
}

function codeOf({ 0: whole, index }: RegExpExecArray, each: RegExp): Code {
  const parts = Array.from(
    whole.matchAll(each),
    ({ index: at, 0: part, 1: number = part, 2: noun = '' }): Part => ({
      said: countOf(number),
      noun,
      start: index + at,
      end: index + at + part.length - noun.length,
    }),
  );
  return { start: index + 1, end: index + whole.length - 1, parts };
}

/** “办好‘三件大事’，突出‘‸四个重点’，即…”: what follows a row of such names tells of all of them. */
export function endsRow(text: string, start: number): boolean {
  return BESIDE.test(text.slice(Math.max(0, start - 24), start));
}

const BESIDE = /“[一二两三四五六七八九][个大件项条张篇][\u4e00-\u9fff]{1,8}”[，、][\u4e00-\u9fff]{0,6}“$/u;

/** A number of a code name as a count like others. */
export function asCount({ start, end, said = 0, noun = '' }: Span & Partial<Part>): Count {
  return { start, end, said, number: '', arabic: false, quoted: true, measure: '', noun };
}

/** “三统一管理”, “四级一体”: 一 counts nothing there. */
const NO_CODE = /[统专唯同合归]一|一[体流致般样起直些]/u;

const ONE =
  '(?:[一二两双三四五六七八九]|\\d{1,2})(?:[张个条项大](?=..))?(?!个)[^\\d一二两双三四五六七八九”“，。、+＋]{1,3}';
const CODE = new RegExp(`“(?:${ONE}、?){2,6}”`, 'uy');
const PART =
  /([一二两双三四五六七八九]|\d{1,2})(?:[张个条项大](?=..))?([^\d一二两双三四五六七八九”“，。、+＋]{1,3})/gu;

const PLAIN =
  /(?<![第\d一二两三四五六七八九十])(?:[一二两三四五六七八九][^\d一二两双三四五六七八九十”“，。；：、（）+个月日年天时次成点元米]{1,2}){2,4}(?=（)/gu;

const NUMBERS = /“(?:\d{3,6}|[一二三四五六七八九]{3,6}|\d{1,3}(?:[+＋](?:\d{1,3}|[NnXx])){1,5})”/uy;
const ROUNDS = /“(?:(?:[三四]个)?([十百千万]{3,4})|([二两三四五六七八九])个(一[百千万]))”/gu;
const SUMMAND = /\d+/gu;
const DIGIT = /[\d一二三四五六七八九]/gu;
