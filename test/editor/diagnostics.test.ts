import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity, Range, TabInputWebview, Uri, workspace, WorkspaceEdit } from 'vscode';
import { diagnosticsOf, has, of, sample, untitled } from './open.ts';
import { shownTab } from './tabs.ts';

const draft = '2025年临溪县政府工作报告（送审稿）.txt';

describe('diagnostics', () => {
  it('mark the repeated number of a head, and point at the one before', async () => {
    const document = await sample(draft);
    const found = await diagnosticsOf(document.uri, has('numbering'));
    const [repeated] = found.filter(of('numbering'));
    assert.ok(repeated);
    assert.equal(document.getText(repeated.range), '（三）');
    const [before] = repeated.relatedInformation ?? [];
    assert.ok(before);
    assert.equal(document.getText(before.location.range), '（三）');
    assert.ok(before.location.range.end.isBefore(repeated.range.start));
  });

  it('speak Chinese by default and carry their source', async () => {
    const document = await sample(draft);
    const [one] = await diagnosticsOf(document.uri, has('numbering'));
    assert.equal(one?.source, '核稿');
    assert.match(one.message, /请核/);
  });

  it('are gone once the text is mended', async () => {
    const document = await untitled(
      'policy-report',
      '一、重点工作\n（一）抓项目。\n（二）抓招商。\n（二）抓消费。\n',
    );
    await diagnosticsOf(document.uri, has('numbering'));
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(3, 1, 3, 2), '三');
    await workspace.applyEdit(edit);
    await diagnosticsOf(document.uri, (left) => left.length === 0);
  });

  it('leave the clean report without a warning', async () => {
    const document = await sample('2025年云川市政府工作报告.txt');
    // The draft's findings are asked for later, so by then the clean report has had its answer.
    await diagnosticsOf((await sample(draft)).uri, has('numbering'));
    const loud = await diagnosticsOf(document.uri, () => true);
    assert.deepEqual(
      loud.filter(({ severity }) => severity <= DiagnosticSeverity.Warning).map(({ message }) => message),
      [],
    );
  });

  it('open the page of their rule', async () => {
    const document = await sample(draft);
    const [one] = (await diagnosticsOf(document.uri, has('placeholder'))).filter(of('placeholder'));
    assert.ok(typeof one?.code === 'object');
    await commands.executeCommand('vscode.open', Uri.parse(one.code.target.toString()));
    await shownTab((tab) => tab.input instanceof TabInputWebview && tab.label.includes('placeholder.md'));
  });
});
