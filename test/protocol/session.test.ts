import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver/node';
import { marked } from '../mark.ts';
import { at, endSessions, logged, startClient, textAt } from './client.ts';

afterEach(endSessions);

describe('session', () => {
  it('counts characters in UTF-16 code units and keeps text in step with its client', async () => {
    const { initialized } = await startClient();
    assert.equal(initialized.capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(initialized.capabilities.textDocumentSync, { openClose: true, change: 2 });
  });

  it('answers nothing for a file that is not open', async () => {
    const client = await startClient();
    const textDocument = { uri: 'file:///没有.txt' };
    assert.deepEqual(await client.request('textDocument/documentSymbol', { textDocument }), []);
    assert.equal(
      await client.request('textDocument/hover', { textDocument, position: { line: 0, character: 0 } }),
      null,
    );
    assert.deepEqual(await client.request('textDocument/diagnostic', { textDocument }), {
      kind: 'full',
      items: [],
    });
    assert.deepEqual(logged(client), []);
  });

  it('says that it has read a report once for each change of it', async () => {
    let readings = 0;
    const client = await startClient(undefined, undefined, () => readings++);
    const document = client.open('全县粮食产量3万吨，增长5.6%。');
    const textDocument = { uri: document.uri };
    await client.request('textDocument/diagnostic', { textDocument });
    await client.request('textDocument/documentSymbol', { textDocument });
    assert.equal(readings, 1);
    client.edit(document, { start: at(document, 4), end: at(document, 4) }, '总');
    await client.request('textDocument/diagnostic', { textDocument });
    assert.equal(readings, 2);
  });

  const odd: readonly [name: string, text: string][] = [
    ['an empty file', ''],
    ['blanks alone', ' \r\n\t\u3000\n'],
    ['lone surrogates', '一、\ud842地区生产总值\udfb7增长5.6%。\ud83d'],
    [
      'bytes of a program',
      Array.from({ length: 3000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(''),
    ],
    ['carriage returns alone', '一、回顾\r地区生产总值增长5.6%。\r二、安排\r'],
    ['mixed line ends', '一、回顾\r\n地区生产总值增长5.6%。\n\r二、安排\r\r\n'],
  ];
  for (const [name, text] of odd) {
    it(`answers every request on ${name}`, async () => {
      const client = await startClient();
      const textDocument = { uri: client.open(text).uri };
      await client.request('textDocument/documentSymbol', { textDocument });
      await client.request('textDocument/foldingRange', { textDocument });
      await client.request('textDocument/diagnostic', { textDocument });
      for (const character of [0, 1, 5, 9999]) {
        await client.request('textDocument/hover', { textDocument, position: { line: 0, character } });
      }
      assert.deepEqual(logged(client), []);
    });
  }

  it('answers on one line of three hundred thousand characters, and after a character in its middle', async () => {
    const client = await startClient();
    const sentence = '全县粮食产量3万吨，增长5.6%；新建学校12所。';
    const document = client.open(sentence.repeat(12_000));
    const textDocument = { uri: document.uri };
    const middle = at(document, 6_000 * sentence.length + 6);
    await client.request('textDocument/diagnostic', { textDocument });
    client.edit(document, { start: middle, end: middle }, '约');
    const hover = await client.request<Hover | null>('textDocument/hover', {
      textDocument,
      position: { line: 0, character: middle.character - 2 },
    });
    assert.equal(hover?.range && textAt(document, hover.range), '粮食产量');
    assert.deepEqual(logged(client), []);
  }).timeout(30_000);

  it('follows changes given as ranges and as a whole new text', async () => {
    const client = await startClient();
    const document = client.open('全市固定资产投资增长6%。\r\n𠮷，粮食产量3万吨。\r\n');
    const hoverAt = async (word: string): Promise<string> => {
      const position = at(document, document.getText().indexOf(word));
      const hover = await client.request<Hover | null>('textDocument/hover', {
        textDocument: { uri: document.uri },
        position,
      });
      return hover?.range ? textAt(document, hover.range) : '';
    };
    assert.equal(await hoverAt('固定资产投资'), '固定资产投资');
    client.edit(document, { start: at(document, 0), end: at(document, 2) }, '𠮷𠮷\r\n全县');
    assert.equal(await hoverAt('固定资产投资'), '固定资产投资');
    assert.equal(await hoverAt('粮食产量'), '粮食产量');
    client.edit(
      document,
      { start: at(document, 0), end: at(document, document.getText().length) },
      '粮食产量',
    );
    assert.equal(await hoverAt('粮食产量'), '粮食产量');
  });
});

describe('detection', () => {
  const report = marked(
    '2025年临溪县政府工作报告\n各位代表：\n一、2024年工作回顾\n地区生产总值增长5.6%，固定资产投资增长6%，粮食产量3万吨。'.padEnd(
      200,
      '全县上下齐心协力，各项事业稳步向前。',
    ),
  ).text;
  const cases: readonly [
    name: string,
    languageId: string,
    detect: string | undefined,
    text: string,
    looked: boolean,
  ][] = [
    ['a report by language', 'policy-report', undefined, '地区生产总值增长5.6%。', true],
    [
      'a report by language though detection is off',
      'policy-report',
      'never',
      '地区生产总值增长5.6%。',
      true,
    ],
    ['plain text that reads like a report', 'plaintext', undefined, report, true],
    ['Markdown that reads like a report', 'markdown', 'auto', report, true],
    ['plain text that does not', 'plaintext', undefined, '今天的地区生产总值新闻很多，我们去买菜。', false],
    ['plain text when all of it is wanted', 'plaintext', 'always', '地区生产总值增长5.6%。', true],
    ['a report in plain text when none is wanted', 'plaintext', 'never', report, false],
  ];
  for (const [name, languageId, detect, text, looked] of cases) {
    it(`${looked ? 'looks at' : 'leaves alone'} ${name}`, async () => {
      const client = await startClient();
      client.settings = detect && { detect };
      const document = client.open(text, languageId);
      const position = at(document, text.indexOf('地区生产总值') + 1);
      const hover = await client.request('textDocument/hover', {
        textDocument: { uri: document.uri },
        position,
      });
      assert.equal(hover !== null, looked);
    });
  }

  it('tells the client once of a plain text that reads like a report', async () => {
    const client = await startClient();
    const textDocument = { uri: client.open(report, 'plaintext').uri };
    await client.request('textDocument/documentSymbol', { textDocument });
    await client.request('textDocument/documentSymbol', { textDocument });
    const told = client.received.filter(({ method }) => method === 'hegao/readsLikeReport');
    assert.deepEqual(told, [{ method: 'hegao/readsLikeReport', params: textDocument }]);
  });
});
