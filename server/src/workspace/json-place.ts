/**
 * The offset at which a text stops being JSON, of which engines tell some and not others: 5 in `{"a" }`. A text that is JSON gives its
 * length.
 */
export function badOffset(text: string): number {
  const end = valueEnd(text, blanks(text, 0));
  if ('bad' in end) return end.bad;
  return blanks(text, end.at);
}

/** Where a value ends, or where it goes wrong. */
type End = { readonly at: number } | { readonly bad: number };

const SCALAR =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function valueEnd(text: string, start: number): End {
  const opener = text.charAt(start);
  if (opener === '{' || opener === '[') return listEnd(text, start, opener);
  SCALAR.lastIndex = start;
  return SCALAR.test(text) ? { at: SCALAR.lastIndex } : { bad: start };
}

function listEnd(text: string, start: number, opener: '{' | '['): End {
  const closer = opener === '{' ? '}' : ']';
  let at = blanks(text, start + 1);
  if (text.charAt(at) === closer) return { at: at + 1 };
  for (;;) {
    const end = opener === '{' ? fieldEnd(text, at) : valueEnd(text, at);
    if ('bad' in end) return end;
    at = blanks(text, end.at);
    const mark = text.charAt(at);
    if (mark === closer) return { at: at + 1 };
    if (mark !== ',') return { bad: at };
    at = blanks(text, at + 1);
  }
}

function fieldEnd(text: string, start: number): End {
  if (text.charAt(start) !== '"') return { bad: start };
  const name = valueEnd(text, start);
  if ('bad' in name) return name;
  const colon = blanks(text, name.at);
  return text.charAt(colon) === ':' ? valueEnd(text, blanks(text, colon + 1)) : { bad: colon };
}

function blanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at++;
  return at;
}
