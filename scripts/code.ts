#!/usr/bin/env node
/**
 * Stands in for the VS Code executable where @vscode/test-electron starts one: takes the same options, opens the workbench of
 * the host that HEGAO_HOST names in HEGAO_BROWSER, lets the suite run in its extension host, and exits with the suite's code.
 *
 * Example: `HEGAO_HOST='{…}' HEGAO_BROWSER=/usr/bin/chromium scripts/code.ts --user-data-dir=/tmp/profile --extensions-dir=/tmp/extensions --extensionDevelopmentPath=.test/editor --extensionTestsPath=.test/editor/inside.cjs samples`
 */
import { resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import type { InstalledHost } from './host.ts';
import { serve } from './serve.ts';
import { openPage } from './workbench.ts';

/** How long a suite may take before it is given up, in milliseconds. */
const limit = 180_000;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'extensions-dir': { type: 'string' },
    'user-data-dir': { type: 'string' },
  },
});
const host = JSON.parse(process.env.HEGAO_HOST ?? '') as InstalledHost;

const served = await serve(host, {
  profile: String(values['user-data-dir']),
  extensions: String(values['extensions-dir']),
  args: ['--enable-smoke-test-driver'],
});
const { page, close } = await openPage(process.env.HEGAO_BROWSER ?? '', { width: 1400, height: 900 });
await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
  console.log(format(...args));
});
const suiteEnds = Promise.withResolvers<number>();
setTimeout(suiteEnds.reject, limit, new Error(`The suite has not ended after ${limit} ms.`)).unref();
await page.exposeFunction('codeAutomationExit', suiteEnds.resolve);

try {
  await page.goto(
    served.page({
      folder: positionals[0] === undefined ? undefined : resolve(positionals[0]),
      payload: [
        ...[values.extensionDevelopmentPath]
          .flat()
          .map((path) => ['extensionDevelopmentPath', uri(path)] as const),
        ['extensionTestsPath', uri(values.extensionTestsPath)],
      ],
    }),
  );
  process.exitCode = await suiteEnds.promise;
} finally {
  await close();
  served.stop();
  await served.ended;
}

function uri(path: unknown): string {
  return served.uri(resolve(String(path)));
}
