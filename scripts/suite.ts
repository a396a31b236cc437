/**
 * Runs a suite of editor tests inside the extension host of a real VS Code, driven by @vscode/test-electron: the desktop one
 * that HEGAO_VSCODE names, else an installed host behind a stand-in for the executable.
 *
 * Example: `await runSuite('test/editor', { host, browser, extensions, folder: 'samples' })`.
 */
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { build } from 'esbuild';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Writable } from 'node:stream';
import { commonjs } from './bundle.ts';
import type { InstalledHost } from './host.ts';
import { errorsIn } from './logs.ts';
import { readResult, type Result } from './result.ts';

export interface Where {
  readonly host: InstalledHost;
  /** Path of the browser that shows the workbench. */
  readonly browser: string;
  /** Folder into which the extension was installed: what a suite tests is what people get. */
  readonly extensions: string;
  /** Folder of which VS Code opens a copy, in which a test may write. */
  readonly folder: string;
}

/**
 * The result of `SUITE/*.test.ts`. Never throws for a test that fails or a host that dies: that is a failure in the result, as
 * is an error in the log of the extension host.
 */
export async function runSuite(suite: string, { host, browser, extensions, folder }: Where): Promise<Result> {
  const root = join(import.meta.dirname, '..');
  const place = mkdtempSync(join(tmpdir(), 'hegao-suite-'));
  const bundles = join(root, '.test', basename(suite));
  const file = join(place, 'result.json');
  const profile = join(place, 'profile');
  const opened = join(place, basename(folder));
  const log: string[] = [];
  const quiet = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log.push(chunk.toString());
      done();
    },
  });
  try {
    await bundle(join(root, suite), bundles);
    cpSync(folder, opened, { recursive: true });
    const code = await runTests({
      vscodeExecutablePath: process.env.HEGAO_VSCODE ?? join(import.meta.dirname, 'code.ts'),
      extensionDevelopmentPath: bundles,
      extensionTestsPath: join(bundles, 'inside.cjs'),
      extensionTestsEnv: { HEGAO_RESULT: file, HEGAO_HOST: JSON.stringify(host), HEGAO_BROWSER: browser },
      launchArgs: [opened, `--user-data-dir=${profile}`, `--extensions-dir=${extensions}`],
      stdout: quiet,
      stderr: quiet,
    }).catch((error: unknown) => (error instanceof TestRunFailedError ? (error.code ?? 1) : 1));
    const result = readResult(file, code, legible(log.join('')));
    const errors = errorsIn(profile);
    const { passed, failed, report } = result;
    if (errors.length === 0) return result;
    return {
      passed,
      failed: failed + 1,
      report: [report, '✖ the log of the extension host has errors', ...errors].join('\n'),
    };
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * The extension host loads CommonJS under the Node it brings, so tests go there as bundles. Their folder is an extension of its
 * own, for VS Code runs tests only beside one that is being developed.
 */
async function bundle(suite: string, outdir: string): Promise<void> {
  const names = readdirSync(suite).filter((name) => name.endsWith('.test.ts'));
  rmSync(outdir, { recursive: true, force: true });
  await build({
    ...commonjs,
    entryPoints: {
      inside: join(import.meta.dirname, 'inside.ts'),
      ...Object.fromEntries(names.map((name) => [basename(name, '.ts'), join(suite, name)])),
    },
    outdir,
    sourcemap: 'inline',
  });
  const tests = { name: 'tests', publisher: 'hegao', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(outdir, 'package.json'), JSON.stringify(tests));
}

/** VS Code's log without the stacks: each native part that the host lacks leaves a page of them. */
function legible(log: string): string {
  const stack = /^(\s+(at|→) |Require stack|- \/|$)/;
  return log
    .split('\n')
    .filter((line) => !stack.test(line))
    .join('\n');
}
