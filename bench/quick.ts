/**
 * How long an editor waits for diagnostics after one character, over LSP stdio, beside a floor that only counts numbers.
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
}

const SIZES: readonly Size[] = [
  { name: '44 KB', bytes: 44_000, edits: 300, budget: 8 },
  { name: '410 KB', bytes: 410_000, edits: 200, budget: 16 },
  { name: '10 MB', bytes: 10_000_000, edits: 60, budget: 100 },
];

const WARMING = 30;

const server = process.argv[2] ?? join(import.meta.dirname, '../dist/server.cjs');
const floor = join(import.meta.dirname, 'floor.ts');

console.log('one character inserted in the middle, then textDocument/diagnostic, in milliseconds');
console.log('size        bytes  findings   open   p50     p95   budget    floor p50     p95');
let over = false;
for (const { name, bytes, edits, budget } of SIZES) {
  const text = reports(bytes);
  const own = await measure(server, text, edits);
  const least = await measure(floor, text, edits);
  over ||= own.p95 > budget;
  console.log(
    [
      name.padEnd(6),
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

async function measure(file: string, text: string, edits: number) {
  const process = await start(file);
  const middle = TextDocument.create('', '', 0, text).positionAt(text.indexOf('。', text.length / 2) - 2);
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
