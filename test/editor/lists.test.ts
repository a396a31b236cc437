import assert from 'node:assert/strict';
import { commands, type DocumentLink, window } from 'vscode';
import { provided, sample } from './open.ts';

const DRAFT = '2025年临溪县政府工作报告（送审稿）.txt';

describe('lists', () => {
  it('shows the final check of a draft, with links into it', async () => {
    const draft = await sample(DRAFT);
    await commands.executeCommand('hegao.final');
    const list = window.activeTextEditor?.document;
    assert.equal(list?.languageId, 'markdown');
    assert.match(list.getText(), /^# 定稿体检 Final check\n\n尚有 \d+ 项/u);
    const links = await provided<DocumentLink>('vscode.executeLinkProvider', list.uri, 200);
    const blank = links.find(({ range }) => list.lineAt(range.start.line).text.includes('留空'));
    assert.equal(blank?.target?.path, draft.uri.path);
    assert.match(blank.target.fragment, /^L\d+,\d+$/u);
  });

  it('shows which figures stand alone', async () => {
    await sample(DRAFT);
    await commands.executeCommand('hegao.coverage');
    assert.match(window.activeTextEditor?.document.getText() ?? '', /^已互证\d+ · 孤数\d+/mu);
  });
});
