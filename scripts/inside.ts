/**
 * What VS Code calls inside its extension host to run a suite: mocha over the test bundles beside this one, its result in the
 * file that HEGAO_RESULT names.
 *
 * Example: `--extensionTestsPath=.test/editor/inside.cjs` runs .test/editor/outline.test.cjs and its neighbours.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Rejects where a test fails, which VS Code turns into its exit code. */
export async function run(): Promise<void> {
  // Mocha is an ES module, which a CommonJS bundle can only load later.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    timeout: 30_000,
    forbidOnly: true,
    forbidPending: true,
    reporter: 'json',
    reporterOptions: { output: process.env.HEGAO_RESULT },
  });
  const here = import.meta.dirname;
  for (const name of readdirSync(here)) if (name.endsWith('.test.cjs')) mocha.addFile(join(here, name));
  await mocha.loadFilesAsync();
  const failed = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}
