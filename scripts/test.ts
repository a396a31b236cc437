/**
 * Runs everything that can be tested, installing what is missing first. The last line counts what passed and failed; a check
 * that fails (compiler, linter, formatting) counts as one failure.
 *
 * Example: `npm test` ends with `412 passed, 0 failed`.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser } from './browser.ts';
import { type Host, hosts, installHost, titleOf } from './host.ts';
import { readResult, type Result } from './result.ts';
import { onPath, sh } from './sh.ts';
import { hasSegmenter } from './stage.ts';
import { runSuite } from './suite.ts';
import { install, nameOf } from './vsix.ts';

const root = join(import.meta.dirname, '..');
const place = mkdtempSync(join(tmpdir(), 'hegao-test-'));
const results: Result[] = [];
/** A run of mocha that takes longer than this, in milliseconds, hangs. */
const limit = 240_000;
/** Bytes of a package. */
const MOST = 8 * 2 ** 20;

try {
  const chromium = await browser();
  await step('build', () => program('node', 'scripts/build.ts'));
  await step('package', packages);
  // It takes a minute in which nothing must happen, so it runs beside the rest.
  const idle = chromium === undefined ? undefined : editor('test/idle', hosts.newest, undefined, chromium);
  await step('types', () => program('tsc', '-b'));
  await step('lint', () => program('eslint', '.'));
  await step('format', () => program('prettier', '--check', '--log-level=warn', '.'));
  await step('nodejieba', segmenter);
  await step('core, rules, protocol, grammar, CLI', () => mocha());
  if (chromium === undefined) {
    await step('editor', () => Promise.resolve(failure('There is no browser to show VS Code in.')));
  } else {
    // The newest VS Code gets what most people get, the oldest what everybody can.
    const platform = hasSegmenter(root) ? `${process.platform}-${process.arch}` : undefined;
    await step('idle window', () => idle ?? Promise.reject(new Error('It was not left alone.')));
    await step('runner of editor tests', () => mocha('--no-package', 'test/host/*.test.ts'));
    for (const [release, target] of [[hosts.newest, platform] as const, [hosts.oldest, undefined] as const]) {
      await step(`editor, ${titleOf(release)}`, () => editor('test/editor', release, target, chromium));
      await step(`window, ${titleOf(release)}`, () => window(release, target));
    }
  }
} finally {
  rmSync(place, { recursive: true });
}

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs one part, says how it went and how long it took. */
async function step(name: string, run: () => Promise<Result>): Promise<void> {
  const start = performance.now();
  console.log(`── ${name}`);
  const result = await run().catch((error: unknown) => failure(String(error)));
  results.push(result);
  if (result.report !== '') console.log(result.report);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`   ${result.failed === 0 ? 'ok' : 'FAILED'}: ${result.passed} passed, ${seconds} s`);
}

/** A program that passes by its exit code alone. */
async function program(name: string, ...args: readonly string[]): Promise<Result> {
  const code = await sh(name, args, { cwd: root });
  return code === 0 ? { passed: 0, failed: 0, report: '' } : failure(`${name} ended with exit code ${code}.`);
}

async function mocha(...args: readonly string[]): Promise<Result> {
  const file = join(place, `${results.length}.json`);
  const reporter = ['--reporter', 'json', '--reporter-option', `output=${file}`];
  const code = await sh('mocha', [...args, '--forbid-only', '--forbid-pending', ...reporter], {
    cwd: root,
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  return readResult(file, code, '');
}

/** Both packages, as `npm run package` makes them. */
async function packages(): Promise<Result> {
  const code = await sh('node', ['scripts/package.ts', place], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code !== 0) return failure(`scripts/package.ts ended with exit code ${code}.`);
  const large = readdirSync(place).filter((name) => statSync(join(place, name)).size > MOST);
  return large.length === 0
    ? { passed: 0, failed: 0, report: '' }
    : failure(`${large.join(', ')}: over 8 MB`);
}

/** A suite inside a VS Code into which a package was installed. Never rejects. */
async function editor(
  suite: string,
  release: Host,
  target: string | undefined,
  chromium: string,
): Promise<Result> {
  try {
    const host = await installHost(release);
    const extensions = mkdtempSync(join(place, 'extensions-'));
    await install(join(place, nameOf(root, target)), host, extensions);
    return await runSuite(suite, { host, browser: chromium, extensions, folder: join(root, 'samples') });
  } catch (error) {
    return failure(String(error));
  }
}

/** What a person sees and does, in the window of a VS Code into which a package was installed. */
async function window(release: Host, target: string | undefined): Promise<Result> {
  process.env.HEGAO_RELEASE = release === hosts.oldest ? 'oldest' : 'newest';
  process.env.HEGAO_VSIX = join(place, nameOf(root, target));
  return mocha('--no-package', 'test/window/*.test.ts');
}

/** The segmenter is optional, but where it can be compiled, a machine that guards the project has to test with it. */
async function segmenter(): Promise<Result> {
  const built = (await sh('node', ['-e', "require('nodejieba')"], { cwd: root, stdio: 'ignore' })) === 0;
  if (built) return { passed: 0, failed: 0, report: 'nodejieba is built, and tested with the rest.' };
  const compiler = ['g++', 'make', 'python3'].every((tool) => onPath(tool) !== undefined);
  const report = 'nodejieba is not built: the tests run without it.';
  return { passed: 0, failed: compiler && process.env.CI === 'true' ? 1 : 0, report };
}

function failure(report: string): Result {
  return { passed: 0, failed: 1, report };
}
