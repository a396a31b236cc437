import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commonjs, entries } from '../../scripts/bundle.ts';
import { ALLOWED, matching, stage } from '../../scripts/stage.ts';

const root = join(import.meta.dirname, '../..');
/** Bytes of everything in a VSIX before it is compressed. */
const MOST = 8 * 2 ** 20;

describe('the package', () => {
  it('holds what the allow-list names and no more, in less than 8 MB', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hegao-stage-'));
    try {
      stage(root, folder, 'without segmenter');
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
        statSync(join(folder, file)).isFile(),
      );
      const allowed = new Set([
        'package.json',
        '.vscodeignore',
        ...ALLOWED.flatMap((pattern) => matching(root, pattern)),
      ]);
      assert.deepEqual(
        files.filter((file) => !allowed.has(file)),
        [],
      );
      const size = files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
      assert.ok(size < MOST, `${size} bytes`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  // `net` is what the protocol library opens a named pipe with, if it is told to; the rest can only be a network.
  for (const entry of Object.values(entries)) {
    it(`has no program from ${entry} that can speak over a network`, async function () {
      this.timeout(10_000);
      const { metafile } = await build({
        ...commonjs,
        absWorkingDir: root,
        entryPoints: [entry],
        write: false,
        metafile: true,
        outdir: 'dist',
      });
      const users = Object.entries(metafile.inputs).flatMap(([file, { imports }]) =>
        imports
          .map(({ path }) => path.replace('node:', ''))
          .filter((path) => ['http', 'https', 'http2', 'tls', 'dgram', 'net', 'dns'].includes(path))
          .filter((path) => path !== 'net' || !file.includes('vscode-jsonrpc'))
          .map((path) => `${file}: ${path}`),
      );
      assert.deepEqual(users, []);
    });
  }
});
