/**
 * How fast a whole text is analysed, from 44 KB to 10 MB and for one line of 1 MB, beside other programs on the same text.
 * Megabytes are of UTF-8. Exits 1 below 10 MB/s, or below twice what the segmenter takes to tag the same text.
 *
 * Example: `npm run bench` prints this, the grammar's time and the table of `npm run bench:quick`.
 */
import { defaultCatalogue } from '../server/src/catalogue-data.ts';
import { analyse } from '../server/src/core/analyse.ts';
import { peers } from './peers.ts';
import { reports } from './texts.ts';

const FASTEST_LEAST = 10;
const TIMES_TAGGER = 2;

const catalogue = defaultCatalogue();
const texts: readonly (readonly [name: string, text: string, runs: number])[] = [
  ['44 KB', reports(44_000), 40],
  ['410 KB', reports(410_000), 10],
  ['1 MB', reports(1_000_000), 5],
  ['10 MB', reports(10_000_000), 3],
  ['1 MB, one line', reports(1_000_000).replaceAll('\n', ''), 5],
];

console.log('whole analysis');
for (let i = 0; i < 40; i++) analyse(reports(44_000), { catalogue });
let slowest = Infinity;
for (const [name, text, runs] of texts) {
  const { speed, milliseconds, cpu } = time(text, runs, () => analyse(text, { catalogue }).units.length);
  slowest = Math.min(slowest, speed);
  const perCharacter = ((milliseconds * 1e6) / text.length).toFixed(0);
  console.log(
    `  ${name.padEnd(16)} ${speed.toFixed(1).padStart(6)} MB/s  ${perCharacter.padStart(5)} ns a character  cpu ${cpu.toFixed(0)} ms`,
  );
}

const sample = reports(44_000);
console.log(
  `other programs, on a report of ${sample.length} characters, and how many times as fast the analysis is`,
);
const { speed: own } = time(sample, 10, () => analyse(sample, { catalogue }).units.length);
let tagger = 0;
for (const { name, run } of peers()) {
  run(sample.slice(0, 1000));
  const { speed } = time(sample, 3, () => run(sample));
  if (name === 'nodejieba tag') tagger = speed;
  const times = (own / speed).toPrecision(2);
  console.log(
    `  ${name.padEnd(16)} ${speed.toFixed(speed < 1 ? 3 : 1).padStart(6)} MB/s  ${run(sample)} found  ${times} times`,
  );
}

if (slowest < FASTEST_LEAST) console.log(`below ${FASTEST_LEAST} MB/s`);
if (own < TIMES_TAGGER * tagger) console.log(`less than ${TIMES_TAGGER} times the segmenter's tagging`);
process.exitCode = slowest < FASTEST_LEAST || own < TIMES_TAGGER * tagger ? 1 : 0;

/** The best of several runs: what is slower has waited for something else. */
function time(text: string, runs: number, work: () => number) {
  let milliseconds = Infinity;
  let cpu = Infinity;
  for (let i = 0; i < runs; i++) {
    const begun = performance.now();
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    milliseconds = Math.min(milliseconds, performance.now() - begun);
    cpu = Math.min(cpu, (user + system) / 1000);
  }
  return { speed: Buffer.byteLength(text) / 1000 / milliseconds, milliseconds, cpu };
}
