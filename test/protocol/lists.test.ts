import assert from 'node:assert/strict';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocument as Lines } from 'vscode-languageserver-textdocument';
import type { Listing } from '../../server/src/lsp/handlers/lists.ts';
import { endSessions, startClient, type TestClient, textAt } from './client.ts';

const REPORT =
  '2025年临溪县政府工作报告\n各位代表：\n一、2024年工作回顾\n粮食产量12.5万吨，增长8.8%%。\n新增企业××家。\n';

describe('lists about a report', () => {
  afterEach(endSessions);

  const ask = <R>(client: TestClient, method: string, { uri }: TextDocument, more = {}): Promise<R> =>
    client.request<R>(method, { textDocument: { uri }, ...more });

  /** What the links of a list lead to, by what they say. */
  function leads({ text, links }: Listing, document: TextDocument): Readonly<Record<string, string>> {
    const lines = Lines.create('list:', 'markdown', 0, text);
    return Object.fromEntries(links.map(({ at, to }) => [lines.getText(at), textAt(document, to)]));
  }

  it('has a final check with a link for each place', async () => {
    const client = await startClient();
    const document = client.open(REPORT, 'policy-report');
    const listing = await ask<Listing>(client, 'hegao/final', document);
    assert.match(listing.text, /^# 定稿体检 Final check\n\n尚有 1 项（2 处）/u);
    assert.match(listing.text, /^### ✗ 留空、占位与残损数字 .*（2）$/mu);
    const found = leads(listing, document);
    assert.equal(found['4:17'], '%%');
    assert.equal(found['5:1'], '新增企业××家');
  });

  it('has a page for printing under the name of the file', async () => {
    const client = await startClient();
    const document = client.open(REPORT, 'policy-report');
    const page = await ask<string>(client, 'hegao/finalPage', document, { name: '送审稿' });
    assert.match(page, /^<!doctype html>/);
    assert.match(page, /<title>定稿体检 送审稿<\/title>/u);
  });

  it('says of every figure which rules confirm it, or why it stands alone', async () => {
    const client = await startClient();
    const document = client.open(`${REPORT}新建小学3所，其中城区4所。\n`, 'policy-report');
    const listing = await ask<Listing>(client, 'hegao/coverage', document);
    assert.match(listing.text, /^已互证2 · 孤数\d+ {2}· {2}2 confirmed, /mu);
    assert.match(listing.text, /^- 4:5 {2}粮食产量 2024年实绩 12\.5万吨 {2}— {2}/mu);
    assert.match(listing.text, /3所.* {2}— {2}分项与合计$/mu);
    assert.equal(leads(listing, document)['4:5'], '12.5万吨');
  });

  it('has none for a file that is no report', async () => {
    const client = await startClient();
    const document = client.open('今天天气很好。\n', 'plaintext');
    assert.equal(await ask(client, 'hegao/final', document), null);
    assert.equal(await ask(client, 'hegao/coverage', document), null);
  });
});
