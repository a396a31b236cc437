import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  type DocumentLink,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { diagnosticsOf, has, of, provided, sample, untitled } from './open.ts';

const draft = '2025年临溪县政府工作报告（送审稿）.txt';

describe('quick fixes', () => {
  const actionsAt = (document: TextDocument, range: Range) =>
    provided<CodeAction>('vscode.executeCodeActionProvider', document.uri, range);

  it('mend a doubled sign, and leave the fix of the next finding usable', async () => {
    const document = await untitled(
      'policy-report',
      '一、重点工作\n粮食产量增长3.1%%。\n茶叶产量增长4.2%%。\n',
    );
    const broken = (found: readonly Diagnostic[]) => found.filter(of('broken-numeral'));
    const found = broken(await diagnosticsOf(document.uri, (all) => broken(all).length === 2));
    const fixes = await Promise.all(found.map(async ({ range }) => (await actionsAt(document, range))[0]));
    for (const fix of fixes) {
      assert.ok(fix?.edit);
      await workspace.applyEdit(fix.edit);
      await diagnosticsOf(document.uri, (left) => broken(left).length < 2);
    }
    assert.equal(document.getText(), '一、重点工作\n粮食产量增长3.1%。\n茶叶产量增长4.2%。\n');
  });

  it('judge a finding, which is then gone and kept beside the draft', async () => {
    const document = await sample(draft);
    const [finding] = (await diagnosticsOf(document.uri, has('placeholder'))).filter(of('placeholder'));
    assert.ok(finding);
    const actions = await actionsAt(document, finding.range);
    const judged = actions.find(({ title }) => title.startsWith('不是差错'));
    assert.ok(judged?.command, actions.map(({ title }) => title).join(' | '));
    await commands.executeCommand(judged.command.command, ...((judged.command.arguments ?? []) as unknown[]));
    await diagnosticsOf(document.uri, (left) => left.filter(of('placeholder')).length === 1);
    const file = Uri.joinPath(document.uri, '../.hegao/judgements.json');
    assert.ok(existsSync(file.fsPath));
    assert.ok(!readFileSync(file.fsPath, 'utf8').includes('专精特新'), 'a sentence is kept');
  });

  it('link the rule in a judgement to its page', async () => {
    const { uri } = await sample(draft);
    const file = Uri.joinPath(uri, '../.hegao/judgements.json');
    await workspace.openTextDocument(file);
    const links = await provided<DocumentLink>('vscode.executeLinkProvider', file);
    const targets = links.map(({ target }) => target?.toString() ?? '');
    assert.ok(
      targets.some((target) => target.endsWith('/rule/placeholder')),
      targets.join(' '),
    );
  });

  it('are taken back where judgements are kept', async () => {
    const document = await sample(draft);
    await diagnosticsOf(document.uri, (left) => left.filter(of('placeholder')).length === 1);
    await commands.executeCommand('hegao.openJudgements');
    const kept = window.activeTextEditor?.document;
    assert.ok(kept);
    assert.match(kept.uri.path, /\.hegao\/judgements\.json$/);
    const undone = new WorkspaceEdit();
    undone.replace(kept.uri, new Range(0, 0, kept.lineCount, 0), '{ "version": 1, "reports": {} }\n');
    await workspace.applyEdit(undone);
    await kept.save();
    await window.showTextDocument(document);
    await diagnosticsOf(document.uri, (left) => left.filter(of('placeholder')).length === 2);
  });
});

describe('the mode for a screen on the wall', () => {
  it('hides every finding, and shows them again', async () => {
    const document = await sample(draft);
    await diagnosticsOf(document.uri, has('numbering'));
    await commands.executeCommand('hegao.quiet');
    await diagnosticsOf(document.uri, (found) => found.length === 0);
    await commands.executeCommand('hegao.quiet');
    await diagnosticsOf(document.uri, has('numbering'));
  });
});
