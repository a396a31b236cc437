import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../server/src/cli/program.ts';
import { progressOn } from '../../server/src/cli/progress.ts';

/** What is written while `count` files are checked on a screen. */
async function written(count: number, isTTY: boolean): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-progress-'));
  const files = Array.from({ length: count }, (_, i) => join(folder, `${i}.txt`));
  for (const file of files) writeFileSync(file, '全县上下齐心协力。\n');
  let text = '';
  const screen = { isTTY, write: (more: string) => (text += more) };
  const nothing = (): void => undefined;
  try {
    await run(['check', ...files], { out: nothing, err: nothing, progress: progressOn(screen) });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return text;
}

describe('progress', () => {
  it('counts files on a terminal, and is gone at the end', async () => {
    const lines = [1, 2, 3, 4, 5, 6].map((n) => `\r核稿 ${n}/6`);
    assert.equal(await written(6, true), `${lines.join('')}\r\u001b[K`);
  });

  it('is not shown for a few files', async () => {
    assert.equal(await written(4, true), '');
  });

  it('is not written into a file or a pipe', async () => {
    assert.equal(await written(6, false), '');
  });
});
