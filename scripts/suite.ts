/**
 * Runs a suite of editor tests inside the extension host of a real VS Code, driven by @vscode/test-electron: the desktop one
 * that HEGAO_VSCODE names, else an installed host behind a stand-in for the executable.
 *
 * Example: `await runSuite('test/editor', { host, browser, extension: root, folder: 'samples' })`.
 */
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { build } from 'esbuild';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Writable } from 'node:stream';
import { commonjs } from './bundle.ts';
import type { InstalledHost } from './host.ts';
import { readResult, type Result } from './result.ts';

export interface Where {
  readonly host: InstalledHost;
  /** Path of the browser that shows the workbench. */
  readonly browser: string;
  /** Folder of the extension: the checkout, or a packed one that was installed. */
  readonly extension: string;
  /** Folder that VS Code opens. */
  readonly folder: string;
}

/** The result of `SUITE/*.test.ts`. Never throws for a test that fails or a host that dies: that is a failure in the result. */
export async function runSuite(suite: string, { host, browser, extension, folder }: Where): Promise<Result> {
  const root = join(import.meta.dirname, '..');
  const place = mkdtempSync(join(tmpdir(), 'hegao-suite-'));
  const bundles = join(root, '.test', basename(suite));
  const file = join(place, 'result.json');
  const log: string[] = [];
  const quiet = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log.push(chunk.toString());
      done();
    },
  });
  try {
    await bundle(join(root, suite), bundles);
    const code = await runTests({
      vscodeExecutablePath: process.env.HEGAO_VSCODE ?? join(import.meta.dirname, 'code.ts'),
      extensionDevelopmentPath: extension,
      extensionTestsPath: join(bundles, 'inside.cjs'),
      extensionTestsEnv: { HEGAO_RESULT: file, HEGAO_HOST: JSON.stringify(host), HEGAO_BROWSER: browser },
      launchArgs: [folder],
      stdout: quiet,
      stderr: quiet,
    }).catch((error: unknown) => (error instanceof TestRunFailedError ? (error.code ?? 1) : 1));
    return readResult(file, code, legible(log.join('')));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** The extension host loads CommonJS under the Node it brings, so tests go there as bundles. */
async function bundle(suite: string, outdir: string): Promise<void> {
  const tests = readdirSync(suite).filter((name) => name.endsWith('.test.ts'));
  rmSync(outdir, { recursive: true, force: true });
  await build({
    ...commonjs,
    entryPoints: {
      inside: join(import.meta.dirname, 'inside.ts'),
      ...Object.fromEntries(tests.map((name) => [basename(name, '.ts'), join(suite, name)])),
    },
    outdir,
    sourcemap: 'inline',
  });
}

/** VS Code's log without the stacks: each native part that the host lacks leaves a page of them. */
function legible(log: string): string {
  const stack = /^(\s+(at|→) |Require stack|- \/|$)/;
  return log
    .split('\n')
    .filter((line) => !stack.test(line))
    .join('\n');
}
