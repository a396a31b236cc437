import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { commands, extensions, window } from 'vscode';
import { sample } from './open.ts';

describe('the installed extension', () => {
  it('is what was packed', () => {
    const { extensionPath = '' } = extensions.getExtension('hegao.hegao') ?? {};
    assert.match(extensionPath, /hegao\.hegao-\d+\.\d+\.\d+/);
    assert.deepEqual(
      ['package.json', 'dist/server.cjs', 'client', 'node_modules/.bin'].map((name) =>
        existsSync(join(extensionPath, name)),
      ),
      [true, true, false, false],
    );
  });

  it('has every command that its manifest names', async () => {
    await sample('2025年云川市政府工作报告.txt');
    const { contributes } = extensions.getExtension<unknown>('hegao.hegao')?.packageJSON as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    const there = await commands.getCommands(true);
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).filter((command) => !there.includes(command)),
      [],
    );
  });

  it('opens its sample as a file of its own, on which judgements can be kept', async () => {
    await commands.executeCommand('hegao.openSample');
    const { document } = window.activeTextEditor ?? {};
    assert.deepEqual([document?.languageId, document?.uri.scheme], ['policy-report', 'file']);
    assert.ok(!document?.uri.fsPath.includes('hegao.hegao-'));
  });

  it('starts its server again', async () => {
    await commands.executeCommand('hegao.restart');
  });
});
