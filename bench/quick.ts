/**
 * How long an editor waits for diagnostics after one character, over LSP stdio, beside a floor that only counts numbers. In a
 * sentence of words most of what is known of the figures stays; one that tells a figure is read again, and so are they.
 *
 * Example: `npm run bench:quick`, or `node bench/quick.ts server/src/server.ts` for the source as it is.
 */
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { start } from './stdio.ts';
import { reports } from './texts.ts';

interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly edits: number;
  /** At most this at the 95th percentile, in milliseconds. */
  readonly budget: number;
  /** The end of the sentence that is edited, the first behind the middle. */
  readonly end: RegExp;
}

const ANY = /..。/u;
const WITH_FIGURE = /\d(?:\.\d+)?(?:亿元|%)[^。]*[\u4e00-\u9fff]{2}。/u;

const SIZES: readonly Size[] = [
  { name: '44 KB', bytes: 44_000, edits: 300, budget: 8, end: ANY },
  { name: '44 KB, at a figure', bytes: 44_000, edits: 300, budget: 8, end: WITH_FIGURE },
  { name: '410 KB', bytes: 410_000, edits: 200, budget: 16, end: ANY },
  { name: '10 MB', bytes: 10_000_000, edits: 60, budget: 100, end: ANY },
];

const WARMING = 30;

const server = process.argv[2] ?? join(import.meta.dirname, '../dist/server.cjs');
const floor = join(import.meta.dirname, 'floor.ts');

console.log('one character inserted in the middle, then textDocument/diagnostic, in milliseconds');
console.log(
  'size                    bytes  findings   open   p50     p95   budget    floor p50     p95',
);
let over = false;
for (const { name, bytes, edits, budget, end } of SIZES) {
  const text = reports(bytes);
  const own = await measure(server, text, edits, end);
  const least = await measure(floor, text, edits, end);
  over ||= own.p95 > budget;
  console.log(
    [
      name.padEnd(18),
      String(Buffer.byteLength(text)).padStart(10),
      String(own.findings).padStart(9),
      own.open.toFixed(0).padStart(6),
      own.p50.toFixed(2).padStart(6),
      own.p95.toFixed(2).padStart(7),
      String(budget).padStart(8) + (own.p95 > budget ? '!' : ' '),
      least.p50.toFixed(2).padStart(11),
      least.p95.toFixed(2).padStart(7),
    ].join(' '),
  );
}
process.exitCode = over ? 1 : 0;

async function measure(file: string, text: string, edits: number, end: RegExp) {
  const process = await start(file);
  const found = end.exec(text.slice(text.length / 2));
  if (!found) throw new Error(`nothing to edit: no ${end.source} in the second half`);
  const offset = Math.floor(text.length / 2) + found.index + found[0].length - 3;
  const middle = TextDocument.create('', '', 0, text).positionAt(offset);
  const before = performance.now();
  const first = await process.open(text);
  const open = performance.now() - before;
  const times: number[] = [];
  for (let i = 0; i < WARMING + edits; i++) {
    const time = await process.edit(middle, 0, '新');
    await process.edit(middle, 1, '');
    if (i >= WARMING) times.push(time);
  }
  await process.stop();
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { open, p50: at(0.5), p95: at(0.95), findings: first.kind === 'full' ? first.items.length : 0 };
}
