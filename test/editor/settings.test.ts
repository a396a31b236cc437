import assert from 'node:assert/strict';
import { DiagnosticSeverity, type Hover, type TextDocument } from 'vscode';
import { diagnosticsOf, has, provided, untitled } from './open.ts';
import { reset, setTo } from './settings.ts';

describe('settings', () => {
  let document: TextDocument;
  after(reset);
  before(async () => {
    document = await untitled(
      'policy-report',
      '一、重点工作\n（一）抓项目。\n（二）抓招商，粮食产量12万吨。\n（二）抓消费。\n',
    );
    await diagnosticsOf(document.uri, has('numbering'));
  });

  it('silence a rule, and let it speak again', async () => {
    await setTo('rules', { numbering: 'off' });
    await diagnosticsOf(document.uri, (found) => found.length === 0);
    await setTo('rules', undefined);
    await diagnosticsOf(document.uri, has('numbering'));
  });

  it('give a rule another level', async () => {
    await setTo('rules', { numbering: 'hint' });
    await diagnosticsOf(document.uri, ([one]) => one?.severity === DiagnosticSeverity.Hint);
    await setTo('rules', undefined);
  });

  it('make findings speak English', async () => {
    await setTo('locale', 'en');
    await diagnosticsOf(document.uri, ([one]) => one?.message.includes('请核') === false);
    await setTo('locale', undefined);
    await diagnosticsOf(document.uri, ([one]) => one?.message.includes('请核') === true);
  });

  it('switch hovers off', async () => {
    const position = document.positionAt(document.getText().indexOf('粮食') + 1);
    const hovers = () => provided<Hover>('vscode.executeHoverProvider', document.uri, position);
    // The finding's own hover is VS Code's.
    assert.equal((await hovers()).length, 1);
    await setTo('hover', 'off');
    assert.equal((await hovers()).length, 0);
  });
});
