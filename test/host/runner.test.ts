/** Holds the runner of the editor tests to its word: what goes wrong inside a real VS Code is a failure outside. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browser } from '../../scripts/browser.ts';
import { hosts, installHost } from '../../scripts/host.ts';
import type { Result } from '../../scripts/result.ts';
import { runSuite } from '../../scripts/suite.ts';

describe('the runner of editor tests', function () {
  this.timeout(60_000);

  it('reports a test that fails', async () => {
    const { passed, failed, report } = await run('test/host/fails');
    assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 });
    assert.match(report, /✖ a suite that fails fails once[^]*on purpose/);
  });

  it('reports an extension host that was killed', async () => {
    const { passed, failed, report } = await run('test/host/dies');
    assert.deepEqual({ passed, failed }, { passed: 0, failed: 1 });
    assert.match(report, /left no result/);
  });

  it('reports an error in the log of the extension host', async () => {
    const { passed, failed, report } = await run('test/host/complains');
    assert.deepEqual({ passed, failed }, { passed: 1, failed: 1 });
    assert.match(report, /the log of the extension host has errors[^]*on purpose/);
  });
});

async function run(suite: string): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-empty-'));
  try {
    return await runSuite(suite, {
      host: await installHost(hosts.newest),
      browser: (await browser()) ?? '',
      extensions: folder,
      folder,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
