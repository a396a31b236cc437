import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode';
import { languageOf, provided, sample, untitled } from './open.ts';

const report = `云川市2024年政府工作报告
各位代表：现在，我代表市人民政府，向大会报告工作，请予审议。
一、2024年工作回顾
全市地区生产总值增长5.6%，固定资产投资增长6.2%，一般公共预算收入增长3.1%。
二、2025年工作安排
地区生产总值增长5.5%左右，粮食产量稳定在30万吨以上。
`;

describe('detection', () => {
  it('knows a report by its file name', async () => {
    const document = await sample('2025年云川市政府工作报告.txt');
    assert.equal(document.languageId, 'policy-report');
  });

  it('gives plain text that reads like a report the language of reports', async () => {
    const document = await untitled('plaintext', report);
    await languageOf(document.uri, 'policy-report');
  });

  it('leaves a report in Markdown its language, and shows its outline', async () => {
    const { uri, languageId } = await untitled('markdown', report);
    const symbols = await provided<DocumentSymbol>('vscode.executeDocumentSymbolProvider', uri);
    assert.equal(languageId, 'markdown');
    assert.ok(symbols.some(({ name }) => name.includes('政府工作报告')));
  });

  it('leaves other plain text alone', async () => {
    const document = await untitled('plaintext', '一、买菜\n二、洗衣\n今天下雨，走了5公里。\n');
    const symbols = await provided<DocumentSymbol>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.deepEqual([document.languageId, symbols], ['plaintext', []]);
  });
});
