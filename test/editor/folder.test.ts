import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, languages, Uri } from 'vscode';
import { diagnosticsOf, has, sample } from './open.ts';
import { reset, setTo } from './settings.ts';

const DRAFT = `2025年临溪县政府工作报告
各位代表：现在，我代表县人民政府，向大会报告工作，请予审议。
一、2024年工作回顾
全县地区生产总值增长5.6%，粮食产量增长3.1%%，固定资产投资增长6.2%。
二、2025年工作安排
地区生产总值增长5.5%左右，粮食产量稳定在12万吨以上。
`;

describe('the check of a folder', () => {
  let folder = '';
  let draft: Uri;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hegao-folder-'));
    mkdirSync(join(folder, '二稿'));
    const file = join(folder, '二稿/报告.txt');
    writeFileSync(file, DRAFT);
    draft = Uri.file(file);
    await sample('2025年云川市政府工作报告.txt');
  });
  after(async () => {
    await reset();
    rmSync(folder, { recursive: true });
  });
  const check = () => commands.executeCommand('hegao.checkFolder', Uri.file(folder));

  it('puts what it finds in files that are not open among the problems', async () => {
    await check();
    const [one, ...others] = languages.getDiagnostics(draft);
    assert.deepEqual(others, []);
    assert.deepEqual([one?.source, one?.code], ['核稿', 'broken-numeral']);
    assert.match(one?.message ?? '', /请核/);
    assert.equal(one?.range.start.line, 3);
  });

  it('does what the settings say', async () => {
    await setTo('rules', { 'broken-numeral': 'off' });
    await check();
    assert.deepEqual(languages.getDiagnostics(draft), []);
    await setTo('rules', undefined);
    await setTo('locale', 'en');
    await check();
    assert.match(languages.getDiagnostics(draft)[0]?.message ?? '', /doubled/);
  });

  it('leaves a file to the server once it is opened', async () => {
    await check();
    await sample(draft.fsPath);
    await diagnosticsOf(draft, (found) => found.length === 1 && has('broken-numeral')(found));
  });
});
