import { readFileSync } from 'node:fs';
import { decode } from './decode.ts';

/** A file given to the program: its text, or why it has none. */
export type Input =
  { readonly file: string; readonly text: string } | { readonly file: string; readonly error: string };

/** Reads a file whatever its encoding. Never throws: what can't be read says why, and the others go on. */
export function readInput(file: string): Input {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return { file, error: reason(error) };
  }
  const decoded = decode(bytes);
  if ('text' in decoded) return { file, text: decoded.text };
  const tried = decoded.undecodable.tried
    .map(({ encoding, byte }) => `${encoding} (byte ${byte})`)
    .join(', ');
  return { file, error: `编码无法识别 not text in any known encoding: ${tried}` };
}

/** `ENOENT: no such file or directory, open 'x'` without the name, which the caller prints. */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, \w+(?: '.*')?$/s, '');
}
