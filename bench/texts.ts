/** Texts of any size for the bench, made of this repository's own samples. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SAMPLES = join(import.meta.dirname, '../samples');
const SAMPLE = '2025年云川市政府工作报告.txt';
const REPORT_BYTES = 44_000;

/** Reports under distinct titles, about 44 KB of UTF-8 each, one after the other until `bytes` are reached. */
export function reports(bytes: number): string {
  const count = Math.max(1, Math.round(bytes / REPORT_BYTES));
  return Array.from({ length: count }, (_, index) => report(index)).join('\n\n');
}

/**
 * One report: the sample, which is all figures, without every other of its paragraphs that bear no head, and between those
 * that stay run-on sentences of all samples that hold no number, until it is as long as reports are. It has some thirteen numbers and some
 * twenty-five sentences in a thousand characters, as published ones have.
 */
function report(index: number): string {
  const lines = readFileSync(join(SAMPLES, SAMPLE), 'utf8').trimEnd().split('\n');
  const isParagraph = (line: string) => line.length >= 60;
  const plain = lines.filter((line) => isParagraph(line) && !line.startsWith('（'));
  const left = new Set(plain.filter((_, i) => i % 2 === 1));
  const kept = lines.filter((line) => !left.has(line));
  const each = (REPORT_BYTES - Buffer.byteLength(kept.join('\n'))) / kept.filter(isParagraph).length;
  let next = index;
  const body = kept.flatMap((line) => {
    if (!isParagraph(line)) return [line];
    let paragraph = '';
    while (Buffer.byteLength(paragraph) < each) paragraph += `${sentence(next++).slice(0, -1)}；${sentence(next++)}`;
    return [line, paragraph];
  });
  return body.join('\n').replaceAll('云川', place(index));
}

function sentence(index: number): string {
  return PLAIN[index % PLAIN.length] ?? '';
}

const PLAIN = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.txt'))
  .flatMap(
    (name) =>
      readFileSync(join(SAMPLES, name), 'utf8').match(
        /(?<=[。\n])[^。\s\d一二三四五六七八九十“]{12,60}。/gu,
      ) ?? [],
  );

const FIRST = '云临溪青白石澄江南北东西安平和宁长永丰泰';
const SECOND = '川溪岭阳原河湖山泉州';

/** Two hundred names that no two reports share. */
function place(index: number): string {
  const first = FIRST.charAt(Math.floor(index / SECOND.length) % FIRST.length);
  return `${first}${SECOND.charAt(index % SECOND.length)}${index >= FIRST.length * SECOND.length ? '新' : ''}`;
}
