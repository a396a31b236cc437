/**
 * How fast a whole text is read (sentences, outline, figures) and analysed (with all rules), from 44 KB to 10 MB and for one
 * line of 1 MB, beside other programs on the same text. Megabytes are of UTF-8. Says what is below 10 MB/s or below twice
 * what the segmenter takes to tag the same text, and exits 1 where the whole analysis is.
 *
 * Example: `npm run bench` prints this, the grammar's time and the table of `npm run bench:quick`.
 */
import { defaultCatalogue } from '../server/src/catalogue-data.ts';
import { analyse } from '../server/src/core/analyse.ts';
import type { Context } from '../server/src/core/context.ts';
import { rules } from '../server/src/core/rules/index.ts';
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

const reading = { catalogue, levels: Object.fromEntries(rules.map(({ id }) => [id, 'off' as const])) };
const whole = { catalogue };
for (let i = 0; i < 40; i++) for (const context of [reading, whole]) analyse(reports(44_000), context);
const slowest = { reading: table('reading, all rules off', reading), whole: table('whole analysis', whole) };

/** Prints a row for each text, and gives the least speed. */
function table(title: string, context: Context): number {
  console.log(title);
  const speeds = texts.map(([name, text, runs]) => {
    const { speed, milliseconds, cpu } = time(text, runs, () => analyse(text, context).units.length);
    const perCharacter = ((milliseconds * 1e6) / text.length).toFixed(0);
    console.log(
      `  ${name.padEnd(16)} ${speed.toFixed(1).padStart(6)} MB/s  ${perCharacter.padStart(5)} ns a character  cpu ${cpu.toFixed(0)} ms`,
    );
    return speed;
  });
  return Math.min(...speeds);
}

const sample = reports(44_000);
console.log(
  `other programs, on a report of ${sample.length} characters, and how many times as fast the analysis is`,
);
const own = time(sample, 10, () => analyse(sample, whole).units.length).speed;
const read = time(sample, 10, () => analyse(sample, reading).units.length).speed;
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

for (const [name, least, speed] of [
  ['reading', slowest.reading, read],
  ['whole analysis', slowest.whole, own],
] as const) {
  const times = (speed / tagger).toPrecision(2);
  console.log(
    `${name}: ${least.toFixed(1)} MB/s at least (goal ${FASTEST_LEAST}), ${times} times the segmenter's tagging (goal ${TIMES_TAGGER})`,
  );
}
process.exitCode = slowest.whole < FASTEST_LEAST || own < TIMES_TAGGER * tagger ? 1 : 0;

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
