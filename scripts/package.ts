/**
 * Packs the extension: a VSIX for this platform with the native segmenter, and a universal one without it, each with its
 * checksum for machines that install offline.
 *
 * Example: `npm run package` writes hegao-0.1.0-linux-x64.vsix, hegao-0.1.0.vsix and a .sha256 beside each;
 * `npm run package -- FOLDER` writes them there.
 */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sh } from './sh.ts';
import { hasSegmenter } from './stage.ts';
import { pack } from './vsix.ts';

const root = join(import.meta.dirname, '..');
const into = process.argv[2] ?? root;
const target = `${process.platform}-${process.arch}`;

if ((await sh('node', ['scripts/build.ts'], { cwd: root })) !== 0) process.exit(1);

sign(await pack(root, into, undefined));
if (hasSegmenter(root)) sign(await pack(root, into, target));
else console.log(`nodejieba is not built here: no VSIX for ${target}`);

/** Writes the checksum in the form that `sha256sum -c` reads. */
function sign(vsix: string): void {
  const sum = createHash('sha256').update(readFileSync(vsix)).digest('hex');
  writeFileSync(`${vsix}.sha256`, `${sum}  ${basename(vsix)}\n`);
  console.log(`${basename(vsix)}  ${(statSync(vsix).size / 2 ** 20).toFixed(2)} MB  ${sum}`);
}
