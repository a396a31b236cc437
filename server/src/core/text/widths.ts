import { isDigit, isLatin, isSpace } from './characters.ts';

/**
 * Width variants: digits, letters, signs and what stands inside numbers read half-width, punctuation full-width, each
 * for one character. No blanket NFKC: “①”, “㎡”, “℃” and “Ⅱ” stay what they are.
 */

/** What reading has to do with a character. */
export const PLAIN = 0;
export const WHITE = 1;
/** It reads as another one whatever stands beside it. */
export const FOLDED = 2;
/** A comma, colon, !, ? or straight quotation mark: what it is its neighbours tell. */
export const IN_CONTEXT = 3;

const FOLDS = foldTable();
const CLASSES = classTable();

export function classOf(code: number): number {
  return CLASSES[code] ?? PLAIN;
}

/** What a character reads as, whatever stands beside it. */
export function fold(code: number): number {
  return FOLDS[code] ?? code;
}

/** What a comma, colon, ! or ? at `i` reads as, behind `before`: part of a number, an address, a Latin phrase, or punctuation. */
export function inContext(source: string, i: number, before: number): number {
  const code = fold(source.charCodeAt(i));
  const next = following(source, i + 1);
  const after = fold(source.charCodeAt(next));
  switch (code) {
    case 0x2c:
    case 0xff0c:
      if (isDigit(before) && isDigit(after) && threeDigits(source, next) && endsThousands(source, i))
        return 0x2c;
      return code === 0x2c && isLatin(before) && isLatin(after) ? code : 0xff0c;
    case 0x3a:
    case 0xff1a:
      if (isDigit(before) && isDigit(after)) return 0x3a;
      return code === 0x3a && after === 0x2f ? code : 0xff1a;
    case 0x21:
    case 0x3f:
      if (isLatin(before) || isLatin(after) || isDigit(after)) return code;
      return code === 0x21 ? 0xff01 : 0xff1f;
    default:
      return code;
  }
}

function following(source: string, i: number): number {
  while (i < source.length && isSpace(source.charCodeAt(i))) i++;
  return i;
}

/** A comma parts thousands if three digits and no fourth follow. */
function threeDigits(source: string, i: number): boolean {
  let count = 0;
  while (count < 4 && isDigit(fold(source.charCodeAt(i + count)))) count++;
  return count === 3;
}

/** Nor does it after a decimal or four digits: “指数2.36,349天优良”, “2020,120家”. */
function endsThousands(source: string, i: number): boolean {
  let start = i;
  while (start > i - 4 && isDigit(fold(source.charCodeAt(start - 1)))) start--;
  return i - start < 4 && fold(source.charCodeAt(start - 1)) !== 0x2e;
}

function foldTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  const set = (from: string, to: string): void => {
    for (let i = 0; i < from.length; i++)
      table[from.charCodeAt(i)] = to.charCodeAt(Math.min(i, to.length - 1));
  };
  for (let code = 0x30; code <= 0x7a; code++) if (isDigit(code) || isLatin(code)) table[code + 0xfee0] = code;
  set('％﹪＋－／＝～〜∼＊｜│', '%%+-/=~~~*||');
  set('．', '.');
  set('∶﹕', ':');
  set('─―–﹣', '———-');
  set('()[]﹙﹚［］｛｝', '（）［］（）［］{}');
  set('「」『』', '“”‘’');
  set('﹐﹑﹔﹖﹗｡､', '，、；？！。、');
  set(';', '；');
  return table;
}

function classTable(): Uint8Array {
  const table = Uint8Array.from({ length: 0x10000 }, (_, code) => (fold(code) === code ? PLAIN : FOLDED));
  for (let code = 0; code < 0x10000; code++) if (isSpace(code)) table[code] = WHITE;
  // Between two words of a row, a tabulator is read.
  table[0x09] = PLAIN;
  for (const char of ',，:：∶﹕﹐!?"') table[char.charCodeAt(0)] = IN_CONTEXT;
  return table;
}
