/** The text of a file's bytes, as the editor would have it: without its byte order mark. */
export type Decoded = { readonly text: string } | { readonly undecodable: Undecodable };

/** Bytes that are none of the encodings, and where each of them gives up. */
export interface Undecodable {
  /** Encodings tried, with the offset of the first byte that is not one of theirs. */
  readonly tried: readonly { readonly encoding: Encoding; readonly byte: number }[];
}

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

/**
 * Decodes UTF-8, UTF-16 and GB18030. A byte order mark decides; without one it is UTF-8 if it can be, then UTF-16 if
 * that reads like Chinese or English (files saved as “Unicode” and cut), then GB18030.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markedEncoding(bytes);
  if (marked) return first(bytes, [marked]);
  const utf8 = decodeAs(bytes, 'UTF-8');
  if (utf8 !== undefined) return { text: utf8 };
  for (const encoding of ['UTF-16LE', 'UTF-16BE'] as const) {
    if (bytes.length % 2 === 0 && readsLikeText(bytes, encoding)) return first(bytes, [encoding]);
  }
  return first(bytes, ['GB18030', 'UTF-8']);
}

function first(bytes: Uint8Array, encodings: readonly Encoding[]): Decoded {
  for (const encoding of encodings) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined) return { text };
  }
  return {
    undecodable: { tried: encodings.map((encoding) => ({ encoding, byte: firstBadByte(bytes, encoding) })) },
  };
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  return undefined;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The decoder does not say where it stopped, but every shorter run of bytes is either good or bad: halve. */
function firstBadByte(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isGoodStart(bytes, middle, encoding)) good = middle;
    else bad = middle;
  }
  return good;
}

function isGoodStart(bytes: Uint8Array, length: number, encoding: Encoding): boolean {
  if (length > bytes.length) return false;
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    return true;
  } catch {
    return false;
  }
}

const SAMPLE_BYTES = 4096;
const ORDINARY = /[\t\n\r\x20-\x7e·—‘-”…、-〗一-龥！-～]/gu;

/** Whether a text ends lines or clauses as it should, and nine characters in ten are those of a Chinese or English page. */
function readsLikeText(bytes: Uint8Array, encoding: Encoding): boolean {
  const sample = decodeAs(bytes.subarray(0, SAMPLE_BYTES), encoding);
  return (
    sample !== undefined &&
    /[\n，。]/u.test(sample) &&
    (sample.match(ORDINARY)?.length ?? 0) >= 0.9 * sample.length
  );
}
