import assert from 'node:assert/strict';
import {
  type CodeLens,
  commands,
  type InlayHint,
  Range,
  type SemanticTokens,
  type TextDocument,
} from 'vscode';
import { provided, untitled } from './open.ts';
import { reset, setTo } from './settings.ts';

const text = `2025年云川市政府工作报告
一、2024年工作回顾
全市一般公共预算收入达到8.46亿元，增长5.1%。粮食产量达到12.5万吨。
二、2025年工作安排
粮食产量稳定在12万吨以上。
`;

describe('what may be shown beside the text', () => {
  let document: TextDocument;
  after(reset);
  before(async () => {
    document = await untitled('policy-report', text);
  });
  const lenses = () => provided<CodeLens>('vscode.executeCodeLensProvider', document.uri);
  const hints = () =>
    provided<InlayHint>('vscode.executeInlayHintProvider', document.uri, new Range(0, 0, 9, 0));
  const colours = () =>
    commands.executeCommand<SemanticTokens | undefined>('vscode.provideDocumentSemanticTokens', document.uri);

  it('is off unless it is asked for', async () => {
    assert.deepEqual([await lenses(), await hints()], [[], []]);
    assert.equal((await colours())?.data.length ?? 0, 0);
  });

  it('counts figures above each heading', async () => {
    await setTo('codeLens', true);
    const titles = (await lenses()).map(({ command }) => command?.title ?? '');
    assert.ok(titles.length >= 2, titles.join(' | '));
    assert.match(titles[0] ?? '', /^数据\d+ · 已核\d+/);
  });

  it('says what a growth implies', async () => {
    await setTo('inlayHints', true);
    const labels = (await hints()).map(({ label }) => (typeof label === 'string' ? label : label[0]?.value));
    assert.ok(
      labels.some((label) => label?.includes('2023年约8.0')),
      labels.join(' | '),
    );
  });

  it('colours figures, periods and indicators', async () => {
    await setTo('semanticTokens', true);
    assert.ok(((await colours())?.data.length ?? 0) > 0);
  });
});
