/** Classes of UTF-16 code units that splitting and reading go by. None needs a regular expression. */

/** A character that stands for nothing: white space of either width, byte order marks, joiners of no width. */
export function isSpace(code: number): boolean {
  if (code >= 0x4e00) return code === 0xfeff;
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return (
    code === 0x3000 ||
    code === 0xa0 ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200d) ||
    isSeparator(code)
  );
}

/** The end of a line: \n, \r, \f and Unicode's two separators. */
export function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x0c || isSeparator(code);
}

/** What parts the cells of a row: a tabulator, or a bar of either width. */
export function isCellMark(code: number): boolean {
  return code === 0x09 || code === 0x7c || code === 0xff5c || code === 0x2502;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

function isSeparator(code: number): boolean {
  return code === 0x2028 || code === 0x2029;
}

/** Which code units are among some characters, for what is asked of every character of a report: `marks[code] === 1`. */
export function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
  return table;
}
