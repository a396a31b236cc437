/**
 * Packs the extension: a VSIX for this platform with the native segmenter, and a universal one without it, each with its
 * checksum for machines that install offline.
 *
 * Example: `npm run package` writes hegao-0.1.0-linux-x64.vsix, hegao-0.1.0.vsix and a .sha256 beside each.
 */
import { createVSIX } from '@vscode/vsce';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sh } from './sh.ts';
import { hasSegmenter, stage } from './stage.ts';

const root = join(import.meta.dirname, '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

if ((await sh('node', ['scripts/build.ts'], { cwd: root })) !== 0) process.exit(1);

await pack();
const target = `${process.platform}-${process.arch}`;
if (hasSegmenter(root)) await pack(target);
else console.log(`nodejieba is not built here: no VSIX for ${target}`);

/** Packs for one platform, or for all of them where none is named. */
async function pack(platform?: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-package-'));
  const packagePath = join(root, ['hegao', version, ...(platform ? [platform] : [])].join('-') + '.vsix');
  try {
    stage(root, folder, platform === undefined ? 'without segmenter' : 'with segmenter');
    await createVSIX({
      cwd: folder,
      packagePath,
      dependencies: platform !== undefined,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
      ...(platform && { target: platform }),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const sum = createHash('sha256').update(readFileSync(packagePath)).digest('hex');
  // In the form that `sha256sum -c` reads.
  writeFileSync(`${packagePath}.sha256`, `${sum}  ${basename(packagePath)}\n`);
  console.log(`${basename(packagePath)}  ${(statSync(packagePath).size / 2 ** 20).toFixed(2)} MB  ${sum}`);
}
