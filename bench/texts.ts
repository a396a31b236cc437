/** Texts of any size for the bench, made of this repository's own samples. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SAMPLE = '2025年云川市政府工作报告.txt';
const REPORT_BYTES = 44_000;
const HEAD = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u;

/** Reports under distinct titles, about 44 KB of UTF-8 each, one after the other until `bytes` are reached. */
export function reports(bytes: number): string {
  const count = Math.max(1, Math.round(bytes / REPORT_BYTES));
  return Array.from({ length: count }, (_, index) => report(index)).join('\n\n');
}

/** One report: the sample with its paragraphs said over again, each without its head, until it is long enough. */
function report(index: number): string {
  const sample = readFileSync(join(import.meta.dirname, '../samples', SAMPLE), 'utf8').trimEnd();
  const [title = '', ...lines] = sample.split('\n');
  const times = Math.max(1, Math.round(REPORT_BYTES / Buffer.byteLength(sample)));
  const body = lines.flatMap((line) => {
    const paragraph = line.replace(HEAD, '');
    return line.length < 60 ? [line] : [line, ...Array.from({ length: times - 1 }, () => paragraph)];
  });
  return [title, ...body].join('\n').replaceAll('云川', place(index));
}

const FIRST = '云临溪青白石澄江南北东西安平和宁长永丰泰';
const SECOND = '川溪岭阳原河湖山泉州';

/** Two hundred names that no two reports share. */
function place(index: number): string {
  const first = FIRST.charAt(Math.floor(index / SECOND.length) % FIRST.length);
  return `${first}${SECOND.charAt(index % SECOND.length)}${index >= FIRST.length * SECOND.length ? '新' : ''}`;
}
