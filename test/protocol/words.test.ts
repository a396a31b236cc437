import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { type Hover, InlayHintRefreshRequest } from 'vscode-languageserver/node';
import { hasBinary, prepareDictionary } from '../words/binary.ts';
import { at, endSessions, logged, startClient, VSCODE } from './client.ts';

const TEXT = '2025年云川市政府工作报告\n全市扎实有序标准化厂房5万平方米。\n';
const NUMBER = TEXT.indexOf('5万');

describe('words over the protocol', () => {
  before(prepareDictionary);
  afterEach(endSessions);

  it('refine a name after the first answer, and tell the client to look again', async () => {
    const capabilities = {
      ...VSCODE,
      workspace: { ...VSCODE.workspace, inlayHint: { refreshSupport: true } },
    };
    const client = await startClient(capabilities);
    const refreshed = new Promise<void>((resolve) => {
      client.connection.onRequest(InlayHintRefreshRequest.type, () => {
        resolve();
      });
    });
    const document = client.open(TEXT);
    const hover = async (): Promise<string> => {
      const params = { textDocument: { uri: document.uri }, position: at(document, NUMBER) };
      return JSON.stringify((await client.request<Hover>('textDocument/hover', params)).contents);
    };
    const first = await hover();
    assert.match(first, /有序标准化厂房/u);
    await (hasBinary ? refreshed : setTimeout(1000));
    const later = await hover();
    if (hasBinary) assert.equal(later, first.replace('有序标准化厂房', '标准化厂房'));
    else assert.equal(later, first);
    assert.equal(logged(client).length, hasBinary ? 0 : 1);
  }).timeout(10_000);
});
